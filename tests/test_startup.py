"""The first picture of the window comes without anything it does not show."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.journals import begun

# Runs the program as it is and notes, at the very first paint, what has been loaded until then.
_NOTE_AT_FIRST_PAINT = """
import json, linecache, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

class Note(QObject):
    loaded = None
    def eventFilter(self, thing, event):
        if event.type() == QEvent.Type.Paint and self.loaded is None:
            self.loaded = sorted(sys.modules)
            self.read = sorted(linecache.cache)
            QTimer.singleShot(0, app.closeAllWindows)
        return False

app = QApplication(["kneetrack"])
note = Note()
app.installEventFilter(note)
from kneetrack.launch import main
code = main(sys.argv[1:])
print(json.dumps([note.loaded, note.read]))
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
_AFTER_IT = (
    "kneetrack.content.loader",
    "kneetrack.domain.exercise",
    "kneetrack.ui.draft_keeper",
    "kneetrack.ui.start_trouble",
    "kneetrack.ui.standing_notices",
    "kneetrack.ui.day.about_panel",
    "kneetrack.ui.day.exercise_form",
    "kneetrack.ui.day.exercises_card",
    "kneetrack.ui.day.pain_form",
    "kneetrack.ui.today.side_cards",
    "kneetrack.ui.widgets.note_edit",
    "kneetrack.ui.widgets.notice",
    "kneetrack.ui.widgets.shortcuts_window",
    "kneetrack.ui.widgets.toast",
    "platform",
    "uuid",
)
_MOST_MODULES = 115
"""Of our own, in the first picture; each costs about half a millisecond."""
_FIRST_RUN = ("kneetrack.ui.welcome", "kneetrack.ui.screening", "kneetrack.services.welcome")


def loaded_at_first_paint(data: Path) -> set[str]:
    """The names of every module loaded when the window paints for the first time."""
    return _at_first_paint(data)[0]


def _at_first_paint(data: Path) -> tuple[set[str], set[str]]:
    """The modules loaded, and the files whose lines have been read."""
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
    loaded, read = (set(names) for names in json.loads(done.stdout))
    assert "kneetrack.ui.today.today_page" in loaded
    return loaded, read


def test_nothing_heavy_before_the_first_paint(tmp_path: Path) -> None:
    begun(tmp_path / "data" / "journal.db")
    loaded = loaded_at_first_paint(tmp_path / "data")
    assert sorted(loaded & {*_NEVER, *_ONLY_TO_BEGIN_A_JOURNAL}) == []
    assert [name for name in loaded if name.startswith(_FIRST_RUN)] == []


def test_the_very_first_start_loads_what_makes_a_journal_and_no_more(tmp_path: Path) -> None:
    loaded = loaded_at_first_paint(tmp_path / "data")
    assert sorted(loaded & set(_NEVER)) == []


def test_what_the_first_picture_does_not_show_comes_after_it(tmp_path: Path) -> None:
    begun(tmp_path / "data" / "journal.db")
    loaded = loaded_at_first_paint(tmp_path / "data")
    assert sorted(loaded & set(_AFTER_IT)) == []
    # The test itself names the folder as a command would; the usual start does without that.
    ours = [name for name in loaded if name.startswith("kneetrack") and ".cli" not in name]
    assert len(ours) <= _MOST_MODULES, ours


def test_qt_does_not_read_the_source_of_the_window(tmp_path: Path) -> None:
    begun(tmp_path / "data" / "journal.db")
    _loaded, read = _at_first_paint(tmp_path / "data")
    pages = str(Path("kneetrack", "ui", "today"))
    assert [name for name in read if pages in name] == []
