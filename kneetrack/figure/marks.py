"""What is pointed out: the way a point takes, and whether hip, knee and ankle stand in line."""

from __future__ import annotations

from itertools import pairwise
from math import atan2, cos, hypot, sin

from kneetrack.figure.camera import Camera, Flat
from kneetrack.figure.figure import Figure
from kneetrack.figure.shapes import Shape, ellipse, smooth, straight
from kneetrack.figure.skeleton import Skeleton
from kneetrack.figure.space import Vec, between

ARROW, HALO, HEAD = 0.0095, 0.006, 0.026
LEAST_WAY = 0.05
BADGE = 0.026


def arc_arrows(figure: Figure, path: list[Skeleton], camera: Camera) -> list[Shape]:
    """Return an arrow along the way of each point the file names; none for a point that rests."""
    shapes: list[Shape] = []
    size = 0.4 if figure.focus else 1.0
    right, up = figure.arc_offset
    for name in figure.arc:
        way = [camera.flat(bones.point(name)) for bones in path]
        way = [(x + right, y - up) for x, y in _spread(way, size)]
        if len(way) > 2:
            shapes += _arrow(way, size)
    return shapes


def _spread(way: list[Flat], size: float) -> list[Flat]:
    """Return points of the way at even distances; a short way is made longer, never invented."""
    total = sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(way))
    if total < 0.012 * size:
        return []
    if total < LEAST_WAY * size:
        (x0, y0), (x1, y1) = way[0], way[-1]
        by = LEAST_WAY * size / (hypot(x1 - x0, y1 - y0) or 1.0)
        return [(x0 + (x1 - x0) * by * s, y0 + (y1 - y0) * by * s) for s in (0.0, 0.5, 1.0)]
    result, passed, wanted = [way[0]], 0.0, total / 8
    for a, b in pairwise(way):
        step = hypot(b[0] - a[0], b[1] - a[1])
        while step and passed + step >= wanted * len(result) and len(result) < 8:
            share = (wanted * len(result) - passed) / step
            result.append((a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share))
        passed += step
    return [*result, way[-1]]


def _arrow(way: list[Flat], size: float) -> list[Shape]:
    tall, halo, thick = HEAD * size, HALO * size, ARROW * size
    (x0, y0), (x1, y1) = way[-2], way[-1]
    angle = atan2(y1 - y0, x1 - x0)
    ahead = (cos(angle), sin(angle))
    base = (x1 - ahead[0] * tall * 0.75, y1 - ahead[1] * tall * 0.75)
    line = [*way[:-1], base]
    side = (-ahead[1], ahead[0])

    def head(by: float) -> list[Flat]:
        tip = (x1 + ahead[0] * (tall * 0.35 + by * 1.6), y1 + ahead[1] * (tall * 0.35 + by * 1.6))
        back = (base[0] - ahead[0] * (tall * 0.2 + by), base[1] - ahead[1] * (tall * 0.2 + by))
        wide = tall * 0.55 + by * 1.4
        return [
            tip,
            (back[0] + side[0] * wide, back[1] + side[1] * wide),
            (back[0] - side[0] * wide, back[1] - side[1] * wide),
        ]

    shaft = smooth(line, closed=False)
    return [
        Shape([shaft], line="halo", width=thick + 2 * halo),
        Shape([straight(head(halo))], fill="halo"),
        Shape([shaft], line="arrow", width=thick),
        Shape([straight(head(0.0))], fill="arrow"),
    ]


def align_marks(
    figure: Figure, variant: str, bones: Skeleton, camera: Camera, *, mirrored: bool = False
) -> list[Shape]:
    """Return the joint line and its badge: a tick or a cross, never a colour alone.

    In a picture that is painted mirrored the tick is turned round first, to be a tick again.
    """
    marks = figure.variants[variant].align if variant else figure.align
    shapes: list[Shape] = []
    for mark in marks:
        colour = "good" if mark.good else "fault"
        line = [camera.flat(point) for point in _mark_line(mark.side, bones)]
        path = straight(line, closed=False)
        shapes.append(Shape([path], line="halo", width=0.017))
        shapes.append(Shape([path], line=colour, width=0.010))
        for x, y in line:
            shapes.append(Shape([ellipse((x, y), (0.0085, 0), (0, 0.0085))], colour, "halo", 0.003))
        middle = line[1]
        aside = 0.082 if mark.side in bones.legs else 0.19
        centre = (middle[0] + mark.badge * aside, middle[1])
        shapes.append(Shape([ellipse(centre, (BADGE, 0), (0, BADGE))], colour, "halo", 0.005))
        shapes.append(_sign(centre, -1.0 if mirrored else 1.0, good=mark.good))
    return shapes


def _mark_line(side: str, bones: Skeleton) -> tuple[Vec, Vec, Vec]:
    """Hip, knee and ankle of a leg, or a line across the pelvis."""
    if side in bones.legs:
        leg = bones.legs[side]
        return leg.hip, leg.knee, leg.ankle
    right, left = bones.legs["R"].hip, bones.legs["L"].hip
    return between(left, right, 1.45), bones.pelvis, between(right, left, 1.45)


def _sign(centre: Flat, way: float, *, good: bool) -> Shape:
    x, y = centre
    s = BADGE * 0.5
    if good:
        corners = ((-1.0, 0.05), (-0.25, 0.75), (1.0, -0.7))
        strokes = [[(x + way * a * s, y + b * s) for a, b in corners]]
    else:
        strokes = [
            [(x - s * 0.75, y - s * 0.75), (x + s * 0.75, y + s * 0.75)],
            [(x - s * 0.75, y + s * 0.75), (x + s * 0.75, y - s * 0.75)],
        ]
    return Shape([straight(one, closed=False) for one in strokes], line="on badge", width=0.0085)
