"""The six weeks of a month hold all of it, in order, from the weekday the person's country uses."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetrack.domain.month import Month, days_shown, month_of

months = st.builds(Month, st.integers(1900, 2200), st.integers(1, 12))
weekdays = st.integers(0, 6)


@given(months, weekdays)
def test_six_weeks_without_a_gap_from_the_first_weekday(month: Month, first_weekday: int) -> None:
    days = days_shown(month, first_weekday)
    assert len(days) == 42
    assert days[0].weekday() == first_weekday
    assert all(later - day == timedelta(days=1) for day, later in pairwise(days))


@given(months, weekdays)
def test_the_whole_month_is_there_and_begins_in_the_first_week(
    month: Month, first_weekday: int
) -> None:
    days = days_shown(month, first_weekday)
    assert month.first in days[:7]
    assert month.last in days
    inside = [day for day in days if day in month]
    assert inside == [month.first + timedelta(days=n) for n in range(len(inside))]
    assert inside[-1] == month.last


@given(months, st.integers(-500, 500))
def test_there_and_back_is_the_same_month(month: Month, steps: int) -> None:
    assert month.moved(steps).moved(-steps) == month
    assert (month.moved(steps) > month) == (steps > 0)


@given(months)
def test_the_next_month_begins_after_the_last_day(month: Month) -> None:
    assert month_of(month.last + timedelta(days=1)) == month.moved(1)
    assert month_of(month.first - timedelta(days=1)) == month.moved(-1)


def test_a_day_that_a_shorter_month_does_not_have_is_its_last_one() -> None:
    assert Month(2024, 2).day(31) == date(2024, 2, 29)
    assert Month(2026, 2).day(31) == date(2026, 2, 28)
    assert Month(2026, 3).day(7) == date(2026, 3, 7)


@pytest.mark.parametrize("number", [0, 13, -1])
def test_a_month_that_is_none(number: int) -> None:
    with pytest.raises(ValueError, match="month"):
        Month(2026, number)
