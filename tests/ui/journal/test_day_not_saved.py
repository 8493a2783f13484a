"""What cannot be saved yet stays on screen, is never called saved, and is saved later."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kneetrack.domain.pain import PainEntry, PainKind, Side
from kneetrack.services.drafts import DraftService
from kneetrack.ui.draft_keeper import DraftKeeper
from kneetrack.ui.widgets.button import Button
from tests.ui.desk import Desk
from tests.ui.journal.driver import TODAY, JournalDriver

YESTERDAY = TODAY - timedelta(days=1)
LEFT = Side.LEFT
PATIENT = 30_000


def an_entry(desk: Desk) -> PainEntry:
    saved = desk.services.journal.log_pain(
        (LEFT,), 6, kind=PainKind.AFTER, day=YESTERDAY, at=time(18, 30)
    )
    (entry,) = saved.entries
    assert isinstance(entry, PainEntry)
    return entry


def test_a_number_waits_in_sight(journal: JournalDriver, qtbot: QtBot) -> None:
    with journal.desk.another_program_writing():
        journal.type("3")
        assert journal.shown(LEFT) == 3
        assert journal.state() == "Not saved yet"
        assert journal.pain() == []
    qtbot.waitUntil(lambda: journal.state().startswith("Saved"), timeout=PATIENT)
    assert [entry.score for entry in journal.pain()] == [3]


def test_a_change_waits_in_sight(desk: Desk, qtbot: QtBot) -> None:
    entry = an_entry(desk)
    journal = JournalDriver(desk, qtbot)
    journal.open_day(YESTERDAY)
    journal.edit(entry)
    journal.set_score("2")
    with journal.desk.another_program_writing():
        journal.press(Qt.Key.Key_Return)
        assert journal.rows() == ["18:30, Left, after exercise 2"]
        assert journal.says("Not saved yet")
        assert journal.state() == "Not saved yet"
        assert "saved" not in journal.toast()
        assert journal.pain(YESTERDAY) == [entry]
    qtbot.waitUntil(lambda: desk.saver.waiting == 0, timeout=PATIENT)
    assert journal.pain(YESTERDAY) == [replace(entry, score=2)]
    assert not journal.says("Not saved yet")
    assert journal.toast() == "Left knee: 2 saved"


def test_new_entries_wait_in_sight(journal: JournalDriver, qtbot: QtBot) -> None:
    journal.open_day(YESTERDAY)
    with journal.desk.another_program_writing():
        journal.click("painAdd")
        journal.set_score("5")
        journal.fill("furtherNote", "Down the hill.")
        journal.click("furtherSave")
        journal.click("doneAdd")
        journal.click("doneSave")
        assert "Left, now 5" in journal.rows()
        assert journal.says("Down the hill.")
        assert len(journal.rows()) >= 2
        assert journal.entries(YESTERDAY) == ()
        assert not journal.has(Button, "remove-")
    qtbot.waitUntil(lambda: journal.desk.saver.waiting == 0, timeout=PATIENT)
    assert journal.pain(YESTERDAY)[0].note == "Down the hill."
    assert len(journal.exercises(YESTERDAY)) >= 1


def test_a_change_that_waits_when_the_program_ends_is_offered_and_put_back(
    desk: Desk, qtbot: QtBot
) -> None:
    entry = an_entry(desk)
    drafts = DraftService(desk.services.journal, desk.places.state_dir / "draft.json")
    keeper = DraftKeeper(drafts, desk.saver, keep_after_ms=20)
    journal = JournalDriver(desk, qtbot)
    journal.open_day(YESTERDAY)
    journal.edit(entry)
    journal.fill("furtherNote", "Long thought about.")
    with journal.desk.another_program_writing():
        journal.click("furtherSave")
        keeper.end()
        desk.saver.end()
    (kept,) = drafts.kept()
    assert kept.words == "18 March 2026: Left knee: 6"
    for _ in range(2):
        drafts.put_back(kept)
    assert journal.pain(YESTERDAY) == [replace(entry, note="Long thought about.")]
