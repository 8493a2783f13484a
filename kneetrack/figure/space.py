"""Points, directions and turns in space: x forward, y to the figure's left, z up."""

from __future__ import annotations

from math import asin, atan2, cos, degrees, radians, sin, sqrt

Vec = tuple[float, float, float]
Turn = tuple[Vec, Vec, Vec]
"""A rotation: its three columns are where the x, y and z directions of a part point to."""

ORIGIN: Vec = (0.0, 0.0, 0.0)


def add(a: Vec, b: Vec) -> Vec:
    """Return a + b."""
    return a[0] + b[0], a[1] + b[1], a[2] + b[2]


def sub(a: Vec, b: Vec) -> Vec:
    """Return a - b."""
    return a[0] - b[0], a[1] - b[1], a[2] - b[2]


def scaled(a: Vec, factor: float) -> Vec:
    """Return a, `factor` times as long."""
    return a[0] * factor, a[1] * factor, a[2] * factor


def dot(a: Vec, b: Vec) -> float:
    """Return the scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vec, b: Vec) -> Vec:
    """Return the vector at right angles to both."""
    return (
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    )


def length(a: Vec) -> float:
    """Return how long a is."""
    return sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def unit(a: Vec, otherwise: Vec = (1.0, 0.0, 0.0)) -> Vec:
    """Return a with length 1; `otherwise` for a vector too short to have a direction."""
    size = length(a)
    return scaled(a, 1.0 / size) if size > 1e-9 else otherwise


def between(a: Vec, b: Vec, share: float) -> Vec:
    """Return the point `share` (0 to 1) of the way from a to b."""
    return (
        a[0] + (b[0] - a[0]) * share,
        a[1] + (b[1] - a[1]) * share,
        a[2] + (b[2] - a[2]) * share,
    )


def mean(points: list[Vec]) -> Vec:
    """Return the middle of some points; at least one is needed."""
    count = len(points)
    return (
        sum(point[0] for point in points) / count,
        sum(point[1] for point in points) / count,
        sum(point[2] for point in points) / count,
    )


def turn_x(angle: float) -> Turn:
    """Turn by `angle` degrees about the forward axis (positive: to the right)."""
    c, s = cos(radians(angle)), sin(radians(angle))
    return (1.0, 0.0, 0.0), (0.0, c, s), (0.0, -s, c)


def turn_y(angle: float) -> Turn:
    """Turn by `angle` degrees about the left axis (positive: leaning forward)."""
    c, s = cos(radians(angle)), sin(radians(angle))
    return (c, 0.0, -s), (0.0, 1.0, 0.0), (s, 0.0, c)


def turn_z(angle: float) -> Turn:
    """Turn by `angle` degrees about the upward axis (positive: to the left)."""
    c, s = cos(radians(angle)), sin(radians(angle))
    return (c, s, 0.0), (-s, c, 0.0), (0.0, 0.0, 1.0)


def turned(turn: Turn, a: Vec) -> Vec:
    """Return direction a of the part as a direction of the room."""
    x, y, z = turn
    return (
        x[0] * a[0] + y[0] * a[1] + z[0] * a[2],
        x[1] * a[0] + y[1] * a[1] + z[1] * a[2],
        x[2] * a[0] + y[2] * a[1] + z[2] * a[2],
    )


def then(first: Turn, second: Turn) -> Turn:
    """Return the turn `first * second`: `second` happens in the part that `first` has turned."""
    return turned(first, second[0]), turned(first, second[1]), turned(first, second[2])


def seen_from(parent: Turn, child: Turn) -> Turn:
    """Return the turn of `child` inside `parent` (parent transposed times child)."""
    rows = []
    for column in child:
        rows.append((dot(parent[0], column), dot(parent[1], column), dot(parent[2], column)))
    return rows[0], rows[1], rows[2]


def about(axis: Vec, angle: float, a: Vec) -> Vec:
    """Return a, swung by `angle` degrees about a unit axis."""
    c, s = cos(radians(angle)), sin(radians(angle))
    crossed, along = cross(axis, a), dot(axis, a) * (1.0 - c)
    return (
        a[0] * c + crossed[0] * s + axis[0] * along,
        a[1] * c + crossed[1] * s + axis[1] * along,
        a[2] * c + crossed[2] * s + axis[2] * along,
    )


def ball_turn(flexion: float, abduction: float, outward: float, side: int) -> Turn:
    """Return the turn of a hip or shoulder from its clinical angles; `side` +1 left, -1 right."""
    swung = then(turn_y(-flexion), turn_x(side * abduction))
    return then(swung, turn_z(side * outward))


def ball_angles(parent: Turn, child: Turn, side: int) -> Vec:
    """Read flexion, abduction and outward rotation (degrees) back from two turns."""
    x, y, z = seen_from(parent, child)
    sine = max(-1.0, min(1.0, -z[1]))
    return (
        -degrees(atan2(z[0], z[2])),
        degrees(asin(sine)) * side,
        degrees(atan2(x[1], y[1])) * side,
    )
