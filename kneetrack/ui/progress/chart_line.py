"""Makes long courses drawable: no more points than pixels, no peak lost, dashes of even length."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.float64]
Flags: TypeAlias = NDArray[np.bool_]

PIXELS_A_STEP = 2.0
"""Within so many pixels only the lowest and the highest mean of a line can be told apart."""
DOT_PIXELS = 3.0


@dataclass(frozen=True)
class Scale:
    """How many pixels a day and a point of pain take."""

    day: float
    point: float

    @property
    def days_a_step(self) -> int:
        """How many days fall into one step of the drawing."""
        return max(1, int(PIXELS_A_STEP / self.day)) if self.day > 0 else 1


def thinned_line(means: Numbers, first: int, last: int, scale: Scale) -> tuple[Numbers, Numbers]:
    """Return places and means from `first` to `last`: the lowest and highest of each step.

    Steps begin at multiples of their length, so that the picture stands still while it is moved.
    A step without any mean is one NaN, which is a gap; a mean all alone becomes a short line.
    """
    step = scale.days_a_step
    start = max(0, first - 1) // step * step
    part = means[start : last + 2]
    places = np.arange(start, start + len(part), dtype=np.float64)
    if step > 1:
        places, part = _extremes(places, part, step)
    return _with_dots(places, part, DOT_PIXELS / 2 / scale.day)


def dashed(
    places: Numbers, means: Numbers, scale: Scale, dash: float, space: float
) -> tuple[Numbers, Numbers, Flags]:
    """Cut a line into dashes; `dash` and `space` are pixels along it, and each piece starts anew.

    Returns places, means, and for each point whether it is joined to the next one.
    """
    there = np.isfinite(means)
    joined = there[:-1] & there[1:]
    if not joined.any():
        return places, means, np.zeros(len(places), dtype=np.bool_)
    level = np.where(there, means, 0.0)
    period = dash + space
    along = _along(places, level, joined, scale, period)
    starts = np.arange(0.0, along[-1], period)
    cuts = np.concatenate((starts, np.minimum(starts + dash, along[-1])))
    segment = np.clip(np.searchsorted(along, cuts, side="right") - 1, 0, len(joined) - 1)
    # A cut in a gap has no place.
    cuts, segment = cuts[joined[segment]], segment[joined[segment]]
    length = along[segment + 1] - along[segment]
    share = np.divide(cuts - along[segment], length, out=np.zeros_like(cuts), where=length > 0)
    cut_places = places[segment] + share * (places[segment + 1] - places[segment])
    cut_means = level[segment] + share * (level[segment + 1] - level[segment])
    order = np.argsort(np.concatenate((np.arange(len(places)), segment + share)), kind="stable")
    all_means = np.concatenate((means, cut_means))[order]
    all_along = np.concatenate((along, cuts))[order]
    finite = np.isfinite(all_means)
    middle = (all_along[:-1] + all_along[1:]) / 2
    on = finite[:-1] & finite[1:] & (middle % period < dash)
    # What lies between two pieces is no dash, however short the gap.
    piece = np.concatenate(([0], np.cumsum(~joined)))
    pieces = np.concatenate((piece, piece[segment]))[order]
    on &= pieces[:-1] == pieces[1:]
    return np.concatenate((places, cut_places))[order], all_means, np.concatenate((on, [False]))


def _along(places: Numbers, level: Numbers, joined: Flags, scale: Scale, period: float) -> Numbers:
    """Return how far along the line each point lies, in pixels; a piece starts with a dash."""
    steps = np.hypot(np.diff(places) * scale.day, np.diff(level) * scale.point)
    total = np.concatenate(([0.0], np.cumsum(np.where(joined, steps, 0.0))))
    piece = np.concatenate(([0], np.cumsum(~joined)))
    firsts = np.concatenate(([0], np.flatnonzero(~joined) + 1))
    local = total - total[firsts][piece]
    lengths = np.maximum.reduceat(local, firsts)
    room = (np.floor(lengths / period) + 1) * period
    base = np.concatenate(([0.0], np.cumsum(room)[:-1]))
    return np.asarray(base[piece] + local, dtype=np.float64)


def thinned_marks(values: Numbers, step: int) -> tuple[Numbers, Numbers]:
    """Return places and values of the single days, each value once within a step."""
    places = np.flatnonzero(np.isfinite(values))
    levels = values[places]
    if step > 1 and len(places):
        keys = places // step * 16 + levels.astype(np.int64)
        _keys, chosen = np.unique(keys, return_index=True)
        places, levels = places[chosen], levels[chosen]
    return places.astype(np.float64), levels


def numbers_of(values: tuple[float | None, ...]) -> Numbers:
    """Return the values as numbers, NaN where there is none."""
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)


def _extremes(places: Numbers, means: Numbers, step: int) -> tuple[Numbers, Numbers]:
    missing = -len(means) % step
    padded = np.concatenate((means, np.full(missing, np.nan))).reshape(-1, step)
    empty = np.isnan(padded)
    lowest = np.where(empty, np.inf, padded).argmin(axis=1)
    highest = np.where(empty, -np.inf, padded).argmax(axis=1)
    rows = np.arange(len(padded))
    pair = np.stack((np.minimum(lowest, highest), np.maximum(lowest, highest)), axis=1)
    index = (rows[:, None] * step + pair).ravel()
    flat = padded.ravel()[index]
    # The second of two equal points, and of a gap, adds nothing.
    keep = np.ones(len(index), dtype=np.bool_)
    keep[1::2] = pair[:, 0] != pair[:, 1]
    return places[0] + index[keep].astype(np.float64), flat[keep]


def _with_dots(places: Numbers, means: Numbers, half: float) -> tuple[Numbers, Numbers]:
    there = np.isfinite(means)
    before = np.concatenate(([False], there[:-1]))
    after = np.concatenate((there[1:], [False]))
    alone = there & ~before & ~after
    if not alone.any():
        return places, means
    times = np.where(alone, 2, 1)
    wide = np.repeat(places, times)
    ends = np.flatnonzero(np.repeat(alone, times))
    wide[ends[0::2]] -= half
    wide[ends[1::2]] += half
    return wide, np.repeat(means, times)
