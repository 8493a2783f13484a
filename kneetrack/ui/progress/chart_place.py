"""Where the chart stands: two grey bars at first, so that the words of the page come before it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kneetrack.ui.kit.theme import Theme

if TYPE_CHECKING:
    from kneetrack.ui.progress.chart_view import ChartView
    from kneetrack.ui.progress.trend_chart import TrendChart


class ChartPlace(QWidget):
    """Builds the chart one turn of the event loop after this place was first painted.

    What draws it takes longer to load than the rest of the page.

    Signals:
        window_asked(Span): show these days instead.
        chart_built: the chart is there now, another stop for Tab.
    """

    window_asked = Signal(object)
    chart_built = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chartPlace")
        self._theme = theme
        self._view: ChartView | None = None
        self.chart: TrendChart | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._build)

    def show_view(self, view: ChartView) -> None:
        """Show `view`, now or as soon as the chart is there."""
        self._view = view
        if self.chart is not None:
            self.chart.show_view(view)
        else:
            self.update()

    def sizeHint(self) -> QSize:
        return super().sizeHint() if self.chart else QSize(480, self._theme.scaled(300))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.chart is not None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("sunken"))
        for place, share in ((0.3, 0.8), (0.5, 0.55)):
            bar = QRectF(0, self.height() * place, self.width() * share, self._theme.scaled(16))
            painter.drawRoundedRect(bar, 8, 8)
        if self._view is not None:
            self._soon.start()

    def _build(self) -> None:
        if self.chart is not None or self._view is None:
            return
        # Another binding that happens to be installed would be taken otherwise.
        os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"
        from kneetrack.ui.progress.trend_chart import TrendChart

        self.chart = TrendChart(self._theme, self._view)
        self.chart.window_asked.connect(self.window_asked)
        self._column.addWidget(self.chart)
        self.updateGeometry()
        self.chart_built.emit()
