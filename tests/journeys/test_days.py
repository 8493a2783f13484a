"""Days with KneeTrack, as a process on a screen, by the keyboard alone."""

from __future__ import annotations

import signal
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.journeys.screen import Program
from tests.journeys.waiting import until
from tests.needs import needs

pytestmark = [pytest.mark.journey, needs("Xvfb"), needs("xdotool")]

MARKUP = "<img src=x> <b>stairs</b> & more"


def pains(program: Program) -> list[tuple[str, int]]:
    return [(e["side"], e["score"]) for e in program.entries() if e["type"] == "pain"]


def notes(program: Program) -> list[str]:
    return [entry["text"] for entry in program.entries() if entry["type"] == "note"]


def test_a_complete_day_in_two_keys(program: Program) -> None:
    window = program.open()
    program.keys("3", "1", "ctrl+q")
    assert program.has_ended(window) == 0
    assert pains(program) == [("left", 3), ("right", 1)]
    assert len(program.entries()) == 2


def test_keys_right_after_the_start_are_not_lost(program: Program) -> None:
    window = program.start()
    until(program.windows, "the window")
    program.look_at(program.windows()[0])
    program.keys("4", "ctrl+q")
    assert program.has_ended(window) == 0
    assert pains(program) == [("left", 4)]


def exercises(program: Program) -> list[tuple[str, str]]:
    found = [entry for entry in program.entries() if entry["type"] == "exercise"]
    return [(entry["exercise_id"], entry["side"]) for entry in found]


def test_an_exercise_by_keyboard(program: Program) -> None:
    program.command("log", "exercise", "clamshell", "--side", "left", "--day", "-2", "--json")
    window = program.open()
    # On from the last scale: Another number, Note, Choose exercises, About and Log Clamshell.
    program.keys("3", "1", "Tab", "Tab", "Tab", "Tab", "Tab")
    program.keys("space", "Return")
    until(lambda: len(exercises(program)) == 3, "the exercise")
    program.keys("ctrl+q")
    assert program.has_ended(window) == 0
    assert exercises(program)[1:] == [("hip_clamshell", "left"), ("hip_clamshell", "right")]


def test_a_note_is_kept_as_typed(program: Program) -> None:
    window = program.open()
    program.keys("ctrl+n")
    program.type(MARKUP)
    program.keys("ctrl+q")
    assert program.has_ended(window) == 0
    assert notes(program) == [MARKUP]


def test_undo_takes_back_one_step(program: Program) -> None:
    window = program.open()
    program.keys("3", "1", "ctrl+z")
    until(lambda: pains(program) == [("left", 3)], "the undo")
    program.keys("ctrl+shift+z")
    until(lambda: pains(program) == [("left", 3), ("right", 1)], "the redo")
    program.keys("ctrl+q")
    assert program.has_ended(window) == 0


def test_a_report_on_paper(program: Program, tmp_path: Path) -> None:
    window = program.open()
    program.keys("3", "1", "ctrl+7")
    until(lambda: program.windows("Report"), "the report")
    program.keys("ctrl+e")
    until(lambda: len(program.windows(".*")) > 1, "the question where to save")
    out = tmp_path / "visit.pdf"
    dialog = next(iter(set(program.windows(".*")) - set(program.windows("KneeTrack"))))
    program.look_at(dialog)
    program.keys("ctrl+a")
    program.type(str(out))
    program.keys("Return")
    until(lambda: out.exists() and out.read_bytes().startswith(b"%PDF-"), "the PDF")
    program.look_at(program.windows("KneeTrack")[0])
    program.keys("ctrl+q")
    assert program.has_ended(window) == 0


def test_a_second_start_ends_and_the_first_stays(program: Program) -> None:
    first = program.open()
    second = program.start()
    assert program.has_ended(second) == 0
    assert len(program.windows()) == 1
    raised = program.data / "state" / "window.raise"
    until(lambda: not raised.exists(), "the first window to hear of it")
    program.keys("5", "ctrl+q")
    assert program.has_ended(first) == 0
    assert pains(program) == [("left", 5)]


def test_a_killed_window_does_not_block_the_next(program: Program) -> None:
    window = program.open()
    program.keys("5")
    until(lambda: pains(program) == [("left", 5)], "the save")
    window.send_signal(signal.SIGKILL)
    window.communicate()
    again = program.open()
    program.keys("2", "ctrl+q")
    assert program.has_ended(again) == 0
    assert pains(program) == [("left", 5), ("right", 2)]


def test_the_window_lives_while_another_program_holds_the_journal(program: Program) -> None:
    window = program.open()
    journal = program.data / "journal.db"
    with closing(sqlite3.connect(journal, isolation_level=None)) as other:
        other.execute("begin immediate")
        program.keys("6", "ctrl+7")
        until(lambda: program.windows("Report"), "another page")
        program.keys("ctrl+1")
        until(lambda: program.windows("Today"), "the first page")
        other.execute("rollback")
    until(lambda: pains(program) == [("left", 6)], "the save after all")
    program.keys("ctrl+q")
    assert program.has_ended(window) == 0


def test_the_system_s_wish_to_end_saves_what_is_half_typed(program: Program) -> None:
    window = program.open()
    program.keys("ctrl+n")
    program.type("Half a sen")
    window.send_signal(signal.SIGTERM)
    assert program.has_ended(window) == 0
    assert notes(program) == ["Half a sen"]
