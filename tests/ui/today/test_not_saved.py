"""What cannot be saved yet stays on screen, is never called saved, and is saved later."""

from __future__ import annotations

import os
import shutil

from pytestqt.qtbot import QtBot

from kneetrack.domain.pain import Side
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.widgets.pain_scale import PainScale
from tests.ui.desk import Desk
from tests.ui.finding import find
from tests.ui.today.driver import CLAMSHELL, TodayDriver

LEFT, RIGHT = Side.LEFT, Side.RIGHT
PATIENT = 30_000


def test_a_number_waits_in_sight(today: TodayDriver, qtbot: QtBot) -> None:
    with today.desk.another_program_writing():
        today.type("3")
        assert today.shown(LEFT) == 3
        assert today.state() == "Not saved yet"
        assert "saved" not in today.toast().lower()
        assert today.worst() == {}
        assert today.scale(RIGHT).hasFocus()
    qtbot.waitUntil(lambda: today.state().startswith("Saved"), timeout=PATIENT)
    assert today.worst() == {LEFT: 3}
    assert today.toast() == "Left knee saved as 3"


def test_a_cleared_number_waits_too(today: TodayDriver, qtbot: QtBot) -> None:
    today.choose_pain(LEFT, "3")
    with today.desk.another_program_writing():
        today.scale(LEFT).cleared.emit()
        assert today.shown(LEFT) is None
        assert today.state() == "Not saved yet"
        assert today.worst() == {LEFT: 3}
    qtbot.waitUntil(lambda: today.worst() == {}, timeout=PATIENT)


def test_a_note_waits_in_sight(today: TodayDriver, qtbot: QtBot) -> None:
    with today.desk.another_program_writing():
        today.write_note("Slept badly.")
        today.leave_note()
        assert today.note() == "Slept badly."
        assert today.state() == "Not saved yet"
        today.perform(ActionId.PREVIOUS_DAY)
        assert today.note() == ""
        today.perform(ActionId.NEXT_DAY)
        assert today.note() == "Slept badly."
    qtbot.waitUntil(lambda: today.notes() == ["Slept badly."], timeout=PATIENT)
    assert today.note() == "Slept badly."


def test_an_exercise_and_another_time_wait_in_sight(desk: Desk, qtbot: QtBot) -> None:
    desk.services.journal.set_star(CLAMSHELL, starred=True)
    today = TodayDriver(desk, qtbot)
    with today.desk.another_program_writing():
        today.click(f"log-{CLAMSHELL}")
        today.click("logExercise")
        assert today.says("Not saved yet: 3 × 10")
        today.click("anotherEntry")
        find(today.page, PainScale, "furtherScale").setFocus()
        today.type("5")
        assert today.says("Left, now 5. Not saved yet")
        assert today.done() == ""
    qtbot.waitUntil(lambda: desk.saver.waiting == 0, timeout=PATIENT)
    assert len(today.exercises()) == 2
    assert len(today.entries()) == 3
    assert not today.says("Not saved yet")
    assert today.done() == "Done: 3 × 10 each side"


def test_the_newest_number_is_the_one_saved(today: TodayDriver, qtbot: QtBot) -> None:
    with today.desk.another_program_writing():
        today.choose_pain(LEFT, "3")
        today.choose_pain(LEFT, "7")
        assert today.shown(LEFT) == 7
    qtbot.waitUntil(lambda: today.worst() == {LEFT: 7}, timeout=PATIENT)
    assert len(today.entries()) == 1


def test_a_replaced_file_is_never_written_to(today: TodayDriver) -> None:
    today.choose_pain(RIGHT, "1")
    journal = today.desk.places.journal
    other = journal.with_name("other.db")
    shutil.copy(journal, other)
    os.replace(other, journal)
    before = journal.read_bytes()
    today.choose_pain(LEFT, "6")
    assert today.shown(LEFT) == 6
    assert today.state() == "Not saved yet"
    assert journal.read_bytes() == before
    assert today.desk.saver.trouble is not None
    assert "replaced" in today.desk.saver.trouble.problem.cause
