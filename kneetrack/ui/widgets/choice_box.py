"""A drop-down list of choices that do not fit side by side."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from kneetrack.ui.kit.icons import paint_icon

if TYPE_CHECKING:
    from kneetrack.ui.kit.theme import Theme


class ChoiceBox(QComboBox):
    """A combo box with a drawn arrow; the wheel scrolls the page instead of changing it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setAccessibleDescription("")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        theme.changed.connect(self.update)

    def setAccessibleDescription(self, description: str) -> None:
        """Say more about the box to screen readers."""
        # Qt gives them the choice in place of the name, but for Windows: so the name comes along.
        name = "" if sys.platform == "win32" else self.accessibleName()
        super().setAccessibleDescription(". ".join(filter(None, (name, description))))

    def sizeHint(self) -> QSize:
        # Qt rounds its own measure down at some text sizes, and the last letter would be cut.
        return super().sizeHint() + QSize(self._theme.scaled(3), 0)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() + QSize(self._theme.scaled(3), 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = self._theme.scaled(16)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 10 if mirrored else self.width() - side - 10
        box = QRectF(x, (self.height() - side) / 2, side, side)
        paint_icon(painter, "chevron-down", box, self._theme.colour("text_2"))
