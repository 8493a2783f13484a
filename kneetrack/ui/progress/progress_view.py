"""Everything Progress shows, worked out from the days recorded and what the person chose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneetrack.domain.progress_figures import LEAST_LOGGED, build_progress
from kneetrack.domain.report_figures import compare_weeks
from kneetrack.domain.trends import build_trend, days_between
from kneetrack.ui.kit.local_words import day_words, side_name
from kneetrack.ui.progress.card_views import (
    KneesView,
    MorningsView,
    WeeksView,
    build_knees_view,
    build_mornings_view,
    build_weeks_view,
)
from kneetrack.ui.progress.chart_range import ChosenRange, first_choice, window_of
from kneetrack.ui.progress.chart_view import ChartView
from kneetrack.ui.progress.progress_words import KneeCourse, course_words, filled
from kneetrack.ui.widgets.trend_small import TrendLine

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kneetrack.domain.pain import Side
    from kneetrack.domain.progress_data import Recorded
    from kneetrack.domain.trends import Span


@dataclass(frozen=True)
class Course:
    """What the journal says; worked out once, however often another range is chosen.

    `empty` is what to say while there are too few days; then nothing else is shown.
    """

    subtitle: str
    empty: str
    limits: Span
    lines: tuple[TrendLine, ...]
    days: tuple[date, ...]
    knees: KneesView | None
    weeks: WeeksView | None
    mornings: MorningsView | None


@dataclass(frozen=True)
class ChartCardView:
    """The chart with the choices above it; `empty` is said where the window has no number.

    `says_more` is False where the heading of the page says the same as the chart's sentence.
    """

    chart: ChartView
    choice: ChosenRange
    sides: tuple[Side, ...]
    chosen_sides: tuple[Side, ...]
    empty: str
    limits: Span
    says_more: bool


def build_course(
    recorded: Recorded,
    knees: tuple[Side, ...],
    begins: date,
    today: date,
    *,
    first_weekday: int = 0,
) -> Course:
    """Work out what does not depend on the range; `begins` is the first day recorded."""
    limits = (min(begins, today), today)
    figures = build_progress(recorded, knees, *limits, first_weekday=first_weekday)
    if not figures.has_enough:
        return Course("", _empty_words(figures.pain_days), limits, (), (), None, None, None)
    days = days_between(*limits)
    lines = []
    for side in knees:
        trend = build_trend(side, recorded.values, days)
        lines.append(TrendLine(side, side_name(side), trend.values, trend.means))
    knee_courses = [
        KneeCourse(side_name(side), one.means, one.change)
        for side in knees
        for one in (figures.knees[side.value],)
    ]
    return Course(
        subtitle=course_words(knee_courses, today),
        empty="",
        limits=limits,
        lines=tuple(lines),
        days=days,
        knees=build_knees_view(figures),
        weeks=build_weeks_view(figures),
        mornings=build_mornings_view(figures),
    )


def build_chart_card(
    course: Course,
    choice: ChosenRange | None,
    chosen_sides: tuple[Side, ...],
    done_on: Callable[[date], str],
) -> ChartCardView:
    """Work out the chart for the range and knees chosen (None: nobody chose yet)."""
    choice = choice or first_choice(course.limits)
    window = window_of(choice, course.limits)
    sides = tuple(line.side for line in course.lines)
    shown = tuple(line for line in course.lines if line.side in chosen_sides) or course.lines
    first, last = ((day - course.days[0]).days for day in window)
    days = course.days[first : last + 1]
    courses, has_numbers = [], False
    for line in shown:
        row = line.values[first : last + 1]
        has_numbers = has_numbers or any(value is not None for value in row)
        courses.append(KneeCourse(line.name, *compare_weeks(row, days)))
    empty = ""
    if not has_numbers:
        pattern = _tr("d MMMM yyyy")
        empty = _tr("No pain number from {0} to {1}.").format(
            *(day_words(day, pattern) for day in window)
        )
    chart = ChartView(
        name=_tr("Worst pain each day"),
        sentence=course_words(courses, course.limits[1]),
        days=course.days,
        lines=shown,
        window=window,
        done_on=done_on,
    )
    return ChartCardView(
        chart=chart,
        choice=choice,
        sides=sides,
        chosen_sides=tuple(line.side for line in shown),
        empty=empty,
        limits=course.limits,
        says_more=chart.sentence != course.subtitle,
    )


def _empty_words(logged: int) -> str:
    words = _tr(
        "After {0} days with a pain number you see here how it goes: each day, the 7-day average, "
        "and your weeks of exercise. {1} of {0} so far."
    )
    return filled(words, LEAST_LOGGED, logged)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProgressView", text)
