"""A journal is opened only when it is sound, and made only where none was."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from kneetrack.domain.errors import EnvironmentProblem
from kneetrack.store.journal_store import JournalStore
from kneetrack.store.opening import create_journal, open_journal, tidy
from kneetrack.store.problems import DamagedJournal, JournalBusy, NewerJournal
from kneetrack.store.schema import SCHEMA_VERSION
from tests import entries as made
from tests.journals import add, filled, names_in, opened, raw

REPOSITORY = Path(__file__).parent.parent.parent


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed journal with one entry of each type."""
    return filled(tmp_path / "journal.db", made.one_of_each())


def _refused(path: Path, problem: type[EnvironmentProblem] = DamagedJournal) -> EnvironmentProblem:
    """Try to open; the file and its folder must stay as they are, byte for byte."""
    before = path.read_bytes()
    names = names_in(path.parent)
    with pytest.raises(problem) as caught:
        opened(path)
    assert path.read_bytes() == before
    assert names_in(path.parent) == names
    assert caught.value.path == str(path)
    return caught.value


def test_a_newer_journal_is_refused_unchanged(path: Path) -> None:
    raw(path, f"pragma user_version = {SCHEMA_VERSION + 1}")
    assert "newer KneeTrack" in _refused(path, NewerJournal).cause


@pytest.mark.parametrize("version", [0, -1])
def test_a_version_that_never_was_is_refused(path: Path, version: int) -> None:
    raw(path, f"pragma user_version = {version}")
    _refused(path)


def test_a_file_of_another_program_is_refused(path: Path) -> None:
    raw(path, "pragma application_id = 7")
    assert "another program" in _refused(path).cause


@pytest.mark.parametrize(
    "statement",
    [
        "create table extra (x)",
        "create view seen as select * from pain",
        "create trigger wipe after insert on pain begin delete from note; end",
        "create trigger sneaky after insert on _sqlite_migrations begin delete from note; end",
        "create index extra on pain (score)",
        "drop index pain_day",
        "drop table star",
        "drop table _sqlite_migrations",
        "alter table note add column mood text",
        "alter table pain rename column note to remark",
    ],
)
def test_other_tables_than_ours_are_refused(path: Path, statement: str) -> None:
    raw(path, statement)
    assert "other tables" in _refused(path).cause


@pytest.mark.parametrize(
    "statement",
    [
        "update sqlite_master set sql = replace(sql, 'between 0 and 10', 'between 0 and 99')",
        "update sqlite_master set sql = replace(sql, ') strict', ')')",
        "delete from sqlite_master where name = 'note_day'",
    ],
)
def test_tables_changed_behind_the_back_are_refused(path: Path, statement: str) -> None:
    raw(path, statement, checks=False)
    _refused(path)


@pytest.mark.parametrize(
    "statement",
    [
        "update pain set score = 11",
        "update pain set day = '2026-02-30'",
        "update note set text = ''",
        "insert into pain_zone (pain_id, place, zone) values ('nobody', 0, 'shin')",
    ],
)
def test_values_smuggled_past_the_checks_are_refused(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("pragma ignore_check_constraints = on")
        connection.execute("pragma foreign_keys = off")
        connection.execute(statement)
    _refused(path)


@pytest.mark.parametrize("statement", ["delete from journal"])
def test_a_journal_without_its_mark_is_refused(path: Path, statement: str) -> None:
    raw(path, statement)
    _refused(path)


@pytest.mark.parametrize(
    ("start", "new"),
    [
        (0, b"SQLite format 4"), (16, b"\x00\x03"), (18, b"\x09"), (19, b"\x09"),
        (56, b"\x00\x00\x00\x09"), (100, b"\xff" * 40),
    ],
)  # fmt: skip
def test_a_damaged_beginning_is_refused(path: Path, start: int, new: bytes) -> None:
    old = path.read_bytes()
    path.write_bytes(old[:start] + new + old[start + len(new) :])
    _refused(path)


@pytest.mark.parametrize("keep", [0, 1, 99, 100, 4096, -1, -4096])
def test_a_cut_file_is_refused(path: Path, keep: int) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:keep])
    _refused(path)


@pytest.mark.parametrize("keep", [-1, -100, -4096])
def test_a_cut_end_is_noticed_without_reading_every_page(path: Path, keep: int) -> None:
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(DamagedJournal):
        open_journal(path, patience_seconds=0, check_fully=False, before_migration=print)


def test_a_link_is_refused_and_its_target_untouched(path: Path) -> None:
    link = path.with_name("link.db")
    link.symlink_to(path)
    assert "link" in _refused(link).cause


