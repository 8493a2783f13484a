"""The options of the commands that write to the journal: log and undo."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kneetrack.cli.words import CommandParser

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[CommandParser]  # noqa: SLF001 it has no public name

_DAY_HELP = "the day meant (default: today)"


def command(
    commands: Commands, name: str, family: str, about: str, examples: str = ""
) -> CommandParser:
    """Add a command whose code is in the module `family` of the command line, and return it."""
    parser = commands.add_parser(
        name,
        help=about,
        description=f"{about[0].upper()}{about[1:]}.",
        epilog=f"examples:\n{examples}" if examples else None,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.set_defaults(family=family)
    # The option may stand before the command too; only a stated one may change that.
    parser.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS, help="print one JSON value"
    )
    return parser


def group(commands: Commands, name: str, about: str) -> Commands:
    """Add a word that is followed by another one, such as `log pain`."""
    parser = commands.add_parser(
        name, help=about, description=f"{about[0].upper()}{about[1:]}.", allow_abbrev=False
    )
    return parser.add_subparsers(
        dest="what", metavar="WHAT", required=True, parser_class=CommandParser
    )


def add(commands: Commands) -> None:
    """Add `log` and `undo`."""
    log = group(commands, "log", "record pain, an exercise or a note")
    _add_pain(log)
    _add_exercise(log)
    note = command(
        log, "note", "log", "record a note", '  kneetrack log note "Knee stiff after the drive."'
    )
    note.add_argument("text", metavar="TEXT")
    _add_when(note)
    command(
        log,
        "-",
        "log_lines",
        "record entries from standard input, one JSON object a line",
        """  echo '{"type": "pain", "score": 3, "side": "left"}' | kneetrack log -

each line is answered with one line as soon as it is safe on disk:
{"saved": ...} or {"error": ...}. With its own "id" (a UUID) the same line
sent twice is saved once. Fields are named as the options of 'log pain',
'log exercise' and 'log note'; answers to the ten questions are
{"type": "screen", "yes": ["locked"], "no": ["hot-knee"], "cleared": "seen on 5 March"}.""",
    )
    command(commands, "undo", "undo", "take back the last change", "  kneetrack undo")


def _add_pain(log: Commands) -> None:
    pain = command(
        log,
        "pain",
        "log",
        "record pain of a knee",
        """  kneetrack log pain 3 --side left
  kneetrack log pain 5 --side both --kind after --activity "stairs down"
  kneetrack log pain 4 --side right --zone behind --zone inner --day yesterday""",
    )
    pain.add_argument("score", metavar="SCORE", help="a whole number from 0 to 10")
    pain.add_argument("--side", metavar="SIDE", required=True, help="left, right or both")
    pain.add_argument(
        "--kind",
        metavar="KIND",
        help="worst (the default), usual, now, before, during, after or morning",
    )
    pain.add_argument(
        "--zone", metavar="ZONE", action="append", help="where, seen from the kneecap; repeatable"
    )
    pain.add_argument("--activity", metavar="TEXT", help="what it came with, in a few words")
    pain.add_argument("--note", metavar="TEXT")
    _add_when(pain)


def _add_exercise(log: Commands) -> None:
    exercise = command(
        log,
        "exercise",
        "log",
        "record a finished exercise",
        """  kneetrack log exercise clamshell --side left --sets 3 --reps 12
  kneetrack log exercise clamshell --side both --reps 12,12,10 --pain 2
  kneetrack log exercise roll_quad_lat --side right --sets 2 --hold 60""",
    )
    exercise.add_argument("exercise", metavar="ID", help="id or name; see 'list exercises'")
    exercise.add_argument("--side", metavar="SIDE", help="left, right or both")
    exercise.add_argument("--sets", metavar="N")
    exercise.add_argument("--reps", metavar="N", help="repetitions, or one number a set: 12,12,10")
    exercise.add_argument("--hold", metavar="SECONDS", help="how long each was held")
    exercise.add_argument("--load-kg", metavar="X", help="added weight in kg")
    exercise.add_argument("--pain", metavar="N", help="most pain felt during it, 0 to 10")
    exercise.add_argument("--effort", metavar="N", help="how hard it was, 0 to 10")
    exercise.add_argument("--note", metavar="TEXT")
    _add_when(exercise)


def _add_when(parser: CommandParser) -> None:
    parser.add_argument("--day", metavar="D", help=_DAY_HELP)
    parser.add_argument("--at", metavar="HH:MM", help="the time of day meant")
