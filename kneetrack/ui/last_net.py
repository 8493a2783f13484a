"""Catches what nobody else caught, so that an error never takes the window or a word with it."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication

from kneetrack.domain.errors import EnvironmentProblem
from kneetrack.ui.kit.dialogs import Choice, Dialogs, Question, Weight

_log = logging.getLogger(__name__)


class LastNet:
    """Stands in for `sys.excepthook` while a window is open.

    `world_failed` gets the trouble of the world that reading met (saving has its own ways) and
    returns whether it has taken care of it.
    """

    def __init__(
        self, dialogs: Dialogs, world_failed: Callable[[EnvironmentProblem], bool]
    ) -> None:
        self._dialogs, self._world_failed = dialogs, world_failed
        self._is_asking = False
        self._before = sys.excepthook

    def spread(self) -> None:
        """Catch from now on."""
        self._before, sys.excepthook = sys.excepthook, self.catch

    def fold(self) -> None:
        """Leave errors to whoever had them before."""
        sys.excepthook = self._before

    def catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log where it arose (never the message) and tell the person calmly, once at a time."""
        if isinstance(error, EnvironmentProblem):
            _log.info("reading met trouble: %s", kind.__name__)
            if not self._world_failed(error):
                self._tell(_world_question(error))
            return
        _log.error("an unexpected error", exc_info=(kind, error, trace))
        self._tell(_bug_question(kind, trace))

    def _tell(self, question: Question) -> None:
        if self._is_asking:
            return
        self._is_asking = True
        try:
            self._dialogs.ask(question)
        finally:
            self._is_asking = False


def _bug_question(kind: type[BaseException], trace: TracebackType | None) -> Question:
    return Question(
        title=_tr("Something in KneeTrack went wrong"),
        text=_tr(
            "What was saved is safe on the disk, and what you typed is still on the "
            "screen. If something looks wrong, close the window and open it again."
        ),
        choices=(Choice("close", _tr("Carry on"), Weight.PRIMARY),),
        escape="close",
        details=_where(kind, trace),
    )


def _world_question(problem: EnvironmentProblem) -> Question:
    return Question(
        title=_tr("The journal could not be read just now"),
        text=f"{problem.cause}\n{problem.advice}",
        choices=(Choice("close", _tr("Carry on"), Weight.PRIMARY),),
        escape="close",
        details=problem.path,
    )


def _where(kind: type[BaseException], trace: TracebackType | None) -> str:
    lines = [kind.__name__]
    while trace is not None:
        code = trace.tb_frame.f_code
        lines.append(f"{Path(code.co_filename).name}:{trace.tb_lineno} in {code.co_name}")
        trace = trace.tb_next
    return "\n".join(lines)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Application", text)
