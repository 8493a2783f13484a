"""The first picture of the window comes without anything it does not show."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

# Runs the program as it is and notes, at the very first paint, what has been loaded until then.
_NOTE_AT_FIRST_PAINT = """
import json, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

class Note(QObject):
    loaded = None
    def eventFilter(self, thing, event):
        if event.type() == QEvent.Type.Paint and self.loaded is None:
            self.loaded = sorted(sys.modules)
            QTimer.singleShot(0, app.closeAllWindows)
        return False

app = QApplication(["kneetrack"])
note = Note()
app.installEventFilter(note)
from kneetrack.launch import main
code = main(sys.argv[1:])
print(json.dumps(note.loaded))
sys.exit(code)
"""
_ONLY_TO_BEGIN_A_JOURNAL = ("sqlite_utils", "click", "dateutil", "numpy")
_NEVER = (
    "pyqtgraph",
    "PySide6.QtSvg",
    "PySide6.QtSvgWidgets",
    "PySide6.QtPrintSupport",
    "PySide6.QtNetwork",
    "kneetrack.ui.report.report_page",
    "kneetrack.ui.settings.settings_page",
    "kneetrack.exchange.journal_json",
)


def loaded_at_first_paint(data: Path) -> set[str]:
    """The names of every module loaded when the window paints for the first time."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(Path(__file__).parents[1]),
        "QT_QPA_PLATFORM": "offscreen",
    }
    done = subprocess.run(
        [sys.executable, "-c", _NOTE_AT_FIRST_PAINT, "--data-dir", str(data)],
        check=False,
        capture_output=True,
        text=True,
        env=environment,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    loaded = set(json.loads(done.stdout))
    assert "kneetrack.ui.today.today_page" in loaded
    return loaded


def test_nothing_heavy_before_the_first_paint(tmp_path: Path) -> None:
    loaded_at_first_paint(tmp_path / "data")
    loaded = loaded_at_first_paint(tmp_path / "data")
    assert sorted(loaded & {*_NEVER, *_ONLY_TO_BEGIN_A_JOURNAL}) == []


def test_the_very_first_start_loads_what_makes_a_journal_and_no_more(tmp_path: Path) -> None:
    loaded = loaded_at_first_paint(tmp_path / "data")
    assert sorted(loaded & set(_NEVER)) == []
