"""Each step has its test and never changes once released; every kept journal still opens."""

from __future__ import annotations

import hashlib
import inspect
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database as Writer
from sqlite_utils.migrations import Migrations

from kneetrack.domain.errors import EnvironmentProblem
from kneetrack.domain.plain import plain_of
from kneetrack.domain.settings import plain_settings
from kneetrack.store.backup import make_backup
from kneetrack.store.journal_store import JournalStore
from kneetrack.store.migrations import steps
from kneetrack.store.opening import create_journal, open_journal
from kneetrack.store.problems import DamagedJournal
from kneetrack.store.schema import SCHEMA_VERSION
from kneetrack.store.soundness import find_problems
from tests.journals import NOON, everything, opened, raw

KEPT = Path(__file__).parent.parent / "data" / "journals"

RELEASED = {
    "0001_first_journal": "b4209e3c8c1af21e1882e0d56a497c574e6a0405f1ef33d507199cff8c11c2cb",
    "0002_ten_questions": "7ed9b47abbacbfe470146e8003921818d489e22714888d88a753e65ab4feca30",
}
"""Fingerprint of the statements each released step runs. A line here is never changed again:
what has to be different is a new step."""


def _statements(name: str) -> list[str]:
    """What a step says to SQLite, when it is run after the steps before it."""
    said: list[str] = []
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        writer = Writer(connection, execute_plugins=False)
        for step in steps.pending(writer):
            if step.name == name:
                connection.set_trace_callback(said.append)
            step.fn(writer)
            connection.set_trace_callback(None)
    return [" ".join(statement.split()) for statement in said]


def _names() -> list[str]:
    with closing(sqlite3.connect(":memory:")) as connection:
        return [step.name for step in steps.pending(Writer(connection, execute_plugins=False))]


def test_every_step_is_frozen_and_numbered_in_order() -> None:
    assert _names() == list(RELEASED)
    assert [int(name[:4]) for name in _names()] == list(range(1, SCHEMA_VERSION + 1))


@pytest.mark.parametrize("name", list(RELEASED))
def test_a_released_step_still_says_the_same(name: str) -> None:
    found = hashlib.sha256("\n".join(_statements(name)).encode()).hexdigest()
    assert found == RELEASED[name], f"step {name} changed: {found}"


@pytest.mark.parametrize("name", list(RELEASED))
def test_every_step_has_a_test_named_after_it(name: str) -> None:
    assert f"test_{name}" in globals()


def test_every_step_says_what_it_is_for() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        for step in steps.pending(Writer(connection, execute_plugins=False)):
            assert inspect.getdoc(step.fn)


def test_0001_first_journal(tmp_path: Path) -> None:
    create_journal(tmp_path / "journal.db")
    with closing(sqlite3.connect(tmp_path / "journal.db")) as connection:
        tables = {
            name
            for (name,) in connection.execute("select name from sqlite_master where type = 'table'")
        }
        (row,) = connection.execute("select made_up, next_seq, confirmations from journal")
    assert tables >= {
        "journal", "pain", "pain_zone", "exercise", "exercise_set", "note", "question", "setting",
        "star", "changes",
    }  # fmt: skip
    assert row == (0, 1, 0)


def test_0002_ten_questions(tmp_path: Path) -> None:
    """A journal of the first version gets the two tables, and nothing in it is touched."""
    path = tmp_path / "journal.db"
    shutil.copyfile(KEPT / "0001.db", path)
    before = everything(path)
    backups: list[dict[str, list[tuple[object, ...]]]] = []

    def back_up(journal: Path) -> None:
        made = make_backup(journal, tmp_path / "backups", NOON)
        backups.append(everything(made.path))

    open_journal(path, patience_seconds=0, check_fully=False, before_migration=back_up).close()
    after = everything(path)
    assert after.pop("screen") == []
    assert after.pop("screen_answer") == []
    assert len(after.pop("_sqlite_migrations")) == len(before["_sqlite_migrations"]) + 1
    assert after == {table: rows for table, rows in before.items() if table in after}
    assert backups == [before], "the backup was made before, and is the journal as it was"
    assert find_problems(path) == ()


def test_an_older_journal_with_a_foreign_table_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    shutil.copyfile(KEPT / "0001.db", path)
    raw(path, "create table screen (x)")
    before = path.read_bytes()
    with pytest.raises(DamagedJournal):
        open_journal(path, patience_seconds=0, check_fully=False, before_migration=_no_backup)
    assert path.read_bytes() == before


def test_without_a_backup_nothing_is_migrated(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    shutil.copyfile(KEPT / "0001.db", path)
    before = path.read_bytes()
    with pytest.raises(EnvironmentProblem):
        open_journal(path, patience_seconds=0, check_fully=False, before_migration=_no_backup)
    assert path.read_bytes() == before


def _no_backup(path: Path) -> None:
    raise EnvironmentProblem("The disk is full.", str(path), "Make room.")


@pytest.mark.parametrize("kept", sorted(KEPT.glob("*.db")), ids=lambda path: path.stem)
def test_a_kept_journal_opens_with_every_row(kept: Path, tmp_path: Path) -> None:
    expected = json.loads(kept.with_suffix(".json").read_text("utf-8"))
    copy = tmp_path / "journal.db"
    shutil.copyfile(kept, copy)
    with closing(opened(copy)) as database:
        store = JournalStore(database)
        assert [plain_of(entry) for entry in store.all_entries()] == expected["entries"]
        assert plain_settings(store.settings()).items() >= expected["settings"].items()
        assert list(store.stars()) == expected["stars"]
        assert list(store.next_labels()) == expected["next_labels"]
        taken_back = list(iter(store.undo, None))
        assert (store.all_entries(), store.stars(), store.plain_settings()) == ((), (), {})
        for _change in taken_back:
            store.redo()
        assert [plain_of(entry) for entry in store.all_entries()] == expected["entries"]
    assert find_problems(copy) == ()


def test_there_is_a_kept_journal_of_every_version() -> None:
    assert [path.stem for path in sorted(KEPT.glob("*.db"))] == [name[:4] for name in RELEASED]


def test_a_step_that_fails_leaves_the_old_journal(tmp_path: Path) -> None:
    """What the one transaction around all steps is for."""
    path = tmp_path / "journal.db"
    create_journal(path)
    later = Migrations("kneetrack")

    @later(name="0099_half")
    def half(db: Writer) -> None:
        db.execute("alter table note add column mood text")
        raise RuntimeError("in the middle")

    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        before = list(connection.execute("select type, name, sql from sqlite_master"))
        connection.execute("begin immediate")
        with pytest.raises(RuntimeError):
            later.apply(Writer(connection, execute_plugins=False))
        connection.execute("rollback")
        assert list(connection.execute("select type, name, sql from sqlite_master")) == before
        assert connection.execute("pragma user_version").fetchone() == (SCHEMA_VERSION,)
