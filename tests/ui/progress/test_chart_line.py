"""Fewer points than days, and yet the same picture: no peak lost, no gap closed."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from kneetrack.ui.progress.chart_line import (
    Scale,
    dashed,
    numbers_of,
    thinned_line,
    thinned_marks,
)

means = st.lists(st.none() | st.floats(0, 10), min_size=1, max_size=300).map(tuple)
values = st.lists(st.none() | st.integers(0, 10), min_size=1, max_size=300).map(tuple)
scales = st.builds(Scale, st.floats(0.02, 60), st.floats(5, 50))


@given(means, scales)
def test_the_highest_and_lowest_mean_of_the_window_are_drawn(
    row: tuple[float | None, ...], scale: Scale
) -> None:
    _places, drawn = thinned_line(numbers_of(row), 0, len(row) - 1, scale)
    there = [mean for mean in row if mean is not None]
    if there:
        assert np.nanmax(drawn) == max(there)
        assert np.nanmin(drawn) == min(there)
    else:
        assert np.isnan(drawn).all()


@given(means, scales)
def test_every_step_keeps_its_own_peak(row: tuple[float | None, ...], scale: Scale) -> None:
    places, drawn = thinned_line(numbers_of(row), 0, len(row) - 1, scale)
    step = scale.days_a_step
    for start in range(0, len(row), step):
        there = [mean for mean in row[start : start + step] if mean is not None]
        inside = drawn[(np.round(places) >= start) & (np.round(places) < start + step)]
        if there and step > 3 * 1.5 / scale.day:  # the ends of a dot lie beside its day
            assert np.nanmax(inside) == max(there)


@given(means, scales)
def test_a_gap_of_a_whole_step_stays_open(row: tuple[float | None, ...], scale: Scale) -> None:
    places, drawn = thinned_line(numbers_of(row), 0, len(row) - 1, scale)
    step = scale.days_a_step
    joined = np.isfinite(drawn[:-1]) & np.isfinite(drawn[1:])
    for at in np.flatnonzero(joined):
        first, last = round(float(places[at])), round(float(places[at + 1]))
        between = range(first // step + 1, last // step)
        for block in between:
            there = row[block * step : (block + 1) * step]
            assert any(mean is not None for mean in there)


@given(means, st.integers(0, 200), st.integers(0, 200), scales)
def test_moving_the_window_does_not_change_the_points_inside(
    row: tuple[float | None, ...], first: int, later: int, scale: Scale
) -> None:
    last = len(row) - 1
    first, later = min(first, last), min(later, last)
    first, later = min(first, later), max(first, later)
    whole = dict(zip(*thinned_line(numbers_of(row), first, last, scale), strict=True))
    part = dict(zip(*thinned_line(numbers_of(row), later, last, scale), strict=True))
    inside = later + 2 * scale.days_a_step + 2
    for place, mean in part.items():
        if place > inside and np.isfinite(mean):
            assert whole[place] == mean


@given(means)
def test_no_more_points_than_pixels_can_show(row: tuple[float | None, ...]) -> None:
    scale = Scale(day=0.1, point=30)
    places, _drawn = thinned_line(numbers_of(row), 0, len(row) - 1, scale)
    steps = -(-len(row) // scale.days_a_step)
    assert len(places) <= 2 * steps


@given(means, scales)
def test_dashes_lie_on_the_line_and_never_cross_a_gap(
    row: tuple[float | None, ...], scale: Scale
) -> None:
    places, drawn = thinned_line(numbers_of(row), 0, len(row) - 1, scale)
    cut_places, cut_means, joined = dashed(places, drawn, scale, 8, 5)
    assert len(cut_places) == len(cut_means) == len(joined)
    assert not joined[-1]
    ends = joined[:-1]
    assert np.isfinite(cut_means[:-1][ends]).all()
    assert np.isfinite(cut_means[1:][ends]).all()
    whole = np.isfinite(drawn[:-1]) & np.isfinite(drawn[1:])
    for at in np.flatnonzero(joined):
        middle = (cut_places[at] + cut_places[at + 1]) / 2
        under = (places[:-1] <= middle + 1e-6) & (places[1:] >= middle - 1e-6)
        assert whole[under].any()


@given(st.lists(st.floats(0, 10), min_size=2, max_size=200).map(tuple))
def test_a_dashed_line_is_drawn_over_about_the_share_of_its_dashes(
    row: tuple[float, ...],
) -> None:
    scale = Scale(day=20, point=25)
    places, drawn = thinned_line(numbers_of(row), 0, len(row) - 1, scale)
    x, y, joined = dashed(places, drawn, scale, 8, 5)
    lengths = np.hypot(np.diff(x) * scale.day, np.diff(y) * scale.point)
    whole = np.hypot(np.diff(places) * scale.day, np.diff(drawn) * scale.point).sum()
    painted = lengths[joined[:-1]].sum()
    assert abs(painted - whole * 8 / 13) <= 8.1


@given(values, st.integers(1, 40))
def test_each_value_of_a_step_keeps_a_mark(row: tuple[int | None, ...], step: int) -> None:
    places, levels = thinned_marks(numbers_of(row), step)
    drawn = {(int(place) // step, int(level)) for place, level in zip(places, levels, strict=True)}
    meant = {(at // step, value) for at, value in enumerate(row) if value is not None}
    assert drawn == meant
    assert all(row[int(place)] == level for place, level in zip(places, levels, strict=True))


def test_a_mean_all_alone_is_a_short_line() -> None:
    scale = Scale(day=10, point=30)
    places, drawn = thinned_line(numbers_of((None, None, 4.0, None, None)), 0, 4, scale)
    there = np.isfinite(drawn)
    assert drawn[there].tolist() == [4.0, 4.0]
    assert np.allclose(np.diff(places[there]), 3 / scale.day)
