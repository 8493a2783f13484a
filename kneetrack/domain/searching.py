"""Finding words in what people wrote, without regard to capitals and accents."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Span = tuple[int, int]
Words = tuple[str, ...]

_SPACE = re.compile(r"\s+")
_STRETCH, _OVERLAP = 2000, 250
"""How much of a long text is looked at in one go, in characters."""


@dataclass(frozen=True)
class Excerpt:
    """A piece of a text on one line, and where in it the words stand that were looked for."""

    text: str
    hits: tuple[Span, ...] = ()


def fold(text: str) -> str:
    """Return `text` without accents and capitals, for searching."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def search_words(typed: str) -> Words:
    """Return the words that are looked for, folded; none where nothing can be looked for."""
    return tuple(dict.fromkeys(fold(typed).split()))


def holds(folded: str, words: Words) -> bool:
    """Whether a folded text holds every word, in any order, also inside longer words."""
    return all(word in folded for word in words)


def spans(text: str, words: Words) -> tuple[Span, ...]:
    """Return where in `text` (as it was written) the words stand, in order, never overlapping."""
    folded, places = _folded_with_places(text)
    found: list[Span] = []
    for word in words:
        at = folded.find(word)
        while at >= 0:
            found.append((places[at], _end_of_letter(text, places[at + len(word) - 1])))
            at = folded.find(word, at + len(word))
    return _joined(found)


def excerpt(texts: Sequence[str], words: Words, length: int) -> Excerpt:
    """Return the piece, at most about `length` characters, in which the first word stands.

    Without words, or where none of them stands, it is the beginning of the first text. Line
    breaks become spaces; what was left out is shown as an ellipsis.
    """
    for text in texts if words else ():
        # A note may be very long: only the part that holds a word is looked at letter by letter.
        for start in range(0, len(text), _STRETCH):
            stop = start + _STRETCH + _OVERLAP
            stretch = fold(text[start:stop])
            if any(word in stretch for word in words):
                lead = max(start - length, 0)
                found = spans(text[lead:stop], words)
                if found:
                    return _piece(text[lead:stop], found, length, cut=(lead > 0, stop < len(text)))
    return _piece(texts[0], (), length) if texts else Excerpt("")


def _piece(
    text: str, found: tuple[Span, ...], length: int, cut: tuple[bool, bool] = (False, False)
) -> Excerpt:
    """Return what stands around the first of `found`; `cut` tells where `text` was cut before."""
    start = 0
    if found and found[0][1] > length * 3 // 4:
        # A third of the room for what led up to the word, beginning with a whole word.
        start = max(found[0][0] - length // 3, 0)
        space = text.find(" ", start, found[0][0])
        start = space + 1 if space >= 0 else start
    stop = min(len(text), start + length)
    shown, hits, at = "…" if start or cut[0] else "", list[Span](), start
    for first, last in (*(span for span in found if start <= span[0] < stop), (stop, stop)):
        shown += _one_line(text[at:first], shown)
        begin = len(shown)
        shown += _one_line(text[first : min(last, stop)], shown)
        if last > first and len(shown) > begin:
            hits.append((begin, len(shown)))
        at = max(at, min(last, stop))
    if cut[1] or text[stop:].strip():
        shown = shown.rstrip() + "…"
    return Excerpt(shown, tuple(hit for hit in hits if hit[1] <= len(shown)))


def _one_line(text: str, before: str) -> str:
    """Return `text` with single spaces, ready to stand behind `before`."""
    line = _SPACE.sub(" ", text)
    return line.lstrip() if not before or before[-1] in " …" else line


def _folded_with_places(text: str) -> tuple[str, list[int] | range]:
    """Return the folded text, and for each of its letters the place it comes from."""
    if text.isascii():
        return text.lower(), range(len(text))
    letters, places = [], []
    for place, letter in enumerate(text):
        folded = fold(letter)
        letters.append(folded)
        places += [place] * len(folded)
    return "".join(letters), places


def _end_of_letter(text: str, place: int) -> int:
    """Return where the letter at `place` ends, with the marks that stand on it."""
    end = place + 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def _joined(found: list[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for first, last in sorted(found):
        if joined and first < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return tuple(joined)
