"""What the Journal shows of one day: all that is recorded of it, entry by entry."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from kneetrack.domain.journal import Entry, NoteEntry
from kneetrack.domain.pain import Side
from kneetrack.domain.session_record import ExerciseEntry, SetDone
from kneetrack.domain.settings import Settings
from kneetrack.ui.day.day_view import DayView, FurtherEntry, build_day_view
from kneetrack.ui.day.exercise_form import ExerciseAsked


@dataclass(frozen=True)
class DoneEntry:
    """One exercise as it was done, on one side (None: no side stated)."""

    id: str
    exercise_id: str
    name: str
    side: Side | None
    at: time | None
    sets: tuple[SetDone, ...]
    pain: int | None
    effort: int | None
    note: str
    is_saved: bool = True


@dataclass(frozen=True)
class FurtherNote:
    """A note beside the note of the day."""

    id: str
    at: time | None
    text: str
    is_saved: bool = True


@dataclass(frozen=True)
class DayPanelView(DayView):
    """A day with every exercise done and every further note, earliest first."""

    done: tuple[DoneEntry, ...]
    notes: tuple[FurtherNote, ...]


def build_day_panel_view(
    day: date,
    now: datetime,
    today: date,
    entries: Sequence[Entry],
    settings: Settings,
    name_of: Callable[[str], str],
    *,
    changed: Mapping[str, Entry] | None = None,
    waiting: Sequence[tuple[str, ExerciseAsked]] = (),
) -> DayPanelView:
    """Work out the view of `day` from its entries and those of the day before.

    `changed` are entries by id whose change is not on the disk yet, `waiting` exercises by id.
    """
    changed = changed or {}
    # One that was removed elsewhere while its change waits is shown too: it will be written again.
    there = {entry.id: entry for entry in entries}
    now_entries = tuple((there | dict(changed)).values())
    unsaved = frozenset(changed)
    shown = build_day_view(
        day, now, today, now_entries, settings, (), (), _no_exercise, unsaved=unsaved
    )
    shown = replace(shown, further=tuple(sorted(shown.further, key=_when)))
    of_day = [entry for entry in now_entries if entry.day == day]
    done = [_done(e, name_of, unsaved) for e in of_day if isinstance(e, ExerciseEntry)]
    done += [one for entry_id, asked in waiting for one in _asked(entry_id, asked, name_of)]
    notes = [entry for entry in of_day if isinstance(entry, NoteEntry)]
    of_the_day = next((note for note in notes if note.at is None), None)
    others = [
        FurtherNote(note.id, note.at, note.text, note.id not in unsaved)
        for note in notes
        if note is not of_the_day
    ]
    return DayPanelView(
        **vars(shown), done=tuple(sorted(done, key=_when)), notes=tuple(sorted(others, key=_when))
    )


def _no_exercise(_exercise_id: str) -> None:
    return None


def _when(entry: FurtherEntry | DoneEntry | FurtherNote) -> tuple[bool, time]:
    return entry.at is not None, entry.at or time.min


def _done(
    entry: ExerciseEntry, name_of: Callable[[str], str], unsaved: frozenset[str]
) -> DoneEntry:
    return DoneEntry(
        entry.id,
        entry.exercise_id,
        name_of(entry.exercise_id),
        entry.side,
        entry.at,
        entry.sets,
        entry.pain,
        entry.effort,
        entry.note,
        entry.id not in unsaved,
    )


def _asked(
    entry_id: str, asked: ExerciseAsked, name_of: Callable[[str], str]
) -> tuple[DoneEntry, ...]:
    return tuple(
        DoneEntry(
            f"{entry_id} {side}",
            asked.exercise_id,
            name_of(asked.exercise_id),
            side,
            asked.at,
            asked.sets,
            asked.pain,
            asked.effort,
            asked.note,
            is_saved=False,
        )
        for side in asked.sides
    )
