"""`undo`: takes back the last change, whether window or command line made it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kneetrack.cli.command import Command


def run(command: Command) -> int:
    """Take the change back and say what it was."""
    with command.services() as services:
        undone = services.journal.undo()
        if undone is None:
            command.answer({"undone": None}, "There is nothing to undo.")
            return 0
        told = {
            "label": undone.label,
            "days": sorted(day.isoformat() for day in undone.days),
            "touched": [{"type": table, "id": key} for table, key in undone.keys],
        }
        command.answer_saved({"undone": told}, f"Undone: {undone.label}")
        command.back_up(services)
    return 0
