"""A foot without its shoe, for close pictures: heel, arch and toes."""

from __future__ import annotations

from kneetrack.figure.body import ANKLE_HIGH, ARCH_LIFT, GROWN
from kneetrack.figure.camera import Camera, Flat
from kneetrack.figure.outline import round_points
from kneetrack.figure.shapes import Loop, Shape, area, grown, hull, smooth, straight
from kneetrack.figure.skeleton import Leg
from kneetrack.figure.space import Vec, add, dot, scaled, turned
from kneetrack.figure.surface import Round, toe_point

Station = tuple[tuple[float, float, float, float], ...]

# Cross-sections from the ankle to the ball: forward of the ankle, outward, above the ground, and
# how much of the lift of the arch reaches that corner.
_BODY: tuple[Station, ...] = (
    (
        (-0.012, -0.014, 0.0, 0.0), (-0.012, 0.015, 0.0, 0.0), (-0.012, -0.0185, 0.016, 0.0),
        (-0.012, 0.0185, 0.014, 0.0), (-0.014, -0.016, 0.044, 0.0), (-0.014, 0.016, 0.044, 0.0),
    ),
    (
        (0.008, -0.0185, 0.006, 0.5), (0.008, 0.004, 0.0, 0.0), (0.008, 0.018, 0.0, 0.0),
        (0.010, -0.0195, 0.022, 0.4), (0.008, 0.0195, 0.016, 0.0), (0.014, -0.014, 0.052, 0.1),
        (0.014, 0.012, 0.050, 0.1),
    ),
    (
        (0.027, -0.0195, 0.008, 1.0), (0.027, 0.004, 0.0, 0.0), (0.027, 0.022, 0.0, 0.0),
        (0.027, -0.0205, 0.020, 1.0), (0.027, 0.0225, 0.012, 0.1), (0.029, -0.010, 0.042, 0.6),
        (0.029, 0.006, 0.039, 0.5),
    ),
    (
        (0.048, -0.0225, 0.006, 0.8), (0.048, 0.002, 0.0, 0.0), (0.048, 0.026, 0.0, 0.0),
        (0.048, -0.0235, 0.016, 0.8), (0.048, 0.0265, 0.010, 0.0), (0.050, -0.012, 0.031, 0.7),
        (0.050, 0.004, 0.0275, 0.5),
    ),
    (
        (0.070, -0.024, 0.0, 0.0), (0.066, 0.030, 0.0, 0.0), (0.072, -0.0275, 0.008, 0.0),
        (0.066, 0.031, 0.007, 0.0), (0.072, -0.020, 0.0185, 0.2), (0.072, -0.006, 0.0195, 0.2),
        (0.070, 0.014, 0.0155, 0.1),
    ),
    (
        (0.084, -0.022, 0.001, 0.0), (0.075, 0.028, 0.001, 0.0), (0.084, -0.018, 0.0145, 0.0),
        (0.080, 0.006, 0.013, 0.0), (0.075, 0.022, 0.010, 0.0),
    ),
)  # fmt: skip
_EDGE = ((-0.012, 0.000, 0.0), (-0.002, 0.003, 0.2), (0.010, 0.0065, 0.6), (0.027, 0.008, 1.0),
         (0.048, 0.006, 0.8), (0.062, 0.0015, 0.15), (0.070, 0.0, 0.0))  # fmt: skip
"""The lower edge of the arch on the inner side: forward, above the ground, share of the lift."""
_TOES = (
    (0.078, 0.106, -0.0165, -0.0185, 0.0092),
    (0.081, 0.107, -0.0015, -0.0030, 0.0066),
    (0.078, 0.102, 0.0100, 0.0095, 0.0060),
    (0.073, 0.095, 0.0190, 0.0195, 0.0056),
    (0.067, 0.086, 0.0265, 0.0280, 0.0054),
)
"""Big toe to little toe: from, to (forward), from, to (outward), half its thickness."""
SHORTER = 0.005
"""How much nearer the ball comes to the heel when the arch is drawn up."""


def arch_edge(leg: Leg, above: float = 0.0) -> list[Vec]:
    """Return the lower inner edge of the arch from heel to ball, `above` higher."""
    return [_at(leg, x, -0.0205 if x < 0.055 else -0.025, h + above, up) for x, h, up in _EDGE]


def bare_foot(leg: Leg, camera: Camera, *, far: bool) -> tuple[Shape, list[Shape]]:
    """Return the line around a bare foot, and what is painted over the leg and that line."""
    bodies = [_points(leg, station, camera) for station in _BODY]
    heel = [point for part in _heel(leg) for point in round_points(part, camera)]
    pieces = [hull([*heel, *bodies[0]])]
    pieces += [hull([*a, *b]) for a, b in zip(bodies, bodies[1:], strict=False)]
    line = Shape([straight(grown(p, GROWN * 0.7)) for p in pieces], fill="line", far=far)
    skin = Shape([straight(p) for p in pieces], fill="skin", far=far)
    toes = sorted(range(5), key=lambda i: camera.near(_toe(leg, i)[1].centre))
    shapes = [skin]
    inner = -leg.side * dot(leg.foot[1], camera.towards)
    if inner > 0.1:
        shapes.append(Shape([_hollow(leg, camera)], fill="skin shade", far=far))
        edge = [camera.flat(point) for point in arch_edge(leg)]
        shapes.append(Shape([smooth(edge, closed=False)], line="line", width=0.0014, far=far))
        shapes.append(_ankle_bone(leg, camera, far=far))
    for i in toes:
        shapes += _painted_toe(leg, i, camera, far=far)
    return line, shapes


