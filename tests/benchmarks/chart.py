"""How fast the pain chart moves, beside the same days drawn by a bare QPainter.

Run it alone as `python -m tests.benchmarks.chart DATA_DIR`; it prints one JSON line. `rows` turns
that into lines of the table.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from bisect import bisect_left, bisect_right
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QApplication, QWidget

from kneetrack.domain.pain import Side
from kneetrack.domain.trends import build_trend, days_between
from kneetrack.launch import Launcher
from kneetrack.ui.kit.local_words import side_name
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.progress.chart_view import ChartView
from kneetrack.ui.widgets.trend_small import TrendLine

if TYPE_CHECKING:
    from datetime import date

    from kneetrack.domain.trends import Span

WIDE, TALL, TIMES = 1000, 600, 40
BARS = {"pan": 1.6, "zoom": 4.0, "90 days": 5.0}
MOST_MS = 16

Row = tuple[str, str, str]


def rows(found: dict[str, Any]) -> list[Row]:
    """Return the lines of the table for what `main` printed."""
    lines: list[Row] = []
    for name, bar in BARS.items():
        ours, bare = found[name]["ours_ms"], found[name]["bare_ms"]
        ratio = statistics.median(a / b for a, b in zip(ours, bare, strict=True))
        pair = f"{statistics.median(ours):.1f} / {statistics.median(bare):.1f} ms"
        lines += [
            (f"P7 chart, {name}: KneeTrack / bare QPainter", pair, f"<= {MOST_MS} ms"),
            (f"P7 chart, {name}: ratio, pair by pair", f"{ratio:.2f} x", f"<= {bar} x"),
        ]
    return lines


def main() -> int:
    """Move both pictures in turn, frame by frame."""
    os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"
    from kneetrack.ui.progress.trend_chart import TrendChart

    view = view_of(Path(sys.argv[1]))
    app = QApplication.instance() or QApplication(sys.argv[:1])
    theme = Theme(app)  # type: ignore[arg-type]
    theme.set_look("light", 100)
    chart, bare = TrendChart(theme, view), BareChart(theme, view)
    for widget in (chart, bare):
        widget.resize(WIDE, TALL)
        widget.show()
    app.processEvents()
    found = {}
    for name, windows in frames(view.days[0], view.days[-1]).items():
        ours, plain = [], []
        for turn, window in enumerate(windows):
            moved = replace(view, window=window)
            pair = (
                _timed(chart.show_view, moved, chart.viewport()),
                _timed(bare.show_view, moved, bare),
            )
            if turn >= 3:  # the first ones fill caches
                ours.append(pair[0])
                plain.append(pair[1])
        found[name] = {"ours_ms": ours, "bare_ms": plain}
    print(json.dumps(found))
    return 0


def view_of(data_dir: Path) -> ChartView:
    """Return the chart of the whole journal, both knees."""
    launcher = Launcher()
    services = launcher.services(launcher.places(data_dir))
    recorded, today = services.journal.recorded(), services.journal.today()
    span = services.journal.first_and_last_day() or (today, today)
    services.close()
    days = days_between(span[0], today)
    trends = [build_trend(side, recorded.values, days) for side in Side]
    lines = tuple(TrendLine(one.side, side_name(one.side), one.values, one.means) for one in trends)
    return ChartView("Pain", "", days, lines, (span[0], today), _nothing)


def frames(first: date, last: date) -> dict[str, list[Span]]:
    """Return the windows to show one after another, for each way of moving."""
    length = (last - first).days
    step = max(1, length // 500)
    day = timedelta(days=1)
    nearly_all = length - step * TIMES
    middle = length // 3
    return {
        "pan": [
            (first + at * step * day, first + (at * step + nearly_all) * day) for at in range(TIMES)
        ],
        "zoom": [(first + at * step * day, last - at * step * day) for at in range(TIMES)],
        "90 days": [
            (first + (middle + at) * day, first + (middle + at + 89) * day) for at in range(TIMES)
        ],
    }


class BareChart(QWidget):
    """The same days, lines and marks: prepared once, drawn by Qt alone, a slice for each frame.

    It draws every day, and the right line without dashes; nothing is worked out while it moves.
    """

    def __init__(self, theme: Theme, view: ChartView) -> None:
        super().__init__()
        self._theme, self._view = theme, view
        self._marks: list[list[QPointF]] = []
        self._places: list[list[int]] = []
        self._lines: list[list[QLineF]] = []
        self._starts: list[list[int]] = []
        for line in view.lines:
            there = [at for at, value in enumerate(line.values) if value is not None]
            self._places.append(there)
            self._marks.append([QPointF(at, line.values[at] or 0) for at in there])
            pairs = zip(line.means, line.means[1:], strict=False)
            segments = [
                QLineF(at, one, at + 1, other)
                for at, (one, other) in enumerate(pairs)
                if one is not None and other is not None
            ]
            self._lines.append(segments)
            self._starts.append([round(one.x1()) for one in segments])

    def show_view(self, view: ChartView) -> None:
        """Show another window of the same days."""
        self._view = view
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, view = self._theme, self._view
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        box = QRectF(30, 6, self.width() - 110, self.height() - 40)
        first, last = view.place_of(view.window[0]), view.place_of(view.window[1])
        self._paint_axes(painter, box, first, last)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(box)
        painter.setTransform(
            QTransform.fromTranslate(box.left(), box.bottom())
            .scale(box.width() / (last - first + 1), -box.height() / 10.7)
            .translate(0.5 - first, 0.35)
        )
        for line, places, marks, starts, segments in zip(
            view.lines, self._places, self._marks, self._starts, self._lines, strict=True
        ):
            tint = QColor(theme.colour(line.side.value))
            faint = QColor(tint)
            faint.setAlphaF(0.5)
            round_cap, square_cap = Qt.PenCapStyle.RoundCap, Qt.PenCapStyle.SquareCap
            pen = QPen(faint, 5)
            pen.setCapStyle(round_cap if line.side is Side.LEFT else square_cap)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawPoints(marks[bisect_left(places, first) : bisect_right(places, last)])
            is_fine = box.width() / (last - first + 1) < 0.75
            pen = QPen(tint, 1 if is_fine else 2.8 if line.side is Side.LEFT else 2.4)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawLines(segments[bisect_left(starts, first) : bisect_right(starts, last)])

    def _paint_axes(self, painter: QPainter, box: QRectF, first: int, last: int) -> None:
        painter.setPen(self._theme.colour("border"))
        for value in range(0, 11, 2):
            y = box.bottom() - box.height() * (value + 0.35) / 10.7
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.drawText(QPointF(6, y + 4), str(value))
        step = max(1, (last - first) // 8)
        for place in range(first, last, step):
            x = box.left() + box.width() * (place - first + 0.5) / (last - first + 1)
            painter.drawText(QPointF(x, box.bottom() + 18), f"{self._view.days[place]:%d %b}")


def _nothing(_day: date) -> str:
    return ""


def _timed(show: Any, view: ChartView, painted: QWidget) -> float:
    before = time.perf_counter()
    show(view)
    painted.repaint()
    return (time.perf_counter() - before) * 1000


if __name__ == "__main__":
    sys.exit(main())
