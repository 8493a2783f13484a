"""The options of the commands that read: show, list, stats and check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.cli.parser_log import command, group

if TYPE_CHECKING:
    from kneetrack.cli.parser_log import Commands
    from kneetrack.cli.words import CommandParser


def add(commands: Commands) -> None:
    """Add the commands that only read."""
    show = group(commands, "show", "show a day or an exercise")
    day = command(show, "day", "show", "show one day", "  kneetrack show day yesterday")
    day.add_argument("day", metavar="D", nargs="?", help="the day (default: today)")
    exercise = command(
        show, "exercise", "show", "show an exercise", "  kneetrack show exercise clamshell"
    )
    exercise.add_argument("exercise", metavar="ID", help="id or name; see 'list exercises'")
    _add_lists(group(commands, "list", "list exercises or entries"))
    stats = command(
        commands,
        "stats",
        "stats",
        "print every figure of Report and Progress",
        "  kneetrack stats --from -27 --json",
    )
    add_period(stats, "the first day (default: the first one recorded)")
    check = command(
        commands,
        "check",
        "check",
        "check that the journal is sound",
        "  kneetrack check\n  kneetrack check --content",
    )
    check.add_argument(
        "--content", action="store_true", help="check the files of the library as well"
    )


def add_period(parser: CommandParser, first_help: str) -> None:
    """Add --from and --to."""
    parser.add_argument("--from", dest="from_", metavar="D", help=first_help)
    parser.add_argument("--to", metavar="D", help="the last day (default: today)")


def _add_lists(lists: Commands) -> None:
    exercises = command(
        lists,
        "exercises",
        "lists",
        "list the exercises of the library",
        "  kneetrack list exercises --search hip\n  kneetrack list exercises --phase settle",
    )
    exercises.add_argument("--search", metavar="TEXT", help="words that must occur")
    exercises.add_argument("--region", metavar="R")
    exercises.add_argument("--muscle", metavar="M")
    exercises.add_argument("--equipment", metavar="E")
    exercises.add_argument("--phase", metavar="P")
    entries = command(
        lists,
        "entries",
        "lists",
        "list everything recorded, oldest first",
        "  kneetrack list entries --from -6\n  kneetrack list entries --type pain --json",
    )
    entries.add_argument("--from", dest="from_", metavar="D", help="the first day")
    entries.add_argument("--to", metavar="D", help="the last day")
    entries.add_argument("--type", metavar="T", help="pain, exercise, note, question or screen")
    entries.add_argument("--search", metavar="TEXT", help="words that must occur, in any order")
