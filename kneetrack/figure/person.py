"""The person on the page, part by part: skin, clothes, shoes and hair, each with its line."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import atan2, cos, pi

from kneetrack.figure.bare_foot import LINE, bare_foot
from kneetrack.figure.body import (
    GROWN,
    SHORTS_END,
    SIDES,
    SLEEVE_END,
    THIGH,
    THIGH_SECTIONS,
    TRUNK_SECTIONS,
    UPPER_ARM,
    UPPER_ARM_SECTIONS,
    WAIST,
    Section,
)
from kneetrack.figure.camera import Camera, Flat
from kneetrack.figure.hand import hand_shapes
from kneetrack.figure.head import head_shapes
from kneetrack.figure.outline import End, Limb, lay_out, outline, round_outline, shade
from kneetrack.figure.shapes import Loop, Shape, ellipse, smooth
from kneetrack.figure.shoe import shoe_shapes, sole_shows
from kneetrack.figure.skeleton import Skeleton
from kneetrack.figure.space import Vec, add, dot, scaled
from kneetrack.figure.surface import (
    forearm,
    glute,
    limb_slices,
    neck,
    shank,
    trunk,
)

FAR_FROM = 0.7
"""How much the camera must look from the side before the far limbs are painted paler."""


@dataclass(slots=True)
class Part:
    """One part of the person: what to paint, and how near it is."""

    name: str
    near: float
    shapes: list[Shape]


def _cut(
    sections: tuple[Section, ...], first: float, last: float, wider: float
) -> tuple[Section, ...]:
    """Return the sections from `first` to `last`, both ends worked out, wider at the far end."""
    ends = [section_at(sections, at) for at in (first, last)]
    inner = [one for one in sections if first < one.at < last]
    rows = [ends[0], *inner, ends[1]]
    grow = [wider * (0.4 + 0.6 * i / (len(rows) - 1)) for i in range(len(rows))]
    return tuple(
        Section(one.at, one.ahead, one.deep + by, one.wide + by)
        for one, by in zip(rows, grow, strict=True)
    )


def section_at(sections: tuple[Section, ...], at: float) -> Section:
    """Return the cross-section `at` a place between those given."""
    for low, high in pairwise(sections):
        if low.at <= at <= high.at:
            share = (at - low.at) / (high.at - low.at)
            rest = (a + (b - a) * share for a, b in zip(low[1:], high[1:], strict=True))
            return Section(at, *rest)
    return sections[-1]


_SHORTS = _cut(THIGH_SECTIONS, 0.0, SHORTS_END, 0.0035)
_BARE_THIGH = _cut(THIGH_SECTIONS, SHORTS_END - 0.06, 1.0, 0.0)
_SLEEVE = _cut(UPPER_ARM_SECTIONS, 0.0, SLEEVE_END, 0.0035)
_BARE_ARM = _cut(UPPER_ARM_SECTIONS, SLEEVE_END - 0.08, 1.0, 0.0)
_WAIST_AT = next(i for i, one in enumerate(TRUNK_SECTIONS) if one.at > WAIST - 0.003)


class Painting:
    """Lays out the parts of one skeleton for one camera."""

    def __init__(
        self, skeleton: Skeleton, camera: Camera, light: Flat, *, is_barefoot: bool = False
    ) -> None:
        self._bones, self._camera, self._light = skeleton, camera, light
        self._is_barefoot = is_barefoot
        # A bare foot is shown from close by: its lines are finer and nothing is far away.
        self._line = LINE if is_barefoot else GROWN
        across = dot(skeleton.pelvis_turn[1], camera.towards)
        # Positive: the left side is nearer.
        from_side = abs(across) > FAR_FROM and not is_barefoot
        self._far = {"L": from_side and across < 0, "R": from_side and across > 0}

    def parts(self) -> list[Part]:
        """Return every part, the farthest first."""
        near = self._camera.near
        bones = self._bones
        depths: dict[str, float] = {}
        for side in SIDES:
            leg, arm = bones.legs[side], bones.arms[side]
            depths[f"{side}.thigh"] = near(_middle(leg.hip, leg.knee))
            depths[f"{side}.shank"] = near(_middle(leg.knee, leg.ankle))
            upper, lower = _middle(arm.shoulder, arm.elbow), _middle(arm.elbow, arm.wrist)
            depths[f"{side}.arm"] = 0.6 * near(upper) + 0.4 * near(lower)
        depths["torso"] = near(_middle(bones.pelvis, bones.neck))
        depths["head"] = near(bones.head)
        depths["neck"] = min(depths["head"], near(bones.neck)) - 0.002
        made: list[Part] = []
        for side in SIDES:
            thigh_first = depths[f"{side}.thigh"] <= depths[f"{side}.shank"]
            made.append(self._thigh(side, depths, is_first=thigh_first))
            made.append(self._shank(side, depths, is_first=not thigh_first))
            made.append(self._arm(side, depths))
        made.append(Part("torso", depths["torso"], self._torso()))
        made.append(Part("neck", depths["neck"], self._neck()))
        made.append(Part("head", depths["head"], head_shapes(bones, self._camera, self._light)))
        return sorted(made, key=_by_near)

    # --- legs -------------------------------------------------------------------------------

    def _thigh(self, side: str, depths: dict[str, float], *, is_first: bool) -> Part:
        leg, far = self._bones.legs[side], self._far[side]
        bare = lay_out(limb_slices(leg.hip, leg.thigh, THIGH, _BARE_THIGH), self._camera)
        cloth = lay_out(limb_slices(leg.hip, leg.thigh, THIGH, _SHORTS), self._camera)
        # Whatever lies in front of a joint is open there: that draws the crease.
        knee = End.JOINT if is_first else End.OPEN
        shapes = self._tube(bare, "skin", (End.OPEN, End.JOINT), (End.OPEN, knee), far=far)
        shapes += self._tube(cloth, "shorts", (End.JOINT, End.HEM), (End.OPEN, End.HEM), far=far)
        return Part(f"{side}.thigh", depths[f"{side}.thigh"], shapes)

    def _shank(self, side: str, depths: dict[str, float], *, is_first: bool) -> Part:
        leg, far = self._bones.legs[side], self._far[side]
        limb = lay_out(shank(leg), self._camera)
        knee = End.JOINT if is_first else End.OPEN
        skin = self._tube(limb, "skin", (End.JOINT, End.JOINT), (knee, End.JOINT), far=far)
        if self._is_barefoot:
            line, foot = bare_foot(leg, self._camera, far=far)
            return Part(f"{side}.shank", depths[f"{side}.shank"], [line, *skin, *foot])
        shoe = shoe_shapes(leg, self._camera, self._light, far=far)
        ball = self._camera.near(leg.ball)
        foot_behind = ball < self._camera.near(_middle(leg.knee, leg.ankle)) - 0.02
        shapes = (
            [*shoe, *skin] if foot_behind and not sole_shows(leg, self._camera) else [*skin, *shoe]
        )
        return Part(f"{side}.shank", depths[f"{side}.shank"], shapes)

    # --- arms -------------------------------------------------------------------------------

    def _arm(self, side: str, depths: dict[str, float]) -> Part:
        arm, far = self._bones.arms[side], self._far[side]
        near = self._camera.near
        bare = lay_out(limb_slices(arm.shoulder, arm.upper, UPPER_ARM, _BARE_ARM), self._camera)
        cloth = lay_out(limb_slices(arm.shoulder, arm.upper, UPPER_ARM, _SLEEVE), self._camera)
        fore = lay_out(forearm(arm), self._camera)
        fore_last = near(arm.wrist) >= near(arm.shoulder)
        behind, before = (End.JOINT, End.OPEN) if fore_last else (End.OPEN, End.JOINT)
        upper = self._tube(bare, "skin", (End.OPEN, End.JOINT), (End.OPEN, behind), far=far)
        sleeve = self._tube(cloth, "top", (End.JOINT, End.HEM), (End.OPEN, End.HEM), far=far)
        lower = self._tube(fore, "skin", (End.JOINT, End.JOINT), (before, End.JOINT), far=far)
        hand = hand_shapes(arm, self._camera, far=far)
        first = near(arm.wrist) > near(add(arm.wrist, scaled(arm.hand[2], -0.08)))
        lower = [*hand, *lower] if first else [*lower, *hand]
        shapes = [*upper, *sleeve, *lower] if fore_last else [*lower, *upper, *sleeve]
        return Part(f"{side}.arm", depths[f"{side}.arm"], shapes)

    # --- trunk ------------------------------------------------------------------------------

    def _torso(self) -> list[Shape]:
        bones, camera = self._bones, self._camera
        slices = trunk(bones)
        whole = lay_out(slices, camera)
        hips = Limb(whole.cuts[: _WAIST_AT + 1], whole.is_short)
        chest = Limb(whole.cuts[_WAIST_AT:], whole.is_short)
        low = outline(hips, end=End.OPEN) + [self._disc(side, "hip") for side in SIDES]
        low_line = outline(hips, GROWN, end=End.OPEN)
        low_line += [self._disc(side, "hip", GROWN) for side in SIDES]
        for side in SIDES:
            seat = glute(bones, side)
            low.append(round_outline(seat, camera))
            low_line.append(round_outline(seat, camera, GROWN))
        high = outline(chest) + [self._disc(side, "shoulder") for side in SIDES]
        high_line = outline(chest, GROWN, start=End.OPEN) + [
            self._disc(side, "shoulder", GROWN) for side in SIDES
        ]
        shapes = [Shape(low_line + high_line, fill="line"), Shape(low, fill="shorts")]
        self._add_shade(shapes, hips, "shorts", far=False)
        shapes.append(Shape(high, fill="top"))
        self._add_shade(shapes, chest, "top", far=False)
        shapes.append(self._waist(whole))
        return shapes

    def _waist(self, whole: Limb) -> Shape:
        """The hem of the top: the visible half of its cross-section."""
        cut = whole.cuts[_WAIST_AT]
        turn = self._bones.lumbar_half
        view = self._camera.towards
        middle = _visible_angle(turn[0], turn[1], view)
        points = []
        for step in range(-8, 9):
            angle = middle + step * (pi / 2) / 8
            c, s = cos(angle), cos(angle - pi / 2)
            points.append(
                (
                    cut.centre[0] + cut.front[0] * c + cut.left[0] * s,
                    cut.centre[1] + cut.front[1] * c + cut.left[1] * s,
                )
            )
        return Shape([smooth(points, closed=False)], line="line", width=0.0024, opacity=0.8)

    def _disc(self, side: str, joint: str, by: float = 0.0) -> Loop:
        """The round of a hip or shoulder, so that shorts and sleeves grow out of the trunk."""
        bones = self._bones
        if joint == "hip":
            leg = bones.legs[side]
            slices = limb_slices(leg.hip, leg.thigh, THIGH, _SHORTS)
        else:
            arm = bones.arms[side]
            slices = limb_slices(arm.shoulder, arm.upper, UPPER_ARM, _SLEEVE)
        cut = lay_out(slices, self._camera).cuts[0]
        size = cut.radius + by
        return ellipse(cut.centre, (size, 0.0), (0.0, size))

    def _neck(self) -> list[Shape]:
        limb = lay_out(neck(self._bones), self._camera)
        return self._tube(limb, "skin", (End.HEM, End.HEM), (End.OPEN, End.OPEN), far=False)

    # --- shared -----------------------------------------------------------------------------

    def _tube(
        self, limb: Limb, colour: str, fill: tuple[End, End], line: tuple[End, End], *, far: bool
    ) -> list[Shape]:
        shapes = [
            Shape(outline(limb, self._line, start=line[0], end=line[1]), fill="line", far=far),
            Shape(outline(limb, start=fill[0], end=fill[1]), fill=colour, far=far),
        ]
        self._add_shade(shapes, limb, colour, far=far)
        return shapes

    def _add_shade(self, shapes: list[Shape], limb: Limb, colour: str, *, far: bool) -> None:
        strip = shade(limb, self._light)
        if strip is not None and not limb.is_short:
            shapes.append(Shape([strip], fill=f"{colour} shade", far=far))


def _visible_angle(front: Vec, left: Vec, view: Vec) -> float:
    return atan2(dot(left, view), dot(front, view))


def _middle(a: Vec, b: Vec) -> Vec:
    return scaled(add(a, b), 0.5)


def _by_near(part: Part) -> float:
    return part.near
