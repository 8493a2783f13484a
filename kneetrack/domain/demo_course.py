"""The made-up course of pain: slowly lower, with flare-ups and with days nobody wrote down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kneetrack.domain.pain import HIGHEST_PAIN, LOWEST_PAIN, Side

if TYPE_CHECKING:
    from random import Random

START = {Side.LEFT: 5.8, Side.RIGHT: 3.4}
END = {Side.LEFT: 1.8, Side.RIGHT: 0.8}
NOISE = {Side.LEFT: 0.8, Side.RIGHT: 0.7}
FLARE_JUMP = {Side.LEFT: 2.8, Side.RIGHT: 1.2}

SETTLES_WITHIN_DAYS = 365
FLARE_UP_EVERY_DAYS = 180
SHORTEST_WITH_FLARE_UPS = 40


@dataclass(frozen=True)
class CourseDay:
    """One day: the worst pain of each knee, None where nothing was written down at all."""

    worst: dict[Side, int] | None
    in_flare_up: bool
    progress: float


def build_course(chance: Random, days: int) -> tuple[CourseDay, ...]:
    """Return `days` days; at least two flare-ups of 4 to 6 days where there is room for them."""
    flare_days = _flare_days(chance, days)
    missed = _missed_days(chance, days) - flare_days - {0, days - 1}
    course = []
    for index in range(days):
        progress = min(1.0, index / min(max(days - 1, 1), SETTLES_WITHIN_DAYS))
        worst = {
            side: _worst(chance, side, progress, in_flare_up=index in flare_days) for side in Side
        }
        course.append(CourseDay(None if index in missed else worst, index in flare_days, progress))
    return tuple(course)


def _worst(chance: Random, side: Side, progress: float, *, in_flare_up: bool) -> int:
    # Faster at first: that is how most people who keep at it describe it.
    usual = END[side] + (START[side] - END[side]) * (1 - progress) ** 1.4
    if in_flare_up:
        usual += FLARE_JUMP[side]
    return max(LOWEST_PAIN, min(HIGHEST_PAIN, round(chance.gauss(usual, NOISE[side]))))


def _flare_days(chance: Random, days: int) -> set[int]:
    if days < SHORTEST_WITH_FLARE_UPS:
        return set()
    count = max(2, days // FLARE_UP_EVERY_DAYS)
    part = days / (count + 1)
    found: set[int] = set()
    for number in range(1, count + 1):
        start = int(part * number + chance.uniform(-0.2, 0.2) * part)
        found.update(range(start, min(start + chance.randint(4, 6), days)))
    return found


def _missed_days(chance: Random, days: int) -> set[int]:
    """Return single days that were forgotten, and a stretch away from home now and then."""
    missed = {index for index in range(days) if chance.random() < 0.04}
    for start in range(60, days - 10, 120):
        begins = start + chance.randint(0, 40)
        missed.update(range(begins, min(begins + chance.randint(3, 6), days)))
    return missed
