"""The real program with a probe inside: `python -m tests.benchmarks.real_window DATA_DIR`."""

from __future__ import annotations

import os
import sys

from PySide6.QtWidgets import QApplication

from kneetrack.launch import main as kneetrack
from kneetrack.paths import DATA_DIR_VARIABLE
from tests.benchmarks.probe import FirstPaint


def main() -> int:
    """Open the window on a journal until the probe closes it."""
    app = QApplication(sys.argv[:1])
    probe = FirstPaint(app)
    os.environ[DATA_DIR_VARIABLE] = sys.argv[1]
    code = kneetrack([])
    probe.report()
    return code


if __name__ == "__main__":
    sys.exit(main())
