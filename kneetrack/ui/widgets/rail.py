"""The rail at the left: the pages, the menu, and where the data is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kneetrack.ui.kit.icons import paint_app_mark, paint_icon
from kneetrack.ui.kit.shortcuts import ActionId, keys_shown, words_of
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.card import HairLine
from kneetrack.ui.widgets.enter_key import pressed_by_enter
from kneetrack.ui.widgets.icon_view import IconView
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.strokes import draw_box

if TYPE_CHECKING:
    from kneetrack.ui.kit.page import PageEntry, PageId

WIDE, NARROW = 200, 64
_LEFT_TO_RIGHT = "\u200e"
"""A letter without width: keys are written from the left in every language ("Ctrl+,")."""


@dataclass(frozen=True)
class FooterView:
    """What the foot of the rail says, line by line; `needs_a_look` shows the watch icon."""

    lines: tuple[str, ...]
    needs_a_look: bool = False


class RailButton(QPushButton):
    """One page of the rail.

    Signals:
        page_asked(PageId): the person wants this page.
        arrow_pressed((button, step)): Up or Down was pressed.
    """

    page_asked = Signal(object)
    arrow_pressed = Signal(object)

    def __init__(self, theme: Theme, entry: PageEntry, parent: QWidget | None = None) -> None:
        super().__init__(entry.title, parent)
        self._theme, self.entry = theme, entry
        self._narrow = False
        self._selected = False
        self.setObjectName(f"rail-{entry.page_id}")
        self.setAccessibleName(entry.title)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.clicked.connect(self._ask)
        self.show_state(narrow=False, selected=False)

    @property
    def _keys(self) -> str:
        return keys_shown(self.entry.open_action)

    def show_state(self, *, narrow: bool, selected: bool) -> None:
        """Show only the icon or the words too, and whether this page is open."""
        self._narrow, self._selected = narrow, selected
        self.setToolTip(f"{self.entry.title}  {self._keys}".strip() if narrow else "")
        self.setAccessibleDescription(self.tr("Open now") if selected else self._keys)
        self.updateGeometry()
        self.update()

    def wanted_width(self, *, with_keys: bool) -> int:
        """Return the width that words, icon and key need, in pixels."""
        theme = self._theme
        words = QFontMetrics(theme.font(Role.STRONG)).horizontalAdvance(self.entry.title)
        keys = QFontMetrics(theme.font(Role.HINT)).horizontalAdvance(self._keys)
        return 24 + theme.scaled(40) + words + (keys + 26 if with_keys else 14)

    def sizeHint(self) -> QSize:
        return QSize(44, max(40, self._theme.scaled(40)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            if not pressed_by_enter(self, event):
                super().keyPressEvent(event)
        else:
            self.arrow_pressed.emit((self, step))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        box = QRectF(self.rect())
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self._selected:
            draw_box(painter, box, 8, theme.colour("surface"))
            bar = QRectF(box.right() - 3 if mirrored else 0, 10, 3, box.height() - 20)
            draw_box(painter, bar, 1.5, theme.colour("accent"))
        elif self.underMouse() or self.isDown():
            shade = theme.colour("surface")
            painter.setOpacity(0.5)
            draw_box(painter, box, 8, shade)
            painter.setOpacity(1)
        side = theme.scaled(20)
        left = (box.width() - side) / 2 if self._narrow else 12.0
        if mirrored and not self._narrow:
            left = box.width() - side - 12
        ink = theme.colour("accent" if self._selected else "text_2")
        paint_icon(
            painter, self.entry.icon, QRectF(left, (box.height() - side) / 2, side, side), ink
        )
        if not self._narrow:
            self._paint_words(painter, box, mirrored=mirrored)

    def _paint_words(self, painter: QPainter, box: QRectF, *, mirrored: bool) -> None:
        theme, start = self._theme, 12 + theme_gap(self._theme)
        align = Qt.AlignmentFlag.AlignVCenter
        # Qt mirrors these two by itself.
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        words = box.adjusted(12, 0, -start, 0) if mirrored else box.adjusted(start, 0, -10, 0)
        font = theme.font(Role.BODY)
        if self._selected:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.colour("text" if self._selected else "text_2"))
        painter.drawText(words, align | near, self.entry.title)
        if self.width() >= self.wanted_width(with_keys=True) - 24:
            painter.setFont(theme.font(Role.HINT))
            painter.setPen(theme.colour("text_3"))
            keys = f"{_LEFT_TO_RIGHT}{self._keys}{_LEFT_TO_RIGHT}"
            painter.drawText(box.adjusted(10, 0, -10, 0), align | far, keys)

    def _ask(self) -> None:
        self.page_asked.emit(self.entry.page_id)


def theme_gap(theme: Theme) -> int:
    """Return where words begin beside a rail icon, in pixels from it."""
    return theme.scaled(20) + 12


class _Mark(QWidget):
    """The app mark; decoration, the name stands beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(26, 26)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        ground, figure = theme.colour("accent"), theme.colour("on_accent")
        paint_app_mark(QPainter(self), QRectF(self.rect()), ground, figure)


