"""What an exercise is: how to do it, how much, what to watch for and what is known about it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kneetrack.domain.dose import Dose
from kneetrack.domain.evidence import Evidence, Fact
from kneetrack.domain.gate import Gate, Ladder


class Region(StrEnum):
    """The part of the body or the kind of help an exercise belongs to."""

    HIP = "hip"
    QUAD = "quad"
    SQUAT = "squat"
    HAMSTRING_GLUTE = "hamstring_glute"
    CALF_FOOT = "calf_foot"
    TRUNK = "trunk"
    FLEX = "flex"
    ROLL = "roll"
    RETRAIN = "retrain"
    CONDITIONING = "conditioning"
    RELIEF = "relief"
    HABIT = "habit"


class Phase(StrEnum):
    """The stretch of a program an exercise fits into, from easiest to steady."""

    SETTLE = "settle"
    BASE = "base"
    LOAD = "load"
    RETURN = "return"
    KEEP = "keep"


class LoadBand(StrEnum):
    """Estimated pressure on the kneecap; a rank, not a measurement."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    VERY_HIGH = "very_high"


class Sided(StrEnum):
    """Whether the left and right side take turns."""

    ONE_AT_A_TIME = "one side at a time"
    BOTH_TOGETHER = "both together"


@dataclass(frozen=True, slots=True)
class Step:
    """One instruction and the seconds it takes to follow."""

    text: str
    seconds: int


@dataclass(frozen=True, slots=True)
class Variant:
    """Another way to do it, or another exercise (by id) to do instead."""

    text: str
    exercise: str | None


@dataclass(frozen=True, slots=True)
class Muscles:
    """Muscles that do most of the work, and those that help."""

    primary: tuple[str, ...]
    secondary: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exercise:
    """One entry of the exercise library; `range_deg` is knee bend, 0 = straight."""

    id: str
    name: str
    aliases: tuple[str, ...]
    region: Region
    summary: str
    muscles: Muscles
    equipment: tuple[str, ...]
    equipment_optional: tuple[str, ...]
    position: str
    sided: Sided
    load_band: LoadBand
    range_deg: tuple[int, int] | None
    phases: tuple[Phase, ...]
    dose: Dose
    steps: tuple[Step, ...]
    cues: tuple[str, ...]
    faults: tuple[str, ...]
    easier: tuple[Variant, ...]
    harder: tuple[Variant, ...]
    alternatives: tuple[Variant, ...]
    stop: tuple[str, ...]
    cautions: tuple[str, ...]
    gate: Gate | None
    ladder: Ladder | None
    evidence: Evidence
    facts: tuple[Fact, ...]
    checked_on: date

    @property
    def figure(self) -> str:
        """The id of the drawing that shows it: the exercise's own."""
        return self.id

    @property
    def sources(self) -> tuple[str, ...]:
        """Keys of every publication cited, each once, in the order they appear."""
        cited = [*self.evidence.sources, *(fact.source for fact in self.facts if fact.source)]
        return tuple(dict.fromkeys(cited))

    @property
    def linked(self) -> tuple[str, ...]:
        """Ids of every other exercise this one mentions, each once."""
        variants = (*self.easier, *self.harder, *self.alternatives)
        named = [variant.exercise for variant in variants]
        if self.ladder:
            named += [rung.exercise for rung in self.ladder.rungs]
        if self.gate:
            named += [condition.exercise for condition in self.gate.conditions]
        return tuple(dict.fromkeys(other for other in named if other and other != self.id))
