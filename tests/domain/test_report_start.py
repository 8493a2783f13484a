"""The report tells where the person started from, and what was answered with yes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kneetrack.domain.journal import Entry
from kneetrack.domain.report import build_report_view
from kneetrack.domain.report_start import DURATION_WORDS, start_words
from kneetrack.domain.report_view import ReportView
from kneetrack.domain.screen import ScreenEntry
from kneetrack.domain.settings import DURATIONS, Settings
from tests import entries as made

LAST = date(2026, 3, 19)


def noted(question_id: str) -> str:
    return {"locked": "a knee that is locked"}.get(question_id, question_id)


def view_of(*entries: Entry, settings: Settings | None = None) -> ReportView:
    return build_report_view(
        entries,
        settings or Settings(),
        str,
        sign_noted=noted,
        first=LAST - timedelta(days=27),
        last=LAST,
        printed_on=LAST,
    )


def answered(day: date, *yes: str, cleared: str = "") -> ScreenEntry:
    return made.a_screen(yes, ("no-weight",), cleared, day)


def test_every_duration_has_its_words() -> None:
    assert set(DURATION_WORDS) == {duration for duration in DURATIONS if duration}


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (Settings(), ""),
        (Settings(start_day=LAST, welcomed=True), ""),
        (Settings(problem_since="over-a-year"), "Going on for over a year."),
        (Settings(start_worst_right=0), "Worst pain of the week before: right 0."),
        (
            Settings(
                problem_since="3-to-12-months",
                start_worst_left=5,
                start_worst_right=3,
                start_day=date(2026, 3, 5),
            ),
            "Going on for 3 to 12 months; worst pain of the week before: left 5, right 3 "
            "(answered on 5 March 2026).",
        ),
    ],
)
def test_only_what_was_answered_is_told_of_the_start(settings: Settings, words: str) -> None:
    assert start_words(settings) == words
    assert view_of(settings=settings).start == words


def test_the_start_is_no_pain_of_any_day() -> None:
    view = view_of(settings=Settings(start_worst_left=9, start_day=LAST))
    assert view.logged.startswith("0 of 28 days")
    assert view.chart is None


def test_the_newest_yes_is_told_with_its_day_and_what_became_of_it() -> None:
    old, new = answered(date(2024, 1, 2), "hot-knee"), answered(date(2026, 3, 5), "locked", "limp")
    signs = "On 5 March 2026 yes was answered to: a knee that is locked; limp."
    assert view_of(old, new).signs == f"{signs} Nothing noted since."
    cleared = replace(new, cleared="Seen by Dr Ex on 7 March")
    told = f"{signs} In own words since: “Seen by Dr Ex on 7 March”"
    assert view_of(old, cleared).signs == told


def test_a_later_no_takes_the_place_of_a_yes() -> None:
    view = view_of(answered(date(2026, 3, 5), "locked"), answered(date(2026, 3, 6)))
    assert view.signs == ""
    assert view.no_signs == "none noted when asked on 6 March 2026."


def test_who_was_never_asked_has_not_said_no() -> None:
    assert view_of().no_signs == "not asked about."
    assert view_of(answered(date(2026, 3, 5), "locked")).no_signs == ""


def test_of_two_on_one_day_the_later_written_counts() -> None:
    day = date(2026, 3, 5)
    assert view_of(answered(day, "locked"), answered(day)).signs == ""
    assert "locked" in view_of(answered(day), answered(day, "locked")).signs


def test_a_yes_from_before_the_period_is_told_and_one_after_it_is_not() -> None:
    assert "2 January 2024" in view_of(answered(date(2024, 1, 2), "locked")).signs
    assert view_of(answered(LAST + timedelta(days=1), "locked")).signs == ""


def test_answers_are_no_logged_day() -> None:
    assert view_of(answered(LAST, "locked")).logged.startswith("0 of 28 days")


def test_what_was_typed_stays_on_its_line() -> None:
    cleared = "seen\u2028by \u202ereversed ركبتي"
    signs = view_of(answered(LAST, "locked", cleared=cleared.replace("\u2028", "\t"))).signs
    assert "\u202e" not in signs
    assert "\t" not in signs
    assert "\u2068" in signs
