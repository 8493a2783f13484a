"""Days, sizes and ages in words."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest

from kneetrack.domain.settings import Settings
from kneetrack.ui.settings.settings_view import (
    age_words,
    build_settings_view,
    size_words,
    when_words,
)

NOW = datetime(2026, 3, 19, 19, 30)  # noqa: DTZ001 - local wall time, as backups carry it


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "1 KB"), (1400, "1 KB"), (24_400, "24 KB"), (1_000_000, "1.0 MB"), (1_849_000, "1.8 MB")],
)
def test_sizes(size: int, words: str) -> None:
    assert size_words(size) == words


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (-5, "less than an hour ago"),
        (0, "less than an hour ago"),
        (1, "1 hour ago"),
        (47, "47 hours ago"),
        (48, "2 days ago"),
        (24 * 20, "20 days ago"),
    ],
)
def test_ages(hours: int, words: str) -> None:
    assert age_words(timedelta(hours=hours)) == words


def test_another_year_is_named() -> None:
    assert when_words(NOW - timedelta(days=1), NOW) == "18 March, 19:30"
    assert when_words(NOW - timedelta(days=100), NOW) == "9 December 2025, 19:30"


def test_half_hours_are_offered_with_the_one_stored() -> None:
    view = build_settings_view(Settings(day_ends_at=time(2, 45)), None, NOW)
    assert len(view.day_ends) == 14
    assert view.day_ends[:2] == (time(0, 0), time(0, 30))
    assert time(2, 45) in view.day_ends
    assert view.day_ends[-1] == time(6, 0)
    assert view.data is None
