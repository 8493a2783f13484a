"""The working muscles on the page: only as much of each as the camera can see."""

from __future__ import annotations

from math import atan2, cos, degrees, radians, sin

from kneetrack.figure.bare_foot import arch_muscle
from kneetrack.figure.body import (
    SHANK,
    SHANK_SECTIONS,
    SIDES,
    THIGH,
    THIGH_SECTIONS,
    TRUNK_SECTIONS,
)
from kneetrack.figure.camera import Camera, Flat
from kneetrack.figure.cap import visible_cap
from kneetrack.figure.figure import Muscles
from kneetrack.figure.muscle_map import MUSCLES, Station
from kneetrack.figure.person import section_at
from kneetrack.figure.shapes import Loop, Shape, area, smooth
from kneetrack.figure.skeleton import Leg, Skeleton
from kneetrack.figure.space import Vec, add, dot, length, scaled, turned
from kneetrack.figure.surface import glute, trunk_frame

FIBRES = (0.25, 0.5, 0.75)
LEAST_SEEN = 0.10
HIP_FOLD = 0.12
"""How far down the thigh a muscle of the trunk may fold over itself when the hip bends."""
SEAT_AXIS: Vec = (-0.80, 0.36, -0.05)
SEAT_SPREAD = radians(68.0)


class Overlay:
    """One muscle on the page, the part it lies on, and how much of it is seen (0 to 1)."""

    def __init__(self, part: str, side: str, shapes: list[Shape], seen: float) -> None:
        self.part, self.side, self.shapes, self.seen = part, side, shapes, seen


def overlays(skeleton: Skeleton, muscles: Muscles, camera: Camera) -> list[Overlay]:
    """Return what can be seen of the working muscles, helpers first."""
    found = []
    for names, colour in ((muscles.secondary, "muscle 2"), (muscles.primary, "muscle 1")):
        for name, side in sides_of(names):
            overlay = overlay_of(skeleton, name, side, colour, camera)
            if overlay is not None and overlay.seen >= LEAST_SEEN:
                found.append(overlay)
    return found


