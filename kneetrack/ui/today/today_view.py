"""What Today shows of one day, worked out from its entries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from kneetrack.domain.journal import Entry
from kneetrack.domain.pain import PainEntry
from kneetrack.domain.session_record import ExerciseEntry
from kneetrack.domain.settings import Settings
from kneetrack.domain.trends import (
    MEAN_DAYS,
    SideTrend,
    build_trend,
    day_values,
    days_between,
)
from kneetrack.ui.day.day_view import DayView, build_day_view

if TYPE_CHECKING:
    from kneetrack.domain.exercise import Exercise

TREND_DAYS = 28


@dataclass(frozen=True)
class WeekDay:
    """One day of the week shown: whether pain was logged and exercises were done."""

    day: date
    has_pain: bool
    has_exercise: bool
    is_future: bool


@dataclass(frozen=True)
class TodayView(DayView):
    """A day with the weeks before it and the week around it."""

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
    shown = build_day_view(day, now, today, entries, settings, offered, stars, find_exercise)
    values = day_values(entries)
    days = days_between(day - timedelta(days=TREND_DAYS - 1), day)
    week_start = day - timedelta(days=(day.weekday() - first_weekday) % 7)
    week = days_between(week_start, week_start + timedelta(days=6))
    return TodayView(
        **vars(shown),
        trend=tuple(build_trend(side, values, days) for side in settings.knees),
        trend_days=days,
        week=tuple(_week_day(one, entries, today) for one in week),
    )


def first_day_needed(day: date) -> date:
    """Return the earliest day whose entries `build_today_view` looks at."""
    return day - timedelta(days=TREND_DAYS - 1 + MEAN_DAYS - 1)


def last_day_needed(day: date) -> date:
    """Return the latest day whose entries `build_today_view` looks at."""
    return day + timedelta(days=6)


def _week_day(day: date, entries: Sequence[Entry], today: date) -> WeekDay:
    return WeekDay(
        day,
        any(isinstance(e, PainEntry) and e.day == day for e in entries),
        any(isinstance(e, ExerciseEntry) and e.day == day for e in entries),
        day > today,
    )
