"""A pain number on its colour of the ramp, as the calendar and the scales show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneetrack.ui.kit.theme import Role
from kneetrack.ui.kit.tokens import colour
from kneetrack.ui.widgets.button import small_height
from kneetrack.ui.widgets.strokes import draw_box

if TYPE_CHECKING:
    from kneetrack.ui.kit.theme import Theme


class ScoreBadge(QWidget):
    """Shows one number from 0 to 10; the words beside it say it for screen readers.

    As high as a small button, so that it stands level with one in the same row.
    """

    def __init__(self, theme: Theme, score: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._score = theme, score
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        wide = metrics.horizontalAdvance("10") + self._theme.scaled(12)
        return QSize(max(wide, self._theme.scaled(32)), small_height(self._theme))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        box = QRectF(self.rect()).adjusted(0, 3, 0, -3)
        draw_box(painter, box, 7, colour(tokens.ramp[self._score]), self._theme.colour("control"))
        painter.setFont(self._font())
        painter.setPen(colour(tokens.ramp_text[self._score]))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._score))

    def _font(self) -> QFont:
        return self._theme.font(Role.STRONG)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
