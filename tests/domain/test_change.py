"""Which news a page has to look at."""

from __future__ import annotations

from datetime import date

import pytest

from kneetrack.domain.change import Change, Topic

DAY, OTHER = date(2026, 3, 19), date(2026, 3, 20)
ENTRIES, STARS = frozenset({Topic.ENTRIES}), frozenset({Topic.STARS})


@pytest.mark.parametrize(
    ("days", "topics", "day", "concerned"),
    [
        (frozenset({DAY}), ENTRIES, DAY, True),
        (frozenset({DAY}), ENTRIES, OTHER, False),
        (frozenset({DAY}), ENTRIES, None, True),
        (frozenset(), ENTRIES, OTHER, True),
        (frozenset({DAY}), STARS, DAY, False),
        (frozenset({DAY}), ENTRIES | STARS, DAY, True),
        (frozenset({DAY}), frozenset(), DAY, False),
    ],
)
def test_a_page_looks_when_its_topic_and_day_are_touched(
    days: frozenset[date], topics: frozenset[Topic], day: date | None, *, concerned: bool
) -> None:
    assert Change(ENTRIES, days).concerns(topics, day) is concerned
