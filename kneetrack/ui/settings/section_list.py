"""The list of sections beside the settings: it shows where one is, and leads there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kneetrack.ui.kit.icons import paint_icon
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.enter_key import pressed_by_enter
from kneetrack.ui.widgets.strokes import draw_box


class SectionButton(QPushButton):
    """One section.

    Signals:
        section_asked(int): the place of the section in the list.
        arrow_pressed(int): Up (-1) or Down (1) was pressed.
    """

    section_asked = Signal(object)
    arrow_pressed = Signal(object)

    def __init__(self, theme: Theme, place: int, title: str, icon: str) -> None:
        super().__init__(title)
        self._theme, self._place, self._icon = theme, place, icon
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(title)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._ask)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font(Role.STRONG))
        words = metrics.horizontalAdvance(self.text())
        return QSize(words + self._theme.scaled(56), self._theme.scaled(38))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None:
            if not pressed_by_enter(self, event):
                super().keyPressEvent(event)
        else:
            self.arrow_pressed.emit(self._place + step)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, on = self._theme, QPainter(self), self.isChecked()
        box = QRectF(self.rect())
        if on or self.underMouse():
            draw_box(painter, box, 8, theme.colour("accent_soft" if on else "sunken"))
        ink = theme.colour("accent_text" if on else "text_2")
        side, left = theme.scaled(18), theme.scaled(13)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = box.width() - left - side if mirrored else left
        paint_icon(painter, self._icon, QRectF(x, (box.height() - side) / 2, side, side), ink)
        painter.setFont(theme.font(Role.STRONG if on else Role.BODY))
        painter.setPen(ink)
        room = box.adjusted(left + side + theme.scaled(11), 0, -6, 0)
        if mirrored:
            room = box.adjusted(6, 0, -(left + side + theme.scaled(11)), 0)
        across = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, across | Qt.AlignmentFlag.AlignVCenter, self.text())

    def _ask(self) -> None:
        self.section_asked.emit(self._place)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class SectionList(QWidget):
    """One tab stop; Up and Down walk through it. It stays in sight while the page scrolls.

    Signals:
        section_asked(int): go to this section.
    """

    section_asked = Signal(object)

    def __init__(
        self, theme: Theme, sections: tuple[tuple[str, str], ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sectionList")
        self.setAccessibleName(self.tr("Sections"))
        self._inside = QWidget(self)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._theme = theme
        self._top = 0
        self._buttons: list[SectionButton] = []
        for place, (title, icon) in enumerate(sections):
            button = SectionButton(theme, place, title, icon)
            button.section_asked.connect(self.section_asked)
            button.arrow_pressed.connect(self._walk)
            self._buttons.append(button)
            column.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        self.show_section(0)
        theme.changed.connect(self._settle)
        self._settle()

    @property
    def button(self) -> SectionButton:
        """The button of the section shown as open: the tab stop of the list."""
        return next(button for button in self._buttons if button.isChecked())

    @property
    def place(self) -> int:
        """Which section is shown as open."""
        return self._buttons.index(self.button)

    def show_section(self, place: int) -> None:
        """Show which section one is in."""
        for button in self._buttons:
            wanted = button is self._buttons[place]
            stop = Qt.FocusPolicy.StrongFocus if wanted else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(stop)
        self._buttons[place].setChecked(True)

    def keep_in_sight(self, scrolled: int) -> None:
        """Move the list down by as much as the page was scrolled past its top, in pixels."""
        most = max(0, self.height() - self._inside.height())
        self._top = min(max(0, scrolled), most)
        self._settle()

    def sizeHint(self) -> QSize:
        hint = self._inside.sizeHint()
        return QSize(max(self._theme.scaled(200), hint.width()), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _walk(self, place: int) -> None:
        place %= len(self._buttons)
        self.show_section(place)
        self._buttons[place].setFocus()
        self.section_asked.emit(place)

    def _settle(self) -> None:
        hint = self.sizeHint()
        self._inside.setGeometry(0, self._top, hint.width(), self._inside.sizeHint().height())
        self.updateGeometry()
