"""The picture: what is in it, in which order, and where it stays."""

import pytest

from kneetrack.figure.camera import Camera
from kneetrack.figure.muscle_map import MUSCLES, NAMES
from kneetrack.figure.muscles import overlay_of
from kneetrack.figure.pose import rest_pose
from kneetrack.figure.scene import Picture, Scene
from kneetrack.figure.shapes import area, hull
from kneetrack.figure.skeleton import build_skeleton
from kneetrack.paper.figure_colours import PALETTES
from tests.figure.files import IDS, figure


def _points(picture: Picture, fill: str) -> list[tuple[float, float]]:
    return [
        (segment[-2], segment[-1])
        for shape in picture.shapes
        if shape.fill == fill
        for loop in shape.loops
        for segment in loop.segments
    ]


@pytest.mark.parametrize("figure_id", IDS)
def test_every_colour_has_a_name_in_every_palette(figure_id: str) -> None:
    scene = Scene(figure(figure_id))
    shapes = [*scene.still().shapes, *scene.moving(1.0).shapes]
    names = {name for shape in shapes for name in (shape.fill, shape.line) if name}
    for palette in PALETTES.values():
        assert names <= set(palette)


def test_a_still_shows_ghost_arrow_and_muscles() -> None:
    picture = Scene(figure("quad_sissy")).still()
    fills = {shape.fill for shape in picture.shapes}
    assert {"ghost", "arrow", "muscle 1", "muscle 2", "skin", "shorts", "hair"} <= fills


def test_a_moving_picture_has_neither_ghost_nor_arrow() -> None:
    fills = {shape.fill for shape in Scene(figure("quad_sissy")).moving(1.0).shapes}
    assert not {"ghost", "arrow"} & fills


def test_the_start_has_no_ghost_of_itself() -> None:
    fills = {shape.fill for shape in Scene(figure("quad_sissy")).still(0).shapes}
    assert "ghost" not in fills


def test_the_frame_is_the_same_all_the_way() -> None:
    scene = Scene(figure("quad_sissy"))
    assert scene.moving(0.1).frame == scene.moving(3.0).frame == scene.still().frame


def test_a_fault_is_marked_by_a_cross_and_the_good_way_by_a_tick() -> None:
    good = Scene(figure("sq_step_down_lat")).still()
    bad = Scene(figure("sq_step_down_lat"), "knee_in").still()
    assert [bool(_points(good, name)) for name in ("good", "fault")] == [True, False]
    assert [bool(_points(bad, name)) for name in ("good", "fault")] == [False, True]

    def strokes(picture: Picture) -> int:
        return sum(len(s.loops) for s in picture.shapes if s.line == "on badge")

    assert (strokes(good), strokes(bad)) == (1, 2)


def test_an_unknown_variant_is_refused() -> None:
    with pytest.raises(KeyError):
        Scene(figure("quad_sissy"), "nothing")


@pytest.mark.parametrize("name", [one for one in MUSCLES if one != "foot_arch"])
def test_every_muscle_is_seen_from_some_side_and_hidden_from_another(name: str) -> None:
    bones = build_skeleton(rest_pose())
    seen = []
    for azimuth in range(0, 360, 30):
        overlay = overlay_of(bones, name, "L", "muscle 1", Camera(azimuth, 6))
        seen.append(0.0 if overlay is None else overlay.seen)
    assert max(seen) > 0.5
    assert min(seen) < 0.15


def test_every_muscle_has_its_name() -> None:
    assert set(NAMES) == set(MUSCLES)


@pytest.mark.parametrize(
    ("name", "azimuth"),
    [("vastus_lateralis", 90), ("vastus_medialis", -60), ("hamstrings", 180), ("glute_max", 150)],
)
def test_muscles_lie_where_anatomy_has_them(name: str, azimuth: float) -> None:
    """Seen from where anatomy has it, a muscle of the left leg shows more than from opposite."""
    bones = build_skeleton(rest_pose())

    def seen(angle: float) -> float:
        overlay = overlay_of(bones, name, "L", "muscle 1", Camera(angle, 0))
        return 0.0 if overlay is None else overlay.seen

    assert seen(azimuth) > 0.6 > seen(azimuth + 180)


def test_a_hull_has_no_dents_and_holds_every_point() -> None:
    points = [(0.0, 0.0), (2.0, 0.0), (1.0, 0.4), (2.0, 2.0), (0.0, 2.0), (1.0, 1.0)]
    outline = hull(points)
    assert set(outline) == {(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)}
    assert area(outline) == pytest.approx(4.0)
