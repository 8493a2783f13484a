"""Entries as plain values: there and back without loss, and nothing else is an entry."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from kneetrack.domain.day import Moment
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.pain import Zone
from kneetrack.domain.plain import ENTRY_TYPES, entry_of, fingerprint, plain_of, type_of
from kneetrack.domain.session_record import SetDone
from tests import entries as made

if TYPE_CHECKING:
    from kneetrack.domain.journal import Entry

PAIN, EXERCISE, NOTE, QUESTION, SCREEN = (plain_of(entry) for entry in made.one_of_each())


@given(made.entries)
def test_every_entry_comes_back_through_json(entry: Entry) -> None:
    plain = json.loads(json.dumps(plain_of(entry)))
    again = entry_of(plain)
    assert again == entry
    assert type(again) is type(entry)
    assert fingerprint(again) == fingerprint(entry)
    assert type_of(entry) == plain["type"]


@given(made.entries, made.entries)
def test_entries_that_differ_have_different_fingerprints(one: Entry, other: Entry) -> None:
    assert (fingerprint(one) == fingerprint(other)) == (one == other)


def test_a_fingerprint_never_changes() -> None:
    """Journals on people's disks hold these: a new way to compute them would call all damaged."""
    note = replace(made.a_note("Ωμέγα 🦵"), id="00000000-0000-4000-8000-000000000001")
    assert fingerprint(note) == "c09d6ac1db356ddb334fc0ec957108f1996b023d0c3656d1db7afbdcc43a5960"


def test_each_type_has_its_word() -> None:
    assert tuple(type_of(entry) for entry in made.one_of_each()) == ENTRY_TYPES


def test_an_id_in_capitals_is_the_same_id() -> None:
    small = "abcdef00-0000-4000-8000-000000000001"
    assert entry_of(NOTE | {"id": small.upper()}).id == small


@pytest.mark.parametrize(
    ("plain", "field", "value"),
    [
        (NOTE, "type", "mood"), (NOTE, "type", None), (NOTE, "type", []),
        (NOTE, "id", "x"), (NOTE, "id", 1), (NOTE, "id", None), (NOTE, "id", "0" * 36),
        (NOTE, "day", "2026-02-30"), (NOTE, "day", "20260319"), (NOTE, "day", "2026-W12-4"),
        (NOTE, "day", "1899-12-31"), (NOTE, "day", 20260319), (NOTE, "day", None),
        (NOTE, "at", "24:00"), (NOTE, "at", "7:45"), (NOTE, "at", 7), (NOTE, "at", ""),
        (NOTE, "recorded", "2026-03-19"), (NOTE, "recorded", "2026-03-19 18:42:05"),
        (NOTE, "recorded", "2026-03-19T18:42:05Z"), (NOTE, "recorded", "2026-03-19T18:42:05.5"),
        (NOTE, "recorded", "2026-03-19T18:42:05+01:00"), (NOTE, "recorded", None),
        (NOTE, "recorded", "2026-03-19T18:42"),
        (NOTE, "utc_offset_minutes", 841), (NOTE, "utc_offset_minutes", 1.0),
        (NOTE, "utc_offset_minutes", True), (NOTE, "utc_offset_minutes", None),
        (NOTE, "text", ""), (NOTE, "text", " \n"), (NOTE, "text", None), (NOTE, "text", 3),
        (NOTE, "text", "a\x00"), (NOTE, "text", "\ud800"), (NOTE, "text", "x" * 100_001),
        (QUESTION, "text", "x" * 501), (QUESTION, "text", " "), (QUESTION, "place", -1),
        (QUESTION, "place", 1000), (QUESTION, "place", True), (QUESTION, "place", 1.0),
        (PAIN, "score", 11), (PAIN, "score", -1), (PAIN, "score", 3.0), (PAIN, "score", "3"),
        (PAIN, "score", None), (PAIN, "score", True), (PAIN, "score", float("nan")),
        (PAIN, "side", None), (PAIN, "side", "both"), (PAIN, "side", ["left"]), (PAIN, "kind", "x"),
        (PAIN, "zones", "shin"), (PAIN, "zones", ["knee"]), (PAIN, "zones", ["shin", "shin"]),
        (PAIN, "zones", [["shin"]]), (PAIN, "zones", None), (PAIN, "zones", {"shin": 1}),
        (PAIN, "activity", "two\nlines"), (PAIN, "activity", "x" * 201), (PAIN, "note", None),
        (EXERCISE, "exercise_id", "Hip"), (EXERCISE, "exercise_id", ""), (EXERCISE, "side", "both"),
        (EXERCISE, "pain", 11), (EXERCISE, "pain", 0.5), (EXERCISE, "effort", -1),
        (EXERCISE, "sets", None), (EXERCISE, "sets", [12]), (EXERCISE, "sets", [{}]),
        (EXERCISE, "sets", [{"reps": 1, "hold_seconds": None, "load_kg": None}] * 21),
        (EXERCISE, "sets", [{"reps": 0, "hold_seconds": None, "load_kg": None}]),
        (EXERCISE, "sets", [{"reps": 1001, "hold_seconds": None, "load_kg": None}]),
        (EXERCISE, "sets", [{"reps": 1.5, "hold_seconds": None, "load_kg": None}]),
        (EXERCISE, "sets", [{"reps": None, "hold_seconds": 3601, "load_kg": None}]),
        (EXERCISE, "sets", [{"reps": None, "hold_seconds": None, "load_kg": "5"}]),
        (EXERCISE, "sets", [{"reps": None, "hold_seconds": None, "load_kg": True}]),
        (EXERCISE, "sets", [{"reps": None, "hold_seconds": None, "load_kg": float("nan")}]),
        (EXERCISE, "sets", [{"reps": 1, "hold_seconds": None, "load_kg": None, "rest": 1}]),
        (SCREEN, "answers", None), (SCREEN, "answers", []), (SCREEN, "answers", ["locked"]),
        (SCREEN, "answers", [{"question": "locked"}]),
        (SCREEN, "answers", [{"question": "locked", "answer": True}]),
        (SCREEN, "answers", [{"question": "locked", "answer": "maybe"}]),
        (SCREEN, "answers", [{"question": "Locked", "answer": "yes"}]),
        (SCREEN, "answers", [{"question": "x" * 41, "answer": "yes"}]),
        (SCREEN, "answers", [{"question": 1, "answer": "yes"}]),
        (SCREEN, "answers", [{"question": "locked", "answer": "yes"}] * 2),
        (SCREEN, "answers", [{"question": f"q{n}", "answer": "no"} for n in range(41)]),
        (SCREEN, "cleared", None), (SCREEN, "cleared", "two\nlines"),
        (SCREEN, "cleared", "x" * 201),
    ],
)  # fmt: skip
def test_anything_else_is_refused(plain: dict[str, Any], field: str, value: object) -> None:
    with pytest.raises(InputProblem):
        entry_of(plain | {field: value})


