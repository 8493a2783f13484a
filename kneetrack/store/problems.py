"""What SQLite says when the world fails, told in plain sentences."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kneetrack.domain.errors import EnvironmentProblem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class JournalBusy(EnvironmentProblem):
    """Another program holds the journal; the same write can be tried again."""


class DamagedJournal(EnvironmentProblem):
    """The journal file is not sound; it was left exactly as it is."""


class NewerJournal(EnvironmentProblem):
    """The journal was made by a newer KneeTrack; it was left exactly as it is."""


class MissingJournal(EnvironmentProblem):
    """The journal that should be here is gone."""


class ReplacedJournal(EnvironmentProblem):
    """Another file has taken the journal's place while it was open."""


RESTORE_ADVICE = (
    "Nothing was changed. Open the last good backup with 'kneetrack restore', "
    "or keep a copy of this file."
)


def damaged(path: Path, what: str) -> DamagedJournal:
    """Return the problem for a file that cannot be trusted; `what` completes "The journal ..."."""
    return DamagedJournal(f"The journal {what}.", str(path), RESTORE_ADVICE)


def problem_of(error: sqlite3.Error, path: Path) -> EnvironmentProblem | None:
    """Return the plain problem behind an SQLite error, or None when it is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return replaced(path)
    match None if code is None else code & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return JournalBusy(
                "The journal is in use by another program.",
                str(path),
                "Nothing was saved. Close the other program and try again.",
            )
        case sqlite3.SQLITE_FULL:
            return EnvironmentProblem(
                "The disk is full.", str(path), "Nothing was saved. Free some space and try again."
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return EnvironmentProblem(
                "The journal is read-only.",
                str(path),
                "Nothing was saved. Allow writing to the file and its folder, then try again.",
            )
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_PROTOCOL:
            return EnvironmentProblem(
                "The disk could not be read or written.",
                str(path),
                "Nothing was saved. Check the disk and try again.",
            )
        case sqlite3.SQLITE_CANTOPEN:
            return EnvironmentProblem(
                "The journal could not be opened.",
                str(path),
                "Check that the folder is there and may be written.",
            )
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_FORMAT:
            return damaged(path, "could not be read completely")
        case _:
            return None


@contextmanager
def plain_problems(path: Path) -> Iterator[None]:
    """Turn what SQLite says inside the block into a plain problem; a bug of ours stays a bug."""
    try:
        yield
    except sqlite3.Error as error:
        problem = problem_of(error, path)
        if problem is None:
            raise
        raise problem from error


def replaced(path: Path) -> ReplacedJournal:
    """Return the problem for a file that is no longer the one that was opened."""
    return ReplacedJournal(
        "The journal file was moved or replaced by another one while it was open.",
        str(path),
        "Nothing was saved into it. Put the file back, or start KneeTrack again to use the new "
        "one.",
    )
