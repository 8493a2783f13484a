"""Looks at a window from inside its process: when its first picture was painted, how much memory.

The starting time comes from the parent (KNEETRACK_STARTED_AT, monotonic clock of the system), so
that the interpreter's own start counts as well. The window itself tells of its paint: an event
filter on the whole application would have Qt make a Python object of everything it sees, which
takes 25 ms and 5 MB, and would be measured along.
"""

from __future__ import annotations

import json
import os
import sys
import time

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

SETTLE_MS = 1500
HEAVY = (
    "sqlite_utils",
    "numpy",
    "pyqtgraph",
    "click",
    "dateutil",
    "PySide6.QtSvg",
    "PySide6.QtSvgWidgets",
    "PySide6.QtPrintSupport",
    "PySide6.QtNetwork",
)
"""Modules that have no place before the first picture."""


class FirstPaint(QObject):
    """Notes the first Paint event of a window and the longest pause of the event loop after it."""

    def __init__(self, window: type[QWidget], settle_ms: int = SETTLE_MS) -> None:
        """Watch the first window of this class; none of it may have been made before."""
        super().__init__()
        self._settle_ms = settle_ms
        self.painted_ms: float | None = None
        self.memory_mb: float | None = None
        self.longest_gap_ms = 0.0
        self.heavy: list[str] = []
        self._last_beat = 0.0
        self._beat = QTimer(self)
        self._beat.setInterval(5)
        self._beat.timeout.connect(self._measure_gap)
        paint = window.paintEvent

        def paint_and_note(painted: QWidget, event: QPaintEvent) -> None:
            paint(painted, event)
            if self.painted_ms is None:
                self._note()

        window.paintEvent = paint_and_note  # type: ignore[method-assign]

    def report(self) -> None:
        """Print what was seen as one JSON line."""
        print(
            json.dumps(
                {
                    "painted_ms": self.painted_ms,
                    "memory_mb": self.memory_mb,
                    "heavy": self.heavy,
                    "longest_gap_ms": self.longest_gap_ms,
                    "settled_memory_mb": peak_memory_mb(),
                }
            ),
            flush=True,
        )

    def _note(self) -> None:
        self.painted_ms = milliseconds_since_start()
        self.memory_mb = peak_memory_mb()
        self.heavy = [name for name in HEAVY if name in sys.modules]
        self._last_beat = time.monotonic()
        self._beat.start()
        QTimer.singleShot(self._settle_ms, self._close)

    def _measure_gap(self) -> None:
        now = time.monotonic()
        self.longest_gap_ms = max(self.longest_gap_ms, (now - self._last_beat) * 1000)
        self._last_beat = now

    def _close(self) -> None:
        QApplication.closeAllWindows()


def milliseconds_since_start() -> float:
    """Return the milliseconds since the parent started this process."""
    return (time.monotonic() - float(os.environ["KNEETRACK_STARTED_AT"])) * 1000


def peak_memory_mb() -> float:
    """Return the most memory this process has held at once, in MB."""
    with open("/proc/self/status", encoding="ascii") as file:  # noqa: PTH123
        line = next(line for line in file if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024
