"""One picture of an exercise: floor, things, shadow, ghost, person, muscles, arrows and badges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from kneetrack.figure.camera import Camera, Flat
from kneetrack.figure.contact import Standing
from kneetrack.figure.figure import Figure
from kneetrack.figure.marks import align_marks, arc_arrows
from kneetrack.figure.muscles import overlays
from kneetrack.figure.outline import DIRECTIONS, LIGHT
from kneetrack.figure.person import Painting, Part
from kneetrack.figure.props import things
from kneetrack.figure.shapes import Loop, Shape, hull, straight
from kneetrack.figure.skeleton import POINTS, Skeleton
from kneetrack.figure.space import Vec, length, sub
from kneetrack.figure.thing import Thing
from kneetrack.figure.timeline import Tempo, Timeline

FLESH = 0.05
"""How far the body reaches beyond its joints, at most places."""

MOVED = 0.02
"""A limb that stays within this far of its start has no ghost."""
CLOSE = 0.05
"""How much a close picture shows around the points it keeps to."""


class Frame(NamedTuple):
    """What part of the page the whole movement takes, in body heights (right and down)."""

    left: float
    top: float
    right: float
    bottom: float
    is_close: bool = False
    """Shows a part of the figure: what lies beyond is cut off, and it fills its box."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Shapes in the order of painting, and the frame they keep to in every picture of the loop."""

    shapes: tuple[Shape, ...]
    frame: Frame


