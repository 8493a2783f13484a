"""One thing wrong in a good file is told as exactly one problem, with its place and its cure."""

from __future__ import annotations

import pytest

from kneetrack.content.check import check_content
from tests.content.shipped import EXERCISE_FILES, TODAY, ContentCopy

CLAM, ROLL, SISSY = "hip_clamshell.toml", "roll_quad_lat.toml", "quad_sissy_assist.toml"
EXISTS, NEW = '"hip_clamshell"', '"still_to_come"'
LONG_SENTENCE = "Lie on one side" + " or on the other" * 6

MUTANTS = [
    # file, what stood there, what stands there now, the field, a part of the sentence
    (CLAM, 'name = "Clamshell"', "", "name", "is missing"),
    (CLAM, 'name = "Clamshell"', "name = 7", "name", "is not text"),
    (CLAM, 'name = "Clamshell"', 'name = "  "', "name", "is not text"),
    (CLAM, 'name = "Clamshell"', f'name = "{"Clam" * 11}"', "name", "has 44 letters"),
    (CLAM, "sets = 3", "sets = 0", "dose.sets", "0 is out of range"),
    (CLAM, "sets = 3", "sets = 11", "dose.sets", "from 1 to 10"),
    (CLAM, "sets = 3", 'sets = "3"', "dose.sets", "is not a whole number"),
    (CLAM, "sets = 3", "sets = true", "dose.sets", "is not a whole number"),
    (CLAM, "sets = 3", "sets = 2.5", "dose.sets", "is not a whole number"),
    (CLAM, "sets = 3", "", "dose.sets", "is missing"),
    (CLAM, "sets = 3", "sets = 3\nsest = 3", "dose.sest", 'did you mean "sets"?'),
    (CLAM, "[10, 15]", "[10, 51]", "dose.reps[2]", "51 is out of range"),
    (CLAM, "[10, 15]", "[15, 10]", "dose.reps", "lower number first"),
    (CLAM, "[10, 15]", "[10]", "dose.reps", "does not hold 2 numbers"),
    (CLAM, "[10, 15]", "12", "dose.reps", "does not hold 2 numbers"),
    (CLAM, "reps = [10, 15]", "", "dose.reps", "is missing"),
    (CLAM, "days_per_week = [3, 3]", "", "dose.days_per_week", "is missing"),
    (CLAM, "[3, 3]", "[3, 8]", "dose.days_per_week[2]", "8 is out of range"),
    (CLAM, "[2, 2, 2]", "[2, 2]", "dose.tempo", "does not hold 3 numbers"),
    (ROLL, "hold_seconds = 60", "hold_seconds = 301", "dose.hold_seconds", "from 0 to 300"),
    (ROLL, "hold_seconds = 60", "hold_seconds = -1", "dose.hold_seconds", "-1 is out of range"),
    (ROLL, "hold_seconds = 60", "", "dose.hold_seconds", "is missing"),
    (CLAM, '"reps"', '"rep"', "dose.measure", 'did you mean "reps"?'),
    (CLAM, 'region = "hip"', 'region = "hipp"', "region", 'did you mean "hip"?'),
    (CLAM, 'region = "hip"', 'region = "hip"\nregoin = 1', "regoin", 'did you mean "region"?'),
    (CLAM, '"one side at a time"', '"each side"', "sided", "is not known"),
    (CLAM, '"settle", ', '"setle", ', "phases[1]", 'did you mean "settle"?'),
    (CLAM, '"settle", "base"', '"base", "base"', "phases[2]", "is there twice"),
    (CLAM, '["settle", "base", "load"]', "[]", "phases", "at least 1"),
    (CLAM, '["gluteus medius"', '["gluteus medus"', "muscles.primary[1]", "gluteus medius"),
    (CLAM, '["mat"]', '["matt"]', "equipment[1]", 'did you mean "mat"?'),
    (CLAM, "seconds = 8", "seconds = 0", "steps[1].seconds", "0 is out of range"),
    (CLAM, "seconds = 8", "", "steps[1].seconds", "is missing"),
    (CLAM, 'stop = ["S0"]', 'stop = ["S9"]', "stop[1]", "no shared rule"),
    (CLAM, 'stop = ["S0"]', "stop = []", "stop", "at least 1"),
    (CLAM, 'stop = ["S0"]', "", "stop", "is missing"),
    (CLAM, '"reviews"', '"review"', "evidence.level", 'did you mean "reviews"?'),
    (CLAM, '"collins18"', '"colins18"', "evidence.sources[1]", 'did you mean "collins18"?'),
    (CLAM, 'source = "hansen23"', 'source = "hanson23"', "facts[2].source", "hansen23"),
    (CLAM, 'source = "hansen23"', "", "facts[2].source", "a checked fact needs its source"),
    (CLAM, 'mark = "C"', 'mark = "X"', "facts[1].mark", "is not known"),
    (CLAM, "2026-11-22", "2030-01-02", "checked_on", "lies in the future"),
    (CLAM, "2026-11-22", "1999-01-02", "checked_on", "too long ago"),
    (CLAM, "2026-11-22", '"2026-11-22"', "checked_on", "is not a date"),
    (CLAM, "2026-11-22", "2026-11-22T10:00:00", "checked_on", "is not a date"),
    (CLAM, "checked_on = 2026-11-22", "", "checked_on", "is missing"),
    (CLAM, "checked_on = 2026-11-22", "checked_on = 2026-02-30", "file", "is not TOML"),
    (CLAM, 'name = "Clamshell"', "name = Clamshell", "file", "is not TOML"),
    (CLAM, 'id = "hip_clamshell"', 'id = "hip_clam"', "id", "differs from the file's name"),
    (CLAM, 'id = "hip_clamshell"', 'id = "roll_quad_lat"', "id", "is also the id in"),
    (CLAM, 'id = "hip_clamshell"', 'id = "Hip clamshell"', "id", "is no id"),
    (ROLL, '"Outer quads",', '"clam",', "aliases[2]", "already names hip_clamshell"),
    (CLAM, '"Clam",', '"clam-shell", "clam shell",', "aliases[2]", "another spelling"),
    (CLAM, '"Clam",', '"♥",', "aliases[1]", "has no letters"),
    (CLAM, '"Clam",', '"Quad rev nordic",', "aliases[1]", "already names quad_rev_nordic"),
    (CLAM, "your side, open", "your <b>side</b>, open", "summary", "markup or a link"),
    (CLAM, "your side, open", "your **side**, open", "summary", "markup or a link"),
    (CLAM, "your side, open", "your\\u202Eside, open", "summary", "invisible sign U+202E"),
    (CLAM, "your side, open", "your\\u0007side, open", "summary", "invisible sign U+0007"),
    (CLAM, "your side, open", "your side,\\nopen", "summary", "invisible sign U+000A"),
    (CLAM, "your side, open", "your side,  open", "summary", "spaces too many"),
    (CLAM, "do the moving.", "do the moving!", "cues[3]", "exclamation mark"),
    (CLAM, "You may feel", "This is safe. You may feel", "steps[4].text", "safe"),
    (CLAM, "You may feel", "You have weak hips. You feel", "steps[4].text", "names a condition"),
    (CLAM, "Lie on one side", LONG_SENTENCE, "steps[1].text", "a sentence of"),
    (ROLL, '"massage_quad_lat"', '"massage_quad_lot"', "easier[2].exercise", "massage_quad_lat"),
    (ROLL, '"massage_quad_lat"', '"roll_quad_lat"', "easier[2].exercise", "leads to itself"),
    (SISSY, "range_deg = [0, 60]", "range_deg = [0, 151]", "range_deg[2]", "out of range"),
    (SISSY, 'id = "quad_sissy_assist"\n\n[[', 'id = "x"\n\n[[', "gate.id", "own id"),
    (SISSY, "window_days = 14", "", "gate.conditions[5].window_days", "needs it"),
    (SISSY, "limit = 18\n", "", "gate.conditions[1].limit", "needs it"),
    (SISSY, '"no_flare_up"', '"no_flareup"', "gate.conditions[4].check", "no_flare_up"),
    (
        SISSY,
        'exercise = "sq_body"',
        'exercise = "sq_boddy"',
        "gate.conditions[7].exercise",
        "sq_body",
    ),
    (SISSY, "= true", '= "yes"', "gate.conditions[1].can_be_cleared", "is not true or false"),
    (SISSY, "hands = 2", "hands = 3", "ladder.rungs[4].hands", "3 is out of range"),
    (SISSY, "[45, 45]", "[45, 30]", "ladder.rungs[1].range_deg", "lower number first"),
    ("sources.toml", 'label = "Hansen 2023"', "", "hansen23.label", "is missing"),
    ("sources.toml", 'label = "Hansen', 'lable = 1\nlabel = "Hansen', "hansen23.lable", "label"),
    ("index.toml", "planned = [", f"planned = [{EXISTS},", "planned", "exists already"),
    ("index.toml", "planned = [", f"planned = [{NEW}, {NEW},", "planned[2]", "is there twice"),
]


