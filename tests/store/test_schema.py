"""The tables are those of the release, and refuse by themselves what the domain refuses."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from kneetrack.domain.pain import PainKind, Side, Zone
from kneetrack.domain.plain import ENTRY_TYPES
from kneetrack.store.schema import (
    APPLICATION_ID,
    ENTRY_TABLES,
    MIGRATIONS_TABLE,
    SCHEMA_SHA256,
    SCHEMA_VERSION,
)
from tests import entries as made
from tests.journals import filled, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal with one of each type; each test takes back what it does to it."""
    return filled(tmp_path_factory.mktemp("schema") / "journal.db", made.one_of_each())


@pytest.fixture
def connection(journal: Path) -> Iterator[sqlite3.Connection]:
    """The journal, as another program could write to it."""
    with closing(sqlite3.connect(journal, isolation_level=None)) as connection:
        connection.execute("pragma foreign_keys = on")
        connection.execute("begin")
        yield connection


def test_the_fingerprint_of_the_tables_is_the_stated_one(connection: sqlite3.Connection) -> None:
    found = hashlib.sha256()
    for kind, name, table, sql in connection.execute(
        "select type, name, tbl_name, sql from sqlite_master order by type, name"
    ):
        if table != MIGRATIONS_TABLE:
            found.update(f"{kind} {name} {' '.join((sql or '').split())};".encode())
    assert found.hexdigest() == SCHEMA_SHA256, (
        f"the tables changed; if that is meant: SCHEMA_SHA256 = {found.hexdigest()!r}"
    )


def test_every_table_is_strict_and_nothing_runs_by_itself(connection: sqlite3.Connection) -> None:
    tables = [
        name
        for kind, name in connection.execute("select type, name from sqlite_master")
        if kind == "table" and name != MIGRATIONS_TABLE
    ]
    for table in tables:
        (sql,) = connection.execute(
            "select sql from sqlite_master where name = ?", (table,)
        ).fetchone()
        assert sql.endswith("strict")
    kinds = {kind for (kind,) in connection.execute("select distinct type from sqlite_master")}
    assert kinds == {"table", "index"}


def test_the_file_carries_its_marks(connection: sqlite3.Connection) -> None:
    assert connection.execute("pragma application_id").fetchone() == (APPLICATION_ID,)
    assert APPLICATION_ID.to_bytes(4, "big") == b"Knee"
    assert connection.execute("pragma user_version").fetchone() == (SCHEMA_VERSION,)
    assert connection.execute("pragma journal_mode").fetchone() == ("delete",)


def test_domain_and_store_name_the_types_alike() -> None:
    assert ENTRY_TABLES == ENTRY_TYPES


