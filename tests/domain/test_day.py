"""The day people mean: local, ending some hours after midnight, whatever the clocks do."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetrack.domain.day import Moment, check_day, day_of, moment_of
from kneetrack.domain.errors import InputProblem

DAY = date(2026, 3, 19)


@pytest.mark.parametrize(
    ("clock", "day"),
    [
        ("00:00", 18), ("01:30", 18), ("02:59", 18), ("03:00", 19), ("03:01", 19), ("23:59", 19),
    ],
)  # fmt: skip
def test_before_three_the_day_before_is_meant(clock: str, day: int) -> None:
    now = datetime.combine(date(2026, 3, 19), time.fromisoformat(clock), UTC)
    assert day_of(now) == date(2026, 3, day)


def test_the_day_can_end_at_midnight_or_at_six() -> None:
    assert day_of(datetime(2026, 3, 19, 0, 0, tzinfo=UTC), time(0, 0)) == date(2026, 3, 19)
    assert day_of(datetime(2026, 3, 19, 5, 59, tzinfo=UTC), time(6, 0)) == date(2026, 3, 18)


@pytest.mark.parametrize(
    ("zone", "utc", "day", "offset"),
    [
        # The hour that comes twice in New York: both times the evening before is meant.
        ("America/New_York", datetime(2026, 11, 1, 5, 30, tzinfo=UTC), date(2026, 10, 31), -240),
        ("America/New_York", datetime(2026, 11, 1, 6, 30, tzinfo=UTC), date(2026, 10, 31), -300),
        ("America/New_York", datetime(2026, 11, 1, 8, 30, tzinfo=UTC), date(2026, 11, 1), -300),
        # The hour that never comes in Berlin: 01:59 is followed by 03:00.
        ("Europe/Berlin", datetime(2026, 3, 29, 0, 59, tzinfo=UTC), date(2026, 3, 28), 60),
        ("Europe/Berlin", datetime(2026, 3, 29, 1, 0, tzinfo=UTC), date(2026, 3, 29), 120),
        ("Pacific/Kiritimati", datetime(2026, 3, 18, 13, 30, tzinfo=UTC), date(2026, 3, 19), 840),
        ("Pacific/Niue", datetime(2026, 3, 19, 13, 30, tzinfo=UTC), date(2026, 3, 18), -660),
        ("Asia/Kathmandu", datetime(2026, 3, 18, 21, 15, tzinfo=UTC), date(2026, 3, 19), 345),
    ],
)
def test_the_day_is_the_local_one_through_every_change_of_clocks(
    zone: str, utc: datetime, day: date, offset: int
) -> None:
    now = utc.astimezone(ZoneInfo(zone))
    assert day_of(now) == day
    moment = moment_of(now)
    assert moment.utc_offset_minutes == offset
    assert moment.local == now.replace(tzinfo=None)
    assert moment.local - timedelta(minutes=offset) == utc.replace(tzinfo=None)


@given(
    st.datetimes(
        datetime.combine(date(1950, 1, 1), time()), datetime.combine(date(2100, 1, 1), time())
    ),
    st.times(max_value=time(6, 0)),
)
def test_a_day_is_that_of_the_clock_or_the_one_before(local: datetime, ends_at: time) -> None:
    day = day_of(local.replace(tzinfo=UTC), ends_at)
    assert day == (local.date() if local.time() >= ends_at else local.date() - timedelta(days=1))


def test_a_moment_is_kept_to_the_second() -> None:
    now = datetime(2026, 3, 19, 12, 0, 7, 999_999, timezone(timedelta(hours=-3, minutes=-30)))
    assert moment_of(now) == Moment(datetime.combine(DAY, time(12, 0, 7)), -210)


def test_a_moment_needs_local_time_and_its_offset() -> None:
    with pytest.raises(ValueError, match="offset"):
        moment_of(datetime.combine(DAY, time()))
    with pytest.raises(ValueError, match="zone"):
        Moment(datetime(2026, 3, 19, tzinfo=UTC), 0)
    with pytest.raises(ValueError, match="second"):
        Moment(datetime.combine(DAY, time(0, 0, 0, 1)), 0)
    for offset in (-841, 841):
        with pytest.raises(InputProblem):
            Moment(datetime.combine(DAY, time()), offset)


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2026, 3, 19), date(2026, 3, 20)])
def test_days_from_1900_to_tomorrow_fit(day: date) -> None:
    assert check_day(day, date(2026, 3, 19)) == day


@pytest.mark.parametrize("day", [date(1899, 12, 31), date(2026, 3, 21), date.max, date.min])
def test_other_days_do_not_fit(day: date) -> None:
    with pytest.raises(InputProblem, match="1900-01-01 to tomorrow"):
        check_day(day, date(2026, 3, 19))
