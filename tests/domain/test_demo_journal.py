"""Made-up data: plainly made up, believable, and the same for the same seed and day."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest

from kneetrack.domain.demo_journal import DemoJournal, build_demo
from kneetrack.domain.journal import NoteEntry, QuestionEntry
from kneetrack.domain.pain import PainEntry, PainKind, Side
from kneetrack.domain.session_record import ExerciseEntry
from kneetrack.domain.trends import day_values, days_between

LAST = date(2026, 3, 19)


@pytest.fixture(scope="module")
def year() -> DemoJournal:
    return build_demo(1, 365, LAST)


def test_it_says_that_it_is_made_up(year: DemoJournal) -> None:
    assert year.settings.name == "Nora Ellis (made up)"
    assert "made-up" in year.settings.main_problem
    notes = [entry.text for entry in year.entries if isinstance(entry, NoteEntry)]
    assert "made up" in notes[0]


@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5])
def test_the_year_goes_as_years_go(seed: int) -> None:
    demo = build_demo(seed, 365, LAST)
    values = day_values(demo.entries)
    days = days_between(LAST - timedelta(days=364), LAST)

    def mean(side: Side, span: tuple[date, ...]) -> float:
        there = [values[side, day] for day in span if (side, day) in values]
        return sum(there) / len(there)

    for side in Side:
        assert mean(side, days[:28]) > mean(side, days[-28:]) + 1
    assert mean(Side.LEFT, days) > mean(Side.RIGHT, days) + 0.5
    missing = [day for day in days if (Side.LEFT, day) not in values]
    assert 10 <= len(missing) <= 80
    assert days[0] not in missing
    assert days[-1] not in missing


@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5])
def test_there_are_flare_ups(seed: int) -> None:
    values = day_values(build_demo(seed, 365, LAST).entries)
    days = days_between(LAST - timedelta(days=364), LAST)
    left = [values.get((Side.LEFT, day)) for day in days]

    def is_high(index: int) -> bool:
        before = sorted(value for value in left[index - 14 : index] if value is not None)
        value = left[index]
        return len(before) >= 7 and value is not None and value >= before[len(before) // 2] + 2

    high = [index for index in range(14, 365) if is_high(index)]
    runs = sum(1 for one, following in pairwise(high) if following == one + 1)
    assert runs >= 4


def test_sessions_are_three_a_week_and_grow(year: DemoJournal) -> None:
    done = [entry for entry in year.entries if isinstance(entry, ExerciseEntry)]
    assert {entry.exercise_id for entry in done} == {
        "hip_clamshell", "quad_sissy_assist", "roll_quad_lat"
    }  # fmt: skip
    days = {entry.day for entry in done}
    assert {day.weekday() for day in days} <= {0, 2, 4}
    assert 90 <= len(days) <= 157
    clams = [entry for entry in done if entry.exercise_id == "hip_clamshell"]
    assert (clams[-1].sets[0].reps or 0) > (clams[0].sets[0].reps or 0)


@pytest.mark.parametrize("seed", [1, 2, 3, 7])
@pytest.mark.parametrize("length", [20, 42, 60, 74, 90, 365])
def test_the_supported_squat_comes_late_and_seldom(seed: int, length: int) -> None:
    demo = build_demo(seed, length, LAST)
    squats = [
        entry.day
        for entry in demo.entries
        if isinstance(entry, ExerciseEntry) and entry.exercise_id == "quad_sissy_assist"
    ]
    first_day = LAST - timedelta(days=length - 1)
    assert all(day >= first_day + timedelta(days=42) for day in squats)
    assert all(day > LAST - timedelta(days=28) for day in squats)
    assert all(later - day >= timedelta(days=7) for day, later in pairwise(squats))


def test_the_morning_after_a_session_is_asked(year: DemoJournal) -> None:
    sessions = {entry.day for entry in year.entries if isinstance(entry, ExerciseEntry)}
    mornings = {
        entry.day
        for entry in year.entries
        if isinstance(entry, PainEntry) and entry.kind is PainKind.MORNING
    }
    assert mornings
    assert {day - timedelta(days=1) for day in mornings} <= sessions


def test_a_worst_number_is_the_worst_of_its_day(year: DemoJournal) -> None:
    values = day_values(year.entries)
    worst = {
        (entry.side, entry.day): entry.score
        for entry in year.entries
        if isinstance(entry, PainEntry) and entry.kind is PainKind.WORST
    }
    assert worst == values


def test_it_was_written_down_in_order_and_never_later_than_the_last_morning(
    year: DemoJournal,
) -> None:
    recorded = [entry.recorded.local for entry in year.entries]
    assert recorded == sorted(recorded)
    assert recorded[-1] < datetime.combine(LAST, time(8, 0))
    assert len({entry.id for entry in year.entries}) == len(year.entries)


@pytest.mark.parametrize("days", [1, 2, 7, 39, 40, 100])
def test_any_number_of_days(days: int) -> None:
    demo = build_demo(9, days, LAST)
    written = {entry.day for entry in demo.entries if not isinstance(entry, QuestionEntry)}
    assert max(written) == LAST
    assert min(written) == LAST - timedelta(days=days - 1)
    assert sum(isinstance(entry, QuestionEntry) for entry in demo.entries) == 3
