"""Three rising bars: how well the kind of exercise was studied. A word always goes with them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneetrack.domain.evidence import EvidenceLevel
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.strokes import draw_box

_FILLED = {EvidenceLevel.REVIEWS: 3, EvidenceLevel.STUDIES: 2, EvidenceLevel.PRACTICE: 1}
_HEIGHTS = (0.42, 0.7, 1.0)
_WIDTH, _HEIGHT, _GAP = 17, 12, 1


def bars_size(theme: Theme) -> QSize:
    """Return how much room the bars take, in pixels."""
    return QSize(theme.scaled(_WIDTH), theme.scaled(_HEIGHT))


def draw_evidence_bars(
    painter: QPainter, theme: Theme, level: EvidenceLevel, box: QRectF, *, mirrored: bool = False
) -> None:
    """Draw the bars into `box`; those the level does not reach are outlines."""
    gap = theme.scaled(_GAP)
    wide = (box.width() - 2 * gap) / 3
    for place, height in enumerate(_HEIGHTS):
        at = 2 - place if mirrored else place
        tall = box.height() * height
        bar = QRectF(box.left() + at * (wide + gap), box.bottom() - tall, wide, tall)
        on = place < _FILLED[level]
        if on:
            draw_box(painter, bar, 1.5, theme.colour("accent"))
        else:
            draw_box(painter, bar, 1.5, None, theme.colour("control"))


class EvidenceBars(QWidget):
    """The bars by themselves, beside the words that say the same."""

    def __init__(self, theme: Theme, level: EvidenceLevel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._level = theme, level
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        return bars_size(self._theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRectF(self.rect())
        draw_evidence_bars(QPainter(self), self._theme, self._level, box, mirrored=mirrored)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
