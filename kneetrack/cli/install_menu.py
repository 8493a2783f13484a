"""`install-menu`: KneeTrack with its icon in the system's menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.domain.errors import InputProblem

if TYPE_CHECKING:
    from kneetrack.cli.command import Command


def run(command: Command) -> int:
    """Put the entry into the menu, or take it away, and say where."""
    if command.args.demo:
        raise InputProblem("demo", "Made-up data has no place in the menu; leave out --demo.")
    entry = command.launcher.menu_entry(command.places)
    place = str(entry.place)
    if command.args.remove:
        changed = entry.remove()
        gone = f"KneeTrack is no longer in the menu. Removed: {place}"
        sentence = gone if changed else f"KneeTrack was not in the menu. Nothing there: {place}"
        command.answer({"removed": changed, "path": place}, sentence)
        return 0
    changed = entry.install()
    sentence = f"KneeTrack is in the menu now. Written: {place}"
    if not changed:
        sentence = f"KneeTrack was in the menu already; nothing had to change: {place}"
    command.answer({"written": changed, "path": place}, sentence)
    return 0
