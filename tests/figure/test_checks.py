"""Each check sees the fault it is there for, planted into a sound figure."""

from collections.abc import Callable
from typing import Any

import pytest

from kneetrack.figure.checks import check_figure
from kneetrack.figure.reading import figure_of
from tests.figure.files import plain

Tables = dict[str, Any]


def _out_of_reach(tables: Tables) -> None:
    tables["contact"]["plant"].append("L.hand")
    tables["contact"]["at"]["L.hand"] = [2.0, 0.1, 0.5]


def _sunk(tables: Tables) -> None:
    tables["contact"]["at"]["L.foot"] = [0.10, 0.06, -0.05, 6]
    tables["contact"]["at"]["R.foot"] = [0.10, 0.06, -0.05, 6]


def _broken_knee(tables: Tables) -> None:
    tables["contact"]["plant"] = []
    tables["key"][1]["both"]["knee"] = 160


def _twisted_hip(tables: Tables) -> None:
    tables["contact"]["plant"] = []
    tables["key"][1]["L"] = {"hip": [6, 60]}


def _bent_neck(tables: Tables) -> None:
    tables["key"][1]["neck"] = [75]


def _falling(tables: Tables) -> None:
    tables["key"][1]["spine"] = [60]


def _jumping(tables: Tables) -> None:
    tables["key"][1]["move"] = 0.05
    tables["return"] = 0.05


def _hidden_muscle(tables: Tables) -> None:
    tables["muscles"]["primary"] = ["L:hamstrings"]
    tables["camera"] = "front"


FAULTS: dict[str, tuple[Callable[[Tables], None], str]] = {
    "a hand that cannot reach": (_out_of_reach, "cannot reach"),
    "feet under the floor": (_sunk, "under the floor"),
    "a knee bent too far": (_broken_knee, "knee is 160"),
    "a hip spread too far": (_twisted_hip, "hip abduction"),
    "a neck bent too far": (_bent_neck, "neck flexion is 75"),
    "a body out of balance": (_falling, "would fall over"),
    "a movement that is too quick": (_jumping, "jumps"),
    "a working muscle turned away": (_hidden_muscle, "cannot be seen"),
}


def test_the_figure_to_break_is_sound() -> None:
    assert check_figure(figure_of(plain("quad_sissy"))) == []


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_told(name: str) -> None:
    plant, words = FAULTS[name]
    tables = plain("quad_sissy")
    plant(tables)
    told = check_figure(figure_of(tables))
    assert any(words in sentence for sentence in told), told
    assert all(sentence.startswith("quad_sissy: at ") for sentence in told)
