"""News of a change: which part of the journal was touched, on which days, and by whom."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class Topic(StrEnum):
    """An area of the journal that a page may be showing."""

    ENTRIES = "entries"
    SETTINGS = "settings"
    STARS = "stars"
    BACKUPS = "backups"


@dataclass(frozen=True)
class Change:
    """What was touched; `days` empty means any day, `origin` is whoever asked for it."""

    topics: frozenset[Topic]
    days: frozenset[date] = frozenset()
    origin: object | None = None

    def concerns(self, topics: frozenset[Topic], day: date | None = None) -> bool:
        """Return whether a page that shows `topics` (of `day`, if it shows one day) should look."""
        if not self.topics & topics:
            return False
        return day is None or not self.days or day in self.days
