"""The numbers a reader looks at first: each knee's averages, exercise days, missing days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.domain.report_view import NumberBlock, TableView
from kneetrack.domain.report_words import counted, month_of, short_day
from kneetrack.domain.trends import (
    MEAN_DAYS,
    Mean,
    change_between,
    gaps_between,
    mean_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from kneetrack.domain.pain import Side
    from kneetrack.domain.report_data import ReportData

EASY_PAIN, EASY_DAYS = 2, 28
"""An easier day has pain of 2 or less; four weeks are compared with four weeks."""

NOT_ENOUGH, NO_ENTRIES = "not enough entries", "no entries"


def number_blocks(data: ReportData) -> tuple[NumberBlock, ...]:
    """Return the blocks at the top of the page, only of what was recorded."""
    blocks = [_knee_block(data, side) for side in data.knees] if data.values else []
    if data.exercises:
        blocks.append(_exercise_block(data))
    if data.values and len(data.days) > 1:
        blocks.append(_missing_block(data))
    return tuple(blocks)


def range_table(data: ReportData) -> TableView | None:
    """Return each knee's highest and lowest day, and how many days were easier."""
    if not data.values:
        return None
    spans = easy_spans(data)
    rows = []
    for side in data.knees:
        row = data.row(side)
        there = [
            (value, day) for value, day in zip(row, data.days, strict=True) if value is not None
        ]
        rows.append(
            (
                side.value.capitalize(),
                _extreme(data, there, max),
                _extreme(data, there, min),
                *(_easy(data, row, span) for span in spans),
            )
        )
    return TableView(
        title="Highest, lowest and easier days",
        caption=f"Easier: {EASY_PAIN} or less, in the "
        + ("first and last 4 weeks" if len(spans) > 1 else "whole period"),
        columns=(
            "Knee",
            "Highest",
            "Lowest",
            *(f"{short_day(start)} to {short_day(end)}" for start, end in spans),
        ),
        shares=(14, 24, 24, 19, 19) if len(spans) > 1 else (16, 28, 28, 28),
        rows=tuple(rows),
    )


def has_change(data: ReportData) -> bool:
    """Whether two averages of a knee are compared at the top."""
    means = [[mean_of(part) for part in weeks_compared(data.row(side))] for side in data.knees]
    return any(
        len(pair) > 1 and all(mean is not None and mean.is_enough for mean in pair)
        for pair in means
    )


def _knee_block(data: ReportData, side: Side) -> NumberBlock:
    title = f"{side.value.capitalize()} knee, mean worst pain"
    parts = weeks_compared(data.row(side))
    means = [mean_of(part) for part in parts]
    spans = [data.span_name(data.first, data.days[len(parts[0]) - 1])]
    if len(parts) > 1:
        spans.append(data.span_name(data.days[-MEAN_DAYS], data.last))
    lines = [
        _mean_line(span, mean, len(part))
        for span, mean, part in zip(spans, means, parts, strict=True)
    ]
    enough = [mean for mean in means if mean is not None and mean.is_enough]
    if not enough:
        if not any(means):
            return NumberBlock(title, NO_ENTRIES, (), is_number=False)
        bare = tuple(line.removesuffix(f", {NOT_ENOUGH}") for line in lines)
        return NumberBlock(title, NOT_ENOUGH, bare, is_number=False)
    if len(enough) == 2:
        lines.append(change_between(*enough).words)
    texts = [mean.text if mean in enough and mean is not None else "–" for mean in means]
    return NumberBlock(title, " → ".join(texts), tuple(lines))


def weeks_compared(row: Sequence[int | None]) -> list[Sequence[int | None]]:
    """Cut out the first and the last week, or take a period under two weeks as one."""
    if len(row) < 2 * MEAN_DAYS:
        return [row]
    return [row[:MEAN_DAYS], row[-MEAN_DAYS:]]


def _mean_line(span: str, mean: Mean | None, days: int) -> str:
    count = mean.n if mean else 0
    line = f"{span}: n {count} of {counted(days, 'day')}"
    return line if mean and mean.is_enough else f"{line}, {NOT_ENOUGH}"


def _exercise_block(data: ReportData) -> NumberBlock:
    days = len({entry.day for entry in data.exercises})
    sets = sum(len(entry.sets) for entry in data.exercises)
    without = sum(not entry.sets for entry in data.exercises)
    lines = [f"of {counted(len(data.days), 'day')}"]
    if sets:
        lines.append(f"{counted(sets, 'set')} in all")
    if without:
        lines.append(f"{counted(without, 'time')} without sets stated")
    return NumberBlock("Exercise days", f"{days:,}", tuple(lines))


def _missing_block(data: ReportData) -> NumberBlock:
    gaps = gaps_between(data.pain_days, data.first, data.last)
    missing = sum((end - start).days + 1 for start, end in gaps)
    lines = [f"of {counted(len(data.days), 'day')}"]
    if gaps:
        start, end = max(gaps, key=lambda gap: gap[1] - gap[0])
        length = counted((end - start).days + 1, "day")
        lines.append(f"longest gap {length}, {data.span_name(start, end)}")
    return NumberBlock("Days without a pain number", f"{missing:,}", tuple(lines))


def _extreme(
    data: ReportData, there: list[tuple[int, date]], pick: Callable[[Iterable[int]], int]
) -> str:
    if not there:
        return NO_ENTRIES
    value = pick(found for found, _day in there)
    days = [day for found, day in there if found == value]
    if len(days) == 1:
        when = month_of(days[0]) if data.needs_years else short_day(days[0])
        return f"{value} ({when})"
    return f"{value} ({len(days):,} days)"


def easy_spans(data: ReportData) -> list[tuple[date, date]]:
    """Return the first and the last four weeks, or a period under eight weeks as one."""
    if len(data.days) < 2 * EASY_DAYS:
        return [(data.first, data.last)]
    return [(data.first, data.days[EASY_DAYS - 1]), (data.days[-EASY_DAYS], data.last)]


def _easy(data: ReportData, row: Sequence[int | None], span: tuple[date, date]) -> str:
    start, end = ((day - data.first).days for day in span)
    there = [value for value in row[start : end + 1] if value is not None]
    if not there:
        return NO_ENTRIES
    return f"{sum(value <= EASY_PAIN for value in there):,} of {len(there):,}"
