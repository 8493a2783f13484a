"""What goes on beside the window: the check, backups, other programs, and the wish to end."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kneetrack.domain.errors import EnvironmentProblem
from kneetrack.domain.pain import Side
from kneetrack.files.window_lock import WindowLock
from kneetrack.services.rescue import is_busy
from kneetrack.ui.housekeeping import Housekeeping, is_old
from kneetrack.ui.kit.background import ImmediateBackground
from kneetrack.ui.kit.saver import Saver
from tests.journals import NOON
from tests.services.journal_in import OpenJournal, journal_in

PATIENT = 30_000


class House:
    """Housekeeping on a real journal; tasks run at once, in place."""

    def __init__(self, journal: OpenJournal) -> None:
        self.journal = journal
        self.saver = Saver(is_error_transient=is_busy)
        self.lock = WindowLock(journal.places.state_dir)
        self.keeping = self.open()

    def open(self) -> Housekeeping:
        services = self.journal.services
        return Housekeeping(services, self.saver, ImmediateBackground(), self.lock)

    def end(self) -> None:
        """Stop its timers, whatever the test has left running."""
        with suppress(ValueError):  # the test has ended it itself
            self.keeping.finish()

    def log(self, score: int = 3) -> None:
        self.journal.services.journal.log_pain((Side.LEFT,), score)

    def backups(self) -> int:
        return len(self.journal.services.data_care.backups())


@pytest.fixture
def house(tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    with journal_in(tmp_path / "data") as journal:
        made = House(journal)
        yield made
        made.end()


def flip_a_letter(path: Path, inside: bytes) -> None:
    content = bytearray(path.read_bytes())
    content[content.index(inside)] ^= 1
    path.write_bytes(bytes(content))


def test_a_sound_journal_may_be_written(house: House) -> None:
    house.keeping.start()
    assert house.saver.trouble is None
    house.keeping.finish()


@pytest.mark.expects_log("the journal is not sound")
def test_an_unsound_journal_is_told_and_never_backed_up(house: House, qtbot: QtBot) -> None:
    house.journal.services.journal.set_day_note(NOON.date(), "Slept badly.")
    flip_a_letter(house.journal.places.journal, b"Slept")
    with qtbot.waitSignal(house.keeping.found_unsound) as told:
        house.keeping.start()
    assert told.args is not None
    assert isinstance(told.args[0], EnvironmentProblem)
    assert house.saver.trouble is not None
    house.keeping.finish()
    assert house.backups() == 0


def test_a_journal_kept_by_another_program_is_not_called_damaged(
    house: House, qtbot: QtBot
) -> None:
    path = house.journal.places.journal
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("begin exclusive")
        with qtbot.assertNotEmitted(house.keeping.found_unsound):
            house.keeping.start()
        other.execute("rollback")
    assert house.saver.trouble is None
    house.keeping.finish()


def test_changes_make_a_backup_at_the_end_and_nothing_makes_none(house: House) -> None:
    house.log()
    house.keeping.start()
    house.keeping.finish()
    made = house.backups()
    assert made >= 1
    os.utime(house.journal.places.journal, (1, 1))  # written long before its backup
    second = house.open()
    second.start()
    second.finish()
    assert house.backups() == made


def test_what_is_changed_after_a_backup_is_in_the_next(house: House) -> None:
    house.log()
    house.keeping.start()
    before = house.backups()
    house.log(5)
    house.keeping.finish()
    assert house.backups() == before + 1


def test_what_was_never_begun_ends_without_a_trace(house: House) -> None:
    house.log()
    house.keeping.finish()
    assert house.backups() == 0


def test_old_changes_are_forgotten_at_the_end(house: House) -> None:
    house.log()
    house.journal.clock.move(days=31)
    house.log(5)
    house.keeping.start()
    house.log(6)
    house.keeping.finish()
    service = house.journal.services.journal
    assert service.undo()
    assert service.undo()
    assert service.undo() is None


def test_another_program_s_change_is_noticed(house: House, qtbot: QtBot) -> None:
    house.keeping.look_around_from_now()
    with journal_in(house.journal.places.data_dir) as other:
        other.services.journal.log_pain((Side.RIGHT,), 4)
    qtbot.waitUntil(lambda: bool(house.journal.news), timeout=PATIENT)
    house.keeping.finish()


def test_what_could_not_be_read_is_read_again(house: House, qtbot: QtBot) -> None:
    house.keeping.look_around_from_now()
    house.keeping.look_again()
    qtbot.waitUntil(lambda: bool(house.journal.news), timeout=PATIENT)
    house.keeping.finish()


def test_it_hears_the_wish_to_rise_the_wish_to_end_and_the_new_day(
    house: House, qtbot: QtBot
) -> None:
    keeping = house.keeping
    keeping.look_around_from_now()
    with qtbot.waitSignal(keeping.rise_asked, timeout=PATIENT):
        WindowLock(house.journal.places.state_dir).ask_first_window_to_rise()
    with qtbot.waitSignal(keeping.day_turned, timeout=PATIENT):
        house.journal.clock.move(days=1)
    with qtbot.waitSignal(keeping.stop_asked, timeout=PATIENT):
        keeping.ask_to_stop(15, None)
    keeping.finish()


def test_the_age_of_the_second_place_is_told(house: House, qtbot: QtBot, tmp_path: Path) -> None:
    second = tmp_path / "usb"
    second.mkdir()
    house.journal.services.settings.change(second_place=str(second))
    house.journal.services.data_care.back_up()
    os.utime(house.journal.places.journal, (1, 1))  # nothing has changed since that backup
    house.journal.clock.move(days=20)
    later = house.open()
    with qtbot.waitSignal(later.second_place_seen) as seen:
        later.start()
    assert seen.args == [timedelta(days=20)]
    later.finish()


def test_how_old_is_old() -> None:
    limit = timedelta(days=14)
    ages = (None, limit, limit + timedelta(seconds=1))
    assert [is_old(age, limit) for age in ages] == [False, False, True]
