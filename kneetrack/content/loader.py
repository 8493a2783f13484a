"""Opens the library leniently: a file that cannot be read is left out and named, no more."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from kneetrack.content import folder
from kneetrack.content.library import Library
from kneetrack.content.names import spellings
from kneetrack.content.schema import read_exercise
from kneetrack.content.screen_schema import read_screen
from kneetrack.content.shared import Shared, read_shared, read_sources
from kneetrack.domain.screen_questions import Screen

if TYPE_CHECKING:
    from pathlib import Path

    from kneetrack.content.field_reader import Table
    from kneetrack.domain.exercise import Exercise

_log = logging.getLogger(__name__)


class LibraryLoader:
    """Reads resources/ when the library is first asked for, and once only."""

    def __init__(self, resources: Path) -> None:
        """Remember the folder; nothing is read yet."""
        self._resources = resources
        self._library: Library | None = None

    def library(self) -> Library:
        """Return the library, reading it the first time."""
        if self._library is None:
            self._library = load_library(self._resources)
        return self._library


def load_library(resources: Path) -> Library:
    """Read every exercise that can be read; the names of other files are in `unreadable`."""
    unreadable: list[str] = []
    index = _read(folder.index_file(resources), unreadable)
    shared = read_shared(folder.INDEX, index)[0] if index is not None else Shared((), {})
    cited = _read(folder.sources_file(resources), unreadable)
    sources = read_sources(folder.SOURCES, cited)[0] if cited is not None else {}
    exercises: list[Exercise] = []
    taken: set[str] = set()
    for path in folder.exercise_files(resources):
        table = _read(path, unreadable)
        if table is None:
            continue
        exercise, _ = read_exercise(path.name, table, shared.stop_rules)
        if exercise is None or exercise.id != path.stem or taken.intersection(spellings(exercise)):
            _leave_out(path, unreadable)
            continue
        taken.update(spellings(exercise))
        exercises.append(exercise)
    screen = _read_screen(resources, unreadable)
    return Library(tuple(exercises), tuple(unreadable), sources, screen)


def _read_screen(resources: Path, unreadable: list[str]) -> Screen:
    path = folder.screen_file(resources)
    table = _read(path, unreadable)
    if table is None:
        return Screen()
    screen, problems = read_screen(folder.SCREEN, table)
    if problems:
        # A list with a hole in it would look whole: nobody would miss the question.
        _leave_out(path, unreadable)
        return Screen()
    return screen


def _read(path: Path, unreadable: list[str]) -> Table | None:
    try:
        return folder.read_toml(path)
    except folder.UnreadableFileError:
        _leave_out(path, unreadable)
        return None


def _leave_out(path: Path, unreadable: list[str]) -> None:
    # Only the file's name: the folder may hold the name of the person.
    _log.warning("content file %s could not be read and was left out", path.name)
    unreadable.append(path.name)
