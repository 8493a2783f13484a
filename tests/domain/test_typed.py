"""What people type: taken when it is plainly meant, refused with the field's name otherwise."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetrack.domain.day import read_clock, read_day
from kneetrack.domain.errors import EnvironmentProblem, InputProblem
from kneetrack.domain.pain import Side, check_score, read_score, read_sides
from kneetrack.domain.session_record import check_load, checked_exercise_id, read_count, read_load
from kneetrack.domain.text import LABEL_LIMIT, NOTE_LIMIT, checked_label, checked_note
from tests.entries import HARD_TEXTS, labels, texts

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY = date(2026, 3, 19)


def _refused(read: Callable[..., Any], *given_: Any) -> InputProblem:
    with pytest.raises(InputProblem) as caught:
        read(*given_)
    assert caught.value.field
    assert str(caught.value) == caught.value.message
    return caught.value


@pytest.mark.parametrize("score", range(11))
def test_each_score_is_read(score: int) -> None:
    assert read_score(str(score)) == score
    assert read_score(f"  {score} ") == score
    assert check_score(score, "score") == score


@pytest.mark.parametrize(
    "text",
    [
        "11", "-1", "-0", "+3", "3.5", "3,5", "3.0", "٣", "３", "1_0", "", " ", "\t3", "3\n", "NaN",
        "inf", "1e1", "0x3", "03", "010", "ten",
        "3 4", "²", "１０", "99999999999999999999", "3\x00",
    ],
)  # fmt: skip
def test_what_is_no_score_is_refused(text: str) -> None:
    assert _refused(read_score, text).field == "score"
    assert "0 to 10" in _refused(read_score, text, "pain").message


@pytest.mark.parametrize("value", [-1, 11, 3.0, 3.5, "3", True, None, float("nan")])
def test_a_score_is_a_whole_number(value: object) -> None:
    _refused(check_score, value, "pain")


@given(st.text(max_size=4))
def test_a_score_is_read_from_plain_digits_only(text: str) -> None:
    if text.strip(" ") in {str(score) for score in range(11)}:
        assert read_score(text) == int(text)
    else:
        _refused(read_score, text)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("left", (Side.LEFT,)), ("RIGHT", (Side.RIGHT,)), (" both ", (Side.LEFT, Side.RIGHT)),
    ],
)  # fmt: skip
def test_sides_are_read(text: str, sides: tuple[Side, ...]) -> None:
    assert read_sides(text) == sides


@pytest.mark.parametrize("text", ["", "l", "links", "left,right", "none"])
def test_what_is_no_side_is_refused(text: str) -> None:
    assert _refused(read_sides, text).field == "side"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", TODAY), ("Yesterday", date(2026, 3, 18)), (" 2026-03-01 ", date(2026, 3, 1)),
        ("-3", date(2026, 3, 16)), ("-0", TODAY), ("1900-01-01", date(1900, 1, 1)),
        ("2026-03-20", date(2026, 3, 20)), ("2024-02-29", date(2024, 2, 29)),
        ("-46098", date(1900, 1, 1)),
    ],
)  # fmt: skip
def test_days_are_read(text: str, day: date) -> None:
    assert read_day(text, TODAY) == day


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "9999-12-31", "1899-12-31",
        "2026-03-21", "0000-01-01", "10000-01-01", "-46099", "-99999", "-100000", "3", "+3", "--3",
        "- 3", "-3.5", "-٣", "٢٠٢٦-٠٣-١٩", "20260319", "2026-W12-4", "19.03.2026", "2026-3-9",
        "2026-03-19T10:00", "tomorrow", "", " ", "now", "-", "2026-03-19\n",
    ],
)  # fmt: skip
def test_what_is_no_day_is_refused(text: str) -> None:
    assert _refused(read_day, text, TODAY).field == "day"
    assert _refused(read_day, text, TODAY, "from").field == "from"


@given(st.dates(date(1900, 1, 1), date(2026, 3, 20)))
def test_every_day_that_may_be_is_read(day: date) -> None:
    assert read_day(day.isoformat(), TODAY) == day
    if day <= TODAY:
        assert read_day(f"-{(TODAY - day).days}", TODAY) == day


@pytest.mark.parametrize(
    ("text", "clock"), [("00:00", time(0, 0)), (" 07:45 ", time(7, 45)), ("23:59", time(23, 59))]
)
def test_times_of_day_are_read(text: str, clock: time) -> None:
    assert read_clock(text) == clock


@pytest.mark.parametrize(
    "text",
    ["24:00", "7:45", "07:60", "0745", "07:45:00", "07.45", "٠٧:٤٥", "", "-1:00", "07:45\n", "7pm"],
)
def test_what_is_no_time_of_day_is_refused(text: str) -> None:
    assert _refused(read_clock, text).field == "at"


@pytest.mark.parametrize(("text", "count"), [("1", 1), (" 20 ", 20), ("007", 7)])
def test_counts_are_read(text: str, count: int) -> None:
    assert read_count(text, "reps", 20) == count


@pytest.mark.parametrize(
    "text", ["0", "21", "-1", "+1", "1.0", "1_0", "٣", "", " ", "NaN", "1e1", "9999999", "a"]
)
def test_what_is_no_count_is_refused(text: str) -> None:
    assert _refused(read_count, text, "reps", 20).field == "reps"


@pytest.mark.parametrize(("text", "load"), [("0", 0.0), ("2.5", 2.5), ("500", 500.0), (" 7 ", 7.0)])
def test_loads_are_read(text: str, load: float) -> None:
    assert read_load(text) == load


@pytest.mark.parametrize(
    "text", ["-1", "500.1", "501", "2,5", "nan", "inf", "1e2", "٣", "", ".5", "5.", "1_0", "2.5 kg"]
)
def test_what_is_no_load_is_refused(text: str) -> None:
    assert _refused(read_load, text).field == "load_kg"


@pytest.mark.parametrize("load", [-0.1, 500.01, float("nan"), float("inf"), -float("inf"), True])
def test_a_load_outside_its_range_is_refused(load: float) -> None:
    _refused(check_load, load)


@pytest.mark.parametrize("text", ["hip_clamshell", "a", "a" * 64, "s1_2"])
def test_exercise_ids_are_taken(text: str) -> None:
    assert checked_exercise_id(text) == text


@pytest.mark.parametrize("text", ["", "a" * 65, "Hip", "hip-clamshell", "1a", "_a", "hip\n", "é"])
def test_what_is_no_exercise_id_is_refused(text: str) -> None:
    assert _refused(checked_exercise_id, text).field == "exercise"


@given(texts)
def test_any_text_is_a_note(text: str) -> None:
    assert checked_note(text, "note") == text


@given(labels)
def test_any_line_is_a_label(text: str) -> None:
    assert checked_label(text, "name") == text


@pytest.mark.parametrize("text", HARD_TEXTS)
def test_hard_texts_are_notes(text: str) -> None:
    assert checked_note(text, "note") == text


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a\x00b", "NUL"), ("\ud83e", "half a character"), ("x" * (NOTE_LIMIT + 1), "100,001"),
        (b"bytes", "must be text"), (None, "must be text"),
    ],
)  # fmt: skip
def test_what_is_no_note_is_refused_with_the_reason(text: str, why: str) -> None:
    assert why in _refused(checked_note, text, "note").message
    _refused(checked_label, text, "name")


@pytest.mark.parametrize("mark", "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
def test_a_label_is_one_line(mark: str) -> None:
    assert "single line" in _refused(checked_label, f"a{mark}b", "main_problem").message


def test_a_label_has_its_limit() -> None:
    assert checked_label("🦵" * LABEL_LIMIT, "name")
    assert "201" in _refused(checked_label, "x" * 201, "name").message


def test_a_problem_of_the_world_says_what_where_and_what_now() -> None:
    problem = EnvironmentProblem("The disk is full.", "/here", "Free some space.")
    assert str(problem) == "The disk is full. (/here) Free some space."
    assert str(EnvironmentProblem("Gone.", "", "Look.")) == "Gone. Look."
