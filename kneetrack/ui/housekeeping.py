"""What goes on beside the window: the check of the file, other programs' changes, backups."""

from __future__ import annotations

import logging
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from kneetrack.domain.change import Change, Topic
from kneetrack.domain.errors import EnvironmentProblem
from kneetrack.files.window_lock import WindowLock
from kneetrack.services.assembly import Services
from kneetrack.services.rescue import unsound
from kneetrack.ui.kit.background import Background
from kneetrack.ui.kit.saver import Saver

LOOK_EVERY_MS = 500
BACKUP_EVERY_MS = 30 * 60 * 1000

_log = logging.getLogger(__name__)


class Housekeeping(QObject):
    """Starts after the first paint, so that nothing of it delays the first picture.

    Signals:
        found_unsound(EnvironmentProblem): the journal must not be written any more.
        rise_asked: another start of KneeTrack wants this window in front.
        stop_asked: the system asks the program to end.
    """

    found_unsound = Signal(object)
    rise_asked = Signal()
    stop_asked = Signal()

    def __init__(
        self, services: Services, saver: Saver, background: Background, lock: WindowLock
    ) -> None:
        super().__init__()
        self._services, self._saver = services, saver
        self._background, self._lock = background, lock
        self._data_version = services.database.data_version()
        self._changed = services.data_care.changed_since_backup()
        self._stop = False
        self._look = QTimer(self)
        self._look.setInterval(LOOK_EVERY_MS)
        self._look.timeout.connect(self._look_around)
        self._backup = QTimer(self)
        self._backup.setInterval(BACKUP_EVERY_MS)
        self._backup.timeout.connect(self._back_up_if_changed)
        services.feed.subscribe(self._hear)

    def start(self) -> None:
        """Check the journal in the background and begin to look around."""
        self._background.run(
            self._services.data_care.problems, self._checked, self._could_not_check
        )
        self._look.start()
        self._backup.start()

    def ask_to_stop(self, *_signal: object) -> None:
        """Note that the program shall end; safe to call from a signal handler."""
        self._stop = True

    def finish(self) -> None:
        """Make the backup of this session and empty the bin, when the window has closed."""
        self._look.stop()
        self._backup.stop()
        self._services.feed.unsubscribe(self._hear)
        if not self._changed:
            return
        try:
            self._services.journal.forget_old_changes()
            self._services.data_care.back_up()
        except EnvironmentProblem as problem:
            _log.warning("no backup at the end: %s", problem.cause)

    def _look_around(self) -> None:
        if self._stop:
            self._stop = False
            self.stop_asked.emit()
        if self._lock.was_asked_to_rise():
            self.rise_asked.emit()
        try:
            version = self._services.database.data_version()
        except EnvironmentProblem:
            return
        if version != self._data_version:
            self._data_version = version
            self._changed = True
            self._services.journal.changed_elsewhere()

    def _hear(self, change: Change) -> None:
        if change.topics - {Topic.BACKUPS}:
            self._changed = True

    def _checked(self, problems: object) -> None:
        if isinstance(problems, tuple) and problems:
            _log.error("the journal is not sound: %d problems", len(problems))
            problem = unsound(self._services.data_care.journal, problems)
            self._changed = False  # a damaged journal must never push good backups out
            self._saver.journal_is_unsound(problem)
            self.found_unsound.emit(problem)
            return
        self._saver.journal_is_sound()
        self._back_up_if_changed()

    def _could_not_check(self, problem: Exception) -> None:
        _log.warning("the journal could not be checked: %s", type(problem).__name__)
        self._saver.journal_is_sound()

    def _back_up_if_changed(self) -> None:
        if self._changed:
            self._background.run(
                self._services.data_care.back_up_if_due, self._backed_up, self._not_backed_up
            )

    def _backed_up(self, backup: object) -> None:
        if backup is not None:
            self._changed = False
            self._services.data_care.tell_backups_changed()

    def _not_backed_up(self, problem: Exception) -> None:
        _log.warning("no backup was made: %s", type(problem).__name__)


def is_old(age: timedelta | None, limit: timedelta) -> bool:
    """Return whether a copy is older than it should be; None (no copy place set) is not."""
    return age is not None and age > limit
