"""A menu of things to tick; it stays open until it is closed, so that several can be ticked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

_TICKING_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class TickMenu(QMenu):
    """Click, Enter and Space tick and untick; Esc or a click elsewhere closes."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _TICKING_KEYS and _can_be_ticked(self.activeAction()):
            self.activeAction().trigger()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if _can_be_ticked(action):
            action.trigger()
        else:
            super().mouseReleaseEvent(event)


def _can_be_ticked(action: QAction | None) -> bool:
    return action is not None and action.isCheckable() and action.isEnabled()
