"""Made-up data: plainly made up, believable, and the same for the same seed and day."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest

from kneetrack.content.claims import claims_in
from kneetrack.content.loader import load_library
from kneetrack.domain.demo_journal import DemoJournal, build_demo
from kneetrack.domain.journal import NoteEntry, QuestionEntry
from kneetrack.domain.pain import PainEntry, PainKind, Side
from kneetrack.domain.session_record import ExerciseEntry
from kneetrack.domain.trends import day_values, days_between
from tests.content.shipped import RESOURCES

LAST = date(2026, 3, 19)
HERS = {
    "core_plank_front", "glute_bridge", "hip_abduction_side", "hip_clamshell", "hip_donkey_kick",
    "hip_rotation_seat", "quad_sissy", "quad_sissy_assist", "quad_wall_sit", "roll_quad_lat",
    "sq_body", "sq_step_down_lat",
}  # fmt: skip
"""The exercises the made-up person does over a year; the library holds more."""
STRENGTH = HERS - {"quad_sissy"}
"""What is done often enough to step up; the free sissy squat has just begun."""


@pytest.fixture(scope="module")
def year() -> DemoJournal:
    return build_demo(1, 365, LAST)


def test_it_says_that_it_is_made_up(year: DemoJournal) -> None:
    assert year.settings.name == "Nora Ellis (made up)"
    assert "made-up" in year.settings.main_problem
    assert year.settings.welcomed
    assert year.settings.start_day == LAST - timedelta(days=364)
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


def flare_ups(values: list[int | None]) -> int:
    """Count flare-ups: 2 above the middle of 14 days for two days, until 1 above for two days."""
    found, at = 0, 14
    while at < len(values) - 1:
        before = sorted(value for value in values[at - 14 : at] if value is not None)
        if len(before) < 7:
            at += 1
            continue
        base = before[len(before) // 2]
        if all(value is not None and value >= base + 2 for value in values[at : at + 2]):
            found += 1
            while at < len(values) - 1 and not all(
                value is not None and value <= base + 1 for value in values[at : at + 2]
            ):
                at += 1
        at += 1
    return found


@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5])
def test_there_are_two_flare_ups_of_the_left_knee(seed: int) -> None:
    values = day_values(build_demo(seed, 365, LAST).entries)
    days = days_between(LAST - timedelta(days=364), LAST)

    assert flare_ups([values.get((Side.LEFT, day)) for day in days]) == 2
    assert flare_ups([values.get((Side.RIGHT, day)) for day in days]) == 0


@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5])
def test_one_gap_is_long_and_is_written_about(seed: int) -> None:
    demo = build_demo(seed, 365, LAST)
    written = sorted({entry.day for entry in demo.entries})
    gaps = {
        later: (later - day).days - 1
        for day, later in pairwise(written)
        if (later - day).days - 1 >= 11
    }
    assert len(gaps) == 1
    (back,) = gaps
    assert 11 <= gaps[back] <= 25
    notes = [e.text for e in demo.entries if isinstance(e, NoteEntry) and e.day == back]
    assert len(notes) == 1


def test_now_and_then_only_one_knee_is_written_down(year: DemoJournal) -> None:
    values = day_values(year.entries)
    days = {day for _, day in values}
    assert all((Side.LEFT, day) in values for day in days)
    assert 3 <= sum((Side.RIGHT, day) not in values for day in days) <= 40


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("length", [365, 3650])
def test_no_words_come_twice_within_two_months(seed: int, length: int) -> None:
    written: dict[str, date] = {}
    for entry in build_demo(seed, length, LAST).entries:
        text = ""
        if isinstance(entry, NoteEntry):
            text = entry.text
        elif isinstance(entry, PainEntry):
            text = entry.note
        if text:
            assert entry.day - written.get(text, date.min) > timedelta(days=60), text
            written[text] = entry.day
            assert claims_in(text) == ()
    assert len(written) >= 40


def test_the_notes_of_a_year_are_many_and_hardly_two_alike(year: DemoJournal) -> None:
    notes = [entry.text for entry in year.entries if isinstance(entry, NoteEntry)]
    assert 40 <= len(notes) <= 120
    assert len(set(notes)) >= 0.95 * len(notes)


def test_some_days_have_pain_at_several_moments(year: DemoJournal) -> None:
    pains = [entry for entry in year.entries if isinstance(entry, PainEntry)]
    assert {entry.kind for entry in pains} == set(PainKind)
    for kind in (PainKind.NOW, PainKind.BEFORE, PainKind.DURING, PainKind.AFTER):
        of_kind = [entry for entry in pains if entry.kind is kind]
        assert len(of_kind) >= 20
        assert all(entry.at is not None for entry in of_kind)
        assert any(entry.activity for entry in of_kind)
    days = Counter((entry.day, entry.side) for entry in pains)
    assert sum(count >= 4 for count in days.values()) >= 50


def test_sessions_are_three_a_week_with_all_her_exercises(year: DemoJournal) -> None:
    done = [entry for entry in year.entries if isinstance(entry, ExerciseEntry)]
    assert {entry.exercise_id for entry in done} == HERS
    days = {entry.day for entry in done if entry.exercise_id != "roll_quad_lat"}
    assert {day.weekday() for day in days} <= {0, 2, 4}
    assert 90 <= len(days) <= 157


@pytest.mark.parametrize("exercise_id", sorted(STRENGTH))
def test_doses_step_up_slowly(year: DemoJournal, exercise_id: str) -> None:
    """Volume or load is higher in the end, and no step is a leap."""
    done = [
        entry
        for entry in year.entries
        if isinstance(entry, ExerciseEntry) and entry.exercise_id == exercise_id
    ]
    amounts = [
        (
            each.sets[0].load_kg or 0.0,
            len(each.sets),
            each.sets[0].reps or each.sets[0].hold_seconds,
        )
        for each in done
    ]
    assert len(set(amounts)) >= 2
    assert max(amounts[-5:]) > amounts[0]
    for (before, *_), (after, *_) in pairwise(amounts):
        assert abs(after - before) <= 1.0


def test_an_exercise_is_done_with_each_leg_or_with_both(year: DemoJournal) -> None:
    library = load_library(RESOURCES)
    sides: dict[tuple[str, date], list[Side | None]] = {}
    for entry in year.entries:
        if isinstance(entry, ExerciseEntry):
            sides.setdefault((entry.exercise_id, entry.day), []).append(entry.side)
    for (exercise_id, _day), found in sides.items():
        each_side = library.exercise(exercise_id).dose.each_side
        assert found == ([Side.LEFT, Side.RIGHT] if each_side else [None])


@pytest.mark.parametrize("seed", [1, 2, 3, 7])
@pytest.mark.parametrize("length", [20, 42, 60, 74, 90, 365])
def test_sissy_squats_come_late_and_seldom(seed: int, length: int) -> None:
    demo = build_demo(seed, length, LAST)
    values = day_values(demo.entries)
    squats = [
        (entry.day, entry.exercise_id)
        for entry in demo.entries
        if isinstance(entry, ExerciseEntry) and entry.exercise_id.startswith("quad_sissy")
    ]
    first_day = LAST - timedelta(days=length - 1)
    assert all(day >= first_day + timedelta(days=42) for day, _ in squats)
    assert all(day > LAST - timedelta(days=70) for day, _ in squats)
    assert all(values[Side.LEFT, day] <= 3 for day, _ in squats)
    assert all(later - day >= timedelta(days=2) for (day, _), (later, _) in pairwise(squats))
    assert all(
        sum(day <= each < day + timedelta(days=7) for each, _ in squats) <= 2 for day, _ in squats
    )
    names = [name for _, name in squats]
    assert names == sorted(names, reverse=True)
    assert "quad_sissy" not in names[:12]


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


def test_many_years_stay_small_enough_to_be_written_in_seconds() -> None:
    """After the first year there are two shorter sessions a week."""
    demo = build_demo(1, 3650, LAST)
    later = [entry for entry in demo.entries if entry.day > LAST - timedelta(days=3285)]
    assert 3285 * 4 <= len(later) <= 3285 * 6
