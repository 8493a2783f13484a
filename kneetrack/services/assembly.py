"""Opens the journal and puts together what can be asked of it."""

from __future__ import annotations

import logging
import os
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kneetrack.domain.change import Change, Topic
from kneetrack.domain.errors import EnvironmentProblem
from kneetrack.files.safe_write import make_private_folder
from kneetrack.services.change_feed import ChangeFeed
from kneetrack.services.data_care import DataCareService
from kneetrack.services.journal import JournalService
from kneetrack.services.report import ReportService
from kneetrack.services.settings import SettingsService
from kneetrack.store.backup_files import backups_in
from kneetrack.store.journal_store import JournalStore
from kneetrack.store.opening import SQLITE, create_journal, open_journal, tidy
from kneetrack.store.problems import MissingJournal

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from kneetrack.content.library import Library
    from kneetrack.store.database import Database

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Services:
    """What one open journal can be asked; `close` lets go of it.

    `brought_up_to_date`: it was made by an older KneeTrack, and has new tables since now.
    """

    journal: JournalService
    settings: SettingsService
    data_care: DataCareService
    report: ReportService
    feed: ChangeFeed
    database: Database
    brought_up_to_date: bool = False

    @property
    def read_only(self) -> bool:
        """Whether nothing can be saved in this journal."""
        return self.database.read_only

    def data_version(self) -> int:
        """Return a number that changes when another program has written to the journal.

        Raises EnvironmentProblem where it cannot be read.
        """
        return self.database.data_version()

    def close(self) -> None:
        """Let go of the journal file."""
        self.database.close()


class _SecondPlace:
    """The second place for backups as last set; asked by worker threads, so kept in memory."""

    def __init__(self, store: JournalStore) -> None:
        self._store = store
        self._place = store.settings().second_place

    def __call__(self) -> str:
        return self._place

    def look_again(self, change: Change) -> None:
        if Topic.SETTINGS in change.topics:
            with suppress(EnvironmentProblem):  # the change itself is saved, whatever follows
                self._place = self._store.settings().second_place


def open_services(
    journal: Path,
    backups_dir: Path,
    marker: Path,
    now: Callable[[], datetime],
    library: Callable[[], Library],
    *,
    patience_seconds: float,
    check_fully: bool,
    may_create: bool = True,
    made_up: bool = False,
) -> Services:
    """Open the journal, making it on first use if it may, and return its services.

    `marker` remembers that a journal was here: one that has vanished is reported (MissingJournal)
    and never replaced by an empty one. Raises EnvironmentProblem.
    """
    if not may_create:
        refuse_if_none(journal, backups_dir, marker)
    tidy(journal.parent)
    tidy(backups_dir)
    if not os.path.lexists(journal):
        _refuse_if_gone(journal, backups_dir, marker)
        create_journal(journal, made_up=made_up)

    older: list[Path] = []

    def before_migration(path: Path) -> None:
        from kneetrack.store.backup import make_backup  # needed once in years

        older.append(make_backup(path, backups_dir, now()).path)

    database = open_journal(
        journal,
        patience_seconds=patience_seconds,
        check_fully=check_fully,
        before_migration=before_migration,
    )
    store = JournalStore(database)
    try:
        second_place = _SecondPlace(store)
    except EnvironmentProblem:
        database.close()
        raise
    _remember(marker)
    _log.info("journal open, %s", SQLITE)
    feed = ChangeFeed()
    feed.subscribe(second_place.look_again)
    names = _ExerciseNames(library)
    return Services(
        JournalService(store, feed, now, names),
        SettingsService(store, feed, now),
        DataCareService(journal, backups_dir, feed, now, second_place),
        ReportService(store, names, _SignWords(library)),
        feed,
        database,
        brought_up_to_date=bool(older),
    )


class _ExerciseNames:
    """Names of exercises by id; one the library does not know is shown as it was written."""

    def __init__(self, library: Callable[[], Library]) -> None:
        self._library = library

    def __call__(self, exercise_id: str) -> str:
        return self._library().name_of(exercise_id)


class _SignWords:
    """Words for a yes to one of the ten questions, by its id."""

    def __init__(self, library: Callable[[], Library]) -> None:
        self._library = library

    def __call__(self, question_id: str) -> str:
        return self._library().screen.noted(question_id)


def check_place(journal: Path, marker: Path) -> None:
    """Raise EnvironmentProblem when the chosen folder lies on a disk that is not there now.

    Nothing may be made there then, not even a log: it would turn up on the wrong disk.
    """
    if not journal.parent.parent.is_dir() and marker.is_relative_to(journal.parent):
        raise EnvironmentProblem(
            "The folder for the journal was not found.",
            str(journal.parent),
            "Plug in or mount the disk it is on, or choose another folder with --data-dir.",
        )


def refuse_if_none(journal: Path, backups_dir: Path, marker: Path) -> None:
    """Raise EnvironmentProblem unless a journal is here; who only reads must not begin one."""
    if os.path.lexists(journal):
        return
    _refuse_if_gone(journal, backups_dir, marker)
    raise MissingJournal(
        f"There is no journal in {journal.parent} yet.",
        "",
        "It begins with the first entry. If yours is elsewhere, name its folder with --data-dir.",
    )


def _refuse_if_gone(journal: Path, backups_dir: Path, marker: Path) -> None:
    check_place(journal, marker)
    # What SQLite left beside a vanished journal would be played into an empty one.
    left = any(os.path.lexists(f"{journal}{suffix}") for suffix in ("-journal", "-wal"))
    if left or marker.exists() or backups_in(backups_dir):
        if os.path.lexists(journal):  # another start was making it just now
            return
        raise MissingJournal(
            "The journal that was here is gone.",
            str(journal),
            "No empty one was started in its place. Put the file back, bring back a backup with "
            "'kneetrack restore', or choose another folder with --data-dir.",
        )


def _remember(marker: Path) -> None:
    with suppress(OSError, EnvironmentProblem):
        if not marker.exists():
            make_private_folder(marker.parent)
            marker.touch(mode=0o600)
