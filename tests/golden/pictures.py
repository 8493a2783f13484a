"""The expected pictures: compared with, replaced on request, cleared of what nobody asks for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage

from tests.golden.tiles import check


class ExpectedPictures:
    """Compares pictures with those in `folder`, and knows which of those were asked for.

    With `accept` what is drawn now becomes the expected picture.
    """

    def __init__(self, folder: Path, artefacts: Path, *, accept: bool) -> None:
        self._folder, self._artefacts, self._accept = folder, artefacts, accept
        self._asked: set[str] = set()

    def difference(self, name: str, actual: QImage) -> str:
        """Return what is different from the picture `name`, an empty text when nothing is.

        Raises ValueError when two pictures have one name.
        """
        if name in self._asked:
            raise ValueError(f"two pictures are called {name}")
        self._asked.add(name)
        return check(name, actual, self._folder, self._artefacts, accept=self._accept)

    def remove_unwanted(self) -> list[str]:
        """Remove the pictures that were not asked for; return their names."""
        unwanted = [
            path for path in sorted(self._folder.glob("*.png")) if path.stem not in self._asked
        ]
        for path in unwanted:
            path.unlink()
        return [path.stem for path in unwanted]
