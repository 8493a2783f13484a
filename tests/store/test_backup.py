"""A backup counts only when it was read back whole; no file stays that does not."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kneetrack.domain.errors import EnvironmentProblem, InputProblem
from kneetrack.store.backup import copy_journal, make_backup, thin
from kneetrack.store.backup_files import backups_in
from kneetrack.store.journal_store import JournalStore
from kneetrack.store.problems import DamagedJournal, JournalBusy
from kneetrack.store.soundness import find_problems
from tests import entries as made
from tests.journals import NOON, add, everything, filled, names_in, opened, raw

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """A closed journal with one entry of each type."""
    return filled(tmp_path / "journal.db", made.one_of_each())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the backups go; not there yet."""
    return tmp_path / "state" / "backups"


def test_a_backup_holds_everything_and_is_private(journal: Path, folder: Path) -> None:
    before = journal.read_bytes()
    old = os.umask(0)
    try:
        backup = make_backup(journal, folder, NOON)
    finally:
        os.umask(old)
    assert everything(backup.path) == everything(journal)
    assert find_problems(backup.path) == ()
    assert stat.S_IMODE(backup.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert names_in(folder) == [backup.path.name]
    assert journal.read_bytes() == before
    assert backups_in(folder) == (backup,)
    assert backup.size == backup.path.stat().st_size


def test_a_backup_is_made_beside_an_open_journal(journal: Path, folder: Path) -> None:
    with closing(opened(journal)) as database:
        add(JournalStore(database), made.a_note("while open"))
        backup = make_backup(journal, folder, NOON)
    assert everything(backup.path) == everything(journal)


def test_backups_count_on_whatever_the_clock_says(journal: Path, folder: Path) -> None:
    moments = [NOON, NOON + timedelta(days=400), NOON - timedelta(days=400), NOON]
    made_now = [make_backup(journal, folder, moment) for moment in moments]
    assert [backup.number for backup in made_now] == [1, 2, 3, 4]
    assert backups_in(folder) == tuple(made_now)
    assert [backup.made_at for backup in made_now] == [m.replace(tzinfo=None) for m in moments]


def test_a_name_that_is_taken_is_never_replaced(journal: Path, folder: Path) -> None:
    first = make_backup(journal, folder, NOON)
    taken = folder / first.path.name.replace("-000001-", "-000002-")
    taken.write_bytes(b"")
    assert make_backup(journal, folder, NOON).number == 3
    assert taken.read_bytes() == b""


@pytest.mark.parametrize(
    "name",
    [
        "kneetrack-000009-20260319T120000.backup.db.part",
        "kneetrack-000009-20269999T999999.backup.db",
        "kneetrack-9-20260319T120000.backup.db",
        "holiday.jpg",
    ],
)
def test_other_files_are_no_backups_and_stay(journal: Path, folder: Path, name: str) -> None:
    backup = make_backup(journal, folder, NOON)
    (folder / name).write_bytes(b"x")
    assert backups_in(folder) == (backup,)
    thin(folder)
    assert (folder / name).exists()


def test_an_empty_file_a_link_and_a_folder_are_no_backups(journal: Path, folder: Path) -> None:
    backup = make_backup(journal, folder, NOON)
    names = [f"kneetrack-00000{number}-20260319T120000.backup.db" for number in (2, 3, 4)]
    (folder / names[0]).touch()
    (folder / names[1]).symlink_to(backup.path)
    (folder / names[2]).mkdir()
    assert backups_in(folder) == (backup,)


def test_no_folder_no_backups(tmp_path: Path) -> None:
    assert backups_in(tmp_path / "nowhere") == ()
    assert thin(tmp_path / "nowhere") == 0


@pytest.mark.parametrize(
    "statement",
    ["update note set text = 'flipped'", "insert into setting values ('theme', '\"green\"')"],
)
def test_a_copy_that_does_not_read_well_is_no_backup(
    journal: Path, folder: Path, statement: str
) -> None:
    good = make_backup(journal, folder, NOON)
    raw(journal, statement)
    before = journal.read_bytes()
    with pytest.raises(EnvironmentProblem, match="not sound"):
        make_backup(journal, folder, NOON)
    assert backups_in(folder) == (good,)
    assert names_in(folder) == [good.path.name]
    assert journal.read_bytes() == before


def test_a_damaged_journal_gives_no_backup(journal: Path, folder: Path) -> None:
    whole = journal.read_bytes()
    journal.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(DamagedJournal):
        make_backup(journal, folder, NOON)
    assert names_in(folder) == []


def test_a_journal_in_use_gives_no_backup(journal: Path, folder: Path) -> None:
    with closing(sqlite3.connect(journal, isolation_level=None)) as other:
        other.execute("begin exclusive")
        with pytest.raises(JournalBusy):
            make_backup(journal, folder, NOON)
    assert names_in(folder) == []


def test_a_backup_where_no_folder_can_be_is_a_plain_problem(journal: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(EnvironmentProblem):
        make_backup(journal, tmp_path / "file" / "backups", NOON)


def test_a_copy_replaces_only_when_asked(journal: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine.db"
    target.write_text("precious")
    with pytest.raises(InputProblem):
        copy_journal(journal, target, overwrite=False)
    assert target.read_text() == "precious"
    copy_journal(journal, target, overwrite=True)
    assert everything(target) == everything(journal)


def test_a_failing_copy_leaves_the_old_file(journal: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine.db"
    target.write_text("precious")
    raw(journal, "update note set text = 'flipped'")
    with pytest.raises(EnvironmentProblem):
        copy_journal(journal, target, overwrite=True)
    assert target.read_text() == "precious"
    assert names_in(tmp_path) == ["journal.db", "mine.db"]


@pytest.mark.parametrize("kind", ["link", "folder"])
def test_a_copy_never_writes_through_a_link_or_over_a_folder(
    journal: Path, tmp_path: Path, kind: str
) -> None:
    target = tmp_path / "target.db"
    if kind == "link":
        (tmp_path / "real.db").write_text("precious")
        target.symlink_to(tmp_path / "real.db")
    else:
        target.mkdir()
    with pytest.raises(InputProblem):
        copy_journal(journal, target, overwrite=True)
    assert kind == "folder" or (tmp_path / "real.db").read_text() == "precious"


def _planted(folder: Path, days_ago: list[float]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number, days in enumerate(days_ago, 1):
        moment = NOON - timedelta(days=days)
        (folder / f"kneetrack-{number:06d}-{moment:%Y%m%dT%H%M%S}.backup.db").write_bytes(b"x")


def test_thinning_removes_the_files_newer_ones_stand_for(folder: Path) -> None:
    _planted(folder, [40.2, 40.1, 20.1, 20, 1.5, 1, 0.5, 0.2, 0.1, 0])
    assert thin(folder) == 2
    assert [backup.number for backup in backups_in(folder)] == [2, 4, 5, 6, 7, 8, 9, 10]
    assert thin(folder) == 0


def test_thinning_after_a_clock_in_the_future_loses_nothing_of_today(folder: Path) -> None:
    _planted(folder, [0.5, 0.4, 0.3, 0.2, 0.1, -400, -400.1, 0])
    assert thin(folder) == 0
