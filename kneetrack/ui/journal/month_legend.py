"""The legend under the month: which knee is where, what the colours and the marks mean."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kneetrack.domain.pain import HIGHEST_PAIN, Side
from kneetrack.ui.kit.local_words import side_name
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.kit.tokens import colour
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.icon_view import IconView
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.strokes import draw_box


class MonthLegend(FlowRow):
    """Says in words and samples how to read the month."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(14, parent)
        self.setAccessibleName(self.tr("How to read the calendar"))
        self.setContentsMargins(4, 0, 0, 0)
        self._sides = PlainText("", Role.STRONG)
        self._sides.setObjectName("legendSides")
        self.add(self._sides)
        self.add(_RampStrip(theme))
        self.add(_Sample(IconView(theme, "done", "accent", 16), self.tr("Exercises")))
        self.add(_Sample(IconView(theme, "pencil", "text_2", 16), self.tr("Note")))
        self.add(_Sample(_Outline(theme), self.tr("No number")))

    def show_knees(self, knees: tuple[Side, ...]) -> None:
        """Name the knees in the order in which they stand in each day."""
        self._sides.setText(" | ".join(side_name(side) for side in knees))


class _Sample(QWidget):
    def __init__(self, sample: QWidget, words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        row.addWidget(sample)
        row.addWidget(PlainText(words, Role.SMALL, "quiet"))


class _Outline(QWidget):
    """An empty box, as a knee without a number has it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.scaled(24), self._theme.scaled(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_box(QPainter(self), QRectF(self.rect()), 4, None, self._theme.colour("control"))


class _RampStrip(QWidget):
    """The eleven colours between the words 0 and 10."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(
            self.tr("Colours from 0, the quietest, to 10, the strongest; the number is on them")
        )
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        side, gap = self._swatch()
        words = self._words_width("0") + self._words_width("10")
        metrics = QFontMetricsF(self._theme.font(Role.SMALL))
        return QSize(
            round(words + (HIGHEST_PAIN + 1) * (side + gap) + gap + 8), round(metrics.height())
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setFont(theme.font(Role.SMALL))
        side, gap = self._swatch()
        x = self._words_width("0") + 4 + gap
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.colour("text_2"))
        painter.drawText(QRectF(0, 0, x, self.height()), middle, "0")
        for shade in theme.tokens.ramp:
            box = QRectF(x, (self.height() - side) / 2, side, side)
            draw_box(painter, box, 3, colour(shade), theme.colour("border"))
            x += side + gap
        painter.setPen(theme.colour("text_2"))
        painter.drawText(QRectF(x + 4, 0, self.width() - x, self.height()), middle, "10")

    def _swatch(self) -> tuple[int, int]:
        return self._theme.scaled(13), self._theme.scaled(4)

    def _words_width(self, words: str) -> float:
        return QFontMetricsF(self._theme.font(Role.SMALL)).horizontalAdvance(words)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
