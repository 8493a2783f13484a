"""What the chart draws of one knee: fewer points and finer lines the more days it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from kneetrack.domain.pain import Side
from kneetrack.ui.progress.chart_line import (
    Scale,
    dashed,
    numbers_of,
    thinned_line,
    thinned_marks,
)
from kneetrack.ui.widgets.chart_marks import DASH, SPACE, line_width

if TYPE_CHECKING:
    from kneetrack.ui.kit.theme import Theme
    from kneetrack.ui.widgets.trend_small import TrendLine

_FINE_DAYS = 0.75
"""Below so many pixels a day the lines are as fine as can be: years would be one broad band."""
_FAR_DAYS = 1.5
"""Below so many pixels a day single marks are thinned, and smaller."""


class KneeLine:
    """The marks and the line of one knee, which are items of the chart."""

    def __init__(self, line: TrendLine, marks: Any, curve: Any) -> None:
        self.side, self.marks, self.curve = line.side, marks, curve
        self._means, self._values = numbers_of(line.means), numbers_of(line.values)
        self._marks_step = 0
        self._pens: dict[bool, QPen] = {}
        self._is_fine: bool | None = None

    def restyle(self, theme: Theme) -> None:
        """Take colours and widths from the theme."""
        tint = QColor(theme.colour(self.side.value))
        is_left = self.side is Side.LEFT
        wide = QPen(tint, line_width(theme, self.side))
        wide.setCosmetic(True)
        wide.setCapStyle(Qt.PenCapStyle.RoundCap if is_left else Qt.PenCapStyle.FlatCap)
        fine = QPen(tint, 1)
        fine.setCosmetic(True)
        self._pens = {False: wide, True: fine}
        self._is_fine = None
        faint = QColor(tint)
        faint.setAlphaF(0.5)
        self.marks.setBrush(faint)
        self.marks.setSymbol("o" if is_left else "s")
        self._marks_step = 0

    def place(self, theme: Theme, first: int, last: int, scale: Scale) -> None:
        """Put the days from place `first` to `last` where they are seen at this scale."""
        is_fine = scale.day < _FINE_DAYS
        if is_fine != self._is_fine:
            self._is_fine = is_fine
            self.curve.setPen(self._pens[is_fine])
        places, means = thinned_line(self._means, first, last, scale)
        if self.side is Side.LEFT:
            self.curve.setData(places, means, connect="finite")
        else:
            wide = line_width(theme, self.side)
            places, means, joined = dashed(places, means, scale, DASH * wide, SPACE * wide)
            self.curve.setData(places, means, connect=joined)
        is_far = scale.day < _FAR_DAYS
        step = max(1, round(3 / scale.day)) if is_far else 1
        if step != self._marks_step:
            self._marks_step = step
            self.marks.setSize(theme.scaled(4 if is_far else 6))
            mark_places, marks = thinned_marks(self._values, step)
            self.marks.setData(mark_places, marks)
