"""A real journal in a folder of the test, and a clock the test moves by hand."""

from __future__ import annotations

import sqlite3
import uuid
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

from kneetrack.domain.day import moment_of
from kneetrack.store.history import ChangeRecord
from kneetrack.store.journal_store import JournalStore
from kneetrack.store.opening import create_journal, open_journal
from kneetrack.store.records import put_entry

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kneetrack.domain.journal import Entry
    from kneetrack.store.database import Database

NOON = datetime(2026, 3, 19, 12, 0, 0, tzinfo=timezone(timedelta(hours=1)))


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    moment: datetime = NOON

    def __call__(self) -> datetime:
        return self.moment

    def move(self, **by: float) -> None:
        """Move by days, hours, minutes ... (negative: back)."""
        self.moment += timedelta(**by)


def opened(path: Path, patience_seconds: float = 0.05) -> Database:
    """Open a journal, making it when it is not there."""
    if not path.exists():
        create_journal(path)
    return open_journal(
        path,
        patience_seconds=patience_seconds,
        check_fully=True,
        before_migration=lambda _path: None,
    )


def a_record(label: str = "a change", moment: datetime = NOON) -> ChangeRecord:
    """Return the head of a change nobody made before."""
    return ChangeRecord(str(uuid.uuid4()), label, moment_of(moment))


def add(store: JournalStore, *entries: Entry, label: str = "added") -> ChangeRecord:
    """Save entries as one change."""
    record = a_record(label)
    store.change(record, [put_entry(entry) for entry in entries])
    return record


def filled(path: Path, entries: Iterable[Entry]) -> Path:
    """Make a journal with entries in it, closed again."""
    with closing(opened(path)) as database:
        add(JournalStore(database), *entries)
    return path


def begun(path: Path) -> Path:
    """Make an empty journal whose owner has been through the first run; leave one that is there."""
    if not path.exists():
        create_journal(path)
        raw(path, "insert into setting (name, value) values ('welcomed', 'true')")
    return path


def raw(path: Path, *statements: str, checks: bool = True) -> None:
    """Do with the file what another program could do."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("pragma foreign_keys = on")
        if not checks:
            connection.execute("pragma ignore_check_constraints = on")
            connection.execute("pragma writable_schema = on")
        for statement in statements:
            connection.execute(statement)


def everything(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every table, whatever the table is."""
    with closing(sqlite3.connect(path)) as connection:
        names = [
            row[0]
            for row in connection.execute(
                "select name from sqlite_master where type = 'table' order by name"
            )
        ]
        return {name: connection.execute(f"select * from {name}").fetchall() for name in names}


def names_in(folder: Path) -> list[str]:
    """Return the names of what lies in a folder, in order."""
    return sorted(path.name for path in folder.iterdir())
