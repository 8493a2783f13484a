"""`check`: whether the journal, and with --content the library, is sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.domain.day import day_of
from kneetrack.domain.errors import EnvironmentProblem

if TYPE_CHECKING:
    from kneetrack.cli.command import Command


def run(command: Command) -> int:
    """Print every problem; 1 when there is one."""
    problems: list[str] = []
    if command.args.content:
        problems += command.launcher.content_problems(day_of(command.launcher.now()))
    if command.args.content and not command.places.journal.exists():
        looked_at = "the library"  # its authors check it where nothing was ever recorded
    else:
        looked_at = "the journal and the library" if command.args.content else "the journal"
        problems += _journal_problems(command)
    lines = [f"Problem: {problem}" for problem in problems]
    all_well = f"All is well: {looked_at}."
    command.answer({"ok": not problems, "problems": problems}, "\n".join(lines) or all_well)
    return 1 if problems else 0


def _journal_problems(command: Command) -> tuple[str, ...]:
    with command.services() as services:
        try:
            return services.data_care.problems()
        except EnvironmentProblem as problem:
            return (str(problem),)
