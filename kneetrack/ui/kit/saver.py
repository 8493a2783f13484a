"""Sees every save through: waits for the check of the file, tries again, and never pretends."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from kneetrack.domain.errors import EnvironmentProblem, InputProblem
from kneetrack.services.drafts import Unsaved

CHECK_WAIT_MS = 1000
BUSY_RETRY_MS = 200
BUSY_PATIENCE_MS = 2000
CLOSE_PATIENCE_MS = 1000
TROUBLE_RETRY_MS = 10_000

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Save:
    """One thing to save. A newer save of the same `key` takes the place of one still waiting.

    `write` returns only when the disk has it; `then` gets what it returned. `refused` gets an
    InputProblem. All three are bound methods or plain functions of living objects. `unsaved` is
    the same thing as plain values, for the draft that survives the end of the program. `shown`
    is what pages show of it while it waits.
    """

    key: Hashable
    write: Callable[[], object]
    then: Callable[[object], None]
    refused: Callable[[InputProblem], None]
    unsaved: Unsaved | None = None
    shown: object = None


@dataclass(frozen=True)
class Trouble:
    """Why something is not saved yet, how many things wait, and whether trying again can help."""

    problem: EnvironmentProblem
    waiting: int
    can_retry: bool
    is_busy: bool = False


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

    def __init__(
        self,
        *,
        is_error_transient: Callable[[EnvironmentProblem], bool],
        trouble_retry_ms: int = TROUBLE_RETRY_MS,
    ) -> None:
        super().__init__()
        self._is_transient = is_error_transient
        self._trouble_retry_ms = trouble_retry_ms
        self._queue: dict[Hashable, Save] = {}
        self._set_aside: dict[Hashable, Save] = {}
        self._failed_before: dict[Hashable, Save] = {}
        self._open = False
        self._running = False
        self._unsound: EnvironmentProblem | None = None
        self._trouble: Trouble | None = None
        self._busy_since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._run)

    def save(self, save: Save) -> None:
        """Write now if possible, else as soon as possible; never returns with it lost."""
        self._set_aside.pop(save.key, None)
        self._queue.pop(save.key, None)
        self._queue[save.key] = save
        if self._running:
            return  # whoever runs now comes to this one too
        if self._open and self._trouble is None and not self._timer.isActive():
            self._run()
            return
        if not self._open and not self._timer.isActive():
            self._timer.start(CHECK_WAIT_MS)
        if self._trouble is not None:
            self._tell(self._trouble.problem)
        else:
            self.waiting_changed.emit()

    def journal_is_sound(self) -> None:
        """Allow writing: the check after the first paint has found nothing."""
        self._run()

    def journal_is_unsound(self, problem: EnvironmentProblem) -> None:
        """Never write into this file again; what waits is kept and told."""
        self._unsound = problem
        self._timer.stop()
        self._tell(problem)

    def is_waiting(self, key: Hashable) -> bool:
        """Return whether this is on screen but not on the disk yet."""
        return key in self._queue or key in self._set_aside

    @property
    def waiting(self) -> int:
        """How many things are not saved yet."""
        return len(self._queue) + len(self._set_aside)

    @property
    def trouble(self) -> Trouble | None:
        """Why something is not saved yet; None when all is well."""
        return self._trouble

    def unsaved(self) -> tuple[Unsaved, ...]:
        """Return what waits, as plain values, in order."""
        return tuple(save.unsaved for save in self._waiting() if save.unsaved is not None)

    def shown(self) -> tuple[object, ...]:
        """Return what pages show of what waits, in order."""
        return tuple(save.shown for save in self._waiting() if save.shown is not None)

    def try_now(self) -> None:
        """Try again at once."""
        self._run()

    def flush(self, patience_ms: int = CLOSE_PATIENCE_MS) -> bool:
        """Write what can be written before the window closes; return whether nothing is left.

        A busy journal is tried again for `patience_ms`.
        """
        tried = QElapsedTimer()
        tried.start()
        problem, error = self._write_what_waits()
        while problem and self._is_transient(problem) and tried.elapsed() < patience_ms:
            time.sleep(BUSY_RETRY_MS / 4000)
            problem, error = self._write_what_waits()
        if error is not None:
            _log.error("not saved at the end: %s", type(error).__name__)
        return not self.waiting

    def end(self) -> None:
        """Write nothing more: the journal is about to be closed."""
        self._timer.stop()
        self._running = True  # for good: whatever comes now is kept, and never written

    # --- writing ----------------------------------------------------------------------------

    def _waiting(self) -> tuple[Save, ...]:
        return (*self._set_aside.values(), *self._queue.values())

    def _run(self) -> None:
        _problem, error = self._write_what_waits()
        if error is not None:
            raise error

    def _write_what_waits(self) -> tuple[EnvironmentProblem | None, Exception | None]:
        """Write all that can be; return what stopped it, and an error of ours not told before."""
        if self._running:
            return None, None
        self._timer.stop()
        self._open = True
        if self._unsound is not None:
            self._tell(self._unsound)
            return self._unsound, None
        self._queue, self._set_aside = {**self._set_aside, **self._queue}, {}
        self._running = True
        try:
            problem, error = self._write_in_order()
        finally:
            self._running = False
        if problem is not None:
            self._wait(problem)
        elif self._set_aside:
            self._wait(_something_went_wrong())
        else:
            self._failed_before.clear()
            if self._trouble is not None:
                self._trouble = None
                self.trouble_changed.emit(None)
            self.waiting_changed.emit()
        return problem, error

    def _write_in_order(self) -> tuple[EnvironmentProblem | None, Exception | None]:
        """An error of ours keeps back only the save it belongs to, never those behind it."""
        told: Exception | None = None
        while self._queue:
            key, save = next(iter(self._queue.items()))
            try:
                result = save.write()
            except InputProblem as problem:
                self._done_with(key, save)
                save.refused(problem)
            except EnvironmentProblem as problem:
                return problem, told
            except Exception as error:
                self._done_with(key, save)
                self._set_aside.setdefault(key, save)
                if self._failed_before.get(key) is not save:
                    self._failed_before[key], told = save, told or error
            else:
                self._busy_since.invalidate()
                self._done_with(key, save)
                save.then(result)
        return None, told

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
        self._timer.start(self._trouble_retry_ms)
        self._tell(problem)

    def _tell(self, problem: EnvironmentProblem) -> None:
        self._trouble = Trouble(
            problem, self.waiting, self._unsound is None, self._is_transient(problem)
        )
        self.trouble_changed.emit(self._trouble)
        self.waiting_changed.emit()


def _something_went_wrong() -> EnvironmentProblem:
    return EnvironmentProblem(
        "Something in KneeTrack went wrong while saving.",
        "",
        "What you typed is kept here, and KneeTrack will keep trying.",
    )
