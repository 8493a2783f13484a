"""Looks a figure over: nothing slides, floats, sinks, breaks or leaves the picture."""

from __future__ import annotations

import re
from math import atan2, degrees
from typing import NamedTuple

from kneetrack.figure.body import LIMITS, MASSES, SIDES
from kneetrack.figure.camera import Camera
from kneetrack.figure.figure import Figure
from kneetrack.figure.muscles import overlay_of, sides_of
from kneetrack.figure.pose import Pose
from kneetrack.figure.scene import Scene
from kneetrack.figure.shapes import hull
from kneetrack.figure.skeleton import Arm, Leg, Skeleton
from kneetrack.figure.space import (
    Vec,
    add,
    ball_angles,
    between,
    length,
    scaled,
    seen_from,
    sub,
)
from kneetrack.figure.surface import PARTS, lowest_part, sole_points, toe_points

SAMPLES = 60
SLIDES, REACH = 0.003, 0.008
SINKS = 0.006
JUMP = 0.06
OFF_BALANCE = 0.03
LEAST_MUSCLE = 0.15
PLAY = 0.75
"""Degrees a joint may read beyond its limit: the reading itself is not exact."""
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def check_figure(figure: Figure, variant: str = "") -> list[str]:
    """Return a sentence for everything that is wrong; empty for a sound figure."""
    scene = Scene(figure, variant)
    line = scene.timeline
    times = [line.seconds * step / SAMPLES for step in range(SAMPLES)]
    poses = [line.pose_at(at) for at in times]
    frames = [scene.skeleton_of(pose) for pose in poses]
    found = _Found(figure, variant)
    for at, pose, bones in zip(times, poses, frames, strict=True):
        found.at = at
        _planted(found, scene, pose, bones)
        _above_floor(found, figure, bones)
        if not (variant and figure.variants[variant].free_joints):
            _in_range(found, figure, pose, bones)
        if figure.balance:
            _balanced(found, figure, bones)
    _no_jumps(found, frames)
    _muscles_seen(found, scene)
    _in_frame(found, scene)
    return found.sentences()


class _Worst(NamedTuple):
    """The worst moment of one problem."""

    size: float
    at: float
    what: str
    advice: str


class _Found:
    """Problems, each told once with its worst moment."""

    def __init__(self, figure: Figure, variant: str) -> None:
        self._name = f"{figure.id}{f' ({variant})' if variant else ''}"
        self._worst: dict[str, _Worst] = {}
        self.at = 0.0

    def add(self, what: str, size: float, advice: str) -> None:
        """Note a problem; `size` tells how bad this moment is."""
        kind = _NUMBER.sub("", what)
        if kind not in self._worst or size > self._worst[kind].size:
            self._worst[kind] = _Worst(size, self.at, what, advice)

    def sentences(self) -> list[str]:
        """Return what was found, in words."""
        return [
            f"{self._name}: at {one.at:.2f} s: {one.what}: {one.advice}"
            for one in self._worst.values()
        ]


def _planted(found: _Found, scene: Scene, pose: Pose, bones: Skeleton) -> None:
    contact = scene.figure.contact
    for name in contact.plant:
        off = length(sub(bones.point(name), scene.target(name, pose)))
        part = name.partition(".")[2]
        limit = SLIDES if part in ("foot", "ankle") else REACH
        if off > limit:
            found.add(
                f"{name} is {off:.3f} from its place",
                off,
                "it cannot reach; move the body or the place.",
            )

    for name, point in contact.hold.items():
        off = length(sub(bones.arms[name[0]].hold, bones.point(point)))
        if off > REACH:
            found.add(f"{name} does not hold {point}", off, f"it is {off:.3f} away.")


def _above_floor(found: _Found, figure: Figure, bones: Skeleton) -> None:
    for part in PARTS:
        low = lowest_part(bones, part)
        floor = figure.contact.floor if part in figure.contact.drop else 0.0
        if low < floor - SINKS:
            found.add(f"{part} is under the floor", floor - low, f"it sinks {floor - low:.3f}.")


def _in_range(found: _Found, figure: Figure, pose: Pose, bones: Skeleton) -> None:
    loaded = {name[0] for name in figure.contact.plant if name.endswith(".foot")}
    for side in SIDES:
        leg, arm = bones.legs[side], bones.arms[side]
        hip = ball_angles(bones.pelvis_turn, leg.thigh, leg.side)
        _limit(found, side, "hip flexion", hip[0])
        _limit(found, side, "hip abduction", hip[1])
        _limit(found, side, "hip outward rotation", hip[2])
        _limit(found, side, "knee", knee_angle(leg))
        down, inward = ankle_angles(leg)
        word = "ankle dorsiflexion under load" if side in loaded else "ankle dorsiflexion"
        _limit(found, side, word, down)
        _limit(found, side, "ankle inversion", inward)
        _limit(found, side, "toe", leg.toe)
        shoulder = ball_angles(bones.thorax_turn, arm.upper, arm.side)
        if abs(shoulder[1]) < 80 and shoulder[0] < 150:  # beyond, the three angles mix
            _limit(found, side, "shoulder flexion", shoulder[0])
            _limit(found, side, "shoulder abduction", shoulder[1])
        _limit(found, side, "elbow", elbow_angle(arm))
        _limit(found, side, "pronation", pose[f"{side}.pron"][0])
        _limit(found, side, "wrist", pose[f"{side}.wrist"][0])
    for joint in ("spine", "neck"):
        for part, value in zip(("flexion", "side-bend", "rotation"), pose[joint], strict=True):
            _limit(found, "", f"{joint} {part}", value)


