"""A pose: every joint's angle in clinical words, and how one pose becomes the next."""

from __future__ import annotations

from math import pi, sin

Joint = tuple[float, ...]

# Name in the file, and how many numbers it holds. Limbs first, then what there is once.
LIMB_JOINTS: dict[str, int] = {
    "hip": 3,  # flexion, abduction, outward rotation
    "knee": 1,
    "ankle": 2,  # dorsiflexion, inversion
    "heel": 1,  # how far the heel is lifted, degrees
    "toe": 1,
    "arch": 1,  # 0 at rest, 1 drawn up (seen on a bare foot)
    "shoulder": 3,
    "elbow": 1,
    "pron": 1,
    "wrist": 1,
    "shrug": 2,  # up, forward, degrees of the collar bone
    "foot": 4,  # moves a planted foot: forward, outward, up, toe-out
    "hand": 3,  # moves a planted hand: forward, outward, up
    "knee_out": 1,
    "elbow_out": 1,
    "grip": 1,  # 0 open hand, 1 fist
}
BODY_JOINTS: dict[str, int] = {
    "spine": 3,  # flexion, bend to the right, turn to the left
    "neck": 3,
    "yaw": 1,
    "pitch": 1,
    "roll": 1,
    "twist": 1,
    "x": 1,
    "y": 1,
    "z": 1,
}

Pose = dict[str, Joint]
"""Angles by name; limb joints are called "L.hip", "R.knee" and so on. Nothing is left out."""


def rest_pose() -> Pose:
    """Return the zero pose: upright, arms at the sides, feet forward."""
    pose = {name: (0.0,) * count for name, count in BODY_JOINTS.items()}
    for name, count in LIMB_JOINTS.items():
        for side in ("L", "R"):
            pose[f"{side}.{name}"] = (0.0,) * count
    return pose


def changed(pose: Pose, changes: Pose) -> Pose:
    """Return the pose with some joints set; a list shorter than the joint leaves the rest."""
    result = dict(pose)
    for name, values in changes.items():
        result[name] = (*values, *pose[name][len(values) :])
    return result


def blend(first: Pose, second: Pose, share: float) -> Pose:
    """Return the pose `share` (0 to 1) of the way from the first to the second."""
    if share <= 0.0:
        return first
    if share >= 1.0:
        return second
    result: Pose = {}
    for name, start in first.items():
        end = second[name]
        if start == end:
            result[name] = start
        else:
            result[name] = tuple(a + (b - a) * share for a, b in zip(start, end, strict=True))
    return result


def eased(share: float, ease: str) -> float:
    """Return how far a movement has come when `share` of its time has passed."""
    share = max(0.0, min(1.0, share))
    if ease == "linear":
        return share
    if ease == "sine":
        return 0.5 + 0.5 * sin(pi * (share - 0.5))
    if ease == "leave":
        return share * share
    if ease == "arrive":
        return share * (2.0 - share)
    # The course of least jerk: how people move a limb from one place to another.
    return share**3 * (10.0 - 15.0 * share + 6.0 * share * share)


EASES = ("smooth", "sine", "linear", "leave", "arrive")
"""The last two pass through a key without a stop: away from rest, and back to it."""
BACKWARDS = {"leave": "arrive", "arrive": "leave"}
"""The ease of the same stretch on the way back, where it is another."""
