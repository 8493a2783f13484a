"""The figures of Progress: each knee then and now, weeks of exercise, mornings after a session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from kneetrack.domain.report_figures import EasyDays, MeanFigure, compare_weeks, easy_days
from kneetrack.domain.report_numbers import EASY_DAYS
from kneetrack.domain.trends import MeanChange, days_between

if TYPE_CHECKING:
    from datetime import date

    from kneetrack.domain.pain import Side
    from kneetrack.domain.progress_data import Recorded

WEEKS_SHOWN = 12
LEAST_LOGGED = 7
"""Days with a number before there is anything to show of a course."""

_DAY, _WEEK = timedelta(days=1), timedelta(days=7)


@dataclass(frozen=True)
class KneeProgress:
    """One knee: `n` days with a number, first and last week, and the easier days lately."""

    n: int
    means: tuple[MeanFigure, ...]
    change: MeanChange | None
    easier: EasyDays


@dataclass(frozen=True)
class ExerciseWeek:
    """How many days from `first` to `last` had an exercise; `last` is cut at the period's end."""

    first: date
    last: date
    days: int


@dataclass(frozen=True)
class NextMorning:
    """The morning after the session of `day`; `morning` and `change` None: nothing was written.

    `change` is the morning's number minus the one before the session, in points.
    """

    day: date
    before: int
    morning: int | None
    change: int | None


@dataclass(frozen=True)
class ProgressFigures:
    """All figures of a period; `knees` and `mornings` by left and right, only chosen knees.

    `weeks` are at most the last twelve of the period; `mornings` those after their sessions.
    """

    first: date
    last: date
    pain_days: int
    knees: dict[str, KneeProgress]
    weeks: tuple[ExerciseWeek, ...]
    mornings: dict[str, tuple[NextMorning, ...]]

    @property
    def has_enough(self) -> bool:
        """Whether there are seven days with a number."""
        return self.pain_days >= LEAST_LOGGED


def build_progress(
    recorded: Recorded,
    knees: tuple[Side, ...],
    first: date,
    last: date,
    *,
    first_weekday: int = 0,
) -> ProgressFigures:
    """Return the figures of the days from `first` to `last`; `first_weekday` 0 is Monday."""
    days = days_between(first, last)
    pain_days = {day for side, day in recorded.values if side in knees and first <= day <= last}
    weeks = _weeks(recorded, first, last, first_weekday)
    sessions_from = weeks[0].first
    return ProgressFigures(
        first=first,
        last=last,
        pain_days=len(pain_days),
        knees={side.value: _knee(recorded, side, days) for side in knees},
        weeks=weeks,
        mornings={side.value: _mornings(recorded, side, sessions_from, last) for side in knees},
    )


def _knee(recorded: Recorded, side: Side, days: tuple[date, ...]) -> KneeProgress:
    row = tuple(recorded.values.get((side, day)) for day in days)
    there = [(value, day) for value, day in zip(row, days, strict=True) if value is not None]
    means, change = compare_weeks(row, days)
    first_easy = max(days[0], days[-1] - timedelta(days=EASY_DAYS - 1))
    return KneeProgress(len(there), means, change, easy_days(there, first_easy, days[-1]))


def _weeks(
    recorded: Recorded, first: date, last: date, first_weekday: int
) -> tuple[ExerciseWeek, ...]:
    start = last - timedelta(days=(last.weekday() - first_weekday) % 7)
    starts = [start]
    while len(starts) < WEEKS_SHOWN and starts[-1] > first:
        starts.append(starts[-1] - _WEEK)
    weeks = []
    for monday in reversed(starts):
        begin, end = max(monday, first), min(monday + _WEEK - _DAY, last)
        done = sum(day in recorded.exercises for day in days_between(begin, end))
        weeks.append(ExerciseWeek(begin, end, done))
    return tuple(weeks)


def _mornings(recorded: Recorded, side: Side, first: date, last: date) -> tuple[NextMorning, ...]:
    """Return the mornings that have come after sessions with a number before them."""
    found = []
    for day in sorted(recorded.exercises):
        before = recorded.befores.get((side, day))
        if before is None or not first <= day < last:
            continue
        morning = recorded.mornings.get((side, day + _DAY))
        change = None if morning is None else morning - before
        found.append(NextMorning(day, before, morning, change))
    return tuple(found)
