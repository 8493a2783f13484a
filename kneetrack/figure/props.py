"""The things an exercise needs: mat, box, chair, roller, band, where the body has them."""

from __future__ import annotations

from collections.abc import Callable

from kneetrack.figure import furniture, held_things
from kneetrack.figure.camera import Camera
from kneetrack.figure.figure import Prop
from kneetrack.figure.skeleton import Skeleton
from kneetrack.figure.thing import Thing


def things(props: tuple[Prop, ...], now: Skeleton, first: Skeleton, camera: Camera) -> list[Thing]:
    """Return every prop as it looks now; `first` is the first pose, for what rolls along."""
    return [
        *(KINDS[prop.kind](prop, now, first, camera) for prop in props),
        *(
            held_things.sling_behind_thing(prop, now, camera)
            for prop in props
            if prop.kind == "sling"
        ),
    ]


KINDS: dict[str, Callable[[Prop, Skeleton, Skeleton, Camera], Thing]] = {
    "mat": furniture.mat_thing,
    "box": furniture.box_thing,
    "wall": furniture.wall_thing,
    "chair": furniture.chair_thing,
    "bench": furniture.bench_thing,
    "roller": held_things.roller_thing,
    "ball": held_things.ball_thing,
    "pillow": held_things.pillow_thing,
    "towel": held_things.towel_thing,
    "slider": held_things.slider_thing,
    "band": held_things.band_thing,
    "strap": held_things.strap_thing,
    "sling": held_things.sling_thing,
    "rail": furniture.rail_thing,
    "post": furniture.post_thing,
    "wedge": furniture.wedge_thing,
    "weight": held_things.weight_thing,
    "bicycle": furniture.bicycle_thing,
}
"""Every kind of prop a figure file may name."""
