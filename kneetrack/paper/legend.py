"""The line below the chart that says what its marks, lines and bands mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.paper.ink import SMALL, Grey
from kneetrack.paper.strokes import draw_line, draw_marks
from kneetrack.paper.words import Words

if TYPE_CHECKING:
    from kneetrack.domain.report_view import ChartView
    from kneetrack.paper.sheet import Sheet

_SAMPLE_MM, _GAP_MM, _MARK_MM = 9.0, 6.0, 1.3


class Legend:
    """Samples with their words, in one row or as many as are needed."""

    def __init__(self, sheet: Sheet, view: ChartView, width: float) -> None:
        self._sheet = sheet
        self._view = view
        self._words = [Words(sheet, text, SMALL, width - _SAMPLE_MM) for text in _texts(view)]
        self._places = _places(sheet, _texts(view), width)

    @property
    def height(self) -> float:
        """The room it takes, in millimetres."""
        return (self._places[-1][1] + 1) * SMALL.line_mm

    def draw(self, x: float, y: float) -> None:
        """Draw with the top left corner at (`x`, `y`)."""
        for number, (words, (across, row)) in enumerate(
            zip(self._words, self._places, strict=True)
        ):
            top = y + row * SMALL.line_mm
            self._draw_sample(number, x + across, top)
            words.draw(x + across + _SAMPLE_MM, top)

    def _draw_sample(self, number: int, x: float, top: float) -> None:
        middle = top + SMALL.line_mm * 0.55
        series = self._view.series
        with_lines = [one for one in series if one.line]
        if number < len(with_lines):
            draw_line(self._sheet, with_lines[number].side, [(x, middle), (x + 7, middle)])
        elif number == len(with_lines):
            for at, one in enumerate(series):
                draw_marks(self._sheet, one.side, [(x + 3 + at * 3, middle)], _MARK_MM)
        else:
            self._sheet.fill(x + 1, top + 0.6, 6, SMALL.line_mm - 1.2, Grey.PALE)


def _texts(view: ChartView) -> list[str]:
    texts = [f"{series.name}, {view.line_words}" for series in view.series if series.line]
    names = ", ".join(series.name for series in view.series)
    texts.append(
        f"{names}, {view.mark_words}"
        if len(view.series) == 1
        else f"{view.mark_words.capitalize()} ({names.lower()})"
    )
    if view.gaps:
        texts.append("No number")
    return texts


def _places(sheet: Sheet, texts: list[str], width: float) -> list[tuple[float, int]]:
    """Return (distance from the left, row) for each text, wrapped at `width`."""
    places = []
    across, row = 0.0, 0
    for text in texts:
        room = _SAMPLE_MM + sheet.width_of(text, SMALL)
        if across and across + room > width:
            across, row = 0.0, row + 1
        places.append((across, row))
        across += room + _GAP_MM
    return places
