"""A list of what a person wrote: questions for the visit, or notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.domain.report_view import shown_of
from kneetrack.paper.ink import BODY
from kneetrack.paper.stack import ROW_GAP_MM, draw_all, heading_words, rest_words, total
from kneetrack.paper.words import Words

if TYPE_CHECKING:
    from kneetrack.domain.report_view import LinesView
    from kneetrack.paper.block import Density
    from kneetrack.paper.sheet import Sheet


class Lines:
    """A list of what a person wrote, numbered or not."""

    def __init__(self, sheet: Sheet, view: LinesView, width: float, density: Density) -> None:
        shown = shown_of(len(view.items), min(view.at_most, density.list_items))
        # Questions are why the page is brought along: they are cut long after the notes.
        lines_each = density.question_lines if view.is_numbered else density.note_lines
        self._heading = heading_words(sheet, view.title, "", width)
        self._numbers = [
            Words(sheet, f"{number}.", BODY, 6)
            for number in range(1, shown + 1)
            if view.is_numbered
        ]
        self._indent = 5.0 if view.is_numbered else 0.0
        self._items = [
            Words(sheet, item, BODY, width - self._indent, at_most=lines_each)
            for item in view.items[:shown]
        ]
        self._rest = rest_words(sheet, len(view.items), shown, width)

    @property
    def height(self) -> float:
        """The room it takes, in millimetres."""
        items = sum(item.height for item in self._items) + ROW_GAP_MM * (len(self._items) - 1)
        return total(self._heading) + items + total(self._rest)

    def draw(self, x: float, y: float) -> None:
        """Draw with the top left corner at (`x`, `y`)."""
        y = draw_all(self._heading, x, y)
        for index, item in enumerate(self._items):
            if self._numbers:
                self._numbers[index].draw(x, y)
            item.draw(x + self._indent, y)
            y += item.height + ROW_GAP_MM
        draw_all(self._rest, x, y)
