"""A month of the calendar: its days, its neighbours, and the six weeks in which it is drawn."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

WEEKS_SHOWN, DAYS_OF_WEEK = 6, 7


@dataclass(frozen=True, order=True)
class Month:
    """One month of one year, January 1. Raises ValueError for a month that no calendar has."""

    year: int
    month: int

    def __post_init__(self) -> None:
        date(self.year, self.month, 1)

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """The last day."""
        return date(self.year, self.month, monthrange(self.year, self.month)[1])

    def __contains__(self, day: date) -> bool:
        return (day.year, day.month) == (self.year, self.month)

    def moved(self, months: int) -> Month:
        """Return the month so many months later (negative: earlier)."""
        years, month = divmod(self.month - 1 + months, 12)
        return Month(self.year + years, month + 1)

    def day(self, number: int) -> date:
        """Return day `number` of the month, or its last day where it is shorter."""
        return min(self.first + timedelta(days=number - 1), self.last)


def month_of(day: date) -> Month:
    """Return the month a day lies in."""
    return Month(day.year, day.month)


def days_shown(month: Month, first_weekday: int) -> tuple[date, ...]:
    """Return six weeks of days that hold the whole month, each week from `first_weekday` on.

    `first_weekday` is 0 for Monday to 6 for Sunday. The first week is the one of the 1st.
    """
    start = month.first - timedelta(days=(month.first.weekday() - first_weekday) % DAYS_OF_WEEK)
    return tuple(start + timedelta(days=place) for place in range(WEEKS_SHOWN * DAYS_OF_WEEK))