class Scene:
    """A figure ready to be drawn at any time of its loop."""

    def __init__(
        self,
        figure: Figure,
        variant: str = "",
        tempo: Tempo | None = None,
        *,
        mirrored: bool = False,
    ) -> None:
        """Raises KeyError for a variant the figure does not have."""
        self.figure, self.variant, self.mirrored = figure, variant, mirrored
        self.timeline = Timeline(figure, variant, tempo)
        self._camera = Camera(*figure.camera)
        # Mirrored pictures are painted the other way round, so their light is turned first.
        self._light: Flat = (-LIGHT[0], LIGHT[1]) if mirrored else LIGHT
        self._standing = Standing(figure)
        self._first = self.skeleton_of(self.timeline.keys[0].pose)
        self.frame = self._fit()

    def skeleton_of(self, pose: dict[str, tuple[float, ...]]) -> Skeleton:
        """Return the bones of a pose with everything where it belongs."""
        return self._standing.solve(pose)

    def target(self, name: str, pose: dict[str, tuple[float, ...]]) -> Vec:
        """Return where a planted point belongs in a pose."""
        return self._standing.target(name, pose)

    def skeleton_at(self, at: float) -> Skeleton:
        """Return the bones `at` seconds into the loop."""
        return self.skeleton_of(self.timeline.pose_at(at))

    def moving(self, at: float) -> Picture:
        """Return the picture `at` seconds into the loop."""
        return self._picture(self.skeleton_at(at), with_marks=True)

    def still(self, key: int | None = None) -> Picture:
        """Return the picture of a key with the start as a ghost and the way as an arrow."""
        place = self.figure.working_key if key is None else key
        bones = self.skeleton_of(self.timeline.keys[place].pose)
        return self._picture(bones, with_marks=True, with_ghost=place != 0)

    def small(self, *, with_arrow: bool) -> Picture:
        """Return the working key for a small place: no ghost, and as large as it alone can be."""
        bones = self.skeleton_of(self.timeline.keys[self.figure.working_key].pose)
        shapes = list(self._picture(bones, with_marks=False).shapes)
        if with_arrow:
            shapes += arc_arrows(self.figure, self._path(), self._camera)
        if self.figure.focus:
            return Picture(tuple(shapes), self.frame)
        drawn = [one for one in shapes if one.line != "floor" and one.fill != "shadow"]
        seen = _bounds(drawn)
        wide = Frame(seen.left - 0.01, seen.top - 0.01, seen.right + 0.01, seen.bottom + 0.01)
        return Picture(tuple(one for one in shapes if one.line != "floor"), wide)

    # --- putting together -------------------------------------------------------------------

    def _picture(self, bones: Skeleton, *, with_marks: bool, with_ghost: bool = False) -> Picture:
        camera, figure = self._camera, self.figure
        shapes: list[Shape] = []
        items = things(figure.props, bones, self._first, camera)
        shapes += self._floor()
        behind = [item for item in items if item.near is None]
        for item in behind:
            if item.is_flat:
                shapes += item.shapes
        shapes.append(_shadow(bones, camera))
        for item in behind:
            if not item.is_flat:
                shapes += item.shapes
        if with_ghost:
            shapes += self._ghost(bones)
        shapes += self._person(bones, items)
        if with_marks:
            if with_ghost:
                shapes += arc_arrows(figure, self._path(), camera)
            shapes += align_marks(figure, self.variant, bones, camera, mirrored=self.mirrored)
        if self.frame.is_close:
            shapes = [shape for shape in shapes if _is_near(shape, self.frame)]
        return Picture(tuple(shapes), self.frame)

    def _person(self, bones: Skeleton, items: list[Thing]) -> list[Shape]:
        camera = self._camera
        painting = self._painting(bones)
        depth = self.figure.depth
        parts = painting.parts()
        for part in parts:
            part.near += depth.get(part.name, 0.0)
        near = {part.name: part.near for part in parts}
        for number, overlay in enumerate(overlays(bones, self.figure.muscles, camera)):
            place = near[overlay.part]
            if overlay.part == "torso":
                place = max(near["torso"], near[f"{overlay.side}.thigh"])
            parts.append(Part(overlay.part, place + 1e-5 * (number + 1), overlay.shapes))
        for item in items:
            if item.near is not None:
                parts.append(Part("prop", item.near, item.shapes))
        parts.sort(key=_by_near)
        return [shape for part in parts for shape in part.shapes]

    def _painting(self, bones: Skeleton) -> Painting:
        barefoot = self.figure.is_barefoot
        return Painting(bones, self._camera, self._light, is_barefoot=barefoot)

    def _ghost(self, bones: Skeleton) -> list[Shape]:
        start = {part.name: part for part in self._painting(self._first).parts()}
        moved = [part for name, part in start.items() if _has_moved(name, self._first, bones)]
        lines = [loop for part in moved for loop in _loops(part, "line")]
        fills = [loop for part in moved for loop in _fills(part)]
        if not fills:
            return []
        return [Shape(lines, fill="ghost line"), Shape(fills, fill="ghost")]

    def _floor(self) -> list[Shape]:
        if any(prop.kind == "mat" for prop in self.figure.props):
            return []
        level = self._camera.flat((0.0, 0.0, 0.0))[1] + 0.004
        left, right = self.frame.left - 0.04, self.frame.right + 0.04
        width = 0.002 if self.figure.focus else 0.004
        line = straight([(left, level), (right, level)], closed=False)
        return [Shape([line], line="floor", width=width)]

    def _path(self) -> list[Skeleton]:
        end = self.timeline.key_time(self.figure.working_key)
        return [self.skeleton_at(end * step / 12) for step in range(13)]

    def _fit(self) -> Frame:
        self.frame = Frame(0.0, 0.0, 0.0, 0.0)
        keys = [self.skeleton_of(key.pose) for key in self.timeline.keys]
        between = [self.skeleton_at(self.timeline.seconds * share / 8) for share in range(1, 8)]
        if self.figure.focus:
            return _close_frame(self.figure, [*keys, *between], self._camera)
        # Whole pictures where the movement turns; on the way the joints say enough.
        boxes = [_joints_frame(bones, self._camera) for bones in between]
        for bones in keys:
            picture = self._picture(bones, with_marks=True)
            boxes.append(_bounds([s for s in picture.shapes if s.line != "floor"]))
        marks = arc_arrows(self.figure, self._path(), self._camera)
        if marks:
            boxes.append(_bounds(marks))
        return Frame(
            min(one.left for one in boxes) - 0.012,
            min(one.top for one in boxes) - 0.012,
            max(one.right for one in boxes) + 0.012,
            max(one.bottom for one in boxes) + 0.012,
        )


