"""What lines and marks of the chart mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kneetrack.domain.pain import Side
from kneetrack.ui.kit.local_words import side_name
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.chart_marks import DASH, SPACE, line_width, paint_mark
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from collections.abc import Sequence


class _Sample(QWidget):
    """A piece of one knee's line, or the marks of the knees side by side."""

    def __init__(self, theme: Theme, sides: tuple[Side, ...], *, is_line: bool) -> None:
        super().__init__()
        self._theme, self._sides, self._is_line = theme, sides, is_line
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        wide = 32 if self._is_line else 14 * len(self._sides)
        return QSize(self._theme.scaled(wide), self._theme.scaled(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, middle = self._theme, self.height() / 2
        for place, side in enumerate(self._sides):
            tint = QColor(theme.colour(side.value))
            if self._is_line:
                pen = QPen(tint, line_width(theme, side))
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                if side is Side.RIGHT:
                    pen.setDashPattern([DASH, SPACE])
                painter.setPen(pen)
                painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
                continue
            tint.setAlphaF(0.5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            x = self.width() * (place + 0.5) / len(self._sides)
            paint_mark(painter, side, QPointF(x, middle), theme.scaled(7))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class Legend(QWidget):
    """The lines and marks of the knees shown, with their words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sides: tuple[Side, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._items = FlowRow(20)
        row.addWidget(self._items)

    def show_sides(self, sides: Sequence[Side]) -> None:
        """Explain the marks of these knees."""
        if tuple(sides) == self._sides:
            return
        self._sides = tuple(sides)
        self._items.clear()
        for side in self._sides:
            self._add((side,), _tr("{0}, 7-day average").format(side_name(side)), is_line=True)
        self._add(self._sides, _tr("Single days"), is_line=False)

    def _add(self, sides: tuple[Side, ...], words: str, *, is_line: bool) -> None:
        item = QWidget()
        row = QHBoxLayout(item)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(_Sample(self._theme, sides, is_line=is_line))
        row.addWidget(PlainText(words, Role.SMALL, "quiet"))
        self._items.add(item)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PainChart", text)