@pytest.mark.parametrize("plain", [PAIN, EXERCISE, NOTE, QUESTION, SCREEN])
def test_a_field_too_few_or_too_many_is_named(plain: dict[str, Any]) -> None:
    for field in plain:
        with pytest.raises(InputProblem) as caught:
            entry_of({name: value for name, value in plain.items() if name != field})
        assert caught.value.field == field
    with pytest.raises(InputProblem) as caught:
        entry_of(plain | {"mood": 3})
    assert caught.value.field == "mood"


def test_entries_refuse_what_could_not_be_stored() -> None:
    pain, exercise, note, *_others = made.one_of_each()
    for change in (
        {"at": time(7, 45, 30)}, {"at": time(7, 45, 0, 1)}, {"id": pain.id.upper() + "F"},
        {"day": date(1899, 12, 31)}, {"zones": (Zone.SHIN, Zone.SHIN)}, {"score": 11},
        {"activity": "x" * 201}, {"note": "\ud800"},
    ):  # fmt: skip
        with pytest.raises(InputProblem):
            replace(pain, **change)
    with pytest.raises(InputProblem):
        replace(note, id="ABCDEF00-0000-4000-8000-000000000001")
    with pytest.raises(InputProblem):
        replace(exercise, sets=(SetDone(),) * 21)
    with pytest.raises(InputProblem):
        Moment(made.RECORDED.local, 15 * 60)


@pytest.mark.parametrize("load", [5, 5.0])
def test_a_whole_load_is_the_same_load(load: float) -> None:
    entry = made.an_exercise(sets=(SetDone(1, None, load),))
    assert plain_of(entry)["sets"][0]["load_kg"].hex() == (5.0).hex()
    zero = made.an_exercise(sets=(SetDone(1, None, -0.0),))
    assert plain_of(zero)["sets"][0]["load_kg"].hex() == (0.0).hex()


def test_a_day_after_tomorrow_is_no_matter_of_the_entry() -> None:
    later = made.DAY + timedelta(days=4000)
    assert replace(made.a_note(), day=later).day == later
