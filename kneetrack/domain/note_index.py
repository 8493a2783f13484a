"""Everything written, made ready for searching: read once, looked through at every key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.domain.searching import Words, fold

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


class NoteIndex:
    """The texts of every day, folded; days are found by the words that stand anywhere in them."""

    def __init__(self, texts: Mapping[date, tuple[str, ...]]) -> None:
        self._texts = texts
        self._folded = [(day, fold("\n".join(texts[day]))) for day in sorted(texts, reverse=True)]
        self._last: tuple[Words, list[tuple[date, str]]] = ((), self._folded)

    def days_with(self, words: Words) -> tuple[date, ...]:
        """Return the days whose texts hold every word, the newest first."""
        known, among = self._last
        # Typing on only narrows what was found for the letters before.
        among = among if known and _narrows(words, known) else self._folded
        found = among
        for word in words:  # one pass a word is several times faster than asking each day for all
            found = [pair for pair in found if word in pair[1]]
        self._last = (words, found)
        return tuple(day for day, _folded in found)

    def texts_of(self, day: date) -> tuple[str, ...]:
        """Return what was written on a day, its own note first."""
        return self._texts.get(day, ())


def _narrows(words: Words, known: Words) -> bool:
    """Whether every text that holds `words` holds `known` too."""
    return all(any(old in new for new in words) for old in known)
