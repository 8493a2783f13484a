"""How names are compared: without regard to capitals, accents, hyphens or underscores."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from kneetrack.domain.searching import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kneetrack.domain.exercise import Exercise


def hyphenated(text: str) -> str:
    """Return `text` as it may be typed in a command: "Side-lying clam" as "side-lying-clam"."""
    return re.sub(r"[\W_]+", "-", fold(text)).strip("-")


def spellings(exercise: Exercise) -> tuple[str, ...]:
    """Return every way to name an exercise in a command, its id first, each once."""
    written = (exercise.id, exercise.name, *exercise.aliases)
    return tuple(dict.fromkeys(spelled for spelled in map(hyphenated, written) if spelled))


def nearest(word: str, known: Iterable[str], count: int) -> list[str]:
    """Return the known spellings most like `word`, best first."""
    return difflib.get_close_matches(hyphenated(word[:80]), list(known), n=count, cutoff=0.0)
