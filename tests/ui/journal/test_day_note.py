"""The note of the day is always there to be written; notes with a time stand below it."""

from __future__ import annotations

from datetime import time, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from kneetrack.domain.text import NOTE_LIMIT
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.widgets.note_edit import NoteEdit
from tests.ui.desk import Desk, focus
from tests.ui.finding import find
from tests.ui.journal.driver import TODAY, JournalDriver

YESTERDAY = TODAY - timedelta(days=1)


def test_it_is_there_and_saves_when_left(journal: JournalDriver) -> None:
    journal.open_day(YESTERDAY)
    journal.perform(ActionId.NEW_NOTE)
    assert journal.focus_name() == "Note for this day"
    journal.type("Slept badly.")
    assert journal.window.open_page(journal.page.page_id)
    journal.perform(ActionId.NEXT_DAY)
    assert journal.notes(YESTERDAY) == ["Slept badly."]
    assert journal.note() == ""
    journal.perform(ActionId.PREVIOUS_DAY)
    assert journal.note() == "Slept badly."


def test_from_the_calendar_it_is_the_note_of_the_day_kept(journal: JournalDriver) -> None:
    journal.open_day(YESTERDAY)
    journal.perform(ActionId.DAY_OR_CALENDAR)
    journal.perform(ActionId.NEW_NOTE)
    assert journal.title() == "Wednesday, 18 March"
    assert journal.focus_name() == "Note for this day"


def test_one_too_long_keeps_its_day(journal: JournalDriver) -> None:
    journal.perform(ActionId.NEW_NOTE)
    field = focus()
    assert isinstance(field, QPlainTextEdit)
    field.insertPlainText("a" * (NOTE_LIMIT + 1))
    for action in (ActionId.PREVIOUS_DAY, ActionId.DAY_OR_CALENDAR, ActionId.SEARCH):
        journal.perform(action)
        assert journal.title() == "Thursday, 19 March"
    journal.press(Qt.Key.Key_Backspace)
    journal.perform(ActionId.PREVIOUS_DAY)
    assert journal.title() == "Wednesday, 18 March"
    assert journal.notes() == ["a" * NOTE_LIMIT]


def test_further_notes_are_shown_changed_and_deleted(desk: Desk, qtbot: QtBot) -> None:
    service = desk.services.journal
    service.log_note("Of the day.", day=YESTERDAY)
    service.log_note("A second one.", day=YESTERDAY)
    (timed,) = service.log_note("Woke at four.", day=YESTERDAY, at=time(4, 0)).entries
    journal = JournalDriver(desk, qtbot)
    journal.open_day(YESTERDAY)
    assert journal.note() == "Of the day."
    assert journal.rows() == ["Note, A second one.", "04:00, Woke at four."]
    journal.edit(timed)
    journal.fill("furtherNoteText", "Woke at five.")
    journal.click("noteSave")
    assert journal.rows() == ["Note, A second one.", "04:00, Woke at five."]
    assert journal.toast() == "Note saved"
    journal.perform(ActionId.UNDO)
    assert journal.rows()[1] == "04:00, Woke at four."
    journal.delete(timed)
    assert journal.notes(YESTERDAY) == ["Of the day.", "A second one."]
    assert journal.focus_name() == "Note for this day"


def test_an_emptied_further_note_is_not_saved(desk: Desk, qtbot: QtBot) -> None:
    (timed,) = desk.services.journal.log_note("Woke.", day=YESTERDAY, at=time(4, 0)).entries
    journal = JournalDriver(desk, qtbot)
    journal.open_day(YESTERDAY)
    journal.edit(timed)
    find(journal.seen(NoteEdit, "furtherNoteText"), QPlainTextEdit).clear()
    journal.click("noteSave")
    assert journal.says("A note needs words. To be rid of it, delete it.")
    assert journal.notes(YESTERDAY) == ["Woke."]


def test_a_hundred_thousand_letters_are_shown_and_changed(desk: Desk, qtbot: QtBot) -> None:
    whole = "word " * 19_999 + "end"
    (timed,) = desk.services.journal.log_note(whole, day=YESTERDAY, at=time(4, 0)).entries
    journal = JournalDriver(desk, qtbot)
    journal.open_day(YESTERDAY)
    assert not journal.says("end")
    journal.edit(timed)
    field = find(journal.seen(NoteEdit, "furtherNoteText"), QPlainTextEdit)
    assert field.toPlainText() == whole
    field.setFocus()
    journal.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    journal.type(".")
    journal.click("noteSave")
    assert journal.notes(YESTERDAY) == [whole + "."]