@pytest.mark.parametrize(("file", "good", "bad", "field", "part"), MUTANTS)
def test_one_slip_is_told_as_one_problem(
    copy: ContentCopy, *, file: str, good: str, bad: str, field: str, part: str
) -> None:
    copy.change(file, good, bad)

    problems = check_content(copy.folder, TODAY)

    assert [(problem.file, problem.field) for problem in problems] == [(file, field)]
    sentence = str(problems[0])
    assert sentence.startswith(f"{file}: {field}: ")
    assert part in sentence
    assert problems[0].mend


def test_every_slip_is_told_at_once(copy: ContentCopy) -> None:
    copy.change(CLAM, "sets = 3", "sets = 0")
    copy.change(CLAM, 'name = "Clamshell"', "")
    copy.change(ROLL, "rest_seconds = 30", "rest_seconds = 700")

    problems = check_content(copy.folder, TODAY)

    assert [(problem.file, problem.field) for problem in problems] == [
        (CLAM, "dose.sets"),
        (CLAM, "name"),
        (ROLL, "dose.rest_seconds"),
    ]


def test_a_harder_version_may_not_lead_back_to_itself(copy: ContentCopy) -> None:
    copy.change(
        CLAM, "[evidence]", '[[harder]]\ntext = "Roll."\nexercise = "roll_quad_lat"\n\n[evidence]'
    )
    copy.change(
        ROLL, "[evidence]", '[[harder]]\ntext = "Clam."\nexercise = "hip_clamshell"\n\n[evidence]'
    )

    problems = check_content(copy.folder, TODAY)

    assert [(problem.file, problem.field) for problem in problems] == [(CLAM, "harder")]
    assert "ring" in problems[0].what


