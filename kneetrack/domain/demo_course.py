"""The made-up course of pain: slowly lower, with flare-ups and with days nobody wrote down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kneetrack.domain.pain import HIGHEST_PAIN, LOWEST_PAIN, Side

if TYPE_CHECKING:
    from random import Random

START = {Side.LEFT: 5.8, Side.RIGHT: 3.4}
END = {Side.LEFT: 1.6, Side.RIGHT: 0.7}
NOISE = {Side.LEFT: 0.7, Side.RIGHT: 0.6}
MOST_NOISE = 0.9
"""A day is at most this much off: two bad days in a row by chance would look like a flare-up."""
FLARE_JUMP = {Side.LEFT: 3.2, Side.RIGHT: 0.5}

SETTLES_WITHIN_DAYS = 365
FLARE_UP_EVERY_DAYS = 180
SHORTEST_WITH_FLARE_UPS = 40
SHORTEST_WITH_LONG_GAP = 150
EASED_DAYS = 9
"""So long after a flare-up or a long gap she does one step less."""
RIGHT_KNEE_LEFT_OUT = 0.04


@dataclass(frozen=True)
class CourseDay:
    """One day: the worst pain of each knee, None where nothing was written down at all.

    `eased`: a flare-up or a long gap is going on or was there lately. `begins_flare_up` and
    `ends_gap` mark the first day of one and the first day after one.
    """

    worst: dict[Side, int] | None
    progress: float
    in_flare_up: bool
    begins_flare_up: bool
    ends_gap: bool
    eased: bool


def build_course(chance: Random, days: int) -> tuple[CourseDay, ...]:
    """Return `days` days; at least two flare-ups of 4 to 6 days where there is room for them."""
    flare_ups = _flare_ups(chance, days)
    gaps = _long_gaps(chance, days)
    flare_days = {day for flare_up in flare_ups for day in flare_up}
    gap_days = {day for gap in gaps for day in gap}
    missed = (_missed_days(chance, days) | gap_days) - flare_days - {0, days - 1}
    missed -= {gap.stop for gap in gaps}
    eased = {
        day
        for span in (*flare_ups, *gaps)
        for day in range(span.start, min(span.stop + EASED_DAYS, days))
    }
    course = []
    for index in range(days):
        progress = min(1.0, index / min(max(days - 1, 1), SETTLES_WITHIN_DAYS))
        in_flare_up = index in flare_days
        worst = {side: _worst(chance, side, progress, in_flare_up=in_flare_up) for side in Side}
        if not in_flare_up and chance.random() < RIGHT_KNEE_LEFT_OUT:
            del worst[Side.RIGHT]
        course.append(
            CourseDay(
                worst=None if index in missed else worst,
                progress=progress,
                in_flare_up=in_flare_up,
                begins_flare_up=in_flare_up and index - 1 not in flare_days,
                ends_gap=index - 1 in gap_days and index not in gap_days,
                eased=index in eased,
            )
        )
    return tuple(course)


def _worst(chance: Random, side: Side, progress: float, *, in_flare_up: bool) -> int:
    # Faster at first: that is how most people who keep at it describe it.
    usual: float = END[side] + (START[side] - END[side]) * (1 - progress) ** 1.4
    if in_flare_up:
        usual += FLARE_JUMP[side]
    noise = max(-MOST_NOISE, min(MOST_NOISE, chance.gauss(0, NOISE[side])))
    return max(LOWEST_PAIN, min(HIGHEST_PAIN, round(usual + noise)))


def _flare_ups(chance: Random, days: int) -> list[range]:
    if days < SHORTEST_WITH_FLARE_UPS:
        return []
    count = max(2, days // FLARE_UP_EVERY_DAYS)
    part = days / (count + 1)
    starts = [
        int(part * number + chance.uniform(-0.2, 0.2) * part) for number in range(1, count + 1)
    ]
    return [range(start, min(start + chance.randint(4, 6), days)) for start in starts]


def _long_gaps(chance: Random, days: int) -> list[range]:
    """Return about one stretch a year of 12 to 16 days, halfway between two flare-ups."""
    if days < SHORTEST_WITH_LONG_GAP:
        return []
    count = max(2, days // FLARE_UP_EVERY_DAYS)
    part = days / (count + 1)
    gaps = []
    for number in range(1, count, 2):
        start = int(part * (number + 0.5)) + chance.randint(-8, 2)
        gaps.append(range(start, start + chance.randint(12, 16)))
    return gaps


def _missed_days(chance: Random, days: int) -> set[int]:
    """Return single days that were forgotten, and a few days away from home now and then."""
    missed = {index for index in range(days) if chance.random() < 0.04}
    for start in range(60, days - 10, 120):
        begins = start + chance.randint(0, 40)
        missed.update(range(begins, min(begins + chance.randint(3, 6), days)))
    return missed
