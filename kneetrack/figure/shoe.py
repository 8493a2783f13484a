"""The shoe: sole, toes and upper."""

from __future__ import annotations

from kneetrack.figure.body import GROWN
from kneetrack.figure.camera import Camera, Flat
from kneetrack.figure.outline import shaded_part
from kneetrack.figure.shapes import Shape, grown, hull, straight
from kneetrack.figure.skeleton import Leg
from kneetrack.figure.space import dot
from kneetrack.figure.surface import (
    SOLE_THICK,
    TOE_CAP,
    instep_points,
    sole_points,
    toe_point,
    toe_points,
)


def sole_shows(leg: Leg, camera: Camera) -> bool:
    """Return whether the camera looks at the sole."""
    return dot(leg.foot[2], camera.towards) < -0.25


def shoe_shapes(leg: Leg, camera: Camera, light: Flat, *, far: bool) -> list[Shape]:
    """Return a shoe that bends at the ball of the foot."""
    flat = camera.flat
    low, high = sole_points(leg), sole_points(leg, SOLE_THICK)
    toes, toes_up = toe_points(leg), toe_points(leg, SOLE_THICK)
    upper = hull([flat(p) for p in (*high, *instep_points(leg))])
    cap = hull([flat(p) for p in (*toes_up, *(toe_point(leg, at) for at in TOE_CAP))])
    sole = hull([flat(p) for p in (*low, *high)])
    sole_toe = hull([flat(p) for p in (*toes, *toes_up)])
    every = [upper, cap, sole, sole_toe]
    shapes = [Shape([straight(grown(p, GROWN)) for p in every], fill="line", far=far)]
    under = Shape([straight(p) for p in (sole, sole_toe)], fill="sole", far=far)
    over = Shape([straight(p) for p in (upper, cap)], fill="shoe", far=far)
    if sole_shows(leg, camera):
        return [*shapes, over, under]
    shapes += [under, over]
    dark = shaded_part(upper, light)
    if dark is not None:
        shapes.append(Shape([dark], fill="shoe shade", far=far))
    return shapes
