"""The figures of Progress: what they say of any journal, and that the report says the same."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetrack.domain.demo_journal import build_demo
from kneetrack.domain.pain import BOTH_SIDES, Side
from kneetrack.domain.progress_data import Recorded
from kneetrack.domain.progress_figures import (
    LEAST_LOGGED,
    WEEKS_SHOWN,
    ProgressFigures,
    build_progress,
)
from kneetrack.domain.report_data import gather
from kneetrack.domain.report_figures import build_figures
from kneetrack.domain.trends import day_values

LAST = date(2026, 3, 19)
LEFT, RIGHT = BOTH_SIDES


def ago(days: int) -> date:
    return LAST - timedelta(days=days)


@st.composite
def journals(draw: st.DrawFn) -> tuple[Recorded, date]:
    """Any days of any knee, also outside the period that is asked for."""
    length = draw(st.integers(1, 200))
    places = st.integers(-3, length + 3)
    numbers = st.dictionaries(st.tuples(st.sampled_from(Side), places), st.integers(0, 10))
    first = ago(length - 1)

    def on_days(found: dict[tuple[Side, int], int]) -> dict[tuple[Side, date], int]:
        return {(side, first + timedelta(days=at)): value for (side, at), value in found.items()}

    exercises = draw(st.sets(places))
    recorded = Recorded(
        values=on_days(draw(numbers)),
        exercises={first + timedelta(days=at): ("hip_clamshell",) for at in exercises},
        befores=on_days(draw(numbers)),
        mornings=on_days(draw(numbers)),
    )
    return recorded, first


@given(journals(), st.integers(0, 6))
def test_weeks_are_whole_and_count_every_day_once(
    journal: tuple[Recorded, date], first_weekday: int
) -> None:
    recorded, first = journal
    weeks = build_progress(recorded, BOTH_SIDES, first, LAST, first_weekday=first_weekday).weeks
    assert 1 <= len(weeks) <= WEEKS_SHOWN
    assert weeks[-1].last == LAST
    assert weeks[0].first >= first
    for week, following in pairwise(weeks):
        assert following.first == week.last + timedelta(days=1)
        assert following.first.weekday() == first_weekday
    counted = sum(weeks[0].first <= day <= LAST for day in recorded.exercises)
    assert sum(week.days for week in weeks) == counted
    assert all(0 <= week.days <= (week.last - week.first).days + 1 for week in weeks)


@given(journals())
def test_a_morning_belongs_to_a_session_with_a_number_before_it(
    journal: tuple[Recorded, date],
) -> None:
    recorded, first = journal
    figures = build_progress(recorded, BOTH_SIDES, first, LAST)
    for side in BOTH_SIDES:
        for morning in figures.mornings[side.value]:
            assert morning.day in recorded.exercises
            assert morning.day < LAST, "the next morning has not come yet"
            assert morning.before == recorded.befores[side, morning.day]
            after = recorded.mornings.get((side, morning.day + timedelta(days=1)))
            assert morning.morning == after
            if after is None:
                assert morning.change is None
            else:
                assert morning.change == after - morning.before


@given(journals())
def test_counts_stay_within_the_period_and_the_chosen_knees(
    journal: tuple[Recorded, date],
) -> None:
    recorded, first = journal
    figures = build_progress(recorded, (LEFT,), first, LAST)
    assert set(figures.knees) == set(figures.mornings) == {"left"}
    inside = [day for side, day in recorded.values if side is LEFT and first <= day <= LAST]
    knee = figures.knees["left"]
    assert figures.pain_days == knee.n == len(inside)
    assert knee.easier.count <= knee.easier.n <= min(28, (LAST - first).days + 1)
    assert figures.has_enough == (len(inside) >= LEAST_LOGGED)


@pytest.mark.parametrize("days", [5, 13, 14, 60, 400])
def test_the_report_prints_the_same_numbers(days: int) -> None:
    demo = build_demo(1, days, LAST)
    first = ago(days - 1)
    recorded = Recorded(values=day_values(demo.entries))
    report = build_figures(gather(demo.entries, BOTH_SIDES, first, LAST), str)
    progress = build_progress(recorded, BOTH_SIDES, first, LAST)
    for side in ("left", "right"):
        shown, printed = progress.knees[side], report.knees[side]
        assert shown.n == printed.n
        assert shown.means == printed.means
        assert (shown.change.tenths / 10 if shown.change else None) == printed.change
        if days >= 56:
            assert shown.easier == printed.easier[-1]


def course(then: int, now: int, written: int = 7) -> ProgressFigures:
    """Four weeks whose first week is at `then` and whose last is at `now`."""
    values = {}
    for at in range(7):
        if at < written:
            values[LEFT, ago(27 - at)] = then
            values[LEFT, ago(6 - at)] = now
    return build_progress(Recorded(values=values), (LEFT,), ago(27), LAST)


def test_four_days_of_a_week_are_enough_and_three_are_not() -> None:
    enough = course(6, 3, written=4).knees["left"]
    assert enough.change is not None
    assert enough.change.tenths == -30
    assert course(6, 3, written=3).knees["left"].change is None


def test_a_zero_counts_and_a_missing_day_does_not() -> None:
    knee = course(0, 0).knees["left"]
    assert [mean.mean for mean in knee.means] == [0.0, 0.0]
    assert (knee.easier.count, knee.easier.n) == (14, 14)


def test_nothing_recorded() -> None:
    figures = build_progress(Recorded(), BOTH_SIDES, LAST, LAST)
    assert not figures.has_enough
    assert [week.days for week in figures.weeks] == [0]
    assert figures.mornings == {"left": (), "right": ()}
    assert figures.knees["right"].change is None
