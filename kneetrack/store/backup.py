"""Backups: whole copies of the journal, each read back and checked before it counts."""

from __future__ import annotations

import os
from contextlib import closing, suppress
from datetime import datetime
from typing import TYPE_CHECKING

from kneetrack.domain.backup_thinning import kept
from kneetrack.domain.errors import EnvironmentProblem, InputProblem
from kneetrack.files.safe_write import (
    PRIVATE_FILE,
    check_target,
    make_private_folder,
    part_beside,
    put_in_place,
    remove_part,
    remove_stale_parts_of,
)
from kneetrack.files.safe_write import problem_of as file_problem
from kneetrack.store.backup_files import Backup, backup_name, backups_in
from kneetrack.store.database import COMMAND_PATIENCE_SECONDS, connect
from kneetrack.store.file_checks import check_file
from kneetrack.store.problems import plain_problems
from kneetrack.store.soundness import find_problems

if TYPE_CHECKING:
    from pathlib import Path


def make_backup(journal: Path, folder: Path, now: datetime) -> Backup:
    """Copy the journal into `folder` under the next number and check the copy.

    Raises EnvironmentProblem; no unfinished file stays under a backup's name.
    """
    make_private_folder(folder)
    number = max((backup.number for backup in backups_in(folder)), default=0) + 1
    while True:
        target = folder / backup_name(number, now)
        try:
            copy_journal(journal, target, overwrite=False)
        except InputProblem:
            if not os.path.lexists(target):
                raise
            number += 1  # another process has taken this number in the meantime
            continue
        made_at = now.replace(tzinfo=None, microsecond=0)
        return Backup(target, number, made_at, target.stat().st_size)


def copy_journal(journal: Path, target: Path, *, overwrite: bool) -> None:
    """Write a compact, checked, self-contained copy of the journal to `target`.

    Raises InputProblem when the target is taken, EnvironmentProblem when the world fails.
    """
    check_target(target, overwrite=overwrite)
    check_file(journal)
    remove_stale_parts_of(target)
    part = part_beside(target)
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE))
        with (
            plain_problems(target),
            closing(connect(journal, patience_seconds=COMMAND_PATIENCE_SECONDS)) as connection,
        ):
            connection.execute("vacuum into ?", (str(part),))
        _sync(part)
        check_file(part)
        problems = find_problems(part)
        if problems:
            raise EnvironmentProblem(
                f"The backup was not made, because the copy is not sound: {problems[0]}.",
                str(target),
                "Your journal was not changed. Run 'kneetrack check' to look at it.",
            )
        put_in_place(part, target, overwrite=overwrite)
    except OSError as error:
        raise file_problem(error, target) from error
    finally:
        remove_part(part)


def thin(folder: Path) -> int:
    """Remove backups that newer ones stand for; return how many. Never leaves fewer than three."""
    backups = backups_in(folder)
    keep = kept([backup.made_at for backup in backups])
    removed = 0
    for position, backup in enumerate(backups):
        if position not in keep:
            with suppress(OSError):
                backup.path.unlink()
                removed += 1
    return removed


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
