"""How fast the drawn person is painted, and whether it rests when nothing moves.

Run it alone as `python -m tests.benchmarks.figure`; it prints one JSON line. `rows` turns that
into lines of the table.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEventLoop, QRectF, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from kneetrack.figure.figure import Figure
from kneetrack.figure.folder import FigureFolder
from kneetrack.figure.scene import Scene
from kneetrack.paper.figure_drawing import paint_figure
from kneetrack.paths import resources_dir
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.figure_view import FigureView

WIDE, HIGH, SCALE, FRAMES = 480, 360, 2, 48
WATCH_MS = 2000
BAR_MS = 14

Row = tuple[str, str, str]


def rows(found: dict[str, Any]) -> list[Row]:
    """Return the lines of the table for what `main` printed."""
    frames = found["frames_ms"]
    every = [ms for times in frames.values() for ms in times]
    worst = max(frames, key=lambda name: statistics.median(frames[name]))
    lines = [
        ("P10 a frame of a figure, median over all", f"{_ms(every)}", f"<= {BAR_MS} ms"),
        (f"P10 the slowest figure, {worst}", f"{_ms(frames[worst])}", f"<= {BAR_MS} ms"),
    ]
    for state, share in found["busy"].items():
        bar = "" if state == "moving" else "0 %"
        lines.append((f"P10 processor used while {state}", f"{share * 100:.1f} %", bar))
    return lines


def main() -> int:
    """Paint every figure, then watch one in a window."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    folder = FigureFolder(resources_dir() / "figures")
    figures = [figure for one in folder.ids() if (figure := folder.figure(one)) is not None]
    frames = {figure.id: _frames(figure) for figure in figures}
    still = replace(figures[0], keys=tuple(replace(key, hold=60.0) for key in figures[0].keys))
    view = FigureView(Theme(app))  # type: ignore[arg-type]
    view.resize(WIDE, HIGH)
    busy: dict[str, float] = {}
    view.show_figure(replace(figures[0], keys=_without_holds(figures[0])))
    view.show()
    view.set_playing(playing=True)
    busy["moving"] = _busy()
    view.hide()
    busy["hidden"] = _busy()
    view.show()
    view.set_reduced_motion(reduced=True)
    busy["motion is reduced"] = _busy()
    view.set_reduced_motion(reduced=False)
    view.show_figure(still)
    busy["a pose is held"] = _busy()
    print(json.dumps({"frames_ms": frames, "busy": busy}))
    return 0


def _without_holds(figure: Figure) -> tuple[Any, ...]:
    return tuple(replace(key, hold=0.0) for key in figure.keys)


def _frames(figure: Figure) -> list[float]:
    scene = Scene(figure)
    image = QImage(WIDE * SCALE, HIGH * SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(SCALE)
    box = QRectF(10, 10, WIDE - 20, HIGH - 20)
    times = []
    for step in range(FRAMES):
        before = time.perf_counter()
        picture = scene.moving(scene.timeline.seconds * step / FRAMES)
        painter = QPainter(image)
        painter.fillRect(QRectF(0, 0, WIDE, HIGH), 0xFFFFFF)
        paint_figure(painter, picture, box, "light")
        painter.end()
        times.append((time.perf_counter() - before) * 1000)
    return times


def _busy() -> float:
    """Return which share of a processor this process uses while its window is left alone."""
    QApplication.processEvents()
    waiting, used = QEventLoop(), time.process_time()
    QTimer.singleShot(WATCH_MS, waiting.quit)
    waiting.exec()
    return (time.process_time() - used) * 1000 / WATCH_MS


def _ms(times: list[float]) -> str:
    return f"{statistics.median(times):.1f} ms"


if __name__ == "__main__":
    raise SystemExit(main())
