"""What is wrong with a content file, said so that it can be mended."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend; `field` is a path inside the file such as "steps[2].seconds"."""

    file: str
    field: str
    what: str
    mend: str

    def __str__(self) -> str:
        return f"{self.file}: {self.field}: {self.what}: {self.mend}"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Suggest the nearest known word, or list what is allowed when nothing is near."""
    choices = sorted(known)
    near = difflib.get_close_matches(word, choices, n=1, cutoff=0.6)
    if near:
        return f'did you mean "{near[0]}"?'
    return f"use one of {', '.join(choices)}" if choices else "take it out"
