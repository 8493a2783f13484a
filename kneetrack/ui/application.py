"""The window as a running program: opens the journal, offers help when it does not open, ends."""

from __future__ import annotations

import logging
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from kneetrack.domain.errors import EnvironmentProblem, KneeTrackProblem
from kneetrack.files.window_lock import WindowLock
from kneetrack.services.assembly import Services
from kneetrack.services.rescue import RescueService
from kneetrack.ui.kit.dialogs import Dialogs, tell
from kneetrack.ui.kit.theme import STYLE_WORDS, Theme
from kneetrack.ui.last_net import LastNet
from kneetrack.ui.widgets.window_dialogs import WindowDialogs
from kneetrack.ui.window_session import WindowSession

if TYPE_CHECKING:
    from kneetrack.content.library import Library
    from kneetrack.figure.figure import Figure

DONE, WORLD_FAILED = 0, 3
_STOP_SIGNALS = ("SIGTERM", "SIGINT", "SIGHUP")

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Opening:
    """What the window needs from outside: how to open the journal, and where things are.

    `check_place` raises EnvironmentProblem when the folder is on a disk that is not there.
    """

    check_place: Callable[[], None]
    open_services: Callable[[], Services]
    rescue: RescueService
    library: Callable[[], Library]
    figure_of: Callable[[str], Figure | None]
    now: Callable[[], datetime]
    state_dir: Path


def run_window(opening: Opening, dialogs: Dialogs | None = None) -> int:
    """Open the window and stay until it is closed; return the exit code."""
    running = QApplication.instance()
    app = running or QApplication([*sys.argv[:1], *STYLE_WORDS])
    if not isinstance(app, QApplication):
        raise TypeError("another kind of Qt application is running already")
    app.setApplicationName("KneeTrack")
    app.setDesktopFileName("kneetrack")
    theme = Theme(app, has_style=running is None)
    lock = WindowLock(opening.state_dir)
    try:
        return _run_sessions(app, opening, theme, dialogs or WindowDialogs(theme), lock)
    finally:
        lock.release()


def _run_sessions(
    app: QApplication, opening: Opening, theme: Theme, dialogs: Dialogs, lock: WindowLock
) -> int:
    """Open the journal again and again: after a restore, and after each answer to trouble."""
    problem: EnvironmentProblem | None = None
    while True:
        try:
            if problem is not None:
                raise problem
            opening.check_place()
            if not lock.take():
                lock.ask_first_window_to_rise()
                return DONE
            services = opening.open_services()
        except EnvironmentProblem as trouble:
            problem = None
            _log.info("the journal did not open: %s", type(trouble).__name__)
            from kneetrack.ui.start_trouble import offer_rescue

            if not offer_rescue(trouble, opening.rescue, dialogs, opening.now):
                return WORLD_FAILED
            continue
        session = WindowSession(
            services,
            opening.library,
            opening.state_dir,
            theme,
            dialogs,
            lock,
            figure_of=opening.figure_of,
        )
        _run(app, session, dialogs)
        problem = session.unsound
        if session.restore_from is not None:
            _bring_back(session.restore_from, opening, dialogs)
        elif problem is None:
            return DONE


def _run(app: QApplication, session: WindowSession, dialogs: Dialogs) -> None:
    """Show the window until it closes."""
    net = LastNet(dialogs, session.reading_failed)
    if isinstance(dialogs, WindowDialogs):
        dialogs.set_parent(session.window)
    net.spread()
    try:
        with _signals_ask(session.housekeeping.ask_to_stop):
            session.housekeeping.look_around_from_now()
            session.window.show()
            app.exec()
            session.close()
    finally:
        net.fold()
        if isinstance(dialogs, WindowDialogs):
            dialogs.set_parent(None)


@contextmanager
def _signals_ask(stop: Callable[..., None]) -> Iterator[None]:
    """Have the signals that end programs ask this one to end in order."""
    numbers = [getattr(signal, name) for name in _STOP_SIGNALS if hasattr(signal, name)]
    before = {number: signal.signal(number, stop) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _bring_back(backup: Path, opening: Opening, dialogs: Dialogs) -> None:
    try:
        opening.rescue.restore(backup, opening.now())
    except KneeTrackProblem as problem:
        tell(dialogs, _tr("The backup was not restored"), str(problem))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Application", text)
