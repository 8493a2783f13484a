"""The window of the chart stays within what was recorded, whatever is asked."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kneetrack.domain.trends import Span
from kneetrack.ui.progress.chart_range import (
    ChosenRange,
    RangeKind,
    first_choice,
    panned,
    window_of,
    zoomed,
)
from kneetrack.ui.progress.day_ticks import day_ticks

TODAY = date(2026, 3, 19)
lengths = st.integers(0, 20_000)
days = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@st.composite
def limits_and_windows(draw: st.DrawFn) -> tuple[Span, Span]:
    begins = TODAY - timedelta(days=draw(lengths))
    places = st.integers(0, (TODAY - begins).days)
    first, last = sorted((draw(places), draw(places)))
    return (begins, TODAY), (begins + timedelta(days=first), begins + timedelta(days=last))


def is_inside(window: Span, limits: Span) -> bool:
    return limits[0] <= window[0] <= window[1] <= limits[1]


@given(limits_and_windows(), st.sampled_from(RangeKind), st.none() | days, st.none() | days)
def test_any_choice_is_a_window_within_the_journal(
    both: tuple[Span, Span], kind: RangeKind, first: date | None, last: date | None
) -> None:
    limits, _window = both
    assert is_inside(window_of(ChosenRange(kind, first, last), limits), limits)


@given(limits_and_windows(), st.floats(-3, 3).filter(bool))
def test_moving_keeps_the_length(both: tuple[Span, Span], share: float) -> None:
    limits, window = both
    moved = panned(window, share, limits)
    assert is_inside(moved, limits)
    assert moved[1] - moved[0] == window[1] - window[0]


@given(limits_and_windows(), st.sampled_from([0.5, 2.0]), st.floats(0, 1))
def test_zooming_stays_inside_and_goes_the_right_way(
    both: tuple[Span, Span], factor: float, share: float
) -> None:
    limits, window = both
    length = (window[1] - window[0]).days
    around = window[0] + timedelta(days=round(length * share))
    new = zoomed(window, factor, around, limits)
    assert is_inside(new, limits)
    new_length = (new[1] - new[0]).days
    assert new_length >= min(6, (limits[1] - limits[0]).days)
    if factor < 1:
        assert new_length <= max(length, 6)
        if length >= 6:
            assert new[0] <= around <= new[1]
    else:
        assert new_length >= min(length, (limits[1] - limits[0]).days)


def test_four_weeks_are_twenty_eight_days() -> None:
    limits = (date(2020, 1, 1), TODAY)
    first, last = window_of(ChosenRange(RangeKind.FOUR_WEEKS), limits)
    assert (last, (last - first).days) == (TODAY, 27)


def test_a_young_journal_shows_all_and_an_old_one_twelve_weeks() -> None:
    young = (TODAY - timedelta(days=40), TODAY)
    old = (TODAY - timedelta(days=400), TODAY)
    assert first_choice(young).kind is RangeKind.ALL
    assert first_choice(old).kind is RangeKind.TWELVE_WEEKS


@given(limits_and_windows(), st.integers(1, 20))
def test_dates_under_the_chart_are_few_and_in_order(both: tuple[Span, Span], most: int) -> None:
    _limits, window = both
    ticks = day_ticks(window, most).days
    assert 1 <= len(ticks) <= most
    assert list(ticks) == sorted(set(ticks))
    assert all(window[0] <= day <= window[1] for day in ticks)
