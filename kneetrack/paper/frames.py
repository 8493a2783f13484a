"""Parts that hold others: two columns, the box of lists, and lines to write on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.paper.ink import HEADING, Grey
from kneetrack.paper.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneetrack.paper.block import Block
    from kneetrack.paper.sheet import Sheet

_GUTTER_MM = 8.0
_PADDING_MM = 3.0
_LINE_MM = 8.5


class Columns:
    """Parts in two columns, each put where there is more room; one part alone stands left."""

    def __init__(self, parts: Sequence[Block], width: float, gap: float) -> None:
        self._gap = gap
        self._step = self.room(width) + _GUTTER_MM
        self._columns: tuple[list[Block], list[Block]] = ([], [])
        for part in parts:
            left, right = (self._height_of(column) for column in self._columns)
            self._columns[0 if left <= right else 1].append(part)

    @staticmethod
    def room(width: float) -> float:
        """Return the width of one column."""
        return (width - _GUTTER_MM) / 2

    @property
    def height(self) -> float:
        """The room it takes, in millimetres."""
        return max(self._height_of(column) for column in self._columns)

    def draw(self, x: float, y: float) -> None:
        """Draw with the top left corner at (`x`, `y`)."""
        for number, column in enumerate(self._columns):
            top = y
            for part in column:
                part.draw(x + number * self._step, top)
                top += part.height + self._gap

    def _height_of(self, column: Sequence[Block]) -> float:
        return sum(part.height for part in column) + self._gap * max(0, len(column) - 1)


class ListBox:
    """A frame around one or two lists, side by side."""

    def __init__(self, sheet: Sheet, parts: Sequence[Block], width: float) -> None:
        self._sheet = sheet
        self._parts = parts
        self._width = width

    @staticmethod
    def room(width: float, count: int) -> float:
        """Return the width of each of `count` lists."""
        return (width - 2 * _PADDING_MM * count) / count

    @property
    def height(self) -> float:
        """The room it takes, in millimetres."""
        return max(part.height for part in self._parts) + 2 * _PADDING_MM

    def draw(self, x: float, y: float) -> None:
        """Draw with the top left corner at (`x`, `y`)."""
        self._sheet.frame(x, y, self._width, self.height)
        step = self._width / len(self._parts)
        for number, part in enumerate(self._parts):
            left = x + number * step
            if number:
                self._sheet.lines(
                    [(left, y + _PADDING_MM, left, y + self.height - _PADDING_MM)],
                    thick=0.2,
                    grey=Grey.DARK,
                )
            part.draw(left + _PADDING_MM, y + _PADDING_MM)


class VisitNotes:
    """Ruled lines to write on during the visit, as many as fit."""

    def __init__(self, sheet: Sheet, width: float, height: float) -> None:
        self._sheet = sheet
        self._width = width
        self._heading = Words(sheet, "Notes from the visit", HEADING, width)
        self._count = int((height - self._heading.height) / _LINE_MM)

    @property
    def height(self) -> float:
        """The room it takes, in millimetres."""
        return self._heading.height + self._count * _LINE_MM

    def draw(self, x: float, y: float) -> None:
        """Draw with the top left corner at (`x`, `y`)."""
        self._heading.draw(x, y)
        for number in range(1, self._count + 1):
            below = y + self._heading.height + number * _LINE_MM
            self._sheet.rule(x, below, self._width, thick=0.15, grey=Grey.MIDDLE)
