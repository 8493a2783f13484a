"""When the journal does not open: the last good backup, and a copy of the file as it is."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kneetrack.domain.errors import EnvironmentProblem, InputProblem
from kneetrack.domain.pain import Side
from kneetrack.services.rescue import RescueService, can_be_rescued, is_busy, unsound
from kneetrack.store.problems import JournalBusy, MissingJournal
from tests.journals import NOON
from tests.services.journal_in import OpenJournal, journal_in


def rescue_of(journal: OpenJournal) -> RescueService:
    return RescueService(journal.places.journal, journal.places.backups_dir)


@pytest.fixture
def two_backups(tmp_path: Path) -> RescueService:
    """A journal with two backups: of one entry, and of two."""
    with journal_in(tmp_path / "data") as journal:
        for score in (3, 5):
            journal.services.journal.log_pain((Side.LEFT,), score)
            journal.services.data_care.back_up()
            journal.clock.move(hours=1)
        return rescue_of(journal)


def count(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("select count(*) from pain").fetchone()[0])


def test_the_newest_good_backup_is_found(two_backups: RescueService) -> None:
    backup = two_backups.last_good_backup()
    assert backup is not None
    assert count(backup.path) == 2


def test_a_damaged_backup_is_passed_over(two_backups: RescueService) -> None:
    newest = two_backups.last_good_backup()
    assert newest is not None
    newest.path.write_bytes(newest.path.read_bytes()[:3000])
    older = two_backups.last_good_backup()
    assert older is not None
    assert count(older.path) == 1


def test_without_a_backup_there_is_none(tmp_path: Path) -> None:
    with journal_in(tmp_path / "data") as journal:
        assert rescue_of(journal).last_good_backup() is None


def test_restoring_keeps_the_damaged_file(two_backups: RescueService, tmp_path: Path) -> None:
    journal = tmp_path / "data" / "journal.db"
    journal.write_bytes(b"damaged")
    backup = two_backups.last_good_backup()
    assert backup is not None
    kept = two_backups.restore(backup.path, NOON)
    assert count(journal) == 2
    assert kept is not None
    assert kept.read_bytes() == b"damaged"


def test_restoring_where_nothing_is_left(two_backups: RescueService, tmp_path: Path) -> None:
    journal = tmp_path / "data" / "journal.db"
    journal.unlink()
    assert not two_backups.has_file()
    backup = two_backups.last_good_backup()
    assert backup is not None
    two_backups.restore(backup.path, NOON)
    assert count(journal) == 2


def test_a_copy_is_the_file_as_it_is(two_backups: RescueService, tmp_path: Path) -> None:
    journal = tmp_path / "data" / "journal.db"
    journal.write_bytes(b"\x00damaged\xff")
    two_backups.save_copy(tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_bytes() == b"\x00damaged\xff"
    assert (tmp_path / "copy.db").stat().st_mode & 0o777 == 0o600


def test_a_copy_to_a_place_that_is_not_there(two_backups: RescueService, tmp_path: Path) -> None:
    with pytest.raises(InputProblem):
        two_backups.save_copy(tmp_path / "nowhere" / "copy.db")


def test_which_problems_a_backup_helps_against() -> None:
    gone = MissingJournal("Gone.", "journal.db", "")
    busy = JournalBusy("In use.", "journal.db", "")
    full = EnvironmentProblem("The disk is full.", "journal.db", "")
    assert [can_be_rescued(p) for p in (gone, busy, full)] == [True, False, False]
    assert [is_busy(p) for p in (gone, busy, full)] == [False, True, False]
    assert can_be_rescued(unsound(Path("journal.db"), ("an entry is not what was written",)))
