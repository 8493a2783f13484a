"""One open journal file: reading from it, and writing to it all or nothing."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from kneetrack.store.problems import plain_problems, replaced

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WINDOW_PATIENCE_SECONDS, COMMAND_PATIENCE_SECONDS = 0.2, 2.0
"""How long a lock of another program is waited for; the window tries again by itself."""

Row = tuple[Any, ...]


def connect(path: Path, *, patience_seconds: float, read_only: bool = False) -> sqlite3.Connection:
    """Open a SQLite connection to an existing file, with every guard we know of switched on.

    Rollback journal with synchronous=EXTRA: replayed power cuts lose the last saves of every
    cheaper setting. `patience_seconds` is how long a lock of another program is waited for.
    """
    connection = sqlite3.connect(
        f"file:{quote(str(path))}?mode={'ro' if read_only else 'rw'}",
        uri=True,
        isolation_level=None,
        timeout=patience_seconds,
    )
    for pragma in (
        "trusted_schema = off",
        "cell_size_check = on",
        "foreign_keys = on",
        "mmap_size = 0",
        "secure_delete = on",
        "synchronous = extra",
    ):
        connection.execute(f"pragma {pragma}")
    if sys.platform == "darwin":
        connection.execute("pragma fullfsync = on")
        connection.execute("pragma checkpoint_fullfsync = on")
    return connection


class Database:
    """An open, checked journal. One thread, one connection; every write inside `writing()`."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path
        self._identity = _identity(path)
        self._journal_id = _journal_id(connection)
        self.read_only = not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give the connection for several questions in a row; raises EnvironmentProblem."""
        with plain_problems(self.path):
            yield self._connection

    def rows(self, sql: str, parameters: tuple[object, ...] = ()) -> list[Row]:
        """Return all rows of a question to the journal; raises EnvironmentProblem."""
        with plain_problems(self.path):
            return self._connection.execute(sql, parameters).fetchall()

    def value(self, sql: str, parameters: tuple[object, ...] = ()) -> Any:
        """Return the first value of the first row, or None when there is no row."""
        found = self.rows(sql, parameters)
        return found[0][0] if found else None

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give a connection inside one transaction that is durable when the block has ended.

        Raises EnvironmentProblem, with nothing of the block kept, when the world fails.
        """
        self._check_same_place()
        with plain_problems(self.path):
            # Pages read before are read anew: SQLite itself does not see that another journal was
            # copied into the file when both happen to have been written to equally often.
            self._connection.execute("pragma shrink_memory")
            self._connection.execute("begin immediate")
            try:
                self._check_same_journal()
                yield self._connection
                self._connection.execute("commit")
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("rollback")

    def data_version(self) -> int:
        """Return a number that changes when another program has written to the journal."""
        return int(self.value("pragma data_version"))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _check_same_place(self) -> None:
        if _identity(self.path) != self._identity:
            raise replaced(self.path)

    def _check_same_journal(self) -> None:
        if _journal_id(self._connection) != self._journal_id:
            raise replaced(self.path)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.lstat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _journal_id(connection: sqlite3.Connection) -> str | None:
    """Return the id the journal was given when it was made; None for any other file."""
    try:
        row = connection.execute("select journal_id from journal").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        return None  # the table is not there
    return None if row is None else str(row[0])
