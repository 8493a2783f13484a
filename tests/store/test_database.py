"""Nothing is called saved that is not, whatever the disk and other programs do."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from kneetrack.domain.errors import EnvironmentProblem
from kneetrack.store.database import Database, connect
from kneetrack.store.journal_store import JournalStore
from kneetrack.store.problems import DamagedJournal, JournalBusy, ReplacedJournal, problem_of
from kneetrack.store.records import put_entry
from tests import entries as made
from tests.journals import a_record, add, filled, opened, raw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed journal with one note."""
    return filled(tmp_path / "journal.db", [made.a_note("stands")])


@pytest.fixture
def store(path: Path) -> Iterator[JournalStore]:
    """That journal, open."""
    with closing(opened(path)) as database:
        yield JournalStore(database)


def _texts(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute("select text from note order by seq")]


@pytest.mark.parametrize("lock", ["begin immediate", "begin exclusive"])
def test_a_journal_in_use_says_so_and_the_next_save_works(
    path: Path, store: JournalStore, lock: str
) -> None:
    note = made.a_note("mine")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(lock)
        with pytest.raises(JournalBusy) as caught:
            add(store, note)
        assert "Nothing was saved" in caught.value.advice
        other.execute("rollback")
    assert _texts(path) == ["stands"]
    add(store, note)
    assert _texts(path) == ["stands", "mine"]


def test_a_reader_that_holds_on_keeps_a_save_from_ending(path: Path, store: JournalStore) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("begin")
        other.execute("select * from note").fetchall()
        with pytest.raises(JournalBusy):
            add(store, made.a_note("mine"))
        with pytest.raises(JournalBusy):
            store.undo()
        other.execute("rollback")
    assert _texts(path) == ["stands"]
    store.undo()
    assert _texts(path) == []


def _moved_away(path: Path) -> None:
    path.rename(path.with_name("elsewhere.db"))


def _replaced(path: Path) -> None:
    other = filled(path.with_name("other.db"), [made.a_note("other's")])
    os.replace(other, path)


def _copied_over(path: Path) -> None:
    other = filled(path.with_name("other.db"), [made.a_note("other's")])
    path.write_bytes(other.read_bytes())


def _folder_moved(path: Path) -> None:
    path.parent.rename(path.parent.with_name("moved"))


@pytest.mark.parametrize("what", [_moved_away, os.remove, _replaced, _copied_over, _folder_moved])
def test_a_journal_that_was_exchanged_is_noticed(tmp_path: Path, what: object) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    path = filled(folder / "journal.db", [made.a_note("stands")])
    with closing(opened(path)) as database:
        store = JournalStore(database)
        assert callable(what)
        what(path)
        there = path.read_bytes() if path.exists() else None
        for save in (lambda: add(store, made.a_note()), store.undo, store.redo, store.confirm):
            with pytest.raises(ReplacedJournal):
                save()
    assert (path.read_bytes() if path.exists() else None) == there


def test_another_programs_file_copied_over_the_journal_is_noticed(
    path: Path, store: JournalStore
) -> None:
    other = path.with_name("other.db")
    raw(other, "create table songs (name)", "insert into songs values ('one')")
    path.write_bytes(other.read_bytes())
    with pytest.raises(EnvironmentProblem):
        add(store, made.a_note())
    assert path.read_bytes() == other.read_bytes()


def _delete_all_and_raise(database: Database) -> None:
    with database.writing() as connection:
        connection.execute("delete from note")
        raise KeyError


def test_a_save_that_raises_keeps_nothing(path: Path) -> None:
    with closing(opened(path)) as database:
        with pytest.raises(KeyError):
            _delete_all_and_raise(database)
        assert _texts(path) == ["stands"]
        add(JournalStore(database), made.a_note("next"))
    assert _texts(path) == ["stands", "next"]


class _Failing(sqlite3.Connection):
    """A connection whose next commit fails, before or after it is done, like a dying disk."""

    before = after = 0

    def execute(self, sql: str, *parameters: object) -> sqlite3.Cursor:
        if sql == "commit" and self.before:
            self.before -= 1
            raise self._error()
        cursor = super().execute(sql, *parameters)  # type: ignore[arg-type]
        if sql == "commit" and self.after:
            self.after -= 1
            raise self._error()
        return cursor

    def _error(self) -> sqlite3.OperationalError:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR
        return error


@pytest.fixture
def failing(path: Path) -> Iterator[tuple[_Failing, JournalStore]]:
    """The journal on a disk that will fail."""
    connection = sqlite3.connect(path, isolation_level=None, factory=_Failing)
    with closing(connection):
        yield connection, JournalStore(Database(connection, path))


