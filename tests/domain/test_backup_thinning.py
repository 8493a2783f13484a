"""Thinning keeps what a person may want back, and never fewer than three."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kneetrack.domain.backup_thinning import ALWAYS_KEPT, KEEP_ALL_FOR, kept

NOW = datetime.combine(date(2026, 3, 19), time(12))
JUMPS = st.sampled_from([timedelta(days=days) for days in (-400, -1, 1, 400, 4000)])
moments = st.lists(
    st.integers(0, 3 * 365 * 24).map(lambda hours: NOW - timedelta(hours=hours)), max_size=60
)


def _left(made_at: list[datetime]) -> list[datetime]:
    keep = kept(made_at)
    return [moment for position, moment in enumerate(made_at) if position in keep]


def test_three_years_of_daily_use_leave_twelve_days_ten_weeks_nine_months() -> None:
    left: list[datetime] = []
    for hours in range(3 * 365 * 24, -1, -8):  # three backups a day, thinned each time
        left = _left([*left, NOW - timedelta(hours=hours)])
    older = [moment for moment in left if left[-5] - moment > KEEP_ALL_FOR]
    assert len(left) - len(older) == 11
    daily, weekly, monthly = older[-12:], older[-22:-12], older[:-22]
    assert [(later.date() - earlier.date()).days for earlier, later in pairwise(daily)] == [1] * 11
    assert len({moment.isocalendar()[:2] for moment in weekly}) == 10
    assert len({(moment.year, moment.month) for moment in monthly}) == 9
    assert len(older) == 12 + 10 + 9
    assert NOW - left[0] > timedelta(days=300)


def test_all_of_two_days_stay() -> None:
    made_at = [NOW - timedelta(minutes=30 * number) for number in range(96, -1, -1)]
    assert _left(made_at) == made_at


def test_of_an_older_day_the_newest_stays() -> None:
    old = [NOW - timedelta(days=9, hours=hours) for hours in (3, 2, 1)]
    new = [NOW - timedelta(minutes=minutes) for minutes in (4, 3, 2, 1, 0)]
    assert _left(old + new) == [old[-1], *new]


def test_none_and_few() -> None:
    assert kept([]) == frozenset()
    for count in range(1, ALWAYS_KEPT + 1):
        assert kept([NOW] * count) == frozenset(range(count))


def test_backups_made_while_the_clock_was_wrong_thin_nothing_of_today() -> None:
    today = [NOW - timedelta(minutes=30 * number) for number in range(20, 0, -1)]
    for jump in (timedelta(days=400), timedelta(days=-400), timedelta(days=20000)):
        wrong = [NOW + jump + timedelta(minutes=30 * number) for number in range(4)]
        assert _left(today + wrong) == today + wrong
        assert _left([*today, *wrong, NOW]) == [*today, *wrong, NOW]


@given(moments)
def test_the_newest_three_are_always_kept(made_at: list[datetime]) -> None:
    assert kept(made_at) >= frozenset(range(len(made_at))[-ALWAYS_KEPT:])


@given(moments, st.booleans())
def test_thinning_twice_removes_no_more(made_at: list[datetime], ordered: bool) -> None:
    left = _left(sorted(made_at) if ordered else made_at)
    assert _left(left) == left


@given(moments, JUMPS, st.integers(0, 60))
def test_a_clock_that_jumps_never_leaves_fewer_than_three(
    made_at: list[datetime], jump: timedelta, since: int
) -> None:
    shifted = [
        moment + jump if position >= since else moment
        for position, moment in enumerate(sorted(made_at))
    ]
    left: list[datetime] = []
    for position, moment in enumerate(shifted):
        left = _left([*left, moment])
        assert len(left) >= min(ALWAYS_KEPT, position + 1)
        assert left[-1] == moment


@given(moments)
def test_each_of_the_newest_days_keeps_a_backup(made_at: list[datetime]) -> None:
    made_at.sort()
    days = sorted({moment.date() for moment in made_at})
    left = {moment.date() for moment in _left(made_at)}
    assert left >= set(days[-12:])
