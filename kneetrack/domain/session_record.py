"""What was really done: one exercise, set by set, with the pain and effort it took."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from kneetrack.domain.entry import EntryBase
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.pain import Side, check_score
from kneetrack.domain.text import checked_note

MOST_SETS, MOST_REPS, LONGEST_HOLD_SECONDS, HEAVIEST_KG = 20, 1000, 3600, 500.0


@dataclass(frozen=True)
class SetDone:
    """One set: reps (count), hold (seconds) and load (kg); None where it was not stated."""

    reps: int | None = None
    hold_seconds: int | None = None
    load_kg: float | None = None

    def __post_init__(self) -> None:
        _check_count(self.reps, "reps", MOST_REPS)
        _check_count(self.hold_seconds, "hold", LONGEST_HOLD_SECONDS)
        if self.load_kg is not None:
            check_load(self.load_kg)


@dataclass(frozen=True, kw_only=True)
class ExerciseEntry(EntryBase):
    """One finished exercise on one side, or on both at once (`side` None: no side stated).

    `pain` (0 to 10) is the most felt during it, `effort` (0 to 10) how hard it was.
    """

    exercise_id: str
    side: Side | None
    sets: tuple[SetDone, ...] = ()
    pain: int | None = None
    effort: int | None = None
    note: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        checked_exercise_id(self.exercise_id)
        if len(self.sets) > MOST_SETS:
            raise InputProblem("sets", f"Sets must be a whole number from 1 to {MOST_SETS}.")
        for field, score in (("pain", self.pain), ("effort", self.effort)):
            if score is not None:
                check_score(score, field)
        checked_note(self.note, "note")


def checked_exercise_id(text: str) -> str:
    """Return an id as the library writes them (`hip_clamshell`); raise InputProblem otherwise."""
    if re.fullmatch(r"[a-z][a-z0-9_]{0,63}", text):
        return text
    raise InputProblem("exercise", "Exercise must be an id of the library.")


def read_count(text: str, field: str, most: int) -> int:
    """Read a whole number from 1 to `most` written with plain digits; raise InputProblem."""
    if re.fullmatch(r"[0-9]{1,6}", text.strip(" ")) and 1 <= int(text) <= most:
        return int(text)
    raise InputProblem(field, f"{field.capitalize()} must be a whole number from 1 to {most}.")


def check_load(load_kg: float) -> float:
    """Return a load from 0 to 500 kg; raise InputProblem otherwise (also for NaN)."""
    if not isinstance(load_kg, bool) and math.isfinite(load_kg) and 0 <= load_kg <= HEAVIEST_KG:
        return load_kg
    raise InputProblem("load_kg", f"Load must be a number from 0 to {HEAVIEST_KG:.0f} kg.")


def read_load(text: str) -> float:
    """Read a load in kg, with a decimal point; raise InputProblem otherwise."""
    if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,3})?", text.strip(" ")):
        return check_load(float(text))
    raise InputProblem("load_kg", f"Load must be a number from 0 to {HEAVIEST_KG:.0f} kg.")


def sets_of(
    sets: int | None, reps: tuple[int, ...], hold_seconds: int | None, load_kg: float | None
) -> tuple[SetDone, ...]:
    """Spell out the sets: "3 sets of 12" or one number of reps a set (12, 12, 10).

    Raises InputProblem when the number of sets and the list of reps disagree.
    """
    if len(reps) > 1:
        if sets is not None and sets != len(reps):
            raise InputProblem("reps", f"Reps has {len(reps)} values, but sets says {sets}.")
        return tuple(SetDone(count, hold_seconds, load_kg) for count in reps)
    if sets is None and not reps and hold_seconds is None and load_kg is None:
        return ()
    one = SetDone(reps[0] if reps else None, hold_seconds, load_kg)
    return (one,) * (sets or 1)


def _check_count(count: object, field: str, most: int) -> None:
    if count is None or (type(count) is int and 1 <= count <= most):
        return
    raise InputProblem(field, f"{field.capitalize()} must be a whole number from 1 to {most}.")
