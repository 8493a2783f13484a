"""A part of a page that scrolls by itself, or grows as tall as what it holds."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from kneetrack.ui.widgets.scrolling import scroll_downwards

_SMALLEST = 200


class Pane(QScrollArea):
    """Holds `content`, a column to put widgets into; scrolls downwards only.

    `set_growing` decides whether the pane is as tall as what it holds. What has the keyboard is
    kept in sight.
    """

    def __init__(self, ring_room: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._growing, self._room = False, ring_room
        self.setProperty("bare", "true")
        scroll_downwards(self)
        holder = QWidget()
        self.content = QVBoxLayout(holder)
        self.content.setSpacing(0)
        self.setWidget(holder)
        for ground in (self.viewport(), holder):  # what lies below shows through
            ground.setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.verticalScrollBar().rangeChanged.connect(self._settle)
        QApplication.instance().focusChanged.connect(self._keep_in_sight)  # type: ignore[union-attr]
        self._settle()

    def set_growing(self, *, growing: bool) -> None:
        """Grow to the height of the content, or scroll inside the room there is."""
        if growing == self._growing:
            return
        self._growing = growing
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bars.ScrollBarAlwaysOff if growing else bars.ScrollBarAsNeeded
        )
        self._settle()
        self.updateGeometry()

    def scroll_to_top(self) -> None:
        """Show the beginning."""
        self.verticalScrollBar().setValue(0)

    def hasHeightForWidth(self) -> bool:
        return self._growing

    def heightForWidth(self, width: int) -> int:
        if not self._growing:
            return -1
        return self.content.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        held = self.content.totalSizeHint()
        return QSize(held.width(), held.height() if self._growing else _SMALLEST)

    def minimumSizeHint(self) -> QSize:
        held = self.content.totalMinimumSize()
        return QSize(held.width(), held.height() if self._growing else _SMALLEST)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._growing and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        """Keep the content as wide with a scroll bar as without."""
        bar = self.verticalScrollBar()
        wide = 0 if self._growing or bar.maximum() > bar.minimum() else bar.sizeHint().width()
        left, right = self._room, self._room + wide
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left, right = right, left
        self.content.setContentsMargins(left, self._room, right, self._room)

    def _keep_in_sight(self, _old: QWidget | None, new: QWidget | None) -> None:
        content = self.widget()
        if new is None or self._growing or content is None or not content.isAncestorOf(new):
            return
        self.ensureWidgetVisible(new, 12, 24)
