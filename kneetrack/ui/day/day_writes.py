"""What a page about a day saves: shown as saved only when it is on the disk."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from kneetrack.domain.errors import InputProblem
from kneetrack.domain.journal import Entry
from kneetrack.domain.new_id import new_id
from kneetrack.domain.pain import PainKind, Side
from kneetrack.domain.wording import describe_sets
from kneetrack.services.drafts import (
    Unsaved,
    unsaved_change,
    unsaved_exercise,
    unsaved_note,
    unsaved_pain,
    unsaved_score,
    unsaved_scores,
)
from kneetrack.services.journal import JournalService
from kneetrack.ui.day.day_view import DayView, FurtherEntry, with_waiting
from kneetrack.ui.day.knees_card import ScaleKey
from kneetrack.ui.kit.local_words import day_words, side_name
from kneetrack.ui.kit.saver import Save, Saver

if TYPE_CHECKING:
    from kneetrack.ui.day.exercise_form import ExerciseAsked
    from kneetrack.ui.day.pain_form import FurtherAsked

_View = TypeVar("_View", bound=DayView)


class Typing:
    """One stretch of typing in a note; everything saved in it is one undo."""

    def __init__(self) -> None:
        self.change_id = ""


@dataclass(frozen=True)
class _Shown:
    """What stays on screen while it waits."""

    day: date
    scores: Mapping[ScaleKey, int | None] = field(default_factory=dict)
    note: str | None = None
    further: FurtherEntry | None = None
    exercise: tuple[str, ExerciseAsked] | None = None
    changed: Entry | None = None


class DayWrites(QObject):
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
        self._refused_notes: dict[date, str] = {}

    # --- what waits -------------------------------------------------------------------------

    def is_waiting(self, day: date) -> bool:
        """Return whether anything of this day is not on the disk yet."""
        return bool(self._waiting(day)) or day in self._refused_notes

    def waiting_scores(self, day: date) -> dict[ScaleKey, int | None]:
        """Return the numbers of this day that are on screen but not on the disk yet."""
        scores: dict[ScaleKey, int | None] = {}
        for shown in self._waiting(day):
            scores.update(shown.scores)
        return scores

    def waiting_note(self, day: date) -> str | None:
        """Return the note of this day as typed, None when what the journal holds is all of it."""
        notes = [shown.note for shown in self._waiting(day) if shown.note is not None]
        return notes[-1] if notes else self._refused_notes.get(day)

    def add_waiting(self, view: _View) -> _View:
        """Return the view with the entries that are not on the disk yet, and say so of them."""
        waiting = self._waiting(view.day)
        further = tuple(shown.further for shown in waiting if shown.further is not None)
        return with_waiting(view, further, self.waiting_exercises(view.day))

    def waiting_exercises(self, day: date) -> dict[str, tuple[str, ...]]:
        """Return what was done this day but is not on the disk yet, in words by exercise."""
        exercises: dict[str, tuple[str, ...]] = {}
        for _entry_id, asked in self.waiting_done(day):
            told = exercises.get(asked.exercise_id, ())
            exercises[asked.exercise_id] = (*told, describe_sets(asked.sets))
        return exercises

    def waiting_done(self, day: date) -> tuple[tuple[str, ExerciseAsked], ...]:
        """Return the exercises of this day that are not on the disk yet, each with its id."""
        waiting = self._waiting(day)
        return tuple(shown.exercise for shown in waiting if shown.exercise is not None)

    def waiting_changes(self, day: date) -> dict[str, Entry]:
        """Return the entries of this day, by id, whose change is not on the disk yet."""
        changed = [shown.changed for shown in self._waiting(day) if shown.changed is not None]
        return {entry.id: entry for entry in changed}

    def _waiting(self, day: date) -> list[_Shown]:
        # Of every page: what waits on one of them is on the screen of the others too.
        found = [shown for shown in self._saver.shown() if isinstance(shown, _Shown)]
        return [shown for shown in found if shown.day == day]

    # --- scores -----------------------------------------------------------------------------

    def set_score(self, day: date, key: ScaleKey, score: int) -> None:
        """Set the number of one scale."""
        origin = self._page
        write = partial(self._journal.set_worst, day, key.side, score, kind=key.kind, origin=origin)
        words = self.tr("{0} knee saved as {1}").format(side_name(key.side), score)
        kept = self._unsaved_score(day, key, score)
        self._save(("score", day, key), write, words, kept, _Shown(day, {key: score}))

    def clear_score(self, day: date, key: ScaleKey) -> None:
        """Make one scale not set."""
        write = partial(self._journal.clear_worst, day, key.side, kind=key.kind, origin=self._page)
        words = self.tr("{0} knee: not set").format(side_name(key.side))
        kept = self._unsaved_score(day, key, None)
        self._save(("score", day, key), write, words, kept, _Shown(day, {key: None}))

    def set_scores(self, day: date, scores: Mapping[Side, int]) -> None:
        """Set the day's worst of several knees, in one undo."""
        write = partial(self._journal.set_scores, day, scores, origin=self._page)
        told = self.tr(", ").join(f"{side_name(side)} {score}" for side, score in scores.items())
        kept = unsaved_scores(day, scores, PainKind.WORST, f"{_day(day)}: {told}")
        shown = _Shown(day, {ScaleKey(s, PainKind.WORST): score for s, score in scores.items()})
        words = self.tr("{0} saved").format(told)
        self._save(("scores", new_id()), write, words, kept, shown)

    # --- entries ----------------------------------------------------------------------------

    def add_further(self, day: date, asked: FurtherAsked) -> None:
        """Add a pain entry beside those that the scales show."""
        entry_id = new_id()  # made before the first try: a retry never doubles
        write = partial(
            self._journal.log_pain,
            (asked.side,),
            asked.score,
            kind=asked.kind,
            day=day,
            at=asked.at,
            entry_id=entry_id,
            activity=asked.activity,
            note=asked.note,
            origin=self._page,
        )
        side = side_name(asked.side)
        words = self.tr("{0} knee: {1} saved").format(side, asked.score)
        kept = unsaved_pain(
            entry_id,
            day,
            asked.at,
            asked.side,
            asked.kind,
            asked.score,
            asked.activity,
            asked.note,
            " ".join(
                filter(None, (f"{_day(day)}: {side} {asked.score}", asked.activity, asked.note))
            ),
        )
        further = FurtherEntry(
            entry_id,
            asked.at,
            asked.side,
            asked.kind,
            asked.score,
            asked.activity,
            (),
            asked.note,
            is_saved=False,
        )
        self._save(("pain", entry_id), write, words, kept, _Shown(day, further=further))

    def log_exercise(self, day: date, asked: ExerciseAsked) -> None:
        """Add a finished exercise."""
        name = self._journal.exercise_name(asked.exercise_id)
        entry_id = new_id()
        write = partial(
            self._journal.log_exercise,
            asked.exercise_id,
            sides=asked.sides,
            sets=asked.sets,
            pain=asked.pain,
            effort=asked.effort,
            day=day,
            at=asked.at,
            note=asked.note,
            entry_id=entry_id,
            origin=self._page,
        )
        done = describe_sets(asked.sets)
        kept = unsaved_exercise(
            entry_id,
            day,
            asked.at,
            asked.exercise_id,
            asked.sides,
            asked.sets,
            asked.pain,
            asked.effort,
            asked.note,
            " ".join(filter(None, (f"{_day(day)}: {name} {done}", asked.note))),
        )
        shown = _Shown(day, exercise=(entry_id, asked))
        words = self.tr("{0} logged").format(name)
        self._save(("exercise", entry_id), write, words, kept, shown)

    def change(self, entry: Entry, words: str) -> None:
        """Replace an entry by its changed self; `words` say what it is now.

        One that was removed elsewhere meanwhile is written again: no typed words go with it.
        """
        write = partial(self._journal.update, entry, may_be_gone=True, origin=self._page)
        kept = unsaved_change(entry, f"{_day(entry.day)}: {words}")
        shown = _Shown(entry.day, changed=entry)
        self._save(("change", entry.id), write, self.tr("{0} saved").format(words), kept, shown)

    def remove(self, entry_ids: tuple[str, ...]) -> None:
        """Take entries away, in one undo."""
        write = partial(self._journal.remove_all, entry_ids, origin=self._page)
        self._save(("remove", new_id()), write, self.tr("Removed"))

    def set_star(
        self,
        exercise_id: str,
        starred: bool,  # noqa: FBT001
        *,
        needs_care: bool = False,
        is_listed_here: bool = True,
    ) -> None:
        """Put an exercise on Today or take it off; `is_listed_here`: that is the page that asks."""
        name = self._journal.exercise_name(exercise_id)
        words = self.tr("{0} is no longer starred")
        if starred and is_listed_here:
            words = self.tr("{0} is on this page")
            if needs_care:
                words = self.tr("{0} is on this page. Read 'Before you start' first.")
        elif starred:
            words = self.tr("{0} is on Today's page")
        write = partial(self._journal.set_star, exercise_id, starred=starred, origin=self._page)
        self._save(("star", exercise_id), write, words.format(name))

    # --- the note ---------------------------------------------------------------------------

    def write_note(self, day: date, text: str, typing: Typing) -> None:
        """Write the day's note; keystrokes of one stretch of typing are one undo."""
        self._refused_notes.pop(day, None)
        kept = unsaved_note(day, text, self.tr("Note of {0}: {1}").format(_day(day), text))
        refusal = _NoteRefused(self, day, text)
        write = partial(self._write_note, day, text, typing)
        shown = _Shown(day, note=text)
        self._saver.save(Save(("note", day), write, self._silently_saved, refusal, kept, shown))

    def keep_refused_note(self, day: date, text: str, problem: InputProblem) -> None:
        """Keep a note on screen that does not fit, and tell why."""
        self._refused_notes[day] = text
        self.refused.emit(problem)

    def _write_note(self, day: date, text: str, typing: Typing) -> None:
        typing.change_id = self._journal.set_day_note(
            day, text, continues=typing.change_id, origin=self._page
        )

    # --- handing over -----------------------------------------------------------------------

    def _save(
        self,
        key: Hashable,
        write: Callable[[], object],
        words: str,
        kept: Unsaved | None = None,
        shown: _Shown | None = None,
    ) -> None:
        self._saver.save(Save(key, write, _Told(self, words), self.refused.emit, kept, shown))

    def _silently_saved(self, _result: object) -> None:
        self.saved.emit("")

    def _unsaved_score(self, day: date, key: ScaleKey, score: int | None) -> Unsaved:
        shown = self.tr("not set") if score is None else str(score)
        words = f"{_day(day)}: {side_name(key.side)} {shown}"
        return unsaved_score(day, key.side, key.kind, score, words)


class _Told:
    """Tells the page, once the disk has it, in the words prepared for it."""

    def __init__(self, writes: DayWrites, words: str) -> None:
        self._writes, self._words = writes, words

    def __call__(self, _result: object) -> None:
        self._writes.saved.emit(self._words)


class _NoteRefused:
    """Keeps a note that does not fit where the person can mend it."""

    def __init__(self, writes: DayWrites, day: date, text: str) -> None:
        self._writes, self._day, self._text = writes, day, text

    def __call__(self, problem: InputProblem) -> None:
        self._writes.keep_refused_note(self._day, self._text, problem)


def _day(day: date) -> str:
    return day_words(day, "d MMMM yyyy")
