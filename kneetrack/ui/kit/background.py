"""Work that takes longer than a blink, done beside the window: one thing at a time."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

_log = logging.getLogger(__name__)


class Background(Protocol):
    """Runs a task and hands its result back in the window's own thread."""

    def run(
        self,
        task: Callable[[], object],
        then: Callable[[object], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        """Run `task`; call `then` with its result or `on_error` with what it raised.

        `then` and `on_error` are bound methods of objects that live in the window's thread.
        """
        ...


class ImmediateBackground:
    """Runs each task at once, in place; for tests only."""

    def run(
        self,
        task: Callable[[], object],
        then: Callable[[object], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        """Run `task` now."""
        try:
            result = task()
        except Exception as problem:
            on_error(problem)
            return
        then(result)


class _Job(QRunnable):
    def __init__(self, number: int, task: Callable[[], object], post: _Post) -> None:
        super().__init__()
        self._number = number
        self._task = task
        self._post = post

    def run(self) -> None:
        try:
            result: object = self._task()
        except Exception as problem:
            self._post.failed.emit((self._number, problem))
            return
        self._post.done.emit((self._number, result))


class _Post(QObject):
    done = Signal(object)
    failed = Signal(object)


class WorkerBackground(QObject):
    """Runs tasks one after another on a single worker thread."""

    def __init__(self) -> None:
        super().__init__()
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._post = _Post()
        self._post.done.connect(self._deliver)
        self._post.failed.connect(self._deliver_problem)
        self._waiting: dict[
            int, tuple[Callable[[object], None], Callable[[Exception], None], _Job]
        ] = {}
        self._next = 0
        self._delivered = 0

    def run(
        self,
        task: Callable[[], object],
        then: Callable[[object], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        """Queue `task`; see Background."""
        self._next += 1
        job = _Job(self._next, task, self._post)
        # Kept here until delivered: Qt would otherwise delete the job under Python's feet.
        job.setAutoDelete(False)
        self._waiting[self._next] = (then, on_error, job)
        self._pool.start(job)

    @property
    def is_busy(self) -> bool:
        """Whether any task has not been delivered yet."""
        return bool(self._waiting)

    def finish(self, wait_ms: int = 30_000) -> bool:
        """Wait for running tasks and hand over their results; return whether all of them ended."""
        delivered = -1
        while self._waiting and delivered != self._delivered:  # results may lead to new tasks
            delivered = self._delivered
            if not self._pool.waitForDone(wait_ms):
                return False
            QCoreApplication.sendPostedEvents(self)
        return not self._waiting

    def _deliver(self, post: tuple[int, object]) -> None:
        number, result = post
        self._delivered += 1
        then, _, _ = self._waiting.pop(number)
        then(result)

    def _deliver_problem(self, post: tuple[int, Exception]) -> None:
        number, problem = post
        self._delivered += 1
        _, on_error, _ = self._waiting.pop(number)
        _log.info("a background task failed: %s", type(problem).__name__)
        on_error(problem)
