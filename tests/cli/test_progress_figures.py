"""`stats` tells every figure that Progress shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.driver import CommandDriver

pytestmark = pytest.mark.usefixtures("begun")


def test_the_figures_of_progress(kneetrack: CommandDriver) -> None:
    for days in range(8):
        kneetrack("log", "pain", 6 if days > 3 else 2, "--side", "left", "--day", f"-{days}")
    kneetrack("log", "pain", 4, "--side", "left", "--kind", "before", "--day", "-6")
    kneetrack("log", "exercise", "clamshell", "--day", "-6")
    kneetrack("log", "pain", 3, "--side", "left", "--kind", "morning", "--day", "-5")

    told = kneetrack("stats", "--json").json["progress"]

    assert (told["pain_days"], told["first"], told["last"]) == (8, "2026-03-12", "2026-03-19")
    assert told["knees"]["left"]["easier"] == {
        "first": "2026-03-12", "last": "2026-03-19", "count": 4, "n": 8,
    }  # fmt: skip
    assert [(week["first"], week["days"]) for week in told["weeks"]] == [
        ("2026-03-12", 1),
        ("2026-03-16", 0),
    ]
    assert told["mornings"] == {
        "left": [{"day": "2026-03-13", "before": 4, "morning": 3, "change": -1}],
        "right": [],
    }
    assert told["days"][1] == {
        "day": "2026-03-13",
        "left": {"value": 6, "mean": None},
        "right": {"value": None, "mean": None},
        "exercises": ["hip_clamshell"],
    }
    assert told["days"][-1]["left"] == {"value": 2, "mean": 3.7}


def test_people_can_read_them_too(kneetrack: CommandDriver) -> None:
    kneetrack("log", "exercise", "clamshell", "--day", "-1")
    kneetrack("log", "pain", 2, "--side", "right", "--kind", "before", "--day", "-1")
    out = kneetrack("stats").out
    assert "Exercise days, week by week" in out
    assert "2026-03-18 to 2026-03-19: 1" in out
    assert "2026-03-18: before 2, next morning not answered" in out


def test_nothing_recorded_is_no_trouble(kneetrack: CommandDriver) -> None:
    told = kneetrack("stats", "--json").json["progress"]
    assert told["pain_days"] == 0
    assert told["days"][0]["left"] == {"value": None, "mean": None}
