"""Looking after the journal: backups, restoring, checking, and taking everything along."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from kneetrack.domain.change import Change, Topic
from kneetrack.domain.errors import EnvironmentProblem
from kneetrack.store.backup_files import Backup, backups_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneetrack.services.change_feed import ChangeFeed
    from kneetrack.store.restore import BackupContents

BACKUP_EVERY = timedelta(minutes=30)
SECOND_PLACE_OLD_AFTER = timedelta(days=14)

_log = logging.getLogger(__name__)


class DataCareService:
    """Backups and checks of one journal. Works on the file, so it may run in a worker thread.

    What makes and reads backups is loaded when it is first used: the window is up before that.
    """

    def __init__(
        self,
        journal: Path,
        backups_dir: Path,
        feed: ChangeFeed,
        now: Callable[[], datetime],
        second_place: Callable[[], str],
    ) -> None:
        self._journal = journal
        self._backups_dir = backups_dir
        self._feed = feed
        self._now = now
        self._second_place = second_place

    @property
    def journal(self) -> Path:
        """Where the journal file is."""
        return self._journal

    @property
    def backups_dir(self) -> Path:
        """Where automatic backups are kept."""
        return self._backups_dir

    def backups(self) -> tuple[Backup, ...]:
        """Return the automatic backups in the order they were made."""
        return backups_in(self._backups_dir)

    def newest(self) -> Backup | None:
        """Return the newest backup, None when there is none."""
        return next(reversed(self.backups()), None)

    def back_up(self) -> Backup:
        """Make a verified backup now, thin the older ones, and copy it to the second place.

        Raises EnvironmentProblem when the backup could not be made; the journal is untouched.
        """
        from kneetrack.store.backup import make_backup, thin

        backup = make_backup(self._journal, self._backups_dir, self._now())
        thin(self._backups_dir)
        self._copy_to_second_place()
        _log.info("backup %d made, %d bytes", backup.number, backup.size)
        return backup

    def back_up_if_due(self) -> Backup | None:
        """Make a backup unless one was made in the last half hour; None when none was due.

        A newest backup from the future means a clock that jumped: then one is due as well.
        """
        newest = self.newest()
        now = self._now().replace(tzinfo=None)
        if newest is not None and timedelta(0) <= now - newest.made_at < BACKUP_EVERY:
            return None
        return self.back_up()

    def changed_since_backup(self) -> bool:
        """Return whether the journal file was written after the newest backup was made."""
        newest = self.newest()
        try:
            written = self._journal.stat().st_mtime
            return newest is None or written > newest.path.stat().st_mtime
        except OSError:
            return True

    def back_up_to(self, target: Path, *, overwrite: bool) -> None:
        """Write a verified copy of the journal to a file of the person's choice."""
        from kneetrack.store.backup import copy_journal

        copy_journal(self._journal, target, overwrite=overwrite)

    def second_place_age(self) -> timedelta | None:
        """Return the age of the newest copy in the second place; None when there is none."""
        place = self._second_place()
        newest = next(reversed(backups_in(Path(place))), None) if place else None
        return None if newest is None else self._now().replace(tzinfo=None) - newest.made_at

    def look_into(self, backup: Path) -> BackupContents:
        """Read what a backup holds, checked as carefully as a restore would."""
        from kneetrack.store.restore import read_backup

        return read_backup(backup, self._journal.parent)

    def restore(self, backup: Path) -> Path | None:
        """Put a backup in the journal's place; returns where the old journal was kept."""
        from kneetrack.store.restore import restore_journal

        return restore_journal(backup, self._journal, self._now())

    def problems(self) -> tuple[str, ...]:
        """Check the whole journal and return a sentence for each problem."""
        from kneetrack.store.soundness import find_problems

        return find_problems(self._journal)

    def tell_backups_changed(self) -> None:
        """Let pages that show the newest backup look again (in the window's own thread)."""
        self._feed.publish(Change(frozenset({Topic.BACKUPS})))

    def _copy_to_second_place(self) -> None:
        from kneetrack.store.backup import make_backup, thin

        place = self._second_place()
        if not place:
            return
        folder = Path(place)
        if not folder.is_dir():
            # Never made here: an unplugged disk's folder would turn up on the wrong disk.
            _log.warning("no copy in the second place: it is not there")
            return
        try:
            make_backup(self._journal, folder, self._now())
            thin(folder)
        except EnvironmentProblem as problem:
            # The first place has the backup; the watch icon tells when the second falls behind.
            _log.warning("no copy in the second place: %s", problem.cause)
