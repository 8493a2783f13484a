"""Bringing a backup back: its contents are read with care into a new file, the old one is kept."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kneetrack.domain.errors import EnvironmentProblem, InputProblem
from kneetrack.domain.plain import type_of
from kneetrack.domain.settings import Settings, plain_settings
from kneetrack.files.safe_write import make_private_folder, part_beside, remove_part, sync_folder
from kneetrack.files.safe_write import problem_of as file_problem
from kneetrack.store.database import COMMAND_PATIENCE_SECONDS, Database, connect
from kneetrack.store.entry_rows import ENTRY_ROWS
from kneetrack.store.file_checks import check_file
from kneetrack.store.journal_store import JournalStore
from kneetrack.store.opening import create_journal, open_journal
from kneetrack.store.problems import DamagedJournal, JournalBusy, plain_problems, problem_of
from kneetrack.store.records import apply, put_setting, put_star
from kneetrack.store.soundness import find_problems

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from kneetrack.domain.journal import Entry

LARGEST_BACKUP_BYTES = 100 * 1024 * 1024
_BESIDE = ("-journal", "-wal", "-shm")


@dataclass(frozen=True)
class BackupContents:
    """What a backup holds, read and checked value by value."""

    entries: tuple[Entry, ...]
    settings: Settings
    stars: tuple[str, ...]
    made_up: bool
    span: tuple[date, date] | None


def read_backup(backup: Path, work_folder: Path) -> BackupContents:
    """Read a backup through the same checks as the journal, from a private copy of it.

    Raises InputProblem when it is no file of a fitting size, EnvironmentProblem when it is damaged.
    """
    with _opened_copy(backup, work_folder) as database:
        store = JournalStore(database)
        try:
            return BackupContents(
                store.all_entries(),
                store.settings(),
                store.stars(),
                store.made_up(),
                store.first_and_last_day(),
            )
        except DamagedJournal as error:
            raise _unfit(backup, "holds an entry that cannot be read") from error


def restore_journal(backup: Path, journal: Path, now: datetime) -> Path | None:
    """Put the contents of a backup in the journal's place; the old journal is kept beside it.

    Returns where the old journal is now (None if there was none). At every instant either the old
    or the new journal is whole under its name. Raises InputProblem or EnvironmentProblem.
    """
    make_private_folder(journal.parent)
    contents = read_backup(backup, journal.parent)
    part = part_beside(journal)
    try:
        _write_contents(part, contents)
        set_aside = None
        if os.path.lexists(journal):
            _settle(journal)
            set_aside = _free_name(journal, now)
            _keep(journal, set_aside)
        os.replace(part, journal)
        sync_folder(journal.parent)
    except OSError as error:
        raise file_problem(error, journal) from error
    finally:
        remove_part(part)
    return set_aside


def _write_contents(part: Path, contents: BackupContents) -> None:
    create_journal(part, made_up=contents.made_up)
    with (
        plain_problems(part),
        closing(connect(part, patience_seconds=COMMAND_PATIENCE_SECONDS)) as connection,
    ):
        connection.execute("begin immediate")
        for number, entry in enumerate(contents.entries, 1):
            ENTRY_ROWS[type_of(entry)].put(connection, number, entry, is_new=True)
        connection.execute("update journal set next_seq = ?", (len(contents.entries) + 1,))
        for name, value in plain_settings(contents.settings).items():
            apply(connection, put_setting(name, value), None)
        for exercise_id in contents.stars:
            apply(connection, put_star(exercise_id, starred=True), None)
        connection.execute("commit")
    if find_problems(part):
        raise EnvironmentProblem(
            "The restored journal is not sound on disk.", str(part), "Nothing was replaced."
        )


@contextmanager
def _opened_copy(backup: Path, work_folder: Path) -> Iterator[Database]:
    """Open a private copy, so that an older backup can be brought up to date untouched."""
    copy = part_beside(work_folder / backup.name)
    database = None
    try:
        _copy_whole(backup, copy)
        try:
            database = open_journal(
                copy,
                patience_seconds=COMMAND_PATIENCE_SECONDS,
                check_fully=True,
                before_migration=_nothing,
            )
        except EnvironmentProblem as problem:
            raise EnvironmentProblem(
                problem.cause.replace("The journal", "The backup"),
                str(backup),
                "Nothing was changed. Try an older backup.",
            ) from problem
        if find_problems(copy):
            raise _unfit(backup, "is damaged inside")
        yield database
    finally:
        if database is not None:
            database.close()
        remove_part(copy)


def _copy_whole(backup: Path, copy: Path) -> None:
    try:
        if not backup.is_file():
            raise InputProblem("file", f"{backup} is not a file.")
        if backup.stat().st_size > LARGEST_BACKUP_BYTES:
            raise InputProblem("file", f"{backup} is larger than 100 MB, which no journal is.")
        copy.touch(mode=0o600, exist_ok=False)
        shutil.copyfile(backup, copy)
    except OSError as error:
        raise file_problem(error, backup) from error


def _settle(journal: Path) -> None:
    """Let SQLite take back the half save of a crash, while the old file still has its name.

    Raises JournalBusy while another program writes. A file that SQLite cannot open stays as it is.
    """
    try:
        check_file(journal)
        with closing(connect(journal, patience_seconds=COMMAND_PATIENCE_SECONDS)) as connection:
            connection.execute("begin immediate")
            connection.execute("rollback")
    except sqlite3.Error as error:
        problem = problem_of(error, journal)
        if isinstance(problem, JournalBusy):
            raise problem from error
    except DamagedJournal:
        return


def _keep(journal: Path, set_aside: Path) -> None:
    """Give the old journal a second name, so that its first name is never empty.

    What SQLite left beside it moves along: next to the new journal it would be played into it.
    """
    _second_name(journal, set_aside)
    beside = [suffix for suffix in _BESIDE if os.path.lexists(f"{journal}{suffix}")]
    for suffix in beside:
        _second_name(Path(f"{journal}{suffix}"), Path(f"{set_aside}{suffix}"))
    sync_folder(journal.parent)
    for suffix in beside:
        Path(f"{journal}{suffix}").unlink()
    sync_folder(journal.parent)


def _second_name(path: Path, name: Path) -> None:
    try:
        os.link(path, name, follow_symlinks=False)
    except OSError:
        shutil.copy2(path, name, follow_symlinks=False)
        with name.open("rb+") as copy:
            os.fsync(copy.fileno())


def _free_name(journal: Path, now: datetime) -> Path:
    stem = f"{journal.name}.before-restore-{now:%Y-%m-%d}"
    names = [stem, *(f"{stem}-{number}" for number in range(2, 1000))]
    return next(journal.with_name(n) for n in names if not os.path.lexists(journal.with_name(n)))


def _unfit(backup: Path, what: str) -> EnvironmentProblem:
    return EnvironmentProblem(
        f"The backup {what}.", str(backup), "Nothing was changed. Try an older backup."
    )


def _nothing(_path: Path) -> None:
    return None
