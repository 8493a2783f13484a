"""What there is to paint: outlines with a colour by name, in the order of painting."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

from kneetrack.figure.camera import Flat

Segment = tuple[float, ...]
"""Two numbers: a straight line to there. Six: a curve with two handles."""


@dataclass(slots=True)
class Loop:
    """One line on the page: where it starts, its segments, and whether it closes."""

    start: Flat
    segments: list[Segment]
    closed: bool = True


@dataclass(slots=True)
class Shape:
    """One thing to paint; `fill` and `line` are names of colours, `width` is in body heights."""

    loops: list[Loop]
    fill: str = ""
    line: str = ""
    width: float = 0.0
    opacity: float = 1.0
    far: bool = False
    """Belongs to the side turned away, painted a little paler."""


def straight(points: list[Flat], *, closed: bool = True) -> Loop:
    """Return a line through points, with corners."""
    return Loop(points[0], [tuple(point) for point in points[1:]], closed)


def smooth(points: list[Flat], *, closed: bool = True) -> Loop:
    """Return a soft line through points (Catmull-Rom)."""
    segments = curve_closed(points) if closed else curve(points)
    return Loop(points[0], segments, closed)


def curve(points: list[Flat]) -> list[Segment]:
    """Return the soft segments from the first point through all others."""
    last = len(points) - 1
    segments: list[Segment] = []
    for i in range(last):
        before = points[i - 1] if i else points[0]
        a, b = points[i], points[i + 1]
        after = points[i + 2] if i + 2 <= last else points[last]
        segments.append(_bow(before, a, b, after))
    return segments


def curve_closed(points: list[Flat]) -> list[Segment]:
    """Return the soft segments of a closed line."""
    count = len(points)
    return [
        _bow(points[i - 1], points[i], points[(i + 1) % count], points[(i + 2) % count])
        for i in range(count)
    ]


def _bow(before: Flat, a: Flat, b: Flat, after: Flat) -> Segment:
    return (
        a[0] + (b[0] - before[0]) / 6.0,
        a[1] + (b[1] - before[1]) / 6.0,
        b[0] - (after[0] - a[0]) / 6.0,
        b[1] - (after[1] - a[1]) / 6.0,
        b[0],
        b[1],
    )


_K = 0.5522847498


def ellipse(centre: Flat, a: Flat, b: Flat) -> Loop:
    """Return an ellipse from its centre and two conjugate half-axes, always turning one way."""
    if a[0] * b[1] - a[1] * b[0] < 0.0:
        b = (-b[0], -b[1])
    cx, cy = centre
    ax, ay, bx, by = a[0], a[1], b[0], b[1]
    ka, kb = (ax * _K, ay * _K), (bx * _K, by * _K)

    def corner(px: float, py: float, qx: float, qy: float, hp: Flat, hq: Flat) -> Segment:
        return (
            cx + px + hp[0], cy + py + hp[1], cx + qx + hq[0], cy + qy + hq[1], cx + qx, cy + qy,
        )  # fmt: skip

    return Loop(
        (cx + ax, cy + ay),
        [
            corner(ax, ay, bx, by, kb, ka),
            corner(bx, by, -ax, -ay, (-ka[0], -ka[1]), kb),
            corner(-ax, -ay, -bx, -by, (-kb[0], -kb[1]), (-ka[0], -ka[1])),
            corner(-bx, -by, ax, ay, ka, (-kb[0], -kb[1])),
        ],
    )


def hull(points: list[Flat]) -> list[Flat]:
    """Return the corners of the smallest outline without dents around points."""
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return ordered

    def half(row: list[Flat]) -> list[Flat]:
        kept: list[Flat] = []
        for point in row:
            while len(kept) > 1 and _left_of(kept[-2], kept[-1], point) <= 0.0:
                kept.pop()
            kept.append(point)
        return kept

    lower, upper = half(ordered), half(ordered[::-1])
    return lower[:-1] + upper[:-1]


def grown(points: list[Flat], by: float) -> list[Flat]:
    """Return an outline without dents, larger by `by` on every side."""
    count = len(points)
    result: list[Flat] = []
    for i in range(count):
        a, b, c = points[i - 1], points[i], points[(i + 1) % count]
        n1, n2 = _outward(a, b), _outward(b, c)
        nx, ny = n1[0] + n2[0], n1[1] + n2[1]
        size = hypot(nx, ny) or 1.0
        result.append((b[0] + nx / size * by, b[1] + ny / size * by))
    return result


def area(points: list[Flat]) -> float:
    """Return the signed area of an outline."""
    return 0.5 * sum(
        points[i - 1][0] * points[i][1] - points[i][0] * points[i - 1][1]
        for i in range(len(points))
    )


def _left_of(a: Flat, b: Flat, c: Flat) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _outward(a: Flat, b: Flat) -> Flat:
    dx, dy = b[0] - a[0], b[1] - a[1]
    size = hypot(dx, dy) or 1.0
    return dy / size, -dx / size
