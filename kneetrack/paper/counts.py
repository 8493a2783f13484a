"""Counts to compare: names with a bar and a number for each knee."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.domain.report_view import shown_of
from kneetrack.paper.ink import BODY, SMALL_STRONG, STRONG, Grey
from kneetrack.paper.stack import ROW_GAP_MM, draw_all, heading_words, rest_words, tallest, total
from kneetrack.paper.words import Align, Words

if TYPE_CHECKING:
    from kneetrack.domain.report_view import CountsView
    from kneetrack.paper.sheet import Sheet

_COLUMN_GAP_MM = 2.0
_NAME_PART, _BAR_MM = 0.44, 2.1


class Counts:
    """Names with a bar and a count for each knee; all bars share one scale."""

    def __init__(self, sheet: Sheet, view: CountsView, width: float, rows: int) -> None:
        self._sheet = sheet
        self._name_width = width * _NAME_PART
        self._side_width = (width - self._name_width) / len(view.sides)
        shown = shown_of(len(view.rows), rows)
        self._counts = [row.counts for row in view.rows[:shown]]
        self._most = max(max(row.counts) for row in view.rows)
        self._heading = heading_words(sheet, view.title, view.caption, width)
        self._sides = [Words(sheet, side, SMALL_STRONG, self._side_width) for side in view.sides]
        self._names = [
            Words(sheet, row.name, BODY, self._name_width - _COLUMN_GAP_MM)
            for row in view.rows[:shown]
        ]
        self._number_width = sheet.width_of(f"{self._most:,}", STRONG) + 1.5
        self._rest = rest_words(sheet, len(view.rows), shown, width)

    @property
    def height(self) -> float:
        """The room it takes, in millimetres."""
        rows = len(self._names) * self._row_height
        return total(self._heading) + tallest(self._sides) + rows + total(self._rest)

    def draw(self, x: float, y: float) -> None:
        """Draw with the top left corner at (`x`, `y`)."""
        y = draw_all(self._heading, x, y)
        lefts = [x + self._name_width + at * self._side_width for at in range(len(self._sides))]
        for left, side in zip(lefts, self._sides, strict=True):
            side.draw(left, y)
        y += tallest(self._sides)
        for name, counts in zip(self._names, self._counts, strict=True):
            name.draw(x, y + ROW_GAP_MM / 2)
            for left, count in zip(lefts, counts, strict=True):
                self._draw_count(left, y, count)
            y += self._row_height
        draw_all(self._rest, x, y)

    def _draw_count(self, left: float, y: float, count: int) -> None:
        number = Words(
            self._sheet,
            f"{count:,}" if count else "–",
            STRONG,
            self._number_width,
            align=Align.RIGHT,
        )
        number.draw(left, y + ROW_GAP_MM / 2)
        room = self._side_width - self._number_width - 2 * _COLUMN_GAP_MM
        if count:
            top = y + (self._row_height - _BAR_MM) / 2
            bar = left + self._number_width + 1.5
            self._sheet.fill(bar, top, room * count / self._most, _BAR_MM, Grey.DARK)

    @property
    def _row_height(self) -> float:
        return BODY.line_mm + ROW_GAP_MM