@pytest.mark.parametrize("kind", ["folder", "pipe"])
def test_what_is_no_plain_file_is_refused(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "journal.db"
    if kind == "folder":
        path.mkdir()
    else:
        os.mkfifo(path)
    with pytest.raises(DamagedJournal):
        opened(path)


def test_a_missing_file_is_a_plain_problem(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem):
        open_journal(
            tmp_path / "none.db", patience_seconds=0, check_fully=True, before_migration=print
        )
    assert names_in(tmp_path) == []


def test_a_journal_another_program_left_in_wal_mode_opens_with_everything(path: Path) -> None:
    raw(path, "pragma journal_mode = wal", "update star set exercise_id = exercise_id")
    with closing(opened(path)) as database:
        assert len(JournalStore(database).all_entries()) == len(made.one_of_each())
        assert database.value("pragma journal_mode") == "delete"


def test_the_guards_are_switched_on(path: Path) -> None:
    with closing(opened(path)) as database:
        found = {
            name: database.value(f"pragma {name}")
            for name in (
                "synchronous", "journal_mode", "foreign_keys", "trusted_schema", "cell_size_check",
                "secure_delete",
            )
        }  # fmt: skip
    assert found == {
        "synchronous": 3, "journal_mode": "delete", "foreign_keys": 1, "trusted_schema": 0,
        "cell_size_check": 1, "secure_delete": 1,
    }  # fmt: skip


def test_a_name_with_every_odd_letter_can_hold_a_journal(tmp_path: Path) -> None:
    folder = tmp_path / "a ?b#c%41&mode=ro é 🦵"
    folder.mkdir()
    with closing(opened(folder / "journal.db")) as database:
        add(JournalStore(database), made.a_note())
    assert names_in(folder) == ["journal.db"]


def test_a_new_journal_is_private_and_alone(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        path = tmp_path / "new" / "folder" / "journal.db"
        create_journal(path)
    finally:
        os.umask(old)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert names_in(path.parent) == ["journal.db"]


def test_making_a_journal_never_replaces_one(path: Path) -> None:
    before = path.read_bytes()
    create_journal(path)
    assert path.read_bytes() == before
    assert names_in(path.parent) == ["journal.db"]


def test_made_up_data_says_so(tmp_path: Path) -> None:
    create_journal(tmp_path / "demo.db", made_up=True)
    with closing(opened(tmp_path / "demo.db")) as database:
        assert JournalStore(database).made_up()


_RACER = """
import sys
from contextlib import closing
from pathlib import Path
sys.path.insert(0, {repository!r})
from tests import entries as made
from tests.journals import add, opened
from kneetrack.store.journal_store import JournalStore
from kneetrack.store.opening import create_journal
from kneetrack.domain.journal import NoteEntry
import uuid
print("ready", flush=True)
sys.stdin.readline()
path = Path({path!r})
create_journal(path)
with closing(opened(path, patience_seconds=20)) as database:
    note = NoteEntry(id=str(uuid.uuid4()), day=made.DAY, recorded=made.RECORDED, text="racer")
    add(JournalStore(database), note)
    print(database.value("select journal_id from journal"))
"""


def test_of_two_processes_at_once_one_makes_the_journal(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    code = _RACER.format(repository=str(REPOSITORY), path=str(path))
    racers = [
        subprocess.Popen(
            [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _number in range(2)
    ]
    for racer in racers:
        assert racer.stdout
        assert racer.stdout.readline() == "ready\n"
    answers = []
    for racer in racers:
        assert racer.stdin
        racer.stdin.write("go\n")
        racer.stdin.flush()
    for racer in racers:
        answers.append(racer.communicate(timeout=60)[0])
        assert racer.returncode == 0
    assert answers[0] == answers[1]
    with closing(opened(path)) as database:
        assert len(JournalStore(database).all_entries()) == 2
    assert names_in(tmp_path) == ["journal.db"]


_KILLED = """
import os, signal, sys
from pathlib import Path
sys.path.insert(0, {repository!r})
from kneetrack.store import opening
def kill(*_args, **_more):
    os.kill(os.getpid(), signal.SIGKILL)
opening.{name} = kill
opening.create_journal(Path({path!r}))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("name", ["connect", "_migrate", "rename_new"])
def test_an_interrupted_first_start_leaves_no_journal(tmp_path: Path, name: str) -> None:
    path = tmp_path / "journal.db"
    code = _KILLED.format(repository=str(REPOSITORY), path=str(path), name=name)
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == -9
    assert not path.exists()
    tidy(tmp_path)
    assert names_in(tmp_path) == []
    create_journal(path)
    assert names_in(tmp_path) == ["journal.db"]


def test_busy_at_opening_is_said_as_busy(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("begin exclusive")
        with pytest.raises(JournalBusy):
            opened(path, patience_seconds=0.01)
