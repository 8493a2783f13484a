"""What the charts of pain share: the mark of each knee, its pen, and the names at the line ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from kneetrack.domain.pain import Side
from kneetrack.ui.kit.theme import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneetrack.ui.kit.theme import Theme

DASH, SPACE = 3.2, 1.8
"""The dashes of the right knee's line, in widths of the line."""


@dataclass(frozen=True)
class EndLabel:
    """The name (and number) of a knee's line, wanted at the height `y`."""

    side: Side
    text: str
    y: float


def line_width(theme: Theme, side: Side) -> float:
    """Return how wide the line of a knee's mean is, in pixels."""
    return (2.8 if side is Side.LEFT else 2.4) * theme.text_size / 100


def text_tone(side: Side) -> str:
    """Return the colour token of words about a knee."""
    return "left" if side is Side.LEFT else "right_text"


def paint_mark(painter: QPainter, side: Side, where: QPointF, size: float) -> None:
    """Paint a circle (left) or a square (right) with the painter's brush."""
    box = QRectF(where.x() - size / 2, where.y() - size / 2, size, size)
    if side is Side.LEFT:
        painter.drawEllipse(box)
    else:
        painter.drawRect(box)


def paint_end_labels(
    painter: QPainter, theme: Theme, box: QRectF, labels: Sequence[EndLabel], width: float
) -> None:
    """Write the labels right of `box`, as near to their heights as they can stand side by side."""
    font = theme.font(Role.STRONG)
    tall = QFontMetricsF(font).height()
    painter.setFont(font)
    lowest = -1e9
    bottom = box.bottom() - tall * (len(labels) - 1)
    for number, label in enumerate(sorted(labels, key=_height)):
        middle = min(max(label.y, lowest + tall), bottom + tall * number)
        lowest = middle
        painter.setPen(theme.colour(text_tone(label.side)))
        painter.drawText(
            QRectF(box.right() + theme.scaled(10), middle - tall / 2, width, tall),
            Qt.AlignmentFlag.AlignVCenter,
            label.text,
        )


def _height(label: EndLabel) -> float:
    return label.y
