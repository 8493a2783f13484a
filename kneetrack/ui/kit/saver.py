"""Sees every save through: waits for the check of the file, tries again, and never pretends."""

from __future__ import annotations

import logging
from collections.abc import Callable, Hashable
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from kneetrack.domain.errors import EnvironmentProblem, InputProblem

CHECK_WAIT_MS = 1000
BUSY_RETRY_MS = 200
BUSY_PATIENCE_MS = 2000
TROUBLE_RETRY_MS = 10_000

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Save:
    """One thing to save. A newer save of the same `key` takes the place of one still waiting.

    `write` returns only when the disk has it; `then` gets what it returned. `refused` gets an
    InputProblem. All three are bound methods or plain functions of living objects.
    """

    key: Hashable
    write: Callable[[], object]
    then: Callable[[object], None]
    refused: Callable[[InputProblem], None]


@dataclass(frozen=True)
class Trouble:
    """Why something is not saved yet, how many things wait, and whether trying again can help."""

    problem: EnvironmentProblem
    waiting: int
    can_retry: bool


class Saver(QObject):
    """Holds what is not saved yet, in order, and writes it as soon as it can be written.

    Nothing is written before `journal_is_sound` or one second has passed. A busy journal is tried
    again for two seconds with the window alive; after that, and for any other trouble, everything
    is kept and tried again every ten seconds.

    Signals:
        trouble_changed(Trouble | None): there is trouble now, or it has passed.
        waiting_changed: what waits is different now; ask `is_waiting`.
    """

    trouble_changed = Signal(object)
    waiting_changed = Signal()

    def __init__(self, *, is_error_transient: Callable[[EnvironmentProblem], bool]) -> None:
        super().__init__()
        self._is_transient = is_error_transient
        self._queue: dict[Hashable, Save] = {}
        self._open = False
        self._unsound: EnvironmentProblem | None = None
        self._trouble: Trouble | None = None
        self._busy_since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._run)

    def save(self, save: Save) -> None:
        """Write now if possible, else as soon as possible; never returns with it lost."""
        self._queue.pop(save.key, None)
        self._queue[save.key] = save
        if self._open and self._trouble is None and not self._timer.isActive():
            self._run()
        else:
            if not self._open and not self._timer.isActive():
                self._timer.start(CHECK_WAIT_MS)
            self.waiting_changed.emit()

    def journal_is_sound(self) -> None:
        """Allow writing: the check after the first paint has found nothing."""
        self._open = True
        self._run()

    def journal_is_unsound(self, problem: EnvironmentProblem) -> None:
        """Never write into this file again; what waits is kept and told."""
        self._unsound = problem
        self._timer.stop()
        self._tell(problem)

    def is_waiting(self, key: Hashable) -> bool:
        """Return whether this is on screen but not on the disk yet."""
        return key in self._queue

    @property
    def waiting(self) -> int:
        """How many things are not saved yet."""
        return len(self._queue)

    @property
    def trouble(self) -> Trouble | None:
        """Why something is not saved yet; None when all is well."""
        return self._trouble

    def try_now(self) -> None:
        """Try again at once."""
        self._run()

    def flush(self) -> bool:
        """Write what can be written before the window closes; return whether nothing is left."""
        self._run()
        return not self._queue

    def _run(self) -> None:
        self._timer.stop()
        self._open = True
        if self._unsound is not None:
            self._tell(self._unsound)
            return
        while self._queue:
            key, save = next(iter(self._queue.items()))
            try:
                result = save.write()
            except InputProblem as problem:
                self._done_with(key, save)
                save.refused(problem)
            except EnvironmentProblem as problem:
                self._wait(problem)
                return
            else:
                self._busy_since.invalidate()
                self._done_with(key, save)
                save.then(result)
        if self._trouble is not None:
            self._trouble = None
            self.trouble_changed.emit(None)
        self.waiting_changed.emit()

    def _done_with(self, key: Hashable, save: Save) -> None:
        if self._queue.get(key) is save:
            del self._queue[key]

    def _wait(self, problem: EnvironmentProblem) -> None:
        if self._is_transient(problem):
            if not self._busy_since.isValid():
                self._busy_since.start()
            if self._busy_since.elapsed() < BUSY_PATIENCE_MS:
                self._timer.start(BUSY_RETRY_MS)
                self.waiting_changed.emit()
                return
        _log.info("a save has to wait: %s", type(problem).__name__)
        self._timer.start(TROUBLE_RETRY_MS)
        self._tell(problem)

    def _tell(self, problem: EnvironmentProblem) -> None:
        self._trouble = Trouble(problem, len(self._queue), self._unsound is None)
        self.trouble_changed.emit(self._trouble)
        self.waiting_changed.emit()
