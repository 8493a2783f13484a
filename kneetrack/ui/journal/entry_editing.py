"""Adding, changing and deleting the entries of a day, each in a form in the place of its row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kneetrack.domain.errors import InputProblem
from kneetrack.domain.journal import Entry, NoteEntry
from kneetrack.domain.pain import PainEntry
from kneetrack.domain.session_record import ExerciseEntry
from kneetrack.services.journal import JournalService
from kneetrack.ui.day.day_keeper import DayKeeper
from kneetrack.ui.day.entry_form import EntryForm
from kneetrack.ui.day.exercise_form import ExerciseAsked
from kneetrack.ui.day.pain_form import FurtherAsked, PainForm
from kneetrack.ui.journal.done_form import ChangeDoneForm, NewDoneForm
from kneetrack.ui.journal.entry_card import EntryCard
from kneetrack.ui.journal.entry_rows import NEW, EntryRows
from kneetrack.ui.journal.note_form import NoteAsked, NoteForm
from kneetrack.ui.kit.local_words import side_name
from kneetrack.ui.kit.theme import Theme

if TYPE_CHECKING:
    from kneetrack.content.library import Library
    from kneetrack.domain.exercise import Exercise


class EntryEditing(QObject):
    """Opens the forms of pain entries, exercises and further notes, and saves what they ask for.

    Only one form is open at a time, and what somebody filled in is never thrown away unasked.

    Signals:
        parts_changed: an open form has other fields now.
    """

    parts_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        journal: JournalService,
        library: Callable[[], Library],
        keeper: DayKeeper,
        pain: EntryCard,
        done: EntryCard,
        notes: EntryRows,
    ) -> None:
        super().__init__(keeper)
        self._theme, self._journal, self._library = theme, journal, library
        self._keeper, self._writes = keeper, keeper.writes
        self._pain, self._done, self._notes = pain, done, notes
        self._all_rows = (pain.rows, done.rows, notes)
        self._changing: Entry | None = None
        pain.add_asked.connect(self._add_pain)
        done.add_asked.connect(self._add_done)
        pain.rows.edit_asked.connect(self._change_pain)
        done.rows.edit_asked.connect(self._change_done)
        notes.edit_asked.connect(self._change_note)
        for rows in self._all_rows:
            rows.remove_asked.connect(self._remove)

    @property
    def is_open(self) -> bool:
        """Whether somebody fills in a form."""
        return any(rows.form for rows in self._all_rows)

    def leave(self) -> bool:
        """Save what an open form holds; False, with the keyboard in it, when that cannot be.

        A form in which nothing was filled in closes.
        """
        for rows in self._all_rows:
            form = rows.form
            if form is None:
                continue
            if not form.is_changed:
                rows.close_form()
            elif not form.ask():
                form.take_focus()
                return False
        return True

    def _add_pain(self) -> None:
        if not self._may_open(self._pain.rows, NEW):
            return
        form = PainForm(self._theme, self.tr("Add"), whole=True)
        form.open_for(self._journal.settings().knees, self._time_meant(), self._clock())
        form.asked.connect(self._save_new_pain)
        self._open(self._pain.rows, form, NEW)

    def _change_pain(self, entry_id: str) -> None:
        entry = self._entry(entry_id)
        if not isinstance(entry, PainEntry) or not self._may_open(self._pain.rows, entry_id):
            return
        form = PainForm(self._theme, self.tr("Save"), whole=True)
        form.open_with(
            FurtherAsked(entry.side, entry.kind, entry.at, entry.score, entry.activity, entry.note),
            self._clock(),
        )
        form.asked.connect(self._save_change)
        self._changing = entry
        self._open(self._pain.rows, form, entry_id)

    def _add_done(self) -> None:
        stars = set(self._journal.stars())
        every = self._library().exercises
        # What this person does comes first; each part stays in the order of its names.
        exercises = tuple(
            each for starred in (True, False) for each in every if (each.id in stars) is starred
        )
        if not exercises or not self._may_open(self._done.rows, NEW):
            return
        form = NewDoneForm(
            self._theme,
            exercises,
            self._journal.last_time_done,
            self._journal.settings().knees,
            self._time_meant(),
            self._clock(),
        )
        form.asked.connect(self._save_new_done)
        self._open(self._done.rows, form, NEW)

    def _change_done(self, entry_id: str) -> None:
        entry = self._entry(entry_id)
        if not isinstance(entry, ExerciseEntry) or not self._may_open(self._done.rows, entry_id):
            return
        name = self._journal.exercise_name(entry.exercise_id)
        exercise = self._find_exercise(entry.exercise_id)
        form = ChangeDoneForm(self._theme, entry, name, exercise, self._clock())
        form.asked.connect(self._save_change)
        self._changing = entry
        self._open(self._done.rows, form, entry_id)

    def _change_note(self, entry_id: str) -> None:
        entry = self._entry(entry_id)
        if not isinstance(entry, NoteEntry) or not self._may_open(self._notes, entry_id):
            return
        form = NoteForm(self._theme, NoteAsked(entry.at, entry.text), self._clock())
        form.asked.connect(self._save_change)
        self._changing = entry
        self._open(self._notes, form, entry_id)

    def _may_open(self, rows: EntryRows, entry_id: str) -> bool:
        """Make room for a form: only one is open, and what stands in another one is saved."""
        if rows.form is not None and rows.form_id == entry_id:
            rows.form.take_focus()
            return False
        return self.leave()

    def _open(self, rows: EntryRows, form: EntryForm, entry_id: str) -> None:
        form.closed.connect(rows.close_form)
        form.parts_changed.connect(self.parts_changed)
        rows.open_form(form, entry_id)

    def _entry(self, entry_id: str) -> Entry | None:
        changed = self._writes.waiting_changes(self._keeper.day).get(entry_id)
        return changed or self._journal.entry(entry_id)

    def _find_exercise(self, exercise_id: str) -> Exercise | None:
        try:
            return self._library().exercise(exercise_id)
        except InputProblem:
            return None

    def _clock(self) -> time:
        return self._journal.now().time()

    def _time_meant(self) -> time | None:
        """Today an entry is most likely about now; of a past day nobody remembers the minute."""
        return self._clock() if self._keeper.day == self._keeper.today else None

    # --- acts -------------------------------------------------------------------------------

    def _save_new_pain(self, asked: FurtherAsked) -> None:
        self._pain.rows.close_form()
        self._writes.add_further(self._keeper.day, asked)

    def _save_new_done(self, asked: ExerciseAsked) -> None:
        self._done.rows.close_form()
        self._writes.log_exercise(self._keeper.day, asked)

    def _save_change(self, asked: object) -> None:
        before, self._changing = self._changing, None
        for rows in self._all_rows:
            rows.close_form()  # only one is open
        if before is not None and (entry := _changed(before, asked)) != before:
            self._writes.change(entry, self._words_of(entry))

    def _words_of(self, entry: Entry) -> str:
        match entry:
            case PainEntry():
                return self.tr("{0} knee: {1}").format(side_name(entry.side), entry.score)
            case ExerciseEntry():
                return self._journal.exercise_name(entry.exercise_id)
            case _:
                return self.tr("Note")

    def _remove(self, entry_id: str) -> None:
        self._writes.remove((entry_id,))


def _changed(entry: Entry, asked: object) -> Entry:
    match entry, asked:
        case PainEntry(), FurtherAsked():
            return replace(
                entry,
                side=asked.side,
                kind=asked.kind,
                at=asked.at,
                score=asked.score,
                activity=asked.activity,
                note=asked.note,
            )
        case ExerciseEntry(), ExerciseAsked():
            return replace(
                entry,
                side=asked.sides[0],
                sets=asked.sets,
                pain=asked.pain,
                effort=asked.effort,
                at=asked.at,
                note=asked.note,
            )
        case NoteEntry(), NoteAsked():
            return replace(entry, at=asked.at, text=asked.text)
        case _:
            raise TypeError("a form of another kind of entry")
