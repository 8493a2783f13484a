"""Which days the chart shows: the last weeks, everything, or any days from one to another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from kneetrack.domain.trends import Span

SHORTEST_DAYS = 7


class RangeKind(StrEnum):
    """What a person can choose."""

    FOUR_WEEKS = "4-weeks"
    TWELVE_WEEKS = "12-weeks"
    YEAR = "1-year"
    ALL = "all"
    CUSTOM = "custom"


_LENGTHS = {RangeKind.FOUR_WEEKS: 28, RangeKind.TWELVE_WEEKS: 84, RangeKind.YEAR: 365}


@dataclass(frozen=True)
class ChosenRange:
    """The choice; `first` and `last` are those asked for by hand."""

    kind: RangeKind
    first: date | None = None
    last: date | None = None


def first_choice(limits: Span) -> ChosenRange:
    """Return what is shown before anybody chose: twelve weeks, or all where that is less."""
    is_short = (limits[1] - limits[0]).days < _LENGTHS[RangeKind.TWELVE_WEEKS]
    return ChosenRange(RangeKind.ALL if is_short else RangeKind.TWELVE_WEEKS)


def window_of(choice: ChosenRange, limits: Span) -> Span:
    """Return the days shown, inside `limits`, the first day recorded and today."""
    begins, today = limits
    if choice.kind is RangeKind.CUSTOM:
        first = min(max(choice.first or begins, begins), today)
        last = max(min(choice.last or today, today), begins)
        return (first, last) if first <= last else (last, first)
    if choice.kind is RangeKind.ALL:
        return limits
    return max(begins, today - timedelta(days=_LENGTHS[choice.kind] - 1)), today


def panned(window: Span, share: float, limits: Span) -> Span:
    """Move the window by a share of its length, at least a day, and never past the limits."""
    first, last = window
    length = (last - first).days
    step = max(1, round(abs(share) * (length + 1))) * (1 if share > 0 else -1)
    lowest, highest = (limits[0] - first).days, (limits[1] - last).days
    moved = timedelta(days=min(max(step, lowest), highest))
    return first + moved, last + moved


def zoomed(window: Span, factor: float, around: date, limits: Span) -> Span:
    """Make the window `factor` times as long, so that `around` stays where it is on screen."""
    first, last = window
    whole = (limits[1] - limits[0]).days
    length = (last - first).days
    longer = min(max(round((length + 1) * factor) - 1, SHORTEST_DAYS - 1), whole)
    if longer == length and 1 < factor < 2:
        longer = min(length + 1, whole)
    share = (around - first).days / length if length else 0.5
    start = (around - limits[0]).days - round(share * longer)
    start = min(max(start, 0), whole - longer)
    begins = limits[0] + timedelta(days=start)
    return begins, begins + timedelta(days=longer)


def day_at(window: Span, share: float) -> date:
    """Return the day at a share (0 to 1) of the window."""
    return window[0] + timedelta(days=round((window[1] - window[0]).days * share))
