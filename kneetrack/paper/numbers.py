"""The row of numbers to read first, side by side with thin lines between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.paper.ink import NUMBER, SMALL, WORDS_FOR_NUMBER, Grey, Type
from kneetrack.paper.words import Words

if TYPE_CHECKING:
    from kneetrack.domain.report_view import NumberBlock
    from kneetrack.paper.sheet import Sheet

_GUTTER_MM = 3.0


class Numbers:
    """Blocks of equal width, each a title, a number and what it stands on."""

    def __init__(self, sheet: Sheet, blocks: tuple[NumberBlock, ...], width: float) -> None:
        self._sheet = sheet
        self._step = width / len(blocks)
        self._columns = [
            [
                Words(sheet, text, style, self._room(index), at_most=lines)
                for text, style, lines in part
            ]
            for index, part in enumerate(_parts(block) for block in blocks)
        ]

    @property
    def height(self) -> float:
        """The room it takes, in millimetres."""
        return max(sum(words.height for words in column) for column in self._columns)

    def draw(self, x: float, y: float) -> None:
        """Draw with the top left corner at (`x`, `y`)."""
        for index, column in enumerate(self._columns):
            left = x + index * self._step
            if index:
                self._sheet.lines(
                    [(left, y + 0.8, left, y + self.height - 0.4)], thick=0.2, grey=Grey.DARK
                )
            top = y
            for words in column:
                words.draw(left + (_GUTTER_MM if index else 0), top)
                top += words.height

    def _room(self, index: int) -> float:
        return self._step - (2 * _GUTTER_MM if index else _GUTTER_MM)


def _parts(block: NumberBlock) -> list[tuple[str, Type, int]]:
    return [
        (block.title, SMALL, 2),
        (block.main, NUMBER if block.is_number else WORDS_FOR_NUMBER, 1),
        *((line, SMALL, 2) for line in block.lines),
    ]