def test_easier_of_one_file_may_not_contradict_easier_of_another(copy: ContentCopy) -> None:
    copy.change(
        CLAM, "[[harder]]", '[[easier]]\ntext = "Roll."\nexercise = "roll_quad_lat"\n\n[[harder]]'
    )
    copy.change(
        ROLL, "[[harder]]", '[[easier]]\ntext = "Clam."\nexercise = "hip_clamshell"\n\n[[harder]]'
    )

    assert [problem.field for problem in check_content(copy.folder, TODAY)] == ["harder"]


def test_a_missing_index_is_named(copy: ContentCopy) -> None:
    copy.path("index.toml").unlink()

    problems = check_content(copy.folder, TODAY)

    assert ("index.toml", "file") in [(problem.file, problem.field) for problem in problems]


def test_bytes_that_are_no_text_are_named(copy: ContentCopy) -> None:
    copy.path(ROLL).write_bytes(b'id = "\xff\xfe"')

    problems = check_content(copy.folder, TODAY)

    assert [str(problem) for problem in problems if problem.file == ROLL] == [
        f"{ROLL}: file: is not UTF-8 text: mend it; nothing in it is used until then"
    ]


def test_an_empty_folder_is_no_library(copy: ContentCopy) -> None:
    for name in EXERCISE_FILES:
        copy.path(name).unlink()

    assert "exercises: files: are missing" in str(check_content(copy.folder, TODAY)[0])
