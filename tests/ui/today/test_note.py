"""The note: saved while typing, one undo, as typed, on the day it was typed for."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kneetrack.domain.text import NOTE_LIMIT
from kneetrack.ui.kit.page import PageId
from kneetrack.ui.kit.shortcuts import ActionId
from tests.entries import HARD_TEXTS
from tests.ui.desk import SHIFT, Desk
from tests.ui.today.driver import TODAY, TodayDriver

MARKUP = "<img src='file:///etc/hostname'><b>sore</b>"


def test_it_is_hidden_until_wanted(today: TodayDriver) -> None:
    assert not today.note_is_shown()
    today.perform(ActionId.NEW_NOTE)
    assert today.note_is_shown()
    assert today.focus_name() == "Note for this day"


def test_a_pause_saves(today: TodayDriver, qtbot: QtBot) -> None:
    today.write_note("Slept badly.")
    assert today.notes() == []
    qtbot.waitUntil(lambda: today.notes() == ["Slept badly."])


def test_typing_without_a_pause_is_saved_too(today: TodayDriver, qtbot: QtBot) -> None:
    today.perform(ActionId.NEW_NOTE)

    def typed_on() -> bool:
        today.type("a")
        return bool(today.notes())

    qtbot.waitUntil(typed_on, timeout=20_000)
    assert len(today.note()) > 5, "it was saved while keys were still coming"


def test_leaving_saves(today: TodayDriver) -> None:
    today.write_note("Slept badly.")
    today.leave_note()
    assert today.notes() == ["Slept badly."]


def test_one_stretch_of_typing_is_one_undo(today: TodayDriver, qtbot: QtBot) -> None:
    today.type("3")
    today.write_note("Slept")
    qtbot.waitUntil(lambda: today.notes() == ["Slept"])
    today.type(" badly")
    qtbot.waitUntil(lambda: today.notes() == ["Slept badly"])
    today.perform(ActionId.UNDO)
    assert today.notes() == []
    assert today.note() == ""
    assert len(today.worst()) == 1


def test_typing_after_an_undo_is_saved(today: TodayDriver) -> None:
    today.write_note("Slept")
    today.leave_note()
    today.perform(ActionId.UNDO)
    today.write_note("Stairs")
    today.leave_note()
    assert today.notes() == ["Stairs"]


def test_it_stays_with_its_day(today: TodayDriver) -> None:
    today.write_note("Thursday's")
    today.perform(ActionId.PREVIOUS_DAY)
    assert not today.note_is_shown()
    today.write_note("Wednesday's")
    today.perform(ActionId.NEXT_DAY)
    assert today.note() == "Thursday's"
    assert today.notes() == ["Thursday's"]
    assert today.notes(TODAY - timedelta(days=1)) == ["Wednesday's"]


def test_closing_saves(today: TodayDriver) -> None:
    today.write_note("Slept badly.")
    today.window.close()
    assert today.notes() == ["Slept badly."]


@pytest.mark.parametrize("text", [MARKUP, *(text for text in HARD_TEXTS if "\r" not in text)])
def test_it_is_shown_and_saved_as_typed(desk: Desk, qtbot: QtBot, text: str) -> None:
    desk.services.journal.set_day_note(TODAY, text)
    today = TodayDriver(desk, qtbot)
    assert today.note() == text.replace("\u2028", "\n").replace("\u2029", "\n")
    today.leave_note()
    assert today.notes() == [text], "looking at it does not change it"


def test_markup_typed_is_text(today: TodayDriver) -> None:
    today.write_note(MARKUP)
    today.leave_note()
    assert (today.notes(), today.note()) == ([MARKUP], MARKUP)


def test_emptied_it_is_gone_and_undo_brings_it_back(today: TodayDriver) -> None:
    today.write_note("Slept")
    today.leave_note()
    today.write_note("")
    today.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    today.press(Qt.Key.Key_Delete)
    today.leave_note()
    assert today.notes() == []
    today.perform(ActionId.UNDO)
    assert today.note() == "Slept"


def test_one_that_is_too_long_is_kept_and_keeps_its_day(today: TodayDriver) -> None:
    long = "a" * (NOTE_LIMIT + 2)
    today.write_note(long)
    assert today.says("2 characters too long to be saved. Nothing you typed is lost.")
    today.perform(ActionId.PREVIOUS_DAY)
    assert today.title() == "Thursday, 19 March"
    assert today.note() == long
    assert not today.page.may_leave()
    today.press(Qt.Key.Key_Backspace)
    today.press(Qt.Key.Key_Backspace)
    today.perform(ActionId.PREVIOUS_DAY)
    assert today.title() == "Wednesday, 18 March"
    assert today.notes() == [long[:-2]]
    assert today.notes(TODAY - timedelta(days=1)) == []


def test_a_note_written_elsewhere_meanwhile_is_shown(today: TodayDriver) -> None:
    today.desk.services.journal.set_day_note(TODAY, "By the command line")
    assert today.note() == "By the command line"
    assert today.window.open_page_id is PageId.TODAY


def test_tab_goes_from_the_note_to_what_stands_below_it(today: TodayDriver) -> None:
    today.perform(ActionId.NEW_NOTE)
    today.press(Qt.Key.Key_Tab)
    assert today.focus_name() == "Choose exercises"
    today.press(Qt.Key.Key_Tab, SHIFT)
    today.press(Qt.Key.Key_Tab, SHIFT)
    assert today.focus_name() == "Note"