def knee_angle(leg: Leg) -> float:
    """Return how far a knee is bent, degrees."""
    _x, _y, z = seen_from(leg.thigh, leg.shank)
    return degrees(atan2(z[0], z[2]))


def elbow_angle(arm: Arm) -> float:
    """Return how far an elbow is bent, degrees."""
    _x, _y, z = seen_from(arm.upper, arm.fore)
    return -degrees(atan2(z[0], z[2]))


def ankle_angles(leg: Leg) -> tuple[float, float]:
    """Return dorsiflexion and inversion of an ankle, degrees."""
    x, _y, _z = seen_from(leg.shank, leg.foot)
    down = degrees(atan2(x[2], x[0]))
    inward = ball_angles(leg.shank, leg.foot, leg.side)[1]
    return down, -inward


def _limit(found: _Found, side: str, joint: str, value: float) -> None:
    low, high = LIMITS[joint]
    over = max(low - value, value - high)
    if over > PLAY:
        where = f"{side} {joint}".strip()
        found.add(f"{where} is {value:.0f}", over, f"it goes from {low:.0f} to {high:.0f} degrees.")


def _balanced(found: _Found, figure: Figure, bones: Skeleton) -> None:
    feet = {
        name[0]
        for name in (*figure.contact.plant, *figure.contact.anchor)
        if name.endswith(".foot")
    }
    if not feet:
        return
    ground = []
    for side in feet:
        leg = bones.legs[side]
        lowest = min(point[2] for point in (*sole_points(leg), *toe_points(leg)))
        ground += [
            (point[0], point[1])
            for point in (*sole_points(leg), *toe_points(leg))
            if point[2] < lowest + 0.02
        ]
    centre = centre_of_mass(bones)
    off = _outside(hull(ground), (centre[0], centre[1]))
    if off > OFF_BALANCE:
        found.add("it would fall over", off, f"its weight is {off:.3f} outside the feet.")


def centre_of_mass(bones: Skeleton) -> Vec:
    """Return the middle of the body's mass."""
    total = (0.0, 0.0, 0.0)
    trunk = between(bones.pelvis, bones.neck, 0.55)
    rows = [(trunk, MASSES["trunk"])]
    for leg in bones.legs.values():
        rows += [
            (between(leg.hip, leg.knee, 0.43), MASSES["thigh"]),
            (between(leg.knee, leg.ankle, 0.43), MASSES["shank"]),
            (leg.ball, MASSES["foot"]),
        ]
    for arm in bones.arms.values():
        rows += [
            (between(arm.shoulder, arm.elbow, 0.45), MASSES["upper arm"]),
            (between(arm.elbow, arm.wrist, 0.45), MASSES["forearm"]),
            (arm.palm, MASSES["hand"]),
        ]
    for point, mass in rows:
        total = add(total, scaled(point, mass))
    return scaled(total, 1.0 / sum(mass for _point, mass in rows))


def _outside(outline: list[tuple[float, float]], point: tuple[float, float]) -> float:
    """Return how far a point lies outside an outline without dents; 0 inside."""
    worst = 0.0
    for i, a in enumerate(outline):
        b = outline[(i + 1) % len(outline)]
        dx, dy = b[0] - a[0], b[1] - a[1]
        size = (dx * dx + dy * dy) ** 0.5 or 1.0
        worst = max(worst, ((point[0] - a[0]) * dy - (point[1] - a[1]) * dx) / size)
    return worst


def _no_jumps(found: _Found, frames: list[Skeleton]) -> None:
    names = [f"{side}.{joint}" for side in SIDES for joint in ("knee", "ankle", "elbow", "wrist")]
    for before, now in zip(frames, [*frames[1:], frames[0]], strict=True):
        for name in (*names, "pelvis", "head"):
            step = length(sub(before.point(name), now.point(name)))
            if step > JUMP:
                found.add(
                    f"{name} jumps", step, f"{step:.3f} between two pictures; give it more time."
                )


def _muscles_seen(found: _Found, scene: Scene) -> None:
    figure = scene.figure
    camera = Camera(*figure.camera)
    bones = scene.skeleton_of(scene.timeline.keys[figure.working_key].pose)
    for name in figure.muscles.primary:
        seen = [
            overlay.seen
            for muscle, side in sides_of((name,))
            if (overlay := overlay_of(bones, muscle, side, "muscle 1", camera)) is not None
        ]
        if max(seen, default=0.0) < LEAST_MUSCLE:
            found.add(f"{name} cannot be seen", 1.0, "turn the camera towards it.")


def _in_frame(found: _Found, scene: Scene) -> None:
    frame = scene.frame
    if frame.is_close:
        return
    for place in range(len(scene.figure.keys)):
        for shape in scene.still(place).shapes:
            if shape.line == "floor" or shape.fill == "shadow":
                continue
            for loop in shape.loops:
                x, y = loop.start
                if not (frame.left <= x <= frame.right and frame.top <= y <= frame.bottom):
                    found.add("it leaves the picture", 1.0, "the frame does not hold it.")
