"""Every command and option, with its help."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kneetrack import __version__
from kneetrack.cli import parser_files, parser_log, parser_show
from kneetrack.cli.words import CommandParser

if TYPE_CHECKING:
    from kneetrack.cli.parser_log import Commands

_ABOUT = """\
A private journal for people who look after their own kneecap pain.
Without a command the window opens. Everything stays on this computer."""

_EXAMPLES = """\
days:   2026-03-19, today, yesterday, or -3 for three days ago
sides:  left, right, both

examples:
  kneetrack                                    open the window
  kneetrack --demo                             open it on made-up data
  kneetrack log pain 3 --side left             record pain
  kneetrack list entries --json                everything, for another program
  kneetrack report visit.pdf                   the page for a visit

'kneetrack COMMAND --help' tells more about a command."""


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    parser = CommandParser(
        prog="kneetrack",
        description=_ABOUT,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"KneeTrack {__version__}")
    parser.add_argument("--data-dir", metavar="DIR", help="the folder with the journal")
    parser.add_argument(
        "--demo", action="store_true", help="use made-up data in a folder that is removed on exit"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON value")
    commands: Commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", title="commands", parser_class=CommandParser
    )
    parser_log.add(commands)
    parser_show.add(commands)
    parser_files.add(commands)
    return parser
