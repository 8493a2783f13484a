"""Pain of one knee: the 0 to 10 scale (NPRS), when it was felt, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from kneetrack.domain.entry import EntryBase
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.text import checked_label, checked_note

LOWEST_PAIN, HIGHEST_PAIN = 0, 10


class Side(StrEnum):
    """One of the two knees; every number in the journal belongs to one."""

    LEFT = "left"
    RIGHT = "right"


BOTH_SIDES = (Side.LEFT, Side.RIGHT)


class PainKind(StrEnum):
    """Which moment a pain number speaks of."""

    WORST = "worst"
    USUAL = "usual"
    NOW = "now"
    BEFORE = "before"
    DURING = "during"
    AFTER = "after"
    MORNING = "morning"


class Zone(StrEnum):
    """Where it hurts, seen from the kneecap unless the word says otherwise."""

    BEHIND = "behind"
    INNER = "inner"
    OUTER = "outer"
    ABOVE = "above"
    BELOW = "below"
    TENDON = "tendon"
    JOINT_INNER = "joint-inner"
    JOINT_OUTER = "joint-outer"
    BACK = "back"
    THIGH_FRONT = "thigh-front"
    THIGH_INNER = "thigh-inner"
    THIGH_OUTER = "thigh-outer"
    THIGH_BACK = "thigh-back"
    SHIN = "shin"
    CALF = "calf"
    HIP = "hip"
    GROIN = "groin"
    FOOT = "foot"


@dataclass(frozen=True, kw_only=True)
class PainEntry(EntryBase):
    """One pain number (integer 0 to 10) of one knee.

    Raises InputProblem when a part is outside what the scale and the journal allow.
    """

    side: Side
    score: int
    kind: PainKind = PainKind.WORST
    zones: tuple[Zone, ...] = ()
    activity: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        check_score(self.score, "score")
        if len(set(self.zones)) != len(self.zones):
            raise InputProblem("zone", "Each zone can be given once.")
        checked_label(self.activity, "activity")
        checked_note(self.note, "note")


def check_score(score: object, field: str) -> int:
    """Return `score` if it is a whole number from 0 to 10; raise InputProblem otherwise."""
    if type(score) is int and LOWEST_PAIN <= score <= HIGHEST_PAIN:
        return score
    raise InputProblem(field, f"{_name(field)} must be a whole number from 0 to 10.")


def read_score(text: str, field: str = "score") -> int:
    """Read a 0 to 10 number typed with the plain digits 0-9; raise InputProblem otherwise.

    Python's own int() also takes "1_0" and digits of other scripts, where a slip of the
    keyboard would silently become a number.
    """
    if re.fullmatch(r"[0-9]|10", text.strip(" ")):
        return int(text)
    raise InputProblem(
        field, f"{_name(field)} must be a whole number from 0 to 10, written with digits."
    )


def read_sides(text: str) -> tuple[Side, ...]:
    """Read `left`, `right` or `both` (two knees, two entries); raise InputProblem otherwise."""
    word = text.strip().lower()
    if word == "both":
        return BOTH_SIDES
    if word in {side.value for side in Side}:
        return (Side(word),)
    raise InputProblem("side", "Side must be left, right or both.")


def _name(field: str) -> str:
    return {"score": "Pain score"}.get(field, field.capitalize())
