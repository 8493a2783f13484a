"""The search field: tells every letter, says how much was found, and is emptied by Esc."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from kneetrack.ui.kit.focus_ring import RADIUS, RING_PARENT
from kneetrack.ui.kit.shortcuts import ActionId, keys_shown
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.icon_view import IconView
from kneetrack.ui.widgets.key_hint import KeyHint
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.strokes import draw_box

_WIDTH, _NARROWEST = 300, 160


class _Line(QLineEdit):
    escaped = Signal()
    went_down = Signal()
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match Qt.Key(event.key()):
            case Qt.Key.Key_Escape:
                self.escaped.emit()
            case Qt.Key.Key_Down:
                self.went_down.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case _:
                super().keyPressEvent(event)


class SearchField(QWidget):
    """A magnifier, a line to type in, the key that leads here, and what was found.

    One that `fills` is as wide as its place; others are no wider than words to search for need.

    Signals:
        text_changed(str): what stands in the field, after every key press.
        left_downwards: Down or Enter: the person wants to go on to what was found.
        escaped: Esc was pressed with nothing left to clear.
    """

    text_changed = Signal(object)
    left_downwards = Signal()
    escaped = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        placeholder: str,
        parent: QWidget | None = None,
        *,
        fills: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme, self._fills = theme, fills
        self.setProperty(RADIUS, 8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 1, 4, 1)
        row.setSpacing(8)
        row.addWidget(IconView(theme, "search"))
        self._line = _Line()
        self._line.setProperty("bare", "true")
        self._line.setProperty(RING_PARENT, "yes")
        self._line.setAccessibleName(name)
        self._line.setPlaceholderText(placeholder)
        self._line.setToolTip(placeholder)  # it may be too long for the field in some language
        row.addWidget(self._line, 1)
        self._found = PlainText("", Role.CAPTION)
        self._found.hide()
        row.addWidget(self._found)
        self._hint = KeyHint(theme, "")
        self._hint.show_keys((keys_shown(ActionId.SEARCH),))
        row.addWidget(self._hint)
        self._clear = Button(
            theme, "", look=Look.QUIET, icon="close", name=self.tr("Clear the search"), small=True
        )
        self._clear.setObjectName("clearSearch")
        self._clear.hide()
        self._clear.clicked.connect(self._empty)
        row.addWidget(self._clear)
        self.setFocusProxy(self._line)
        self._line.textChanged.connect(self._tell)
        self._line.escaped.connect(self._escape)
        self._line.went_down.connect(self.left_downwards)
        self._line.entered.connect(self.left_downwards)
        theme.changed.connect(self._settle)
        self._settle()

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self._line.text()

    def clear(self) -> None:
        """Empty the field."""
        self._line.clear()

    def take_focus(self) -> None:
        """Put the keyboard here, with what stands here selected."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def show_found(self, words: str) -> None:
        """Show how much was found, such as "5 days"; an empty text takes it away."""
        self._found.setText(words)
        self._found.setVisible(bool(words))
        self._line.setAccessibleDescription(words)

    def sizeHint(self) -> QSize:
        # The same with and without words in it, so that nothing moves while somebody types.
        return QSize(self._theme.scaled(_WIDTH), self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        draw_box(painter, QRectF(self.rect()), 8, theme.colour("surface"), theme.colour("control"))

    def _tell(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._hint.setVisible(not text)
        self.text_changed.emit(text)

    def _escape(self) -> None:
        if self.text:
            self._line.clear()
        else:
            self.escaped.emit()

    def _empty(self) -> None:
        self._line.clear()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self) -> None:
        self.setFixedHeight(max(self._theme.scaled(36), self._clear.sizeHint().height() + 4))
        self.setMinimumWidth(self._theme.scaled(_NARROWEST))
        if not self._fills:
            self.setMaximumWidth(self._theme.scaled(_WIDTH))
        self._line.setMinimumWidth(self._theme.scaled(_NARROWEST) // 2)
        self.updateGeometry()
