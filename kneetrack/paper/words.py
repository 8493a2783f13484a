"""Words set in a column: broken into lines, and ended with "…" where there is no more room."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

from kneetrack.paper.ink import UNITS_PER_MM

if TYPE_CHECKING:
    from kneetrack.paper.ink import Type
    from kneetrack.paper.sheet import Sheet

_BASELINE = 0.78
"""Where the letters stand within their line, as a part of its height."""


class Align(Enum):
    """Which edge of the column the lines begin at."""

    LEFT = Qt.AlignmentFlag.AlignLeft
    RIGHT = Qt.AlignmentFlag.AlignRight


class Words:
    """Plain text laid out for a width in millimetres; nothing in it is taken for markup."""

    def __init__(
        self,
        sheet: Sheet,
        text: str,
        style: Type,
        width: float,
        *,
        at_most: int = 1,
        align: Align = Align.LEFT,
    ) -> None:
        self._sheet = sheet
        self._style = style
        self._width = max(width, 1.0) * UNITS_PER_MM
        self._align = align
        self._lines: list[QTextLayout] = []
        self._lay_out(text, at_most)

    @property
    def height(self) -> float:
        """The height of all lines, in millimetres."""
        return len(self._lines) * self._style.line_mm

    @property
    def line_count(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    @property
    def text(self) -> str:
        """What can be read, lines joined by spaces."""
        return " ".join(line.text() for line in self._lines)

    def draw(self, x: float, y: float) -> None:
        """Draw with the top left corner at (`x`, `y`) in millimetres."""
        painter = self._sheet.painter
        painter.setPen(self._style.grey.colour)
        step = self._style.line_mm * UNITS_PER_MM
        for number, layout in enumerate(self._lines):
            baseline = y * UNITS_PER_MM + (number + _BASELINE) * step
            # By its own ascent a letter borrowed from a taller font would push its line down.
            top = baseline - layout.lineAt(0).ascent()
            layout.draw(painter, QPointF(x * UNITS_PER_MM, top))

    def _lay_out(self, text: str, at_most: int) -> None:
        # As UTF-16, which is how Qt counts: a letter beyond its first plane is two of them.
        letters = text.encode("utf-16-le")
        layout = self._layout(text, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        starts: list[int] = []
        layout.beginLayout()
        while len(starts) <= at_most:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self._width)
            starts.append(line.textStart())
        layout.endLayout()
        if len(starts) == 1:
            self._lines.append(layout)
            return
        ends = [*starts[1:], len(letters) // 2]
        for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
            if number == at_most - 1 and len(starts) > at_most:
                rest = letters[2 * start :].decode("utf-16-le")
                self._add_line(self._shortened(rest))
                break
            self._add_line(letters[2 * start : 2 * end].decode("utf-16-le").rstrip())

    def _shortened(self, text: str) -> str:
        metrics = QFontMetricsF(self._sheet.font(self._style))
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, self._width)

    def _add_line(self, text: str) -> None:
        layout = self._layout(text, QTextOption.WrapMode.NoWrap)
        layout.beginLayout()
        layout.createLine().setLineWidth(self._width)
        layout.endLayout()
        self._lines.append(layout)

    def _layout(self, text: str, wrap: QTextOption.WrapMode) -> QTextLayout:
        layout = QTextLayout(text, self._sheet.font(self._style))
        option = QTextOption(self._align.value | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(wrap)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        return layout
