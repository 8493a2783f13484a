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
    name_lines: int
    cell_lines: int
    list_items: int
    question_lines: int
    note_lines: int
    gap_mm: float
    chart_mm: float


DENSITIES = (
    Density(8, 8, 2, 2, 5, 12, 3, 6.5, 62),
    Density(6, 8, 2, 2, 5, 12, 2, 5.5, 58),
    Density(5, 7, 2, 2, 5, 12, 2, 5, 54),
    Density(4, 6, 2, 2, 5, 12, 2, 4.5, 52),
    Density(4, 5, 2, 2, 4, 12, 1, 4, 50),
    Density(3, 5, 2, 2, 3, 12, 1, 4, 46),
    Density(3, 4, 2, 2, 3, 12, 1, 3.5, 42),
    Density(2, 3, 2, 1, 2, 12, 1, 3, 38),
    Density(2, 3, 2, 1, 2, 6, 1, 3, 38),
    Density(2, 3, 2, 1, 2, 3, 1, 3, 36),
    Density(2, 2, 2, 1, 2, 2, 1, 3, 36),
    Density(2, 2, 1, 1, 2, 1, 1, 3, 34),
    Density(2, 2, 1, 1, 1, 1, 1, 2.5, 34),
    Density(1, 1, 1, 1, 1, 1, 1, 2.5, 34),
)
"""From roomy to tight; the first that fits is used."""
