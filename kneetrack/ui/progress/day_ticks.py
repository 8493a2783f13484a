"""Where the dates stand under a chart: on days, weeks, months or years, never too close."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kneetrack.domain.trends import Span


class TickKind(StrEnum):
    """How exactly a date is written."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True)
class DayTicks:
    """The days that carry a date, in order."""

    kind: TickKind
    days: tuple[date, ...]


# From a Monday on, so that the dates stay where they are while the window moves.
_ANCHOR = date(1900, 1, 1)
_DAY_STEPS = (1, 2, 7, 14)
_MONTH_STEPS = (1, 2, 3, 6)
_YEAR_STEPS = (1, 2, 5, 10, 20, 50)


def day_ticks(window: Span, most: int) -> DayTicks:
    """Return at most `most` (1 or more) days of the window, as close as that allows."""
    first, last = window
    span = (last - first).days
    for step in _DAY_STEPS:
        if span // step < most:
            start = first + timedelta(days=-(first - _ANCHOR).days % step)
            days = [start + timedelta(days=at) for at in range(0, (last - start).days + 1, step)]
            if len(days) <= most and days:
                return DayTicks(TickKind.DAY, tuple(days))
    for step in _MONTH_STEPS:
        months = tuple(_months(first, last, step))
        if len(months) <= most and months:
            return DayTicks(TickKind.MONTH, months)
    for step in _YEAR_STEPS:
        years = tuple(
            date(year, 1, 1)
            for year in range(first.year, last.year + 1)
            if year % step == 0 and date(year, 1, 1) >= first
        )
        if len(years) <= most and years:
            return DayTicks(TickKind.YEAR, years)
    return DayTicks(TickKind.DAY, (first,))


def _months(first: date, last: date, step: int) -> Iterator[date]:
    for year in range(first.year, last.year + 1):
        for month in range(1, 13, step):
            if first <= date(year, month, 1) <= last:
                yield date(year, month, 1)
