"""The time of a movement: the dose's pace, holds in which nothing moves, and a round loop."""

from typing import Any

import pytest

from kneetrack.figure.reading import figure_of
from kneetrack.figure.timeline import Tempo, Timeline
from tests.figure.files import plain


def timed(figure_id: str) -> dict[str, Any]:
    """Return the tables of a file with times of the test's own: 0.6, 3, 0.5 and 2 seconds."""
    tables = plain(figure_id)
    first, last = tables["key"]
    first["hold"], last["move"], last["hold"], tables["return"] = 0.6, 3.0, 0.5, 2.0
    return tables


def test_a_loop_goes_there_and_back() -> None:
    line = Timeline(figure_of(timed("quad_sissy")))
    assert line.seconds == pytest.approx(0.6 + 3.0 + 0.5 + 2.0)
    assert line.still_for(0.2) == pytest.approx(0.4)
    assert line.still_for(2.0) == 0.0
    assert line.pose_at(3.8)["L.knee"] == (112.0,)
    assert line.pose_at(line.seconds + 0.2) == line.pose_at(0.2)
    assert line.key_time(1) == pytest.approx(3.6)
    assert line.stretch_at(1.0).key == 1
    assert line.stretch_at(5.0).key == 0


def test_a_dose_sets_the_pace() -> None:
    lowers = Timeline(figure_of(timed("quad_sissy")), tempo=Tempo(4, 1, 2))
    assert lowers.key_time(1) == pytest.approx(4.6)
    assert lowers.seconds == pytest.approx(0.6 + 4 + 1 + 2)
    raises = Timeline(figure_of(timed("hip_clamshell")), tempo=Tempo(3, 1, 2))
    assert raises.key_time(1) == pytest.approx(0.6 + 2)
    assert raises.seconds == pytest.approx(0.6 + 2 + 1 + 3)


def test_a_pause_of_no_time_is_no_stretch() -> None:
    line = Timeline(figure_of(timed("quad_sissy")), tempo=Tempo(4, 0, 2))
    assert line.seconds == pytest.approx(0.6 + 4 + 2)


def test_a_cycle_goes_on_from_its_last_key() -> None:
    tables = timed("quad_sissy")
    tables["loop"] = "cycle"
    tables["key"].append({"move": 1.0, "both": {"knee": 60}})
    line = Timeline(figure_of(tables))
    assert line.seconds == pytest.approx(0.6 + 3.0 + 0.5 + 1.0 + 2.0)
    halfway = line.pose_at(0.6 + 3.0 + 0.5 + 1.0 + 1.0)["L.knee"][0]
    assert 4 < halfway < 60


def test_a_pingpong_of_three_keys_comes_back_through_the_second() -> None:
    tables = timed("quad_sissy")
    tables["key"].append({"move": 3.0, "both": {"knee": 60}})
    line = Timeline(figure_of(tables))
    back = line.seconds - 1.0
    assert line.pose_at(back)["L.knee"][0] == pytest.approx(112.0, abs=1e-6)


def test_one_pose_alone_is_held() -> None:
    tables = timed("quad_sissy")
    tables["key"] = tables["key"][:1]
    line = Timeline(figure_of(tables))
    assert line.still_for(0.0) == pytest.approx(0.6)
    assert line.pose_at(17.3) == line.pose_at(0.0)


def test_leave_and_arrive_pass_through_a_key_without_a_stop_there_and_back() -> None:
    tables = timed("quad_sissy")
    start = tables["base"]["both"]["knee"]
    middle, last = tables["key"][1], {"move": 1.0, "ease": "arrive", "both": {"knee": start + 80}}
    middle |= {"move": 1.0, "hold": 0.0, "ease": "leave", "both": {"knee": start + 40}}
    tables["key"].append(last)
    line = Timeline(figure_of(tables))

    def bent(at: float) -> float:
        return line.pose_at(at)["L.knee"][0]

    there = line.key_time(1)
    back = line.seconds - 1.0
    for middle_time in (there, back):
        before = bent(middle_time) - bent(middle_time - 0.01)
        after = bent(middle_time + 0.01) - bent(middle_time)
        assert before == pytest.approx(after, rel=0.05)
        assert abs(before) > 0.5
    assert bent(back) == pytest.approx(bent(there), abs=0.01)
