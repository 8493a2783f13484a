"""A restore leaves the old or the new journal, and a hostile backup changes nothing."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from kneetrack.domain.errors import EnvironmentProblem, InputProblem, KneeTrackProblem
from kneetrack.domain.settings import Settings
from kneetrack.store.backup import make_backup
from kneetrack.store.journal_store import JournalStore
from kneetrack.store.opening import create_journal
from kneetrack.store.problems import JournalBusy
from kneetrack.store.records import put_setting, put_star
from kneetrack.store.restore import LARGEST_BACKUP_BYTES, read_backup, restore_journal
from kneetrack.store.schema import SCHEMA_VERSION
from kneetrack.store.soundness import find_problems
from tests import entries as made
from tests.journals import NOON, a_record, add, filled, names_in, opened

if TYPE_CHECKING:
    from pathlib import Path

    from kneetrack.domain.journal import Entry

ENTRIES = (*made.one_of_each(), made.a_pain(0, day=made.DAY.replace(day=1)))


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """A backup with entries of every type, settings and stars."""
    path = filled(tmp_path / "old" / "journal.db", ENTRIES)
    with closing(opened(path)) as database:
        JournalStore(database).change(
            a_record(),
            [put_setting("paper", "letter"), put_star("hip_clamshell", starred=True)],
        )
    return make_backup(path, tmp_path / "backups", NOON).path


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """The journal to be replaced: one note, closed."""
    return filled(tmp_path / "here" / "journal.db", [made.a_note("newer")])


def _by_day(entries: tuple[Entry, ...]) -> list[Entry]:
    return sorted(entries, key=lambda entry: entry.day)


def _contents(path: Path) -> tuple[list[Entry], Settings, tuple[str, ...]]:
    with closing(opened(path)) as database:
        store = JournalStore(database)
        return list(store.all_entries()), store.settings(), store.stars()


def test_a_restore_brings_everything_back_and_keeps_the_old_journal(
    backup: Path, journal: Path
) -> None:
    before, old = backup.read_bytes(), journal.read_bytes()
    set_aside = restore_journal(backup, journal, NOON)
    assert set_aside == journal.with_name("journal.db.before-restore-2026-03-19")
    assert set_aside.read_bytes() == old
    assert backup.read_bytes() == before
    assert _contents(journal) == (_by_day(ENTRIES), Settings(paper="letter"), ("hip_clamshell",))
    assert find_problems(journal) == ()
    assert stat.S_IMODE(journal.stat().st_mode) == 0o600
    assert names_in(journal.parent) == ["journal.db", set_aside.name]


def test_a_second_restore_on_a_day_finds_a_free_name(backup: Path, journal: Path) -> None:
    names = [restore_journal(backup, journal, NOON) for _number in range(3)]
    assert [name and name.name.removeprefix("journal.db.before-restore-") for name in names] == [
        "2026-03-19", "2026-03-19-2", "2026-03-19-3"
    ]  # fmt: skip


def test_a_restore_works_where_no_journal_is(backup: Path, tmp_path: Path) -> None:
    journal = tmp_path / "fresh" / "journal.db"
    assert restore_journal(backup, journal, NOON) is None
    assert _contents(journal)[0] == _by_day(ENTRIES)
    assert names_in(journal.parent) == ["journal.db"]


def test_a_restore_can_be_taken_back_with_what_was_set_aside(backup: Path, journal: Path) -> None:
    before = _contents(journal)
    set_aside = restore_journal(backup, journal, NOON)
    assert set_aside
    restore_journal(set_aside, journal, NOON)
    assert _contents(journal) == before


def test_what_is_saved_after_a_restore_comes_after(backup: Path, journal: Path) -> None:
    restore_journal(backup, journal, NOON)
    note = made.a_note("after")
    with closing(opened(journal)) as database:
        add(JournalStore(database), note)
    assert _contents(journal)[0][-1] == note


def test_an_open_window_notices_the_restore(backup: Path, journal: Path) -> None:
    with closing(opened(journal)) as database:
        restore_journal(backup, journal, NOON)
        with pytest.raises(EnvironmentProblem, match="moved or replaced"):
            add(JournalStore(database), made.a_note())


def test_a_made_up_journal_stays_made_up(tmp_path: Path) -> None:
    create_journal(tmp_path / "demo.db", made_up=True)
    restore_journal(tmp_path / "demo.db", tmp_path / "journal.db", NOON)
    assert read_backup(tmp_path / "journal.db", tmp_path).made_up


def test_a_backup_can_be_looked_into(backup: Path, tmp_path: Path) -> None:
    contents = read_backup(backup, tmp_path)
    assert list(contents.entries) == _by_day(ENTRIES)
    assert contents.span == (made.DAY.replace(day=1), made.DAY)
    assert contents.stars == ("hip_clamshell",)
    assert not contents.made_up
    assert names_in(tmp_path) == ["backups", "old"]


def test_a_journal_that_is_being_written_is_not_replaced(backup: Path, journal: Path) -> None:
    before = journal.read_bytes()
    with closing(sqlite3.connect(journal, isolation_level=None)) as other:
        other.execute("begin immediate")
        with pytest.raises(JournalBusy):
            restore_journal(backup, journal, NOON)
    assert journal.read_bytes() == before
    assert names_in(journal.parent) == ["journal.db"]


def _crash_in_a_save(journal: Path) -> bytes:
    """Leave the journal as a power cut in the middle of a save does, with its -journal."""
    whole = journal.read_bytes()
    half = journal.with_name("half.db")
    with closing(sqlite3.connect(journal, isolation_level=None)) as connection:
        connection.execute("pragma cache_size = 1")
        connection.execute("begin immediate")
        connection.execute("update note set text = text || 'x'")
        connection.executemany(
            "insert into setting values (?, ?)", [(f"s{n}", "1" * 3000) for n in range(50)]
        )
        shutil.copyfile(journal, half)
        shutil.copyfile(f"{journal}-journal", f"{half}-journal")
    os.replace(half, journal)
    os.replace(f"{half}-journal", f"{journal}-journal")
    assert journal.read_bytes() != whole
    return whole


def test_a_half_save_of_a_crash_is_never_played_into_the_restored_journal(
    backup: Path, journal: Path
) -> None:
    old = _contents(journal)
    _crash_in_a_save(journal)
    set_aside = restore_journal(backup, journal, NOON)
    assert set_aside
    assert names_in(journal.parent) == ["journal.db", set_aside.name]
    assert _contents(journal)[0] == _by_day(ENTRIES)
    assert _contents(set_aside) == old


def test_a_damaged_journal_is_kept_with_what_lies_beside_it(backup: Path, journal: Path) -> None:
    _crash_in_a_save(journal)
    beside = journal.with_name("journal.db-journal").read_bytes()
    journal.write_bytes(b"garbage")
    set_aside = restore_journal(backup, journal, NOON)
    assert set_aside
    assert set_aside.read_bytes() == b"garbage"
    assert set_aside.with_name(f"{set_aside.name}-journal").read_bytes() == beside
    assert not journal.with_name("journal.db-journal").exists()
    assert _contents(journal)[0] == _by_day(ENTRIES)


@pytest.mark.parametrize("content", [b"", b"garbage", b"SQLite format 3\x00" + b"\xff" * 200])
def test_any_damaged_journal_can_be_replaced(backup: Path, journal: Path, content: bytes) -> None:
    journal.write_bytes(content)
    set_aside = restore_journal(backup, journal, NOON)
    assert set_aside
    assert set_aside.read_bytes() == content
    assert _contents(journal)[0] == _by_day(ENTRIES)


def test_a_link_in_the_journals_place_is_replaced_and_its_target_untouched(
    backup: Path, journal: Path, tmp_path: Path
) -> None:
    real = tmp_path / "real.db"
    journal.rename(real)
    journal.symlink_to(real)
    before = real.read_bytes()
    restore_journal(backup, journal, NOON)
    assert real.read_bytes() == before
    assert not journal.is_symlink()


_HOSTILE = {
    "trigger": ("create trigger t after insert on pain begin delete from note; end",),
    "view": ("create view seen as select * from pain",),
    "extra table": ("create table extra (x)",),
    "missing table": ("drop table star",),
    "missing mark": ("delete from journal",),
    "newer": (f"pragma user_version = {SCHEMA_VERSION + 1}",),
    "version 0": ("pragma user_version = 0",),
    "another program": ("pragma application_id = 1",),
    "flipped letter": ("update note set text = 'flipped'",),
    "unknown setting": ("insert into setting values ('colour', '1')",),
    "setting of a wrong kind": ("insert into setting values ('text_size', '\"big\"')",),
    "setting that is no json": ("insert into setting values ('text_size', '{')",),
    "deep setting": ("insert into setting values ('knees', '[[[\"left\"]]]')",),
    "upper case star": ("update star set exercise_id = 'Hip Clamshell'",),
    "score of a wrong type": ("update pain set score = 'ten'",),
    "score out of range": ("update pain set score = 99",),
    "column without its check": (
        "update sqlite_master set sql = replace(sql, 'check (score between 0 and 10)', '')",
    ),
    "table that is a view": (
        "update sqlite_master set type = 'view', rootpage = 0,"
        " sql = 'create view star as select 1 as exercise_id' where name = 'star'",
    ),
    "root page of another table": (
        "update sqlite_master set rootpage = (select rootpage from sqlite_master where name ="
        " 'note') where name = 'question'",
    ),
    "orphaned part": ("update exercise_set set exercise_entry_id = 'nobody'",),
}


def _nothing_changes(backup: Path, journal: Path, kind: type[KneeTrackProblem]) -> None:
    before, hostile = journal.read_bytes(), backup.read_bytes()
    with pytest.raises(kind):
        read_backup(backup, journal.parent)
    with pytest.raises(kind) as caught:
        restore_journal(backup, journal, NOON)
    if isinstance(caught.value, EnvironmentProblem):
        assert caught.value.path == str(backup)
        assert ".part" not in str(caught.value)
    assert journal.read_bytes() == before
    assert backup.read_bytes() == hostile
    assert names_in(journal.parent) == ["journal.db"]


@pytest.mark.parametrize("name", list(_HOSTILE))
def test_a_hostile_backup_is_refused(backup: Path, journal: Path, name: str) -> None:
    with closing(sqlite3.connect(backup, isolation_level=None)) as connection:
        connection.execute("pragma ignore_check_constraints = on")
        connection.execute("pragma writable_schema = on")
        for statement in _HOSTILE[name]:
            try:
                connection.execute(statement)
            except sqlite3.IntegrityError:
                # STRICT refuses even here: take the words of the table away, then put them back.
                _smuggled(connection, statement)
    _nothing_changes(backup, journal, EnvironmentProblem)


def _smuggled(connection: sqlite3.Connection, statement: str) -> None:
    path = connection.execute("pragma database_list").fetchone()[2]
    was = connection.execute("select name, sql from sqlite_master where type = 'table'").fetchall()
    connection.execute("update sqlite_master set sql = replace(sql, ') strict', ')')")
    connection.execute("pragma schema_version = 900")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("pragma ignore_check_constraints = on")
        other.execute(statement)
    for name, sql in was:
        connection.execute("update sqlite_master set sql = ? where name = ?", (sql, name))
    connection.execute("pragma schema_version = 901")


@pytest.mark.parametrize("keep", [0, 50, 4096, -1, -4096])
def test_a_cut_backup_is_refused(backup: Path, journal: Path, keep: int) -> None:
    backup.write_bytes(backup.read_bytes()[:keep])
    _nothing_changes(backup, journal, EnvironmentProblem)


def test_a_huge_backup_is_refused_before_it_is_copied(backup: Path, journal: Path) -> None:
    with backup.open("rb+") as file:
        file.truncate(LARGEST_BACKUP_BYTES + 1)
    before = journal.read_bytes()
    with pytest.raises(InputProblem, match="100 MB"):
        restore_journal(backup, journal, NOON)
    assert journal.read_bytes() == before
    assert names_in(journal.parent) == ["journal.db"]


@pytest.mark.parametrize("kind", ["missing", "folder", "pipe"])
def test_what_is_no_file_is_refused(journal: Path, tmp_path: Path, kind: str) -> None:
    backup = tmp_path / "backup.db"
    if kind == "folder":
        backup.mkdir()
    elif kind == "pipe":
        os.mkfifo(backup)
    with pytest.raises(InputProblem):
        restore_journal(backup, journal, NOON)
    assert names_in(journal.parent) == ["journal.db"]


def test_the_last_step_failing_leaves_the_old_journal(
    backup: Path, journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = journal.read_bytes()

    def full(*_names: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(EnvironmentProblem, match="full"):
        restore_journal(backup, journal, NOON)
    assert journal.read_bytes() == before
    assert not [name for name in names_in(journal.parent) if ".part" in name]
