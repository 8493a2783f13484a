"""Two to five choices side by side, exactly one of them taken."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneetrack.ui.kit.accessible import install_spoken_widgets, tell_value_changed
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.strokes import draw_box


@dataclass(frozen=True)
class Segment:
    """One choice: its value (told when it is taken) and its words."""

    value: object
    label: str


class Segmented(QWidget):
    """One tab stop; Left and Right take the neighbour, Home and End the first and last.

    `value` None is no choice yet, unless a segment stands for it. With `wraps` the segments stand
    below each other where they do not fit side by side.

    Signals:
        chosen(object): the value of the segment that was asked for.
    """

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        name: str,
        segments: tuple[Segment, ...],
        value: object,
        parent: QWidget | None = None,
        *,
        wraps: bool = False,
    ) -> None:
        super().__init__(parent)
        install_spoken_widgets()
        self.spoken_interface: object = None
        self._theme, self._segments, self._wraps = theme, segments, wraps
        self._at = self._index_of(value)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tall = QSizePolicy.Policy.Minimum if wraps else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, tall)
        policy.setHeightForWidth(wraps)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)

    @property
    def value(self) -> object:
        """The value taken now."""
        return None if self._at < 0 else self._segments[self._at].value

    def show_value(self, value: object) -> None:
        """Show `value` as taken, without telling. Raises ValueError for an unknown one."""
        at = self._index_of(value)
        if at != self._at:
            self._at = at
            tell_value_changed(self, self.spoken_number())
        self.update()

    def spoken_value(self) -> str:
        """Return the words of the segment taken."""
        return self.tr("not chosen") if self._at < 0 else self._segments[self._at].label

    def spoken_number(self) -> int:
        """Return the place of the segment taken, from 1; the words say when none is."""
        return max(self._at, 0) + 1

    def spoken_range(self) -> tuple[int, int]:
        """Return 1 and the number of segments."""
        return 1, len(self._segments)

    def take_spoken_number(self, number: int) -> None:
        """Take a segment by its place, from 1."""
        self._take(number - 1)

    def take_spoken_step(self, step: int) -> None:
        """Take a neighbour."""
        self._take(self._at + step)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font(on=True))
        widest = max(metrics.horizontalAdvance(segment.label) for segment in self._segments)
        each = max(widest + self._theme.scaled(28), 44)
        return QSize(each * len(self._segments), max(self._theme.scaled(34), metrics.height() + 10))

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font(on=True))
        widest = max(metrics.horizontalAdvance(segment.label) for segment in self._segments)
        across = 1 if self._wraps else len(self._segments)
        return QSize((widest + 14) * across, self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        return self.sizeHint().height() * (len(self._segments) if self._is_stack(width) else 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        match Qt.Key(event.key()):
            case Qt.Key.Key_Right:
                self._take(self._at + (-1 if mirrored else 1))
            case Qt.Key.Key_Left:
                self._take(self._at - (-1 if mirrored else 1))
            case Qt.Key.Key_Down:
                self._take(self._at + 1)
            case Qt.Key.Key_Up:
                self._take(self._at - 1)
            case Qt.Key.Key_Home:
                self._take(0)
            case Qt.Key.Key_End:
                self._take(len(self._segments) - 1)
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for index in range(len(self._segments)):
            if self.segment_box(index).contains(event.position()):
                self._take(index)

    def segment_box(self, index: int) -> QRectF:
        """Return where segment `index` is painted."""
        if self._is_stack(self.width()):
            tall = self.height() / len(self._segments)
            top, bottom = round(index * tall), round((index + 1) * tall)
            return QRectF(0, top, self.width(), bottom - top)
        at = index
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            at = len(self._segments) - 1 - index
        start = round(at * self.width() / len(self._segments))
        end = round((at + 1) * self.width() / len(self._segments))
        return QRectF(start, 0, end - start, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        whole = QRectF(self.rect())
        draw_box(painter, whole, 8, theme.colour("surface"), theme.colour("control"))
        # The taken one comes last: its outline lies over the thin lines between the others.
        order = sorted(range(len(self._segments)), key=self._at.__eq__)
        for index in order:
            box, on, segment = self.segment_box(index), index == self._at, self._segments[index]
            if box.left() > 0 and not on:
                painter.fillRect(QRectF(box.left(), 1, 1, box.height() - 2), theme.colour("border"))
            if box.top() > 0 and not on:
                painter.fillRect(QRectF(1, box.top(), box.width() - 2, 1), theme.colour("border"))
            if on:
                draw_box(
                    painter, box, 8, theme.colour("accent_soft"), theme.colour("accent"), width=1.6
                )
            painter.setFont(self._font(on=on))
            painter.setPen(theme.colour("accent_text" if on else "text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, segment.label)

    def _take(self, index: int) -> None:
        if self.isEnabled() and 0 <= index < len(self._segments):
            value = self._segments[index].value
            self.show_value(value)
            self.chosen.emit(value)

    def _index_of(self, value: object) -> int:
        for index, segment in enumerate(self._segments):
            if segment.value == value:
                return index
        if value is None:
            return -1
        raise ValueError(f"no segment for {value!r}")

    def _is_stack(self, width: int) -> bool:
        if not self._wraps:
            return False
        metrics = QFontMetrics(self._font(on=True))
        widest = max(metrics.horizontalAdvance(segment.label) for segment in self._segments)
        return width < (widest + 14) * len(self._segments)

    def _font(self, *, on: bool) -> QFont:
        font = self._theme.font(Role.SMALL)
        if on:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