def sides_of(names: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return muscle and side for names like "glute_med" (both) or "R:glute_med"."""
    pairs = []
    for name in names:
        side, colon, muscle = name.partition(":")
        pairs += [(muscle, side)] if colon else [(name, one) for one in SIDES]
    return pairs


def overlay_of(
    skeleton: Skeleton, name: str, side: str, colour: str, camera: Camera
) -> Overlay | None:
    """Return one muscle of one side as it is seen, None where nothing of it faces the camera."""
    if name == "glute_max":
        return _seat(skeleton, side, colour, camera)
    if name == "foot_arch":
        return _arch(skeleton.legs[side], side, colour, camera)
    return _strip(skeleton, MUSCLES[name], side, colour, camera)


def _strip(
    skeleton: Skeleton, stations: tuple[Station, ...], side: str, colour: str, camera: Camera
) -> Overlay | None:
    first: list[Flat] = []
    last: list[Flat] = []
    rows: list[list[Flat]] = []
    whole = seen = 0.0
    for station in stations:
        centre, front, out = _cross_section(skeleton, station, side)
        view = atan2(
            dot(out, camera.towards) / length(out), dot(front, camera.towards) / length(front)
        )
        # Where the surface turns away depends on how flat the cross-section is.
        view = degrees(atan2(sin(view) * length(front), cos(view) * length(out)))
        start, end = _clamped(station.first, station.last, view)
        whole += station.last - station.first
        if start is None or end is None:
            continue
        row = [
            _surface(centre, front, out, start + (end - start) * share, camera)
            for share in (0.0, *FIBRES, 1.0)
        ]
        near_hip = station.part == "thigh" and station.at < HIP_FOLD
        if near_hip and len(rows) > 2 and stations[2].part == "trunk" and _folds(rows, row):
            whole -= station.last - station.first
            continue
        seen += end - start
        first.append(row[0])
        last.append(row[-1])
        rows.append(row)
    if len(rows) < 3:
        return None
    edge = first + last[::-1]
    if area(edge) < 0:
        edge.reverse()
    fibres = [smooth([row[i] for row in rows], closed=False) for i in range(1, len(FIBRES) + 1)]
    part = stations[len(stations) // 2].part
    place = "torso" if part == "trunk" else f"{side}.{part}"
    return Overlay(place, side, _painted([smooth(edge)], fibres, colour), seen / whole)


def _folds(rows: list[list[Flat]], row: list[Flat]) -> bool:
    """Say whether a row of the thigh lies back over the rows of the trunk instead of below."""
    top, above = rows[0], rows[-1]
    middle = len(row) // 2
    along = (above[middle][0] - top[middle][0], above[middle][1] - top[middle][1])
    return any(
        (row[i][0] - above[i][0]) * along[0] + (row[i][1] - above[i][1]) * along[1] <= 0.0
        for i in (0, -1)
    )


def _painted(loops: list[Loop], fibres: list[Loop], colour: str) -> list[Shape]:
    return [
        Shape(loops, fill=colour, line=f"{colour} line", width=0.0018, opacity=0.92),
        Shape(fibres, line=f"{colour} line", width=0.0015, opacity=0.55),
    ]


def _seat(skeleton: Skeleton, side: str, colour: str, camera: Camera) -> Overlay | None:
    part = glute(skeleton, side)
    sign = SIDES[side]
    axis = (SEAT_AXIS[0], sign * SEAT_AXIS[1], SEAT_AXIS[2])
    outline = visible_cap(part, axis, _seat_spread, camera)
    if len(outline) < 4:
        return None
    if area(outline) < 0:
        outline = outline[::-1]
    centre = add(part.centre, add(scaled(part.front, axis[0]), scaled(part.left, axis[1])))
    facing = dot(add(centre, scaled(part.centre, -1.0)), camera.towards)
    seen = max(0.0, min(1.0, 0.5 + facing / 0.08))
    return Overlay("torso", side, _painted([smooth(outline)], _seat_fibres(outline), colour), seen)


def _seat_spread(_turn: float) -> float:
    return SEAT_SPREAD


def _seat_fibres(outline: list[Flat]) -> list[Loop]:
    count = len(outline)
    lines = []
    for share in FIBRES:
        a, b = outline[int(count * share * 0.5)], outline[int(count * (1 - share * 0.5)) % count]
        middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
        inner = [
            (middle[0] + (p[0] - middle[0]) * 0.82, middle[1] + (p[1] - middle[1]) * 0.82)
            for p in (a, middle, b)
        ]
        lines.append(smooth(inner, closed=False))
    return lines


def _arch(leg: Leg, side: str, colour: str, camera: Camera) -> Overlay | None:
    inner = turned(leg.foot, (0.0, -leg.side * 1.0, 0.0))
    below = scaled(leg.foot[2], -1.0)
    faces = max(dot(inner, camera.towards), dot(below, camera.towards))
    if faces < 0.12:
        return None
    points = [camera.flat(point) for point in arch_muscle(leg)]
    if area(points) < 0:
        points.reverse()
    return Overlay(f"{side}.shank", side, _painted([smooth(points)], [], colour), min(1.0, faces))


def _cross_section(skeleton: Skeleton, station: Station, side: str) -> tuple[Vec, Vec, Vec]:
    sign = float(SIDES[side])
    if station.part == "trunk":
        origin, turn, base = trunk_frame(skeleton, station.at)
        one = section_at(TRUNK_SECTIONS, station.at)
        centre = add(origin, turned(turn, (one.ahead, 0.0, station.at - base)))
    else:
        leg = skeleton.legs[side]
        is_thigh = station.part == "thigh"
        one = section_at(THIGH_SECTIONS if is_thigh else SHANK_SECTIONS, station.at)
        start, turn = (leg.hip, leg.thigh) if is_thigh else (leg.knee, leg.shank)
        reach = THIGH if is_thigh else SHANK
        centre = add(start, turned(turn, (one.ahead, 0.0, -station.at * reach)))
    return centre, scaled(turn[0], one.deep), scaled(turn[1], sign * one.wide)


def _surface(centre: Vec, front: Vec, out: Vec, angle: float, camera: Camera) -> Flat:
    c, s = cos(radians(angle)), sin(radians(angle))
    return camera.flat(
        (
            centre[0] + front[0] * c + out[0] * s,
            centre[1] + front[1] * c + out[1] * s,
            centre[2] + front[2] * c + out[2] * s,
        )
    )


def _clamped(first: float, last: float, view: float) -> tuple[float | None, float | None]:
    """Return the part of an arc within 90 degrees of the view, as angles near `first`."""
    middle = (first + last) / 2
    while view - middle > 180:
        view -= 360
    while view - middle < -180:
        view += 360
    start, end = max(first, view - 90), min(last, view + 90)
    return (start, end) if start < end else (None, None)
