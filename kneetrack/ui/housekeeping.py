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
        day_turned: the day that is meant now is another one.
        second_place_seen(timedelta | None): how old the newest copy in the second place is.
    """

    found_unsound = Signal(object)
    rise_asked = Signal()
    stop_asked = Signal()
    day_turned = Signal()
    second_place_seen = Signal(object)

    def __init__(
        self, services: Services, saver: Saver, background: Background, lock: WindowLock
    ) -> None:
        super().__init__()
        self._services, self._saver = services, saver
        self._background, self._lock = background, lock
        self._data_version: int | None = services.data_version()
        self._today = services.journal.today()
        self._started = False
        self._is_unsound = False
        self._changed = False
        self._stop = False
        self._look = QTimer(self)
        self._look.setInterval(LOOK_EVERY_MS)
        self._look.timeout.connect(self._look_around)
        self._backup = QTimer(self)
        self._backup.setInterval(BACKUP_EVERY_MS)
        self._backup.timeout.connect(self._back_up_if_changed)
        services.feed.subscribe(self._hear)

    def look_around_from_now(self) -> None:
        """Begin to watch for other programs, the clock, and the wish to end."""
        self._look.start()

    def start(self) -> None:
        """Check the journal in the background and begin to make backups."""
        self._started = True
        self._changed = self._changed or self._services.data_care.changed_since_backup()
        self._background.run(
            self._services.data_care.problems, self._checked, self._could_not_check
        )
        self._look_at_second_place()
        self._look.start()
        self._backup.start()

    def ask_to_stop(self, *_signal: object) -> None:
        """Note that the program shall end; safe to call from a signal handler."""
        self._stop = True

    def look_again(self) -> None:
        """Have every page read again soon: what it read just now did not come through."""
        self._data_version = None

    def tell_unsound(self, problem: EnvironmentProblem) -> None:
        """Stop all writing: the journal is damaged or gone."""
        if self._is_unsound:
            return
        self._is_unsound = True
        self._saver.journal_is_unsound(problem)
        self.found_unsound.emit(problem)

    def finish(self) -> None:
        """Make the backup of this session and empty the bin, when the window has closed."""
        self._look.stop()
        self._backup.stop()
        self._services.feed.unsubscribe(self._hear)
        # A damaged journal must never push good backups out.
        if not self._started or not self._changed or self._is_unsound:
            return
        try:
            self._services.journal.forget_old_changes()
        except EnvironmentProblem as problem:
            _log.info("the bin was not emptied: %s", type(problem).__name__)
        try:
            self._services.data_care.back_up()
        except EnvironmentProblem as problem:
            _log.warning("no backup at the end: %s", problem.cause)

    # --- looking around ---------------------------------------------------------------------

    def _look_around(self) -> None:
        if self._stop:
            self._stop = False
            self.stop_asked.emit()
            return
        if self._lock.was_asked_to_rise():
            self.rise_asked.emit()
        try:
            version = self._services.data_version()
            today = self._services.journal.today()
        except EnvironmentProblem:
            return  # busy: the next look comes in a moment
        if version != self._data_version:
            self._data_version = version
            self._changed = True
            self._services.journal.changed_elsewhere()
        if today != self._today:
            self._today = today
            self.day_turned.emit()

    def _hear(self, change: Change) -> None:
        if change.topics - {Topic.BACKUPS}:
            self._changed = True
        if self._started and change.topics & {Topic.BACKUPS, Topic.SETTINGS}:
            self._look_at_second_place()

    def _look_at_second_place(self) -> None:
        # In the worker: a share that is asleep must not hold up the window.
        self._background.run(
            self._services.data_care.second_place_age,
            self.second_place_seen.emit,
            self._not_looked,
        )

    def _not_looked(self, problem: Exception) -> None:
        _log.info("the second place was not read: %s", type(problem).__name__)

    # --- the check --------------------------------------------------------------------------

    def _checked(self, problems: object) -> None:
        if isinstance(problems, tuple) and problems:
            _log.error("the journal is not sound: %d problems", len(problems))
            self.tell_unsound(unsound(self._services.data_care.journal, problems))
            return
        self._saver.journal_is_sound()
        self._back_up_if_changed()

    def _could_not_check(self, problem: Exception) -> None:
        _log.info("the journal could not be checked: %s", type(problem).__name__)
        self._saver.journal_is_sound()

    # --- backups ----------------------------------------------------------------------------

    def _back_up_if_changed(self) -> None:
        if self._changed and not self._is_unsound:
            self._changed = False  # what changes while the backup is made needs the next one
            self._background.run(
                self._services.data_care.back_up_if_due, self._backed_up, self._not_backed_up
            )

    def _backed_up(self, backup: object) -> None:
        if backup is None:
            self._changed = True
        else:
            self._services.data_care.tell_backups_changed()

    def _not_backed_up(self, problem: Exception) -> None:
        self._changed = True
        _log.warning("no backup was made: %s", type(problem).__name__)


def is_old(age: timedelta | None, limit: timedelta) -> bool:
    """Return whether a copy is older than it should be; None (no copy place set) is not."""
    return age is not None and age > limit
