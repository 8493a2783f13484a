"""A copy of the program with one planted mistake, which a rig has to see."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.faults.program import CHECKOUT, Program
from tests.faults.verdict import Verdict

Rig = Callable[[Program, Path], Verdict]


@dataclass(frozen=True)
class Mutant:
    """A mistake, the rig that has to see it, and part of what that rig then says.

    Each patch names a file of the package, the words that stand there once, and the wrong ones.
    """

    name: str
    patches: tuple[tuple[str, str, str], ...]
    rig: Rig
    says: str
    needs: tuple[str, ...] = ()

    def plant(self, folder: Path, source: Path = CHECKOUT) -> Program:
        """Copy the program into `folder` with the mistake in it; LookupError if it does not fit."""
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(source / "kneetrack", folder / "kneetrack", ignore=ignored)
        (folder / "resources").symlink_to(source / "resources")
        for file, right, wrong in self.patches:
            place = folder / "kneetrack" / file
            text = place.read_text(encoding="utf-8")
            if text.count(right) != 1:
                raise LookupError(f"{file}: {right!r} stands {text.count(right)} times")
            place.write_text(text.replace(right, wrong), encoding="utf-8")
        return Program(folder)
