"""The things an exercise needs: mat, box, chair, roller, band, where the body has them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, radians, sin

from kneetrack.figure.camera import Camera
from kneetrack.figure.figure import Prop
from kneetrack.figure.shapes import Shape, smooth
from kneetrack.figure.skeleton import Skeleton
from kneetrack.figure.sling import Strand, sling
from kneetrack.figure.solids import EDGE, ball, box, cylinder, disc, hugging, prism, ribbon, slab
from kneetrack.figure.space import Vec, add, mean, scaled, sub, unit
from kneetrack.figure.surface import shank, thigh


@dataclass(slots=True)
class Thing:
    """One prop on the page. `near` None: behind the figure; infinite: before it."""

    shapes: list[Shape]
    near: float | None = None
    is_flat: bool = False


FRONT = float("inf")


def things(props: tuple[Prop, ...], now: Skeleton, first: Skeleton, camera: Camera) -> list[Thing]:
    """Return every prop as it looks now; `first` is the first pose, for what rolls along."""
    return [
        *(KINDS[prop.kind](prop, now, first, camera) for prop in props),
        *(_sling_behind(prop, now, camera) for prop in props if prop.kind == "sling"),
    ]


def _vec(prop: Prop, name: str, otherwise: Vec) -> Vec:
    values = prop.numbers.get(name, otherwise)
    return values[0], values[1], values[2]


def _one(prop: Prop, name: str, otherwise: float) -> float:
    return prop.numbers.get(name, (otherwise,))[0]


def _placed(prop: Prop, shapes: list[Shape], near: float) -> Thing:
    order = prop.words.get("order", "")
    return Thing(shapes, {"front": FRONT, "back": None}.get(order, near))


def _mat(prop: Prop, _now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    x0, y0, x1, y1 = prop.numbers["rect"]
    z = _one(prop, "z", 0.0)
    corners = [(x0, y0, z), (x1, y0, z), (x1, y1, z), (x0, y1, z)]
    return Thing([slab(corners, camera, "mat")], is_flat=True)


def _box(prop: Prop, _now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    low, high = _vec(prop, "lo", (0, 0, 0)), _vec(prop, "hi", (0, 0, 0))
    thing = Thing(box(low, high, camera))
    return Thing(thing.shapes, FRONT) if prop.words.get("order") == "front" else thing


def _wall(prop: Prop, _now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    x = _one(prop, "x", 0.0)
    y0, y1 = prop.numbers.get("across", (-0.30, 0.30))
    high, thick = _one(prop, "high", 1.0), _one(prop, "thick", 0.05)
    low_x, high_x = (x - thick, x) if x < 0 else (x, x + thick)
    shapes = box((low_x, y0, 0.0), (high_x, y1, high), camera, "wall")
    return Thing(shapes)


def _chair(prop: Prop, _now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    x, y, high = _vec(prop, "seat", (0.0, 0.0, 0.26))
    deep, wide = prop.numbers.get("size", (0.25, 0.26))
    back = _one(prop, "back", 0.24)
    legs = [
        (x + dx, y + dy)
        for dx in (-deep / 2 + 0.012, deep / 2 - 0.012)
        for dy in (-wide / 2 + 0.012, wide / 2 - 0.012)
    ]
    legs.sort(key=lambda at: at[0] * camera.towards[0] + at[1] * camera.towards[1])
    parts = [
        box((lx - 0.01, ly - 0.01, 0.0), (lx + 0.01, ly + 0.01, high - 0.02), camera)
        for lx, ly in legs
    ]
    seat = box(
        (x - deep / 2, y - wide / 2, high - 0.022), (x + deep / 2, y + wide / 2, high), camera
    )
    rest: list[Shape] = []
    if back:
        rest = box(
            (x - deep / 2, y - wide / 2, high),
            (x - deep / 2 + 0.018, y + wide / 2, high + back),
            camera,
        )
    behind = [shape for part in parts for shape in part]
    return Thing([*behind, *seat, *rest] if camera.towards[0] < 0 else [*behind, *rest, *seat])


def _bench(prop: Prop, _now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    low, high = _vec(prop, "lo", (0, 0, 0)), _vec(prop, "hi", (0, 0, 0))
    shapes = []
    for x in sorted((low[0] + 0.03, high[0] - 0.03), reverse=camera.towards[0] < 0):
        shapes += box(
            (x - 0.012, low[1] + 0.02, low[2]), (x + 0.012, high[1] - 0.02, high[2] - 0.03), camera
        )
    shapes += box((low[0], low[1], high[2] - 0.035), high, camera)
    return Thing(shapes)


def _roller(prop: Prop, now: Skeleton, first: Skeleton, camera: Camera) -> Thing:
    radius = _one(prop, "radius", 0.044)
    start = _vec(prop, "at", (0.0, 0.0, radius))
    half, angle = _one(prop, "length", 0.26) / 2, radians(_one(prop, "turn", 90.0))
    travel = sub(now.pelvis, first.pelvis)
    along = (cos(angle - 1.5707963), sin(angle - 1.5707963), 0.0)
    # What lies on a roller moves twice as far as the roller itself.
    rolled = 0.5 * (travel[0] * along[0] + travel[1] * along[1])
    centre = add((start[0], start[1], radius + _one(prop, "z", 0.0)), scaled(along, rolled))
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
    return _placed(prop, shapes, camera.near(centre) + _one(prop, "nearer", 0.0))


def _ball(prop: Prop, now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    radius = _one(prop, "radius", 0.05)
    centre = _spot(prop, now)
    across = radius
    if "soft" in prop.numbers:
        # Pressed between two limbs that are `soft` thick, a soft ball grows the other way.
        a, b = (now.point(name) for name in prop.words["by"].split())
        across = min(radius, abs(a[1] - b[1]) / 2 - _one(prop, "soft", 0.0))
    other = radius * (radius / across) ** 0.5
    shapes = ball(centre, (other, across, other), camera, "ball")
    return _placed(prop, shapes, camera.near(centre) + _one(prop, "nearer", 0.0))


def _pillow(prop: Prop, now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    size = _vec(prop, "size", (0.07, 0.12, 0.035))
    centre = _spot(prop, now)
    shapes = ball(centre, size, camera, "pillow")
    return _placed(prop, shapes, camera.near(centre) + _one(prop, "nearer", -0.3))


def _towel(prop: Prop, now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    radius, half = _one(prop, "radius", 0.028), _one(prop, "length", 0.16) / 2
    centre, high = _spot(prop, now), radius
    if "soft" in prop.numbers:
        # Pressed to the floor by a limb that is `soft` thick, it spreads.
        high = min(radius, (centre[2] - _one(prop, "soft", 0.0)) / 2)
        centre = (centre[0], centre[1], high)
        radius *= (radius / high) ** 0.5
    a, b = sub(centre, (0.0, half, 0.0)), add(centre, (0.0, half, 0.0))
    shapes = cylinder(a, b, radius, camera, "towel", radius * 0.4, high / radius)
    return _placed(prop, shapes, camera.near(centre) + _one(prop, "nearer", 0.0))


def _slider(prop: Prop, now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    at = now.point(prop.words["under"])
    flat = disc((at[0] + 0.01, at[1], 0.004), (0.0, 0.0, 1.0), 0.045, camera)
    return Thing([Shape([smooth(flat)], "towel", "prop line", EDGE)])


def _band(prop: Prop, now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    where, at = prop.words.get("on", "thigh"), _one(prop, "t", 0.82)
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
    return _placed(prop, [hugging(loops, "band")], max(camera.near(m) for m in middles) + 0.02)


def _strap(prop: Prop, now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    """A strap or band through named points and, with `to`, to a fixed place."""
    points = [now.point(name) for name in prop.words["through"].split()]
    if "to" in prop.numbers:
        points.append(_vec(prop, "to", (0, 0, 0)))
    if "from" in prop.numbers:
        points.insert(0, _vec(prop, "from", (0, 0, 0)))
    shapes = ribbon(points, _one(prop, "width", 0.012), camera, prop.words.get("colour", "band"))
    return _placed(prop, shapes, max(camera.near(p) for p in points))


def _sling(prop: Prop, now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    """The strand before the lower legs named by `around`; the other one lies behind them."""
    return Thing(*_strands(prop, now, camera)[1])


def _sling_behind(prop: Prop, now: Skeleton, camera: Camera) -> Thing:
    return Thing(*_strands(prop, now, camera)[0])


def _strands(prop: Prop, now: Skeleton, camera: Camera) -> tuple[Strand, Strand]:
    legs = [now.legs[side] for side in prop.words["around"].split()]
    on = _one(prop, "on", 0.07), _one(prop, "radius", 0.033)
    post, width = _vec(prop, "to", (0.4, 0.0, 0.28)), _one(prop, "width", 0.016)
    return sling(legs, on, post, width, camera)


def _rail(prop: Prop, _now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    x, y, high = _vec(prop, "at", (0.3, 0.0, 0.6))
    half = _one(prop, "length", 0.4) / 2
    shapes = []
    ends = sorted((y - half, y + half), key=lambda end: end * camera.towards[1])
    for end in ends:
        shapes += cylinder((x, end, 0.0), (x, end, high), 0.010, camera)
    shapes += cylinder((x, y - half, high), (x, y + half, high), 0.013, camera)
    return _placed(prop, shapes, camera.near((x, y, high)) + _one(prop, "nearer", 0.0))


def _post(prop: Prop, _now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    x, y, high = _vec(prop, "at", (0.3, 0.0, 0.9))
    shapes = cylinder((x, y, 0.0), (x, y, high), 0.016, camera)
    return _placed(prop, shapes, camera.near((x, y, high / 2)) + _one(prop, "nearer", 0.0))


def _wedge(prop: Prop, _now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    x, y0, y1 = prop.numbers.get("place", (0.0, -0.12, 0.12))
    deep, high = prop.numbers.get("size", (0.24, 0.09))
    return Thing(
        prism([(x - deep / 2, 0.0), (x - deep / 2, high), (x + deep / 2, 0.0)], y0, y1, camera)
    )


def _weight(prop: Prop, now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
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
    return _placed(prop, shapes, camera.near(hold) + _one(prop, "nearer", 0.05))


def _bicycle(prop: Prop, now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    x, y, high = _vec(prop, "at", (0.0, 0.0, 0.16))
    crank, wheel = (x, y, high), (x + 0.30, y, 0.16)
    seat, bar = _vec(prop, "seat", (-0.10, 0.0, 0.50)), _vec(prop, "bar", (0.26, 0.0, 0.62))
    shapes = [
        Shape([smooth(disc(wheel, (0.0, 1.0, 0.0), 0.155, camera))], "prop", "prop line", EDGE),
        Shape([smooth(disc(wheel, (0.0, 1.0, 0.0), 0.125, camera))], "panel", "prop line", EDGE),
    ]
    for line in (
        [seat, crank],
        [crank, wheel],
        [bar, wheel],
        [(seat[0] * 0.6, y, high + (seat[2] - high) * 0.7), (bar[0] * 0.9, y, bar[2] - 0.1)],
    ):
        shapes += ribbon(line, 0.016, camera, "prop")
    shapes += box(
        (seat[0] - 0.06, y - 0.03, seat[2] - 0.015), (seat[0] + 0.06, y + 0.03, seat[2]), camera
    )
    shapes += cylinder((bar[0], y - 0.11, bar[2]), (bar[0], y + 0.11, bar[2]), 0.009, camera)
    near: list[Shape] = []
    for side in ("L", "R"):
        foot = now.legs[side].ball
        near += ribbon([(crank[0], foot[1], crank[2]), foot], 0.010, camera, "prop")
    return Thing([*shapes, *near])


def _spot(prop: Prop, now: Skeleton) -> Vec:
    offset = _vec(prop, "at", (0.0, 0.0, 0.0))
    names = prop.words.get("by", "").split()
    if not names:
        return offset
    return add(mean([now.point(name) for name in names]), offset)


KINDS: dict[str, Callable[[Prop, Skeleton, Skeleton, Camera], Thing]] = {
    "mat": _mat,
    "box": _box,
    "wall": _wall,
    "chair": _chair,
    "bench": _bench,
    "roller": _roller,
    "ball": _ball,
    "pillow": _pillow,
    "towel": _towel,
    "slider": _slider,
    "band": _band,
    "strap": _strap,
    "sling": _sling,
    "rail": _rail,
    "post": _post,
    "wedge": _wedge,
    "weight": _weight,
    "bicycle": _bicycle,
}
"""Every kind of prop a figure file may name."""
