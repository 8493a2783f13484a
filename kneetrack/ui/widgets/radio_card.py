"""Large choices side by side, exactly one of them taken: a ring with a dot, and a word."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QRadioButton, QSizePolicy, QWidget

from kneetrack.ui.kit.focus_ring import RADIUS
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.strokes import draw_box

_GAP = 10


@dataclass(frozen=True)
class RadioChoice:
    """One choice: its value (told when it is taken), its word, and its name for tests."""

    value: object
    label: str
    name: str


class RadioCard(QRadioButton):
    """One card of a group; arrows move between the cards of a group."""

    taken = Signal(object)

    def __init__(self, theme: Theme, choice: RadioChoice, group: str) -> None:
        super().__init__(choice.label)
        self._theme, self.choice = theme, choice
        self.setObjectName(choice.name)
        self.setAccessibleName(f"{group}: {choice.label}")
        self.setProperty(RADIUS, 10)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self.clicked.connect(self._take)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font(Role.STRONG))
        width = metrics.horizontalAdvance(self.text()) + self._theme.scaled(16 + 18 + 12 + 14)
        return QSize(width, max(self._theme.scaled(46), metrics.height() + 16))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        return True  # the whole card

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, on = self._theme, self.isChecked()
        painter = QPainter(self)
        box = QRectF(self.rect())
        hot = self.isEnabled() and self.underMouse()
        fill = "accent_soft" if on else ("sunken" if hot else "surface")
        outline = theme.colour("accent" if on else "control")
        draw_box(painter, box, 10, theme.colour(fill), outline, width=2 if on else 1)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side, edge = theme.scaled(18), theme.scaled(16)
        x = self.width() - edge - side if mirrored else edge
        middle = QPointF(x + side / 2, self.height() / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(outline, 1.5))
        painter.setBrush(theme.colour("accent" if on else "surface"))
        painter.drawEllipse(middle, side / 2, side / 2)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("on_accent"))
            painter.drawEllipse(middle, side / 5, side / 5)
        room = side + edge + theme.scaled(12)
        words = box.adjusted(8 if mirrored else room, 0, -room if mirrored else -8, 0)
        painter.setFont(theme.font(Role.STRONG))
        painter.setPen(theme.colour("text"))
        way = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, way | Qt.AlignmentFlag.AlignVCenter, self.text())

    def _take(self) -> None:
        self.taken.emit(self.choice.value)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class RadioCards(QWidget):
    """A group of cards: one tab stop, on the card that is taken.

    Signals:
        chosen(object): the value of the card that was asked for.
    """

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        name: str,
        choices: tuple[RadioChoice, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._group = QButtonGroup(self)
        self._cards = [RadioCard(theme, choice, name) for choice in choices]
        for card in self._cards:
            self._group.addButton(card)
            card.taken.connect(self.chosen)
            self._row.addWidget(card)
        theme.changed.connect(self._arrange)

    def minimumSizeHint(self) -> QSize:
        # As if stacked: the page may then become narrow enough to stack them.
        widest = max(card.minimumSizeHint().width() for card in self._cards)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def show_value(self, value: object) -> None:
        """Show the card of `value` as taken, without telling."""
        for card in self._cards:
            if card.choice.value == value:
                card.setChecked(True)

    def cards(self) -> tuple[RadioCard, ...]:
        """Return the cards in order."""
        return tuple(self._cards)

    def taken_card(self) -> RadioCard:
        """Return the card that is taken, else the first."""
        return next((card for card in self._cards if card.isChecked()), self._cards[0])

    def _arrange(self) -> None:
        needed = sum(card.minimumSizeHint().width() + _GAP for card in self._cards) - _GAP
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if self.width() < needed else way.LeftToRight)
