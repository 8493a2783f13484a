"""The figure files on disk, each read when it is first looked at."""

from __future__ import annotations

import logging
import tomllib
from pathlib import Path

from kneetrack.figure.figure import Figure
from kneetrack.figure.reading import FigureProblem, figure_of

_log = logging.getLogger(__name__)


class FigureFolder:
    """Figures by the id of their exercise; a file that cannot be read counts as none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[str, Figure | None] = {}

    def figure(self, exercise_id: str) -> Figure | None:
        """Return the figure of an exercise, None where there is none."""
        if exercise_id not in self._read:
            self._read[exercise_id] = self._open(exercise_id)
        return self._read[exercise_id]

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all figure files, in order."""
        return tuple(sorted(path.stem for path in self._folder.glob("*.toml")))

    def _open(self, exercise_id: str) -> Figure | None:
        path = self._folder / f"{exercise_id}.toml"
        if not path.is_file():
            return None
        try:
            return read_figure(path)
        except (OSError, FigureProblem) as problem:
            _log.warning("figure %s cannot be read: %s", exercise_id, type(problem).__name__)
            return None


def read_figure(path: Path) -> Figure:
    """Read one file. Raises FigureProblem with everything wrong in it, OSError for the disk."""
    try:
        plain = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FigureProblem([f"file: cannot be read: {error}"]) from error
    figure = figure_of(plain)
    if figure.id != path.stem:
        raise FigureProblem([f'id: "{figure.id}" must be the name of the file, "{path.stem}".'])
    return figure
