"""`handout`: chosen exercises on paper, three on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.cli.command import path_of
from kneetrack.domain.day import day_of
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.settings import PAPERS, Settings

if TYPE_CHECKING:
    from kneetrack.cli.command import Command


def run(command: Command) -> int:
    """Write the handout and say where it is."""
    args = command.args
    out = path_of(args.out, "out")
    if args.paper is not None and args.paper.lower() not in PAPERS:
        raise InputProblem("paper", "Paper must be a4 or letter.")
    library = command.launcher.library()
    chosen = [library.exercise(word) for word in args.exercises]
    # What can be printed does not depend on anything recorded; a first journal may come later.
    settings, today = Settings(), day_of(command.launcher.now())
    if command.places.journal.is_file():
        with command.services() as services:
            settings, today = services.settings.settings(), services.journal.today()
            chosen = chosen or [library.exercise(one) for one in services.journal.stars()]
    if not chosen:
        raise InputProblem("exercise", "Name the exercises to print, or star some first.")
    paper = (args.paper or settings.paper).lower()
    pages = command.launcher.write_handout(
        [exercise.id for exercise in chosen],
        settings.name,
        command.day("printed_on", today) or today,
        out,
        paper,
        overwrite=args.overwrite,
    )
    words = "1 page" if pages == 1 else f"{pages} pages"
    command.answer({"written": str(out), "pages": pages}, f"Written: {out}, {words}")
    return 0
