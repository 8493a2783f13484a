"""Words and table of the chart, and views that cannot be drawn."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kneetrack.domain.pain import Side
from kneetrack.domain.trends import rolling_mean
from kneetrack.ui.progress.chart_view import ChartView, chart_table, mean_words, readout_of
from kneetrack.ui.widgets.trend_small import TrendLine

FIRST = date(2026, 3, 1)

pytestmark = pytest.mark.usefixtures("british")


def nothing_done(_day: date) -> str:
    return ""


def a_view(values: tuple[int | None, ...], window: tuple[int, int] | None = None) -> ChartView:
    """One knee from 1 March on."""
    days = tuple(FIRST + timedelta(days=at) for at in range(len(values)))
    line = TrendLine(Side.LEFT, "Left", values, rolling_mean(values))
    first, last = window or (0, len(values) - 1)
    shown = (FIRST + timedelta(days=first), FIRST + timedelta(days=last))
    return ChartView("Worst pain each day", "A sentence.", days, (line,), shown, nothing_done)


def test_a_gap_is_read_as_not_logged() -> None:
    assert readout_of(a_view((3, None)), 1).spoken == "Monday, 2 March 2026. Left not logged"


def test_a_mean_appears_with_the_fourth_of_seven_days() -> None:
    view = a_view((1, 2, None, 3, 4))
    assert readout_of(view, 3).rows[0].mean == ""
    assert readout_of(view, 4).rows[0].mean == "7-day average 2.5"


def test_halves_go_upwards_as_on_paper() -> None:
    assert [mean_words(mean) for mean in (4.25, 0.0, 2.449, 10.0)] == ["4.3", "0.0", "2.4", "10.0"]


def test_the_table_holds_the_window_and_nothing_else() -> None:
    table = chart_table(a_view((1, 2, None, 4), (1, 2)))
    assert table.rows == (("Tue, 3 Mar 2026", "", "", ""), ("Mon, 2 Mar 2026", "2", "", ""))


@pytest.mark.parametrize("window", [(-1, 0), (0, 3), (2, 1)])
def test_a_window_outside_the_days_is_refused(window: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="within the days"):
        a_view((1, 2, 3), window)


def test_lines_of_another_length_are_refused() -> None:
    view = a_view((1, 2))
    with pytest.raises(ValueError, match="a value and a mean"):
        ChartView("", "", (FIRST,), view.lines, (FIRST, FIRST), nothing_done)
