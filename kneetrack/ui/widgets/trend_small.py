"""The small trend of Today: each day a mark, the seven-day mean a line, a gap stays a gap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from kneetrack.domain.pain import HIGHEST_PAIN, Side
from kneetrack.ui.kit.theme import Role, Theme

if TYPE_CHECKING:
    from datetime import date

_MISSING = "–"


@dataclass(frozen=True)
class TrendLine:
    """One knee: its name for the label, and for each day its value and its seven-day mean.

    None is a day without a number (or without enough of them for a mean); it stays a gap.
    """

    side: Side
    name: str
    values: tuple[int | None, ...]
    means: tuple[float | None, ...]


@dataclass(frozen=True)
class TrendView:
    """The days (in order, one after another) and one line a knee; `sentence` says the same."""

    days: tuple[date, ...]
    lines: tuple[TrendLine, ...]
    sentence: str

    def __post_init__(self) -> None:
        lengths = {len(self.days)}
        lengths |= {len(line.values) for line in self.lines}
        lengths |= {len(line.means) for line in self.lines}
        if len(lengths) != 1:
            raise ValueError("a trend needs one value and one mean a day for each line")


class TrendSmall(QWidget):
    """Draws a TrendView from 0 to 10; Left and Right keys read out one day after another.

    The accessible name is the view's sentence; the description is the day that is read.
    """

    def __init__(self, theme: Theme, view: TrendView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = view
        self._at: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self.show_view(view)

    def show_view(self, view: TrendView) -> None:
        """Show `view`."""
        if view.days != self._view.days:
            self._at = None
        self._view = view
        self.setAccessibleName(view.sentence)
        self._restyle()

    def listed(self) -> tuple[str, ...]:
        """Return every day with its numbers in words, oldest first; the same as the picture."""
        return tuple(self._day_in_words(index) for index in range(len(self._view.days)))

    def sizeHint(self) -> QSize:
        return QSize(260, self._theme.scaled(190))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._theme.scaled(150))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._view.days) - 1
        places = {
            Qt.Key.Key_Left: (last if self._at is None else self._at - 1),
            Qt.Key.Key_Right: (0 if self._at is None else self._at + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        at = places.get(Qt.Key(event.key()))
        if at is None or last < 0:
            super().keyPressEvent(event)
            return
        self._read(min(max(at, 0), last))
        box = self._plot()
        where = self.mapToGlobal(QPointF(self._x(self._at or 0, box), box.top()).toPoint())
        QToolTip.showText(where, self._day_in_words(self._at or 0), self)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        box = self._plot()
        count = len(self._view.days)
        if count and box.contains(event.position()):
            share = (event.position().x() - box.left()) / box.width()
            self._read(min(max(round(share * (count - 1)), 0), count - 1))
            QToolTip.showText(
                event.globalPosition().toPoint(), self._day_in_words(self._at or 0), self
            )

    def leaveEvent(self, event: QEvent) -> None:
        self._at = None
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        # Time runs to the right in every language.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._plot()
        self._paint_grid(painter, box)
        self._paint_days(painter, box)
        if self._at is not None:
            x = self._x(self._at, box)
            painter.setPen(QPen(self._theme.colour("text_3"), 1))
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
        for line in self._view.lines:
            self._paint_marks(painter, box, line)
        for line in self._view.lines:
            self._paint_mean(painter, box, line)
        self._paint_labels(painter, box)

    # --- where things are -------------------------------------------------------------------

    def _plot(self) -> QRectF:
        theme = self._theme
        ticks = QFontMetricsF(theme.font(Role.HINT))
        label = QFontMetricsF(theme.font(Role.STRONG))
        right = max(
            (label.horizontalAdvance(self._label(line)) for line in self._view.lines), default=0
        )
        left = ticks.horizontalAdvance("10") + 8
        top = ticks.height() / 2 + 2
        bottom = ticks.height() + 10
        return QRectF(
            left,
            top,
            max(40.0, self.width() - left - right - self._theme.scaled(12) - 4),
            self.height() - top - bottom,
        )

    def _x(self, index: int, box: QRectF) -> float:
        count = len(self._view.days)
        return box.left() + (box.width() * index / (count - 1) if count > 1 else box.width() / 2)

    def _y(self, value: float, box: QRectF) -> float:
        return box.bottom() - box.height() * value / HIGHEST_PAIN

    # --- painting ---------------------------------------------------------------------------

    def _paint_grid(self, painter: QPainter, box: QRectF) -> None:
        theme = self._theme
        painter.setFont(theme.font(Role.HINT))
        for value in range(0, HIGHEST_PAIN + 1, 2):
            y = self._y(value, box)
            painter.setPen(QPen(theme.colour("border"), 1))
            painter.drawLine(
                QPointF(box.left(), round(y) + 0.5), QPointF(box.right(), round(y) + 0.5)
            )
            painter.setPen(theme.colour("text_2"))
            painter.drawText(
                QRectF(0, y - 12, box.left() - 6, 24),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                str(value),
            )

    def _paint_days(self, painter: QPainter, box: QRectF) -> None:
        days, theme = self._view.days, self._theme
        metrics = QFontMetricsF(theme.font(Role.HINT))
        painter.setFont(theme.font(Role.HINT))
        edge = -1e9
        for index in range(len(days)):
            if (len(days) - 1 - index) % 7 != 0:
                continue
            words = self._short(days[index])
            wide = metrics.horizontalAdvance(words)
            x = self._x(index, box)
            start = min(max(x - wide / 2, 0.0), self.width() - wide)
            painter.setPen(QPen(theme.colour("control"), 1))
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x, box.bottom() + 4))
            if start > edge + 8:
                painter.setPen(theme.colour("text_2"))
                painter.drawText(QPointF(start, box.bottom() + 7 + metrics.ascent()), words)
                edge = start + wide

    def _paint_marks(self, painter: QPainter, box: QRectF, line: TrendLine) -> None:
        tint = QColor(self._theme.colour(line.side.value))
        tint.setAlphaF(0.55)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        size = self._theme.scaled(5)
        for index, value in enumerate(line.values):
            if value is not None:
                where = QPointF(self._x(index, box), self._y(value, box))
                self._paint_mark(painter, line.side, where, size)

    def _paint_mark(self, painter: QPainter, side: Side, where: QPointF, size: float) -> None:
        box = QRectF(where.x() - size / 2, where.y() - size / 2, size, size)
        if side is Side.LEFT:
            painter.drawEllipse(box)
        else:
            painter.drawRect(box)

    def _paint_mean(self, painter: QPainter, box: QRectF, line: TrendLine) -> None:
        tint = self._theme.colour(line.side.value)
        is_left = line.side is Side.LEFT
        large = self._theme.text_size / 100
        pen = QPen(tint, (2.8 if is_left else 2.4) * large)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if is_left else Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if not is_left:
            pen.setDashPattern([3.2, 1.8])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        path, joined, last = QPainterPath(), False, None
        for index, mean in enumerate(line.means):
            if mean is None:
                joined = False
                continue
            last = QPointF(self._x(index, box), self._y(mean, box))
            if joined:
                path.lineTo(last)
            else:
                path.moveTo(last)
            joined = True
        painter.drawPath(path)
        if last is not None and line.means and line.means[-1] is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            self._paint_mark(painter, line.side, last, self._theme.scaled(9))

    def _paint_labels(self, painter: QPainter, box: QRectF) -> None:
        font = self._theme.font(Role.STRONG)
        tall = QFontMetricsF(font).height()
        placed: list[tuple[float, TrendLine]] = []
        for line in self._view.lines:
            height = _last(line.means)
            if height is None:
                height = _last(line.values)
            if height is not None:
                placed.append((self._y(height, box), line))
        placed.sort(key=_first)
        painter.setFont(font)
        lowest = -1e9
        bottom = box.bottom() - tall * (len(placed) - 1)
        for number, (y, line) in enumerate(placed):
            middle = min(max(y, lowest + tall), bottom + tall * number)
            lowest = middle
            tone = "left" if line.side is Side.LEFT else "right_text"
            painter.setPen(self._theme.colour(tone))
            painter.drawText(
                QRectF(box.right() + self._theme.scaled(10), middle - tall / 2, self.width(), tall),
                Qt.AlignmentFlag.AlignVCenter,
                self._label(line),
            )

    # --- words ------------------------------------------------------------------------------

    def _label(self, line: TrendLine) -> str:
        mean = line.means[-1] if line.means else None
        return line.name if mean is None else f"{line.name} {self._number(mean)}"

    def _number(self, mean: float) -> str:
        return self.locale().toString(mean, "f", 1)

    def _short(self, day: date) -> str:
        return self.locale().toString(_qdate(day), self.tr("d MMM", "short date of a chart"))

    def _day_in_words(self, index: int) -> str:
        day = self.locale().toString(_qdate(self._view.days[index]), QLocale.FormatType.LongFormat)
        parts = []
        for line in self._view.lines:
            value, mean = line.values[index], line.means[index]
            shown = self.tr("no number") if value is None else str(value)
            if mean is not None:
                shown += self.tr(" (7-day mean {0})").format(self._number(mean))
            parts.append(f"{line.name} {shown}")
        return f"{day}: {', '.join(parts) or _MISSING}"

    def _read(self, index: int) -> None:
        self._at = index
        self.setAccessibleDescription(self._day_in_words(index))
        self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _last(numbers: tuple[float | None, ...]) -> float | None:
    return next((number for number in reversed(numbers) if number is not None), None)


def _first(pair: tuple[float, TrendLine]) -> float:
    return pair[0]
