"""The whole window on a made-up journal, to be looked at from all sides."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication

from kneetrack.content.loader import LibraryLoader
from kneetrack.figure.folder import FigureFolder
from kneetrack.files.window_lock import WindowLock
from kneetrack.paths import find_places, resources_dir
from kneetrack.services.assembly import open_services
from kneetrack.services.demo import demo_of
from kneetrack.ui.kit.dialogs import PreparedDialogs, Question
from kneetrack.ui.kit.page import PageId
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.main_window import MainWindow
from kneetrack.ui.window_session import WindowSession

NOW = datetime(2026, 3, 19, 19, 30, tzinfo=UTC)
LONG_NAME = "Maria Magdalena von Hohenstein-Unterwiesenbacher"


class LeavingDialogs(PreparedDialogs):
    """Leaves every question by Esc and chooses no file; `asked` keeps what was asked."""

    def _next(self, question: Question | str) -> str | None:
        self.asked.append(question)
        return None if isinstance(question, str) else question.escape


class MadeUpWindow:
    """A window with a made-up course of `days` days; nothing is checked or backed up beside it.

    Without days nothing is written, as at the very first start.
    """

    def __init__(self, folder: Path, theme: Theme, days: int = 90) -> None:
        places = find_places(folder, None)
        self.theme = theme
        library = LibraryLoader(resources_dir()).library
        self.services = open_services(
            places.journal,
            places.backups_dir,
            places.marker,
            _now,
            library,
            patience_seconds=0.2,
            check_fully=False,
        )
        if days:
            demo_of(self.services).fill(seed=1, days=days)
            self.services.settings.change(name=LONG_NAME, theme=theme.mode)
        self.dialogs = LeavingDialogs()
        lock = WindowLock(places.state_dir)
        self._session = WindowSession(
            self.services,
            library,
            places.state_dir,
            theme,
            self.dialogs,
            lock,
            figure_of=FigureFolder(resources_dir() / "figures").figure,
            keeps_house=False,
        )
        self._session.saver.journal_is_sound()

    @property
    def window(self) -> MainWindow:
        return self._session.window

    def pages(self) -> list[PageId]:
        """Every page of the catalogue."""
        return list(PageId)

    def open(self, page: PageId) -> None:
        """Show a page and let it come to rest."""
        assert self.window.open_page(page)
        self.settle()

    def show_first_run(self) -> None:
        """Show what the very first start shows."""
        self._session.show_first_run()
        self.settle()

    def look(self, size: QSize, text_size: int) -> None:
        """Make the window this large and the text this many percent."""
        self.theme.set_text_size(text_size)
        self.window.resize(size)
        self.settle()

    def settle(self) -> None:
        """Let everything that is under way find its place."""
        for _ in range(4):  # wrapping text settles in more than one turn
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self._session.background.finish()
        QApplication.processEvents()

    def wait_for_figures(self) -> None:
        """Let every small figure that is in sight be drawn."""
        self.window.grab()  # asks for them
        while self._session.is_painting:
            QApplication.processEvents()

    def close(self) -> None:
        self.window.close()
        self._session.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@contextmanager
def made_up_window(folder: Path, theme: Theme, days: int = 90) -> Iterator[MadeUpWindow]:
    """Give the window, shown and active, and close it in the end."""
    made = MadeUpWindow(folder, theme, days)
    made.window.show()
    made.window.activateWindow()
    made.settle()
    try:
        yield made
    finally:
        made.close()


def _now() -> datetime:
    return NOW
