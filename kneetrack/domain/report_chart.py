"""The trend chart of the report: marks, lines with their gaps, labels and dates."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from kneetrack.domain.report_view import ChartSeries, ChartView
from kneetrack.domain.report_words import month_of, short_day
from kneetrack.domain.trends import build_trend, days_between, gaps_between, in_tenths, mean_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kneetrack.domain.pain import Side
    from kneetrack.domain.report_data import ReportData

MOST_DAYS = 731
"""Longer periods are drawn month by month: single days would be a grey cloud."""

LEAST_DAYS_OF_MONTH = 15
_MOST_TICKS = 9
_MANY_DAYS = 200
_BRIDGED_DAYS = 3
"""A line may pass over so many empty days; a longer gap stays open."""

Line = tuple[tuple[tuple[date, float], ...], ...]


def build_chart(data: ReportData) -> ChartView | None:
    """Return the chart of the period, None where there is no pain number at all."""
    if not data.values:
        return None
    by_month = len(data.days) > MOST_DAYS
    build = _by_month if by_month else _by_day
    return ChartView(
        title=(
            "Worst pain, month by month, 0 to 10" if by_month else "Worst pain each day, 0 to 10"
        ),
        first=data.first,
        last=data.last,
        series=tuple(series for side in data.knees if (series := build(data, side))),
        ticks=ticks_between(data.first, data.last),
        gaps=_gaps(data),
        line_words=("monthly average" if by_month else "7-day average"),
        mark_words="highest day of each month" if by_month else "single days",
    )


def ticks_between(first: date, last: date) -> tuple[tuple[date, str], ...]:
    """Return at most nine dates for the axis, in days, weeks, months or years."""
    span = (last - first).days
    for step in (1, 7, 14):
        if span // step < _MOST_TICKS:
            days = [first + timedelta(days=at) for at in range(0, span + 1, step)]
            return tuple((day, short_day(day)) for day in days)
    months = [
        date(year, month, 1)
        for year in range(first.year, last.year + 1)
        for month in range(1, 13)
        if first <= date(year, month, 1) <= last
    ]
    for step in (1, 2, 3, 6):
        chosen = [day for day in months if (day.month - 1) % step == 0]
        if len(chosen) <= _MOST_TICKS:
            return tuple((day, month_of(day)) for day in chosen)
    years = [day for day in months if day.month == 1]
    step = -(-len(years) // _MOST_TICKS)
    return tuple((day, str(day.year)) for day in years[::step])


def _by_day(data: ReportData, side: Side) -> ChartSeries | None:
    trend = build_trend(side, data.lead | data.values, data.days)
    marks = tuple(
        (day, value)
        for day, value in zip(trend.days, trend.values, strict=True)
        if value is not None
    )
    in_gap = {
        day
        for start, end in gaps_between((day for day, _value in marks), data.first, data.last)
        for day in days_between(start, end)
        if (end - start).days + 1 > _BRIDGED_DAYS
    }
    points = [
        (day, None if day in in_gap else mean)
        for day, mean in zip(trend.days, trend.means, strict=True)
    ]
    return _series(side, marks, _pieces(points), label_last=points[-1][1])


def _by_month(data: ReportData, side: Side) -> ChartSeries | None:
    marks: list[tuple[date, int]] = []
    points: list[tuple[date, float | None]] = []
    row = zip(data.days, data.row(side), strict=True)
    for _month, days in groupby(row, key=lambda pair: (pair[0].year, pair[0].month)):
        pairs = list(days)
        middle = pairs[len(pairs) // 2][0]
        mean = mean_of([value for _day, value in pairs])
        enough = mean is not None and mean.n >= LEAST_DAYS_OF_MONTH
        points.append((middle, mean.total / mean.n if mean and enough else None))
        there = [value for _day, value in pairs if value is not None]
        if there:
            marks.append((middle, max(there)))
    return _series(side, tuple(marks), _pieces(points), label_last=None)


def _pieces(points: Iterable[tuple[date, float | None]]) -> Line:
    """Break a line wherever there is no mean."""
    return tuple(
        tuple((day, mean) for day, mean in piece if mean is not None)
        for there, piece in groupby(points, key=lambda point: point[1] is not None)
        if there
    )


def _series(
    side: Side, marks: tuple[tuple[date, int], ...], line: Line, label_last: float | None
) -> ChartSeries | None:
    if not marks:
        return None
    name = side.value.capitalize()
    label = name if label_last is None else f"{name} {in_tenths(int(label_last * 10 + 0.5))}"
    return ChartSeries(side, name, marks, line, label, line[-1][-1][1] if line else marks[-1][1])


def _gaps(data: ReportData) -> tuple[tuple[date, date], ...]:
    """Return the gaps worth a band of their own; in a long period a single day is too thin."""
    least = 1 if len(data.days) <= _MANY_DAYS else 7
    return tuple(
        (start, end)
        for start, end in gaps_between(data.pain_days, data.first, data.last)
        if (end - start).days + 1 >= least
    )
