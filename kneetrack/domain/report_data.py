"""What was recorded in the period of a report, sorted out once for all parts of the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from kneetrack.domain.journal import NoteEntry, QuestionEntry
from kneetrack.domain.pain import PainEntry, Side
from kneetrack.domain.report_words import long_day, short_day, short_span
from kneetrack.domain.screen import ScreenEntry
from kneetrack.domain.session_record import ExerciseEntry
from kneetrack.domain.trends import MEAN_DAYS, DayValues, day_values, days_between

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from kneetrack.domain.journal import Entry


@dataclass(frozen=True)
class ReportData:
    """The entries of the days from `first` to `last`; pain only of the chosen `knees`.

    `lead` are the values of the six days before, which only the seven-day means look at.
    """

    first: date
    last: date
    days: tuple[date, ...]
    knees: tuple[Side, ...]
    pain: tuple[PainEntry, ...]
    hidden_pain: int
    values: DayValues
    lead: DayValues
    exercises: tuple[ExerciseEntry, ...]
    notes: tuple[NoteEntry, ...]
    questions: tuple[QuestionEntry, ...]
    screen: ScreenEntry | None

    @property
    def pain_days(self) -> frozenset[date]:
        """Days with a pain number of a chosen knee."""
        return frozenset(day for _side, day in self.values)

    @property
    def logged_days(self) -> frozenset[date]:
        """Days on which pain, an exercise or a note was recorded."""
        return self.pain_days.union(
            (entry.day for entry in self.exercises), (entry.day for entry in self.notes)
        )

    @property
    def needs_years(self) -> bool:
        """Whether the same day and month come twice, so that a year must be said."""
        return len(self.days) > 365

    def row(self, side: Side) -> tuple[int | None, ...]:
        """Return one knee's value of every day, None where there is none."""
        return tuple(self.values.get((side, day)) for day in self.days)

    def day_name(self, day: date) -> str:
        """Write a day of the period, short but clear."""
        if not self.needs_years:
            return short_day(day)
        return " ".join(word[:3] if word.isalpha() else word for word in long_day(day).split())

    def span_name(self, first: date, last: date) -> str:
        """Write a stretch of the period, short but clear."""
        return short_span(first, last, with_year=self.first.year != self.last.year)


def gather(
    entries: Iterable[Entry], knees: tuple[Side, ...], first: date, last: date
) -> ReportData:
    """Sort out `entries`; questions are for the next visit, whatever day they came to mind."""
    pain, before, exercises, notes, questions = [], [], [], [], []
    lead_days = timedelta(days=MEAN_DAYS - 1)
    hidden = 0
    screen: ScreenEntry | None = None
    for entry in entries:
        if isinstance(entry, QuestionEntry):
            questions.append(entry)
        elif isinstance(entry, ScreenEntry):
            # The newest count, however long ago; entries come by day, then as written down.
            if entry.day <= last and (screen is None or screen.day <= entry.day):
                screen = entry
        elif entry.day < first:
            is_lead = first - entry.day <= lead_days
            if is_lead and isinstance(entry, PainEntry) and entry.side in knees:
                before.append(entry)
        elif entry.day > last:
            continue
        elif isinstance(entry, PainEntry):
            if entry.side in knees:
                pain.append(entry)
            else:
                hidden += 1
        elif isinstance(entry, ExerciseEntry):
            exercises.append(entry)
        else:
            notes.append(entry)
    return ReportData(
        first=first,
        last=last,
        days=days_between(first, last),
        knees=knees,
        pain=tuple(pain),
        hidden_pain=hidden,
        values=day_values(pain),
        lead=day_values(before),
        exercises=tuple(exercises),
        notes=tuple(notes),
        questions=tuple(sorted(questions, key=lambda one: (one.place, one.day, one.id))),
        screen=screen,
    )
