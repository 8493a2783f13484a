"""`list exercises` and `list entries`: the library, and everything recorded, oldest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.cli.entry_lines import entry_lines, words_of
from kneetrack.domain.day import FIRST_DAY
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.plain import ENTRY_TYPES, plain_of, type_of
from kneetrack.domain.searching import fold, holds, search_words
from kneetrack.domain.session_record import ExerciseEntry

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from typing import Any

    from kneetrack.cli.command import Command
    from kneetrack.domain.exercise import Exercise
    from kneetrack.domain.journal import Entry
    from kneetrack.services.assembly import Services


def run(command: Command) -> int:
    """Print the list that was asked for."""
    if command.args.what == "exercises":
        _list_exercises(command)
        return 0
    with command.services() as services:
        entries = _entries(command, services)
        journal = services.journal
        command.answer(
            [plain_of(entry) for entry in entries],
            "" if command.as_json else _entries_text(entries, journal.describe),
        )
    return 0


def _list_exercises(command: Command) -> None:
    args = command.args
    found = command.launcher.library().find(
        search=args.search or "",
        region=args.region,
        muscle=args.muscle,
        equipment=args.equipment,
        phase=args.phase,
    )
    lines = [f"{each.id:24} {each.name}, {each.dose.describe()}" for each in found]
    command.answer([_short(each) for each in found], "\n".join(lines) or "No exercise fits.")


def _short(exercise: Exercise) -> dict[str, Any]:
    return {
        "id": exercise.id,
        "name": exercise.name,
        "aliases": list(exercise.aliases),
        "region": exercise.region.value,
        "phases": [phase.value for phase in exercise.phases],
        "muscles": {
            "primary": list(exercise.muscles.primary),
            "secondary": list(exercise.muscles.secondary),
        },
        "equipment": list(exercise.equipment),
        "load_band": exercise.load_band.value,
        "dose": exercise.dose.describe(),
        "summary": exercise.summary,
    }


def _entries(command: Command, services: Services) -> tuple[Entry, ...]:
    journal, args = services.journal, command.args
    first, last = span(command, journal.today())
    if args.type is not None and args.type not in ENTRY_TYPES:
        raise InputProblem("type", f"Type must be one of: {', '.join(ENTRY_TYPES)}.")
    if first is None and last is None:
        found = journal.all_entries()
    else:
        found = journal.entries_between(first or FIRST_DAY, last or type(journal.today()).max)
    words = search_words(args.search or "")
    return tuple(
        entry
        for entry in found
        if (args.type is None or type_of(entry) == args.type)
        and (not words or holds(_searchable(entry, journal.exercise_name), words))
    )


def span(command: Command, today: date) -> tuple[date | None, date | None]:
    """Return --from and --to; raises InputProblem("from") when the period ends before it begins."""
    first, last = command.day("from_", today), command.day("to", today)
    if first is not None and last is not None and first > last:
        raise InputProblem("from", "The first day must not be after the last one.")
    return first, last


def _searchable(entry: Entry, exercise_name: Callable[[str], str]) -> str:
    words = words_of(entry)
    if isinstance(entry, ExerciseEntry):
        words = f"{exercise_name(entry.exercise_id)}\n{entry.exercise_id}\n{words}"
    return fold(words)


def _entries_text(entries: tuple[Entry, ...], describe: Callable[[Entry], str]) -> str:
    lines: list[str] = []
    for entry in entries:
        head, *words = entry_lines(entry, describe(entry))
        lines += [f"{entry.day}  {entry.id}  {head}", *words]
    return "\n".join(lines) or "Nothing is recorded here."
