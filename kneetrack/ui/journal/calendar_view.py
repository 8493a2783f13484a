"""What the calendar shows of a month, worked out from the days that hold something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kneetrack.domain.day import FIRST_DAY
from kneetrack.domain.month import Month, days_shown
from kneetrack.domain.pain import Side

if TYPE_CHECKING:
    from kneetrack.domain.logged_day import LoggedDay

Scores = tuple[tuple[Side, int | None], ...]


@dataclass(frozen=True)
class MonthDay:
    """One day of the six weeks. A knee without a number that day has None, never zero."""

    day: date
    is_in_month: bool
    is_today: bool
    can_open: bool
    scores: Scores
    has_exercise: bool
    has_note: bool


@dataclass(frozen=True)
class MonthView:
    """Six weeks around a month, and how much of it is logged up to today.

    `days_so_far` counts the days of the month that are not in the future, `days_logged` those of
    them that hold something, `exercise_days` those with exercises done.
    """

    month: Month
    today: date
    knees: tuple[Side, ...]
    days: tuple[MonthDay, ...]
    days_so_far: int
    days_logged: int
    exercise_days: int


def build_month_view(
    month: Month,
    today: date,
    first_weekday: int,
    knees: tuple[Side, ...],
    logged: Sequence[LoggedDay],
) -> MonthView:
    """Work out the view of `month`; `logged` are the days of its six weeks that hold something."""
    by_day = {one.day: one for one in logged}
    so_far = [one for one in logged if one.day in month and one.day <= today]
    return MonthView(
        month=month,
        today=today,
        knees=knees,
        days=tuple(
            MonthDay(
                day=day,
                is_in_month=day in month,
                is_today=day == today,
                can_open=FIRST_DAY <= day <= today,
                scores=scores_of(by_day.get(day), knees),
                has_exercise=day in by_day and by_day[day].has_exercise,
                has_note=day in by_day and by_day[day].has_note,
            )
            for day in days_shown(month, first_weekday)
        ),
        days_so_far=max(0, (min(today, month.last) - month.first).days + 1),
        days_logged=len(so_far),
        exercise_days=sum(one.has_exercise for one in so_far),
    )


def scores_of(logged: LoggedDay | None, knees: tuple[Side, ...]) -> Scores:
    """Return the day's number of every knee asked for, None where there is none."""
    return tuple((side, logged.scores.get(side) if logged else None) for side in knees)


def day_to_select(day: date, today: date) -> date:
    """Return `day`, or the nearest one that can be opened."""
    return min(max(day, FIRST_DAY), today)
