"""Every kind of thing can be drawn, beside a person who stands, from every side."""

import pytest

from kneetrack.figure.camera import PRESETS, Camera
from kneetrack.figure.figure import Prop
from kneetrack.figure.pose import rest_pose
from kneetrack.figure.props import KINDS, things
from kneetrack.figure.skeleton import build_skeleton
from kneetrack.paper.figure_colours import PALETTES

NEEDS: dict[str, dict[str, str]] = {
    "slider": {"under": "R.heel"},
    "strap": {"through": "L.hand R.foot R.hand"},
    "sling": {"around": "L R", "on": "knee"},
    "weight": {"hand": "R"},
}
NUMBERS: dict[str, dict[str, tuple[float, ...]]] = {
    "mat": {"rect": (-0.5, -0.3, 0.5, 0.3)},
    "box": {"lo": (-0.1, -0.2, 0.0), "hi": (0.1, 0.0, 0.1)},
    "bench": {"lo": (-0.4, -0.2, 0.0), "hi": (-0.1, 0.2, 0.25)},
    "sling": {"to": (0.5, 0.0, 0.3)},
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("preset", PRESETS)
def test_a_thing_is_drawn(kind: str, preset: str) -> None:
    bones = build_skeleton(rest_pose()).moved((0.0, 0.0, 0.53))
    prop = Prop(kind, NUMBERS.get(kind, {}), NEEDS.get(kind, {}))
    made = things((prop,), bones, bones, Camera(*PRESETS[preset]))
    shapes = [shape for thing in made for shape in thing.shapes]
    assert shapes
    assert all(loop.segments for shape in shapes for loop in shape.loops)
    names = {name for shape in shapes for name in (shape.fill, shape.line) if name}
    assert all(names <= set(palette) for palette in PALETTES.values())
