"""Whether a journal is sound: its pages, its links, and each entry against its fingerprint."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING

from kneetrack.domain.errors import InputProblem
from kneetrack.domain.plain import entry_of, fingerprint
from kneetrack.domain.session_record import checked_exercise_id
from kneetrack.domain.settings import settings_of
from kneetrack.store.database import COMMAND_PATIENCE_SECONDS, connect
from kneetrack.store.entry_rows import ENTRY_ROWS
from kneetrack.store.problems import JournalBusy, problem_of

if TYPE_CHECKING:
    from pathlib import Path

UNREADABLE = (InputProblem, ValueError, TypeError)
"""What building a value raises when the stored parts do not fit together."""


def structure_problems(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return what SQLite's own full check finds; empty when all is well."""
    found = [str(row[0]) for row in connection.execute("pragma integrity_check(10)")]
    if found == ["ok"]:
        found = []
    if connection.execute("pragma foreign_key_check").fetchone():
        found.append("an entry has lost the part it belongs to")
    return tuple(found)


def entry_problems(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return one sentence for each entry that is not what was written (a flipped bit, say)."""
    found = []
    version = connection.execute("pragma user_version").fetchone()[0]
    for rows in ENTRY_ROWS.values():
        if rows.since > version:  # a journal of an older KneeTrack, looked at before its update
            continue
        stored = dict(connection.execute(f"select id, sha256 from {rows.table}"))  # noqa: S608
        for _seq, plain in rows.plain_rows(connection):
            try:
                intact = stored.get(plain["id"]) == fingerprint(entry_of(plain))
            except UNREADABLE:
                intact = False
            if not intact:
                found.append(f"{rows.table} entry {plain['id']} is not what was written")
    return tuple(found)


def setting_problems(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return a sentence when settings or stars are not what the app writes."""
    found = []
    try:
        rows = connection.execute("select name, value from setting")
        settings_of({name: json.loads(value) for name, value in rows})
    except UNREADABLE:
        found.append("a setting cannot be read")
    try:
        for (exercise_id,) in connection.execute("select exercise_id from star"):
            checked_exercise_id(exercise_id)
    except UNREADABLE:
        found.append("a star cannot be read")
    return tuple(found)


def find_problems(path: Path) -> tuple[str, ...]:
    """Check a whole journal file on a connection of its own that cannot write.

    Returns a sentence for each problem, empty when the journal is sound. Raises JournalBusy when
    another program keeps the file from being read: that says nothing about it.
    """
    try:
        connection = connect(path, patience_seconds=COMMAND_PATIENCE_SECONDS, read_only=True)
        try:
            return structure_problems(connection) or (
                entry_problems(connection) + setting_problems(connection)
            )
        finally:
            connection.close()
    except sqlite3.Error as error:
        problem = problem_of(error, path)
        if isinstance(problem, JournalBusy):
            raise problem from error
        return (str(problem) if problem else "the journal could not be read",)
