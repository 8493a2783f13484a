"""How pain of a knee went over days: a value a day, seven-day means, and how much they changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kneetrack.domain.pain import PainEntry, Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kneetrack.domain.journal import Entry

MEAN_DAYS, LEAST_DAYS = 7, 4
"""A mean speaks of seven days and needs at least four of them."""

IMPORTANT_TENTHS, POSSIBLE_TENTHS = 20, 12
"""Published important change (Crossley 2004) and smallest possible one (Piva 2009), in tenths."""

DayValues = dict[tuple[Side, date], int]


@dataclass(frozen=True)
class SideTrend:
    """One knee, day by day: `values` None where nothing was written, `means` None where too few."""

    side: Side
    days: tuple[date, ...]
    values: tuple[int | None, ...]
    means: tuple[float | None, ...]


@dataclass(frozen=True)
class Mean:
    """The mean of `n` values that sum up to `total`, out of a stretch of `days` days."""

    total: int
    n: int
    days: int

    @property
    def is_enough(self) -> bool:
        """Whether there are values for more than half of a week."""
        return self.n >= LEAST_DAYS

    @property
    def tenths(self) -> int:
        """The mean in tenths of a point, halves upwards; exact, for 4.25 is 4.3 everywhere."""
        return (20 * self.total + self.n) // (2 * self.n)

    @property
    def text(self) -> str:
        """The mean with one decimal."""
        return in_tenths(self.tenths)


@dataclass(frozen=True)
class MeanChange:
    """How far two printed means lie apart; `words` names the size without judging it."""

    tenths: int
    words: str


def day_values(entries: Iterable[Entry]) -> DayValues:
    """Return each knee's value of each day: the highest of its pain entries, of any kind."""
    highest: DayValues = {}
    for entry in entries:
        if isinstance(entry, PainEntry):
            key = (entry.side, entry.day)
            highest[key] = max(entry.score, highest.get(key, entry.score))
    return highest


def rolling_mean(
    values: Sequence[int | None], days: int = MEAN_DAYS, least: int = LEAST_DAYS
) -> tuple[float | None, ...]:
    """Return for each day the mean of it and the days before it, None below `least` values."""
    means: list[float | None] = []
    total = count = 0
    for index, value in enumerate(values):
        if value is not None:
            total, count = total + value, count + 1
        if index >= days:
            gone = values[index - days]
            if gone is not None:
                total, count = total - gone, count - 1
        means.append(total / count if count >= least else None)
    return tuple(means)


def build_trend(side: Side, values: Mapping[tuple[Side, date], int], days: Days) -> SideTrend:
    """Lay one knee's values out over `days`, an unbroken run of days.

    The means also know the six days before the first one, where `values` holds them.
    """
    lead = tuple(days[0] - timedelta(days=back) for back in range(MEAN_DAYS - 1, 0, -1))
    row = tuple(values.get((side, day)) for day in lead + days)
    return SideTrend(side, days, row[len(lead) :], rolling_mean(row)[len(lead) :])


def days_between(first: date, last: date) -> Days:
    """Return every day from `first` to `last`, both included."""
    return tuple(first + timedelta(days=step) for step in range((last - first).days + 1))


def mean_of(values: Sequence[int | None]) -> Mean | None:
    """Return the mean of what was written, or None where nothing was."""
    there = [value for value in values if value is not None]
    return Mean(sum(there), len(there), len(values)) if there else None


def change_between(first: Mean, last: Mean) -> MeanChange:
    """Compare two means as they are printed, so that the reader can check the sum."""
    tenths = last.tenths - first.tenths
    if tenths == 0:
        return MeanChange(0, "no difference")
    words = f"{in_tenths(abs(tenths))} {'lower' if tenths < 0 else 'higher'}"
    if abs(tenths) >= IMPORTANT_TENTHS:
        words += ", at least the published important change"
    elif abs(tenths) >= POSSIBLE_TENTHS:
        words += ", a possible change"
    return MeanChange(tenths, words)


def gaps_between(written: Iterable[date], first: date, last: date) -> tuple[Span, ...]:
    """Return the runs of days from `first` to `last` on which nothing was written."""
    one = timedelta(days=1)
    gaps = []
    start = first
    for day in sorted({day for day in written if first <= day <= last}):
        if day > start:
            gaps.append((start, day - one))
        start = day + one
    if start <= last:
        gaps.append((start, last))
    return tuple(gaps)


def in_tenths(tenths: int) -> str:
    """Write a number of tenths with its decimal point."""
    return f"{tenths // 10}.{tenths % 10}"


Days = tuple[date, ...]
Span = tuple[date, date]
