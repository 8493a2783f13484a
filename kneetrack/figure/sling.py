"""A loop of strap from a post around the back of one or both knees, drawn tight."""

from __future__ import annotations

from math import cos, pi, sin

from kneetrack.figure.camera import Camera
from kneetrack.figure.shapes import Shape, hull
from kneetrack.figure.skeleton import Skeleton
from kneetrack.figure.solids import ribbon
from kneetrack.figure.space import Vec, between

BELOW_KNEE, AROUND_KNEE, AROUND_POST = 0.07, 0.033, 0.016
"""Where on the shank it lies (share of its length), and what it lies around (radius)."""
_POINTS = 16


def sling(
    now: Skeleton, sides: list[str], post: Vec, width: float, camera: Camera
) -> tuple[list[Shape], list[Shape]]:
    """Return the parts of the loop behind the legs and those before them, as the camera sees it."""
    places = [(post, AROUND_POST)]
    for side in sides:
        leg = now.legs[side]
        places.append((between(leg.knee, leg.ankle, BELOW_KNEE), AROUND_KNEE))
    heights = {}
    for (x, y, z), radius in places:
        for step in range(_POINTS):
            turn = 2 * pi * step / _POINTS
            heights[x + radius * cos(turn), y + radius * sin(turn)] = z
    loop = hull(list(heights))
    count = len(loop)
    middle = (sum(p[0] for p in loop) / count, sum(p[1] for p in loop) / count)
    runs: dict[bool, list[list[Vec]]] = {True: [], False: []}
    was_before = None
    for i in range(count + 1):
        (x0, y0), (x1, y1) = loop[i % count], loop[(i + 1) % count]
        across = (y1 - y0, x0 - x1)
        if across[0] * (x0 - middle[0]) + across[1] * (y0 - middle[1]) < 0:
            across = (-across[0], -across[1])
        before = across[0] * camera.towards[0] + across[1] * camera.towards[1] > 0
        start, end = (x0, y0, heights[x0, y0]), (x1, y1, heights[x1, y1])
        if before != was_before:
            runs[before].append([start])
        runs[before][-1].append(end)
        was_before = before
    behind, front = (
        [shape for run in runs[before] for shape in ribbon(run, width, camera, "band")]
        for before in (False, True)
    )
    return behind, front
