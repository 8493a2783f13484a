"""The figures given to programs are the very ones that are printed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kneetrack.domain.demo_journal import build_demo
from kneetrack.domain.pain import Side
from kneetrack.domain.report import build_report_view
from kneetrack.domain.report_data import gather
from kneetrack.domain.report_figures import Figures, build_figures
from kneetrack.domain.report_view import ReportView
from kneetrack.domain.settings import Settings

LAST = date(2026, 3, 19)


def both(seed: int, days: int) -> tuple[Figures, ReportView]:
    """The figures and the page of the same made-up period."""
    demo = build_demo(seed, days, LAST)
    first = LAST - timedelta(days=days - 1)
    knees = demo.settings.knees
    figures = build_figures(gather(demo.entries, knees, first, LAST), str.upper)
    page = build_report_view(
        demo.entries, demo.settings, str.upper, first=first, last=LAST, printed_on=LAST
    )
    return figures, page


@pytest.mark.parametrize("days", [3, 13, 14, 60, 400])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_number_at_the_top_is_among_the_figures(seed: int, days: int) -> None:
    figures, page = both(seed, days)

    assert page.logged.startswith(f"{figures.days_logged:,} of {figures.days:,} days")
    for side, block in zip(Side, page.numbers, strict=False):
        knee = figures.knees[side.value]
        printed = [f"{mean.mean:.1f}" if mean.is_enough else "–" for mean in knee.means]
        if block.is_number:
            assert block.main == " → ".join(printed)
        else:
            assert not any(mean.is_enough for mean in knee.means)
        lines = " / ".join(block.lines)
        assert all(f"n {mean.n} of {mean.days}" in lines for mean in knee.means)
        if knee.change:
            assert f"{abs(knee.change):.1f} {'lower' if knee.change < 0 else 'higher'}" in lines
    words = {block.title: block.main for block in page.numbers}
    if figures.exercise_days:
        assert words["Exercise days"] == f"{figures.exercise_days:,}"
    assert words["Days without a pain number"] == f"{figures.days_without_pain:,}"


def test_parts_add_up() -> None:
    figures, _page = both(1, 100)
    assert figures.sets == sum(exercise.sets for exercise in figures.exercises)
    # Now and then only the left knee was written down.
    assert (
        max(knee.n for knee in figures.knees.values()) == figures.days - figures.days_without_pain
    )
    for knee in figures.knees.values():
        assert knee.highest is not None
        assert knee.lowest is not None
        assert knee.highest.value >= knee.lowest.value


def test_nothing_recorded_is_nothing_and_not_zero() -> None:
    figures = build_figures(gather((), Settings().knees, LAST, LAST), str)
    knee = figures.knees["left"]
    assert (knee.n, knee.change, knee.highest, knee.lowest) == (0, None, None, None)
    assert [mean.mean for mean in knee.means] == [None]
    assert figures.longest_gap == (LAST, LAST)


def test_only_the_chosen_knees() -> None:
    demo = build_demo(1, 20, LAST)
    figures = build_figures(gather(demo.entries, (Side.RIGHT,), LAST, LAST), str)
    assert set(figures.knees) == {"right"}
