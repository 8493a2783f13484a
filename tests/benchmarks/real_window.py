"""The real program with a probe inside: `python -m tests.benchmarks.real_window DATA_DIR`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kneetrack.launch import Launcher
from tests.benchmarks.probe import FirstPaint


def main() -> int:
    """Open the window on a journal until the probe closes it."""
    app = QApplication(sys.argv[:1])
    probe = FirstPaint(app)
    launcher = Launcher()
    code = launcher.open_window(launcher.places(Path(sys.argv[1])), demo=False)
    probe.report()
    return code


if __name__ == "__main__":
    sys.exit(main())
