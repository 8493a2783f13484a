"""The window as a running program: from opening the journal to the last backup."""

from __future__ import annotations

import logging
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from kneetrack.content.library import Library
from kneetrack.domain.change import Change, Topic
from kneetrack.domain.errors import EnvironmentProblem, KneeTrackProblem
from kneetrack.files.window_lock import WindowLock
from kneetrack.services.assembly import Services
from kneetrack.services.data_care import SECOND_PLACE_OLD_AFTER
from kneetrack.services.rescue import RescueService, is_busy
from kneetrack.ui.catalogue import page_entries
from kneetrack.ui.housekeeping import Housekeeping, is_old
from kneetrack.ui.kit.background import WorkerBackground
from kneetrack.ui.kit.change_relay import ChangeRelay
from kneetrack.ui.kit.dialogs import Choice, Dialogs, Question, Weight
from kneetrack.ui.kit.local_words import day_words
from kneetrack.ui.kit.saver import Saver
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.main_window import MainWindow, WindowParts
from kneetrack.ui.page_builder import PageBuilder
from kneetrack.ui.start_trouble import offer_rescue
from kneetrack.ui.widgets.question_dialog import WindowDialogs
from kneetrack.ui.widgets.rail import FooterView

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Opening:
    """What the window needs from outside: how to open the journal, and where things are."""

    open_services: Callable[[], Services]
    rescue: RescueService
    library: Callable[[], Library]
    now: Callable[[], datetime]
    state_dir: Path


class WindowSession(QObject):
    """One open journal and its window.

    `restore_from` is set when it closed to be restored, `unsound` when it closed because the
    check found damage. Without `keeps_house` nothing is checked or backed up beside the window.
    """

    def __init__(
        self,
        services: Services,
        library: Callable[[], Library],
        state_dir: Path,
        theme: Theme,
        dialogs: Dialogs,
        lock: WindowLock,
        *,
        keeps_house: bool = True,
    ) -> None:
        super().__init__()
        self.restore_from: Path | None = None
        self.unsound: EnvironmentProblem | None = None
        self.services = services
        self.saver = Saver(is_error_transient=is_busy)
        self.background = WorkerBackground()
        self._theme = theme
        self._look_like_settings()
        self._relay = ChangeRelay()
        services.feed.subscribe(self._hear)
        builder = PageBuilder(
            services, library, theme, self.saver, self.background, dialogs, self._restore
        )
        self.housekeeping = Housekeeping(services, self.saver, self.background, lock)
        self.window = MainWindow(
            WindowParts(
                entries=page_entries(builder.builders()),
                theme=theme,
                dialogs=dialogs,
                relay=self._relay,
                undo=self._undo,
                redo=self._redo,
                footer=self._footer,
                geometry_file=state_dir / "window.ini",
            )
        )
        if keeps_house:
            self.window.first_painted.connect(self.housekeeping.start)
        self.window.text_size_chosen.connect(self._keep_text_size)
        self.housekeeping.rise_asked.connect(self._rise)
        self.housekeeping.stop_asked.connect(self.window.close)
        self.housekeeping.found_unsound.connect(self._stop_for_rescue)

    def close(self) -> None:
        """Write what still waits, make the session's backup, and let go of the journal."""
        self.background.finish()
        self.saver.flush()
        self.housekeeping.finish()
        self.services.feed.unsubscribe(self._hear)
        self.services.close()
        self.window.deleteLater()

    def _hear(self, change: Change) -> None:
        if Topic.SETTINGS in change.topics:
            self._look_like_settings()
        self._relay.tell(change)

    def _look_like_settings(self) -> None:
        settings = self.services.settings.settings()
        self._theme.set_look(settings.theme, settings.text_size)

    def _keep_text_size(self, percent: int) -> None:
        try:
            self.services.settings.change(text_size=percent)
        except KneeTrackProblem as problem:
            _log.warning("the text size was not kept: %s", type(problem).__name__)

    def _undo(self) -> str | None:
        self._write_what_waits()
        reverted = self.services.journal.undo()
        return None if reverted is None else _tr("Taken back: {0}").format(reverted.label)

    def _redo(self) -> str | None:
        self._write_what_waits()
        reverted = self.services.journal.redo()
        return None if reverted is None else _tr("Made again: {0}").format(reverted.label)

    def _write_what_waits(self) -> None:
        if self.saver.waiting and not self.saver.flush() and self.saver.trouble is not None:
            raise self.saver.trouble.problem

    def _footer(self) -> FooterView:
        lines = [_tr("Everything stays on this computer")]
        newest = self.services.data_care.newest()
        if newest is not None:
            day = day_words(newest.made_at.date(), "d MMMM")
            lines.append(_tr("Backup: {0}").format(day))
        else:
            lines.append(_tr("No backup yet"))
        old = is_old(self.services.data_care.second_place_age(), SECOND_PLACE_OLD_AFTER)
        if old:
            lines.append(_tr("Second place: over 14 days old"))
        return FooterView(tuple(lines), needs_a_look=old)

    def _restore(self, backup: Path) -> None:
        self.restore_from = backup
        self.window.close()

    def _stop_for_rescue(self, problem: EnvironmentProblem) -> None:
        self.unsound = problem
        self.window.close()

    def _rise(self) -> None:
        self.window.showNormal()
        self.window.raise_()
        self.window.activateWindow()


