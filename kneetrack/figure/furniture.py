"""What stands in the room: mat, box, wall, chair, bench, rail, post, wedge, bicycle."""

from __future__ import annotations

from kneetrack.figure.camera import Camera
from kneetrack.figure.figure import Prop
from kneetrack.figure.shapes import Shape, smooth
from kneetrack.figure.skeleton import Skeleton
from kneetrack.figure.solids import EDGE, box, cylinder, disc, prism, ribbon, slab
from kneetrack.figure.thing import FRONT, Thing, number, placed, triple


def mat_thing(prop: Prop, _now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    """A mat on the floor."""
    x0, y0, x1, y1 = prop.numbers["rect"]
    z = number(prop, "z", 0.0)
    corners = [(x0, y0, z), (x1, y0, z), (x1, y1, z), (x0, y1, z)]
    return Thing([slab(corners, camera, "mat")], is_flat=True)


def box_thing(prop: Prop, _now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    """A box or a step."""
    low, high = triple(prop, "lo", (0, 0, 0)), triple(prop, "hi", (0, 0, 0))
    thing = Thing(box(low, high, camera))
    return Thing(thing.shapes, FRONT) if prop.words.get("order") == "front" else thing


def wall_thing(prop: Prop, _now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    """A wall to lean on."""
    x = number(prop, "x", 0.0)
    y0, y1 = prop.numbers.get("across", (-0.30, 0.30))
    high, thick = number(prop, "high", 1.0), number(prop, "thick", 0.05)
    low_x, high_x = (x - thick, x) if x < 0 else (x, x + thick)
    shapes = box((low_x, y0, 0.0), (high_x, y1, high), camera, "wall")
    return Thing(shapes)


def chair_thing(prop: Prop, _now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    """A chair; the legs that are farther away first."""
    x, y, high = triple(prop, "seat", (0.0, 0.0, 0.26))
    deep, wide = prop.numbers.get("size", (0.25, 0.26))
    back = number(prop, "back", 0.24)
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


def bench_thing(prop: Prop, _now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    """A bench."""
    low, high = triple(prop, "lo", (0, 0, 0)), triple(prop, "hi", (0, 0, 0))
    shapes = []
    for x in sorted((low[0] + 0.03, high[0] - 0.03), reverse=camera.towards[0] < 0):
        shapes += box(
            (x - 0.012, low[1] + 0.02, low[2]), (x + 0.012, high[1] - 0.02, high[2] - 0.03), camera
        )
    shapes += box((low[0], low[1], high[2] - 0.035), high, camera)
    return Thing(shapes)


def rail_thing(prop: Prop, _now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    """A rail to hold, on two posts."""
    x, y, high = triple(prop, "at", (0.3, 0.0, 0.6))
    half = number(prop, "length", 0.4) / 2
    shapes = []
    ends = sorted((y - half, y + half), key=lambda end: end * camera.towards[1])
    for end in ends:
        shapes += cylinder((x, end, 0.0), (x, end, high), 0.010, camera)
    shapes += cylinder((x, y - half, high), (x, y + half, high), 0.013, camera)
    return placed(prop, shapes, camera.near((x, y, high)) + number(prop, "nearer", 0.0))


def post_thing(prop: Prop, _now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    """A post to tie a band to."""
    x, y, high = triple(prop, "at", (0.3, 0.0, 0.9))
    shapes = cylinder((x, y, 0.0), (x, y, high), 0.016, camera)
    return placed(prop, shapes, camera.near((x, y, high / 2)) + number(prop, "nearer", 0.0))


def wedge_thing(prop: Prop, _now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    """A board that slopes."""
    x, y0, y1 = prop.numbers.get("place", (0.0, -0.12, 0.12))
    deep, high = prop.numbers.get("size", (0.24, 0.09))
    return Thing(
        prism([(x - deep / 2, 0.0), (x - deep / 2, high), (x + deep / 2, 0.0)], y0, y1, camera)
    )


def bicycle_thing(prop: Prop, now: Skeleton, _first: Skeleton, camera: Camera) -> Thing:
    """A bicycle that stands still; its pedals follow the feet."""
    x, y, high = triple(prop, "at", (0.0, 0.0, 0.16))
    crank, wheel = (x, y, high), (x + 0.30, y, 0.16)
    seat, bar = triple(prop, "seat", (-0.10, 0.0, 0.50)), triple(prop, "bar", (0.26, 0.0, 0.62))
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