class Rail(QWidget):
    """Navigation. Wide with words, or narrow with icons that carry tooltips.

    Signals:
        page_asked(PageId): the person wants this page.
        menu_asked: the person pressed the menu button.
    """

    page_asked = Signal(object)
    menu_asked = Signal()

    def __init__(
        self, theme: Theme, entries: tuple[PageEntry, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._narrow, self._open = theme, False, entries[0].page_id
        self._footer = FooterView(())
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Pages"))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(12, 16, 12, 16)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 0)
        head.setSpacing(10)
        self._mark, self._name = _Mark(theme), PlainText("KneeTrack", Role.CARD_TITLE)
        self.menu_button = Button(
            theme, "", look=Look.QUIET, icon="menu", name=words_of(ActionId.OPEN_MENU)
        )
        self.menu_button.setObjectName("menuButton")
        self.menu_button.clicked.connect(self.menu_asked)
        for widget in (self._mark, self._name):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.menu_button)
        column.addLayout(head)
        column.addSpacing(12)
        self._head = head
        self._buttons: list[RailButton] = []
        for entry in entries:
            if entry.at_end:
                column.addSpacing(10)
            button = RailButton(theme, entry)
            button.page_asked.connect(self.page_asked)
            button.arrow_pressed.connect(self._move)
            self._buttons.append(button)
            column.addWidget(button)
        column.addStretch(1)
        self._line = HairLine(theme)
        column.addWidget(self._line)
        column.addSpacing(12)
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 0, 4, 0)
        foot.setSpacing(9)
        self._foot = foot
        self._lock = IconView(theme, "lock", "text_2", 16)
        self._lock.setObjectName("railLock")
        self._words = PlainText("", Role.CAPTION, wraps=True)
        foot.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self._words, 1)
        column.addLayout(foot)
        theme.changed.connect(self._settle)
        self._settle()

    @property
    def is_narrow(self) -> bool:
        """Whether only icons are shown."""
        return self._narrow

    def show_narrow(self, *, narrow: bool) -> None:
        """Show icons only, or icons with words."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._settle()

    def show_open(self, page: PageId) -> None:
        """Mark `page` as the one that is open."""
        self._open = page
        self._settle()

    def show_footer(self, view: FooterView) -> None:
        """Show where data is and when it was last backed up."""
        self._footer = view
        text = "\n".join(view.lines)
        self._words.setText(text)
        self._lock.show_icon(*(("notice", "watch") if view.needs_a_look else ("lock", "text_2")))
        self._lock.setToolTip(text)
        self._lock.setAccessibleName(text)
        self.setAccessibleDescription(text.replace("\n", " "))

    def open_button(self) -> RailButton:
        """Return the button of the page that is open."""
        return next(b for b in self._buttons if b.entry.page_id == self._open)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("rail"))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 0 if mirrored else self.width() - 1
        painter.fillRect(x, 0, 1, self.height(), self._theme.colour("border"))

    def _settle(self) -> None:
        keys = keys_shown(ActionId.OPEN_MENU)
        self.menu_button.setToolTip(f"{words_of(ActionId.OPEN_MENU)}  {keys}".strip())
        for widget in (self._mark, self._name, self._line, self._words):
            widget.setVisible(not self._narrow)
        side = 10 if self._narrow else 12
        self._column.setContentsMargins(side, 16, side, 16)
        self._head.setContentsMargins(4 if self._narrow else 8, 0, 4 if self._narrow else 0, 0)
        spare = (self._theme.scaled(36) + 8 - self._theme.scaled(16)) // 2
        around = (spare, spare) if self._narrow else (10, 4)
        self._foot.setContentsMargins(around[0], 0, around[1], 0)
        for button in self._buttons:
            selected = button.entry.page_id == self._open
            button.show_state(narrow=self._narrow, selected=selected)
        if self._narrow:
            self.setFixedWidth(max(NARROW, self._theme.scaled(36) + 2 * side + 8))
            return
        with_keys = max(button.wanted_width(with_keys=True) for button in self._buttons)
        without = max(button.wanted_width(with_keys=False) for button in self._buttons)
        head = self._name.sizeHint().width() + self.menu_button.sizeHint().width() + 86
        self.setFixedWidth(max(WIDE, head, with_keys if with_keys <= 280 else without))

    def _move(self, ask: tuple[RailButton, int]) -> None:
        button, step = ask
        at = (self._buttons.index(button) + step) % len(self._buttons)
        self._buttons[at].setFocus(Qt.FocusReason.OtherFocusReason)
