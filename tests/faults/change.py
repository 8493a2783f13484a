"""An entry that is changed is the old one or the new one, and undo brings the old one back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.faults.lines import against
from tests.faults.looking import litter
from tests.faults.operation import OLD, OLD_IDS, SENT, Outcome, filled

if TYPE_CHECKING:
    from tests.faults.looking import Look

_BEFORE: Final = OLD[7]
_NOTE: Final = "changed, and longer than before " + "—" * 3000
_AFTER: Final = _BEFORE | {"score": (_BEFORE["score"] + 5) % 11, "note": _NOTE}
_ID: Final = _BEFORE["id"]


@dataclass(frozen=True)
class Change:
    """Give an entry another score and note, as the Journal page does."""

    name: str = "change"
    typed: bytes = b""
    by: tuple[str, ...] = (str(Path(__file__).with_name("changer.py")),)

    def prepare(self, look: Look, start: Path) -> None:
        filled(look, start / "journal")

    def words(self, place: Path) -> list[str]:
        return [_ID, str(_AFTER["score"]), _NOTE]

    def judge(self, outcome: Outcome) -> list[str]:
        there, problems = outcome.look.entries(outcome.data)
        as_before = against(SENT, OLD_IDS, there)
        as_after = against(SENT | {_ID: _AFTER}, OLD_IDS, there)
        if as_before and as_after:
            problems += as_before
        elif outcome.called_done and as_after:
            problems += [f"called changed, but {said}" for said in as_after]
        elif outcome.answer.exit == 3 and as_before:
            problems.append("called not changed, but it is")
        return problems + outcome.look.sound(outcome.data)

    def again(self, outcome: Outcome) -> list[str]:
        """Take it back; where it never came to be, the last entry logged goes instead."""
        there, problems = outcome.look.entries(outcome.data)
        is_changed = not against(SENT | {_ID: _AFTER}, OLD_IDS, there)
        problems += outcome.look.run(outcome.data, "undo").manners(0)
        there, more = outcome.look.entries(outcome.data)
        wanted = OLD_IDS if is_changed else OLD_IDS - {OLD[-1]["id"]}
        if {entry["id"] for entry in there} != wanted:
            more.append("undo took back something else")
        return problems + more + against(SENT, wanted, there) + litter(outcome.data)
