"""Simple things in the room and how they look: boxes, cylinders, balls, straps."""

from __future__ import annotations

from math import cos, pi, sin

from kneetrack.figure.camera import Camera, Flat
from kneetrack.figure.outline import round_points
from kneetrack.figure.shapes import Loop, Shape, grown, hull, smooth, straight
from kneetrack.figure.space import Vec, add, cross, dot, scaled, sub, unit
from kneetrack.figure.surface import Round

EDGE = 0.0022

# Corners of a box by bits (x, y, z), and its faces with their outward directions.
_FACES = (
    ((0, 1, 3, 2), (0.0, 0.0, -1.0)),
    ((4, 5, 7, 6), (0.0, 0.0, 1.0)),
    ((0, 1, 5, 4), (0.0, -1.0, 0.0)),
    ((2, 3, 7, 6), (0.0, 1.0, 0.0)),
    ((0, 2, 6, 4), (-1.0, 0.0, 0.0)),
    ((1, 3, 7, 5), (1.0, 0.0, 0.0)),
)


def box(low: Vec, high: Vec, camera: Camera, colour: str = "prop") -> list[Shape]:
    """Return the faces of a box that can be seen: the top lightest, the flank darkest."""
    corners = [
        (high[0] if i & 1 else low[0], high[1] if i & 2 else low[1], high[2] if i & 4 else low[2])
        for i in range(8)
    ]
    shapes = []
    for places, normal in _FACES:
        if dot(normal, camera.towards) > 1e-6:
            tone = {2: " top", 1: "", 0: " side"}[_axis(normal)]
            points = [camera.flat(corners[i]) for i in places]
            shapes.append(Shape([straight(points)], colour + tone, "prop line", EDGE))
    return shapes


def prism(profile: list[tuple[float, float]], y0: float, y1: float, camera: Camera) -> list[Shape]:
    """Return a solid with one outline (forward, up) between two distances to the left."""
    near, far = (y0, y1) if camera.towards[1] < 0 else (y1, y0)
    shapes = []
    count = len(profile)
    back = [camera.flat((x, far, z)) for x, z in profile]
    front = [camera.flat((x, near, z)) for x, z in profile]
    shapes.append(Shape([straight(hull([*back, *front]))], "prop side", "prop line", EDGE))
    for i in range(count):
        (x0, z0), (x1, z1) = profile[i], profile[(i + 1) % count]
        normal = unit((z0 - z1, 0.0, x1 - x0))
        if dot(normal, camera.towards) > 1e-6:
            j = (i + 1) % count
            tone = "prop top" if normal[2] > 0.4 else "prop"
            face = [back[i], back[j], front[j], front[i]]
            shapes.append(Shape([straight(face)], tone, "prop line", EDGE))
    shapes.append(Shape([straight(front)], "prop", "prop line", EDGE))
    return shapes


def cylinder(
    start: Vec,
    end: Vec,
    radius: float,
    camera: Camera,
    colour: str = "prop",
    inner: float = 0.0,
    flat: float = 1.0,
) -> list[Shape]:
    """Return a cylinder with the end that faces the camera.

    `inner` draws a hole there; below 1, `flat` presses it lower than it is wide.
    """
    axis = unit(sub(end, start))
    if dot(axis, camera.towards) < 0:
        start, end, axis = end, start, scaled(axis, -1.0)
    back, front = (disc(at, axis, radius, camera, flat=flat) for at in (start, end))
    shapes = [
        Shape([straight(hull([*back, *front]))], colour, "prop line", EDGE),
        Shape([smooth(front)], f"{colour} top", "prop line", EDGE),
    ]
    if inner:
        hole = disc(end, axis, inner, camera, flat=flat)
        shapes.append(Shape([smooth(hole)], f"{colour} side", "prop line", EDGE))
    return shapes


def disc(
    centre: Vec, axis: Vec, radius: float, camera: Camera, count: int = 20, flat: float = 1.0
) -> list[Flat]:
    """Return points around a disc that stands across `axis`; `flat` lowers it."""
    first = unit(cross(axis, (0.0, 0.0, 1.0)), (0.0, 1.0, 0.0))
    second = cross(axis, first)
    return [
        camera.flat(
            add(
                centre,
                add(
                    scaled(first, radius * cos(2 * pi * i / count)),
                    scaled(second, flat * radius * sin(2 * pi * i / count)),
                ),
            )
        )
        for i in range(count)
    ]


def ball(centre: Vec, radius: Vec, camera: Camera, colour: str = "prop") -> list[Shape]:
    """Return a ball or a cushion: a round with its own radius forward, left and up."""
    part = Round(centre, (radius[0], 0.0, 0.0), (0.0, radius[1], 0.0), (0.0, 0.0, radius[2]))
    points = round_points(part, camera)
    small = scaled(radius, 0.62)
    light = Round(
        add(centre, (0.0, 0.0, radius[2] * 0.22)),
        (small[0], 0.0, 0.0),
        (0.0, small[1], 0.0),
        (0.0, 0.0, small[2]),
    )
    return [
        Shape([smooth(points)], colour, "prop line", EDGE),
        Shape([smooth(round_points(light, camera))], f"{colour} top", opacity=0.7),
    ]


def slab(points: list[Vec], camera: Camera, colour: str) -> Shape:
    """Return a flat thing that lies somewhere, such as a mat."""
    return Shape([straight([camera.flat(p) for p in points])], colour, f"{colour} line", EDGE)


def ribbon(points: list[Vec], width: float, camera: Camera, colour: str) -> list[Shape]:
    """Return a strap or a band through points, seen edge and all."""
    line = [camera.flat(point) for point in points]
    loop = straight(line, closed=False)
    return [
        Shape([loop], line=f"{colour} line", width=width + 2 * EDGE),
        Shape([loop], line=colour, width=width),
    ]


def hugging(loops: list[list[Flat]], colour: str, opacity: float = 0.85) -> Shape:
    """Return a band stretched around some outlines."""
    points = hull([point for loop in loops for point in loop])
    outline: Loop = straight(grown(points, 0.003))
    return Shape([outline], colour, f"{colour} line", EDGE, opacity)


def _axis(normal: Vec) -> int:
    return max(range(3), key=lambda i: abs(normal[i]))
