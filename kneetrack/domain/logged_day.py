"""What a calendar tells of one day: its numbers, whether exercises were done, the words written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kneetrack.domain.pain import Side

BEGINNING = 400
"""How much of each text a calendar reads, in characters; the day itself shows all of it."""


@dataclass(frozen=True)
class LoggedDay:
    """One day that holds something.

    `scores` are the day's values (the highest of a knee's entries); a knee without an entry is
    not in it. `notes` are the beginnings of what was written that day, the day's own note first.
    """

    day: date
    scores: Mapping[Side, int] = field(default_factory=dict)
    has_exercise: bool = False
    notes: tuple[str, ...] = ()

    @property
    def has_note(self) -> bool:
        """Whether any words were written."""
        return bool(self.notes)
