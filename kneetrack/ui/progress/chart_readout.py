"""The box beside the crosshair: the day, each knee's number and mean, and what was exercised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from kneetrack.ui.kit.theme import Role
from kneetrack.ui.widgets.chart_marks import paint_mark, text_tone
from kneetrack.ui.widgets.strokes import draw_box

if TYPE_CHECKING:
    from kneetrack.ui.kit.theme import Theme
    from kneetrack.ui.progress.chart_view import Readout

_PADDING, _GAP, _AWAY = 12.0, 16.0, 12.0


def paint_readout(
    painter: QPainter, theme: Theme, readout: Readout, x: float, room: QRectF
) -> None:
    """Paint the box at the right of `x`, or at the left where `room` ends; nothing is cut off."""
    strong = QFontMetricsF(theme.font(Role.STRONG))
    small = QFontMetricsF(theme.font(Role.SMALL))
    mark = theme.scaled(10)
    values = max((small.horizontalAdvance(row.value) for row in readout.rows), default=0.0)
    means = max((small.horizontalAdvance(row.mean) for row in readout.rows), default=0.0)
    rows_wide = mark + 8 + values + (_GAP + means if means else 0.0)
    wide = max(strong.horizontalAdvance(readout.title), rows_wide) + 2 * _PADDING + 2
    wide = min(wide, room.width())
    inside = QRectF(0, 0, wide - 2 * _PADDING, 1e4)
    flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
    title_tall = strong.boundingRect(inside, flags, readout.title).height()
    done_tall = small.boundingRect(inside, flags, readout.done).height() if readout.done else 0.0
    line = small.height() + theme.scaled(3)
    tall = title_tall + 4 + line * len(readout.rows) + done_tall + 2 * _PADDING - 2
    left = x + _AWAY if x + _AWAY + wide <= room.right() else x - _AWAY - wide
    box = QRectF(min(max(left, room.left()), room.right() - wide), room.top(), wide, tall)
    draw_box(painter, box, 8, theme.colour("surface"), theme.colour("control"))
    y = box.top() + _PADDING - 2
    painter.setFont(theme.font(Role.STRONG))
    painter.setPen(theme.colour("text"))
    painter.drawText(
        QRectF(box.left() + _PADDING, y, inside.width(), title_tall), flags, readout.title
    )
    y += title_tall + 4
    painter.setFont(theme.font(Role.SMALL))
    for row in readout.rows:
        middle = y + line / 2
        at = box.left() + _PADDING
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(row.side.value))
        paint_mark(painter, row.side, QPointF(at + mark / 2, middle), mark)
        at += mark + 8
        painter.setPen(theme.colour(text_tone(row.side)))
        painter.drawText(QRectF(at, y, values + 2, line), Qt.AlignmentFlag.AlignVCenter, row.value)
        painter.setPen(theme.colour("text_2"))
        at += values + _GAP
        painter.drawText(QRectF(at, y, means + 2, line), Qt.AlignmentFlag.AlignVCenter, row.mean)
        y += line
    painter.setPen(theme.colour("text_2"))
    painter.drawText(
        QRectF(box.left() + _PADDING, y + 2, inside.width(), done_tall + 2), flags, readout.done
    )
