"""What a figure file says: the keys of a movement, what touches what, and what to point out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kneetrack.figure.pose import Pose, changed


@dataclass(frozen=True, slots=True)
class Key:
    """A pose that is reached in `move` seconds and kept for `hold` seconds."""

    pose: Pose
    move: float
    hold: float
    ease: str = "smooth"


@dataclass(frozen=True, slots=True)
class Contact:
    """What carries the body.

    `pitch` names the feet ("L", "R", "LR") from which the lean of the trunk follows. `anchor`
    points keep their place and so place the root; `plant` points are reached by the limb itself.
    `at` gives places (forward, outward, up, toe-out), else they are taken from the first key.
    `drop` parts are lowered until one touches `floor`. `on` says how hands and elbows lie.
    `hold` names the point of the own body that a hand takes hold of, wherever that goes.
    """

    pitch: str = ""
    anchor: tuple[str, ...] = ()
    plant: tuple[str, ...] = ()
    at: dict[str, tuple[float, ...]] = field(default_factory=dict)
    drop: tuple[str, ...] = ()
    floor: float = 0.0
    on: dict[str, str] = field(default_factory=dict)
    hold: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Align:
    """A line with a tick or a cross beside it: hip, knee and ankle of a side, or the "pelvis"."""

    side: str
    good: bool
    badge: int = 1


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing beside the body: its kind, its numbers, and words such as where it is held."""

    kind: str
    numbers: dict[str, tuple[float, ...]] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Variant:
    """Another way it goes, usually a fault: poses laid over some of the keys."""

    name: str
    label: str
    keys: tuple[int, ...]
    pose: Pose
    align: tuple[Align, ...] = ()
    free_joints: bool = False


@dataclass(frozen=True, slots=True)
class Muscles:
    """Names with an optional side ("R:glute_med"); both sides where none is said."""

    primary: tuple[str, ...] = ()
    secondary: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """One exercise as it is drawn."""

    id: str
    camera: tuple[float, float]
    keys: tuple[Key, ...]
    return_seconds: float
    is_cycle: bool
    raises_first: bool
    working_key: int
    arc: tuple[str, ...]
    arc_offset: tuple[float, float]
    alt: str
    balance: bool
    muscles: Muscles
    props: tuple[Prop, ...]
    align: tuple[Align, ...]
    contact: Contact
    variants: dict[str, Variant]
    depth: dict[str, float] = field(default_factory=dict)
    side: str = ""
    focus: tuple[str, ...] = ()
    """Points that a close picture keeps to; empty shows the whole figure."""
    is_barefoot: bool = False

    @property
    def is_one_sided(self) -> bool:
        """Whether one side works, so that mirroring it means something to the person."""
        return self.side in ("L", "R")

    def sentence(self, *, mirrored: bool = False) -> str:
        """Return what the picture shows, in words; `mirrored` the other way round."""
        return _SIDES.sub(_other_side, self.alt) if mirrored else self.alt

    def keys_of(self, variant: str = "") -> tuple[Key, ...]:
        """Return the keys, with a variant's poses laid over. Raises KeyError for its name."""
        if not variant:
            return self.keys
        chosen = self.variants[variant]
        return tuple(
            Key(changed(key.pose, chosen.pose), key.move, key.hold, key.ease)
            if place in chosen.keys
            else key
            for place, key in enumerate(self.keys)
        )


_SIDES = re.compile(r"\b(left|right)\b", re.IGNORECASE)
_OTHER = {"left": "right", "right": "left", "Left": "Right", "Right": "Left"}


def _other_side(found: re.Match[str]) -> str:
    return _OTHER[found[0]]
