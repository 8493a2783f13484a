"""Whatever stands in a file, reading it ends with problems told, never with a crash."""

from __future__ import annotations

import tomllib
from datetime import UTC, date, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kneetrack.content.schema import read_exercise
from kneetrack.content.shared import read_shared, read_sources
from tests.content.shipped import RESOURCES

GOOD = tomllib.loads(
    (RESOURCES / "exercises" / "quad_sissy_assist.toml").read_text(encoding="utf-8")
)
RULES = {"S0": ("Stop.",), "S1": ("Stop.",), "S3": ("Ask.",)}

plain_values = st.one_of(
    st.text(max_size=20),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.just(date(2026, 3, 19)),
    st.just(datetime(2026, 3, 19, tzinfo=UTC)),
)
values = st.recursive(
    plain_values,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.sampled_from(["text", "sets", "conditions", "rungs", "x"]), inner),
    ),
    max_leaves=8,
)


def test_the_good_file_is_read() -> None:
    exercise, problems = read_exercise("good.toml", GOOD, RULES)

    assert exercise is not None
    assert problems == []


@given(field=st.sampled_from([*sorted(GOOD), "unknown"]), value=values)
def test_one_field_of_any_kind(field: str, value: Any) -> None:
    exercise, problems = read_exercise("any.toml", {**GOOD, field: value}, RULES)

    if exercise is None:
        assert problems
    assert all(problem.file == "any.toml" and problem.mend for problem in problems)


@given(field=st.sampled_from(sorted(GOOD)))
def test_any_field_left_out(field: str) -> None:
    table = {name: value for name, value in GOOD.items() if name != field}

    exercise, problems = read_exercise("any.toml", table, RULES)

    assert (exercise is None) == bool(problems)
    assert [problem.field for problem in problems] in ([], [field])


@given(table=st.dictionaries(st.sampled_from(["planned", "stop_rules", "neal24", "x"]), values))
def test_shared_files_of_any_kind(table: dict[str, Any]) -> None:
    shared, problems = read_shared("index.toml", table)
    sources, _ = read_sources("sources.toml", table)

    assert all(isinstance(rule, str) for rules in shared.stop_rules.values() for rule in rules)
    assert all(source.label for source in sources.values())
    assert problems or set(table) <= {"planned", "stop_rules"}
