"""The content files that come with the app, and copies of them to break."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

RESOURCES = Path(__file__).parents[2] / "resources"
EXERCISE_FILES = sorted(
    path.name for path in (RESOURCES / "exercises").glob("*.toml") if path.name != "index.toml"
)
TOP_FILES = ("sources.toml", "screen.toml")
TODAY = date(2030, 1, 1)


class ContentCopy:
    """A copy of resources/ whose files can be changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "exercises").mkdir(parents=True)
        for name in TOP_FILES:
            shutil.copy(RESOURCES / name, folder)
        for path in (RESOURCES / "exercises").glob("*.toml"):
            shutil.copy(path, folder / "exercises")

    def path(self, name: str) -> Path:
        """Where a file lies: some at the top, all others among the exercises."""
        return self.folder / name if name in TOP_FILES else self.folder / "exercises" / name

    def text(self, name: str) -> str:
        return self.path(name).read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        self.path(name).write_text(text, encoding="utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        """Replace the first `old` in a file, which must be there."""
        text = self.text(name)
        assert old in text, f"{old!r} is not in {name}"
        self.write(name, text.replace(old, new, 1))
