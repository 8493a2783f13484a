"""What is planted stays planted, whatever the rest of the body does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneetrack.figure.body import FOREARM, SHANK, THIGH, UPPER_ARM
from kneetrack.figure.checks import knee_angle
from kneetrack.figure.contact import Standing
from kneetrack.figure.pose import EASES, blend, changed, eased, rest_pose
from kneetrack.figure.skeleton import build_skeleton
from kneetrack.figure.space import length, sub
from kneetrack.figure.surface import lowest_point
from tests.figure.files import IDS, figure

STANDS = Standing(figure("quad_sissy"))
FIRST = figure("quad_sissy").keys[0].pose


@settings(deadline=None)
@given(st.floats(0, 60), st.floats(2, 110), st.floats(-10, 25), st.floats(0, 40))
def test_feet_stay_where_they_stand(hip: float, knee: float, ankle: float, heel: float) -> None:
    pose = dict(FIRST)
    for side in "LR":
        pose |= changed(
            pose,
            {f"{side}.hip": (hip,), f"{side}.knee": (knee,), f"{side}.ankle": (ankle,),
             f"{side}.heel": (heel,)},
        )  # fmt: skip
    bones = STANDS.solve(pose)
    for side in "LR":
        target = STANDS.target(f"{side}.foot", pose)
        leg = bones.legs[side]
        if length(sub(leg.ankle, leg.hip)) < (THIGH + SHANK) * 0.999:
            assert length(sub(leg.ball, target)) < 1e-6


@pytest.mark.parametrize("figure_id", IDS)
def test_bones_keep_their_length(figure_id: str) -> None:
    shown = figure(figure_id)
    standing = Standing(shown)
    for key in shown.keys:
        bones = standing.solve(key.pose)
        for leg in bones.legs.values():
            assert length(sub(leg.hip, leg.knee)) == pytest.approx(THIGH, abs=2e-4)
            assert length(sub(leg.knee, leg.ankle)) == pytest.approx(SHANK, abs=2e-4)
        for arm in bones.arms.values():
            assert length(sub(arm.shoulder, arm.elbow)) == pytest.approx(UPPER_ARM, abs=2e-4)
            assert length(sub(arm.elbow, arm.wrist)) == pytest.approx(FOREARM, abs=2e-4)


def test_swinging_the_knee_out_moves_it_away_from_the_midline() -> None:
    standing = Standing(figure("quad_sissy"))
    low = figure("quad_sissy").keys[1].pose
    for side, way in (("L", 1), ("R", -1)):
        before = standing.solve(low).point(f"{side}.knee")
        after = standing.solve(changed(low, {f"{side}.knee_out": (20.0,)})).point(f"{side}.knee")
        assert (after[1] - before[1]) * way > 0.02


def test_a_dropped_body_lies_on_the_floor() -> None:
    shown = figure("hip_clamshell")
    bones = Standing(shown).solve(shown.keys[0].pose)
    assert lowest_point(bones, shown.contact.drop) == pytest.approx(0.0, abs=1e-6)


def test_a_straight_body_is_one_height() -> None:
    bones = build_skeleton(rest_pose())
    assert knee_angle(bones.legs["L"]) == pytest.approx(0.0)
    assert bones.legs["L"].heel[2] == pytest.approx(-0.530)


@given(st.floats(0, 1))
def test_blending_stays_between(share: float) -> None:
    first, last = (key.pose for key in figure("quad_sissy").keys)
    pose = blend(first, last, share)
    for name, values in pose.items():
        for value, a, b in zip(values, first[name], last[name], strict=True):
            assert min(a, b) - 1e-9 <= value <= max(a, b) + 1e-9


@given(st.sampled_from(EASES), st.floats(0, 1), st.floats(0, 1))
def test_a_movement_never_turns_back(ease: str, a: float, b: float) -> None:
    low, high = sorted((a, b))
    assert eased(low, ease) <= eased(high, ease) + 1e-12
    assert (eased(0, ease), eased(1, ease)) == pytest.approx((0, 1))
