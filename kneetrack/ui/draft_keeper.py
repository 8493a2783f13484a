"""Keeps a draft of what waits too long, and offers it at the next start."""

from __future__ import annotations

import logging
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from kneetrack.domain.errors import InputProblem, KneeTrackProblem
from kneetrack.services.drafts import DraftService, Unsaved
from kneetrack.ui.kit.saver import Save, Saver

KEEP_AFTER_MS = 2000

_log = logging.getLogger(__name__)


class DraftKeeper(QObject):
    """Writes what waits to the draft when it has waited two seconds; removes it once saved.

    Signals:
        offered_changed: `offered` holds other things now.
        refused(InputProblem): one thing of the draft does not fit any more; it stays offered.
    """

    offered_changed = Signal()
    refused = Signal(object)

    def __init__(self, drafts: DraftService, saver: Saver, keep_after_ms: int = KEEP_AFTER_MS):
        super().__init__()
        self._drafts, self._saver = drafts, saver
        self._offered = drafts.kept()
        self._in_file: tuple[Unsaved, ...] = self._offered
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(keep_after_ms)
        self._timer.timeout.connect(self.keep_now)
        saver.waiting_changed.connect(self._look)
        if saver.waiting:
            self._look()

    @property
    def offered(self) -> tuple[Unsaved, ...]:
        """What was not saved the last time, until the person has decided about it."""
        return self._offered

    def keep_now(self) -> bool:
        """Write the draft as it has to be now; return whether everything that waits is in it."""
        things = (*self._offered, *self._saver.unsaved())
        if things == self._in_file:
            return len(self._saver.unsaved()) == self._saver.waiting
        if not things:
            self._drafts.forget()
            self._in_file = ()
            return True
        try:
            self._drafts.keep(things)
        except KneeTrackProblem as problem:
            _log.info("no draft was kept: %s", type(problem).__name__)
            return False
        self._in_file = things
        return len(self._saver.unsaved()) == self._saver.waiting

    def end(self) -> None:
        """Leave the draft as it has to be for the next start."""
        self._timer.stop()
        self._saver.waiting_changed.disconnect(self._look)
        self.keep_now()

    def put_back(self) -> None:
        """Save after all what was offered; it stays in the draft until the disk has it."""
        things, self._offered = self._offered, ()
        for place, thing in enumerate(things):
            outcome = _PutBack(self, thing)
            self._saver.save(
                Save(
                    ("draft", place),
                    partial(self._drafts.put_back, thing),
                    outcome.saved,
                    outcome.refused,
                    thing,
                )
            )
        self.keep_now()
        self.offered_changed.emit()

    def discard(self) -> None:
        """Forget what was offered."""
        self._offered = ()
        self.keep_now()
        self.offered_changed.emit()

    def take_again(self, thing: Unsaved, problem: InputProblem) -> None:
        """Offer a thing again that could not be put back."""
        self._offered = (*self._offered, thing)
        self.keep_now()
        self.refused.emit(problem)
        self.offered_changed.emit()

    def _look(self) -> None:
        if not self._saver.waiting:
            self._timer.stop()
            self.keep_now()
        elif not self._timer.isActive():
            self._timer.start()


class _PutBack:
    """What follows when one thing of the draft was saved, or does not fit."""

    def __init__(self, keeper: DraftKeeper, thing: Unsaved) -> None:
        self._keeper, self._thing = keeper, thing

    def saved(self, _result: object) -> None:
        """Nothing to do: the page shows it, and the draft goes when nothing waits any more."""

    def refused(self, problem: InputProblem) -> None:
        """Keep it offered."""
        self._keeper.take_again(self._thing, problem)
