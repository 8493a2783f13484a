"""Sets spelled out, and the plain words entries are told in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kneetrack.domain.errors import InputProblem
from kneetrack.domain.pain import PainKind, Side
from kneetrack.domain.session_record import SetDone, sets_of
from kneetrack.domain.wording import (
    KIND_WORDS,
    are_alike_on_both_sides,
    describe,
    describe_sets,
    side_word,
)
from tests import entries as made


@pytest.mark.parametrize(
    ("given_", "sets"),
    [
        ((None, (), None, None), ()),
        ((3, (12,), None, None), (SetDone(12),) * 3),
        (
            (None, (12, 12, 10), None, 5.0),
            (SetDone(12, None, 5.0),) * 2 + (SetDone(10, None, 5.0),),
        ),
        ((3, (12, 12, 10), None, None), (SetDone(12), SetDone(12), SetDone(10))),
        ((2, (), 45, None), (SetDone(None, 45),) * 2),
        ((None, (8,), None, None), (SetDone(8),)),
        ((4, (), None, None), (SetDone(),) * 4),
        ((None, (), None, 0.0), (SetDone(None, None, 0.0),)),
    ],
)
def test_sets_are_spelled_out(
    given_: tuple[int | None, tuple[int, ...], int | None, float | None], sets: tuple[SetDone, ...]
) -> None:
    assert sets_of(*given_) == sets


def test_sets_and_reps_that_disagree_are_refused() -> None:
    with pytest.raises(InputProblem, match="3 values, but sets says 2"):
        sets_of(2, (12, 12, 10), None, None)


@pytest.mark.parametrize(
    ("sets", "words"),
    [
        ((), ""),
        ((SetDone(12),) * 3, "3 × 12"),
        ((SetDone(12), SetDone(12), SetDone(10)), "12, 12, 10"),
        ((SetDone(None, 60),) * 2, "2 × 60 s"),
        ((SetDone(12, None, 5.0),) * 3, "3 × 12, 5 kg"),
        ((SetDone(12, None, 2.5), SetDone(10)), "12 2.5 kg, 10"),
        ((SetDone(10, 5),), "1 × 10 × 5 s"),
        ((SetDone(),), "1 set"),
        ((SetDone(),) * 2, "2 sets"),
        ((SetDone(), SetDone(8)), "1 set, 8"),
    ],
)
def test_sets_are_told_in_few_words(sets: tuple[SetDone, ...], words: str) -> None:
    assert describe_sets(sets) == words


def test_a_load_is_told_even_where_nothing_else_was_stated() -> None:
    assert describe_sets((SetDone(None, None, 5.0),) * 2) == "2 sets, 5 kg"


def test_entries_are_told_in_one_line() -> None:
    pain, exercise, note, question, screen = made.one_of_each()

    def name(_exercise_id: str) -> str:
        return "Clamshell"

    assert describe(pain, name) == "Right knee, pain after 10"
    assert describe(made.a_pain(0), name) == "Left knee, worst pain 0"
    assert describe(exercise, name) == "Clamshell, 12 2.5 kg, 45 s, 1 set, pain 0, effort 7"
    assert describe(made.an_exercise(), name) == "Clamshell"
    sided = replace(made.an_exercise(sets=(SetDone(12),) * 3), side=Side.LEFT)
    assert describe(sided, name) == "Clamshell, left, 3 × 12"
    assert describe(note, name) == "Note"
    assert describe(question, name) == "Question for the visit"
    assert describe(screen, name) == "The ten questions, 1 yes, 1 no"


def test_every_kind_and_side_has_its_word() -> None:
    assert set(KIND_WORDS) == set(PainKind)
    assert [side_word(side) for side in (*Side, None)] == ["Left", "Right", ""]


def test_alike_on_both_sides_is_one_thing_only_if_nothing_told_differs() -> None:
    left = replace(made.an_exercise(sets=(SetDone(10),) * 3), side=Side.LEFT, pain=2)
    right = replace(left, side=Side.RIGHT)
    assert are_alike_on_both_sides((left, right))
    assert not are_alike_on_both_sides((left, replace(right, pain=3)))
    assert not are_alike_on_both_sides((left, replace(right, sets=(SetDone(10),) * 2)))
    assert not are_alike_on_both_sides((left, left))
    assert not are_alike_on_both_sides((left, right, right))
    assert not are_alike_on_both_sides((left,))
