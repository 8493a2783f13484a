"""What every entry of the journal carries: its id, its day, and when it was written down."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kneetrack.domain.day import FIRST_DAY, Moment
from kneetrack.domain.errors import InputProblem

if TYPE_CHECKING:
    from datetime import date, time

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")

_EXACT = (0, 0, None)
"""Seconds, microseconds and zone of a time of day that is stored to the minute."""


@dataclass(frozen=True, kw_only=True)
class EntryBase:
    """The part all entries share.

    `id` is a UUID made before the first try to save, so that a retry never makes two entries.
    `day` is the day as meant, `at` the time of day as meant (None: not stated), `recorded` the
    moment it was written down.
    """

    id: str
    day: date
    recorded: Moment
    at: time | None = None

    def __post_init__(self) -> None:
        if checked_id(self.id) != self.id:
            raise InputProblem("id", "Id must be a UUID in lower case.")
        if self.at is not None and (self.at.second, self.at.microsecond, self.at.tzinfo) != _EXACT:
            raise InputProblem("at", "Time must be an hour and a minute, for example 07:45.")
        if self.day < FIRST_DAY:
            raise InputProblem("day", "Day must be from 1900-01-01 to tomorrow.")


def is_id(text: str) -> bool:
    """Return whether this is an id as entries have it: a UUID in lower case."""
    return _UUID.fullmatch(text) is not None


def checked_id(text: object) -> str:
    """Return a lower-case UUID; raise InputProblem for anything else."""
    if isinstance(text, str) and _UUID.fullmatch(text.lower()):
        return text.lower()
    raise InputProblem("id", "Id must be a UUID, like 3f2b8c1e-5d7a-4e0b-9c66-0a1b2c3d4e5f.")