def _painted_toe(leg: Leg, place: int, camera: Camera, *, far: bool) -> list[Shape]:
    root, tip = (round_points(part, camera, 0.0, 16) for part in _toe(leg, place))
    whole = hull([*root, *tip])
    shapes = [
        Shape([smooth(grown(hull([*tip, *_middle(root, tip)]), GROWN * 0.6))], "line", far=far),
        Shape([smooth(whole)], fill="skin", far=far),
    ]
    if leg.foot[2][2] > 0 and dot(leg.foot[2], camera.towards) > 0.05:
        shapes.append(Shape([_nail(leg, place, camera)], "shoe", "line", 0.0008, far=far))
    return shapes


def _middle(a: list[Flat], b: list[Flat]) -> list[Flat]:
    return [((p[0] + 2 * q[0]) / 3, (p[1] + 2 * q[1]) / 3) for p, q in zip(a, b, strict=True)]


def _nail(leg: Leg, place: int, camera: Camera) -> Loop:
    _from, x, _from_out, out, size = _TOES[place]
    rise = size * 1.66 - ANKLE_HIGH
    corners = ((-0.1, -0.5), (0.55, -0.45), (0.8, 0.0), (0.55, 0.45), (-0.1, 0.5))
    points = []
    for ahead, across in corners:
        down = 0.55 * max(0.0, ahead) ** 2 + 0.5 * across * across
        at = (x + size * ahead - _back(leg), out + size * across, rise + size * (0.3 - down))
        points.append(camera.flat(toe_point(leg, at)))
    if area(points) < 0:
        points.reverse()
    return smooth(points)


def _hollow(leg: Leg, camera: Camera) -> Loop:
    """The shaded hollow between the inner edge and where the outer border stands."""
    edge = [camera.flat(point) for point in arch_edge(leg)]
    ground = [camera.flat(_at(leg, x, 0.0, 0.0, 0.0)) for x, _h, _up in reversed(_EDGE)]
    points = [*edge, *ground[1:-1]]
    if area(points) < 0:
        points.reverse()
    return straight(points)


def _ankle_bone(leg: Leg, camera: Camera, *, far: bool) -> Shape:
    x, y, z = leg.foot
    points = []
    for ahead, up in ((-0.010, 0.001), (-0.007, -0.005), (0.0, -0.007), (0.006, -0.004)):
        way = add(scaled(x, ahead), add(scaled(y, -leg.side * 0.0185), scaled(z, up + 0.004)))
        points.append(camera.flat(add(leg.ankle, way)))
    return Shape([smooth(points, closed=False)], line="line", width=0.0014, opacity=0.7, far=far)


def _heel(leg: Leg) -> tuple[Round, Round]:
    x, y, z = leg.foot
    low = add(leg.ankle, turned(leg.foot, (-0.018, 0.0, 0.0185 - ANKLE_HIGH)))
    high = add(leg.ankle, turned(leg.foot, (-0.007, 0.0, 0.006)))
    return (
        Round(low, scaled(x, 0.0215), scaled(y, 0.0185), scaled(z, 0.0185)),
        Round(high, scaled(x, 0.0175), scaled(y, 0.0165), scaled(z, 0.019)),
    )


def _toe(leg: Leg, place: int) -> tuple[Round, Round]:
    first, last, from_out, to_out, size = _TOES[place]
    rounds = []
    for x, out, thick in ((first, from_out, size * 1.05), (last, to_out, size)):
        centre = toe_point(leg, (x - _back(leg), out, thick - ANKLE_HIGH))
        front, left, up = leg.foot
        rounds.append(Round(centre, scaled(front, thick), scaled(left, thick), scaled(up, thick)))
    return rounds[0], rounds[1]


def _points(leg: Leg, station: Station, camera: Camera) -> list[Flat]:
    return [camera.flat(_at(leg, x, out, h, up)) for x, out, h, up in station]


def _at(leg: Leg, x: float, out: float, above: float, lifted: float) -> Vec:
    """Return a point of the foot; what lies towards the toes moves back as the arch rises."""
    back = _back(leg) * max(0.0, min(1.0, x / 0.07))
    high = above + ARCH_LIFT * leg.arch * lifted - ANKLE_HIGH
    return add(leg.ankle, turned(leg.foot, (x - back, leg.side * out, high)))


def _back(leg: Leg) -> float:
    return SHORTER * leg.arch
