"""The two shapes nearly every painted control is made of: a rounded box and a key cap."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from kneetrack.ui.kit.theme import Role, Theme


def draw_box(
    painter: QPainter,
    box: QRectF,
    radius: float,
    fill: QColor | None,
    outline: QColor | None = None,
    *,
    width: float = 1.0,
) -> None:
    """Draw a rounded box whose outline lies inside `box`, crisp at whole pixel ratios."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2 if outline is not None else 0.0
    painter.setPen(QPen(outline, width) if outline is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(
        box.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset
    )


def keycap_width(theme: Theme, keys: str) -> float:
    """Return how wide a key cap with this text is, in logical pixels."""
    return QFontMetricsF(theme.font(Role.HINT)).horizontalAdvance(keys) + theme.scaled(12)


def keycap_height(theme: Theme) -> float:
    """Return how tall a key cap is, in logical pixels."""
    return QFontMetricsF(theme.font(Role.HINT)).height() + theme.scaled(4)


def draw_keycap(painter: QPainter, theme: Theme, box: QRectF, keys: str, tint: QColor) -> None:
    """Draw a key cap with its text in `tint`."""
    draw_box(painter, box, 4, None, tint)
    painter.setFont(theme.font(Role.HINT))
    painter.setPen(tint)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, keys)
