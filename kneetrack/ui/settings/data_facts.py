"""Looks at the files of the journal: its size, its backups, and the copies in the second place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kneetrack.services.data_care import DataCareService
    from kneetrack.store.backup_files import Backup


@dataclass(frozen=True)
class DataFacts:
    """What was found on the disk: sizes in bytes, backups newest first, the age of the copy."""

    journal: Path
    size: int
    backups: tuple[Backup, ...]
    second_place_age: timedelta | None


@dataclass(frozen=True)
class DataLook:
    """Finds the facts; slow disks are asked, so it runs beside the window."""

    data_care: DataCareService

    def find(self) -> DataFacts:
        """Return the facts as they are now; what cannot be reached counts as not there."""
        journal = self.data_care.journal
        try:
            size = journal.stat().st_size
        except OSError:
            size = 0
        return DataFacts(
            journal,
            size,
            tuple(reversed(self.data_care.backups())),
            self.data_care.second_place_age(),
        )


@dataclass(frozen=True)
class BackupLook:
    """Reads one backup as carefully as restoring it would, before anybody is asked to."""

    data_care: DataCareService
    backup: Path

    def find(self) -> BackupSummary:
        """Return what the backup holds. Raises InputProblem and EnvironmentProblem."""
        contents = self.data_care.look_into(self.backup)
        return BackupSummary(self.backup, len(contents.entries))


@dataclass(frozen=True)
class BackupSummary:
    """A backup that could be restored, and how many entries it holds."""

    path: Path
    entries: int
