"""How long a save takes: the key press until "Saved" stands there, and the store's part of it."""

from __future__ import annotations

import json
import sqlite3
import sys
import time
import uuid
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from kneetrack.domain.pain import Side
from kneetrack.files.window_lock import WindowLock
from kneetrack.launch import Launcher
from kneetrack.store.database import connect
from kneetrack.ui.kit.dialogs import PreparedDialogs
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.pain_scale import PainScale
from kneetrack.ui.window_session import WindowSession

TIMES = 60


def main() -> int:
    """Print one JSON line with the milliseconds of each save, in pairs."""
    data_dir = Path(sys.argv[1])
    launcher = Launcher()
    services = launcher.services(launcher.places(data_dir))
    today = services.journal.today()
    ours, raw = [], []
    with closing(_raw_journal(data_dir / "raw.db")) as plain:
        for turn in range(TIMES):
            ours.append(_timed(services.journal.log_pain, (Side.LEFT,), turn % 11))
            raw.append(_timed(_raw_row, plain, today, turn % 11))
    (data_dir / "raw.db").unlink()
    app = QApplication(sys.argv[:1])
    with TemporaryDirectory() as scratch:
        state = Path(scratch)
        session = WindowSession(
            services,
            launcher.library,
            state,
            Theme(app),
            PreparedDialogs(),
            WindowLock(state),
            keeps_house=False,
        )
        session.saver.journal_is_sound()
        session.window.show()
        app.processEvents()
        keys = _key_presses(app, session)
        session.window.close()
        session.close()
    print(json.dumps({"ours_ms": ours, "raw_ms": raw, "key_ms": keys}))
    return 0


def _key_presses(app: QApplication, session: WindowSession) -> list[float]:
    scale = session.window.findChild(PainScale, "scale-worst-left")
    state = session.window.findChild(QLabel, "savedState")
    if not isinstance(scale, PainScale) or not isinstance(state, QLabel):
        raise TypeError("Today has no scale for the left knee")
    times = []
    for turn in range(TIMES):
        key = Qt.Key(Qt.Key.Key_0.value + turn % 10)
        before = time.perf_counter()
        QTest.keyClick(scale, key)
        app.processEvents()
        times.append((time.perf_counter() - before) * 1000)
        if scale.score != turn % 10 or "Saved" not in state.text():
            raise AssertionError("the key was not saved")
    return times


def _raw_journal(path: Path) -> sqlite3.Connection:
    sqlite3.connect(path).close()
    path.touch()
    connection = connect(path, patience_seconds=2.0)
    connection.execute("create table row (id text primary key, day text, score integer) strict")
    return connection


def _raw_row(connection: sqlite3.Connection, today: date, score: int) -> None:
    connection.execute("begin immediate")
    row = (str(uuid.uuid4()), today.isoformat(), score)
    connection.execute("insert into row values (?, ?, ?)", row)
    connection.execute("commit")


def _timed(act: object, *arguments: object) -> float:
    before = time.perf_counter()
    act(*arguments)  # type: ignore[operator]
    return (time.perf_counter() - before) * 1000


if __name__ == "__main__":
    sys.exit(main())
