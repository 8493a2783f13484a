"""The sign of a knee beside words: a circle for Left, a square for Right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneetrack.ui.widgets.button import small_height
from kneetrack.ui.widgets.pain_scale import draw_side_marker

if TYPE_CHECKING:
    from kneetrack.domain.pain import Side
    from kneetrack.ui.kit.theme import Theme


class SideMark(QWidget):
    """As high as a small button, so that the sign stands level with one in the same row.

    Says nothing by itself; `side` None leaves the place empty.
    """

    def __init__(self, theme: Theme, side: Side | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._side = theme, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.scaled(11), small_height(self._theme))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._side is None:
            return
        side = self._theme.scaled(11)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_side_marker(painter, self._theme, self._side, box)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
