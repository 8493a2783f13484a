"""`show day` and `show exercise`: one day as recorded, one exercise as the library tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.cli.entry_lines import entry_lines
from kneetrack.cli.output import plain_value
from kneetrack.domain.pain import BOTH_SIDES
from kneetrack.domain.plain import plain_of
from kneetrack.domain.trends import day_values

if TYPE_CHECKING:
    from kneetrack.cli.command import Command
    from kneetrack.domain.exercise import Exercise


def run(command: Command) -> int:
    """Print what was asked for."""
    if command.args.what == "exercise":
        exercise = command.launcher.library().exercise(command.args.exercise)
        told = plain_value(exercise) | {"dose_text": exercise.dose.describe()}
        command.answer(told, _exercise_text(exercise))
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


def _exercise_text(exercise: Exercise) -> str:
    lines = [f"{exercise.name} ({exercise.id})", exercise.summary, ""]
    lines += [f"Dose: {exercise.dose.describe()}. {exercise.dose.describe_rhythm()}."]
    lines += [f"Position: {exercise.position}."]
    if exercise.equipment:
        lines.append(f"Needs: {', '.join(exercise.equipment)}.")
    lines += ["", "How to do it"]
    lines += [f"{number}. {step.text}" for number, step in enumerate(exercise.steps, 1)]
    for title, sentences in (
        ("Cues", exercise.cues),
        ("Common faults", exercise.faults),
        ("Easier", tuple(variant.text for variant in exercise.easier)),
        ("Harder", tuple(variant.text for variant in exercise.harder)),
        ("Stop", exercise.stop),
        ("Take care", exercise.cautions),
    ):
        if sentences:
            lines += ["", title, *(f"- {sentence}" for sentence in sentences)]
    return "\n".join(lines)
