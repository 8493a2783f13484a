"""Make everything ready for a start, even if two come together or one is broken off."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from first_start import environment, system_parts
from first_start.only_one import only_one
from first_start.troubles import FirstStartError, say


@dataclass(frozen=True)
class Plan:
    """What this start needs.

    `drawn` is 0 when only text is printed, 1 for pictures and paper, 2 for a window. `stamps` are
    the files whose content says from what the environment was made, in the order they are earned.
    """

    here: str
    python: str
    drawn: int
    stamps: dict[str, bytes]


def prepare(plan: Plan, surroundings: dict[str, str]) -> int:
    """Prepare what is missing; 0 when done, 3 when the world is in the way, 130 when stopped."""
    try:
        with only_one(Path(plan.here) / ".venv.lock"):
            _prepare(plan, surroundings)
    except FirstStartError as trouble:
        say(str(trouble))
        return 3
    except KeyboardInterrupt:
        say("\nStopped. The next start takes it up again.")
        return 130
    return 0


def _prepare(plan: Plan, surroundings: dict[str, str]) -> None:
    folder = Path(plan.here) / ".venv"
    missing = [name for name, wanted in plan.stamps.items() if _content(folder / name) != wanted]
    anew = "made-from" in missing or not _same_python(folder, plan.python)
    if anew:
        say("Preparing KneeTrack (once, about a minute)…")
    system_parts.provide(plan.drawn, anew=anew)
    try:
        if anew:
            environment.make(plan.here, plan.python, surroundings)
            missing = list(plan.stamps)
            environment.write_whole(
                folder / "python-is", os.fsencode(os.path.realpath(plan.python))
            )
        if "tests-from" in missing:
            say("Fetching what the tests need…")
            environment.fetch(plan.here, plan.python, "requirements-test.lock", surroundings)
        for name in missing:
            environment.write_whole(folder / name, plan.stamps[name])
        environment.write_whole(folder / "system-parts", b"%d" % plan.drawn)
    except OSError as error:
        raise FirstStartError(
            f"KneeTrack could not be prepared in {folder}: {error.strerror or error}."
        ) from error
    if anew:
        say("Ready.")


def _same_python(folder: Path, python: str) -> bool:
    """Whether .venv still leads to the Python it was made with: an upgrade may have moved it."""
    origin = os.fsencode(os.path.realpath(python))
    return Path(python).exists() and _content(folder / "python-is") == origin


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
