"""What Today shows of one day, worked out from its entries."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from kneetrack.domain.journal import Entry, NoteEntry
from kneetrack.domain.pain import PainEntry, PainKind, Side
from kneetrack.domain.session_record import ExerciseEntry
from kneetrack.domain.settings import Settings
from kneetrack.domain.trends import (
    MEAN_DAYS,
    SideTrend,
    build_trend,
    day_values,
    days_between,
)
from kneetrack.domain.wording import describe_sets

if TYPE_CHECKING:
    from kneetrack.domain.exercise import Exercise

TREND_DAYS = 28
MORNING_ENDS = time(12, 0)


@dataclass(frozen=True)
class FurtherEntry:
    """A pain entry beside the day's worst: what it says, and the id to take it away by."""

    id: str
    at: time | None
    side: Side
    kind: PainKind
    score: int
    activity: str
    zones: tuple[str, ...]
    is_saved: bool = True


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
class WeekDay:
    """One day of the week shown: whether pain was logged and exercises were done."""

    day: date
    has_pain: bool
    has_exercise: bool
    is_future: bool


@dataclass(frozen=True)
class TodayView:
    """One day as Today shows it. A missing number is None, never zero.

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
    trend: tuple[SideTrend, ...]
    trend_days: tuple[date, ...]
    week: tuple[WeekDay, ...]

    @property
    def has_trend(self) -> bool:
        """Whether any of the days drawn has a number."""
        return any(value is not None for line in self.trend for value in line.values)


def build_today_view(
    day: date,
    now: datetime,
    today: date,
    entries: Sequence[Entry],
    settings: Settings,
    offered: Sequence[str],
    stars: Sequence[str],
    find_exercise: Callable[[str], Exercise | None],
    *,
    first_weekday: int = 0,
) -> TodayView:
    """Work out the view of `day` from the entries of the 34 days up to it and of its week.

    `offered` are the exercises starred or done in the last 7 days; `first_weekday` 0 is Monday.
    """
    of_day = [entry for entry in entries if entry.day == day]
    pain = [entry for entry in of_day if isinstance(entry, PainEntry)]
    before = day - timedelta(days=1)
    values = day_values(entries)
    days = days_between(day - timedelta(days=TREND_DAYS - 1), day)
    week_start = day - timedelta(days=(day.weekday() - first_weekday) % 7)
    week = days_between(week_start, week_start + timedelta(days=6))
    morning = {side: _morning(pain, side) for side in settings.knees}
    trained_before = any(isinstance(e, ExerciseEntry) and e.day == before for e in entries)
    ask_morning = day == today and trained_before and is_morning(now)
    return TodayView(
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
        further=tuple(_further(entry) for entry in pain if not _is_scale(entry, settings)),
        exercises=tuple(
            _exercise_row(exercise_id, of_day, stars, find_exercise) for exercise_id in offered
        ),
        note=next((e.text for e in of_day if isinstance(e, NoteEntry) and e.at is None), ""),
        saved_at=max((entry.recorded.local for entry in of_day), default=None),
        trend=tuple(build_trend(side, values, days) for side in settings.knees),
        trend_days=days,
        week=tuple(_week_day(one, entries, today) for one in week),
    )


def with_waiting(
    view: TodayView, further: tuple[FurtherEntry, ...], exercises: Mapping[str, tuple[str, ...]]
) -> TodayView:
    """Return the view with what is on its way to the disk; `exercises` are words by exercise."""
    rows = tuple(replace(row, waiting=exercises.get(row.exercise_id, ())) for row in view.exercises)
    return replace(view, further=view.further + further, exercises=rows)


def is_morning(now: datetime) -> bool:
    """Return whether it is early enough to ask how the knees were on getting up."""
    return now.time() < MORNING_ENDS


def first_day_needed(day: date) -> date:
    """Return the earliest day whose entries `build_today_view` looks at."""
    return day - timedelta(days=TREND_DAYS - 1 + MEAN_DAYS - 1)


def last_day_needed(day: date) -> date:
    """Return the latest day whose entries `build_today_view` looks at."""
    return day + timedelta(days=6)


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


def _is_scale(entry: PainEntry, settings: Settings) -> bool:
    """Tell whether a scale of the page already shows this entry."""
    shown = entry.kind in (PainKind.WORST, PainKind.MORNING) and entry.at is None
    return shown and entry.side in settings.knees


def _further(entry: PainEntry) -> FurtherEntry:
    return FurtherEntry(
        entry.id,
        entry.at,
        entry.side,
        entry.kind,
        entry.score,
        entry.activity,
        tuple(zone.value for zone in entry.zones),
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
        tuple(_done_words(entry) for entry in done),
        tuple(entry.id for entry in done),
        exercise_id in stars,
    )


def _done_words(entry: ExerciseEntry) -> str:
    parts = [entry.side.value if entry.side else "", describe_sets(entry.sets)]
    if entry.pain is not None:
        parts.append(f"pain {entry.pain}")
    return " ".join(part for part in parts[:2] if part) + (
        f", {parts[2]}" if len(parts) > 2 else ""
    )


def _week_day(day: date, entries: Sequence[Entry], today: date) -> WeekDay:
    return WeekDay(
        day,
        any(isinstance(e, PainEntry) and e.day == day for e in entries),
        any(isinstance(e, ExerciseEntry) and e.day == day for e in entries),
        day > today,
    )
