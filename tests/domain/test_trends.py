"""A day's value, seven-day means and changes hold for any run of numbers."""

from __future__ import annotations

import uuid
from datetime import date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetrack.domain.day import Moment
from kneetrack.domain.pain import PainEntry, PainKind, Side
from kneetrack.domain.trends import (
    LEAST_DAYS,
    Mean,
    build_trend,
    change_between,
    day_values,
    days_between,
    gaps_between,
    mean_of,
    rolling_mean,
)

FIRST = date(2026, 1, 5)
RECORDED = Moment(datetime(2026, 1, 5, 20, 0), 60)  # noqa: DTZ001

rows = st.lists(st.none() | st.integers(0, 10), max_size=60)


@st.composite
def _pain(draw: st.DrawFn) -> PainEntry:
    return PainEntry(
        id=str(draw(st.uuids(version=4))),
        day=FIRST + timedelta(days=draw(st.integers(0, 6))),
        recorded=RECORDED,
        side=draw(st.sampled_from(Side)),
        kind=draw(st.sampled_from(PainKind)),
        score=draw(st.integers(0, 10)),
    )


@given(st.lists(_pain()), st.randoms(use_true_random=False))
def test_the_order_of_entries_does_not_matter(entries: list[PainEntry], chance: object) -> None:
    shuffled = list(entries)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert day_values(shuffled) == day_values(entries)


@given(st.lists(_pain()))
def test_a_day_counts_with_its_highest_number_of_that_knee(entries: list[PainEntry]) -> None:
    values = day_values(entries)
    assert set(values) == {(entry.side, entry.day) for entry in entries}
    for (side, day), value in values.items():
        assert value == max(one.score for one in entries if (one.side, one.day) == (side, day))


@given(rows)
def test_a_mean_lies_between_lowest_and_highest_of_its_days(row: list[int | None]) -> None:
    means = rolling_mean(row)
    assert len(means) == len(row)
    for index, mean in enumerate(means):
        window = [value for value in row[max(0, index - 6) : index + 1] if value is not None]
        assert (mean is None) == (len(window) < LEAST_DAYS)
        if mean is not None:
            assert mean == pytest.approx(sum(window) / len(window))
            assert min(window) <= mean <= max(window)


def test_missing_is_missing_and_never_zero() -> None:
    values = {(Side.LEFT, FIRST): 4, (Side.RIGHT, FIRST + timedelta(days=1)): 9}
    trend = build_trend(Side.LEFT, values, days_between(FIRST, FIRST + timedelta(days=2)))
    assert trend.values == (4, None, None)
    assert trend.means == (None, None, None)
    assert mean_of(()) is None
    assert mean_of((None, None)) is None


@given(st.integers(1, 3650).flatmap(lambda n: st.tuples(st.integers(0, 10 * n), st.just(n))))
def test_a_printed_mean_is_rounded_exactly_with_halves_upwards(pair: tuple[int, int]) -> None:
    total, count = pair
    off = Fraction(Mean(total, count, count).tenths, 10) - Fraction(total, count)
    assert -Fraction(1, 20) < off <= Fraction(1, 20)


def test_halves_are_rounded_upwards() -> None:
    assert [Mean(total, 4, 7).text for total in (1, 3, 17, 40)] == ["0.3", "0.8", "4.3", "10.0"]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (51, 21, "3.0 lower, at least the published important change"),
        (40, 20, "2.0 lower, at least the published important change"),
        (40, 21, "1.9 lower, a possible change"),
        (21, 33, "1.2 higher, a possible change"),
        (21, 32, "1.1 higher"),
        (33, 33, "no difference"),
    ],
)
def test_a_change_is_named_by_its_size(first: int, last: int, words: str) -> None:
    assert change_between(Mean(first, 10, 10), Mean(last, 10, 10)).words == words


@given(st.integers(0, 40), st.integers(0, 40))
def test_the_change_is_what_the_printed_means_say(first: int, last: int) -> None:
    before, after = Mean(first, 6, 7), Mean(last, 7, 7)
    change = change_between(before, after)
    assert change.tenths == round((float(after.text) - float(before.text)) * 10)


@given(st.sets(st.integers(-3, 40)), st.integers(0, 30))
def test_gaps_and_written_days_share_out_the_period(steps: set[int], length: int) -> None:
    written = {FIRST + timedelta(days=step) for step in steps}
    last = FIRST + timedelta(days=length)
    in_gaps = [
        day for start, end in gaps_between(written, FIRST, last) for day in days_between(start, end)
    ]
    assert in_gaps == [day for day in days_between(FIRST, last) if day not in written]


def test_ten_years_of_days_are_laid_out_whole() -> None:
    days = days_between(FIRST, FIRST + timedelta(days=3649))
    entries = [
        PainEntry(
            id=str(uuid.UUID(int=at)), day=day, recorded=RECORDED, side=Side.LEFT, score=at % 11
        )
        for at, day in enumerate(days)
    ]
    trend = build_trend(Side.LEFT, day_values(entries), days)
    assert len(trend.means) == 3650
    assert trend.means[-1] == pytest.approx(sum(at % 11 for at in range(3643, 3650)) / 7)


def test_the_mean_of_the_first_day_knows_the_six_days_before() -> None:
    first, last = FIRST + timedelta(days=6), FIRST + timedelta(days=12)
    scores = (1, 2, 3, 4, 5, 6, 7, 7, 7, 7, 7, 7, 7)
    values = {(Side.LEFT, FIRST + timedelta(days=at)): one for at, one in enumerate(scores)}
    trend = build_trend(Side.LEFT, values, days_between(first, last))
    assert trend.days == days_between(first, last)
    assert trend.values == (7,) * 7
    assert trend.means[0] == 28 / 7
    assert trend.means[1] == 34 / 7
    assert trend.means[6] == 7


def test_days_before_the_week_count_for_nothing() -> None:
    first = FIRST + timedelta(days=7)
    values = {(Side.LEFT, FIRST + timedelta(days=at)): 9 - at for at in range(4)}
    trend = build_trend(Side.LEFT, values, (first,))
    assert trend.means == (None,), "only three of its seven days were written"
