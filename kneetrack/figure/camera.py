"""From where the figure is looked at, and where a point of the room lands on the page."""

from __future__ import annotations

from math import cos, radians, sin

from kneetrack.figure.space import Vec, dot

Flat = tuple[float, float]

PRESETS: dict[str, Flat] = {
    "side": (-90.0, 4.0),
    "side-left": (90.0, 4.0),
    "three-quarter": (-62.0, 10.0),
    "front": (0.0, 6.0),
    "back": (180.0, 6.0),
    "lying-front": (14.0, 30.0),
    "lying-side": (-76.0, 12.0),
}
"""Azimuth (0 looks at the face, -90 at the right side) and elevation, degrees."""


class Camera:
    """A camera far away: parallel lines stay parallel, sizes do not change with depth."""

    def __init__(self, azimuth: float, elevation: float) -> None:
        az, el = radians(azimuth), radians(elevation)
        self.towards: Vec = (cos(el) * cos(az), cos(el) * sin(az), sin(el))
        """The direction from the figure to the camera."""
        self.right: Vec = (-sin(az), cos(az), 0.0)
        self.up: Vec = (-sin(el) * cos(az), -sin(el) * sin(az), cos(el))

    def flat(self, point: Vec) -> Flat:
        """Return where a point lands: right and down, in body heights."""
        r, u = self.right, self.up
        return (
            point[0] * r[0] + point[1] * r[1],
            -(point[0] * u[0] + point[1] * u[1] + point[2] * u[2]),
        )

    def near(self, point: Vec) -> float:
        """Return how near a point is; larger is nearer."""
        return dot(point, self.towards)
