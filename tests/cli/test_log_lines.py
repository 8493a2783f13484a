"""Entries as JSON lines: each is answered, saved once, and bad ones hold up nobody."""

from __future__ import annotations

import json
import sqlite3
import uuid
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kneetrack.cli.log_lines import LONGEST_LINE_BYTES

if TYPE_CHECKING:
    from tests.cli.driver import CommandDriver

PAIN = {"type": "pain", "score": 3, "side": "left"}
SOME_ID = "3f2b8c1e-5d7a-4e0b-9c66-0a1b2c3d4e5f"


def lines(*values: Any) -> bytes:
    """Values as JSON lines; bytes go as they are."""
    each = [value if isinstance(value, bytes) else json.dumps(value).encode() for value in values]
    return b"".join(line + b"\n" for line in each)


def test_each_type_of_entry(kneetrack: CommandDriver) -> None:
    answer = kneetrack(
        "log",
        "-",
        typed=lines(
            {**PAIN, "kind": "usual", "day": "-1", "at": "07:45", "zones": ["hip"], "note": "<b>"},
            {**PAIN, "zone": "outer", "activity": "stairs down"},
            {"type": "exercise", "exercise": "clamshell", "side": "left", "sets": 2, "reps": 12},
            {
                "type": "exercise",
                "exercise": "clamshell",
                "reps": [12, 10],
                "load_kg": 5,
                "hold": 2,
            },
            {"type": "note", "text": "Slept well — ﷽"},
        ),
    )

    assert answer.code == 0
    saved = [line["saved"] for line in answer.lines]
    assert saved[0]["day"] == "2026-03-18"
    assert saved[1]["zones"] == ["outer"]
    assert [one["reps"] for one in saved[3]["sets"]] == [12, 10]
    assert saved[4]["text"] == "Slept well — ﷽"
    assert sorted(map(str, kneetrack.entries())) == sorted(map(str, saved))


def test_null_means_not_stated(kneetrack: CommandDriver) -> None:
    line = {**PAIN, "at": None, "zones": None, "note": None}
    saved = kneetrack("log", "-", typed=lines(line)).lines[0]["saved"]
    assert (saved["at"], saved["zones"], saved["note"]) == (None, [], "")


def test_the_same_id_twice_is_saved_once(kneetrack: CommandDriver) -> None:
    line = {**PAIN, "id": SOME_ID.upper()}

    first, second = kneetrack("log", "-", typed=lines(line, line)).lines
    third = kneetrack("log", "-", typed=lines(line)).lines[0]

    assert first["saved"]["id"] == SOME_ID
    assert second == third == {"saved": first["saved"], "already": True}
    assert kneetrack.entries() == [first["saved"]]


def test_both_knees_with_an_id_are_saved_once(kneetrack: CommandDriver) -> None:
    line = {**PAIN, "side": "both", "id": SOME_ID}

    first, second = kneetrack("log", "-", typed=lines(line, line)).lines

    assert second == {**first, "already": True}
    assert first["saved"]["id"] == SOME_ID
    assert len(kneetrack.entries()) == 2


SCORES: list[Any] = [11, -1, 3.0, "3", True, [3], {}, 10**400]
DAYS: list[Any] = ["2026-02-30", "2026-3-1", "", 20260319, {}]
BAD: list[tuple[Any, str]] = [
    *[({**PAIN, "score": score}, "score") for score in SCORES],
    ({"type": "pain", "side": "left"}, "score"),
    ({**PAIN, "score": None}, "score"),
    (b'{"type": "pain", "score": NaN, "side": "left"}', "line"),
    (b'{"type": "pain", "score": -Infinity, "side": "left"}', "line"),
    (b'{"type": "pain", "score": 1e999, "side": "left"}', "score"),
    (b'{"type": "pain", "score": 3, "score": 4, "side": "left"}', "score"),
    (b'{"type": "pain", "score": ' + b"9" * 5000 + b', "side": "left"}', "line"),
    ({"type": "pain", "score": 3}, "side"),
    *[({**PAIN, "side": side}, "side") for side in ("up", "", None, 1, ["left"])],
    *[({**PAIN, "day": day}, "day") for day in DAYS],
    *[({**PAIN, "at": at}, "at") for at in ("24:00", 7, "")],
    *[({**PAIN, "id": one}, "id") for one in ("7", "", 7, None, "x" * 36, [SOME_ID])],
    *[({**PAIN, "note": note}, "note") for note in (7, ["a"], "a" * 100_001, "\ud800", "a\x00")],
    ({**PAIN, "zones": "outer"}, "zones"),
    ({**PAIN, "zones": ["elbow"]}, "zone"),
    ({**PAIN, "zones": [[]]}, "zones"),
    ({**PAIN, "kind": "worse"}, "kind"),
    ({**PAIN, "surprise": 1}, "surprise"),
    ({**PAIN, "reps": 3}, "reps"),
    ({**PAIN, "type": "symptom"}, "type"),
    ({"score": 3, "side": "left"}, "type"),
    ({"type": ["pain"]}, "type"),
    ({"type": "exercise"}, "exercise"),
    ({"type": "exercise", "exercise": "no_such_exercise"}, "exercise"),
    ({"type": "exercise", "exercise": "clamshell", "reps": []}, "reps"),
    ({"type": "exercise", "exercise": "clamshell", "reps": [12, "12"]}, "reps"),
    ({"type": "exercise", "exercise": "clamshell", "reps": True}, "reps"),
    ({"type": "exercise", "exercise": "clamshell", "sets": 10**400}, "sets"),
    ({"type": "exercise", "exercise": "clamshell", "load_kg": "5"}, "load_kg"),
    ({"type": "exercise", "exercise": "clamshell", "load_kg": 10**400}, "load_kg"),
    ({"type": "exercise", "exercise": "clamshell", "pain": 11}, "pain"),
    ({"type": "note", "text": ""}, "note"),
    ({"type": "note", "text": 3}, "text"),
    ({"type": "note"}, "text"),
    (b"[" * 100_000, "line"),
    (b'{"type": "pain", "note": ' + b"[" * 50_000 + b"]" * 50_000 + b"}", "line"),
    *[(text, "line") for text in (b"", b"[]", b"3", b"null", b"{", b"\x00", b"\xff\xfe", b"{} {}")],
    (b'{"type": "note", "text": "' + b"x" * LONGEST_LINE_BYTES + b'"}', "line"),
]


