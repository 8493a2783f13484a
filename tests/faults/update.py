"""A journal of an older release: it is the old one or the new one, and a backup is kept first."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tests.faults.looking import litter
from tests.faults.program import COMMANDS

if TYPE_CHECKING:
    from tests.faults.looking import Look
    from tests.faults.operation import Outcome

_OLDEST: Final = Path(__file__).parents[1] / "data" / "journals" / "0001.db"
OLDER: Final[list[dict[str, Any]]] = json.loads(_OLDEST.with_suffix(".json").read_text("utf-8"))[
    "entries"
]


def put_older(data: Path) -> None:
    """Make a data folder that holds a journal of the first release."""
    data.mkdir(mode=0o700)
    shutil.copyfile(_OLDEST, data / "journal.db")
    (data / "journal.db").chmod(0o600)


def backup_problems(data: Path) -> list[str]:
    """What is wrong when the journal has been brought up to date, and what it was is not kept."""
    kept = (data / "backups").glob("*.backup.db")
    if _version(data / "journal.db") == 1 or any(_version(backup) == 1 for backup in kept):
        return []
    return ["brought up to date without a backup of what it was"]


@dataclass(frozen=True)
class Update:
    """Open the journal of an older release: it is the old one or the new one, with a backup."""

    name: str = "update"
    typed: bytes = b""
    by: tuple[str, ...] = COMMANDS

    def prepare(self, look: Look, start: Path) -> None:
        put_older(start / "journal")

    def words(self, place: Path) -> list[str]:
        return ["list", "entries", "--json"]

    def judge(self, outcome: Outcome) -> list[str]:
        problems = backup_problems(outcome.data)
        there, found = outcome.look.entries(outcome.data)
        if there != OLDER:
            problems.append(f"other entries than before: {len(there)}")
        return problems + found + outcome.look.sound(outcome.data)

    def again(self, outcome: Outcome) -> list[str]:
        answer = outcome.look.run(outcome.data, *self.words(outcome.place))
        return answer.manners(0) + litter(outcome.data)


def _version(path: Path) -> int:
    """Return which release made a journal, 0 for one that is not whole."""
    # Writable, so that a change which was cut short is taken back first.
    with closing(sqlite3.connect(f"file:{path}?mode=rw", uri=True)) as connection:
        try:
            whole = connection.execute("pragma integrity_check").fetchone()[0] == "ok"
            return int(connection.execute("pragma user_version").fetchone()[0]) if whole else 0
        except sqlite3.DatabaseError:
            return 0
