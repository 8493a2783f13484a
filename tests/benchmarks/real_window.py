"""The real program with a probe inside: `python -m tests.benchmarks.real_window DATA_DIR`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from kneetrack.launch import main as kneetrack
from kneetrack.paths import DATA_DIR_VARIABLE


class ProbeAtFirstPage:
    """Looks on from the moment the first page is imported.

    By then the program has loaded Qt by itself and in its own order, which the probe, needing Qt
    too, must not do for it.
    """

    def __init__(self) -> None:
        self.probe: object = None

    def find_spec(self, name: str, _path: Sequence[str] | None, _target: object = None) -> None:
        if name != "kneetrack.ui.today.today_page" or self.probe is not None:
            return
        from PySide6.QtWidgets import QApplication

        from tests.benchmarks.probe import FirstPaint

        app = QApplication.instance()
        if isinstance(app, QApplication):
            self.probe = FirstPaint(app)


def main() -> int:
    """Open the window on a journal until the probe closes it."""
    os.environ[DATA_DIR_VARIABLE] = sys.argv[1]
    looker = ProbeAtFirstPage()
    sys.meta_path.insert(0, looker)
    code = kneetrack([])
    looker.probe.report()  # type: ignore[attr-defined]
    return code


if __name__ == "__main__":
    sys.exit(main())
