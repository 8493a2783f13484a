"""Recording from the command line: saved as typed, or refused in one plain sentence."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.cli.driver import THURSDAY_EVENING, CommandDriver

if TYPE_CHECKING:
    from kneetrack.cli.launcher import Launcher
    from tests.cli.driver import TestLauncher

PAIN = ("log", "pain", "3", "--side", "left")
CLAM = ("log", "exercise", "clamshell")


def test_the_test_launcher_is_a_launcher(kneetrack: CommandDriver) -> None:
    launcher: TestLauncher = kneetrack.launcher
    real: Launcher = launcher
    assert real.now() == THURSDAY_EVENING


def test_pain_is_saved_with_everything_said(kneetrack: CommandDriver) -> None:
    answer = kneetrack(
        *("log", "pain", "5", "--side", "right", "--kind", "after", "--day", "yesterday"),
        *("--at", "19:30", "--zone", "behind", "--zone", "joint-inner"),
        *("--activity", "stairs down", "--note", "Sat first."),
        "--json",
    )

    saved = answer.json["saved"]
    assert saved == {
        "type": "pain",
        "id": saved["id"],
        "day": "2026-03-18",
        "at": "19:30",
        "recorded": "2026-03-19T18:42:05",
        "utc_offset_minutes": 60,
        "side": "right",
        "kind": "after",
        "score": 5,
        "zones": ["behind", "joint-inner"],
        "activity": "stairs down",
        "note": "Sat first.",
    }
    assert kneetrack.entries() == [saved]


def test_without_json_people_read_what_was_saved(kneetrack: CommandDriver) -> None:
    assert kneetrack(*PAIN).out == "Saved: Left knee, worst pain 3 (2026-03-19)\n"


def test_both_knees_are_two_entries_and_one_undo(kneetrack: CommandDriver) -> None:
    saved = kneetrack("log", "pain", "4", "--side", "both", "--json").json["saved"]

    assert saved["side"] == "both"
    assert [entry["side"] for entry in saved["entries"]] == ["left", "right"]
    assert saved["id"] == saved["entries"][0]["id"]
    assert kneetrack.entries() == saved["entries"]

    undone = kneetrack("undo", "--json").json["undone"]
    assert {row["id"] for row in undone["touched"]} == {one["id"] for one in saved["entries"]}
    assert undone["days"] == ["2026-03-19"]
    assert kneetrack.entries() == []


def test_an_exercise_is_found_by_any_of_its_names(kneetrack: CommandDriver) -> None:
    for name in ("clamshell", "hip_clamshell", "Side-lying clam"):
        saved = kneetrack("log", "exercise", name, "--json").json["saved"]
        assert (saved["exercise_id"], saved["side"], saved["sets"]) == ("hip_clamshell", None, [])


def test_an_exercise_is_saved_set_by_set(kneetrack: CommandDriver) -> None:
    saved = kneetrack(
        *CLAM, "--side", "left", "--reps", "12,12,10", "--load-kg", "2.5", "--pain", "0",
        "--effort", "6", "--hold", "2", "--json",
    ).json["saved"]  # fmt: skip

    assert [one["reps"] for one in saved["sets"]] == [12, 12, 10]
    assert {(one["hold_seconds"], one["load_kg"]) for one in saved["sets"]} == {(2, 2.5)}
    assert (saved["pain"], saved["effort"]) == (0, 6)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ((), "2026-03-19"),
        (("--day", "today"), "2026-03-19"),
        (("--day", "-3"), "2026-03-16"),
        (("--day=-3",), "2026-03-16"),
        (("--day", "2026-03-20"), "2026-03-20"),
        (("--day", "1900-01-01"), "1900-01-01"),
    ],
)
def test_the_day_meant(kneetrack: CommandDriver, words: tuple[str, ...], day: str) -> None:
    assert kneetrack(*PAIN, *words, "--json").json["saved"]["day"] == day


def test_after_midnight_it_is_still_the_day_before(kneetrack: CommandDriver) -> None:
    late = kneetrack.at(THURSDAY_EVENING + timedelta(hours=8))
    assert late(*PAIN, "--json").json["saved"]["day"] == "2026-03-19"


@pytest.mark.parametrize("text", ["-5 today", "-", "--- ouch", "don't"])
def test_words_that_begin_with_a_dash_are_words(kneetrack: CommandDriver, text: str) -> None:
    assert kneetrack("log", "note", "--json", "--", text).json["saved"]["text"] == text


@pytest.mark.parametrize("note", ["-x", "-5", "--- ouch"])
def test_a_note_may_begin_with_a_dash(kneetrack: CommandDriver, note: str) -> None:
    assert kneetrack(*PAIN, f"--note={note}", "--json").json["saved"]["note"] == note


WRONG = [
    *[
        (("log", "pain", score, "--side", "left"), "score")
        for score in ("11", "-1", "-0", "3.5", "٣", "1_0", "nan", "-inf", "1e1", "", " ", "+3")
    ],
    (("log", "pain", "3"), "side"),
    (("log", "pain", "3", "--side", ""), "side"),
    (("log", "pain", "3", "--side", "up"), "side"),
    ((*PAIN, "--kind", "worse"), "kind"),
    ((*PAIN, "--zone", "elbow"), "zone"),
    ((*PAIN, "--zone", "hip", "--zone", "hip"), "zone"),
    *[
        ((*PAIN, "--day", day), "day")
        for day in ("2026-02-30", "9999-01-01", "1899-12-31", "2026-03-21", "soon", "-99999", "")
    ],
    *[((*PAIN, "--at", at), "at") for at in ("24:00", "12:60", "noon", "7:05")],
    ((*PAIN, "--activity", "two\nlines"), "activity"),
    ((*PAIN, "--note", "half \udc80"), "note"),
    ((*PAIN, "--note", "a\x00b"), "note"),
    ((*PAIN, "--note", "n" * 100_001), "note"),
    ((*PAIN, "--note"), "note"),
    (("log", "exercise", "no_such_exercise"), "exercise"),
    ((*CLAM, "--side", "up"), "side"),
    ((*CLAM, "--sets", "-1"), "sets"),
    ((*CLAM, "--sets", "21"), "sets"),
    ((*CLAM, "--reps", "12,,12"), "reps"),
    ((*CLAM, "--sets", "2", "--reps", "12,12,10"), "reps"),
    ((*CLAM, "--load-kg", "nan"), "load_kg"),
    ((*CLAM, "--load-kg", "-5"), "load_kg"),
    ((*CLAM, "--pain", "11"), "pain"),
    ((*CLAM, "--effort", "-1"), "effort"),
    (("log", "note", ""), "note"),
    (("log", "note", "  \n "), "note"),
    (("log", "note"), "text"),
    (("log", "note", "two", "words"), "command"),
    (("log", "pain", "3", "--sid", "left"), "side"),
    (("log", "pain", "3", "--side", "left", "--surprise"), "command"),
    (("log",), "what"),
    (("log", "symptom", "swelling"), "what"),
]


@pytest.mark.parametrize(("words", "field"), WRONG, ids=[" ".join(w)[:50] for w, _f in WRONG])
def test_what_does_not_fit_is_refused_in_one_sentence(
    kneetrack: CommandDriver, words: tuple[str, ...], field: str
) -> None:
    kneetrack(*PAIN)

    answer = kneetrack(*words)

    assert answer.code == 2
    assert answer.out == ""
    assert answer.err.startswith(f"kneetrack: {field}: ")
    assert answer.err.count("\n") == 1
    assert answer.err.endswith(".\n")
    assert len(answer.err) < 500
    assert len(kneetrack.entries()) == 1


def test_a_save_makes_the_backup_that_is_due_and_not_more(kneetrack: CommandDriver) -> None:
    kneetrack(*PAIN)
    kneetrack(*PAIN)
    assert len(kneetrack("backups", "--json").json) == 1

    kneetrack.at(THURSDAY_EVENING + timedelta(minutes=31))(*PAIN)
    assert len(kneetrack("backups", "--json").json) == 2


def test_a_backup_that_fails_is_a_warning_and_the_save_stands(kneetrack: CommandDriver) -> None:
    (kneetrack.launcher.home / "journal").mkdir()
    (kneetrack.launcher.home / "journal" / "backups").write_text("in the way")

    answer = kneetrack(*PAIN)

    assert answer.code == 0
    assert answer.err.startswith("kneetrack: saved, but no backup could be made: ")
    assert len(kneetrack.entries()) == 1


@pytest.mark.usefixtures("begun")
def test_undo_without_anything_to_take_back(kneetrack: CommandDriver) -> None:
    assert kneetrack("undo", "--json").json == {"undone": None}
