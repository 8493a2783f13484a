"""A main and a side column that stand above each other where there is no room for both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kneetrack.ui.kit.theme import Theme

_WINDOW_FROM, _ROOM_FROM = 1100, 780
_GAP = 16


class Columns(QWidget):
    """Two columns, or one below the other in a narrow window or with large text.

    Put widgets into `main` and `side`; Tab goes through `main` first either way. `shares` tells
    how they share the width.
    """

    def __init__(
        self, theme: Theme, shares: tuple[int, int] = (9, 5), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._shares = theme, shares
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(_GAP)
        self.main, self.side = QVBoxLayout(), QVBoxLayout()
        for column, share in zip((self.main, self.side), shares, strict=True):
            column.setSpacing(_GAP)
            self._both.addLayout(column, share)
        theme.changed.connect(self._arrange)

    @property
    def are_side_by_side(self) -> bool:
        """Whether the columns stand beside each other now."""
        return self._both.direction() == QBoxLayout.Direction.LeftToRight

    def minimumSizeHint(self) -> QSize:
        # As if stacked: the scrolling page may then become narrow enough to stack.
        wide = max(self.main.minimumSize().width(), self.side.minimumSize().width())
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        room = self.window().width() >= _WINDOW_FROM
        room = room and self.width() >= self._theme.scaled(_ROOM_FROM)
        if room == self.are_side_by_side:
            return
        way = QBoxLayout.Direction
        self._both.setDirection(way.LeftToRight if room else way.TopToBottom)
        # Stacked, each column is as tall as it needs.
        for place, share in enumerate(self._shares):
            self._both.setStretch(place, share if room else 0)
