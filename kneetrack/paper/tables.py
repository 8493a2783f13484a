"""A table with its heading, column names over a rule, and rows with hairlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.domain.report_view import shown_of
from kneetrack.paper.ink import BODY, SMALL_STRONG, STRONG, Grey
from kneetrack.paper.stack import ROW_GAP_MM, draw_all, heading_words, rest_words, tallest, total
from kneetrack.paper.words import Words

if TYPE_CHECKING:
    from kneetrack.domain.report_view import TableView
    from kneetrack.paper.block import Density
    from kneetrack.paper.sheet import Sheet

_COLUMN_GAP_MM = 2.0


class Table:
    """A heading, column names over a rule, rows with hairlines, and how many did not fit."""

    def __init__(
        self, sheet: Sheet, view: TableView, width: float, rows: int, density: Density
    ) -> None:
        self._sheet = sheet
        self._width = width
        shown = shown_of(len(view.rows), max(view.at_least, min(view.at_most, rows)))
        shares = sum(view.shares)
        self._widths = [width * share / shares for share in view.shares]
        self._heading = heading_words(sheet, view.title, view.caption, width)
        self._names = [
            Words(sheet, name, SMALL_STRONG, room - _COLUMN_GAP_MM, at_most=2)
            for name, room in zip(view.columns, self._widths, strict=True)
        ]
        self._rows = [
            [
                Words(
                    sheet,
                    cell,
                    BODY if column else STRONG,
                    room - _COLUMN_GAP_MM,
                    at_most=density.cell_lines if column else density.name_lines,
                )
                for column, (cell, room) in enumerate(zip(row, self._widths, strict=True))
            ]
            for row in view.rows[:shown]
        ]
        self._rest = rest_words(sheet, len(view.rows), shown, width)

    @property
    def height(self) -> float:
        """The room it takes, in millimetres."""
        rows = sum(tallest(row) + 2 * ROW_GAP_MM for row in self._rows)
        names = tallest(self._names) + 2 * ROW_GAP_MM
        return total(self._heading) + names + rows + total(self._rest)

    def draw(self, x: float, y: float) -> None:
        """Draw with the top left corner at (`x`, `y`)."""
        y = draw_all(self._heading, x, y)
        y = self._draw_row(self._names, x, y, thick=0.3, grey=Grey.BLACK)
        for row in self._rows:
            y = self._draw_row(row, x, y, thick=0.15, grey=Grey.LIGHT)
        draw_all(self._rest, x, y)

    def _draw_row(
        self, cells: list[Words], x: float, y: float, *, thick: float, grey: Grey
    ) -> float:
        height = tallest(cells)
        left = x
        # Column names stand on their rule, cells hang from theirs.
        on_rule = cells is self._names
        for cell, room in zip(cells, self._widths, strict=True):
            cell.draw(left, y + ROW_GAP_MM + (height - cell.height if on_rule else 0))
            left += room
        below = y + height + 2 * ROW_GAP_MM
        self._sheet.rule(x, below, self._width, thick=thick, grey=grey)
        return below
