"""What a handout of exercises says: for each one how much, how, and what to watch for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kneetrack.domain.exercise import Exercise
from kneetrack.domain.report_words import long_day
from kneetrack.figure.figure import Figure

PER_PAGE = 3
CUES, FAULTS, STOPS = 4, 3, 1
MOST_EXERCISES = 30


@dataclass(frozen=True)
class HandoutExercise:
    """One exercise of a handout; without a figure its words take the whole width."""

    name: str
    dose: str
    rhythm: str
    position: str
    cues: tuple[str, ...]
    faults: tuple[str, ...]
    stop: tuple[str, ...]
    figure: Figure | None


@dataclass(frozen=True)
class HandoutView:
    """Some exercises for paper, three on a page."""

    title: str
    name: str
    printed_on: date
    printed: str
    footer: str
    exercises: tuple[HandoutExercise, ...]

    @property
    def pages(self) -> int:
        """How many pages it takes, at least one."""
        return max(1, pages_of(len(self.exercises)))


def pages_of(count: int) -> int:
    """Return how many pages `count` exercises take."""
    return -(-count // PER_PAGE)


def build_handout_view(
    exercises: Sequence[tuple[Exercise, Figure | None]], name: str, printed_on: date
) -> HandoutView:
    """Work out the handout of exercises in their order; `name` may be empty."""
    return HandoutView(
        title="Exercises",
        name=name,
        printed_on=printed_on,
        printed=f"Printed {long_day(printed_on)}",
        footer="General exercise information from KneeTrack, not a diagnosis. "
        "No clinician has reviewed it.",
        exercises=tuple(_one(exercise, figure) for exercise, figure in exercises),
    )


def _one(exercise: Exercise, figure: Figure | None) -> HandoutExercise:
    return HandoutExercise(
        name=exercise.name,
        dose=exercise.dose.describe(),
        rhythm=exercise.dose.describe_rhythm(),
        position=exercise.position,
        cues=exercise.cues[:CUES],
        faults=exercise.faults[:FAULTS],
        stop=exercise.stop[:STOPS],
        figure=figure,
    )
