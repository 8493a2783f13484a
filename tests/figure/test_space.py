"""Turns in space keep lengths and angles, and can be read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetrack.figure.space import (
    Turn,
    Vec,
    about,
    ball_angles,
    ball_turn,
    cross,
    dot,
    length,
    then,
    turn_x,
    turn_y,
    turn_z,
    turned,
    unit,
)

angles = st.floats(-170, 170)
numbers = st.floats(-5, 5)
vectors = st.tuples(numbers, numbers, numbers)


@given(angles, angles, angles, vectors)
def test_turning_keeps_lengths(a: float, b: float, c: float, point: Vec) -> None:
    turn = then(then(turn_z(a), turn_y(b)), turn_x(c))
    assert length(turned(turn, point)) == pytest.approx(length(point), abs=1e-9)
    assert dot(turn[0], turn[1]) == pytest.approx(0, abs=1e-9)
    assert cross(turn[0], turn[1]) == pytest.approx(turn[2], abs=1e-9)


@given(
    st.floats(-19, 124), st.floats(-29, 80), st.floats(-39, 49), st.sampled_from((1, -1)), angles
)
def test_clinical_angles_are_read_back(
    flexion: float, abduction: float, outward: float, side: int, yaw: float
) -> None:
    parent = then(turn_z(yaw), turn_y(20))
    child = then(parent, ball_turn(flexion, abduction, outward, side))
    read = ball_angles(parent, child, side)
    assert read == pytest.approx((flexion, abduction, outward), abs=1e-6)


@given(vectors, angles, vectors)
def test_swinging_about_an_axis_keeps_the_length(axis: Vec, angle: float, point: Vec) -> None:
    swung = about(unit(axis), angle, point)
    assert length(swung) == pytest.approx(length(point), abs=1e-8)


@pytest.mark.parametrize(
    ("turn", "start", "end"),
    [
        (ball_turn(90, 0, 0, 1), (0, 0, -1), (1, 0, 0)),  # flexion lifts the leg forward
        (ball_turn(0, 90, 0, 1), (0, 0, -1), (0, 1, 0)),  # abduction: out to the left
        (ball_turn(0, 90, 0, -1), (0, 0, -1), (0, -1, 0)),  # and to the right
        (ball_turn(0, 0, 90, 1), (1, 0, 0), (0, 1, 0)),  # outward rotation: toes out
        (turn_y(90), (0, 0, 1), (1, 0, 0)),  # leaning forward
        (turn_x(90), (0, 0, 1), (0, -1, 0)),  # lying on the right side
    ],
)
def test_angles_mean_what_clinicians_mean(turn: Turn, start: Vec, end: Vec) -> None:
    assert turned(turn, start) == pytest.approx(end, abs=1e-12)
