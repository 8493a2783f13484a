"""The trend chart: Left solid with dots, Right dashed with open squares, gaps left open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.domain.pain import HIGHEST_PAIN, Side
from kneetrack.paper.ink import HEADING, STRONG, TICK, Grey
from kneetrack.paper.legend import Legend
from kneetrack.paper.strokes import draw_end, draw_line, draw_marks
from kneetrack.paper.words import Align, Words

if TYPE_CHECKING:
    from datetime import date

    from kneetrack.domain.report_view import ChartSeries, ChartView
    from kneetrack.paper.sheet import Sheet

_AXIS_MM, _LABEL_GAP_MM = 6.0, 4.2
_TOP_MM, _TICK_MM = 1.8, 1.2
_LABEL_STEP_MM = 4.4
_ASIDE_MM = 0.9
_END_MM = {Side.LEFT: 2.5, Side.RIGHT: 2.2}
_MARKS = ((20, 1.8), (120, 1.3), (250, 1.0), (10_000_000, 0.75))
"""The more days there are, the smaller a mark is."""


class Chart:
    """Heading, plot, dates and legend in a given height."""

    def __init__(self, sheet: Sheet, view: ChartView, width: float, height: float) -> None:
        self._sheet = sheet
        self._view = view
        self.height = height
        self._heading = Words(sheet, view.title, HEADING, width)
        days = (view.last - view.first).days
        self._mark_mm = next(size for most, size in _MARKS if days < most)
        self._label_mm = max(sheet.width_of(series.label, STRONG) for series in view.series) + 1
        self._plot_width = width - _AXIS_MM - self._label_mm - _LABEL_GAP_MM
        self._legend = Legend(sheet, view, width - _AXIS_MM)
        below = _TICK_MM + TICK.line_mm + 1 + self._legend.height
        self._plot_height = height - self._heading.height - _TOP_MM - 1.5 - below

    def draw(self, x: float, y: float) -> None:
        """Draw with the top left corner at (`x`, `y`)."""
        self._heading.draw(x, y)
        self._left = x + _AXIS_MM
        self._bottom = y + self._heading.height + 1.5 + _TOP_MM + self._plot_height
        self._draw_gaps()
        self._draw_grid(x)
        self._draw_ticks()
        # The marks of all knees lie below the lines, or a line would be cut to pieces.
        for series in self._view.series:
            self._draw_marks(series)
        for series in self._view.series:
            self._draw_line(series)
        self._draw_ends()
        self._draw_labels()
        legend_top = self._bottom + _TICK_MM + TICK.line_mm + 1
        self._legend.draw(self._left, legend_top)

    def _across(self, day: date) -> float:
        """Return where a day stands: each has an equal share of the width."""
        days = (self._view.last - self._view.first).days + 1
        return self._left + ((day - self._view.first).days + 0.5) * self._plot_width / days

    def _aside(self, series: ChartSeries) -> float:
        """Put the marks of two knees side by side, or equal values would hide each other."""
        if len(self._view.series) == 1:
            return 0.0
        days = (self._view.last - self._view.first).days + 1
        aside = min(_ASIDE_MM, 0.22 * self._plot_width / days)
        return -aside if series.side is Side.LEFT else aside

    def _up(self, value: float) -> float:
        return self._bottom - value * self._plot_height / HIGHEST_PAIN

    def _draw_gaps(self) -> None:
        half = self._plot_width / ((self._view.last - self._view.first).days + 1) / 2
        for start, end in self._view.gaps:
            left, right = self._across(start) - half, self._across(end) + half
            self._sheet.fill(
                left, self._up(HIGHEST_PAIN), right - left, self._plot_height, Grey.PALE
            )

    def _draw_grid(self, x: float) -> None:
        values = range(0, HIGHEST_PAIN + 1, 2)
        right = self._left + self._plot_width
        for value in values:
            label = Words(self._sheet, str(value), TICK, _AXIS_MM - 2, align=Align.RIGHT)
            label.draw(x, self._up(value) - label.height / 2)
        self._sheet.lines(
            [(self._left, self._up(value), right, self._up(value)) for value in values],
            thick=0.2,
            grey=Grey.LIGHT,
        )
        self._sheet.rule(self._left, self._bottom, self._plot_width, thick=0.25, grey=Grey.DARK)

    def _draw_ticks(self) -> None:
        free_from = 0.0
        for day, text in self._view.ticks:
            at = self._across(day)
            room = self._sheet.width_of(text, TICK)
            left = max(at - room / 2, self._left - _AXIS_MM)
            if left < free_from:
                continue
            free_from = left + room + 2
            self._sheet.lines(
                [(at, self._bottom, at, self._bottom + _TICK_MM)], thick=0.25, grey=Grey.DARK
            )
            Words(self._sheet, text, TICK, room + 1).draw(left, self._bottom + _TICK_MM + 0.3)

    def _draw_marks(self, series: ChartSeries) -> None:
        places = [
            (self._across(day) + self._aside(series), self._up(value))
            for day, value in series.marks
        ]
        draw_marks(self._sheet, series.side, places, self._mark_mm)

    def _draw_line(self, series: ChartSeries) -> None:
        for piece in series.line:
            points = [(self._across(day), self._up(value)) for day, value in piece]
            if len(points) == 1:
                (x, y), half = points[0], self._mark_mm
                points = [(x - half, y), (x + half, y)]
            draw_line(self._sheet, series.side, points)

    def _draw_ends(self) -> None:
        """Mark where each line ends; of two marks that would touch, Right stands aside."""
        ends = {one.side: one.line[-1][-1] for one in self._view.series if one.line}
        places = {side: (self._across(day), self._up(mean)) for side, (day, mean) in ends.items()}
        if len(places) > 1:
            (x1, y1), (x2, y2) = places[Side.LEFT], places[Side.RIGHT]
            room = sum(_END_MM.values()) / 2 + 0.2
            if max(abs(x1 - x2), abs(y1 - y2)) < room:
                aside = (x1 + room, y2)
                draw_line(self._sheet, Side.RIGHT, [(x2, y2), aside])
                places[Side.RIGHT] = aside
        for side, place in places.items():
            draw_end(self._sheet, side, place, _END_MM[side])

    def _draw_labels(self) -> None:
        """Name each line at its right end; labels that would touch are moved apart."""
        ordered = sorted(self._view.series, key=lambda series: -series.label_at)
        places = [self._up(series.label_at) for series in ordered]
        if len(places) > 1 and places[1] - places[0] < _LABEL_STEP_MM:
            middle = sum(places) / 2
            places = [middle - _LABEL_STEP_MM / 2, middle + _LABEL_STEP_MM / 2]
        lowest = self._bottom - STRONG.line_mm / 2 + 1
        sink = max(0.0, places[-1] - lowest)
        for series, place in zip(ordered, places, strict=True):
            label = Words(self._sheet, series.label, STRONG, self._label_mm)
            top = place - sink - label.height / 2
            label.draw(self._left + self._plot_width + _LABEL_GAP_MM, top)
