"""The card: a titled box that holds one subject of a page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.strokes import draw_box

PADDING = 20
GAP = 12


class Card(QWidget):
    """A rounded box with a title, an optional trailing part, and whatever is put into `body`.

    Screen readers hear the title as the name of the group.
    """

    def __init__(self, theme: Theme, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, 16, PADDING, 18)
        column.setSpacing(GAP)
        self._head = QHBoxLayout()
        self._head.setSpacing(12)
        self._title = PlainText("", Role.CARD_TITLE, wraps=True)
        self._head.addWidget(self._title, 1)
        column.addLayout(self._head)
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP)
        column.addLayout(self.body, 1)
        self.set_title(title)
        theme.changed.connect(self.update)

    def set_title(self, title: str) -> None:
        """Show another title; without one its row is not there."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def add_trailing(self, widget: QWidget) -> None:
        """Put `widget` at the right of the title."""
        self._head.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add(self, widget: QWidget) -> None:
        """Put `widget` at the end of the body."""
        self.body.addWidget(widget)

    def add_before(self, widget: QWidget, other: QWidget) -> None:
        """Put `widget` just above `other`, which is in the body already."""
        self.body.insertWidget(self.body.indexOf(other), widget)

    def add_line(self) -> None:
        """Put a hairline at the end of the body."""
        self.body.addWidget(HairLine(self._theme))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._theme
        draw_box(painter, QRectF(self.rect()), 12, theme.colour("surface"), theme.colour("border"))


class HairLine(QWidget):
    """A thin line between two parts; decoration only."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(1)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.colour("border"))
