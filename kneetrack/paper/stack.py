"""Words above and beside each other: headings, and the line "and 3 more"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.domain.report_view import rest_of
from kneetrack.paper.ink import HEADING, SMALL
from kneetrack.paper.words import Words

if TYPE_CHECKING:
    from kneetrack.paper.sheet import Sheet

ROW_GAP_MM = 0.42
"""Above and below the words of a row."""


def heading_words(sheet: Sheet, title: str, caption: str, width: float) -> list[Words]:
    """Return a heading and the caption below it, if there is one."""
    words = [Words(sheet, title, HEADING, width)]
    if caption:
        words.append(Words(sheet, caption, SMALL, width, at_most=2))
    return words


def rest_words(sheet: Sheet, count: int, shown: int, width: float) -> list[Words]:
    """Return the line that says how many did not fit; empty when all did."""
    words = rest_of(count, shown)
    return [Words(sheet, words, SMALL, width)] if words else []


def total(words: list[Words]) -> float:
    """Return the height of words below each other, in millimetres."""
    return sum(line.height for line in words)


def tallest(words: list[Words]) -> float:
    """Return the height of words beside each other, in millimetres."""
    return max(line.height for line in words)


def draw_all(words: list[Words], x: float, y: float) -> float:
    """Draw words below each other and return where the next thing begins."""
    for line in words:
        line.draw(x, y)
        y += line.height
    return y
