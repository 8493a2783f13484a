"""Where the exercise files lie inside resources/, and how one file is opened."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from kneetrack.content.field_reader import Table

INDEX = "index.toml"
SOURCES = "sources.toml"
SCREEN = "screen.toml"
LARGEST_FILE_BYTES = 100_000


class UnreadableFileError(Exception):
    """A content file that cannot be read as TOML; the message says why."""


def index_file(resources: Path) -> Path:
    """Return the file with what all exercise files share."""
    return resources / "exercises" / INDEX


def sources_file(resources: Path) -> Path:
    """Return the file with the publications that facts cite."""
    return resources / SOURCES


def screen_file(resources: Path) -> Path:
    """Return the file with the ten questions."""
    return resources / SCREEN


def exercise_files(resources: Path) -> list[Path]:
    """Return the files with one exercise each, by name."""
    return sorted(path for path in (resources / "exercises").glob("*.toml") if path.name != INDEX)


def read_toml(path: Path) -> Table:
    """Read one file; raises UnreadableFileError when it is missing, too long or not TOML."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE_BYTES + 1)
    except OSError as error:
        raise UnreadableFileError(error.strerror or "cannot be opened") from error
    if len(data) > LARGEST_FILE_BYTES:
        raise UnreadableFileError(f"is longer than {LARGEST_FILE_BYTES:,} bytes")
    try:
        return tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise UnreadableFileError("is not UTF-8 text") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise UnreadableFileError(f"is not TOML ({error})") from error
