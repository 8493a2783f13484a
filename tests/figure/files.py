"""The figure files that ship, and good ones to break."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from kneetrack.figure.figure import Figure
from kneetrack.figure.folder import FigureFolder
from kneetrack.figure.reading import figure_of

FOLDER = Path(__file__).parents[2] / "resources" / "figures"
IDS = FigureFolder(FOLDER).ids()


def plain(figure_id: str) -> dict[str, Any]:
    """Return the tables of a file, free to be changed."""
    return tomllib.loads((FOLDER / f"{figure_id}.toml").read_text("utf-8"))


def figure(figure_id: str) -> Figure:
    """Return a shipped figure."""
    return figure_of(plain(figure_id))


def with_variants() -> list[tuple[str, str]]:
    """Return every figure, and every fault of every figure."""
    return [(one, name) for one in IDS for name in ("", *figure(one).variants)]
