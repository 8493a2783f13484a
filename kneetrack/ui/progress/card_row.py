"""Cards beside each other, as many as there is room for, all of a row equally tall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kneetrack.ui.kit.theme import Theme

_EACH, _GAP = 245, 14


class CardRow(QWidget):
    """Lays its cards out in one to three columns; those that are hidden take no room."""

    def __init__(
        self, theme: Theme, cards: tuple[QWidget, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._cards = theme, cards
        self._left_out: set[QWidget] = set()
        self._shape: tuple[int, tuple[QWidget, ...]] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._arrange()
        theme.changed.connect(self._arrange)

    def minimumSizeHint(self) -> QSize:
        # As if stacked: the page may then become narrow enough to stack.
        widths = [card.minimumSizeHint().width() for card in self._cards]
        return QSize(max(widths), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def set_shown(self, card: QWidget, *, is_shown: bool) -> None:
        """Show or leave out one of the cards."""
        (self._left_out.discard if is_shown else self._left_out.add)(card)
        card.setVisible(is_shown)
        self._arrange()

    def _arrange(self) -> None:
        shown = tuple(card for card in self._cards if card not in self._left_out)
        fit = (self.width() + _GAP) // (self._theme.scaled(_EACH) + _GAP)
        columns = max(1, min(fit, len(shown)))
        if (columns, shown) == self._shape:
            return
        self._shape = (columns, shown)
        for card in self._cards:
            self._grid.removeWidget(card)
        for column in range(len(self._cards)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for place, card in enumerate(shown):
            self._grid.addWidget(card, place // columns, place % columns)
