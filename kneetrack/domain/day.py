"""Days as people mean them: the local day, which may end some hours after midnight."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kneetrack.domain.errors import InputProblem

FIRST_DAY = date(1900, 1, 1)
DEFAULT_DAY_END = time(3, 0)
"""Before this local time the day before is still meant."""

_ALLOWED = "Day must be a date like 2026-03-19, today, yesterday, or -3 for three days ago."


@dataclass(frozen=True)
class Moment:
    """When something was written down: local wall time and its distance from UTC in minutes."""

    local: datetime
    utc_offset_minutes: int

    def __post_init__(self) -> None:
        if self.local.tzinfo is not None:
            raise ValueError("local is wall time without a zone")
        if self.local.microsecond:
            raise ValueError("local is kept to the second")
        if not -14 * 60 <= self.utc_offset_minutes <= 14 * 60:
            raise InputProblem("utc_offset", "The UTC offset must be within 14 hours.")


def moment_of(now: datetime) -> Moment:
    """Return the moment of an aware local datetime, to the second."""
    offset = now.utcoffset()
    if offset is None:
        raise ValueError("now must know its UTC offset")
    local = now.replace(tzinfo=None, microsecond=0)
    return Moment(local, int(offset.total_seconds() // 60))


def day_of(now: datetime, day_ends_at: time = DEFAULT_DAY_END) -> date:
    """Return the day a person means at `now` (local); at 01:30 that is still the day before."""
    if now.time() < day_ends_at:
        return now.date() - timedelta(days=1)
    return now.date()


def read_day(text: str, today: date, field: str = "day") -> date:
    """Read an ISO date, `today`, `yesterday` or `-3`; 1900 to tomorrow. Raises InputProblem."""
    word = text.strip(" ").lower()
    if word in {"today", "yesterday"}:
        return today - timedelta(days=("today", "yesterday").index(word))
    if re.fullmatch(r"-[0-9]{1,5}", word):
        days_ago = int(word[1:])
        if days_ago > (today - FIRST_DAY).days:
            raise InputProblem(field, _ALLOWED)
        return today - timedelta(days=days_ago)
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", word):
        raise InputProblem(field, _ALLOWED)
    try:
        day = date.fromisoformat(word)
    except ValueError:
        raise InputProblem(field, f"{word} is not a day of the calendar. {_ALLOWED}") from None
    return check_day(day, today, field)


def check_day(day: date, today: date, field: str = "day") -> date:
    """Return `day` if it lies from 1900 to tomorrow; raise InputProblem otherwise."""
    if FIRST_DAY <= day <= today + timedelta(days=1):
        return day
    raise InputProblem(
        field, f"Day {day.isoformat()} is out of range; it must be from 1900-01-01 to tomorrow."
    )


def read_clock(text: str, field: str = "at") -> time:
    """Read a time of day written as HH:MM (24 hours); raise InputProblem otherwise."""
    if re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", text.strip(" ")):
        hours, minutes = text.strip(" ").split(":")
        return time(int(hours), int(minutes))
    raise InputProblem(field, "Time must be written as HH:MM, for example 07:45.")
