"""The ten questions as shipped: complete, honest, with their sources; a slip in one is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kneetrack.content.check import check_content
from kneetrack.content.claims import claims_in
from kneetrack.content.loader import load_library
from kneetrack.domain.evidence import FactMark
from kneetrack.domain.screen_questions import Urgency
from tests.content.shipped import TODAY, ContentCopy

if TYPE_CHECKING:
    from kneetrack.content.library import Library

FILE = "screen.toml"
LOCKED = '"Locked, cannot straighten"'
MUTANTS = [
    # what stood there, what stands there now, the field, a part of the sentence
    (f"label = {LOCKED}", "", "questions[3].label", "is missing"),
    (f"label = {LOCKED}", f'label = "{"Lock" * 13}"', "questions[locked].label", "52 letters"),
    (f"label = {LOCKED}", f"lable = 1\nlabel = {LOCKED}", "questions[3].lable", '"label"'),
    ('id = "locked"', 'id = "Locked"', "questions[3].id", "no id"),
    ('id = "locked"', 'id = "hot-knee"', "questions[hot-knee].id", "is there twice"),
    ('urgency = "days"', 'urgency = "day"', "questions[8].urgency", '"days"'),
    ('mark = "M"\nsources = []', 'mark = "C"\nsources = []', "questions[8].sources", "is empty"),
    ('"afp17"', '"afp71"', "questions[young-limp].sources", '"afp17"'),
    ('"nhs_clot", "nhs_knee"', '"nhs_clots", "nhs_knee"', "emergency.sources", "nhs_clot"),
    ("under_age = 16", "under_age = 99", "questions[11].under_age", "out of range"),
    ("checked_on = 2026-11-22", "checked_on = 2039-11-22", "checked_on", "no day"),
    (
        "Please leave exercises until then.",
        "This is safe.",
        "questions[hot-knee].meanwhile",
        "says that something is safe",
    ),
    (
        "A leg that looks out of shape",
        "A leg that looks <b>out of shape",
        "emergency.signs[1]",
        "markup",
    ),
]


def test_the_ten_questions_and_the_one_for_the_young_are_there(library: Library) -> None:
    screen = library.screen
    assert [one.id for one in screen.asked_of(None, 2026)] == [
        "hot-knee", "no-weight", "locked", "quick-swelling", "kneecap-slipped",
        "no-straight-raise", "calf-swollen", "gave-way", "constant-pain", "operation",
    ]  # fmt: skip
    assert [one.id for one in screen.questions if one.under_age] == ["young-limp"]
    assert len(screen.asked_of(2012, 2026)) == 11


def test_a_checked_advice_names_sources_that_exist(library: Library) -> None:
    screen = library.screen
    backed = [(one.mark, one.sources) for one in screen.questions]
    for mark, sources in (*backed, (screen.emergency.mark, screen.emergency.sources)):
        assert bool(sources) == (mark is FactMark.CHECKED)
        assert set(sources) <= set(library.sources)


def test_no_words_name_a_condition_promise_or_reassure(library: Library) -> None:
    for one in library.screen.questions:
        for text in (one.label, one.question, f"You recorded: {one.noted}.", one.advice):
            assert claims_in(text) == ()
        for word in ("diagnos", "normal", "fine", "risk", "treat", "out of place"):
            assert word not in f"{one.advice} {one.meanwhile}".lower(), one.id


def test_advice_says_what_health_services_ask_and_how_soon(library: Library) -> None:
    for one in library.screen.questions:
        soon = {Urgency.SAME_DAY: "the same day", Urgency.TEAM: "team", Urgency.DAYS: "within days"}
        assert soon[one.urgency] in one.advice, one.id
        assert "asked" in one.advice or "Health services ask" in one.advice


@pytest.mark.parametrize(("old", "new", "field", "part"), MUTANTS)
def test_a_slip_is_told_with_its_place(
    copy: ContentCopy, old: str, new: str, field: str, part: str
) -> None:
    copy.change(FILE, old, new)
    told = [each for each in check_content(copy.folder, TODAY) if each.file == FILE]
    assert [each.field for each in told] == [field]
    assert part in str(told[0])


def test_a_missing_file_is_told(copy: ContentCopy) -> None:
    copy.path(FILE).unlink()
    assert [each.file for each in check_content(copy.folder, TODAY)] == [FILE]


@pytest.mark.expects_log("screen.toml could not be read")
def test_a_list_with_a_hole_is_not_shown_as_if_it_were_whole(copy: ContentCopy) -> None:
    copy.change(FILE, 'noted = "a knee that is locked or cannot straighten"', "")
    library = load_library(copy.folder)
    assert library.screen.questions == ()
    assert library.unreadable == (FILE,)
    assert library.exercises
