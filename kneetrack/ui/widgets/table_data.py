"""The numbers of a picture in rows and columns, as words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class TableData:
    """Names of the columns, and rows of as many words; what is missing is an empty text."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError("a row needs one text for each column")

    def as_text(self, places: tuple[int, ...] | None = None) -> str:
        """Return the rows at `places` (None: all) under their columns, tabs between the cells."""
        rows = self.rows if places is None else tuple(self.rows[place] for place in places)
        return "\n".join("\t".join(map(_one_cell, row)) for row in (self.columns, *rows))


def _one_cell(text: str) -> str:
    return " ".join(text.split())
