"""Reading KneeTrack's own source: every file as a tree, with the name it is imported by."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

CHECKOUT: Final = Path(__file__).resolve().parents[2]


@cache
def modules() -> tuple[Path, ...]:
    """Every module of the package, in a fixed order."""
    return tuple(sorted((CHECKOUT / "kneetrack").rglob("*.py")))


@cache
def tree(path: Path) -> ast.Module:
    """The file as Python reads it."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def name(path: Path) -> str:
    """The file as people say it, for example "kneetrack/ui/today/page.py"."""
    return path.relative_to(CHECKOUT).as_posix()


def imported(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and full name of everything imported, wherever in the file the import stands."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                yield node.lineno, f"{node.module}.{alias.name}"
