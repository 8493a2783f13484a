"""What an export holds, and what was found when one is read again."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kneetrack.domain.errors import InputProblem
from kneetrack.domain.plain import TYPE_WORDS, entry_of
from kneetrack.domain.settings import settings_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kneetrack.domain.journal import Entry
    from kneetrack.domain.plain import Plain
    from kneetrack.domain.settings import Settings

LARGEST_FILE_BYTES = 100 * 1024 * 1024

MOST_ROWS = 500_000
"""A hundred years of fourteen entries a day; answering many more would fill the memory."""

_LONGEST_NAME, _LONGEST_WHY = 60, 300


@dataclass(frozen=True)
class JournalContents:
    """Everything in a journal: entries by day and as written down, settings, starred exercises."""

    entries: tuple[Entry, ...]
    settings: Settings
    stars: tuple[str, ...]


@dataclass(frozen=True)
class RefusedRow:
    """A row that cannot be taken: its line in the file, and why."""

    line: int
    why: str


@dataclass(frozen=True)
class EntryRow:
    """An entry that was read, and where it stands: its line, and its file within a zip."""

    line: int
    entry: Entry
    file: str = ""


@dataclass
class Findings:
    """What a file turned out to hold; every part was checked by itself.

    `settings` are plain values by name, only those the file states.
    """

    form: str
    entries: list[EntryRow] = field(default_factory=list)
    refused: list[RefusedRow] = field(default_factory=list)
    settings: dict[str, Any] = field(default_factory=dict)
    stars: list[str] = field(default_factory=list)

    def add_entries(self, rows: Iterable[tuple[int, object, str]]) -> None:
        """Take entries as line, plain values and file; the same id twice is taken once."""
        seen: set[str] = set()
        for line, plain, file in rows:
            try:
                entry = _entry(plain)
                if entry.id in seen:
                    raise InputProblem("id", "The same id stands in the file before.")
            except InputProblem as problem:
                self.refuse(line, problem, file)
            else:
                seen.add(entry.id)
                self.entries.append(EntryRow(line, entry, file))

    def add_setting(self, line: int, name: str, value: object, file: str = "") -> None:
        """Take one setting if it can be one."""
        try:
            settings_of({name: value})
        except InputProblem as problem:
            self.refuse(line, problem, file)
        except TypeError:  # a list within a list, say
            self.refuse(
                line, InputProblem(name, "The setting has a value of the wrong kind."), file
            )
        else:
            self.settings[name] = value

    def add_star(self, line: int, exercise_id: object, file: str = "") -> None:
        """Take one starred exercise; the library need not know it."""
        if isinstance(exercise_id, str) and re.fullmatch(r"[a-z][a-z0-9_]{0,63}", exercise_id):
            if exercise_id not in self.stars:
                self.stars.append(exercise_id)
        else:
            self.refuse(line, InputProblem("star", "A star must be an exercise's id."), file)

    def refuse(self, line: int, problem: InputProblem, file: str = "") -> None:
        """Note a row that cannot be taken; `file` is its file within a zip."""
        field_name = problem.field[:_LONGEST_NAME]
        where = f"{file}, {field_name}" if file else field_name
        self.refused.append(RefusedRow(line, f"{where}: {problem.message[:_LONGEST_WHY]}"))


class Broken:
    """Stands for a value that JSON or CSV could write but a journal cannot hold."""

    def __init__(self, why: str) -> None:
        self.why = why


def _entry(plain: object) -> Entry:
    if isinstance(plain, Broken):
        raise InputProblem("row", plain.why)
    if not isinstance(plain, dict):
        raise InputProblem("row", "An entry must be an object with named fields.")
    entry_type = plain.get("type")
    if not isinstance(entry_type, str):
        raise InputProblem("type", f"Type must be {TYPE_WORDS}.")
    return entry_of(_with_small_id(plain))


def _with_small_id(plain: Plain) -> Plain:
    """Write the id in small letters, so that one entry never comes under two spellings."""
    entry_id = plain.get("id")
    return plain | {"id": entry_id.lower()} if isinstance(entry_id, str) else plain