_GOOD: dict[str, dict[str, object]] = {
    "pain": {
        "id": "00000000-0000-4000-8000-0000000000ff", "seq": 900, "day": "2026-03-19",
        "at": "07:45", "recorded": "2026-03-19T18:42:05", "utc_offset_minutes": 60,
        "sha256": "0" * 64, "side": "left", "kind": "worst", "score": 3, "activity": "", "note": "",
    },
    "exercise": {
        "id": "00000000-0000-4000-8000-0000000000ff", "seq": 900, "day": "2026-03-19",
        "at": None, "recorded": "2026-03-19T18:42:05", "utc_offset_minutes": 60,
        "sha256": "0" * 64, "exercise_id": "hip_clamshell", "side": None, "pain": None,
        "effort": None, "note": "",
    },
    "note": {
        "id": "00000000-0000-4000-8000-0000000000ff", "seq": 900, "day": "2026-03-19",
        "at": None, "recorded": "2026-03-19T18:42:05", "utc_offset_minutes": 60,
        "sha256": "0" * 64, "text": "words",
    },
    "question": {
        "id": "00000000-0000-4000-8000-0000000000ff", "seq": 900, "day": "2026-03-19",
        "at": None, "recorded": "2026-03-19T18:42:05", "utc_offset_minutes": 60,
        "sha256": "0" * 64, "text": "words", "place": 0,
    },
    "screen": {
        "id": "00000000-0000-4000-8000-0000000000ff", "seq": 900, "day": "2026-03-19",
        "at": None, "recorded": "2026-03-19T18:42:05", "utc_offset_minutes": 60,
        "sha256": "0" * 64, "cleared": "",
    },
    "screen_answer": {
        "screen_id": "SCREEN", "place": 7, "question": "no-weight", "answer": "yes",
    },
    "pain_zone": {"pain_id": "PAIN", "place": 7, "zone": "shin"},
    "exercise_set": {
        "exercise_entry_id": "EXERCISE", "number": 7, "reps": 12, "hold_seconds": None,
        "load_kg": 2.5,
    },
    "setting": {"name": "paper", "value": '"a4"'},
    "star": {"exercise_id": "hip_clamshell"},
    "changes": {
        "seq": 900, "id": "00000000-0000-4000-8000-0000000000ff",
        "recorded": "2026-03-19T18:42:05", "utc_offset_minutes": 0, "label": "words",
        "state": "done", "inverse": "[]",
    },
}  # fmt: skip
_BAD_HEAD: dict[str, tuple[object, ...]] = {
    "id": (None, "", "short", "G" * 36, "A0000000-0000-4000-8000-0000000000FF", b"0" * 36),
    "seq": (0, -1, 1.5, "x"),
    "day": (
        None, "", "2026-02-30", "2026-3-1", "1899-12-31", "20260319", "today", 20260319,
        "2026-03-19 ", "2026-03-19T00:00:00", "10000-01-01", "2026-13-01",
    ),
    "at": ("", "7:45", "24:00", "25:00", "07:60", "07:45:00", 745, "٠٧:٤٥"),
    "recorded": (
        None, "", "2026-03-19", "2026-03-19 18:42:05", "2026-03-19T18:42", "2026-03-19T25:00:00",
        "2026-02-30T18:42:05", "2026-03-19T18:42:05Z", "2026-03-19T18:42:05.5", 1,
    ),
    "utc_offset_minutes": (None, -841, 841, 0.5, "x"),
    "sha256": (None, "", "0" * 63, "0" * 65),
}  # fmt: skip
_BAD: dict[str, dict[str, tuple[object, ...]]] = {
    "pain": _BAD_HEAD | {
        "seq": (1,),  # 1 is taken
        "side": (None, "", "both", "LEFT", 1),
        "kind": (None, "", "worse", 1),
        "score": (None, -1, 11, 3.5, "x", "٣", float("inf")),
        "activity": (None, "x" * 201, "two\nlines"),
        "note": (None, "x" * 100_001),
    },
    "exercise": _BAD_HEAD | {
        "exercise_id": (None, "", "x" * 65, "Clamshell", "1st", "hip clamshell", "é"),
        "side": ("", "both", 1),
        "pain": (-1, 11, 0.5),
        "effort": (-1, 11, "hard"),
        "note": (None, "x" * 100_001),
    },
    "note": _BAD_HEAD | {"text": (None, "", "   ", "x" * 100_001)},
    "question": _BAD_HEAD | {
        "text": (None, "", "  ", "x" * 501), "place": (None, -1, 1000, 0.5)
    },
    "screen": _BAD_HEAD | {"cleared": (None, "x" * 201, "two\nlines")},
    "screen_answer": {
        "screen_id": (None, "00000000-0000-4000-8000-00000000dead"),
        "place": (None, -1, 0, 40),  # 0 is taken
        "question": (None, "", "x" * 41, "Locked", "hot knee", "locked"),  # locked is taken
        "answer": (None, "", "maybe", 1),
    },
    "pain_zone": {
        "pain_id": (None, "00000000-0000-4000-8000-00000000dead"),
        "place": (None, -1, 0),  # 0 is taken
        "zone": (None, "", "knee", "tendon"),  # tendon is taken
    },
    "exercise_set": {
        "exercise_entry_id": (None, "00000000-0000-4000-8000-00000000dead"),
        "number": (None, 0, 21, 1),  # 1 is taken
        "reps": (0, -1, 1001, 1.5),
        "hold_seconds": (0, -1, 3601, 1.5),
        "load_kg": (-0.1, 500.1, float("inf"), -float("inf"), "heavy"),
    },
    "setting": {"name": (None,), "value": (None, "")},
    "star": {"exercise_id": (None, "", "x" * 65, "Clam Shell")},
    "changes": {
        "id": (None, "short"), "recorded": (None, "x", "2026-02-30T00:00:00"),
        "utc_offset_minutes": (None, 900), "label": (None,), "state": (None, "gone"),
        "inverse": (None, "", "x"),
    },
}  # fmt: skip
_CASES = [
    pytest.param(table, column, value, id=f"{table}-{column}-{str(value)[:24]!r}-{number}")
    for table, columns in _BAD.items()
    for column, values in columns.items()
    for number, value in enumerate(values)
]


def _insert(connection: sqlite3.Connection, table: str, row: dict[str, object]) -> None:
    owners = {
        "PAIN": connection.execute("select id from pain").fetchone()[0],
        "SCREEN": connection.execute("select id from screen").fetchone()[0],
        "EXERCISE": connection.execute("select id from exercise").fetchone()[0],
    }
    values = [owners.get(str(value), value) for value in row.values()]
    connection.execute(
        f"insert into {table} ({', '.join(row)}) values ({', '.join('?' * len(row))})", values
    )


@pytest.mark.parametrize("table", list(_GOOD))
def test_a_good_row_is_taken(connection: sqlite3.Connection, table: str) -> None:
    _insert(connection, table, dict(_GOOD[table]))


@pytest.mark.parametrize(("table", "column", "value"), _CASES)
def test_a_bad_row_is_refused(
    connection: sqlite3.Connection, table: str, column: str, value: object
) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        _insert(connection, table, _GOOD[table] | {column: value})


@pytest.mark.parametrize(
    ("table", "column", "words"),
    [("pain", "side", Side), ("pain", "kind", PainKind), ("pain_zone", "zone", Zone)],
)
def test_the_words_of_the_domain_are_the_words_of_the_table(
    connection: sqlite3.Connection, table: str, column: str, words: type[Side | PainKind | Zone]
) -> None:
    connection.execute("delete from pain_zone")
    for number, word in enumerate(words):
        changed = (
            {"id": made.an_id(), "seq": 900 + number} if table == "pain" else {"place": number}
        )
        _insert(connection, table, _GOOD[table] | changed | {column: word.value})


def test_a_second_journal_mark_is_refused(connection: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute("insert into journal (one, journal_id) values (2, ?)", (made.an_id(),))


def test_parts_go_with_their_entry(tmp_path: Path) -> None:
    path = filled(tmp_path / "journal.db", made.one_of_each())
    with closing(opened(path)) as database, database.writing() as connection:
        connection.execute("delete from pain")
        connection.execute("delete from exercise")
        connection.execute("delete from screen")
        assert connection.execute("select count(*) from pain_zone").fetchone() == (0,)
        assert connection.execute("select count(*) from exercise_set").fetchone() == (0,)
        assert connection.execute("select count(*) from screen_answer").fetchone() == (0,)
