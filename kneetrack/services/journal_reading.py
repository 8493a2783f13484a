"""Reading the journal: the days, the notes, the questions, and what undo would touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.domain.day import day_of
from kneetrack.domain.journal import NoteEntry, QuestionEntry
from kneetrack.domain.pain import PainEntry, PainKind, Side
from kneetrack.domain.session_record import ExerciseEntry
from kneetrack.domain.wording import describe

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from kneetrack.domain.journal import Entry
    from kneetrack.domain.logged_day import LoggedDay
    from kneetrack.domain.note_index import NoteIndex
    from kneetrack.domain.progress_data import Recorded
    from kneetrack.domain.screen import ScreenEntry
    from kneetrack.domain.settings import Settings
    from kneetrack.store.journal_store import JournalStore


class JournalReading:
    """Everything that can be read of the journal; raises EnvironmentProblem where it cannot."""

    def __init__(
        self,
        store: JournalStore,
        now: Callable[[], datetime],
        exercise_name: Callable[[str], str],
    ) -> None:
        self._store = store
        self._now = now
        self._exercise_name = exercise_name

    def today(self) -> date:
        """Return the day that is meant now, which ends when the person's day ends."""
        return day_of(self._now(), self.settings().day_ends_at)

    def now(self) -> datetime:
        """Return the local time."""
        return self._now()

    def settings(self) -> Settings:
        """Return the settings as stored."""
        return self._store.settings()

    def exercise_name(self, exercise_id: str) -> str:
        """Return what people call an exercise."""
        return self._exercise_name(exercise_id)

    def entries_on(self, day: date) -> tuple[Entry, ...]:
        """Return the entries of one day in the order written."""
        return self._store.entries_between(day, day)

    def entries_between(self, first: date, last: date) -> tuple[Entry, ...]:
        """Return the entries from `first` to `last`, by day, then in the order written."""
        return self._store.entries_between(first, last)

    def all_entries(self) -> tuple[Entry, ...]:
        """Return everything recorded, oldest day first."""
        return self._store.all_entries()

    def entry(self, entry_id: str) -> Entry | None:
        """Return one entry, None when there is none with this id."""
        return self._store.entry(entry_id)

    def first_and_last_day(self) -> tuple[date, date] | None:
        """Return the span of recorded days, None for an empty journal."""
        return self._store.first_and_last_day()

    def logged_between(self, first: date, last: date) -> tuple[LoggedDay, ...]:
        """Return the days from `first` to `last` that hold something, oldest first."""
        return self._store.days.between(first, last)

    def logged_days(self, days: Sequence[date]) -> tuple[LoggedDay, ...]:
        """Return those of `days` (at most 500) that hold something, oldest first."""
        return self._store.days.these(days)

    def all_logged(self, *, with_notes: bool = False) -> tuple[date, ...]:
        """Return every day that holds something (or some words), the newest first."""
        return self._store.days.all_logged(with_notes=with_notes)

    def logged_years(self) -> tuple[int, ...]:
        """Return the years that hold something, the newest first."""
        return self._store.days.years()

    def note_index(self) -> NoteIndex:
        """Return everything written, ready for searching; read anew at each call."""
        from kneetrack.domain.note_index import NoteIndex

        return NoteIndex(self._store.days.texts())

    def recorded(self) -> Recorded:
        """Return pain and exercises of every day, for Progress."""
        return self._store.progress.recorded()

    def questions(self) -> tuple[QuestionEntry, ...]:
        """Return the questions for the next visit in their order on the page."""
        found = [e for e in self._store.all_entries(("question",)) if isinstance(e, QuestionEntry)]
        return tuple(sorted(found, key=_place))

    def newest_screen(self) -> ScreenEntry | None:
        """Return the answers to the ten questions that count now, None when there are none."""
        return self._store.newest_screen()

    def is_first_run(self) -> bool:
        """Return whether nobody was here before: nothing recorded or made up, nobody welcomed."""
        return not self.settings().welcomed and self._store.is_empty() and not self.made_up()

    def made_up(self) -> bool:
        """Return whether this journal holds invented data."""
        return self._store.made_up()

    def stars(self) -> tuple[str, ...]:
        """Return the ids of starred exercises."""
        return self._store.stars()

    def exercises_done_since(self, day: date) -> tuple[str, ...]:
        """Return the ids of exercises done on or after `day`, the newest first."""
        return self._store.exercises_done_since(day)

    def last_time_done(self, exercise_id: str) -> ExerciseEntry | None:
        """Return the newest entry of an exercise, None when it was never done."""
        entry = self._store.last_time_done(exercise_id)
        return entry if isinstance(entry, ExerciseEntry) else None

    def worst_entries(
        self, day: date, side: Side, kind: PainKind = PainKind.WORST
    ) -> tuple[PainEntry, ...]:
        """Return the entries of a knee, day and kind that carry no time, the highest first."""
        found = [
            entry
            for entry in self._store.entries_between(day, day, ("pain",))
            if isinstance(entry, PainEntry)
            and entry.side is side
            and entry.kind is kind
            and entry.at is None
        ]
        return tuple(sorted(found, key=_score, reverse=True))

    def notes_on(self, day: date) -> tuple[NoteEntry, ...]:
        """Return the notes of a day in the order written."""
        found = self._store.entries_between(day, day, ("note",))
        return tuple(entry for entry in found if isinstance(entry, NoteEntry))

    def next_labels(self) -> tuple[str | None, str | None]:
        """Return what undo and redo would touch, in words (None: nothing)."""
        return self._store.next_labels()

    def describe(self, entry: Entry) -> str:
        """Return one plain line for an entry."""
        return describe(entry, self._exercise_name)


def _place(question: QuestionEntry) -> int:
    return question.place


def _score(entry: PainEntry) -> int:
    return entry.score
