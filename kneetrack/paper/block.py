"""What a part of the page can do, and how full the page is set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


class Block(Protocol):
    """A part of the page that knows its height (mm) and draws itself at a place (mm)."""

    @property
    def height(self) -> float:
        """The room it takes, in millimetres."""

    def draw(self, x: float, y: float) -> None:
        """Draw with the top left corner at (`x`, `y`)."""


@dataclass(frozen=True)
class Density:
    """How much goes onto the page: rows of tables, lines of cells, items and lines of lists."""

    rows: int
    exercises: int
    cell_lines: int
    list_items: int
    lines_each: int
    gap_mm: float
    chart_mm: float


_DENSITIES = (
    (8, 8, 2, 5, 3, 6.5, 62),
    (6, 8, 2, 5, 2, 5.5, 58),
    (5, 7, 2, 5, 2, 5, 54),
    (4, 6, 1, 5, 1, 4.5, 52),
    (4, 5, 1, 5, 1, 4, 48),
    (3, 5, 1, 5, 1, 4, 46),
    (3, 4, 1, 4, 1, 3.5, 44),
    (3, 3, 1, 3, 1, 3.5, 40),
    (2, 2, 1, 2, 1, 3, 34),
)

DENSITIES = tuple(
    Density(
        rows=rows,
        exercises=exercises,
        cell_lines=cell_lines,
        list_items=items,
        lines_each=lines,
        gap_mm=gap,
        chart_mm=chart,
    )
    for rows, exercises, cell_lines, items, lines, gap, chart in _DENSITIES
)
"""From roomy to tight; the first that fits is used."""
