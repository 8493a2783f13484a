"""The person on the page, part by part: skin, clothes, shoes and hair, each with its line."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import atan2, cos, pi, radians

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
from kneetrack.figure.cap import visible_cap
from kneetrack.figure.outline import End, Limb, lay_out, outline, round_points, shade
from kneetrack.figure.shapes import Loop, Shape, area, ellipse, grown, hull, smooth, straight
from kneetrack.figure.skeleton import Arm, Leg, Skeleton
from kneetrack.figure.space import Vec, add, dot, scaled, turned
from kneetrack.figure.surface import (
    SOLE_THICK,
    TOE_CAP,
    Round,
    fingers,
    forearm,
    glute,
    instep_points,
    jaw,
    limb_slices,
    neck,
    palm,
    shank,
    skull,
    sole_points,
    thumb,
    toe_point,
    toe_points,
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
        made.append(Part("head", depths["head"], self._head()))
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
        shoe = self._shoe(leg, far=far)
        ball = self._camera.near(leg.ball)
        foot_behind = ball < self._camera.near(_middle(leg.knee, leg.ankle)) - 0.02
        shapes = [*shoe, *skin] if foot_behind and not self._sole_shows(leg) else [*skin, *shoe]
        return Part(f"{side}.shank", depths[f"{side}.shank"], shapes)

    def _sole_shows(self, leg: Leg) -> bool:
        return dot(leg.foot[2], self._camera.towards) < -0.25

    def _shoe(self, leg: Leg, *, far: bool) -> list[Shape]:
        flat = self._camera.flat
        low, high = sole_points(leg), sole_points(leg, SOLE_THICK)
        toes, toes_up = toe_points(leg), toe_points(leg, SOLE_THICK)
        upper = hull([flat(p) for p in (*high, *instep_points(leg))])
        cap = hull([flat(p) for p in (*toes_up, *(toe_point(leg, at) for at in TOE_CAP))])
        sole = hull([flat(p) for p in (*low, *high)])
        sole_toe = hull([flat(p) for p in (*toes, *toes_up)])
        every = [upper, cap, sole, sole_toe]
        shapes = [Shape([straight(grown(p, GROWN)) for p in every], fill="line", far=far)]
        under = Shape([straight(p) for p in (sole, sole_toe)], fill="sole", far=far)
        over = Shape([straight(p) for p in (upper, cap)], fill="shoe", far=far)
        if self._sole_shows(leg):
            return [*shapes, over, under]
        shapes += [under, over]
        dark = _shaded_part(upper, self._light)
        if dark is not None:
            shapes.append(Shape([dark], fill="shoe shade", far=far))
        return shapes

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
        hand = self._hand(arm, far=far)
        first = near(arm.wrist) > near(add(arm.wrist, scaled(arm.hand[2], -0.08)))
        lower = [*hand, *lower] if first else [*lower, *hand]
        shapes = [*upper, *sleeve, *lower] if fore_last else [*lower, *upper, *sleeve]
        return Part(f"{side}.arm", depths[f"{side}.arm"], shapes)

    def _hand(self, arm: Arm, *, far: bool) -> list[Shape]:
        flat_palm, slab = lay_out(palm(arm), self._camera), lay_out(fingers(arm), self._camera)
        small = lay_out(thumb(arm), self._camera)
        near = self._camera.near
        thumb_first = near(add(arm.wrist, turned(arm.hand, (0.03, 0.0, -0.04)))) < near(
            add(arm.wrist, scaled(arm.hand[2], -0.05))
        )
        whole = [*outline(flat_palm, GROWN, start=End.OPEN), *outline(slab, GROWN)]
        inner = [*outline(flat_palm, start=End.JOINT), *outline(slab)]
        body = [Shape(whole, fill="line", far=far), Shape(inner, fill="skin", far=far)]
        if abs(dot(arm.hand[1], self._camera.towards)) > 0.35:
            body.append(self._between_fingers(arm, far=far))
        tip = [
            Shape(outline(small, GROWN, start=End.OPEN, end=End.JOINT), fill="line", far=far),
            Shape(outline(small, start=End.JOINT, end=End.JOINT), fill="skin", far=far),
        ]
        return [*tip, *body] if thumb_first else [*body, *tip]

    def _between_fingers(self, arm: Arm, *, far: bool) -> Shape:
        flat = self._camera.flat
        back = 1.0 if dot(arm.hand[1], self._camera.towards) > 0 else -1.0
        lines = []
        for share in (-0.5, 0.0, 0.5):
            lines.append(
                straight(
                    [
                        flat(add(add(one.centre, scaled(one.front, share)), scaled(one.left, back)))
                        for one in fingers(arm)[1:]
                    ],
                    closed=False,
                )
            )
        return Shape(lines, line="line", width=0.0013, opacity=0.55, far=far)

    # --- trunk ------------------------------------------------------------------------------

    def _torso(self) -> list[Shape]:
        bones, camera = self._bones, self._camera
        slices = trunk(bones)
        whole = lay_out(slices, camera)
        hips = Limb(whole.cuts[: _WAIST_AT + 1], whole.is_short)
        chest = Limb(whole.cuts[_WAIST_AT:], whole.is_short)
        low = outline(hips) + [self._disc(side, "hip") for side in SIDES]
        low_line = outline(hips, GROWN) + [self._disc(side, "hip", GROWN) for side in SIDES]
        for side in SIDES:
            seat = glute(bones, side)
            low.append(smooth(round_points(seat, camera)))
            low_line.append(smooth(round_points(seat, camera, GROWN)))
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

    # --- head -------------------------------------------------------------------------------

    def _head(self) -> list[Shape]:
        bones, camera = self._bones, self._camera
        rounds = (skull(bones), jaw(bones))
        face = hull([p for one in rounds for p in round_points(one, camera)])
        nose = self._nose()
        shapes = [
            Shape(
                [smooth(grown(face, GROWN)), smooth(grown(nose, GROWN))],
                fill="line",
            ),
            Shape([smooth(face), smooth(nose)], fill="skin"),
        ]
        dark = _shaded_part(face, self._light, 0.26)
        if dark is not None:
            shapes.append(Shape([dark], fill="skin shade"))
        ears = [self._ear(side) for side in SIDES]
        # An ear that faces away only peeps out from behind the head.
        shapes = [*(shape for facing, shape in ears if facing < 0.2), *shapes]
        hair = self._hair()
        if hair:
            if area(hair) < 0:
                hair.reverse()
            shapes.append(Shape([smooth(hair)], fill="hair", line="line", width=0.0022))
        return [*shapes, *(shape for facing, shape in ears if facing >= 0.2)]

    def _nose(self) -> list[Flat]:
        x, y, z = self._bones.head_turn
        base = add(self._bones.head, add(scaled(z, 0.046), scaled(x, 0.052)))
        corners = (
            (0.000, 0.000, 0.016),
            (0.0155, 0.000, -0.007),
            (0.004, 0.0085, -0.011),
            (0.004, -0.0085, -0.011),
            (-0.010, 0.0, 0.0),
        )
        points = [
            add(base, add(scaled(x, a), add(scaled(y, b), scaled(z, c)))) for a, b, c in corners
        ]
        return hull([self._camera.flat(point) for point in points])

    def _ear(self, side: str) -> tuple[float, Shape]:
        x, y, z = self._bones.head_turn
        sign = SIDES[side]
        centre = add(
            self._bones.head,
            add(scaled(z, 0.050), add(scaled(x, -0.002), scaled(y, sign * 0.0435))),
        )
        front, up = scaled(x, 0.010), scaled(z, 0.0165)
        thick = scaled(y, 0.004)
        camera = self._camera
        facing = sign * dot(y, camera.towards)
        points = round_points(Round(centre, front, thick, up), camera, 0.0, 12)
        return facing, Shape([smooth(points)], fill="skin", line="line", width=0.0018)

    def _hair(self) -> list[Flat]:
        return visible_cap(skull(self._bones, 0.0042), (-0.62, 0.0, 0.78), _hairline, self._camera)

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


def _hairline(turn: float) -> float:
    """How far the hair reaches from the crown, by the turn around it (0: to the left side)."""
    # The turn runs left (0), forehead or nape (a quarter and three quarters), right (a half).
    ahead = -cos(turn - pi / 2)
    return radians(83.0 + 9.0 * ahead + 5.0 * cos(4 * turn))


def _visible_angle(front: Vec, left: Vec, view: Vec) -> float:
    return atan2(dot(left, view), dot(front, view))


def _shaded_part(points: list[Flat], light: Flat, share: float = 0.3) -> Loop | None:
    """Return the part of an outline without dents that lies farthest from the light."""
    heights = [-(p[0] * light[0] + p[1] * light[1]) for p in points]
    low, high = min(heights), max(heights)
    line = high - (high - low) * share
    kept: list[Flat] = []
    count = len(points)
    for i in range(count):
        a, b = points[i], points[(i + 1) % count]
        ha, hb = heights[i], heights[(i + 1) % count]
        if ha >= line:
            kept.append(a)
        if (ha >= line) != (hb >= line):
            t = (line - ha) / (hb - ha)
            kept.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t))
    return straight(kept) if len(kept) > 2 else None


def _middle(a: Vec, b: Vec) -> Vec:
    return scaled(add(a, b), 0.5)


def _by_near(part: Part) -> float:
    return part.near
