"""A loop of strap or band from a post around one or both lower legs, drawn tight."""

from __future__ import annotations

from math import cos, pi, sin
from typing import NamedTuple

from kneetrack.figure.camera import Camera
from kneetrack.figure.shapes import Shape, hull
from kneetrack.figure.skeleton import Leg
from kneetrack.figure.solids import ribbon
from kneetrack.figure.space import Vec, between

AROUND_POST = 0.016
CLEAR = 0.01
"""How much nearer or farther than the legs a strand is painted."""
_POINTS = 16


class Strand(NamedTuple):
    """One half of the loop and how near it is."""

    shapes: list[Shape]
    near: float


def sling(
    legs: list[Leg], on: tuple[float, float], post: Vec, width: float, camera: Camera
) -> tuple[Strand, Strand]:
    """Return the strand that passes behind the legs and the one before them, for this camera.

    `on` says where along the lower leg it lies (0 knee to 1 ankle) and how thick the leg is there.
    """
    places = [(post, AROUND_POST)]
    places += [(between(leg.knee, leg.ankle, on[0]), on[1]) for leg in legs]
    runs: dict[bool, list[list[Vec]]] = {False: [], True: []}
    was_before = None
    for start, end, before in _edges(places, camera):
        if before != was_before:
            runs[before].append([start])
        runs[before][-1].append(end)
        was_before = before
    behind, front = (
        [shape for run in runs[before] for shape in ribbon(run, width, camera, "band")]
        for before in (False, True)
    )
    depths = [
        camera.near(between(*bone, 0.5))
        for leg in legs
        for bone in ((leg.hip, leg.knee), (leg.knee, leg.ankle))
    ]
    return Strand(behind, min(depths) - CLEAR), Strand(front, max(depths) + CLEAR)


def _edges(places: list[tuple[Vec, float]], camera: Camera) -> list[tuple[Vec, Vec, bool]]:
    """Return the pieces of a loop drawn tight around upright posts; True: faces the camera."""
    heights = {}
    for (x, y, z), radius in places:
        for step in range(_POINTS):
            turn = 2 * pi * step / _POINTS
            heights[x + radius * cos(turn), y + radius * sin(turn)] = z
    corners = hull(list(heights))
    centre = (
        sum(x for x, _y in corners) / len(corners),
        sum(y for _x, y in corners) / len(corners),
    )
    edges = []
    for (x0, y0), (x1, y1) in zip(corners, [*corners[1:], corners[0]], strict=True):
        out_x, out_y = y1 - y0, x0 - x1
        facing = out_x * camera.towards[0] + out_y * camera.towards[1]
        if out_x * (x0 - centre[0]) + out_y * (y0 - centre[1]) < 0:
            facing = -facing
        edges.append(((x0, y0, heights[x0, y0]), (x1, y1, heights[x1, y1]), facing > 0))
    return edges
