"""Close pictures, bare feet, hands that hold the own body, and the line across the pelvis."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF

from kneetrack.figure.bare_foot import arch_edge
from kneetrack.figure.body import ARCH_LIFT
from kneetrack.figure.contact import Standing
from kneetrack.figure.figure import Align, Contact
from kneetrack.figure.pose import changed, rest_pose
from kneetrack.figure.reading import FigureProblem, figure_of
from kneetrack.figure.scene import Scene
from kneetrack.figure.skeleton import build_skeleton
from kneetrack.figure.space import length, sub
from kneetrack.paper.figure_drawing import figure_scale
from tests.figure.files import figure, plain


def test_a_close_picture_keeps_to_its_points_and_fills_its_box() -> None:
    whole = Scene(replace(figure("foot_short"), focus=())).frame
    close = Scene(figure("foot_short")).frame
    assert close.is_close
    assert not whole.is_close
    assert close.bottom - close.top < 0.4 * (whole.bottom - whole.top)
    box = QRectF(0, 0, 400, 300)
    assert figure_scale(close, box) > 2 * figure_scale(whole, box)


def test_a_bare_foot_wears_no_shoe() -> None:
    fills = {shape.fill for shape in Scene(figure("foot_short")).still().shapes}
    assert "sole" not in fills
    assert "muscle 1" in fills


def test_drawing_the_arch_up_lifts_its_edge_and_leaves_heel_and_ball_down() -> None:
    flat = build_skeleton(rest_pose()).legs["R"]
    drawn = build_skeleton(changed(rest_pose(), {"R.arch": (1.0,)})).legs["R"]
    rise = [b[2] - a[2] for a, b in zip(arch_edge(flat), arch_edge(drawn), strict=True)]
    assert max(rise) == pytest.approx(ARCH_LIFT)
    assert rise[0] == rise[-1] == pytest.approx(0.0, abs=1e-9)
    assert drawn.arch_top[2] - flat.arch_top[2] == pytest.approx(ARCH_LIFT)


def test_a_hand_goes_where_the_point_it_holds_goes() -> None:
    shown = figure("flex_quad")
    standing = Standing(shown)
    for key in shown.keys:
        bones = standing.solve(key.pose)
        assert length(sub(bones.arms["R"].hold, bones.legs["R"].ankle)) < 0.008


def test_only_a_hand_can_hold_and_only_a_point_can_be_held() -> None:
    table = plain("flex_quad")
    table["contact"]["hold"] = {"R.foot": "R.nose"}
    with pytest.raises(FigureProblem) as caught:
        figure_of(table)
    assert len(caught.value.sentences) == 2
    assert Contact().hold == {}


def test_a_line_across_the_pelvis_shows_whether_it_is_level() -> None:
    def slant(variant: str, colour: str) -> float:
        lines = [
            shape for shape in Scene(figure("bal_single"), variant).still().shapes
            if shape.line == colour and shape.width == 0.010
        ]  # fmt: skip
        (line,) = lines
        return line.loops[0].segments[-1][1] - line.loops[0].start[1]

    assert figure("bal_single").align == (Align("pelvis", good=True),)
    # Down is positive on the page: the free left side has dropped.
    assert slant("pelvis_drops", "fault") > slant("", "good") + 0.015
