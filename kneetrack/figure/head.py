"""The head: face, nose, ears and hair; calm and without a face of its own."""

from __future__ import annotations

from math import cos, pi, radians

from kneetrack.figure.body import GROWN, SIDES
from kneetrack.figure.camera import Camera, Flat
from kneetrack.figure.cap import visible_cap
from kneetrack.figure.outline import round_points, shaded_part
from kneetrack.figure.shapes import Shape, area, grown, hull, smooth
from kneetrack.figure.skeleton import Skeleton
from kneetrack.figure.space import add, dot, scaled
from kneetrack.figure.surface import Round, jaw, skull

_CROWN = (-0.62, 0.0, 0.78)


def head_shapes(bones: Skeleton, camera: Camera, light: Flat) -> list[Shape]:
    """Return the head as the camera sees it."""
    rounds = (skull(bones), jaw(bones))
    face = hull([p for one in rounds for p in round_points(one, camera)])
    nose = _nose(bones, camera)
    shapes = [
        Shape(
            [smooth(grown(face, GROWN)), smooth(grown(nose, GROWN))],
            fill="line",
        ),
        Shape([smooth(face), smooth(nose)], fill="skin"),
    ]
    dark = shaded_part(face, light, 0.26)
    if dark is not None:
        shapes.append(Shape([dark], fill="skin shade"))
    ears = [_ear(bones, side, camera) for side in SIDES]
    # An ear that faces away only peeps out from behind the head.
    shapes = [*(shape for facing, shape in ears if facing < 0.2), *shapes]
    hair = visible_cap(skull(bones, 0.0042), _CROWN, _hairline, camera)
    if hair:
        if area(hair) < 0:
            hair.reverse()
        shapes.append(Shape([smooth(hair)], fill="hair", line="line", width=0.0022))
    return [*shapes, *(shape for facing, shape in ears if facing >= 0.2)]


def _nose(bones: Skeleton, camera: Camera) -> list[Flat]:
    x, y, z = bones.head_turn
    base = add(bones.head, add(scaled(z, 0.046), scaled(x, 0.052)))
    corners = (
        (0.000, 0.000, 0.016),
        (0.0155, 0.000, -0.007),
        (0.004, 0.0085, -0.011),
        (0.004, -0.0085, -0.011),
        (-0.010, 0.0, 0.0),
    )
    points = [add(base, add(scaled(x, a), add(scaled(y, b), scaled(z, c)))) for a, b, c in corners]
    return hull([camera.flat(point) for point in points])


def _ear(bones: Skeleton, side: str, camera: Camera) -> tuple[float, Shape]:
    x, y, z = bones.head_turn
    sign = SIDES[side]
    centre = add(
        bones.head,
        add(scaled(z, 0.050), add(scaled(x, -0.002), scaled(y, sign * 0.0435))),
    )
    front, up = scaled(x, 0.010), scaled(z, 0.0165)
    thick = scaled(y, 0.004)
    facing = sign * dot(y, camera.towards)
    points = round_points(Round(centre, front, thick, up), camera, 0.0, 12)
    return facing, Shape([smooth(points)], fill="skin", line="line", width=0.0018)


def _hairline(turn: float) -> float:
    """How far the hair reaches from the crown, by the turn around it (0: to the left side)."""
    # The turn runs left (0), forehead or nape (a quarter and three quarters), right (a half).
    ahead = -cos(turn - pi / 2)
    return radians(83.0 + 9.0 * ahead + 5.0 * cos(4 * turn))
