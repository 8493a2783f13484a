"""How the two knees are told apart without colour: dots and squares, solid and dashed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.domain.pain import Side
from kneetrack.paper.ink import Grey

if TYPE_CHECKING:
    from kneetrack.paper.sheet import Sheet

_THICK_MM = 0.6
_RIM_MM = 0.25
"""A white rim parts the end of a line from the marks it covers."""


def draw_marks(sheet: Sheet, side: Side, places: list[tuple[float, float]], size: float) -> None:
    """Draw single days: filled dots for Left, open squares for Right."""
    if side is Side.LEFT:
        sheet.dots(places, size=size, grey=Grey.MIDDLE)
    else:
        sheet.squares(places, size=size * 0.95, grey=Grey.MIDDLE)


def draw_end(sheet: Sheet, side: Side, place: tuple[float, float], size: float) -> None:
    """Draw where a line ends: a filled dot for Left, a filled square for Right."""
    rim = size + 2 * _RIM_MM
    if side is Side.LEFT:
        sheet.dots([place], size=rim, grey=Grey.WHITE)
        sheet.dots([place], size=size, grey=Grey.BLACK)
    else:
        x, y = place
        sheet.fill(x - rim / 2, y - rim / 2, rim, rim, Grey.WHITE)
        sheet.fill(x - size / 2, y - size / 2, size, size, Grey.DARK)


def draw_line(sheet: Sheet, side: Side, points: list[tuple[float, float]]) -> None:
    """Draw an average: solid black for Left, dashed for Right."""
    is_left = side is Side.LEFT
    sheet.curve(
        points, thick=_THICK_MM, grey=Grey.BLACK if is_left else Grey.DARK, dashed=not is_left
    )
