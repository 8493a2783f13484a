"""`stats`: every figure of the report, for a period or for everything recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kneetrack.cli.lists import span
from kneetrack.cli.output import plain_value
from kneetrack.services.report import ReportPeriod

if TYPE_CHECKING:
    from kneetrack.cli.command import Command
    from kneetrack.domain.report_figures import Figures, KneeFigures


def run(command: Command) -> int:
    """Print the figures, and with --json also each line of the page as printed."""
    with command.services() as services:
        today = services.journal.today()
        first, last = span(command, today)
        last = last or today
        first = services.report.period(ReportPeriod.ALL, last)[0] if first is None else first
        figures = services.report.figures(first, last)
        printed = services.report.view(first, last, today)
    told: dict[str, Any] = plain_value(figures)
    told["report"] = plain_value(printed)
    command.answer(told, _text(figures))
    return 0


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
