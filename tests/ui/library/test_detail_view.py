"""What is told about one exercise: everything its file says, and when it was last done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kneetrack.content.loader import LibraryLoader
from kneetrack.domain.evidence import FactMark
from kneetrack.domain.pain import Side
from kneetrack.domain.session_record import ExerciseEntry, SetDone
from kneetrack.paths import resources_dir
from kneetrack.ui.library.detail_view import DetailView, build_detail_view, muscle_words
from kneetrack.ui.library.reading import Section
from tests.entries import an_exercise

LIBRARY = LibraryLoader(resources_dir()).library()
NAMES = {exercise.id: exercise.name for exercise in LIBRARY.exercises}
TODAY = date(2026, 3, 19)


def view_of(exercise_id: str, *last: ExerciseEntry, waiting: tuple[str, ...] = ()) -> DetailView:
    exercise = LIBRARY.exercise(exercise_id)
    return build_detail_view(exercise, LIBRARY.sources, NAMES, (), last, waiting, TODAY)


def section(view: DetailView, key: str) -> Section:
    return next(part for part in view.sections if part.key == key)


def everything(view: DetailView) -> str:
    """All the words of a view."""
    parts = [view.name, view.summary, view.load, view.dose, view.rhythm, *view.works, *view.helps]
    for part in view.sections:
        parts += [part.title, part.spoken]
        parts += [line.link[1] for line in part.lines if line.link]
    return "\n".join(parts)


@pytest.mark.parametrize("exercise_id", sorted(NAMES))
def test_nothing_of_the_file_is_left_out(exercise_id: str) -> None:
    exercise = LIBRARY.exercise(exercise_id)
    gate = exercise.gate.conditions if exercise.gate else ()
    ladder = exercise.ladder
    wanted = [
        exercise.id,
        exercise.name,
        *exercise.aliases,
        exercise.summary,
        *exercise.muscles.primary,
        *exercise.muscles.secondary,
        *exercise.equipment,
        *exercise.equipment_optional,
        exercise.position,
        exercise.dose.describe(),
        *(str(number) for number in (exercise.dose.tempo or ())),
        *([f"Rest {exercise.dose.rest_seconds} s"] if exercise.dose.rest_seconds else []),
        "–".join(map(str, dict.fromkeys(exercise.dose.days_per_week))) + " day",
        *(step.text for step in exercise.steps),
        *(f"{step.seconds} s" for step in exercise.steps),
        *exercise.cues,
        *exercise.faults,
        *(one.text for one in (*exercise.easier, *exercise.harder, *exercise.alternatives)),
        *exercise.stop,
        *exercise.cautions,
        *(one.text for one in gate),
        *((*ladder.rules, *(rung.text for rung in ladder.rungs)) if ladder else ()),
        exercise.evidence.text,
        *(fact.text for fact in exercise.facts),
        *(phase.value.capitalize() for phase in exercise.phases),
    ]
    told = everything(view_of(exercise_id))
    assert [words for words in wanted if words not in told] == []
    for key in exercise.sources:
        source = LIBRARY.sources[key]
        assert source.label in told
        assert (source.where or "") in told


@pytest.mark.parametrize("exercise_id", sorted(NAMES))
def test_every_fact_says_what_it_rests_on(exercise_id: str) -> None:
    exercise = LIBRARY.exercise(exercise_id)
    for fact, line in zip(
        exercise.facts, section(view_of(exercise_id), "facts").lines, strict=True
    ):
        if fact.mark is FactMark.CHECKED:
            assert line.aside == LIBRARY.sources[str(fact.source)].label
        elif fact.mark is FactMark.COMMONLY_USED:
            assert line.aside == "Commonly used"
        else:
            assert line.aside == "KneeTrack's own choice"


@pytest.mark.parametrize("exercise_id", sorted(NAMES))
def test_links_lead_only_to_other_exercises_that_are_there(exercise_id: str) -> None:
    view = view_of(exercise_id)
    for part in view.sections:
        named = [line.link for line in part.lines if line.link]
        assert len(named) == len(set(named)), "one link to each is enough"
    links = {line.link[0] for part in view.sections for line in part.lines if line.link}
    exercise = LIBRARY.exercise(exercise_id)
    gate = {one.exercise for one in exercise.gate.conditions} if exercise.gate else set()
    expected = {one for one in exercise.linked if one in NAMES}
    assert links <= expected
    assert expected - links <= gate, "a condition is told in words"


def test_what_to_know_before_comes_before_how() -> None:
    keys = [part.key for part in view_of("quad_sissy_assist").sections]
    assert keys.index("cautions") < keys.index("gate") < keys.index("stop") < keys.index("steps")


def test_a_part_without_lines_is_not_there() -> None:
    keys = {part.key for part in view_of("hip_clamshell").sections}
    assert {"gate", "ladder"}.isdisjoint(keys)


def test_where_the_knee_carries_nothing_no_bend_is_told() -> None:
    assert "bend" not in section(view_of("hip_clamshell"), "setting").spoken.lower()
    assert "0–60°" in section(view_of("quad_sissy_assist"), "setting").spoken


def test_last_time_with_sides_apart() -> None:
    left = replace(_done(date(2026, 3, 14), _sets(3, 10)), side=Side.LEFT)
    right = replace(left, side=Side.RIGHT, sets=_sets(3, 8))
    view = view_of("hip_clamshell", left, right)
    assert view.last_done == "Last done 14 March: Left 3 × 10; Right 3 × 8."


def test_last_time_of_another_year_names_it() -> None:
    entry = _done(date(2025, 12, 30), ())
    assert view_of("hip_clamshell", entry).last_done == "Last done 30 December 2025."


def test_what_is_not_saved_yet_is_told_apart() -> None:
    view = view_of("hip_clamshell", waiting=("3 × 12",))
    assert (view.last_done, view.waiting) == ("", "Not saved yet: 3 × 12")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("gluteus medius", "Side of the hip (gluteus medius)"),
        ("popliteus", "Popliteus"),
    ],
)
def test_muscles_in_plain_words(name: str, words: str) -> None:
    assert muscle_words(name) == words


def _done(day: date, sets: tuple[SetDone, ...]) -> ExerciseEntry:
    return an_exercise("hip_clamshell", day=day, sets=sets)


def _sets(count: int, reps: int) -> tuple[SetDone, ...]:
    return (SetDone(reps=reps),) * count
