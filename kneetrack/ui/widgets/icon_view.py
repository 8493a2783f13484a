"""An icon beside words; it says nothing by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneetrack.ui.kit.icons import paint_icon

if TYPE_CHECKING:
    from kneetrack.ui.kit.theme import Theme


class IconView(QWidget):
    """Shows one drawing in the colour of a token; grows with the text."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        tint: str = "text_2",
        side: int = 18,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._tint, self._side = theme, icon, tint, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def show_icon(self, icon: str, tint: str) -> None:
        """Show another drawing."""
        self._icon, self._tint = icon, tint
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.scaled(self._side)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, self._icon, QRectF(self.rect()), self._theme.colour(self._tint))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
