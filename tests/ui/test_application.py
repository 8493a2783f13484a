"""The program around the window: opening, trouble, a second start, the end."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from kneetrack.domain.pain import PainEntry, Side
from kneetrack.files.window_lock import WindowLock
from kneetrack.ui.kit.dialogs import Question
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.kit.theme import Theme
from tests.journals import NOON
from tests.services.journal_in import OpenJournal, journal_in
from tests.ui.running import Program, Story, program_in

pytestmark = pytest.mark.usefixtures("theme")


@pytest.fixture
def program(tmp_path: Path, theme: Theme) -> Program:
    return program_in(tmp_path / "data")


def prepare(program: Program, score: int = 4, note: str = "Slept badly.") -> None:
    """Leave a journal with one number, one note, and a backup of them."""
    with journal_in(program.places.data_dir) as journal:
        journal.services.journal.log_pain((Side.LEFT,), score)
        journal.services.journal.set_day_note(NOON.date(), note)
        journal.services.data_care.back_up()


def scores(program: Program) -> list[int]:
    with journal_in(program.places.data_dir) as journal:
        return scores_in(journal)


def scores_in(journal: OpenJournal) -> list[int]:
    entries = journal.services.journal.all_entries()
    return [entry.score for entry in entries if isinstance(entry, PainEntry)]


def note(program: Program) -> str:
    with journal_in(program.places.data_dir) as journal:
        notes = journal.services.journal.notes_on(NOON.date())
        return notes[0].text if notes else ""


def asked(program: Program, number: int = 0) -> Question:
    question = program.dialogs.asked[number]
    assert isinstance(question, Question)
    return question


def quit_at_once(program: Program) -> Story:
    yield program.is_shown
    program.window.perform(ActionId.QUIT)


def flip_a_letter(journal: Path, inside: bytes) -> None:
    """Change one bit inside a text: the file stays well formed for SQLite."""
    content = bytearray(journal.read_bytes())
    at = content.index(inside)
    content[at] ^= 1
    journal.write_bytes(bytes(content))


# --- an ordinary day ----------------------------------------------------------------------------


def test_two_digits_and_quit(program: Program) -> None:
    def story() -> Story:
        yield program.is_shown
        program.type("3")
        program.type("1")
        program.window.perform(ActionId.QUIT)

    assert program.run(story()) == 0
    assert scores(program) == [3, 1]
    assert program.backups() >= 1


def test_a_note_half_typed_is_saved_at_the_end(program: Program) -> None:
    def story() -> Story:
        yield program.is_shown
        program.window.perform(ActionId.NEW_NOTE)
        program.type("Stairs")
        program.window.perform(ActionId.QUIT)

    assert program.run(story()) == 0
    assert note(program) == "Stairs"


def test_a_backup_ends_a_session_with_changes_only(program: Program) -> None:
    prepare(program)
    os.utime(program.places.journal, (1, 1))  # written long before its backup
    program.clock.move(hours=1)
    before = program.backups()
    assert program.run(quit_at_once(program)) == 0
    assert program.backups() == before

    def story() -> Story:
        yield program.is_shown
        yield lambda: program.says("Saved")
        program.type("7")
        yield lambda: program.says("Left knee saved as 7") or program.window.toast.text
        program.window.perform(ActionId.QUIT)

    assert program.run(story()) == 0
    assert program.backups() > before


def test_the_command_line_s_changes_are_seen(program: Program) -> None:
    def story() -> Story:
        yield program.is_shown
        yield lambda: program.says("Nothing logged yet")
        with journal_in(program.places.data_dir) as journal:
            journal.services.journal.set_worst(NOON.date(), Side.RIGHT, 8)
        yield lambda: program.says("1 of 2 knees logged")
        program.window.perform(ActionId.QUIT)

    assert program.run(story()) == 0


def test_the_day_turns_by_itself(program: Program) -> None:
    def story() -> Story:
        yield program.is_shown
        yield lambda: program.says("Thursday, 19 March")
        program.clock.moment += timedelta(hours=15, minutes=1)
        yield lambda: program.says("Friday, 20 March")
        program.window.perform(ActionId.QUIT)

    assert program.run(story()) == 0


# --- a second start -----------------------------------------------------------------------------


def test_a_second_start_raises_the_first_window(program: Program, tmp_path: Path) -> None:
    second = program_in(tmp_path / "data")
    codes: list[int] = []

    def story() -> Story:
        yield program.is_shown
        program.window.showMinimized()
        codes.append(second.start())
        yield lambda: not program.window.isMinimized()
        program.window.perform(ActionId.QUIT)

    assert program.run(story()) == 0
    assert codes == [0]
    assert second.services == []


def test_the_lock_goes_with_the_window(program: Program) -> None:
    assert program.run(quit_at_once(program)) == 0
    lock = WindowLock(program.places.state_dir)
    assert lock.take()
    lock.release()


# --- trouble at the start -----------------------------------------------------------------------


def test_a_damaged_journal_is_never_replaced_by_an_empty_one(program: Program) -> None:
    prepare(program)
    program.places.journal.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    damaged = program.places.journal.read_bytes()
    program.dialogs.prepare(["quit"])
    assert program.start() == 3
    assert program.places.journal.read_bytes() == damaged
    question = asked(program)
    assert [c.choice_id for c in question.choices] == ["restore", "copy", "quit"]
    assert "last good backup is from" in question.text
    assert question.details == str(program.places.journal)


def test_a_copy_can_be_kept_and_the_backup_opened(program: Program, tmp_path: Path) -> None:
    prepare(program)
    program.places.journal.write_bytes(b"rubbish")
    program.dialogs.prepare(["copy", tmp_path / "copy.db", "restore"])

    def story() -> Story:
        yield program.is_shown
        yield lambda: program.says("1 of 2 knees logged")
        program.window.perform(ActionId.QUIT)

    assert program.run(story()) == 0
    assert (tmp_path / "copy.db").read_bytes() == b"rubbish"
    assert scores(program) == [4]


@pytest.mark.expects_log("the journal is not sound")
def test_damage_only_the_fingerprint_knows_closes_for_rescue(program: Program) -> None:
    prepare(program)
    flip_a_letter(program.places.journal, b"Slept badly")
    damaged = program.places.journal.read_bytes()
    program.dialogs.prepare(["restore"])
    kept: list[bytes] = []

    def story() -> Story:
        yield lambda: len(program.services) == 2
        kept.extend(p.read_bytes() for p in program.places.data_dir.glob("*before-restore*"))
        yield program.is_shown
        program.window.perform(ActionId.QUIT)

    assert program.run(story()) == 0
    assert note(program) == "Slept badly."
    assert kept == [damaged], "the damaged file was kept as it was"
    assert "damaged inside" in asked(program).text


@pytest.mark.expects_log("the journal is not sound")
def test_what_was_typed_into_a_damaged_journal_is_offered(program: Program) -> None:
    prepare(program)
    flip_a_letter(program.places.journal, b"Slept badly")
    program.dialogs.prepare(["restore"])

    def story() -> Story:
        yield program.is_shown
        program.type("9")  # the right knee: the left one has its number
        yield lambda: len(program.services) == 2
        yield lambda: program.is_shown() and program.says("not saved the last time")
        assert program.says("Right 9") or program.says("Left 9")
        program.press_notice("put-back")
        yield lambda: not program.says("not saved the last time")
        yield lambda: not list(program.places.state_dir.glob("not-saved-yet.json"))
        program.window.perform(ActionId.QUIT)

    assert program.run(story()) == 0
    assert 9 in scores(program)


def test_a_journal_that_is_gone_is_not_begun_anew(program: Program) -> None:
    prepare(program)
    program.places.journal.unlink()
    program.dialogs.prepare(["quit"])
    assert program.start() == 3
    assert not program.places.journal.exists()


def test_a_disk_that_is_not_there_gets_no_folder(theme: Theme, tmp_path: Path) -> None:
    program = program_in(tmp_path / "usb" / "knee")
    program.dialogs.prepare(["retry", "quit"])
    assert program.start() == 3
    assert not (tmp_path / "usb").exists()
    assert "not found" in asked(program).text


# --- trouble on the way -------------------------------------------------------------------------


def test_a_busy_journal_is_told_and_the_window_lives(program: Program) -> None:
    def story() -> Story:
        yield program.is_shown
        yield lambda: program.says("Backup: 19 March")
        with closing(sqlite3.connect(program.places.journal, isolation_level=None)) as holder:
            holder.execute("begin immediate")
            program.type("6")
            yield lambda: program.says("The journal is in use by another program.")
            assert program.says("What you typed is kept here.")
            assert program.says("Not saved yet")
            program.window.perform(ActionId.TOGGLE_RAIL)
            holder.execute("rollback")
        program.press_notice("try-now")
        yield lambda: not program.says("in use by another program")
        program.window.perform(ActionId.QUIT)

    assert program.run(story()) == 0
    assert scores(program) == [6]


def test_closing_with_something_not_saved_asks(program: Program, tmp_path: Path) -> None:
    def story() -> Story:
        yield program.is_shown
        yield lambda: program.says("Backup: 19 March")
        _replace(program)
        program.type("6")
        yield lambda: program.says("This entry is not saved yet.")
        program.dialogs.prepare([tmp_path / "waits.txt", "stay", "close"])
        program.press_notice("save-copy")
        program.window.perform(ActionId.QUIT)
        assert program.is_shown()
        program.window.perform(ActionId.QUIT)

    assert program.run(story()) == 0
    question = asked(program, 1)
    assert question.title == "1 entry is not saved yet"
    assert "offers to put it back at the next start" in question.text
    assert (tmp_path / "waits.txt").read_text().strip() == "19 March 2026: Left 6"

    def next_start() -> Story:
        yield lambda: program.is_shown() and program.says("One entry was not saved the last time.")
        program.press_notice("put-back")
        yield lambda: program.says("1 of 2 knees logged")
        program.window.perform(ActionId.QUIT)

    assert program.run(next_start()) == 0
    assert scores(program) == [6]
    assert not list(program.places.state_dir.glob("not-saved-yet.json"))


def test_a_draft_can_be_discarded(program: Program) -> None:
    def story() -> Story:
        yield program.is_shown
        yield lambda: program.says("Backup: 19 March")
        _replace(program)
        program.type("6")
        draft = program.places.state_dir / "not-saved-yet.json"
        yield draft.exists
        program.dialogs.prepare(["close"])
        program.window.perform(ActionId.QUIT)

    program.run(story())

    def next_start() -> Story:
        yield lambda: program.is_shown() and program.says("not saved the last time")
        program.press_notice("discard")
        assert not program.says("not saved the last time")
        program.window.perform(ActionId.QUIT)

    assert program.run(next_start()) == 0
    assert scores(program) == []


def _replace(program: Program) -> None:
    other = program.places.journal.with_name("other.db")
    shutil.copy(program.places.journal, other)
    os.replace(other, program.places.journal)


@pytest.mark.expects_log("an unexpected error")
def test_an_error_of_ours_is_told_and_the_window_lives(program: Program) -> None:
    program.dialogs.prepare(["close"])

    def planted() -> None:
        raise ZeroDivisionError("knee words that must not be shown")

    def story() -> Story:
        yield program.is_shown
        QTimer.singleShot(0, planted)
        yield lambda: program.dialogs.asked
        program.type("5")
        program.window.perform(ActionId.QUIT)

    assert program.run(story()) == 0
    question = asked(program)
    assert "ZeroDivisionError" in question.details
    assert "knee words" not in question.details + question.text
    assert scores(program) == [5]


# --- the end ------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_in_order(program: Program, number: signal.Signals) -> None:
    def story() -> Story:
        yield program.is_shown
        program.window.perform(ActionId.NEW_NOTE)
        program.type("Half a sen")
        signal.raise_signal(number)

    handler = signal.getsignal(number)
    assert program.run(story()) == 0
    assert note(program) == "Half a sen"
    assert signal.getsignal(number) is handler


def test_a_signal_does_not_ask(program: Program) -> None:
    def story() -> Story:
        yield program.is_shown
        yield lambda: program.says("Backup: 19 March")
        _replace(program)
        program.type("6")
        signal.raise_signal(signal.SIGTERM)

    assert program.run(story()) == 0
    assert program.dialogs.asked == []
    assert (program.places.state_dir / "not-saved-yet.json").exists()


# --- what is said of the journal ----------------------------------------------------------------


def test_a_made_up_journal_says_so(program: Program) -> None:
    program.made_up = True

    def story() -> Story:
        yield program.is_shown
        assert program.says("This journal is made up.")
        program.window.perform(ActionId.QUIT)

    assert program.run(story()) == 0


def test_one_s_own_journal_does_not(program: Program) -> None:
    def story() -> Story:
        yield program.is_shown
        assert not program.says("made up")
        program.window.perform(ActionId.QUIT)

    assert program.run(story()) == 0
