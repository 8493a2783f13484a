"""The figures of the printed page as numbers, for whoever wants to reckon with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kneetrack.domain.report_numbers import EASY_PAIN, easy_spans, weeks_compared
from kneetrack.domain.trends import MeanChange, change_between, gaps_between, mean_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from kneetrack.domain.pain import Side
    from kneetrack.domain.report_data import ReportData


@dataclass(frozen=True)
class MeanFigure:
    """A mean of `n` days with a number, out of `days`; None where there is none."""

    first: date
    last: date
    mean: float | None
    n: int
    days: int
    is_enough: bool


@dataclass(frozen=True)
class Extreme:
    """The highest or lowest value, and every day that had it."""

    value: int
    days: tuple[date, ...]


@dataclass(frozen=True)
class EasyDays:
    """How many (`count`) of `n` days with a number had pain of 2 or less."""

    first: date
    last: date
    count: int
    n: int


@dataclass(frozen=True)
class KneeFigures:
    """One knee: `n` days with a number; `change` is last mean minus first, as printed."""

    n: int
    means: tuple[MeanFigure, ...]
    change: float | None
    highest: Extreme | None
    lowest: Extreme | None
    easier: tuple[EasyDays, ...]


@dataclass(frozen=True)
class ExerciseFigures:
    """One exercise: days it was done, sets in all (0: none stated), and pain during it."""

    id: str
    name: str
    days: int
    sets: int
    last_day: date
    highest_pain: int | None
    pain_n: int


@dataclass(frozen=True)
class Figures:
    """All figures of a period; `knees` by left and right, only those chosen in the settings."""

    first: date
    last: date
    days: int
    days_logged: int
    days_without_pain: int
    longest_gap: tuple[date, date] | None
    knees: dict[str, KneeFigures]
    exercise_days: int
    sets: int
    exercises: tuple[ExerciseFigures, ...]


def build_figures(data: ReportData, exercise_name: Callable[[str], str]) -> Figures:
    """Return the figures of a report's data."""
    gaps = gaps_between(data.pain_days, data.first, data.last)
    return Figures(
        first=data.first,
        last=data.last,
        days=len(data.days),
        days_logged=len(data.logged_days),
        days_without_pain=sum((end - start).days + 1 for start, end in gaps),
        longest_gap=max(gaps, key=lambda gap: gap[1] - gap[0], default=None),
        knees={side.value: _knee(data, side) for side in data.knees},
        exercise_days=len({entry.day for entry in data.exercises}),
        sets=sum(len(entry.sets) for entry in data.exercises),
        exercises=_exercises(data, exercise_name),
    )


def compare_weeks(
    row: Sequence[int | None], days: Sequence[date]
) -> tuple[tuple[MeanFigure, ...], MeanChange | None]:
    """Return the means of the first and last week (under two weeks: of all), and their change.

    `row` holds a value for each of `days`; the change is None unless both weeks have enough.
    """
    parts = weeks_compared(row)
    starts = [0] if len(parts) == 1 else [0, len(row) - len(parts[1])]
    means = [mean_of(part) for part in parts]
    figures = tuple(
        MeanFigure(
            first=days[start],
            last=days[start + len(part) - 1],
            mean=mean.tenths / 10 if mean else None,
            n=mean.n if mean else 0,
            days=len(part),
            is_enough=mean is not None and mean.is_enough,
        )
        for start, part, mean in zip(starts, parts, means, strict=True)
    )
    enough = [mean for mean in means if mean is not None and mean.is_enough]
    return figures, change_between(*enough) if len(enough) == 2 else None


def easy_days(there: Iterable[tuple[int, date]], first: date, last: date) -> EasyDays:
    """Count the days from `first` to `last` whose value is 2 or less, out of those with one."""
    values = [value for value, day in there if first <= day <= last]
    return EasyDays(first, last, sum(value <= EASY_PAIN for value in values), len(values))


def _knee(data: ReportData, side: Side) -> KneeFigures:
    row = data.row(side)
    there = [(value, day) for value, day in zip(row, data.days, strict=True) if value is not None]
    means, change = compare_weeks(row, data.days)
    return KneeFigures(
        n=len(there),
        means=means,
        change=change.tenths / 10 if change else None,
        highest=_extreme(there, max(there)[0]) if there else None,
        lowest=_extreme(there, min(there)[0]) if there else None,
        easier=tuple(easy_days(there, *span) for span in easy_spans(data)),
    )


def _extreme(there: list[tuple[int, date]], value: int) -> Extreme:
    return Extreme(value, tuple(day for found, day in there if found == value))


def _exercises(
    data: ReportData, exercise_name: Callable[[str], str]
) -> tuple[ExerciseFigures, ...]:
    found = []
    for exercise_id in dict.fromkeys(entry.exercise_id for entry in data.exercises):
        done = [entry for entry in data.exercises if entry.exercise_id == exercise_id]
        pains = [entry.pain for entry in done if entry.pain is not None]
        days = {entry.day for entry in done}
        found.append(
            ExerciseFigures(
                id=exercise_id,
                name=exercise_name(exercise_id),
                days=len(days),
                sets=sum(len(entry.sets) for entry in done),
                last_day=max(days),
                highest_pain=max(pains, default=None),
                pain_n=len(pains),
            )
        )
    return tuple(sorted(found, key=lambda one: (-one.days, one.name)))
