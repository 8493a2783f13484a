"""Lists in which one thing is selected: selecting it from outside is the same as going to it."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView


class GoWhereSelected(QObject):
    """Makes what was selected the current one as well; lives as long as its view.

    Keys and clicks move both. Assistive technology moves the selection alone, and a view that
    follows its current index would go on showing the item before.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)  # a click is still on its way to the current index
        self._soon.timeout.connect(self._go)
        view.selectionModel().selectionChanged.connect(self._wait)

    def _wait(self, _chosen: QItemSelection, _left: QItemSelection) -> None:
        self._soon.start()

    def _go(self) -> None:
        chosen = self._view.selectionModel().selectedIndexes()
        if chosen and chosen[-1] != self._view.currentIndex():
            self._view.setCurrentIndex(chosen[-1])
