"""The time of a movement: which pose it has come to, and when nothing moves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from kneetrack.figure.figure import Figure, Key
from kneetrack.figure.pose import BACKWARDS, Pose, blend, eased


class Tempo(NamedTuple):
    """Seconds to lower, to pause and to raise, as a dose says it."""

    lower: float
    pause: float
    raised: float


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one pose to another in some seconds; the same pose twice is a hold."""

    start: float
    seconds: float
    first: Pose
    last: Pose
    ease: str
    key: int
    is_hold: bool


class Timeline:
    """One loop of a figure, from the first key to the last and back."""

    def __init__(self, figure: Figure, variant: str = "", tempo: Tempo | None = None) -> None:
        keys = figure.keys_of(variant)
        self._stretches: list[Stretch] = []
        self.seconds = 0.0
        there, hold, back = _seconds(figure, keys, tempo)
        for place, key in enumerate(keys):
            if place:
                self._add(there[place], keys[place - 1].pose, key.pose, key.ease, place)
            self._add(hold[place], key.pose, key.pose, key.ease, place)
        self._return(figure, keys, back)
        self.keys = keys

    def pose_at(self, at: float) -> Pose:
        """Return the pose `at` seconds into the loop; time runs round."""
        stretch = self.stretch_at(at)
        if stretch.is_hold or not stretch.seconds:
            return stretch.last
        share = (self._round(at) - stretch.start) / stretch.seconds
        return blend(stretch.first, stretch.last, eased(share, stretch.ease))

    def stretch_at(self, at: float) -> Stretch:
        """Return the stretch that is going on `at` seconds into the loop."""
        now = self._round(at)
        for stretch in self._stretches:
            if now < stretch.start + stretch.seconds:
                return stretch
        return self._stretches[-1]

    def still_for(self, at: float) -> float:
        """Return for how many seconds from `at` on nothing moves; 0 while something does."""
        stretch = self.stretch_at(at)
        return stretch.start + stretch.seconds - self._round(at) if stretch.is_hold else 0.0

    def key_time(self, place: int) -> float:
        """Return when a key is reached. Raises IndexError for a key that does not exist."""
        reached = [
            one.start + one.seconds
            for one in self._stretches
            if one.key == place and not one.is_hold
        ]
        return 0.0 if place == 0 else reached[0] - 1e-9

    def _round(self, at: float) -> float:
        return at % self.seconds if self.seconds else 0.0

    def _return(self, figure: Figure, keys: tuple[Key, ...], seconds: float) -> None:
        if len(keys) == 1:
            return
        if figure.is_cycle:
            self._add(seconds, keys[-1].pose, keys[0].pose, keys[-1].ease, 0)
            return
        moves = [key.move for key in keys[1:]]
        for place in range(len(keys) - 1, 0, -1):
            share = moves[place - 1] / sum(moves)
            ease = BACKWARDS.get(keys[place].ease, keys[place].ease)
            self._add(seconds * share, keys[place].pose, keys[place - 1].pose, ease, place - 1)

    def _add(self, seconds: float, first: Pose, last: Pose, ease: str, key: int) -> None:
        if seconds > 0:
            is_hold = first == last
            self._stretches.append(Stretch(self.seconds, seconds, first, last, ease, key, is_hold))
            self.seconds += seconds


def _seconds(
    figure: Figure, keys: tuple[Key, ...], tempo: Tempo | None
) -> tuple[list[float], list[float], float]:
    there, hold, back = (
        [key.move for key in keys],
        [key.hold for key in keys],
        figure.return_seconds,
    )
    if tempo is None or len(keys) < 2 or figure.is_cycle:
        return there, hold, back
    out, home = (tempo.raised, tempo.lower) if figure.raises_first else (tempo.lower, tempo.raised)
    total = sum(there[1:])
    there = [0.0, *(move / total * out for move in there[1:])]
    hold[figure.working_key] = tempo.pause
    return there, hold, home
