"""A sheet of paper measured in millimetres, on which words and lines are put."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from kneetrack.paper.fonts import load_fonts
from kneetrack.paper.ink import UNITS_PER_MM, Grey, Type

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Point = tuple[float, float]


class Sheet:
    """Draws with a painter; every length and place is in millimetres from the top left corner."""

    def __init__(self, painter: QPainter) -> None:
        self.painter = painter
        self._family = load_fonts()
        self._fonts: dict[Type, QFont] = {}

    def font(self, style: Type) -> QFont:
        """Return the font of a style in units of the page.

        Without hinting letters are as wide on the screen as on paper, so lines break alike.
        """
        if style not in self._fonts:
            font = QFont(self._family)
            font.setPixelSize(round(style.size_mm * UNITS_PER_MM))
            font.setWeight(style.weight)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            # A joined "fi" cannot be searched for in every PDF viewer.
            font.setFeature(QFont.Tag("liga"), 0)
            self._fonts[style] = font
        return self._fonts[style]

    def width_of(self, text: str, style: Type) -> float:
        """Return how wide a line of text is, in millimetres."""
        return QFontMetricsF(self.font(style)).horizontalAdvance(text) / UNITS_PER_MM

    def rule(self, x: float, y: float, width: float, *, thick: float, grey: Grey) -> None:
        """Draw a horizontal line."""
        self.lines([(x, y, x + width, y)], thick=thick, grey=grey)

    def lines(
        self,
        lines: Iterable[tuple[float, float, float, float]],
        *,
        thick: float,
        grey: Grey,
        dashed: bool = False,
    ) -> None:
        """Draw straight lines (x1, y1, x2, y2)."""
        self.painter.setPen(_pen(thick, grey, dashed=dashed))
        self.painter.drawLines(
            [QLineF(QPointF(*_units(x1, y1)), QPointF(*_units(x2, y2))) for x1, y1, x2, y2 in lines]
        )

    def curve(self, points: Sequence[Point], *, thick: float, grey: Grey, dashed: bool) -> None:
        """Draw one line through all points."""
        self.painter.setPen(_pen(thick, grey, dashed=dashed))
        self.painter.drawPolyline([QPointF(*_units(*point)) for point in points])

    def dots(self, points: Iterable[Point], *, size: float, grey: Grey) -> None:
        """Draw filled dots of `size` across."""
        pen = _pen(size, grey, dashed=False)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self.painter.setPen(pen)
        self.painter.drawPoints([QPointF(*_units(*point)) for point in points])

    def squares(
        self, points: Iterable[Point], *, size: float, grey: Grey, filled: bool = False
    ) -> None:
        """Draw squares of `size` across, open or filled."""
        path = QPainterPath()
        for x, y in points:
            path.addRect(_rect(x - size / 2, y - size / 2, size, size))
        self.painter.setPen(_pen(size / 6, grey, dashed=False))
        self.painter.setBrush(grey.colour if filled else Qt.BrushStyle.NoBrush)
        self.painter.drawPath(path)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)

    def fill(self, x: float, y: float, width: float, height: float, grey: Grey) -> None:
        """Fill a rectangle."""
        self.painter.fillRect(_rect(x, y, width, height), grey.colour)

    def frame(self, x: float, y: float, width: float, height: float) -> None:
        """Draw a thin frame with round corners."""
        self.painter.setPen(_pen(0.25, Grey.DARK, dashed=False))
        self.painter.drawRoundedRect(_rect(x, y, width, height), 60, 60)


def _pen(thick: float, grey: Grey, *, dashed: bool) -> QPen:
    pen = QPen(grey.colour)
    pen.setWidthF(thick * UNITS_PER_MM)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dashed:
        pen.setDashPattern([4.0, 2.0])
    return pen


def _units(x: float, y: float) -> Point:
    return x * UNITS_PER_MM, y * UNITS_PER_MM


def _rect(x: float, y: float, width: float, height: float) -> QRectF:
    return QRectF(*_units(x, y), *_units(width, height))
