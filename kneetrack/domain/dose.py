"""How much of an exercise: sets, repetitions or holds, pace, rest and days a week."""

from dataclasses import dataclass
from enum import StrEnum

from kneetrack.domain.errors import InputProblem

SETS_ALLOWED = (1, 10)
REPS_ALLOWED = (1, 50)
HOLD_SECONDS_ALLOWED = (0, 300)
REST_SECONDS_ALLOWED = (0, 600)
TEMPO_SECONDS_ALLOWED = (0, 30)
DAYS_PER_WEEK_ALLOWED = (1, 7)


class Measure(StrEnum):
    """What is counted: repetitions, or seconds held."""

    REPS = "reps"
    HOLD = "hold"


@dataclass(frozen=True, slots=True)
class Dose:
    """An amount of one exercise. Pairs are (lowest, highest); tempo is lower, pause, raise.

    Raises InputProblem naming the field that is out of its allowed range.
    """

    sets: int
    reps: tuple[int, int] | None
    hold_seconds: int | None
    tempo: tuple[int, int, int] | None
    rest_seconds: int
    days_per_week: tuple[int, int]
    measure: Measure
    each_side: bool

    def __post_init__(self) -> None:
        """Refuse amounts nobody could mean."""
        _require("sets", (self.sets,), SETS_ALLOWED)
        _require("rest_seconds", (self.rest_seconds,), REST_SECONDS_ALLOWED)
        _require("days_per_week", self.days_per_week, DAYS_PER_WEEK_ALLOWED)
        _require("reps", self.reps or (), REPS_ALLOWED)
        _require("tempo", self.tempo or (), TEMPO_SECONDS_ALLOWED)
        if self.hold_seconds is not None:
            _require("hold_seconds", (self.hold_seconds,), HOLD_SECONDS_ALLOWED)
        for field, pair in (("reps", self.reps), ("days_per_week", self.days_per_week)):
            if pair is not None and pair[0] > pair[1]:
                raise InputProblem(field, "The lower number comes first.")
        if self.measure is Measure.REPS and self.reps is None:
            raise InputProblem("reps", "A dose counted in repetitions needs their number.")
        if self.measure is Measure.HOLD and self.hold_seconds is None:
            raise InputProblem("hold_seconds", "A dose counted in seconds needs a hold time.")

    def describe(self) -> str:
        """Say the amount in one line, such as "3 × 10–15 each side" or "2 × 60 s each side"."""
        parts = [str(self.sets)]
        if self.reps is not None:
            parts.append(_span(self.reps))
        if self.measure is Measure.HOLD:
            parts.append(f"{self.hold_seconds} s")
        amount = " × ".join(parts)
        return f"{amount} each side" if self.each_side else amount

    def describe_rhythm(self) -> str:
        """Say how long a repetition takes, the rest, and the days.

        Such as "About 6 s a repetition, rest 60 s, 3 days a week".
        """
        parts = []
        if self.tempo is not None:
            parts.append(f"about {sum(self.tempo)} s a repetition")
        if self.rest_seconds:
            parts.append(f"rest {self.rest_seconds} s")
        days = "day" if self.days_per_week == (1, 1) else "days"
        parts.append(f"{_span(self.days_per_week)} {days} a week")
        sentence = ", ".join(parts)
        return sentence[0].upper() + sentence[1:]


def _span(pair: tuple[int, int]) -> str:
    low, high = pair
    return str(low) if low == high else f"{low}–{high}"


def _require(field: str, numbers: tuple[int, ...], allowed: tuple[int, int]) -> None:
    low, high = allowed
    if not all(low <= number <= high for number in numbers):
        raise InputProblem(field, f"Allowed are whole numbers from {low} to {high}.")
