"""A journal on the disk and the window around it, for tests of one page at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneetrack.content.loader import LibraryLoader
from kneetrack.domain.change import Change, Topic
from kneetrack.domain.errors import EnvironmentProblem
from kneetrack.paths import find_places, resources_dir
from kneetrack.services.assembly import open_services
from kneetrack.store.problems import JournalBusy
from kneetrack.ui.catalogue import page_entries
from kneetrack.ui.kit.background import ImmediateBackground
from kneetrack.ui.kit.change_relay import ChangeRelay
from kneetrack.ui.kit.dialogs import PreparedDialogs
from kneetrack.ui.kit.page import Page, PageId
from kneetrack.ui.kit.saver import Saver
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.main_window import MainWindow, WindowParts
from kneetrack.ui.widgets.rail import FooterView

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Desk:
    """Real services on real files; the clock stands at 19 March 2026, 19:30, until moved."""

    def __init__(self, folder: Path, theme: Theme) -> None:
        self.time = datetime(2026, 3, 19, 19, 30, tzinfo=timezone(timedelta(hours=1)))
        self.places = find_places(folder / "data", None)
        self.theme = theme
        self.saver = Saver(is_error_transient=_is_busy)
        self.background = ImmediateBackground()
        self.dialogs = PreparedDialogs()
        self.relay = ChangeRelay()
        self._window: MainWindow | None = None
        self.services = open_services(
            self.places.journal,
            self.places.backups_dir,
            self.places.marker,
            self.now,
            LibraryLoader(resources_dir()).library,
            patience_seconds=0.2,
            check_fully=True,
        )
        self.services.feed.subscribe(self._hear)
        self.saver.journal_is_sound()

    def now(self) -> datetime:
        return self.time

    def show(
        self,
        qtbot: QtBot,
        builders: dict[PageId, Callable[[], Page]],
        width: int = 1280,
        height: int = 800,
    ) -> MainWindow:
        """Open a window with these pages and wait until it has the keyboard."""
        window = MainWindow(
            WindowParts(
                entries=page_entries(builders),
                theme=self.theme,
                dialogs=self.dialogs,
                relay=self.relay,
                undo=self._undo,
                redo=self._redo,
                footer=_footer,
                geometry_file=self.places.data_dir / "window.ini",
            )
        )
        self._window = window
        window.resize(width, height)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
            window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Press a key in whatever has the keyboard."""
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(focus(), key, held)

    @contextmanager
    def another_program_writing(self) -> Iterator[None]:
        """Another program holds the journal for as long as the block lasts."""
        path = self.places.journal
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("begin immediate")
            yield
            connection.execute("rollback")

    def close(self) -> None:
        """Let go of everything."""
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.saver.end()
        self.services.close()

    def _hear(self, change: Change) -> None:
        if Topic.SETTINGS in change.topics:
            settings = self.services.settings.settings()
            self.theme.set_look(settings.theme, settings.text_size)
        self.relay.tell(change)

    def _undo(self) -> str | None:
        reverted = self.services.journal.undo()
        return None if reverted is None else reverted.label

    def _redo(self) -> str | None:
        reverted = self.services.journal.redo()
        return None if reverted is None else reverted.label


def focus() -> QWidget:
    """Return what has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def _is_busy(problem: EnvironmentProblem) -> bool:
    return isinstance(problem, JournalBusy)


def _footer() -> FooterView:
    return FooterView(("Everything stays on this computer",))
