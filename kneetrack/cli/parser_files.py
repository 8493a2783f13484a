"""The options of the commands that deal with files: report, export, backup and their like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.cli.parser_log import command
from kneetrack.cli.parser_show import add_period

if TYPE_CHECKING:
    from kneetrack.cli.parser_log import Commands
    from kneetrack.cli.words import CommandParser


def add(commands: Commands) -> None:
    """Add the commands that read or write files."""
    _add_report(commands)
    _add_exchange(commands)
    _add_backups(commands)
    _add_screenshot(commands)
    _add_figure(commands)
    _add_handout(commands)
    menu = command(
        commands,
        "install-menu",
        "install_menu",
        "put KneeTrack with its icon into the system's menu",
        "  kneetrack install-menu\n  kneetrack install-menu --remove",
    )
    menu.add_argument("--remove", action="store_true", help="take it away again")
    demo = command(
        commands,
        "demo",
        "demo",
        "fill an empty folder with made-up data",
        "  kneetrack demo ~/demo --days 90\n  kneetrack --data-dir ~/demo",
    )
    demo.add_argument("dir", metavar="DIR")
    demo.add_argument("--days", metavar="N", help="how many days (default: 365)")
    demo.add_argument("--seed", metavar="N", help="another number, other data (default: 1)")
    completion = command(
        commands,
        "completion",
        "completion",
        "print a script that completes commands in your shell",
        """  bash:  kneetrack completion bash > ~/.local/share/bash-completion/completions/kneetrack
  zsh:   kneetrack completion zsh > ~/.zfunc/_kneetrack   (a folder of your fpath)
  fish:  kneetrack completion fish > ~/.config/fish/completions/kneetrack.fish""",
    )
    completion.add_argument("shell", metavar="SHELL", help="bash, zsh or fish")


def _add_report(commands: Commands) -> None:
    report = command(
        commands,
        "report",
        "report",
        "write the page for a visit as a PDF",
        "  kneetrack report visit.pdf\n  kneetrack report visit.pdf --days 28 --paper letter",
    )
    report.add_argument("out", metavar="OUT.pdf")
    add_period(report, "the first day (default: 12 weeks, or since the first entry)")
    report.add_argument("--days", metavar="N", help="how many days, up to the last one")
    report.add_argument("--paper", metavar="P", help="a4 or letter (default: as in Settings)")
    report.add_argument("--pages", metavar="N", help="1, because the report has one page")
    report.add_argument("--printed-on", metavar="D", help="the printed date (default: today)")
    report.add_argument("--with-notes", action="store_true", help="print notes as well")
    _add_overwrite(report)


def _add_exchange(commands: Commands) -> None:
    export = command(
        commands,
        "export",
        "out",
        "write everything into one file",
        "  kneetrack export journal.json\n  kneetrack export journal.zip --format csv",
    )
    export.add_argument("out", metavar="OUT")
    export.add_argument(
        "--format", metavar="F", help="json, or csv: a zip of CSV files (default: by OUT's name)"
    )
    _add_overwrite(export)
    imported = command(
        commands,
        "import",
        "out",
        "add what a KneeTrack export holds",
        "  kneetrack import journal.json --dry-run\n  kneetrack import journal.json",
    )
    imported.add_argument("file", metavar="FILE")
    imported.add_argument("--format", metavar="F", help="json or csv (default: by its content)")
    imported.add_argument("--dry-run", action="store_true", help="tell, but change nothing")


def _add_backups(commands: Commands) -> None:
    backup = command(
        commands,
        "backup",
        "backups",
        "make a checked copy of the journal",
        "  kneetrack backup\n  kneetrack backup /media/stick/knee.kneetrack",
    )
    backup.add_argument("out", metavar="OUT", nargs="?", help="default: beside the other backups")
    _add_overwrite(backup)
    command(commands, "backups", "backups", "list the backups, oldest first")
    restore = command(
        commands,
        "restore",
        "backups",
        "put a backup in the journal's place; the old journal is kept",
        "  kneetrack restore knee.kneetrack --dry-run\n  kneetrack restore knee.kneetrack",
    )
    restore.add_argument("file", metavar="FILE")
    restore.add_argument("--dry-run", action="store_true", help="tell, but change nothing")


def _add_screenshot(commands: Commands) -> None:
    picture = command(
        commands,
        "screenshot",
        "screenshot",
        "draw a page of this journal as a picture, without a screen",
        "  kneetrack screenshot today today.png\n"
        "  kneetrack screenshot exercise:clamshell clamshell.png\n"
        "  kneetrack screenshot report r.png --theme dark --size 1280x800 --scale 2",
    )
    picture.add_argument("page", metavar="PAGE", help="welcome, today, report, settings ...")
    picture.add_argument("out", metavar="OUT.png")
    picture.add_argument("--theme", metavar="T", help="light or dark (default: as in Settings)")
    picture.add_argument("--size", metavar="WxH", help="in pixels (default: 1280x800)")
    picture.add_argument("--scale", metavar="N", help="1 or 2 (default: 1)")
    picture.add_argument("--text-size", metavar="N", help="100 to 200 percent")
    picture.add_argument("--at", metavar="D", help="the day it is meant to be")
    picture.add_argument(
        "--lang", metavar="CODE", help="how dates and numbers are written, such as en_GB"
    )
    _add_overwrite(picture)


def _add_handout(commands: Commands) -> None:
    handout = command(
        commands,
        "handout",
        "handout",
        "write exercises with their figures as a PDF, three on a page",
        "  kneetrack handout home.pdf clamshell bridge wall-sit\n"
        "  kneetrack handout starred.pdf --paper letter",
    )
    handout.add_argument("out", metavar="OUT.pdf")
    handout.add_argument(
        "exercises", metavar="ID", nargs="*", help="exercises by id or name (default: the starred)"
    )
    handout.add_argument("--paper", metavar="P", help="a4 or letter (default: as in Settings)")
    handout.add_argument("--printed-on", metavar="D", help="the printed date (default: today)")
    _add_overwrite(handout)


def _add_figure(commands: Commands) -> None:
    figure = command(
        commands,
        "figure",
        "figure",
        "draw the person who shows an exercise",
        "  kneetrack figure clamshell clamshell.png\n"
        "  kneetrack figure step-down step.pdf --variant knee_in",
    )
    figure.add_argument("id", metavar="ID", help="an exercise of the library, by id or name")
    figure.add_argument("out", metavar="OUT", help="a name that ends in .png or .pdf")
    figure.add_argument(
        "--theme", metavar="T", help="light, dark or paper (default: light; PDF: paper)"
    )
    figure.add_argument("--at", metavar="SECONDS", help="a moment of the loop (default: the still)")
    figure.add_argument("--variant", metavar="NAME", help="a fault instead of the good way")
    figure.add_argument("--side", metavar="S", help="the side that works: left or right")
    _add_overwrite(figure)


def _add_overwrite(parser: CommandParser) -> None:
    parser.add_argument(
        "--overwrite", action="store_true", help="replace OUT if it is there already"
    )