def test_every_bad_line_is_answered_and_the_rest_go_on(kneetrack: CommandDriver) -> None:
    wrong = [line for line, _field in BAD]

    answer = kneetrack("log", "-", typed=lines(PAIN, *wrong, PAIN))

    assert answer.code == 0
    told = answer.lines
    assert len(told) == len(wrong) + 2
    assert "saved" in told[0]
    assert "saved" in told[-1]
    for number, (said, (line, field)) in enumerate(zip(told[1:-1], BAD, strict=True), 2):
        assert set(said) == {"error"}, f"{line!r:.80} was answered {said}"
        assert (said["error"]["field"], said["error"]["line"]) == (field, number), f"{line!r:.80}"
        assert len(json.dumps(said)) < 500
    assert len(kneetrack.entries()) == 2


def test_the_longest_note_fits_a_line_in_any_writing(kneetrack: CommandDriver) -> None:
    note = "🦵" * 100_000
    saved = kneetrack("log", "-", typed=lines({"type": "note", "text": note})).lines[0]["saved"]
    assert saved["text"] == note


def test_a_last_line_without_an_end_and_a_mark_at_the_beginning(kneetrack: CommandDriver) -> None:
    typed = b"\xef\xbb\xbf" + json.dumps(PAIN).encode() + b"\r\n" + json.dumps(PAIN).encode()
    assert ["saved" in line for line in kneetrack("log", "-", typed=typed).lines] == [True, True]


def test_nothing_typed_is_nothing_done(kneetrack: CommandDriver) -> None:
    answer = kneetrack("log", "-")
    assert (answer.code, answer.out) == (0, "")


def test_another_program_holds_the_journal(kneetrack: CommandDriver) -> None:
    kneetrack("log", "-", typed=lines(PAIN))
    journal = kneetrack.launcher.home / "journal" / "journal.db"
    with closing(sqlite3.connect(journal, isolation_level=None)) as other:
        other.execute("begin immediate")
        answer = kneetrack("log", "-", typed=lines(PAIN, PAIN))
        other.execute("rollback")

    assert answer.code == 3
    assert [line["error"]["line"] for line in answer.lines] == [1, 2]
    assert {line["error"]["cause"] for line in answer.lines} == {
        "The journal is in use by another program."
    }
    assert len(kneetrack.entries()) == 1


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.binary(max_size=200).filter(lambda line: b"\n" not in line))
def test_no_line_at_all_goes_unanswered(kneetrack: CommandDriver, line: bytes) -> None:
    told = kneetrack("log", "-", typed=line + b"\n").lines
    assert len(told) == 1
    assert set(told[0]) <= {"saved", "error", "already"}


@settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80).filter(lambda t: t.strip()))
def test_any_text_comes_back_as_it_was(kneetrack: CommandDriver, text: str) -> None:
    line = {"type": "note", "id": str(uuid.uuid4()), "text": text}
    if "\x00" in text:
        assert "error" in kneetrack("log", "-", typed=lines(line)).lines[0]
        return
    assert kneetrack("log", "-", typed=lines(line)).lines[0]["saved"]["text"] == text
    assert text in {entry["text"] for entry in kneetrack.entries("--type", "note")}


@pytest.mark.parametrize("score", range(11))
def test_every_score(kneetrack: CommandDriver, score: int) -> None:
    told = kneetrack("log", "-", typed=lines({**PAIN, "score": score})).lines
    assert told[0]["saved"]["score"] == score


def test_answers_stand_in_the_order_of_the_questions(kneetrack: CommandDriver) -> None:
    line = {"type": "screen", "yes": ["gave-way", "hot-knee"], "no": ["locked"], "id": SOME_ID}
    first, again = kneetrack("log", "-", typed=lines(line, line)).lines
    assert first["saved"]["answers"] == [
        {"question": "hot-knee", "answer": "yes"},
        {"question": "locked", "answer": "no"},
        {"question": "gave-way", "answer": "yes"},
    ]
    assert again == {**first, "already": True}


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ({}, "answers"),
        ({"yes": []}, "answers"),
        ({"yes": ["lockd"]}, "yes"),
        ({"no": ["lockd"]}, "no"),
        ({"yes": ["locked"], "no": ["locked"]}, "no"),
        ({"yes": "locked"}, "yes"),
        ({"yes": [["locked"]]}, "yes"),
        ({"yes": ["locked"], "cleared": "two\nlines"}, "cleared"),
        ({"yes": ["locked"], "cleared": 7}, "cleared"),
        ({"yes": ["locked"], "side": "left"}, "side"),
    ],
)
def test_answers_that_fit_no_question_are_refused_by_field(
    kneetrack: CommandDriver, line: dict[str, Any], field: str
) -> None:
    (answer,) = kneetrack("log", "-", typed=lines({"type": "screen", **line})).lines
    assert answer["error"]["field"] == field
