"""What is shown of one day, worked out from its entries."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, TypeVar

from kneetrack.domain.journal import Entry, NoteEntry
from kneetrack.domain.pain import PainEntry, PainKind, Side
from kneetrack.domain.session_record import ExerciseEntry
from kneetrack.domain.settings import Settings
from kneetrack.domain.trends import day_values
from kneetrack.domain.wording import are_alike_on_both_sides, describe_sets

if TYPE_CHECKING:
    from kneetrack.domain.exercise import Exercise

MORNING_ENDS = time(12, 0)
_SHOWN = PainEntry | ExerciseEntry | NoteEntry


@dataclass(frozen=True)
class FurtherEntry:
    """A pain entry that has more to say than a scale can show, or is on none at all.

    `on_scale` tells that a scale shows its number; its words stand only here.
    """

    id: str
    at: time | None
    side: Side
    kind: PainKind
    score: int
    activity: str
    zones: tuple[str, ...]
    note: str = ""
    is_saved: bool = True
    on_scale: bool = False


@dataclass(frozen=True)
class ExerciseRow:
    """One exercise offered on this day: how much is meant, and what was done of it."""

    exercise_id: str
    name: str
    dose: str
    region: str
    done: tuple[str, ...]
    done_ids: tuple[str, ...]
    starred: bool
    waiting: tuple[str, ...] = ()


@dataclass(frozen=True)
class DayView:
    """One day as it is shown. A missing number is None, never zero.

    `morning_asked` are the knees still to be asked about this morning, `morning` the answers.
    `yesterday` holds the worst numbers of the day before, for "Same as yesterday".
    """

    day: date
    is_today: bool
    is_morning: bool
    knees: tuple[Side, ...]
    worst: dict[Side, int | None]
    morning_asked: tuple[Side, ...]
    morning: dict[Side, int | None]
    yesterday: dict[Side, int | None]
    further: tuple[FurtherEntry, ...]
    exercises: tuple[ExerciseRow, ...]
    note: str
    saved_at: datetime | None


_View = TypeVar("_View", bound=DayView)


def build_day_view(
    day: date,
    now: datetime,
    today: date,
    entries: Sequence[Entry],
    settings: Settings,
    offered: Sequence[str],
    stars: Sequence[str],
    find_exercise: Callable[[str], Exercise | None],
    unsaved: frozenset[str] = frozenset(),
) -> DayView:
    """Work out the view of `day` from its entries and those of the day before.

    `offered` are the ids of the exercises to show, done or not; `unsaved` are the ids of entries
    that are not on the disk as they are given here.
    """
    of_day = [entry for entry in entries if entry.day == day]
    pain = [entry for entry in of_day if isinstance(entry, PainEntry)]
    before = day - timedelta(days=1)
    values = day_values(entry for entry in entries if entry.day == before)
    morning = {side: _morning(pain, side) for side in settings.knees}
    trained_before = any(isinstance(e, ExerciseEntry) and e.day == before for e in entries)
    ask_morning = day == today and trained_before and is_morning(now)
    on_scales = _on_scales(pain, settings.knees)
    return DayView(
        day=day,
        is_today=day == today,
        is_morning=is_morning(now),
        knees=settings.knees,
        worst={side: _worst(pain, side) for side in settings.knees},
        morning_asked=tuple(
            side for side in settings.knees if ask_morning or morning[side] is not None
        ),
        morning=morning,
        yesterday={side: values.get((side, before)) for side in settings.knees},
        further=tuple(
            _further(entry, is_saved=entry.id not in unsaved, on_scale=entry.id in on_scales)
            for entry in pain
            if entry.id not in on_scales or entry.activity or entry.note or entry.zones
        ),
        exercises=tuple(
            _exercise_row(exercise_id, of_day, stars, find_exercise) for exercise_id in offered
        ),
        note=next((e.text for e in of_day if isinstance(e, NoteEntry) and e.at is None), ""),
        saved_at=max((e.recorded.local for e in of_day if isinstance(e, _SHOWN)), default=None),
    )


def with_waiting(
    view: _View, further: tuple[FurtherEntry, ...], exercises: Mapping[str, tuple[str, ...]]
) -> _View:
    """Return the view with what is on its way to the disk; `exercises` are words by exercise."""
    rows = tuple(replace(row, waiting=exercises.get(row.exercise_id, ())) for row in view.exercises)
    return replace(view, further=view.further + further, exercises=rows)


def is_morning(now: datetime) -> bool:
    """Return whether it is early enough to ask how the knees were on getting up."""
    return now.time() < MORNING_ENDS


def _worst(pain: Sequence[PainEntry], side: Side) -> int | None:
    return max(
        (e.score for e in pain if e.side is side and e.kind is PainKind.WORST and e.at is None),
        default=None,
    )


def _morning(pain: Sequence[PainEntry], side: Side) -> int | None:
    return max(
        (e.score for e in pain if e.side is side and e.kind is PainKind.MORNING and e.at is None),
        default=None,
    )


def _on_scales(pain: Sequence[PainEntry], knees: Sequence[Side]) -> set[str]:
    """Return the ids of the entries whose numbers the scales show: the highest for each."""
    shown: dict[tuple[Side, PainKind], PainEntry] = {}
    for entry in pain:
        if entry.kind not in (PainKind.WORST, PainKind.MORNING) or entry.at is not None:
            continue
        key = (entry.side, entry.kind)
        if entry.side in knees and (key not in shown or entry.score > shown[key].score):
            shown[key] = entry
    return {entry.id for entry in shown.values()}


def _further(entry: PainEntry, *, is_saved: bool, on_scale: bool) -> FurtherEntry:
    return FurtherEntry(
        entry.id,
        entry.at,
        entry.side,
        entry.kind,
        entry.score,
        entry.activity,
        tuple(zone.value for zone in entry.zones),
        entry.note,
        is_saved,
        on_scale,
    )


def _exercise_row(
    exercise_id: str,
    of_day: Sequence[Entry],
    stars: Sequence[str],
    find_exercise: Callable[[str], Exercise | None],
) -> ExerciseRow:
    done = [e for e in of_day if isinstance(e, ExerciseEntry) and e.exercise_id == exercise_id]
    exercise = find_exercise(exercise_id)
    return ExerciseRow(
        exercise_id,
        exercise.name if exercise else exercise_id,
        exercise.dose.describe() if exercise else "",
        exercise.region.value if exercise else "",
        _all_done_words(done),
        tuple(entry.id for entry in done),
        exercise_id in stars,
    )


def _all_done_words(done: Sequence[ExerciseEntry]) -> tuple[str, ...]:
    if are_alike_on_both_sides(done) and done[0].sets:
        return (_felt(f"{describe_sets(done[0].sets)} each side", done[0]),)
    return tuple(_done_words(entry) for entry in done)


def _done_words(entry: ExerciseEntry) -> str:
    parts = [entry.side.value if entry.side else "", describe_sets(entry.sets)]
    return _felt(" ".join(part for part in parts if part), entry)


def _felt(words: str, entry: ExerciseEntry) -> str:
    return words if entry.pain is None else f"{words}, pain {entry.pain}"
