"""How the two knees are told apart without colour: dots and squares, solid and dashed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.domain.pain import Side
from kneetrack.paper.ink import Grey

if TYPE_CHECKING:
    from kneetrack.paper.sheet import Sheet

_THICK_MM = 0.6


def draw_marks(sheet: Sheet, side: Side, places: list[tuple[float, float]], size: float) -> None:
    """Draw single days: filled dots for Left, open squares for Right."""
    if side is Side.LEFT:
        sheet.dots(places, size=size, grey=Grey.MIDDLE)
    else:
        sheet.squares(places, size=size * 0.95, grey=Grey.MIDDLE)


def draw_line(sheet: Sheet, side: Side, points: list[tuple[float, float]]) -> None:
    """Draw an average: solid black for Left, dashed for Right."""
    is_left = side is Side.LEFT
    sheet.curve(
        points, thick=_THICK_MM, grey=Grey.BLACK if is_left else Grey.DARK, dashed=not is_left
    )
