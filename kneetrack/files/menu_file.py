"""What an entry of the system's menu is made of: a start, and files that belong to it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

NAME = "KneeTrack"
KIND = "Knee pain journal"
ABOUT = "Record knee pain and exercises, on this computer only"


@dataclass(frozen=True)
class Start:
    """How the window is started: the program with its words, and the folder to start it in.

    `folder` None means any folder will do.
    """

    command: tuple[str, ...]
    folder: Path | None = None


@dataclass(frozen=True)
class MenuFile:
    """One file to be written; `is_program` makes it one that can be run."""

    path: Path
    content: bytes
    is_program: bool = False
