"""A cap on a rounded part, such as hair on a head: the part of it that can be seen."""

from __future__ import annotations

from collections.abc import Callable
from math import acos, atan2, cos, pi, sin

from kneetrack.figure.camera import Camera, Flat
from kneetrack.figure.space import Vec, cross, dot, unit
from kneetrack.figure.surface import Round

STEPS = 28


def visible_cap(
    part: Round, axis: Vec, spread: Callable[[float], float], camera: Camera
) -> list[Flat]:
    """Return the outline of a cap as far as it faces the camera; empty when it is hidden.

    `axis` is the cap's middle in the part's own unit-sphere directions (front, left, up) and
    `spread(turn)` the angle in radians from there to its edge, by the turn around the axis.
    """
    # On the unit sphere the visible half is again a half: the one around `eye`.
    towards = camera.towards
    eye = unit((dot(part.front, towards), dot(part.left, towards), dot(part.up, towards)))
    axis = unit(axis)
    east = unit(cross((0.0, 0.0, 1.0), axis), (0.0, 1.0, 0.0))
    north = cross(axis, east)
    edge: list[Vec] = []
    for i in range(STEPS):
        turn = 2 * pi * i / STEPS
        wide = spread(turn)
        c, s, ct, st = cos(wide), sin(wide), cos(turn), sin(turn)
        edge.append(
            (
                axis[0] * c + (east[0] * ct + north[0] * st) * s,
                axis[1] * c + (east[1] * ct + north[1] * st) * s,
                axis[2] * c + (east[2] * ct + north[2] * st) * s,
            )
        )

    def inside(point: Vec) -> bool:
        turn = atan2(dot(point, north), dot(point, east))
        return acos(max(-1.0, min(1.0, dot(point, axis)))) <= spread(turn % (2 * pi))

    seen = [dot(point, eye) > 0.0 for point in edge]
    rim_x = unit(cross(eye, axis), east)
    rim_y = cross(eye, rim_x)

    def rim(angle: float) -> Vec:
        c, s = cos(angle), sin(angle)
        return (
            rim_x[0] * c + rim_y[0] * s,
            rim_x[1] * c + rim_y[1] * s,
            rim_x[2] * c + rim_y[2] * s,
        )

    if all(seen):
        outline = edge
    elif not any(seen):
        if not inside(eye):
            return []
        outline = [rim(2 * pi * i / STEPS) for i in range(STEPS)]
    else:
        outline = _with_rim(edge, seen, eye, rim_x, rim_y, rim, inside)
    return [camera.flat(_on(part, point)) for point in outline]


def _with_rim(
    edge: list[Vec],
    seen: list[bool],
    eye: Vec,
    rim_x: Vec,
    rim_y: Vec,
    rim: Callable[[float], Vec],
    inside: Callable[[Vec], bool],
) -> list[Vec]:
    """Join the visible stretches of the edge along the contour, on the cap's side of it."""
    count = len(edge)
    first = next(i for i in range(count) if seen[i] and not seen[i - 1])
    result: list[Vec] = []
    leaving: float | None = None
    entering_first = _crossing(edge[first - 1], edge[first], eye, rim_x, rim_y)
    for step in range(count):
        i = (first + step) % count
        if seen[i]:
            if not seen[i - 1] and leaving is not None:
                angle = _crossing(edge[i - 1], edge[i], eye, rim_x, rim_y)
                result += _arc(leaving, angle, rim, inside)
                leaving = None
            result.append(edge[i])
        elif seen[i - 1]:
            leaving = _crossing(edge[i - 1], edge[i], eye, rim_x, rim_y)
    if leaving is not None:
        result += _arc(leaving, entering_first, rim, inside)
    return result


def _crossing(a: Vec, b: Vec, eye: Vec, rim_x: Vec, rim_y: Vec) -> float:
    da, db = dot(a, eye), dot(b, eye)
    share = da / (da - db)
    point = (
        a[0] + (b[0] - a[0]) * share,
        a[1] + (b[1] - a[1]) * share,
        a[2] + (b[2] - a[2]) * share,
    )
    return atan2(dot(point, rim_y), dot(point, rim_x))


def _arc(
    start: float, end: float, rim: Callable[[float], Vec], inside: Callable[[Vec], bool]
) -> list[Vec]:
    forward = (end - start) % (2 * pi)
    way = forward if inside(rim(start + forward / 2)) else forward - 2 * pi
    steps = max(2, int(abs(way) / 0.22))
    return [rim(start + way * i / steps) for i in range(steps + 1)]


def _on(part: Round, point: Vec) -> Vec:
    c, f, w, u = part.centre, part.front, part.left, part.up
    x, y, z = point
    return (
        c[0] + f[0] * x + w[0] * y + u[0] * z,
        c[1] + f[1] * x + w[1] * y + u[1] * z,
        c[2] + f[2] * x + w[2] * y + u[2] * z,
    )
