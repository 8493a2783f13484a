"""The whole window on real files, inside the test: opened, worked step by step, closed again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kneetrack.content.loader import LibraryLoader
from kneetrack.figure.folder import FigureFolder
from kneetrack.paths import Places, find_places, resources_dir
from kneetrack.services.assembly import Services, check_place, open_services
from kneetrack.services.rescue import RescueService
from kneetrack.ui.application import Opening, run_window
from kneetrack.ui.kit.dialogs import PreparedDialogs
from kneetrack.ui.main_window import MainWindow
from kneetrack.ui.widgets.notice import Notice
from tests.journals import Clock
from tests.ui.finding import says

PATIENCE_MS = 30_000
Condition = Callable[[], object]
Story = Iterator[Condition]
"""What somebody does: each `yield` hands over what has to become true before the next step."""


@dataclass
class Program:
    """One data folder and the program on it."""

    places: Places
    clock: Clock = field(default_factory=Clock)
    dialogs: PreparedDialogs = field(default_factory=PreparedDialogs)
    services: list[Services] = field(default_factory=list)
    made_up: bool = False
    first_run: bool = False
    """Whether a new journal opens with the first run, as it does for a person."""

    def run(self, story: Story) -> int:
        """Open the window, go through the story, and return the exit code."""
        reader = _Reader(story)
        try:
            code = self.start()
        finally:
            reader.stop()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        reader.check()
        return code

    def start(self) -> int:
        """Start it; returns when no window is open any more."""
        return run_window(
            Opening(
                check_place=partial(check_place, self.places.journal, self.places.marker),
                open_services=self.open,
                rescue=RescueService(self.places.journal, self.places.backups_dir),
                library=LibraryLoader(resources_dir()).library,
                figure_of=FigureFolder(resources_dir() / "figures").figure,
                now=self.clock,
                state_dir=self.places.state_dir,
            ),
            self.dialogs,
        )

    def open(self) -> Services:
        services = open_services(
            self.places.journal,
            self.places.backups_dir,
            self.places.marker,
            self.clock,
            LibraryLoader(resources_dir()).library,
            patience_seconds=0.05,
            check_fully=False,
            made_up=self.made_up,
        )
        if not self.first_run and services.journal.is_first_run():
            with services.database.writing() as connection:
                connection.execute("insert into setting (name, value) values ('welcomed', 'true')")
        self.services.append(services)
        return services

    @property
    def window(self) -> MainWindow:
        """The window that is open now."""
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
        return next(window for window in found if window.isVisible())

    def is_shown(self) -> bool:
        return any(
            isinstance(w, MainWindow) and w.isVisible() for w in QApplication.topLevelWidgets()
        )

    def says(self, words: str) -> bool:
        """Whether these words stand in the window."""
        return says(self.window, words)

    def press_notice(self, action: str) -> None:
        """Press a button of a notice."""
        for notice in self.window.findChildren(Notice):
            for button in notice.buttons():
                if button.objectName() == f"notice-{action}" and button.isVisible():
                    button.click()
                    return
        raise AssertionError(action)

    def type(self, text: str) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)

    def backups(self) -> int:
        return len(list(self.places.backups_dir.glob("*.backup.db")))


def program_in(folder: Path, *, now: datetime | None = None) -> Program:
    """Return the program on a data folder."""
    clock = Clock() if now is None else Clock(now)
    return Program(find_places(folder, None), clock)


class _Reader(QObject):
    """Goes on with the story each time its condition has come true."""

    def __init__(self, story: Story) -> None:
        super().__init__()
        self._story = story
        self._condition: Condition = _at_once
        self._since = QElapsedTimer()
        self._since.start()
        self._failure: BaseException | None = None
        self._ended = False
        self._timer = QTimer(self)
        self._timer.setInterval(10)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def check(self) -> None:
        """Raise what went wrong; a window that closed in the middle of a story is wrong too."""
        if self._failure is not None:
            raise self._failure
        assert self._ended, "the window closed before the story was told"

    def _look(self) -> None:
        if self._ended or self._failure is not None:
            return
        try:
            if self._condition():
                self._condition = next(self._story)
                self._since.restart()
            elif self._since.elapsed() > PATIENCE_MS:
                raise AssertionError("waited in vain")
        except StopIteration:
            self._ended = True
        except BaseException as error:
            self._failure = error
            QApplication.exit(99)


def _at_once() -> bool:
    return True