def _joints_frame(bones: Skeleton, camera: Camera) -> Frame:
    points = [camera.flat(bones.point(name)) for name in POINTS]
    xs, ys = [x for x, _y in points], [y for _x, y in points]
    return Frame(min(xs) - FLESH, min(ys) - FLESH, max(xs) + FLESH, max(ys) + FLESH)


def _close_frame(figure: Figure, skeletons: list[Skeleton], camera: Camera) -> Frame:
    points = [camera.flat(one.point(name)) for one in skeletons for name in figure.focus]
    xs, ys = [x for x, _y in points], [y for _x, y in points]
    return Frame(
        min(xs) - CLOSE, min(ys) - CLOSE, max(xs) + CLOSE, max(ys) + CLOSE / 2, is_close=True
    )


def _is_near(shape: Shape, frame: Frame) -> bool:
    """Say whether any of a shape may show in a box that is somewhat wider or higher."""
    if not shape.loops:
        return False
    wide, high = frame.right - frame.left, frame.bottom - frame.top
    seen = _bounds([shape])
    return (
        seen.left < frame.right + wide
        and seen.right > frame.left - wide
        and seen.top < frame.bottom + high
        and seen.bottom > frame.top - high
    )


def _shadow(bones: Skeleton, camera: Camera) -> Shape:
    """A dark patch on the floor under every bone, one tone where they overlap."""
    loops: list[Loop] = []
    for a, b, size in _bones(bones):
        points = []
        for end in (a, b):
            spread = size * (1.0 - 0.45 * max(0.0, min(1.0, end[2] / 0.9)))
            x, y = end[0] + 0.04 * end[2], end[1]
            points += [camera.flat((x + dx * spread, y + dy * spread, 0.0)) for dx, dy in _ROUND]
        loops.append(straight(hull(points)))
    return Shape(loops, fill="shadow")


_ROUND = DIRECTIONS[8]


def _bones(bones: Skeleton) -> list[tuple[Vec, Vec, float]]:
    rows = [(bones.pelvis, bones.neck, 0.07), (bones.head, bones.head, 0.05)]
    for leg in bones.legs.values():
        rows += [(leg.hip, leg.knee, 0.045), (leg.knee, leg.ball, 0.032)]
    rows += [(arm.shoulder, arm.wrist, 0.024) for arm in bones.arms.values()]
    return rows


def _has_moved(name: str, first: Skeleton, now: Skeleton) -> bool:
    points = {"torso": ("pelvis", "thorax_back"), "head": ("head",), "neck": ("thorax_back",)}.get(
        name
    )
    if points is None:
        side, _, limb = name.partition(".")
        joints = {
            "thigh": ("hip", "knee"),
            "shank": ("knee", "ankle", "foot"),
            "arm": ("elbow", "hand"),
        }[limb]
        points = tuple(f"{side}.{joint}" for joint in joints)
    return any(length(sub(first.point(one), now.point(one))) > MOVED for one in points)


def _loops(part: Part, fill: str) -> list[Loop]:
    return [loop for shape in part.shapes if shape.fill == fill for loop in shape.loops]


def _fills(part: Part) -> list[Loop]:
    plain = ("skin", "shorts", "top", "shoe", "sole", "hair")
    return [loop for shape in part.shapes if shape.fill in plain for loop in shape.loops]


def _bounds(shapes: list[Shape]) -> Frame:
    xs: list[float] = []
    ys: list[float] = []
    for shape in shapes:
        for loop in shape.loops:
            xs.append(loop.start[0])
            ys.append(loop.start[1])
            for segment in loop.segments:
                xs.append(segment[-2])
                ys.append(segment[-1])
    return Frame(min(xs), min(ys), max(xs), max(ys))


def _by_near(part: Part) -> float:
    return part.near
