"""An entry as lines for people: what it says, and people's own words set in below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.domain.journal import NoteEntry, QuestionEntry
from kneetrack.domain.pain import PainEntry
from kneetrack.domain.screen import ScreenEntry

if TYPE_CHECKING:
    from kneetrack.domain.journal import Entry


def entry_lines(entry: Entry, description: str) -> list[str]:
    """Return one line for the entry and further, indented ones for what was typed."""
    head = f"{entry.at:%H:%M} {description}" if entry.at else description
    if isinstance(entry, PainEntry):
        if entry.zones:
            head += f" ({', '.join(zone.value for zone in entry.zones)})"
        if entry.activity:
            head += f", {entry.activity}"
    return [head, *(f"    {line}" for line in _typed(entry).splitlines() if line.strip())]


def _typed(entry: Entry) -> str:
    if isinstance(entry, ScreenEntry):
        lines = [f"yes: {', '.join(entry.yes)}"] if entry.yes else []
        lines += [f"no: {', '.join(entry.no)}"] if entry.no else []
        return "\n".join([*lines, *([f"since then: {entry.cleared}"] if entry.cleared else [])])
    return entry.text if isinstance(entry, NoteEntry | QuestionEntry) else entry.note


def words_of(entry: Entry) -> str:
    """Return everything a person typed into an entry, for searching."""
    if isinstance(entry, NoteEntry | QuestionEntry):
        return entry.text
    if isinstance(entry, ScreenEntry):
        return "\n".join((*entry.yes, entry.cleared))
    if isinstance(entry, PainEntry):
        return f"{entry.activity}\n{entry.note}"
    return entry.note
