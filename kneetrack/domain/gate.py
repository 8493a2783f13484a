"""What must be true before a demanding exercise is suggested, and the rungs that lead up to it."""

from dataclasses import dataclass
from enum import StrEnum


class GateCheck(StrEnum):
    """The kinds of condition a gate can ask for."""

    AGE_AT_LEAST = "age_at_least"
    NO_SURGERY_WITHIN_MONTHS = "no_surgery_within_months"
    NO_KNEECAP_SLIP = "no_kneecap_slip"
    NO_FLARE_UP = "no_flare_up"
    USUAL_PAIN_AT_MOST = "usual_pain_at_most"
    WORST_PAIN_AT_MOST = "worst_pain_at_most"
    EXERCISE_DONE_WELL = "exercise_done_well"
    NO_OPEN_WARNING_SIGN = "no_open_warning_sign"


@dataclass(frozen=True, slots=True)
class GateCondition:
    """One condition; which numbers are given depends on its kind.

    `limit` is years, months or pain of 10; `window_days` and `min_entries` say which days must
    be recorded; the rest describes the exercise that must have gone well in `sessions` sessions.
    """

    check: GateCheck
    text: str
    can_be_cleared: bool
    limit: int | None
    window_days: int | None
    min_entries: int | None
    exercise: str | None
    sets: int | None
    reps: int | None
    sessions: int | None
    bend_deg: int | None
    step_cm: int | None


@dataclass(frozen=True, slots=True)
class Gate:
    """Conditions that must all hold. Logging an exercise never depends on them."""

    id: str
    conditions: tuple[GateCondition, ...]


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung of a ladder; `hands` is how many hold on, None where it does not matter."""

    text: str
    exercise: str
    range_deg: tuple[int, int]
    hands: int | None


@dataclass(frozen=True, slots=True)
class Ladder:
    """Rungs from easiest to hardest, and how long to stay on each."""

    weeks_each: int
    sessions_each: int
    max_days_per_week: int
    hours_between: int
    rules: tuple[str, ...]
    rungs: tuple[Rung, ...]
