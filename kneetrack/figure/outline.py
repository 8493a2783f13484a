"""How a limb looks on the page: its two contour lines, its round ends and its shaded side."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from math import atan2, cos, hypot, pi, sin, sqrt

from kneetrack.figure.camera import Camera, Flat
from kneetrack.figure.shapes import Loop, Segment, area, curve, ellipse, straight
from kneetrack.figure.space import Vec, length, sub
from kneetrack.figure.surface import Round, Slice

LIGHT: Flat = (-0.55, -0.835)
"""Where the light comes from on the page: top left."""
SHADE_SHARE = 0.42


class End(Enum):
    """How a limb ends: round at a joint, cut off like a sleeve, or open with its two side lines."""

    JOINT = "joint"
    HEM = "hem"
    OPEN = "open"


@dataclass(slots=True)
class Cut:
    """One cross-section on the page: centre, half-axes, and the way to its contour points."""

    centre: Flat
    front: Flat
    left: Flat
    normal: Flat
    reach: Flat
    radius: float


@dataclass(slots=True)
class Limb:
    """A limb on the page."""

    cuts: list[Cut]
    is_short: bool
    """Looked at along the bone, so that its cross-sections show as well."""


def lay_out(slices: list[Slice], camera: Camera) -> Limb:
    """Return the contour of cross-sections as the camera sees them."""
    flat = [
        (camera.flat(one.centre), camera.flat(one.front), camera.flat(one.left)) for one in slices
    ]
    last = len(flat) - 1
    whole = _way(flat[0][0], flat[last][0])
    true = sum(_apart(slices[i].centre, slices[i + 1].centre) for i in range(last))
    seen = sum(hypot(*_way(flat[i][0], flat[i + 1][0])) for i in range(last))
    cuts = []
    for i, (centre, front, left) in enumerate(flat):
        along = _way(flat[max(0, i - 1)][0], flat[min(last, i + 1)][0])
        size = hypot(*along)
        if size < 0.004:
            along, size = whole, hypot(*whole)
        normal = (along[1] / size, -along[0] / size) if size > 1e-9 else (1.0, 0.0)
        f = front[0] * normal[0] + front[1] * normal[1]
        w = left[0] * normal[0] + left[1] * normal[1]
        radius = hypot(f, w) or 1e-9
        reach = ((front[0] * f + left[0] * w) / radius, (front[1] * f + left[1] * w) / radius)
        cuts.append(Cut(centre, front, left, normal, reach, radius))
    return Limb(cuts, true > 0 and seen / true < 0.6)


def outline(limb: Limb, by: float = 0.0, *, start: End = End.HEM, end: End = End.HEM) -> list[Loop]:
    """Return the loops that fill a limb, grown by `by`, with its ends as asked for."""
    left = [_edge(cut, 1.0, by) for cut in limb.cuts]
    right = [_edge(cut, -1.0, by) for cut in limb.cuts]
    loops = [_tube(left, right)]
    last = len(limb.cuts) - 1
    for place, kind in ((0, start), (last, end)):
        cut = limb.cuts[place]
        if kind is End.JOINT:
            size = cut.radius + by
            loops.append(ellipse(cut.centre, (size, 0.0), (0.0, size)))
        elif kind is End.HEM:
            loops.append(_round_cut(cut, by))
    if limb.is_short:
        loops += [_round_cut(limb.cuts[i], by) for i in range(2, last, 2)]
    return loops


def shade(limb: Limb, light: Flat, share: float = SHADE_SHARE) -> Loop | None:
    """Return the strip along the contour that the light does not reach."""
    cuts = limb.cuts
    facing = sum(cut.normal[0] * light[0] + cut.normal[1] * light[1] for cut in cuts) / len(cuts)
    dark = -1.0 if facing > 0 else 1.0
    strength = min(1.0, max(0.35, abs(facing) * 1.3))
    outer, inner = [], []
    last = len(cuts) - 1
    for i, cut in enumerate(cuts):
        edge, other = _edge(cut, dark, 0.0), _edge(cut, -dark, 0.0)
        taper = 0.35 + 0.65 * sin(pi * min(1.0, max(0.0, (i + 0.35) / (last + 0.7))))
        part = share * strength * taper
        outer.append(edge)
        inner.append((edge[0] + (other[0] - edge[0]) * part, edge[1] + (other[1] - edge[1]) * part))
    return _tube(outer, inner)


def round_outline(part: Round, camera: Camera, by: float = 0.0) -> Loop:
    """Return the outline of a rounded part, which is an ellipse from wherever it is seen."""
    xx, xy, yy = _spread(part, camera)
    middle, apart = (xx + yy) / 2, hypot((xx - yy) / 2, xy)
    long, short = sqrt(middle + apart), sqrt(max(1e-12, middle - apart))
    angle = 0.5 * atan2(2 * xy, xx - yy)
    c, s = cos(angle), sin(angle)
    first, second = long + by, short + by
    return ellipse(camera.flat(part.centre), (c * first, s * first), (-s * second, c * second))


def _spread(part: Round, camera: Camera) -> tuple[float, float, float]:
    axes = [camera.flat(part.front), camera.flat(part.left), camera.flat(part.up)]
    return (
        sum(a[0] * a[0] for a in axes),
        sum(a[0] * a[1] for a in axes),
        sum(a[1] * a[1] for a in axes),
    )


def round_points(part: Round, camera: Camera, by: float = 0.0, count: int = 22) -> list[Flat]:
    """Return points on the outline of a rounded part."""
    centre = camera.flat(part.centre)
    xx, xy, yy = _spread(part, camera)
    points = []
    for nx, ny in DIRECTIONS[count]:
        mx, my = xx * nx + xy * ny, xy * nx + yy * ny
        size = sqrt(max(1e-12, nx * mx + ny * my))
        points.append((centre[0] + mx / size + nx * by, centre[1] + my / size + ny * by))
    return points


def _directions(count: int) -> list[Flat]:
    return [(cos(2 * pi * i / count), sin(2 * pi * i / count)) for i in range(count)]


DIRECTIONS = {count: _directions(count) for count in (8, 12, 22)}


def shaded_part(points: list[Flat], light: Flat, share: float = 0.3) -> Loop | None:
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


def _edge(cut: Cut, way: float, by: float) -> Flat:
    factor = way * (1.0 + by / cut.radius)
    return cut.centre[0] + cut.reach[0] * factor, cut.centre[1] + cut.reach[1] * factor


def _round_cut(cut: Cut, by: float) -> Loop:
    if not by:
        return ellipse(cut.centre, cut.front, cut.left)
    return ellipse(cut.centre, _longer(cut.front, by), _longer(cut.left, by))


def _longer(axis: Flat, by: float) -> Flat:
    size = hypot(*axis)
    if size < 1e-6:
        return axis[0] + by, axis[1]
    return axis[0] * (1 + by / size), axis[1] * (1 + by / size)


def _tube(left: list[Flat], right: list[Flat]) -> Loop:
    corners = left + right[::-1]
    if area(corners) < 0.0:
        left, right = right, left
    segments: list[Segment] = curve(left)
    back = right[::-1]
    segments.append(back[0])
    segments += curve(back)
    return Loop(left[0], segments)


def _way(a: Flat, b: Flat) -> Flat:
    return b[0] - a[0], b[1] - a[1]


def _apart(a: Vec, b: Vec) -> float:
    return length(sub(a, b))
