"""An amount can be said in one line, and amounts nobody could mean are refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetrack.domain.dose import Dose, Measure
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.evidence import Fact, FactMark, Source

CLAM = Dose(
    sets=3,
    reps=(12, 12),
    hold_seconds=None,
    tempo=(2, 2, 2),
    rest_seconds=60,
    days_per_week=(3, 3),
    measure=Measure.REPS,
    each_side=True,
)
HOLD = replace(CLAM, sets=2, reps=None, hold_seconds=60, tempo=None, measure=Measure.HOLD)


@pytest.mark.parametrize(
    ("dose", "words"),
    [
        (CLAM, "3 × 12 each side"),
        (replace(CLAM, reps=(10, 15)), "3 × 10–15 each side"),
        (replace(CLAM, each_side=False), "3 × 12"),
        (replace(CLAM, hold_seconds=5), "3 × 12 each side"),
        (HOLD, "2 × 60 s each side"),
        (replace(HOLD, each_side=False), "2 × 60 s"),
        (replace(HOLD, reps=(10, 10), hold_seconds=5), "2 × 10 × 5 s each side"),
    ],
)
def test_the_amount_in_one_line(dose: Dose, words: str) -> None:
    assert dose.describe() == words


@pytest.mark.parametrize(
    ("dose", "words"),
    [
        (CLAM, "About 6 s a repetition, rest 60 s, 3 days a week"),
        (replace(CLAM, days_per_week=(1, 2)), "About 6 s a repetition, rest 60 s, 1–2 days a week"),
        (replace(HOLD, rest_seconds=0, days_per_week=(1, 1)), "1 day a week"),
    ],
)
def test_the_rhythm_in_one_line(dose: Dose, words: str) -> None:
    assert dose.describe_rhythm() == words


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("sets", 0),
        ("sets", 11),
        ("reps", (0, 5)),
        ("reps", (5, 51)),
        ("reps", (9, 8)),
        ("reps", None),
        ("hold_seconds", -1),
        ("hold_seconds", 301),
        ("rest_seconds", -1),
        ("tempo", (2, -1, 2)),
        ("days_per_week", (0, 3)),
        ("days_per_week", (3, 8)),
        ("days_per_week", (4, 3)),
    ],
)
def test_an_impossible_amount_names_its_field(field: str, value: object) -> None:
    with pytest.raises(InputProblem) as caught:
        replace(CLAM, **{field: value})  # type: ignore[arg-type]

    assert caught.value.field == field


def test_a_hold_needs_seconds() -> None:
    with pytest.raises(InputProblem) as caught:
        replace(HOLD, hold_seconds=None)

    assert caught.value.field == "hold_seconds"


@given(
    sets=st.integers(1, 10),
    reps=st.lists(st.integers(1, 50), min_size=2, max_size=2).map(sorted),
    each_side=st.booleans(),
)
def test_every_allowed_amount_is_one_plain_line(
    sets: int, reps: list[int], each_side: bool
) -> None:
    words = replace(CLAM, sets=sets, reps=(reps[0], reps[1]), each_side=each_side).describe()

    assert words.startswith(f"{sets} × {reps[0]}")
    assert words.isprintable()
    assert words.endswith("each side") is each_side
    assert ("–" in words) is (reps[0] != reps[1])


def test_a_fact_says_what_it_rests_on() -> None:
    sources = {"neal24": Source("neal24", "Neal 2024", None)}

    assert Fact("x", FactMark.CHECKED, "neal24").describe_mark(sources) == "Neal 2024"
    assert Fact("x", FactMark.COMMONLY_USED, None).describe_mark(sources) == "Commonly used"
    assert Fact("x", FactMark.OWN_CHOICE, None).describe_mark({}) == "KneeTrack's own choice"
