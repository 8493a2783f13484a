"""Opening the journal: check it, bring it up to date, never start an empty one over it."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from kneetrack.domain.new_id import new_id
from kneetrack.files.safe_write import (
    make_private_folder,
    part_beside,
    remove_part,
    remove_stale_parts,
    rename_new,
    sync_folder,
)
from kneetrack.files.safe_write import problem_of as file_problem
from kneetrack.store.database import COMMAND_PATIENCE_SECONDS, Database, connect
from kneetrack.store.file_checks import check_file
from kneetrack.store.problems import NewerJournal, damaged, plain_problems
from kneetrack.store.schema import (
    APPLICATION_ID,
    MIGRATIONS_TABLE,
    OLDER_SHA256,
    SCHEMA_SHA256,
    SCHEMA_VERSION,
)
from kneetrack.store.soundness import structure_problems

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SQLITE = f"SQLite {sqlite3.sqlite_version}"
"""Which SQLite reads the journal; its release matters when a fault is looked for."""


def open_journal(
    path: Path,
    *,
    patience_seconds: float,
    check_fully: bool,
    before_migration: Callable[[Path], object],
) -> Database:
    """Open an existing journal after the checks that must come before its first use.

    `check_fully` also reads every page (commands do; the window does so right after its first
    paint). `before_migration` is called with the path and must make a verified backup.
    Raises EnvironmentProblem; the file is then unchanged.
    """
    check_file(path)
    with plain_problems(path):
        connection = connect(path, patience_seconds=patience_seconds)
        try:
            version = _check_marks(connection, path)
            if check_fully or version < SCHEMA_VERSION:
                _check_structure(connection, path)
            if version < SCHEMA_VERSION:
                _check_older_tables(connection, path)
                before_migration(path)
                _migrate(connection)
            _check_tables(connection, path, SCHEMA_SHA256)
            if connection.execute("select count(*) from journal").fetchone()[0] != 1:
                raise damaged(path, "has lost the mark it was made with")
            if connection.execute("pragma journal_mode = delete").fetchone()[0] != "delete":
                raise damaged(path, "is held open in another mode by another program")
        except BaseException:
            connection.close()
            raise
    return Database(connection, path)


def create_journal(path: Path, *, made_up: bool = False) -> None:
    """Make an empty journal at `path`; it appears there complete or not at all.

    Does nothing when another process was faster. Raises EnvironmentProblem.
    """
    make_private_folder(path.parent)
    part = part_beside(path)
    try:
        part.touch(mode=0o600, exist_ok=False)
        with (
            plain_problems(path),
            closing(connect(part, patience_seconds=COMMAND_PATIENCE_SECONDS)) as connection,
        ):
            _migrate(connection)
            connection.execute(
                "insert into journal (one, journal_id, made_up) values (1, ?, ?)",
                (new_id(), int(made_up)),
            )
        try:
            rename_new(part, path)
        except FileExistsError:
            return
        sync_folder(path.parent)
    except OSError as error:
        raise file_problem(error, path) from error
    finally:
        remove_part(part)


def tidy(folder: Path) -> None:
    """Remove what an interrupted save of a file left half-written in `folder`."""
    if folder.is_dir():
        remove_stale_parts(folder)


def _check_marks(connection: sqlite3.Connection, path: Path) -> int:
    application_id = connection.execute("pragma application_id").fetchone()[0]
    version: int = connection.execute("pragma user_version").fetchone()[0]
    if application_id != APPLICATION_ID:
        raise damaged(path, "is a file of another program")
    if version > SCHEMA_VERSION:
        raise NewerJournal(
            "The journal was made by a newer KneeTrack.",
            str(path),
            "It was not opened, so nothing was changed. Install the newer KneeTrack to use it.",
        )
    if version < 1:
        raise damaged(path, "has a damaged beginning (version)")
    return version


def _check_structure(connection: sqlite3.Connection, path: Path) -> None:
    if structure_problems(connection):
        raise damaged(path, "could not be read completely")


def _check_tables(connection: sqlite3.Connection, path: Path, sha256: str) -> None:
    """Compare every table and index, word for word, with what the migrations made.

    sqlite-utils' own list of migrations differs a little between its releases, so of that one
    only the names count.
    """
    ours, library = hashlib.sha256(), set()
    for kind, name, table, sql in connection.execute(
        "select type, name, tbl_name, sql from sqlite_master order by type, name"
    ):
        if table == MIGRATIONS_TABLE and kind in ("table", "index"):
            library.add((kind, name))
        else:
            ours.update(f"{kind} {name} {' '.join((sql or '').split())};".encode())
    if ours.hexdigest() != sha256 or ("table", MIGRATIONS_TABLE) not in library:
        raise damaged(path, "has other tables than KneeTrack makes")


def _check_older_tables(connection: sqlite3.Connection, path: Path) -> None:
    """Compare a journal of an older version with what its own release made, before it is changed.

    Version and tables are read as one: another start may be bringing it up to date just now.
    """
    connection.execute("begin")
    version = connection.execute("pragma user_version").fetchone()[0]
    if version in OLDER_SHA256:
        _check_tables(connection, path, OLDER_SHA256[version])
    connection.execute("commit")


def _migrate(connection: sqlite3.Connection) -> None:
    """Run all missing steps and set the version in one transaction: the old or the new journal."""
    # Imported here because the library takes longer to load than the window takes to open.
    from sqlite_utils import Database as Writer

    from kneetrack.store.migrations import steps

    writer = Writer(connection, execute_plugins=False, recursive_triggers=False)
    connection.execute("begin immediate")
    try:
        steps.apply(writer)
        connection.execute(f"pragma user_version = {SCHEMA_VERSION}")
        connection.execute("commit")
    finally:
        if connection.in_transaction:
            connection.execute("rollback")
