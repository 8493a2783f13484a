"""A foot without its shoe, for close pictures: heel, arch and toes."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from kneetrack.figure.body import ANKLE_HIGH, ARCH_LIFT
from kneetrack.figure.camera import Camera, Flat
from kneetrack.figure.outline import round_points
from kneetrack.figure.shapes import Loop, Shape, area, grown, hull, smooth, straight
from kneetrack.figure.skeleton import Leg
from kneetrack.figure.space import Vec, add, dot, scaled, turned
from kneetrack.figure.surface import Round, toe_point


class _Section(NamedTuple):
    """A cross-section of the foot: forward of the ankle, then outward and above the ground.

    `low` is the inner border's lower edge; `lift` and `crest` say how much of the rise of the
    arch it and the back of the foot take part in.
    """

    x: float
    inner: float
    low: float
    inner_high: float
    stands: float
    outer: float
    outer_high: float
    top: float
    top_inner: float
    top_outer: float
    lift: float
    crest: float


_SECTIONS = (
    _Section(-0.012, -0.0180, 0.002, 0.018, -0.012, 0.0185, 0.016, 0.050, -0.016, 0.015, 0.0, 0.0),
    _Section(0.002, -0.0190, 0.003, 0.020, 0.000, 0.0190, 0.016, 0.055, -0.016, 0.014, 0.3, 0.0),
    _Section(0.015, -0.0200, 0.007, 0.020, 0.004, 0.0205, 0.014, 0.0525, -0.012, 0.010, 0.8, 0.25),
    _Section(0.030, -0.0210, 0.008, 0.019, 0.004, 0.0225, 0.012, 0.0405, -0.011, 0.006, 1.0, 0.6),
    _Section(0.050, -0.0240, 0.005, 0.015, 0.000, 0.0265, 0.009, 0.0285, -0.013, 0.004, 0.7, 0.6),
    _Section(0.070, -0.0275, 0.000, 0.010, -0.022, 0.0300, 0.007, 0.0205, -0.018, 0.008, 0.0, 0.2),
    _Section(0.083, -0.0255, 0.000, 0.008, -0.020, 0.0255, 0.006, 0.0165, -0.018, 0.010, 0.0, 0.0),
)
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
LINE = 0.0012
"""Width of the line around a part of a close picture."""
SHORTER = 0.005
"""How much nearer the ball comes to the heel when the arch is drawn up."""


def arch_edge(leg: Leg, above: float = 0.0) -> list[Vec]:
    """Return the lower inner edge of the arch from heel to ball, `above` higher."""
    return [_at(leg, x, -0.0205 if x < 0.055 else -0.025, h + above, up) for x, h, up in _EDGE]


def arch_muscle(leg: Leg) -> list[Vec]:
    """Return an outline on the inner border: the muscle from the heel to the big toe."""
    lower, upper = arch_edge(leg, 0.0012)[1:-1], arch_edge(leg, 0.0105)[1:-1]
    heel, toe = _at(leg, -0.020, -0.017, 0.010, 0.1), _at(leg, 0.072, -0.0275, 0.008, 0.0)
    return [heel, *lower, toe, *reversed(upper)]


def bare_foot(leg: Leg, camera: Camera, *, far: bool) -> tuple[Shape, list[Shape]]:
    """Return the line around a bare foot, and what is painted over the leg and that line."""
    cuts = [_points(leg, one, camera) for one in _fine()]
    heel = [point for part in _heel(leg) for point in round_points(part, camera)]
    pieces = [hull([*heel, *cuts[0]])]
    pieces += [hull([*a, *b]) for a, b in pairwise(cuts)]
    loops = [straight(grown(p, LINE)) for p in pieces]
    toes = [_toe_outline(leg, i, camera) for i in range(5)]
    loops += [smooth(grown(outline, LINE)) for outline in toes]
    line = Shape(loops, fill="line", far=far)
    skin = Shape([straight(p) for p in pieces], fill="skin", far=far)
    shapes = [skin]
    inner = -leg.side * dot(leg.foot[1], camera.towards)
    if inner > 0.1:
        shapes.append(Shape([_hollow(leg, camera)], fill="skin shade", far=far))
        edge = [camera.flat(point) for point in arch_edge(leg)[1:]]
        shapes.append(Shape([smooth(edge, closed=False)], line="line", width=0.0014, far=far))
        shapes.append(_ankle_bone(leg, camera, far=far))
    for i in sorted(range(5), key=lambda i: camera.near(_toe(leg, i)[1].centre)):
        shapes += _painted_toe(leg, i, toes[i], camera, far=far)
    return line, shapes


def _painted_toe(
    leg: Leg, place: int, whole: list[Flat], camera: Camera, *, far: bool
) -> list[Shape]:
    root, tip = (round_points(part, camera, 0.0, 12) for part in _toe(leg, place))
    shapes = [
        Shape([smooth(grown(hull([*tip, *_middle(root, tip)]), LINE))], "line", far=far),
        Shape([smooth(whole)], fill="skin", far=far),
    ]
    if leg.foot[2][2] > 0 and dot(leg.foot[2], camera.towards) > 0.05:
        shapes.append(Shape([_nail(leg, place, camera)], "shoe", "line", 0.0008, far=far))
    return shapes


def _toe_outline(leg: Leg, place: int, camera: Camera) -> list[Flat]:
    return hull([p for part in _toe(leg, place) for p in round_points(part, camera, 0.0, 12)])


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
    edge = [camera.flat(point) for point in arch_edge(leg)[:-1]]
    ground = [camera.flat(_at(leg, x, 0.0, 0.0, 0.0)) for x, _h, _up in _EDGE[4:0:-1]]
    points = [*edge, *ground]
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


def _fine() -> list[_Section]:
    """Return the cross-sections with softly drawn ones between them."""
    rows = [_SECTIONS[0]]
    last = len(_SECTIONS) - 1
    for i in range(last):
        four = [_SECTIONS[max(0, min(last, i + step))] for step in (-1, 0, 1, 2)]
        for t in (1 / 3, 2 / 3, 1.0):
            rows.append(_Section(*(_soft(t, *values) for values in zip(*four, strict=True))))
    return rows


def _soft(t: float, before: float, a: float, b: float, after: float) -> float:
    u, v = (b - before) / 2, (after - a) / 2
    return a + t * (u + t * (3 * (b - a) - 2 * u - v + t * (2 * (a - b) + u + v)))


def _points(leg: Leg, one: _Section, camera: Camera) -> list[Flat]:
    corners = (
        (one.inner + 0.001, max(0.0, one.low), one.lift),
        (one.inner, one.inner_high, max(one.lift, one.crest) * 0.9),
        (one.stands, 0.0, 0.0),
        (one.outer - 0.002, 0.0, 0.0),
        (one.outer, one.outer_high, 0.0),
        (one.top_inner, one.top, one.crest),
        (one.top_outer, one.top - 0.002, one.crest * 0.8),
    )
    return [camera.flat(_at(leg, one.x, out, high, up)) for out, high, up in corners]


def _at(leg: Leg, x: float, out: float, above: float, lifted: float) -> Vec:
    """Return a point of the foot; what lies towards the toes moves back as the arch rises."""
    back = _back(leg) * max(0.0, min(1.0, x / 0.07))
    high = above + ARCH_LIFT * leg.arch * lifted - ANKLE_HIGH
    return add(leg.ankle, turned(leg.foot, (x - back, leg.side * out, high)))


def _back(leg: Leg) -> float:
    return SHORTER * leg.arch
