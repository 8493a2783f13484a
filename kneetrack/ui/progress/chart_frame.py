"""Where days and points stand in the chart, and what is painted over its lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from kneetrack.domain.pain import HIGHEST_PAIN, LOWEST_PAIN
from kneetrack.ui.progress.chart_readout import paint_readout
from kneetrack.ui.progress.chart_view import ChartView, mean_words, readout_of
from kneetrack.ui.widgets.chart_marks import EndLabel, paint_end_labels, paint_mark

if TYPE_CHECKING:
    from kneetrack.ui.kit.theme import Theme
    from kneetrack.ui.widgets.trend_small import TrendLine

SPARE = 0.35
"""Room below 0 and above 10, in points, so that marks there are whole."""
POINTS_SHOWN = HIGHEST_PAIN - LOWEST_PAIN + 2 * SPARE
_REACH = 6


@dataclass(frozen=True)
class ChartFrame:
    """A box in pixels that holds the days from place `first` to place `last`."""

    box: QRectF
    first: int
    last: int

    def x(self, place: float) -> float:
        """Return where the middle of a day stands."""
        return self.box.left() + self.box.width() * (place - self.first + 0.5) / self._days

    def y(self, value: float) -> float:
        """Return where a pain number stands."""
        share = (value - LOWEST_PAIN + SPARE) / POINTS_SHOWN
        return self.box.bottom() - self.box.height() * share

    def place_at(self, where: QPointF) -> int | None:
        """Return the place of the day under a point, None outside the box."""
        if not self.box.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(where):
            return None
        share = (where.x() - self.box.left()) / self.box.width()
        return min(max(self.first + int(share * self._days), self.first), self.last)

    def has(self, place: int) -> bool:
        """Whether the day of this place is among those shown."""
        return self.first <= place <= self.last

    @property
    def _days(self) -> int:
        return self.last - self.first + 1


def paint_grid(painter: QPainter, theme: Theme, frame: ChartFrame) -> None:
    """Paint a fine line at every second point."""
    painter.setPen(QPen(theme.colour("border"), 1))
    for value in range(LOWEST_PAIN, HIGHEST_PAIN + 1, 2):
        y = round(frame.y(value)) + 0.5
        painter.drawLine(QPointF(frame.box.left(), y), QPointF(frame.box.right(), y))


def paint_ends(
    painter: QPainter, theme: Theme, frame: ChartFrame, view: ChartView, width: float
) -> None:
    """Paint a mark and the name of each knee where its line ends."""
    labels = []
    for line in view.lines:
        mean = line.means[frame.last]
        if mean is None:
            height = _last_number(line, frame)
            if height is not None:
                labels.append(EndLabel(line.side, line.name, frame.y(height)))
            continue
        where = QPointF(frame.x(frame.last), frame.y(mean))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(line.side.value))
        paint_mark(painter, line.side, where, theme.scaled(9))
        labels.append(EndLabel(line.side, f"{line.name} {mean_words(mean)}", where.y()))
    paint_end_labels(painter, theme, frame.box, labels, width)


def paint_day(
    painter: QPainter, theme: Theme, frame: ChartFrame, view: ChartView, place: int, room: QRectF
) -> None:
    """Paint the crosshair through one day, and the box that reads it out inside `room`."""
    x = frame.x(place)
    painter.setPen(QPen(theme.colour("text_2"), 1))
    painter.drawLine(QPointF(x, frame.box.top()), QPointF(x, frame.box.bottom()))
    for line in view.lines:
        value = line.values[place]
        if value is not None:
            painter.setPen(QPen(theme.colour("surface"), 1.5))
            painter.setBrush(theme.colour(line.side.value))
            paint_mark(painter, line.side, QPointF(x, frame.y(value)), theme.scaled(11))
    paint_readout(painter, theme, readout_of(view, place), x, room)


def _last_number(line: TrendLine, frame: ChartFrame) -> float | None:
    for numbers in (line.means, line.values):
        for place in range(frame.last, frame.first - 1, -1):
            number = numbers[place]
            if number is not None:
                return number
    return None
