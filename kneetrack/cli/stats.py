"""`stats`: every figure of Report and Progress, for a period or for everything recorded."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING, Any

from kneetrack.cli.lists import span
from kneetrack.cli.output import plain_value
from kneetrack.domain.progress_figures import build_progress
from kneetrack.domain.trends import build_trend, days_between
from kneetrack.services.report import ReportPeriod

if TYPE_CHECKING:
    from kneetrack.cli.command import Command
    from kneetrack.domain.progress_data import Recorded
    from kneetrack.domain.progress_figures import NextMorning, ProgressFigures
    from kneetrack.domain.report_figures import Figures, KneeFigures
    from kneetrack.domain.trends import Days, SideTrend


def run(command: Command) -> int:
    """Print the figures, and with --json also each line of the page as printed."""
    with command.services() as services:
        today = services.journal.today()
        first, last = span(command, today)
        last = last or today
        first = services.report.period(ReportPeriod.ALL, last)[0] if first is None else first
        figures = services.report.figures(first, last)
        printed = services.report.view(first, last, today)
        knees = services.journal.settings().knees
        recorded = services.journal.recorded()
        progress = build_progress(recorded, knees, first, last)
        days = days_between(first, last)
        trends = [build_trend(side, recorded.values, days) for side in knees]
    told: dict[str, Any] = plain_value(figures)
    told["report"] = plain_value(printed)
    told["progress"] = plain_value(progress)
    told["progress"]["days"] = plain_value(_days(trends, recorded, days))
    command.answer(told, "\n".join((_text(figures), *_progress_lines(progress))))
    return 0


def _days(trends: list[SideTrend], recorded: Recorded, days: Days) -> list[dict[str, Any]]:
    """Return what the chart of Progress shows, day by day; a mean is given as it is written."""
    return [
        {
            "day": day,
            **{
                trend.side.value: {"value": trend.values[at], "mean": _tenth(trend.means[at])}
                for trend in trends
            },
            "exercises": recorded.exercises.get(day, ()),
        }
        for at, day in enumerate(days)
    ]


def _tenth(mean: float | None) -> float | None:
    return None if mean is None else floor(mean * 10 + 0.5) / 10


def _progress_lines(progress: ProgressFigures) -> list[str]:
    lines = ["", "Exercise days, week by week"]
    lines += [f"  {week.first} to {week.last}: {week.days}" for week in progress.weeks]
    for side, mornings in progress.mornings.items():
        if mornings:
            lines += ["", f"{side.capitalize()} knee, mornings after a session"]
            lines += [_morning_line(morning) for morning in mornings]
    for side, knee in progress.knees.items():
        easy = knee.easier
        lines += [
            "",
            f"{side.capitalize()} knee, days at 2 or less, {easy.first} to {easy.last}: "
            f"{easy.count} of {easy.n}",
        ]
    return lines


def _morning_line(morning: NextMorning) -> str:
    if morning.change is None:
        return f"  {morning.day}: before {morning.before}, next morning not answered"
    change = "same" if morning.change == 0 else f"{morning.change:+d}"
    return f"  {morning.day}: before {morning.before}, next morning {morning.morning} ({change})"


def _text(figures: Figures) -> str:
    lines = [
        f"{figures.first} to {figures.last}: {figures.days_logged} of {figures.days} days logged",
        f"Days without a pain number: {figures.days_without_pain}",
    ]
    for side, knee in figures.knees.items():
        lines += ["", f"{side.capitalize()} knee, {knee.n} of {figures.days} days with a number"]
        lines += _knee_lines(knee) if knee.n else []
    lines += ["", f"Exercise days: {figures.exercise_days}, sets: {figures.sets}"]
    lines += [
        f"  {exercise.name}: {exercise.days} days, {exercise.sets} sets, last {exercise.last_day}"
        for exercise in figures.exercises
    ]
    return "\n".join(lines)


def _knee_lines(knee: KneeFigures) -> list[str]:
    lines = []
    for mean in knee.means:
        shown = "no number" if mean.mean is None else f"mean {mean.mean}"
        enough = "" if mean.is_enough else ", not enough for an average"
        lines.append(f"  {mean.first} to {mean.last}: {shown}, n {mean.n} of {mean.days}{enough}")
    if knee.change is not None:
        lines.append(f"  Change: {knee.change}")
    for name, extreme in (("Highest", knee.highest), ("Lowest", knee.lowest)):
        if extreme is not None:
            days = ", ".join(day.isoformat() for day in extreme.days[:3])
            more = f" and {len(extreme.days) - 3} more" if len(extreme.days) > 3 else ""
            lines.append(f"  {name}: {extreme.value} ({days}{more})")
    lines += [
        f"  Easier days (2 or less), {easy.first} to {easy.last}: {easy.count} of {easy.n}"
        for easy in knee.easier
    ]
    return lines
