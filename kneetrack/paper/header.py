"""The top of the page: what it is, whose, of which days; and the foot with its caveat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.domain.report_words import isolated
from kneetrack.paper.ink import BODY, NAME, SMALL, STRONG, TITLE, Grey
from kneetrack.paper.stack import draw_all
from kneetrack.paper.words import Align, Words

if TYPE_CHECKING:
    from kneetrack.domain.report_view import ReportView
    from kneetrack.paper.sheet import Sheet

_RULE_GAP_MM = 3.0
_FOOT_GAP_MM, _SIDES_GAP_MM = 1.5, 4.0
_NAME_LINES = 2


class Header:
    """Title and person at the left, period and days logged at the right, over a rule."""

    def __init__(self, sheet: Sheet, view: ReportView, width: float) -> None:
        self._sheet = sheet
        self._width = width
        texts = ((view.period, STRONG), (view.logged, SMALL), (view.standing, SMALL))
        self._right_width = max(sheet.width_of(text, style) for text, style in texts) + 1
        left_width = width - self._right_width - 4
        self._left = [Words(sheet, view.title, TITLE, left_width)]
        if view.person:
            self._left.append(Words(sheet, view.person, NAME, left_width, at_most=2))
        self._right = [
            Words(sheet, text, style, self._right_width, align=Align.RIGHT) for text, style in texts
        ]
        self._text_height = max(_sum(self._left), _sum(self._right))

    @property
    def height(self) -> float:
        """The room it takes, in millimetres."""
        return self._text_height + _RULE_GAP_MM

    def draw(self, x: float, y: float) -> None:
        """Draw with the top left corner at (`x`, `y`); both columns end on one line."""
        for words, left in (
            (self._left, x),
            (self._right, x + self._width - self._right_width),
        ):
            top = y + self._text_height - _sum(words)
            for line in words:
                line.draw(left, top)
                top += line.height
        self._sheet.rule(x, y + self.height, self._width, thick=0.5, grey=Grey.BLACK)


class Sentence:
    """A sentence after its label: the main problem in own words, or a notice without a label."""

    def __init__(self, sheet: Sheet, label: str, text: str, width: float) -> None:
        self._label = Words(sheet, label, STRONG, width)
        self._indent = sheet.width_of(label, STRONG) + 2 if label else 0.0
        self._text = Words(sheet, text, BODY, width - self._indent, at_most=3)

    @property
    def height(self) -> float:
        """The room it takes, in millimetres."""
        return self._text.height

    def draw(self, x: float, y: float) -> None:
        """Draw with the top left corner at (`x`, `y`)."""
        self._label.draw(x, y)
        self._text.draw(x + self._indent, y)


class Footer:
    """How the numbers are made, then the caveat, and whose page it is and when it was printed.

    The two share a line where they fit; a long name gets lines of its own and is never cut.
    """

    def __init__(self, sheet: Sheet, view: ReportView, width: float) -> None:
        self._sheet = sheet
        self._width = width
        self._method = [Words(sheet, view.method, SMALL, width, at_most=3)] if view.method else []
        name = isolated(view.footer_name)
        printed = f"{view.footer_printed}, page 1 of 1"
        whole = f"{name}, {printed}" if name else _sentence(printed)
        caveat_width = sheet.width_of(view.footer, SMALL) + 0.5
        right_width = width - caveat_width - _SIDES_GAP_MM
        texts = [whole]
        if sheet.width_of(whole, SMALL) > right_width:
            # Its two sentences stand below each other.
            first_sentence = view.footer.partition(". ")[0] + "."
            caveat_width = sheet.width_of(first_sentence, SMALL) + 0.5
            right_width = width - caveat_width - _SIDES_GAP_MM
            texts = [name, _sentence(printed)]
        self._caveat = [Words(sheet, view.footer, SMALL, caveat_width, at_most=2)]
        self._right_width = right_width
        self._right = [
            Words(sheet, text, SMALL, right_width, at_most=_NAME_LINES, align=Align.RIGHT)
            for text in texts
        ]

    @property
    def height(self) -> float:
        """The room it takes, in millimetres."""
        method = _sum(self._method) + _FOOT_GAP_MM if self._method else 0
        return method + _FOOT_GAP_MM + max(_sum(self._caveat), _sum(self._right))

    def draw(self, x: float, y: float) -> None:
        """Draw with the top left corner at (`x`, `y`)."""
        if self._method:
            y = draw_all(self._method, x, y) + _FOOT_GAP_MM
        self._sheet.rule(x, y, self._width, thick=0.2, grey=Grey.DARK)
        y += _FOOT_GAP_MM
        draw_all(self._caveat, x, y)
        draw_all(self._right, x + self._width - self._right_width, y)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _sum(words: list[Words]) -> float:
    return sum(line.height for line in words)
