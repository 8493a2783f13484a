"""What Today saves, handed to the saver: shown as saved only when it is on the disk."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kneetrack.domain.pain import Side
from kneetrack.services.journal import JournalService
from kneetrack.ui.kit.saver import Save, Saver
from kneetrack.ui.today.knees_card import ScaleKey

if TYPE_CHECKING:
    from kneetrack.ui.today.exercise_form import ExerciseAsked
    from kneetrack.ui.today.further_list import FurtherAsked


@dataclass(frozen=True)
class _ScoreWrite:
    day: date
    scale: ScaleKey


class Typing:
    """One stretch of typing in a note; everything saved in it is one undo."""

    def __init__(self) -> None:
        self.change_id = ""


class TodayWrites(QObject):
    """Turns what the page's parts ask for into saves.

    Signals:
        saved(str): on the disk now; the words for the toast, empty where none is needed.
        refused(InputProblem): does not fit; nothing was saved.
    """

    saved = Signal(object)
    refused = Signal(object)

    def __init__(self, journal: JournalService, saver: Saver, page: QObject) -> None:
        super().__init__(page)
        self._journal, self._saver, self._page = journal, saver, page
        self._scores: dict[_ScoreWrite, int | None] = {}
        self._count = 0

    def waiting_scores(self, day: date) -> dict[ScaleKey, int | None]:
        """Return the numbers of this day that are on screen but not on the disk yet."""
        return {
            write.scale: score
            for write, score in self._scores.items()
            if write.day == day and self._saver.is_waiting(write)
        }

    def set_score(self, day: date, key: ScaleKey, score: int) -> None:
        """Set the number of one scale."""
        words = self.tr("{0} knee saved as {1}").format(self._side(key.side), score)
        self._save_score(
            _ScoreWrite(day, key),
            score,
            partial(
                self._journal.set_worst, day, key.side, score, kind=key.kind, origin=self._page
            ),
            words,
        )

    def clear_score(self, day: date, key: ScaleKey) -> None:
        """Make one scale not set."""
        words = self.tr("{0} knee: not set").format(self._side(key.side))
        self._save_score(
            _ScoreWrite(day, key),
            None,
            partial(self._journal.clear_worst, day, key.side, kind=key.kind, origin=self._page),
            words,
        )

    def add_further(self, day: date, asked: FurtherAsked) -> None:
        """Add a further pain entry with its time."""
        self._save(
            partial(
                self._journal.log_pain,
                (asked.side,),
                asked.score,
                kind=asked.kind,
                day=day,
                at=asked.at,
                entry_id=str(uuid.uuid4()),  # made before the first try: a retry never doubles
                activity=asked.activity,
                origin=self._page,
            ),
            self.tr("{0} knee: {1} saved").format(self._side(asked.side), asked.score),
        )

    def log_exercise(self, day: date, asked: ExerciseAsked) -> None:
        """Add a finished exercise."""
        name = self._journal.exercise_name(asked.exercise_id)
        self._save(
            partial(
                self._journal.log_exercise,
                asked.exercise_id,
                sides=asked.sides,
                sets=asked.sets,
                pain=asked.pain,
                effort=asked.effort,
                day=day,
                entry_id=str(uuid.uuid4()),
                origin=self._page,
            ),
            self.tr("{0} logged").format(name),
        )

    def remove(self, entry_ids: tuple[str, ...]) -> None:
        """Take entries away, in one undo."""
        self._save(
            partial(self._journal.remove_all, entry_ids, origin=self._page), self.tr("Removed")
        )

    def write_note(self, day: date, text: str, typing: Typing) -> None:
        """Write the day's note; keystrokes of one stretch of typing are one undo."""
        self._saver.save(
            Save(
                ("note", day),
                partial(self._write_note, day, text, typing),
                self._silently_saved,
                self.refused.emit,
            )
        )

    def set_star(self, exercise_id: str, starred: bool) -> None:  # noqa: FBT001
        """Put an exercise on the page or take it off."""
        name = self._journal.exercise_name(exercise_id)
        words = self.tr("{0} is on this page") if starred else self.tr("{0} is no longer starred")
        self._save(
            partial(self._journal.set_star, exercise_id, starred=starred, origin=self._page),
            words.format(name),
        )

    def _write_note(self, day: date, text: str, typing: Typing) -> None:
        typing.change_id = self._journal.set_day_note(
            day, text, continues=typing.change_id, origin=self._page
        )

    def _save_score(
        self, key: _ScoreWrite, score: int | None, write: Callable[[], object], words: str
    ) -> None:
        self._scores[key] = score
        self._saver.save(Save(key, write, _Told(self, words, key), self.refused.emit))

    def _save(self, write: Callable[[], object], words: str) -> None:
        self._count += 1  # each of these is a save of its own: none may take another's place
        self._saver.save(Save(self._count, write, _Told(self, words), self.refused.emit))

    def forget_score(self, key: object) -> None:
        """Stop holding a number that is on the disk now."""
        if isinstance(key, _ScoreWrite):
            self._scores.pop(key, None)

    def _silently_saved(self, _result: object) -> None:
        self.saved.emit("")

    def _side(self, side: Side) -> str:
        return self.tr("Left") if side is Side.LEFT else self.tr("Right")


class _Told:
    """Tells the page, once the disk has it, in the words prepared for it."""

    def __init__(self, writes: TodayWrites, words: str, key: object = None) -> None:
        self._writes, self._words, self._key = writes, words, key

    def __call__(self, _result: object) -> None:
        self._writes.forget_score(self._key)
        self._writes.saved.emit(self._words)
