"""When the journal cannot be opened: the last good backup, or a copy of what is there."""

from __future__ import annotations

import os
import shutil
from datetime import datetime
from pathlib import Path

from kneetrack.domain.errors import EnvironmentProblem, KneeTrackProblem
from kneetrack.files.safe_write import check_target, part_beside, put_in_place
from kneetrack.files.safe_write import problem_of as file_problem
from kneetrack.store.backup_files import Backup, backups_in
from kneetrack.store.problems import DamagedJournal, JournalBusy, MissingJournal, damaged


class RescueService:
    """What can be done for a journal that does not open. Never changes the damaged file itself."""

    def __init__(self, journal: Path, backups_dir: Path) -> None:
        self._journal = journal
        self._backups_dir = backups_dir

    def last_good_backup(self) -> Backup | None:
        """Return the newest backup that reads well from end to end, None when there is none."""
        from kneetrack.store.restore import read_backup  # trouble is rare, starting is not

        for backup in reversed(backups_in(self._backups_dir)):
            try:
                read_backup(backup.path, self._backups_dir)
            except KneeTrackProblem:
                continue
            return backup
        return None

    def restore(self, backup: Path, now: datetime) -> Path | None:
        """Put a backup in the journal's place; returns where the old file was kept."""
        from kneetrack.store.restore import restore_journal

        return restore_journal(backup, self._journal, now)

    def has_file(self) -> bool:
        """Return whether there is a file to keep a copy of."""
        return self._journal.is_file()

    def save_copy(self, target: Path) -> None:
        """Copy the journal file byte by byte, as it is; raises InputProblem, EnvironmentProblem."""
        check_target(target, overwrite=True)
        part = part_beside(target)
        try:
            part.touch(mode=0o600, exist_ok=False)
            shutil.copyfile(self._journal, part)
            with part.open("rb+") as copy:
                os.fsync(copy.fileno())
            put_in_place(part, target, overwrite=True)
        except OSError as error:
            raise file_problem(error, target) from error
        finally:
            part.unlink(missing_ok=True)


def can_be_rescued(problem: EnvironmentProblem) -> bool:
    """Return whether a backup helps against this problem (it does not against a full disk)."""
    return isinstance(problem, DamagedJournal | MissingJournal)


def is_busy(problem: EnvironmentProblem) -> bool:
    """Return whether the same write may well succeed in a moment: another program has the file."""
    return isinstance(problem, JournalBusy)


def unsound(journal: Path, problems: tuple[str, ...]) -> EnvironmentProblem:
    """Return the problem for a journal whose check found something after it was opened."""
    found = len(problems)
    return damaged(journal, f"is damaged inside ({found} {'place' if found == 1 else 'places'})")
