"""Opens every page of a journal once and again, goes through months, and types into searches."""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from kneetrack.files.window_lock import WindowLock
from kneetrack.launch import Launcher
from kneetrack.ui.kit.dialogs import PreparedDialogs
from kneetrack.ui.kit.page import PageId
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.main_window import MainWindow
from kneetrack.ui.window_session import WindowSession
from tests.benchmarks.probe import peak_memory_mb

MONTHS = 24
SEARCHED = {PageId.LIBRARY: "squat", PageId.JOURNAL: "stairs"}
WATCH_S = 0.25
"""How long after a key what follows from it is waited for."""


def main() -> int:
    """Print one JSON line: openings of each page in ms, months, search per key, memory in MB."""
    app = QApplication(sys.argv[:1])
    launcher = Launcher()
    with TemporaryDirectory() as scratch:
        state = Path(scratch)
        session = WindowSession(
            launcher.services(launcher.places(Path(sys.argv[1]))),
            launcher.library,
            state,
            Theme(app),
            PreparedDialogs(),
            WindowLock(state),
            keeps_house=False,
        )
        window = session.window
        window.show()
        _settle(app)
        found = {
            "opened_ms": _openings(app, window),
            "memory_mb": peak_memory_mb(),
            "month_ms": _months(app, window),
            "search_ms": {page.value: _search(app, window, page) for page in SEARCHED},
        }
        print(json.dumps(found))
        window.close()
        session.close()
    return 0


def _openings(app: QApplication, window: MainWindow) -> dict[str, list[float]]:
    """Return the first and the second opening of each page; Today is open at the start."""
    pages = [page for page in PageId if page is not PageId.TODAY] + [PageId.TODAY]
    opened: dict[str, list[float]] = {page.value: [] for page in pages}
    for _round in range(2):
        for page in pages:
            opened[page.value].append(_longest_turn(app, lambda page=page: window.open_page(page)))  # type: ignore[misc]
    return opened


def _months(app: QApplication, window: MainWindow) -> float:
    window.open_page(PageId.JOURNAL)
    window.perform(ActionId.DAY_OR_CALENDAR)
    _settle(app)
    return statistics.median(
        _longest_turn(app, lambda: window.perform(ActionId.PREVIOUS_MONTH)) for _ in range(MONTHS)
    )


def _search(app: QApplication, window: MainWindow, page: PageId) -> list[float]:
    """Return the median and the longest of what the keys of a word take."""
    window.open_page(page)
    window.perform(ActionId.SEARCH)
    _settle(app)
    line = window.focusWidget()  # without a window manager no window is the active one
    if not isinstance(line, QLineEdit):
        raise TypeError(f"{page} has no field to search in")
    times = []
    for letter in SEARCHED[page]:
        key = Qt.Key(ord(letter.upper()))
        times.append(_longest_turn(app, lambda key=key: QTest.keyClick(line, key)))  # type: ignore[misc]
    if line.text() != SEARCHED[page]:
        raise AssertionError("the keys went elsewhere")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    return [statistics.median(times), max(times)]


def _longest_turn(app: QApplication, act: Callable[[], object]) -> float:
    """Return the ms until an act and its picture are done, or the longest turn that follows."""
    before = time.perf_counter()
    act()
    app.processEvents()
    longest = time.perf_counter() - before
    end = time.perf_counter() + WATCH_S
    while (before := time.perf_counter()) < end:
        app.processEvents()
        longest = max(longest, time.perf_counter() - before)
    return longest * 1000


def _settle(app: QApplication) -> None:
    _longest_turn(app, app.processEvents)


if __name__ == "__main__":
    sys.exit(main())
