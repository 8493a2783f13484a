"""The month is worked out from its days alone: counted, in order, and missing stays missing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetrack.domain.day import FIRST_DAY
from kneetrack.domain.logged_day import LoggedDay
from kneetrack.domain.month import Month, days_shown
from kneetrack.domain.pain import BOTH_SIDES, Side
from kneetrack.domain.searching import search_words
from kneetrack.ui.journal.calendar_view import MonthDay, MonthView, build_month_view, day_to_select
from kneetrack.ui.journal.calendar_words import day_spoken, heading_words
from kneetrack.ui.journal.search_view import build_rows

TODAY = date(2026, 3, 19)
MARCH = Month(2026, 3)
L, R = Side.LEFT, Side.RIGHT


def view(*logged: LoggedDay, knees: tuple[Side, ...] = BOTH_SIDES) -> MonthView:
    return build_month_view(MARCH, TODAY, 0, knees, logged)


def the(day: date, shown: MonthView) -> MonthDay:
    return next(one for one in shown.days if one.day == day)


def test_a_missing_number_is_none_and_never_zero() -> None:
    shown = view(LoggedDay(TODAY, {L: 0}))
    assert the(TODAY, shown).scores == ((L, 0), (R, None))
    assert the(date(2026, 3, 2), shown).scores == ((L, None), (R, None))


def test_only_the_knees_asked_for_are_shown() -> None:
    shown = view(LoggedDay(TODAY, {L: 4, R: 2}), knees=(R,))
    assert the(TODAY, shown).scores == ((R, 2),)


def test_other_months_and_the_future_are_shown_and_told_apart() -> None:
    shown = view()
    february, tomorrow = the(date(2026, 2, 28), shown), the(TODAY + timedelta(days=1), shown)
    assert (february.is_in_month, february.can_open) == (False, True)
    assert (tomorrow.is_in_month, tomorrow.can_open) == (True, False)
    assert [one.day for one in shown.days if one.is_today] == [TODAY]


_days = st.sets(st.sampled_from(days_shown(MARCH, 0)))


@given(_days, _days)
def test_counts_are_of_the_month_up_to_today(pain: set[date], trained: set[date]) -> None:
    logged = [
        LoggedDay(day, {L: 3} if day in pain else {}, day in trained)
        for day in sorted(pain | trained)
    ]
    shown = view(*logged)
    past = {date(2026, 3, n) for n in range(1, 20)}
    assert shown.days_so_far == 19
    assert shown.days_logged == len(past & (pain | trained))
    assert shown.exercise_days == len(past & trained)


@pytest.mark.parametrize(
    ("month", "so_far"), [(Month(2026, 2), 28), (MARCH, 19), (Month(2026, 4), 0)]
)
def test_days_so_far(month: Month, so_far: int) -> None:
    assert build_month_view(month, TODAY, 6, BOTH_SIDES, ()).days_so_far == so_far


@pytest.mark.usefixtures("british")
def test_the_heading_in_words() -> None:
    trained = [LoggedDay(date(2026, 3, n), {L: 1}, True) for n in range(1, 7)]
    assert heading_words(view(*trained)) == ("March 2026: logged 6 of 19 days, exercise on 6 days.")
    assert heading_words(view(trained[0])) == (
        "March 2026: logged 1 of 19 days, exercise on 1 day."
    )


@pytest.mark.usefixtures("british")
def test_a_day_in_words() -> None:
    shown = view(
        LoggedDay(TODAY, {L: 2, R: 1}, True, ("x",)),
        LoggedDay(date(2026, 3, 18), {R: 0}),
        LoggedDay(date(2026, 3, 17), {}, True),
    )
    assert [
        day_spoken(the(day, shown))
        for day in (
            TODAY,
            date(2026, 3, 18),
            date(2026, 3, 17),
            date(2026, 3, 16),
            date(2026, 3, 20),
        )
    ] == [
        "Thursday 19 March 2026, left 2, right 1, exercises done, note, today",
        "Wednesday 18 March 2026, left no number, right 0",
        "Tuesday 17 March 2026, no number, exercises done",
        "Monday 16 March 2026, no number",
        "Friday 20 March 2026, cannot be opened",
    ]


def test_what_cannot_be_opened_is_not_selected() -> None:
    assert day_to_select(date(2026, 4, 1), TODAY) == TODAY
    assert day_to_select(date(1899, 1, 1), TODAY) == FIRST_DAY
    assert day_to_select(date(2020, 2, 2), TODAY) == date(2020, 2, 2)


def test_rows_keep_their_order_and_show_the_words_looked_for() -> None:
    older = TODAY - timedelta(days=3)
    logged = (LoggedDay(older, {L: 3}, True, ("Calm.",)), LoggedDay(TODAY, {}, notes=("Long day",)))
    plain = build_rows((TODAY, older), logged, BOTH_SIDES, (), lambda _day: ())
    assert [(row.day, row.excerpt.text) for row in plain] == [(TODAY, "Long day"), (older, "Calm.")]
    assert plain[1].scores == ((L, 3), (R, None))
    found = build_rows(
        (older,), logged, BOTH_SIDES, search_words("STAIRS"), lambda _day: ("Calm.", "On stairs")
    )
    ((first, last),) = found[0].excerpt.hits
    assert found[0].excerpt.text[first:last] == "stairs"
