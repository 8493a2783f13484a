"""How the exercises of the library stand: as cards or as rows, and the columns of the rows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

COLUMN_GAP = 16


class Form(StrEnum):
    """How the exercises stand: cards beside each other, or rows below each other."""

    CARDS = "cards"
    LIST = "list"


@dataclass(frozen=True)
class RowColumns:
    """Widths of the columns of the list, in pixels; the name takes what is left."""

    region: int = 0
    load: int = 0
    evidence: int = 0

    @property
    def total(self) -> int:
        """How much of a row they take, with the gaps between them."""
        return self.region + self.load + self.evidence + 3 * COLUMN_GAP

    def widened(self, other: RowColumns) -> RowColumns:
        """Return columns wide enough for both."""
        return RowColumns(
            max(self.region, other.region),
            max(self.load, other.load),
            max(self.evidence, other.evidence),
        )
