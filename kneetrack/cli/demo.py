"""`demo` and `--demo`: a journal of made-up data, to try things without one's own."""

from __future__ import annotations

import re
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kneetrack.cli.command import path_of
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.session_record import read_count
from kneetrack.services.demo import demo_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kneetrack.cli.command import Command
    from kneetrack.cli.launcher import Launcher, Places

DAYS, MOST_DAYS, SEED = 365, 36_500, 1


def run(command: Command) -> int:
    """Fill the folder and count what it holds now."""
    args = command.args
    days = DAYS if args.days is None else read_count(args.days, "days", MOST_DAYS)
    seed = SEED if args.seed is None else _seed(args.seed)
    folder = path_of(args.dir, "dir")
    if folder.exists() and not folder.is_dir():
        raise InputProblem("dir", f"{folder} is not a folder.")
    places = command.launcher.places(folder)
    counts = fill(command.launcher, places, days=days, seed=seed)
    told = {
        "written": str(places.journal),
        "entries": sum(counts.values()),
        "types": counts,
        "days": days,
        "seed": seed,
    }
    command.answer(
        told,
        f"Made up: {told['entries']} entries over {days} days.\n"
        f"Look at them with: kneetrack --data-dir {args.dir}",
    )
    return 0


def fill(
    launcher: Launcher, places: Places, *, days: int = DAYS, seed: int = SEED
) -> dict[str, int]:
    """Fill an empty journal with made-up data; return how many entries of each type.

    Raises InputProblem("dir") when something is recorded there already.
    """
    services = launcher.services(places, made_up=True)
    try:
        return demo_of(services).fill(seed=seed, days=days)
    finally:
        services.close()


@contextmanager
def temporary_journal(launcher: Launcher) -> Iterator[Path]:
    """Give a data folder filled with a made-up year, which is removed in the end."""
    with tempfile.TemporaryDirectory(
        prefix="kneetrack-demo-", ignore_cleanup_errors=True
    ) as folder:
        data_dir = Path(folder) / "journal"
        fill(launcher, launcher.places(data_dir))
        yield data_dir


def _seed(text: str) -> int:
    if re.fullmatch(r"[0-9]{1,9}", text.strip(" ")):
        return int(text)
    raise InputProblem("seed", "Seed must be a whole number from 0 to 999999999.")
