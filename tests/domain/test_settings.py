"""Settings: plain values there and back, each within its range."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetrack.domain.errors import InputProblem
from kneetrack.domain.pain import Side
from kneetrack.domain.settings import (
    DURATIONS,
    MOTIONS,
    PAPERS,
    TEXT_SIZES,
    THEMES,
    Settings,
    plain_settings,
    settings_of,
)
from tests.entries import days, ids, labels, scores


def _has_no_key_twice(keys: dict[str, str]) -> bool:
    taken = [key for key in keys.values() if key]
    return len(taken) == len(set(taken))


def _in_order(keys: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(keys.items()))


any_settings = st.builds(
    Settings,
    knees=st.sampled_from([(Side.LEFT,), (Side.RIGHT,), (Side.LEFT, Side.RIGHT)]),
    name=labels,
    birth_year=st.none() | st.integers(1900, 2100),
    main_problem=labels,
    theme=st.sampled_from(THEMES),
    text_size=st.sampled_from(TEXT_SIZES),
    paper=st.sampled_from(PAPERS),
    day_ends_at=st.integers(0, 360).map(lambda minutes: time(minutes // 60, minutes % 60)),
    next_knee_after_digit=st.booleans(),
    second_place=labels,
    problem_since=st.sampled_from(DURATIONS),
    start_worst_left=st.none() | scores,
    start_worst_right=st.none() | scores,
    start_day=st.none() | days,
    welcomed=st.booleans(),
    sign_put_away=st.just("") | ids,
    reduce_motion=st.sampled_from(MOTIONS),
    keys=st.dictionaries(
        st.sampled_from(["log-pain", "open-today", "a-command-to-come"]),
        st.just("") | st.from_regex(r"Ctrl\+[A-Z]", fullmatch=True),
    )
    .filter(_has_no_key_twice)
    .map(_in_order),
)


@given(any_settings)
def test_settings_come_back_through_json(settings: Settings) -> None:
    assert settings_of(json.loads(json.dumps(plain_settings(settings)))) == settings


def test_every_setting_is_among_the_plain_values() -> None:
    assert set(plain_settings(Settings())) == {field.name for field in fields(Settings)}


def test_settings_not_given_keep_their_default() -> None:
    assert settings_of({}) == Settings()
    assert settings_of({"paper": "letter"}) == Settings(paper="letter")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("knees", []), ("knees", ["right", "left"]), ("knees", ["left", "left"]), ("knees", "left"),
        ("knees", ["both"]), ("knees", [1]), ("knees", [["left"]]), ("knees", [None]),
        ("name", "x" * 201), ("name", "a\nb"), ("name", None), ("name", 3),
        ("birth_year", 1899), ("birth_year", 2101), ("birth_year", "1990"), ("birth_year", True),
        ("theme", "green"), ("theme", None), ("paper", "A4"), ("text_size", 110),
        ("text_size", "100"), ("text_size", 100.0), ("day_ends_at", "06:01"),
        ("day_ends_at", "3:00"), ("day_ends_at", 3), ("next_knee_after_digit", 1),
        ("next_knee_after_digit", "yes"), ("second_place", "a\x00"), ("colour", "blue"),
        ("problem_since", "long"), ("problem_since", None), ("start_worst_left", 11),
        ("start_worst_left", -1), ("start_worst_right", True), ("start_worst_right", "5"),
        ("start_day", "2026-02-30"), ("start_day", "20260319"), ("start_day", "1899-12-31"),
        ("start_day", 20260319), ("welcomed", 1), ("welcomed", None), ("sign_put_away", "x"),
        ("reduce_motion", "yes"), ("reduce_motion", True), ("keys", []), ("keys", {"Log": "F2"}),
        ("keys", {"log-pain": 2}), ("keys", {"log-pain": "F2", "print": "F2"}),
        ("keys", {"log-pain": "F\x002"}), ("keys", {"log-pain": "x" * 41}), ("keys", None),
        ("sign_put_away", "ABCDEF00-0000-4000-8000-000000000001"),
    ],
)  # fmt: skip
def test_a_setting_out_of_range_is_refused_by_name(name: str, value: Any) -> None:
    with pytest.raises(InputProblem) as caught:
        settings_of({name: value})
    assert caught.value.field == name


@pytest.mark.parametrize("ends_at", [time(6, 0, 1), time(3, 0, 30), time(3, 0, 0, 1), time(12, 0)])
def test_the_day_ends_at_a_minute_before_six(ends_at: time) -> None:
    with pytest.raises(InputProblem):
        replace(Settings(), day_ends_at=ends_at)
