"""What moves with the body: roller, ball, pillow, towel, slider, bands, straps, weights."""

from __future__ import annotations

from math import cos, radians, sin

from kneetrack.figure.camera import Camera
from kneetrack.figure.figure import Prop
from kneetrack.figure.shapes import Shape, smooth
from kneetrack.figure.skeleton import Skeleton
from kneetrack.figure.sling import Strand, sling
from kneetrack.figure.solids import EDGE, ball, cylinder, disc, hugging, ribbon
from kneetrack.figure.space import Vec, add, mean, scaled, sub, unit
from kneetrack.figure.surface import shank, thigh
from kneetrack.figure.thing import Thing, number, placed, triple


def roller_thing(prop: Prop, now: Skeleton, first: Skeleton, camera: Camera) -> Thing:
    """A foam roller that rolls under what lies on it."""
    radius = number(prop, "radius", 0.044)
    start = triple(prop, "at", (0.0, 0.0, radius))
    half, angle = number(prop, "length", 0.26) / 2, radians(number(prop, "turn", 90.0))
    travel = sub(now.pelvis, first.pelvis)
    along = (cos(angle - 1.5707963), sin(angle - 1.5707963), 0.0)
    # What lies on a roller moves twice as far as the roller itself.
    rolled = 0.5 * (travel[0] * along[0] + travel[1] * along[1])
    centre = add((start[0], start[1], radius + number(prop, "z", 0.0)), scaled(along, rolled))
    axis = (cos(angle), sin(angle), 0.0)
    a, b = sub(centre, scaled(axis, half)), add(centre, scaled(axis, half))
    shapes = cylinder(a, b, radius, camera, "roller", radius * 0.45)
    end = b if camera.near(b) > camera.near(a) else a
    spin = rolled / radius
    for third in range(3):
        turn = spin + third * 2.0943951
        way = add(scaled(along, cos(turn)), (0.0, 0.0, -sin(turn)))
        ends = [add(end, scaled(way, radius * share)) for share in (0.52, 0.92)]
        shapes += ribbon(ends, 0.003, camera, "prop")
    return placed(prop, shapes, camera.near(centre) + number(prop, "nearer", 0.0))


def ball_thing(prop: Prop, now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    """A ball."""
    radius = number(prop, "radius", 0.05)
    centre = _spot(prop, now)
    across = radius
    if "soft" in prop.numbers:
        # Pressed between two limbs that are `soft` thick, a soft ball grows the other way.
        a, b = (now.point(name) for name in prop.words["by"].split())
        across = min(radius, abs(a[1] - b[1]) / 2 - number(prop, "soft", 0.0))
    other = radius * (radius / across) ** 0.5
    shapes = ball(centre, (other, across, other), camera, "ball")
    return placed(prop, shapes, camera.near(centre) + number(prop, "nearer", 0.0))


def pillow_thing(prop: Prop, now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    """A pillow."""
    size = triple(prop, "size", (0.07, 0.12, 0.035))
    centre = _spot(prop, now)
    shapes = ball(centre, size, camera, "pillow")
    return placed(prop, shapes, camera.near(centre) + number(prop, "nearer", -0.3))


def towel_thing(prop: Prop, now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    """A rolled towel."""
    radius, half = number(prop, "radius", 0.028), number(prop, "length", 0.16) / 2
    centre, high = _spot(prop, now), radius
    if "soft" in prop.numbers:
        # Pressed to the floor by a limb that is `soft` thick, it spreads.
        high = min(radius, (centre[2] - number(prop, "soft", 0.0)) / 2)
        centre = (centre[0], centre[1], high)
        radius *= (radius / high) ** 0.5
    a, b = sub(centre, (0.0, half, 0.0)), add(centre, (0.0, half, 0.0))
    shapes = cylinder(a, b, radius, camera, "towel", radius * 0.4, high / radius)
    return placed(prop, shapes, camera.near(centre) + number(prop, "nearer", 0.0))


def slider_thing(prop: Prop, now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    """A slider under a heel."""
    at = now.point(prop.words["under"])
    flat = disc((at[0] + 0.01, at[1], 0.004), (0.0, 0.0, 1.0), 0.045, camera)
    return Thing([Shape([smooth(flat)], "towel", "prop line", EDGE)])


def band_thing(prop: Prop, now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    """A band around both legs."""
    where, at = prop.words.get("on", "thigh"), number(prop, "t", 0.82)
    loops = []
    middles = []
    for leg in now.legs.values():
        slices = thigh(leg) if where == "thigh" else shank(leg)
        place = at * (len(slices) - 1)
        for offset in (-0.45, 0.45):
            one = slices[max(0, min(len(slices) - 1, round(place + offset)))]
            centre = camera.flat(one.centre)
            f, w = camera.flat(one.front), camera.flat(one.left)
            loops.append(
                [
                    (
                        centre[0] + s * f[0] * 1.04 + t * w[0] * 1.04,
                        centre[1] + s * f[1] * 1.04 + t * w[1] * 1.04,
                    )
                    for s, t in (
                        (1, 0),
                        (0.7, 0.7),
                        (0, 1),
                        (-0.7, 0.7),
                        (-1, 0),
                        (-0.7, -0.7),
                        (0, -1),
                        (0.7, -0.7),
                    )
                ]
            )
            middles.append(one.centre)
    return placed(prop, [hugging(loops, "band")], max(camera.near(m) for m in middles) + 0.02)


def strap_thing(prop: Prop, now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    """A strap or band through named points and, with `to`, to a fixed place."""
    points = [now.point(name) for name in prop.words["through"].split()]
    if "to" in prop.numbers:
        points.append(triple(prop, "to", (0, 0, 0)))
    if "from" in prop.numbers:
        points.insert(0, triple(prop, "from", (0, 0, 0)))
    shapes = ribbon(points, number(prop, "width", 0.012), camera, prop.words.get("colour", "band"))
    return placed(prop, shapes, max(camera.near(p) for p in points))


def sling_thing(prop: Prop, now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    """The strand before the lower legs named by `around`; the other one lies behind them."""
    return Thing(*_strands(prop, now, camera)[1])


def sling_behind_thing(prop: Prop, now: Skeleton, camera: Camera) -> Thing:
    """The strand of a sling that runs behind the leg."""
    return Thing(*_strands(prop, now, camera)[0])


def _strands(prop: Prop, now: Skeleton, camera: Camera) -> tuple[Strand, Strand]:
    legs = [now.legs[side] for side in prop.words["around"].split()]
    on = number(prop, "on", 0.07), number(prop, "radius", 0.033)
    post, width = triple(prop, "to", (0.4, 0.0, 0.28)), number(prop, "width", 0.016)
    return sling(legs, on, post, width, camera)


def weight_thing(prop: Prop, now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    """A weight in a hand."""
    side = prop.words["hand"]
    arm = now.arms[side]
    hold, axis = arm.hold, arm.hand[0]
    shapes = []
    ends = [sub(hold, scaled(axis, 0.05)), add(hold, scaled(axis, 0.05))]
    ends.sort(key=camera.near)
    shapes += cylinder(ends[0], ends[1], 0.007, camera)
    for end in ends:
        way = unit(sub(end, hold))
        shapes += cylinder(end, add(end, scaled(way, 0.024)), 0.026, camera, "weight")
    return placed(prop, shapes, camera.near(hold) + number(prop, "nearer", 0.05))


def _spot(prop: Prop, now: Skeleton) -> Vec:
    offset = triple(prop, "at", (0.0, 0.0, 0.0))
    names = prop.words.get("by", "").split()
    if not names:
        return offset
    return add(mean([now.point(name) for name in names]), offset)
