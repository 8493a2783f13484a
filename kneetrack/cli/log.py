"""`log pain`, `log exercise` and `log note`: one entry, saved before it is called saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.cli.entry_words import save, saved_as_plain
from kneetrack.cli.fields import TypedFields

if TYPE_CHECKING:
    from kneetrack.cli.command import Command


def run(command: Command) -> int:
    """Save the entry, say so, and make the backup that may be due."""
    with command.services(may_create=True) as services:
        journal = services.journal
        fields = TypedFields(vars(command.args))
        saved = save(command.args.what, fields, journal, command.launcher.library)
        words = "; ".join(journal.describe(entry) for entry in saved.entries)
        command.answer_saved(saved_as_plain(saved), f"Saved: {words} ({saved.entries[0].day})")
        command.back_up(services)
    return 0
