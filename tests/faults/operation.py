"""What is asked of the program while something fails, and how the outcome is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol

from tests.faults.lines import SCREEN_TOLD, against, made_up, typed

if TYPE_CHECKING:
    from pathlib import Path

    from tests.faults.looking import Look
    from tests.faults.program import Answer

OLD: Final = made_up(30, 11)
OTHER: Final = made_up(12, 12)
NEW: Final = made_up(1, 13)
OLD_IDS: Final = {entry["id"] for entry in OLD}
SENT: Final[dict[str, dict[str, Any]]] = {
    entry["id"]: entry for entry in [*OLD, *OTHER, *NEW, SCREEN_TOLD]
}


@dataclass(frozen=True)
class Outcome:
    """A run with a fault in it: where it began, what it left, and what it said."""

    look: Look
    place: Path
    answer: Answer
    called_done: bool

    @property
    def data(self) -> Path:
        """The data folder after the run."""
        return self.place / "journal"


class Operation(Protocol):
    """One thing a person asks for."""

    @property
    def name(self) -> str:
        """What it is called in the table."""

    @property
    def by(self) -> tuple[str, ...]:
        """What Python is told to run: KneeTrack's commands, or a script for what has none."""

    @property
    def typed(self) -> bytes:
        """What it reads."""

    def prepare(self, look: Look, start: Path) -> None:
        """Fill the folder the run begins with."""

    def words(self, place: Path) -> list[str]:
        """Return the words of the command."""

    def judge(self, outcome: Outcome) -> list[str]:
        """Return every broken promise."""

    def again(self, outcome: Outcome) -> list[str]:
        """Try the same once more, now that the disk works."""


def filled(look: Look, data: Path) -> None:
    """Give a data folder thirty entries."""
    look.run(data, "log", "-", typed=typed(OLD))


def journal_problems(outcome: Outcome, acknowledged: set[str]) -> list[str]:
    """What is wrong with the journal a run left behind; a missing one may only be an unborn one."""
    if not (outcome.data / "journal.db").exists() and not acknowledged:
        return []
    there, problems = outcome.look.entries(outcome.data)
    return problems or against(SENT, acknowledged, there) + outcome.look.sound(outcome.data)
