"""Showing, listing and reckoning: what was recorded, what is missing, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.content.shipped import EXERCISE_FILES

if TYPE_CHECKING:
    from tests.cli.driver import CommandDriver

pytestmark = pytest.mark.usefixtures("begun")


def pain(kneetrack: CommandDriver, score: int, side: str, *words: str) -> dict[str, Any]:
    saved: dict[str, Any] = kneetrack("log", "pain", score, "--side", side, *words, "--json").json
    return dict(saved["saved"])


def test_a_day_without_anything_says_so(kneetrack: CommandDriver) -> None:
    assert kneetrack("show", "day", "--json").json == {
        "day": "2026-03-19",
        "entries": [],
        "day_values": {"left": None, "right": None},
    }
    assert "Left knee: no pain number" in kneetrack("show", "day").out


def test_the_value_of_a_day_is_its_highest_number(kneetrack: CommandDriver) -> None:
    first = pain(kneetrack, 2, "left")
    second = pain(kneetrack, 6, "left", "--kind", "after")
    pain(kneetrack, 9, "right", "--day", "yesterday")

    told = kneetrack("show", "day", "--json").json

    assert told["day_values"] == {"left": 6, "right": None}
    assert told["entries"] == [first, second]
    assert kneetrack("show", "day", "-1", "--json").json["day_values"]["right"] == 9


def test_people_read_their_own_words_below_the_entry(kneetrack: CommandDriver) -> None:
    pain(kneetrack, 3, "left", "--zone", "hip", "--activity", "stairs", "--note", "one\ntwo")
    assert kneetrack("show", "day").out.splitlines() == [
        "2026-03-19",
        "Left knee: 3 of 10",
        "Right knee: no pain number",
        "  Left knee, worst pain 3 (hip), stairs",
        "      one",
        "      two",
    ]


def test_no_words_control_the_terminal(kneetrack: CommandDriver) -> None:
    kneetrack("log", "note", "\x1b[2Jgone \x9b31m \u202egnirts\tend")
    for words in (("show", "day"), ("list", "entries")):
        out = kneetrack(*words).out
        assert "\\x1b[2Jgone \\x9b31m \\u202egnirts\tend" in out
        assert not {"\x1b", "\x9b", "\u202e"} & set(out)


def test_entries_come_oldest_first_and_can_be_narrowed(kneetrack: CommandDriver) -> None:
    pain(kneetrack, 1, "left", "--activity", "Stairs down")
    kneetrack("log", "note", "STAIRS were fine", "--day", "-2")
    kneetrack("log", "exercise", "clamshell", "--day", "-1")

    def days(*words: str) -> list[str]:
        return [entry["day"] for entry in kneetrack.entries(*words)]

    assert days() == ["2026-03-17", "2026-03-18", "2026-03-19"]
    assert days("--from", "-1") == ["2026-03-18", "2026-03-19"]
    assert days("--to", "-1") == ["2026-03-17", "2026-03-18"]
    assert days("--from", "-1", "--to", "-1") == ["2026-03-18"]
    assert days("--type", "note") == ["2026-03-17"]
    assert days("--search", "stairs") == ["2026-03-17", "2026-03-19"]
    assert days("--search", "fine stáirs") == ["2026-03-17"]
    assert days("--search", "CLAMSHELL") == ["2026-03-18"]
    assert days("--search", "nothing like it") == []


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (("list", "entries", "--type", "symptom"), "type"),
        (("list", "entries", "--from", "soon"), "from"),
        (("list", "entries", "--from", "today", "--to", "-1"), "from"),
        (("list", "exercises", "--region", "elbow"), "region"),
        (("list", "exercises", "--phase", "later"), "phase"),
        (("list", "lessons"), "what"),
        (("show", "exercise", "nothing like it"), "exercise"),
        (("show", "week"), "what"),
        (("show", "day", "2026-13-01"), "day"),
        (("stats", "--from", "today", "--to", "-1"), "from"),
        (("stats", "--to", "2026-03-21"), "to"),
    ],
)
def test_a_wrong_question_is_refused(
    kneetrack: CommandDriver, words: tuple[str, ...], field: str
) -> None:
    answer = kneetrack(*words)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"kneetrack: {field}: ")


def test_the_library_is_listed_and_searched(kneetrack: CommandDriver) -> None:
    everything = kneetrack("list", "exercises", "--json").json
    assert "hip_clamshell" in {each["id"] for each in everything}
    found = kneetrack("list", "exercises", "--search", "clam", "--region", "hip", "--json").json
    assert {each["region"] for each in found} == {"hip"}
    assert kneetrack("list", "exercises", "--search", "no such words").out == "No exercise fits.\n"


def test_an_exercise_is_shown_with_its_steps(kneetrack: CommandDriver) -> None:
    told = kneetrack("show", "exercise", "clamshell", "--json").json
    assert told["id"] == "hip_clamshell"
    assert told["dose_text"]
    text = kneetrack("show", "exercise", "clamshell").out
    assert text.startswith("Clamshell (hip_clamshell)\n")
    assert all(step["text"] in text for step in told["steps"])


@pytest.mark.parametrize("name", EXERCISE_FILES)
def test_everything_an_exercise_file_tells_is_shown(kneetrack: CommandDriver, name: str) -> None:
    exercise_id = name.removesuffix(".toml")
    told = kneetrack("show", "exercise", exercise_id, "--json").json
    text = kneetrack("show", "exercise", exercise_id).out

    sentences = [*told["cues"], *told["faults"], *told["stop"], *told["cautions"]]
    sentences += [told["summary"], told["position"], told["evidence"]["text"], told["dose_text"]]
    for part in ("steps", "easier", "harder", "alternatives", "facts"):
        sentences += [each["text"] for each in told[part]]
    if told["ladder"]:
        sentences += [rung["text"] for rung in told["ladder"]["rungs"]]
    if told["gate"]:
        sentences += [condition["text"] for condition in told["gate"]["conditions"]]
    assert [sentence for sentence in sentences if sentence not in text] == []
    assert text.count("(KneeTrack's own choice)") == sum(f["mark"] == "D" for f in told["facts"])
    assert text.count("(Commonly used)") == sum(fact["mark"] == "M" for fact in told["facts"])
    assert "None" not in text


def test_the_figures_are_those_of_the_report(kneetrack: CommandDriver) -> None:
    for number in range(28):
        score = 6 if number >= 21 else 3
        pain(kneetrack, score, "left", "--day", f"-{number}")
    pain(kneetrack, 9, "right", "--day", "-5")
    kneetrack("log", "exercise", "clamshell", "--sets", "3", "--reps", "12", "--pain", "2")

    told = kneetrack("stats", "--json").json

    left = told["knees"]["left"]
    assert (told["days"], told["days_logged"], told["exercise_days"], told["sets"]) == (
        28,
        28,
        1,
        3,
    )
    assert [(mean["mean"], mean["n"], mean["days"]) for mean in left["means"]] == [
        (6.0, 7, 7), (3.0, 7, 7)
    ]  # fmt: skip
    assert left["change"] == -3.0
    assert (left["highest"]["value"], len(left["highest"]["days"])) == (6, 7)
    right = told["knees"]["right"]
    assert (right["n"], right["change"]) == (1, None)
    assert right["highest"] == {"value": 9, "days": ["2026-03-14"]}
    assert right["means"][0]["mean"] is None
    assert not right["means"][1]["is_enough"]
    printed = str(told["report"])
    for words in ("6.0 → 3.0", "n 7 of 7", "n 1 of 7"):
        assert words in printed


def test_the_figures_of_nothing(kneetrack: CommandDriver) -> None:
    told = kneetrack("stats", "--json").json
    assert (told["days_logged"], told["knees"]["left"]["n"]) == (0, 0)
    assert told["knees"]["left"]["highest"] is None
    assert kneetrack("stats").code == 0


def test_answers_to_the_ten_questions_are_read_like_any_entry(kneetrack: CommandDriver) -> None:
    line = b'{"type": "screen", "no": ["hot-knee"], "yes": ["locked"], "cleared": "seen <b>"}\n'
    saved = kneetrack("log", "-", typed=line).lines[0]["saved"]

    assert kneetrack("list", "entries", "--type", "screen", "--json").json == [saved]
    assert kneetrack("list", "entries", "--type", "pain", "--json").json == []
    assert kneetrack("list", "entries", "--search", "locked", "--json").json == [saved]
    assert kneetrack("list", "entries", "--search", "hot-knee", "--json").json == []
    assert kneetrack("show", "day").out.splitlines()[3:] == [
        "  The ten questions, 1 yes, 1 no",
        "      yes: locked",
        "      no: hot-knee",
        "      since then: seen <b>",
    ]
