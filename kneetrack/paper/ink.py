"""Sizes of type, greys and lengths of the printed page; black and white only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QColor, QFont

UNITS_PER_MM = 40
"""The page is laid out in fortieths of a millimetre, the same for paper, PDF and screen."""

MM_PER_POINT = 25.4 / 72
MARGIN_MM = 12.7


class Grey(Enum):
    """Black, white and four steps between; behind words only LIGHT and PALE are used."""

    BLACK = "#000000"
    DARK = "#404040"
    MIDDLE = "#707070"
    LIGHT = "#D2D2D2"
    PALE = "#EFEFEF"
    WHITE = "#FFFFFF"

    @property
    def colour(self) -> QColor:
        """The grey as Qt knows it."""
        return QColor(self.value)


@dataclass(frozen=True)
class Type:
    """A size in points, a weight, a grey, and the distance of lines in sizes."""

    points: float
    weight: QFont.Weight = QFont.Weight.Normal
    grey: Grey = Grey.BLACK
    spacing: float = 1.25

    @property
    def size_mm(self) -> float:
        """The size in millimetres."""
        return self.points * MM_PER_POINT

    @property
    def line_mm(self) -> float:
        """From one line of text to the next, in millimetres."""
        return self.size_mm * self.spacing


TITLE = Type(22, QFont.Weight.Bold, spacing=1.15)
NAME = Type(11.5)
NUMBER = Type(19, QFont.Weight.Bold, spacing=1.15)
WORDS_FOR_NUMBER = Type(12, QFont.Weight.DemiBold, spacing=1.82)
HEADING = Type(11.5, QFont.Weight.Bold)
BODY = Type(9.5)
STRONG = Type(9.5, QFont.Weight.DemiBold)
SMALL = Type(9, grey=Grey.DARK)
SMALL_STRONG = Type(9, QFont.Weight.DemiBold)
TICK = Type(8.5, grey=Grey.DARK)
