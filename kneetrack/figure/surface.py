"""The skin of the body: cross-sections along its bones, rounded parts, soles; all in the room."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

from kneetrack.figure.body import (
    ANKLE_HIGH,
    BALL_AHEAD,
    FOREARM,
    FOREARM_SECTIONS,
    HAND,
    HEAD_HIGH,
    LUMBAR_HIGH,
    NECK_HIGH,
    NECK_SECTIONS,
    PALM_SECTIONS,
    SHANK,
    SHANK_SECTIONS,
    SIDES,
    SKULL_ABOVE,
    THIGH,
    THIGH_SECTIONS,
    THORACIC_HIGH,
    TRUNK_SECTIONS,
    UPPER_ARM,
    UPPER_ARM_SECTIONS,
    Section,
)
from kneetrack.figure.skeleton import Arm, Leg, Skeleton
from kneetrack.figure.space import (
    Turn,
    Vec,
    add,
    between,
    scaled,
    sub,
    then,
    turn_x,
    turn_y,
    turned,
    unit,
)


class Slice(NamedTuple):
    """One cross-section in the room: its centre, and its front and left half-axes."""

    centre: Vec
    front: Vec
    left: Vec


class Round(NamedTuple):
    """A rounded part: the centre and three half-axes (front, left, up)."""

    centre: Vec
    front: Vec
    left: Vec
    up: Vec


SOLE = (
    (-0.040, 0.000), (-0.036, 0.013), (-0.022, 0.021), (0.004, 0.021), (0.038, 0.026),
    (0.074, 0.034), (0.074, -0.027), (0.038, -0.021), (0.004, -0.019), (-0.022, -0.020),
    (-0.036, -0.013),
)  # fmt: skip
"""The sole from the heel to the ball: forward of the ankle, and outward."""
TOES = (
    (0.074, 0.034),
    (0.093, 0.030),
    (0.106, 0.018),
    (0.112, -0.002),
    (0.108, -0.018),
    (0.094, -0.027),
    (0.074, -0.027),
)
INSTEP = (
    (-0.033, 0.000, -0.002), (-0.022, 0.017, 0.004), (-0.022, -0.017, 0.004), (0.014, 0.017, 0.006),
    (0.014, -0.017, 0.006), (0.040, 0.012, -0.008), (0.040, -0.012, -0.008),
    (0.072, 0.014, -0.019), (0.072, -0.012, -0.018),
)  # fmt: skip
TOE_CAP = (
    (0.074, 0.014, -0.018),
    (0.074, -0.012, -0.017),
    (0.098, 0.012, -0.025),
    (0.100, -0.010, -0.024),
)
SOLE_THICK = 0.008


def limb_slices(start: Vec, turn: Turn, reach: float, sections: tuple[Section, ...]) -> list[Slice]:
    """Return the cross-sections of a limb that hangs from `start`, `reach` long."""
    x, y, z = turn
    return [
        Slice(
            add(add(start, scaled(z, -one.at * reach)), scaled(x, one.ahead)),
            scaled(x, one.deep),
            scaled(y, one.wide),
        )
        for one in sections
    ]


def thigh(leg: Leg) -> list[Slice]:
    """Return the thigh from hip to knee."""
    return limb_slices(leg.hip, leg.thigh, THIGH, THIGH_SECTIONS)


def shank(leg: Leg) -> list[Slice]:
    """Return the lower leg from knee to ankle."""
    return limb_slices(leg.knee, leg.shank, SHANK, SHANK_SECTIONS)


def upper_arm(arm: Arm) -> list[Slice]:
    """Return the upper arm from shoulder to elbow."""
    return limb_slices(arm.shoulder, arm.upper, UPPER_ARM, UPPER_ARM_SECTIONS)


def forearm(arm: Arm) -> list[Slice]:
    """Return the forearm from elbow to wrist, turning with the hand towards its end."""
    slices = []
    for one in FOREARM_SECTIONS:
        x = unit(between(arm.fore[0], arm.hand[0], one.at * one.at), arm.fore[0])
        y = unit(between(arm.fore[1], arm.hand[1], one.at * one.at), arm.fore[1])
        centre = add(arm.elbow, scaled(arm.fore[2], -one.at * FOREARM))
        slices.append(Slice(centre, scaled(x, one.deep), scaled(y, one.wide)))
    return slices


def palm(arm: Arm) -> list[Slice]:
    """Return the hand up to the knuckles."""
    return limb_slices(arm.wrist, arm.hand, HAND, PALM_SECTIONS)


def fingers(arm: Arm) -> list[Slice]:
    """Return the four fingers as one slab of two joints, curled by the grip."""
    curl = 8.0 + 78.0 * arm.grip
    start = add(arm.wrist, scaled(arm.hand[2], -0.052))
    first = then(arm.hand, turn_x(-arm.side * curl * 0.9))
    middle = add(start, scaled(first[2], -0.026))
    second = then(first, turn_x(-arm.side * curl))
    end = add(middle, scaled(second[2], -0.020))
    rows = (
        (start, arm.hand, 0.0205, 0.0092),
        (between(start, middle, 0.5), first, 0.0198, 0.0078),
        (middle, first, 0.0188, 0.0070),
        (between(middle, end, 0.6), second, 0.0168, 0.0060),
        (end, second, 0.0120, 0.0045),
    )
    return [Slice(at, scaled(t[0], deep), scaled(t[1], wide)) for at, t, deep, wide in rows]


def thumb(arm: Arm) -> list[Slice]:
    """Return the thumb, on the front edge of the hand."""
    inward = -arm.side * (0.004 + 0.012 * arm.grip)
    reach = 1.0 - 0.25 * arm.grip
    rows = (
        (0.012, 0.0, -0.020, 0.0085),
        (0.024, 0.4, -0.038, 0.0080),
        (0.0275, 1.0, -0.060, 0.0062),
    )
    return [
        Slice(
            add(arm.wrist, turned(arm.hand, (ahead, inward * share, down * reach))),
            scaled(arm.hand[0], size),
            scaled(arm.hand[1], size),
        )
        for ahead, share, down, size in rows
    ]


def trunk(skeleton: Skeleton) -> list[Slice]:
    """Return the trunk from below the hips to the neck; its bends are spread over two joints."""
    slices = []
    for one in TRUNK_SECTIONS:
        origin, turn, base = trunk_frame(skeleton, one.at)
        centre = add(origin, turned(turn, (one.ahead, 0.0, one.at - base)))
        slices.append(Slice(centre, scaled(turn[0], one.deep), scaled(turn[1], one.wide)))
    return slices


def trunk_frame(skeleton: Skeleton, high: float) -> tuple[Vec, Turn, float]:
    """Return origin, turn and height of the frame in which a height of the trunk lies."""
    if high < LUMBAR_HIGH - 0.012:
        return skeleton.pelvis, skeleton.pelvis_turn, 0.0
    if high < LUMBAR_HIGH + 0.012:
        return skeleton.lumbar, skeleton.lumbar_half, LUMBAR_HIGH
    if high < THORACIC_HIGH - 0.015:
        return skeleton.lumbar, skeleton.lumbar_turn, LUMBAR_HIGH
    if high < THORACIC_HIGH + 0.020:
        return skeleton.thoracic, skeleton.thorax_half, THORACIC_HIGH
    return skeleton.thoracic, skeleton.thorax_turn, THORACIC_HIGH


def neck(skeleton: Skeleton) -> list[Slice]:
    """Return the neck, from inside the collar to inside the skull."""
    start = add(skeleton.neck, scaled(skeleton.thorax_turn[2], -0.012))
    end = add(skeleton.head, scaled(skeleton.head_turn[2], HEAD_HIGH - NECK_HIGH - 0.012))
    slices = []
    for one in NECK_SECTIONS:
        turn = skeleton.thorax_turn if one.at < 0.3 else skeleton.neck_turn
        centre = add(between(start, end, one.at), scaled(turn[0], one.ahead))
        slices.append(Slice(centre, scaled(turn[0], one.deep), scaled(turn[1], one.wide)))
    return slices


def skull(skeleton: Skeleton, grown: float = 0.0) -> Round:
    """Return the round of the head; its top is at 1.0 of an upright body."""
    x, y, z = skeleton.head_turn
    centre = add(add(skeleton.head, scaled(z, SKULL_ABOVE)), scaled(x, 0.006))
    return Round(
        centre, scaled(x, 0.054 + grown), scaled(y, 0.0445 + grown), scaled(z, 0.054 + grown)
    )


def jaw(skeleton: Skeleton, grown: float = 0.0) -> Round:
    """Return the round of chin and jaw."""
    x, y, z = skeleton.head_turn
    centre = add(add(skeleton.head, scaled(z, SKULL_ABOVE - 0.034)), scaled(x, 0.029))
    return Round(
        centre, scaled(x, 0.029 + grown), scaled(y, 0.030 + grown), scaled(z, 0.024 + grown)
    )


def glute(skeleton: Skeleton, side: str) -> Round:
    """Return the round of one buttock; it follows the thigh half-way."""
    leg = skeleton.legs[side]
    turn = _halfway(skeleton.pelvis_turn, leg.thigh)
    centre = add(skeleton.pelvis, turned(skeleton.pelvis_turn, (-0.006, leg.side * 0.042, 0.002)))
    centre = add(centre, turned(turn, (-0.020, 0.0, -0.016)))
    x, y, z = turn
    return Round(centre, scaled(x, 0.050), scaled(y, 0.047), scaled(z, 0.058))


def sole_points(leg: Leg, up: float = 0.0) -> list[Vec]:
    """Return the outline of the sole behind the ball, `up` above the ground side."""
    return [
        add(leg.ankle, turned(leg.foot, (x, leg.side * out, up - ANKLE_HIGH))) for x, out in SOLE
    ]


def toe_points(leg: Leg, up: float = 0.0) -> list[Vec]:
    """Return the outline of the sole under the toes, bent up at the ball."""
    return [toe_point(leg, (x, out, up - ANKLE_HIGH)) for x, out in TOES]


def toe_point(leg: Leg, at: Vec) -> Vec:
    """Return a point of the toes (x forward of the ankle, outward, up) after their bend."""
    hinge = (BALL_AHEAD, 0.0, -ANKLE_HIGH)
    bent = turned(turn_y(-leg.toe), sub((at[0], leg.side * at[1], at[2]), hinge))
    return add(leg.ankle, turned(leg.foot, add(hinge, bent)))


def instep_points(leg: Leg) -> list[Vec]:
    """Return the upper points of the shoe behind the ball."""
    return [add(leg.ankle, turned(leg.foot, (x, leg.side * out, z))) for x, out, z in INSTEP]


def lowest_of(slices: list[Slice]) -> float:
    """Return the height of the lowest point of some cross-sections."""
    return min(one.centre[2] - sqrt(one.front[2] ** 2 + one.left[2] ** 2) for one in slices)


def lowest_round(part: Round) -> float:
    """Return the height of the lowest point of a round."""
    spread = part.front[2] ** 2 + part.left[2] ** 2 + part.up[2] ** 2
    return part.centre[2] - sqrt(spread)


def lowest_part(skeleton: Skeleton, part: str) -> float:
    """Return the height of the lowest point of a part, such as "torso" or "R.thigh".

    Raises KeyError for a part that does not exist.
    """
    if part == "torso":
        rounds = [lowest_round(glute(skeleton, side)) for side in SIDES]
        return min(lowest_of(trunk(skeleton)), *rounds)
    if part == "head":
        return lowest_round(skull(skeleton))
    side, _, limb = part.partition(".")
    if limb == "foot":
        leg = skeleton.legs[side]
        return min(point[2] for point in (*sole_points(leg), *toe_points(leg), *instep_points(leg)))
    if limb in ("thigh", "shank"):
        return lowest_of((thigh if limb == "thigh" else shank)(skeleton.legs[side]))
    arm = skeleton.arms[side]
    if limb == "hand":
        return lowest_of([*palm(arm), *fingers(arm)])
    return lowest_of({"uarm": upper_arm, "farm": forearm}[limb](arm))


PARTS = (
    "torso",
    "head",
    *(
        f"{side}.{limb}"
        for side in SIDES
        for limb in ("thigh", "shank", "foot", "uarm", "farm", "hand")
    ),
)


def lowest_point(skeleton: Skeleton, parts: tuple[str, ...]) -> float:
    """Return the height of the lowest of some parts."""
    return min(lowest_part(skeleton, part) for part in parts)


def _halfway(first: Turn, second: Turn) -> Turn:
    x = unit(between(first[0], second[0], 0.5), first[0])
    y = between(first[1], second[1], 0.5)
    along = x[0] * y[0] + x[1] * y[1] + x[2] * y[2]
    y = unit(sub(y, scaled(x, along)), first[1])
    z = (
        x[1] * y[2] - x[2] * y[1],
        x[2] * y[0] - x[0] * y[2],
        x[0] * y[1] - x[1] * y[0],
    )
    return x, y, z
