"""`backup`, `backups` and `restore`: copies of the journal, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.cli.command import path_of
from kneetrack.domain.errors import EnvironmentProblem
from kneetrack.services.assembly import refuse_if_none
from kneetrack.services.change_feed import ChangeFeed
from kneetrack.services.data_care import DataCareService

if TYPE_CHECKING:
    from kneetrack.cli.command import Command


def run(command: Command) -> int:
    """Do what was asked and say where the files are."""
    match command.args.command:
        case "backup":
            _back_up(command)
        case "backups":
            _list(command)
        case _:
            _restore(command)
    return 0


def _back_up(command: Command) -> None:
    with command.services() as services:
        if command.args.out is None:
            written = services.data_care.back_up().path
        else:
            written = path_of(command.args.out, "out")
            services.data_care.back_up_to(written, overwrite=command.args.overwrite)
    size = written.stat().st_size
    command.answer(
        {"written": str(written), "size_bytes": size}, f"Backup made and checked: {written}"
    )


def _list(command: Command) -> None:
    found = _data_care(command).backups()
    if not found:
        places = command.places
        refuse_if_none(places.journal, places.backups_dir, places.marker)
    told = [
        {
            "path": str(backup.path),
            "number": backup.number,
            "made_at": backup.made_at.isoformat(),
            "size_bytes": backup.size,
        }
        for backup in found
    ]
    lines = [f"{backup.made_at:%Y-%m-%d %H:%M}  {backup.path}" for backup in found]
    command.answer(told, "\n".join(lines) or "There is no backup yet.")


def _restore(command: Command) -> None:
    backup = path_of(command.args.file, "file")
    care = _data_care(command)
    if command.args.dry_run:
        contents = care.look_into(backup)
        told = {
            "file": str(backup),
            "entries": len(contents.entries),
            "from": contents.span[0].isoformat() if contents.span else None,
            "to": contents.span[1].isoformat() if contents.span else None,
            "made_up": contents.made_up,
        }
        span = f", from {told['from']} to {told['to']}" if contents.span else ""
        command.answer(
            told, f"{backup} is sound and holds {told['entries']} entries{span}. Nothing changed."
        )
        return
    if command.launcher.window_is_open(command.places):
        raise EnvironmentProblem(
            "KneeTrack's window has this journal open.",
            str(command.places.journal),
            "Nothing was changed. Close the window, or restore from its Settings page.",
        )
    kept = care.restore(backup)
    with command.services() as services:
        count = len(services.journal.all_entries())
    told = {
        "restored": str(command.places.journal),
        "entries": count,
        "kept": None if kept is None else str(kept),
    }
    old = f" The former journal is kept as {kept}." if kept else ""
    command.answer(told, f"Restored: {count} entries.{old}")


def _data_care(command: Command) -> DataCareService:
    """Return the care of a journal that may not open: a backup is wanted most when it does not."""
    places = command.places
    return DataCareService(
        places.journal, places.backups_dir, ChangeFeed(), command.launcher.now, _nowhere
    )


def _nowhere() -> str:
    return ""
