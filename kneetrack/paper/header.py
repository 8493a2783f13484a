"""The top of the page: what it is, whose, of which days; and the foot with its caveat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.domain.report_words import isolated
from kneetrack.paper.ink import BODY, NAME, SMALL, STRONG, TITLE, Grey
from kneetrack.paper.words import Align, Words

if TYPE_CHECKING:
    from kneetrack.domain.report_view import ReportView
    from kneetrack.paper.sheet import Sheet

_RULE_GAP_MM = 3.0


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
    """How the numbers are made, then the caveat, the name, the date and the page."""

    def __init__(self, sheet: Sheet, view: ReportView, width: float) -> None:
        self._sheet = sheet
        self._width = width
        self._method = Words(sheet, view.method, SMALL, width, at_most=3)
        self._caveat_width = sheet.width_of(view.footer, SMALL) + 0.5
        room = width - self._caveat_width - 4
        printed = f"{view.footer_printed}, page 1 of 1"
        # The name alone is shortened: the date and the page must stay.
        printed = f", {printed}" if view.footer_name else printed[0].upper() + printed[1:]
        self._printed_width = sheet.width_of(printed, SMALL)
        self._caveat = Words(sheet, view.footer, SMALL, self._caveat_width)
        self._printed = Words(sheet, printed, SMALL, self._printed_width + 1)
        self._name_width = max(room - self._printed_width, 1)
        self._name = Words(
            sheet, isolated(view.footer_name), SMALL, self._name_width, align=Align.RIGHT
        )
        self._has_method = bool(view.method)

    @property
    def height(self) -> float:
        """The room it takes, in millimetres."""
        method = self._method.height + 1.5 if self._has_method else 0
        return method + 1.5 + self._caveat.height

    def draw(self, x: float, y: float) -> None:
        """Draw with the top left corner at (`x`, `y`)."""
        if self._has_method:
            self._method.draw(x, y)
            y += self._method.height + 1.5
        self._sheet.rule(x, y, self._width, thick=0.2, grey=Grey.DARK)
        y += 1.5
        right = x + self._width
        self._caveat.draw(x, y)
        self._printed.draw(right - self._printed_width, y)
        self._name.draw(right - self._printed_width - self._name_width, y)


def _sum(words: list[Words]) -> float:
    return sum(line.height for line in words)
