"""Which backups there are: files known by their names, in the order they were made."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

_NAME = re.compile(r"kneetrack-([0-9]{6,9})-([0-9]{8}T[0-9]{6})\.backup\.db")


@dataclass(frozen=True)
class Backup:
    """One verified backup: its file, its place in the order made, local time, size in bytes."""

    path: Path
    number: int
    made_at: datetime
    size: int


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """Return the backups of a folder in the order they were made; files of 0 bytes do not count."""
    try:
        paths = list(folder.iterdir())
    except OSError:
        return ()
    found = [backup for path in paths if (backup := _backup_at(path))]
    return tuple(sorted(found, key=_order))


def _backup_at(path: Path) -> Backup | None:
    match = _NAME.fullmatch(path.name)
    if match is None or path.is_symlink():
        return None
    try:
        made_at = datetime.fromisoformat(match[2])
        size = path.stat().st_size if path.is_file() else 0
    except (OSError, ValueError):  # thinned away just now, or a date no calendar has
        return None
    return Backup(path, int(match[1]), made_at, size) if size else None


def backup_name(number: int, now: datetime) -> str:
    """Return the file name of the backup with this number, made at this local time."""
    return f"kneetrack-{number:06d}-{now:%Y%m%dT%H%M%S}.backup.db"


def _order(backup: Backup) -> tuple[int, datetime]:
    return backup.number, backup.made_at
