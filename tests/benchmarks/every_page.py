"""Opens every page of a journal once and again, and tells how long each took and what it holds."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from kneetrack.files.window_lock import WindowLock
from kneetrack.launch import Launcher
from kneetrack.ui.kit.dialogs import PreparedDialogs
from kneetrack.ui.kit.page import PageId
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.window_session import WindowSession
from tests.benchmarks.probe import peak_memory_mb


def main() -> int:
    """Print one JSON line: first and second opening of each page in ms, peak memory in MB."""
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
        session.window.show()
        app.processEvents()
        opened: dict[str, list[float]] = {page.value: [] for page in PageId}
        for _round in range(2):
            for page in (PageId.REPORT, PageId.SETTINGS, PageId.TODAY):
                before = time.perf_counter()
                session.window.open_page(page)
                app.processEvents()
                opened[page.value].append((time.perf_counter() - before) * 1000)
        print(json.dumps({"opened_ms": opened, "memory_mb": peak_memory_mb()}))
        session.window.close()
        session.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