def run_window(opening: Opening) -> int:
    """Open the window and stay until it is closed; return the exit code."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("another kind of Qt application is running already")
    app.setApplicationName("KneeTrack")
    app.setDesktopFileName("kneetrack")
    lock = WindowLock(opening.state_dir)
    if not lock.take():
        lock.ask_first_window_to_rise()
        return 0
    theme = Theme(app)
    dialogs = WindowDialogs(theme)
    problem: EnvironmentProblem | None = None
    try:
        while True:
            session = None
            try:
                if problem is not None:
                    raise problem
                services = opening.open_services()
                session = WindowSession(
                    services, opening.library, opening.state_dir, theme, dialogs, lock
                )
            except EnvironmentProblem as trouble:
                problem = None
                _log.warning("the journal did not open: %s", type(trouble).__name__)
                if not offer_rescue(trouble, opening.rescue, dialogs, opening.now):
                    return 3
                continue
            problem = _run(app, session, dialogs)
            if session.restore_from is not None:
                _bring_back(session.restore_from, opening, dialogs)
            elif problem is None:
                return 0
    finally:
        lock.release()


def _run(app: QApplication, session: WindowSession, dialogs: Dialogs) -> EnvironmentProblem | None:
    """Show the window until it closes; return why it must be opened anew, if it must."""
    net = _LastNet(dialogs)
    before_hook, sys.excepthook = sys.excepthook, net.catch
    before_term = signal.signal(signal.SIGTERM, session.housekeeping.ask_to_stop)
    try:
        session.window.show()
        app.exec()
        session.close()
    finally:
        signal.signal(signal.SIGTERM, before_term)
        sys.excepthook = before_hook
    return session.unsound


class _LastNet:
    """Catches what nobody else did: an error of ours. The journal on disk is not touched by it."""

    def __init__(self, dialogs: Dialogs) -> None:
        self._dialogs = dialogs
        self._is_asking = False

    def catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log where it arose (never the message) and tell the person calmly, once at a time."""
        _log.error("an unexpected error", exc_info=(kind, error, trace))
        if self._is_asking:
            return
        self._is_asking = True
        self._dialogs.ask(
            Question(
                title=_tr("Something in KneeTrack went wrong"),
                text=_tr(
                    "What was saved is safe on the disk, and what you typed is still on the "
                    "screen. If something looks wrong, close the window and open it again."
                ),
                choices=(Choice("close", _tr("Carry on"), Weight.PRIMARY),),
                escape="close",
                details=_where(kind, trace),
            )
        )
        self._is_asking = False


def _where(kind: type[BaseException], trace: TracebackType | None) -> str:
    lines = [kind.__name__]
    while trace is not None:
        code = trace.tb_frame.f_code
        lines.append(f"{Path(code.co_filename).name}:{trace.tb_lineno} in {code.co_name}")
        trace = trace.tb_next
    return "\n".join(lines)


def _bring_back(backup: Path, opening: Opening, dialogs: Dialogs) -> None:
    try:
        opening.rescue.restore(backup, opening.now())
    except KneeTrackProblem as problem:
        dialogs.ask(
            Question(
                title=_tr("The backup was not restored"),
                text=str(problem),
                choices=(Choice("close", _tr("Close"), Weight.PRIMARY),),
                escape="close",
            )
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Application", text)
