"""`show day` and `show exercise`: one day as recorded, one exercise as the library tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.cli.entry_lines import entry_lines
from kneetrack.cli.exercise_text import exercise_text
from kneetrack.cli.output import plain_value
from kneetrack.domain.pain import BOTH_SIDES
from kneetrack.domain.plain import plain_of
from kneetrack.domain.trends import day_values

if TYPE_CHECKING:
    from kneetrack.cli.command import Command


def run(command: Command) -> int:
    """Print what was asked for."""
    if command.args.what == "exercise":
        library = command.launcher.library()
        exercise = library.exercise(command.args.exercise)
        told = plain_value(exercise) | {"dose_text": exercise.dose.describe()}
        command.answer(told, exercise_text(exercise, library))
    else:
        _show_day(command)
    return 0


def _show_day(command: Command) -> None:
    with command.services() as services:
        journal = services.journal
        day = command.day("day", journal.today()) or journal.today()
        entries = journal.entries_on(day)
        values = day_values(entries)
        each = {side.value: values.get((side, day)) for side in BOTH_SIDES}
        told = {
            "day": day.isoformat(),
            "entries": [plain_of(entry) for entry in entries],
            "day_values": each,
        }
        lines = [day.isoformat()]
        for side, value in each.items():
            shown = "no pain number" if value is None else f"{value} of 10"
            lines.append(f"{side.capitalize()} knee: {shown}")
        for entry in entries:
            lines += [f"  {line}" for line in entry_lines(entry, journal.describe(entry))]
        command.answer(told, "\n".join(lines))
