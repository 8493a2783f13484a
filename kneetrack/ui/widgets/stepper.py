"""A number with minus and plus; it can be typed too."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QIntValidator,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from kneetrack.ui.kit.focus_ring import RING_PARENT
from kneetrack.ui.kit.icons import paint_icon
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.strokes import draw_box


class _End(QAbstractButton):
    """Minus or plus; reached with the arrow keys of the field, so it is no tab stop."""

    def __init__(self, theme: Theme, icon: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icon = theme, icon
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoRepeat(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.scaled(34), self._theme.scaled(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        if not self.isEnabled():
            painter.setOpacity(0.45)
        if self.isEnabled() and self.underMouse():
            box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
            draw_box(painter, box, 6, theme.colour("sunken"))
        side = theme.scaled(16)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_icon(painter, self._icon, box, theme.colour("text_2"))


class _Field(QLineEdit):
    stepped = Signal(object)
    # Not Qt's editingFinished: that one stays silent while the field is empty.
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
            event.ignore()  # a form around it is sent by Enter
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Only while it has the focus: otherwise a scroll over the page would change a number.
        turn = event.angleDelta().y()
        if self.hasFocus() and turn:
            self.stepped.emit(1 if turn > 0 else -1)
            event.accept()
        else:
            event.ignore()


class Stepper(QWidget):
    """A whole number between `lowest` and `highest`, or nothing while it is not set.

    `unit` stands after the number ("kg"). Up and Down, the wheel while focused, and holding
    minus or plus change it. An empty field means not set where `may_be_empty`.

    Signals:
        chosen(int or None): the person asked for this number.
    """

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        name: str,
        lowest: int,
        highest: int,
        *,
        unit: str = "",
        may_be_empty: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lowest, self._highest = lowest, highest
        self._unit, self._may_be_empty = unit, may_be_empty
        self._value: int | None = None if may_be_empty else lowest
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        self._minus = _End(theme, "minus", self.tr("{0}: less").format(name), self)
        self._plus = _End(theme, "plus", self.tr("{0}: more").format(name), self)
        self._field = _Field(self)
        self._field.setProperty("bare", "true")
        self._field.setProperty(RING_PARENT, "yes")
        self._field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._field.setAccessibleName(f"{name}, {unit}" if unit else name)
        # Two's room below the lowest: a number on its way to a larger one is not refused.
        self._field.setValidator(QIntValidator(min(0, lowest), highest, self._field))
        self.setFocusProxy(self._field)
        for widget in (self._minus, self._field, self._plus):
            row.addWidget(widget)
        self._minus.clicked.connect(self._less)
        self._plus.clicked.connect(self._more)
        self._field.stepped.connect(self._step)
        self._field.left.connect(self._take_typed)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.show_value(self._value)

    @property
    def value(self) -> int | None:
        """The number shown, None while it is not set."""
        return self._value

    def show_value(self, value: int | None) -> None:
        """Show `value` without telling."""
        self._value = value
        self._field.setText("" if value is None else self._words(value))
        self._minus.setEnabled(value is None or value > self._lowest)
        self._plus.setEnabled(value is None or value < self._highest)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font(Role.STRONG))
        widest = max(
            metrics.horizontalAdvance(self._words(number))
            for number in (self._lowest, self._highest)
        )
        theme = self._theme
        return QSize(
            max(widest + 20, theme.scaled(52)) + 2 * theme.scaled(34),
            max(theme.scaled(36), metrics.height() + 10),
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        draw_box(
            painter,
            QRectF(self.rect()),
            8,
            theme.colour("surface"),
            theme.colour("control"),
        )
        for x in (self._field.x(), self._field.geometry().right()):
            painter.fillRect(QRectF(x, 1, 1, self.height() - 2), theme.colour("border"))

    def _words(self, value: int) -> str:
        return str(value)

    def _less(self) -> None:
        self._step(-1)

    def _more(self) -> None:
        self._step(1)

    def _step(self, step: int) -> None:
        if self._value is None:
            self._choose(self._lowest)
        else:
            self._choose(min(max(self._value + step, self._lowest), self._highest))

    def _take_typed(self) -> None:
        text = self._field.text().strip()
        if text.isascii() and text.lstrip("-").isdigit():
            self._choose(min(max(int(text), self._lowest), self._highest))
        elif not text and self._may_be_empty:
            self._choose(None)
        else:
            self.show_value(self._value)

    def _choose(self, value: int | None) -> None:
        if value != self._value:
            self.show_value(value)
            self.chosen.emit(value)
        else:
            self.show_value(value)

    def _restyle(self) -> None:
        self._field.setFont(self._theme.font(Role.STRONG))
        self.updateGeometry()
        self.update()
