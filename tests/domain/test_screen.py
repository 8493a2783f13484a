"""Answers to the ten questions: only what was answered, and what became of a yes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetrack.domain.errors import InputProblem
from kneetrack.domain.evidence import FactMark
from kneetrack.domain.screen import MOST_ANSWERS, ScreenAnswer, ScreenEntry, checked_question_id
from kneetrack.domain.screen_questions import Screen, ScreenQuestion, Urgency
from tests import entries as made


def question(question_id: str, under_age: int | None = None) -> ScreenQuestion:
    return ScreenQuestion(
        question_id, question_id.title(), f"Is it {question_id}?", f"a {question_id} knee",
        Urgency.DAYS, "See someone.", "Rest.", FactMark.COMMONLY_USED, (), under_age,
    )  # fmt: skip


@given(made.screens)
def test_yes_and_no_make_up_all_answers(entry: ScreenEntry) -> None:
    assert sorted((*entry.yes, *entry.no)) == sorted(one.question for one in entry.answers)
    assert entry.is_open == (bool(entry.yes) and not entry.cleared.strip())


def test_a_yes_is_open_until_something_is_noted_of_it() -> None:
    yes = made.a_screen(("locked",), ("hot-knee",))
    assert yes.is_open
    assert not replace(yes, cleared="not relevant").is_open
    assert replace(yes, cleared="  ").is_open
    assert not made.a_screen((), ("hot-knee", "locked")).is_open


@pytest.mark.parametrize("name", ["", "Locked", "hot knee", "1st", "-x", "x" * 41, "é", None, 7])
def test_what_is_no_id_of_a_question_is_refused(name: object) -> None:
    with pytest.raises(InputProblem):
        checked_question_id(name)


def test_each_question_is_answered_once_and_at_least_one_is() -> None:
    entry = made.a_screen()
    many = tuple(ScreenAnswer(f"q{number}", yes=False) for number in range(MOST_ANSWERS + 1))
    for answers in ((), many, (ScreenAnswer("a", yes=True), ScreenAnswer("a", yes=False))):
        with pytest.raises(InputProblem):
            replace(entry, answers=answers)
    with pytest.raises(InputProblem):
        replace(entry, cleared="x" * 201)
    with pytest.raises(InputProblem):
        ScreenAnswer("locked", 1)  # type: ignore[arg-type]


def test_a_sign_that_is_not_known_here_stands_for_itself() -> None:
    screen = Screen((question("locked"),))
    assert screen.noted("locked") == "a locked knee"
    assert screen.noted("cold-foot") == "cold foot"
    assert screen.question("cold-foot") is None


@pytest.mark.parametrize(
    ("birth_year", "asked"),
    [(None, 1), (2009, 1), (2010, 2), (2011, 2), (2020, 2), (1991, 1)],
)
def test_a_question_for_the_young_is_asked_where_the_birth_year_may_make_it_one(
    birth_year: int | None, asked: int
) -> None:
    """In 2026 somebody born in 2010 may still be 15; who does not say is not asked."""
    screen = Screen((question("locked"), question("limp", under_age=16)))
    assert len(screen.asked_of(birth_year, 2026)) == asked


@given(st.integers(1900, 2100), st.integers(1900, 2100))
def test_everybody_is_asked_what_is_for_everybody(birth_year: int, this_year: int) -> None:
    screen = Screen((question("locked"), question("limp", under_age=16)), checked_on=date.min)
    assert question("locked") in screen.asked_of(birth_year, this_year)
