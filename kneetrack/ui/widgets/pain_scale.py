"""The pain scale: one knee, eleven numbers from 0 to 10, one key or one click."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneetrack.domain.pain import HIGHEST_PAIN, LOWEST_PAIN, Side
from kneetrack.ui.kit.accessible import install_spoken_widgets, tell_value_changed
from kneetrack.ui.kit.focus_ring import OWN_RING
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.kit.tokens import colour
from kneetrack.ui.widgets.strokes import draw_box

RING_REACH = 5
"""Room around the cells for the focus ring, in pixels."""

_SMALLEST_CELL, _TALLEST_CELL = 34, 40
_GAP = 4
_TEN = ("x", "X")


def is_score(typed: str) -> bool:
    """Whether a key with this text sets a number on a scale."""
    return typed in _TEN or (len(typed) == 1 and typed in "0123456789")


@dataclass(frozen=True)
class PainScaleView:
    """What one scale shows.

    `label` stands before the cells ("Left"), `name` is what screen readers say ("Left knee,
    worst pain today"). `score` None means not set. `side` None draws no marker.
    """

    side: Side | None
    label: str
    name: str
    score: int | None = None
    enabled: bool = True


class PainScale(QWidget):
    """A row of eleven cells, painted as one control with one tab stop.

    Keys: 0 to 9 and X (10) set; arrows move by one; Home and End are 0 and 10; Del clears.
    The widget shows only what `show_view` says: what a person asks for is told, not shown, so
    that nothing looks saved before it is.

    Signals:
        pain_chosen(int): a number was asked for; sent also for the number already shown.
        cleared: the number should go.
        typed(int): the number came from a digit key; follows `pain_chosen`.
    """

    pain_chosen = Signal(object)
    cleared = Signal()
    typed = Signal(object)

    def __init__(self, theme: Theme, view: PainScaleView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        install_spoken_widgets()
        self.spoken_interface: object = None
        self._theme = theme
        self._view = view
        self._hovered: int | None = None
        self._label_width = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setProperty(OWN_RING, "yes")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self.show_view(view)

    def show_view(self, view: PainScaleView) -> None:
        """Show `view`."""
        before, self._view = self._view, view
        self.setAccessibleName(view.name)
        self.setAccessibleDescription(self.spoken_value())
        self.setEnabled(view.enabled)
        if before.score != view.score:
            tell_value_changed(self, self.spoken_number())
        self._restyle()

    @property
    def score(self) -> int | None:
        """The number shown, None when none is set."""
        return self._view.score

    def set_label_width(self, pixels: int) -> None:
        """Give the label this much room, so that scales above each other line up."""
        if pixels != self._label_width:
            self._label_width = pixels
            self._restyle()

    def label_width(self) -> int:
        """Return how much room the label needs, in pixels; 0 without label and marker."""
        if not self._view.label and self._view.side is None:
            return 0
        metrics = QFontMetricsF(self._theme.font(Role.STRONG))
        marker = self._theme.scaled(19) if self._view.side is not None else 0
        return round(marker + metrics.horizontalAdvance(self._view.label) + self._theme.scaled(16))

    def cells_left(self) -> int:
        """Return where the first cell begins, for captions under the scale."""
        return max(self._label_width, self.label_width()) + RING_REACH

    def cell_box(self, number: int) -> QRectF:
        """Return where the cell of `number` is painted."""
        left = self.cells_left()
        room = self.width() - left - RING_REACH
        wide = (room - _GAP * HIGHEST_PAIN) / (HIGHEST_PAIN + 1)
        at = number
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            at, left = HIGHEST_PAIN - number, RING_REACH
        start = round(left + at * (wide + _GAP))
        end = round(left + at * (wide + _GAP) + wide)
        return QRectF(start, RING_REACH, end - start, self.height() - 2 * RING_REACH)

    # --- what assistive technology asks -----------------------------------------------------

    def spoken_value(self) -> str:
        """Return the value in words."""
        if self._view.score is None:
            return self.tr("not set")
        return self.tr("{0} of 10").format(self._view.score)

    def spoken_number(self) -> int:
        """Return the value as a number; the words say when it is not set."""
        return LOWEST_PAIN if self._view.score is None else self._view.score

    def spoken_range(self) -> tuple[int, int]:
        """Return 0 and 10."""
        return LOWEST_PAIN, HIGHEST_PAIN

    def take_spoken_number(self, number: int) -> None:
        """Choose `number` for assistive technology."""
        self._choose(number)

    def take_spoken_step(self, step: int) -> None:
        """Move by one for assistive technology."""
        self._move(step)

    # --- keys and mouse ---------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain not in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}:
            super().keyPressEvent(event)
            return
        text, key = event.text(), event.key()
        forward = Qt.Key.Key_Right
        back = Qt.Key.Key_Left
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            forward, back = back, forward
        if is_score(text):
            self._type(HIGHEST_PAIN if text in _TEN else int(text))
        elif key in {forward, Qt.Key.Key_Up}:
            self._move(1)
        elif key in {back, Qt.Key.Key_Down}:
            self._move(-1)
        elif key == Qt.Key.Key_Home:
            self._choose(LOWEST_PAIN)
        elif key == Qt.Key.Key_End:
            self._choose(HIGHEST_PAIN)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            if self._view.score is not None:
                self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._number_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and number is not None:
            self._choose(number)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._number_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def _number_at(self, where: QPointF) -> int | None:
        for number in range(HIGHEST_PAIN + 1):
            # The gap belongs to its neighbours, so that no click between two cells is lost.
            reach = QRectF(self.cell_box(number)).adjusted(-_GAP / 2, -5, _GAP / 2, 5)
            if reach.contains(where):
                return number
        return None

    def _hover(self, number: int | None) -> None:
        if number != self._hovered:
            self._hovered = number
            self.update()

    def _type(self, number: int) -> None:
        self._choose(number)
        self.typed.emit(number)

    def _move(self, step: int) -> None:
        score = self._view.score
        if score is None:
            self._choose(LOWEST_PAIN)
        elif LOWEST_PAIN <= score + step <= HIGHEST_PAIN:
            self._choose(score + step)

    def _choose(self, number: int) -> None:
        if self.isEnabled() and LOWEST_PAIN <= number <= HIGHEST_PAIN:
            self.pain_chosen.emit(number)

    # --- painting ---------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        wide = self._cell_width() * 11 + _GAP * 10
        return QSize(self.cells_left() + wide + RING_REACH, self._cell_height() + 2 * RING_REACH)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        self._paint_label(painter)
        for number in range(HIGHEST_PAIN + 1):
            self._paint_cell(painter, number)
        if self.hasFocus():
            cells = self.cell_box(LOWEST_PAIN).united(self.cell_box(HIGHEST_PAIN))
            around = cells.adjusted(-RING_REACH, -RING_REACH, RING_REACH, RING_REACH)
            draw_box(painter, around, 11, None, self._theme.colour("focus"), width=2)

    def _paint_label(self, painter: QPainter) -> None:
        theme, view = self._theme, self._view
        if not self.label_width():
            return
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        marker = theme.scaled(11)
        text_at = 0
        if view.side is not None:
            x = self.width() - marker if mirrored else 0
            draw_side_marker(
                painter, theme, view.side, QRectF(x, (self.height() - marker) / 2, marker, marker)
            )
            text_at = theme.scaled(19)
        box = QRectF(text_at, 0, self.cells_left() - RING_REACH - text_at, self.height())
        if mirrored:
            box.moveLeft(self.width() - box.width() - text_at)
        painter.setFont(theme.font(Role.STRONG))
        painter.setPen(theme.colour("text"))
        painter.drawText(
            box,
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            view.label,
        )

    def _paint_cell(self, painter: QPainter, number: int) -> None:
        theme, tokens = self._theme, self._theme.tokens
        box = self.cell_box(number)
        ramp = colour(tokens.ramp[number])
        font = theme.font(Role.BODY)
        if number == self._view.score:
            grown = box.adjusted(-0.5, -0.5, 0.5, 0.5)
            draw_box(painter, grown, 7, ramp, theme.colour("text"), width=2)
            font.setWeight(QFont.Weight.Bold)
            painter.setFont(font)
            painter.setPen(colour(tokens.ramp_text[number]))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
            return
        hot = self.isEnabled() and self._hovered == number
        draw_box(
            painter, box, 7, theme.colour("sunken" if hot else "surface"), theme.colour("control")
        )
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        strip = theme.scaled(5)
        painter.drawText(
            box.adjusted(0, 0, 0, -strip - 2), Qt.AlignmentFlag.AlignCenter, str(number)
        )
        bar = QRectF(box.left() + 6, box.bottom() - strip - 3, box.width() - 12, strip - 1)
        painter.setPen(_strip_outline(ramp, theme))
        painter.setBrush(ramp)
        painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)

    def _cell_width(self) -> int:
        metrics = QFontMetricsF(self._theme.font(Role.BODY))
        return max(_SMALLEST_CELL, round(metrics.horizontalAdvance("10")) + 12)

    def _cell_height(self) -> int:
        metrics = QFontMetricsF(self._theme.font(Role.BODY))
        return max(_TALLEST_CELL, round(metrics.height() + self._theme.scaled(5)) + 12)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


def draw_side_marker(painter: QPainter, theme: Theme, side: Side, box: QRectF) -> None:
    """Draw the sign of a knee: a circle for Left, a square for Right."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(side.value))
    if side is Side.LEFT:
        painter.drawEllipse(box)
    else:
        painter.drawRect(box)


def _strip_outline(ramp: QColor, theme: Theme) -> QPen | Qt.PenStyle:
    """The palest strips of the light theme need an edge to be seen at all."""
    if theme.is_dark or ramp.lightnessF() < 0.83:
        return Qt.PenStyle.NoPen
    return QPen(ramp.darker(135), 1)