def _confirmations(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("select confirmations from journal").fetchone()[0])


def test_a_commit_that_fails_at_its_very_end_is_saved_once(
    path: Path, failing: tuple[_Failing, JournalStore]
) -> None:
    connection, store = failing
    connection.after = 1
    record, note = a_record(), made.a_note("mine")
    assert store.change(record, [put_entry(note)])
    assert _texts(path) == ["stands", "mine"]
    assert _confirmations(path) == 1
    assert not store.change(record, [put_entry(note)])
    assert _texts(path) == ["stands", "mine"]


def test_a_commit_that_fails_is_not_saved(
    path: Path, failing: tuple[_Failing, JournalStore]
) -> None:
    connection, store = failing
    connection.before = 1
    record, note = a_record(), made.a_note("mine")
    with pytest.raises(EnvironmentProblem):
        store.change(record, [put_entry(note)])
    assert _texts(path) == ["stands"]
    assert store.change(record, [put_entry(note)])
    assert _texts(path) == ["stands", "mine"]


def test_a_save_the_disk_never_confirmed_is_not_called_saved_until_it_is(
    path: Path, failing: tuple[_Failing, JournalStore]
) -> None:
    connection, store = failing
    connection.after = 2
    note = made.a_note("mine")
    with pytest.raises(EnvironmentProblem):
        add(store, note)
    assert store.entry(note.id) == note  # it can be read, but may yet be lost
    before = _confirmations(path)
    connection.before = 1
    with pytest.raises(EnvironmentProblem):
        store.confirm_if_unsure()
    store.confirm_if_unsure()
    assert _confirmations(path) == before + 1
    store.confirm_if_unsure()
    assert _confirmations(path) == before + 1


def test_an_undo_that_fails_at_its_very_end_takes_back_one_change(
    path: Path, failing: tuple[_Failing, JournalStore]
) -> None:
    connection, store = failing
    add(store, made.a_note("second"))
    connection.after = 1
    assert store.undo() is not None
    assert _texts(path) == ["stands"]
    connection.before = 1
    with pytest.raises(EnvironmentProblem):
        store.redo()
    assert _texts(path) == ["stands"]
    connection.after = 1
    assert store.redo() is not None
    assert _texts(path) == ["stands", "second"]
    assert store.redo() is None


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the owner of all")
def test_a_read_only_journal_says_so(path: Path) -> None:
    path.chmod(0o400)
    with closing(opened(path)) as database:
        assert database.read_only
        with pytest.raises(EnvironmentProblem):
            add(JournalStore(database), made.a_note())


def test_a_save_holds_the_journal_from_its_beginning(path: Path) -> None:
    with (
        closing(opened(path)) as database,
        closing(sqlite3.connect(path, isolation_level=None, timeout=0)) as other,
    ):
        with database.writing(), pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("begin immediate")
        other.execute("begin immediate")


def test_a_connection_that_only_reads_cannot_write(path: Path) -> None:
    with closing(connect(path, patience_seconds=0, read_only=True)) as connection:
        with pytest.raises(sqlite3.OperationalError) as caught:
            connection.execute("delete from note")
        problem = problem_of(caught.value, path)
        assert problem is not None
        assert "read-only" in problem.cause


def test_a_bug_of_ours_is_no_plain_problem(path: Path) -> None:
    with closing(opened(path)) as database, pytest.raises(sqlite3.OperationalError):
        database.rows("select nothing from nowhere")


def test_a_journal_damaged_while_open_is_said_plainly(path: Path, store: JournalStore) -> None:
    size = path.stat().st_size
    shutil.copyfile(path, path.with_name("copy.db"))
    path.write_bytes(b"\xff" * size)
    with pytest.raises(DamagedJournal):
        store.all_entries()
    with pytest.raises(EnvironmentProblem):
        add(store, made.a_note())
    assert path.read_bytes() == b"\xff" * size


@pytest.mark.parametrize(
    ("statement", "part"),
    [
        ("update setting set value = '\"green\"'", "setting"),
        ("update setting set value = '[['", "setting"),
        ("update setting set name = 'unknown'", "setting"),
    ],
)
def test_a_setting_that_cannot_be_read_is_damage_not_typing(
    path: Path, store: JournalStore, statement: str, part: str
) -> None:
    raw(path, "insert into setting values ('theme', '\"dark\"')", statement)
    with pytest.raises(DamagedJournal, match=part):
        store.settings()
