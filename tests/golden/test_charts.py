"""Pictures of what is drawn of many days: the small trend, the large chart, the printed page."""

from __future__ import annotations

import os
from datetime import date, timedelta

import pytest

from kneetrack.domain.demo_journal import build_demo
from kneetrack.domain.pain import BOTH_SIDES, Side
from kneetrack.domain.report import build_report_view
from kneetrack.domain.trends import build_trend, day_values, days_between, rolling_mean
from kneetrack.paper.preview import preview_image
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.progress.chart_view import ChartView
from kneetrack.ui.widgets.trend_small import TrendLine, TrendSmall, TrendView
from tests.golden.drawing import grab, named
from tests.golden.pictures import ExpectedPictures

LAST_DAY = date(2026, 3, 19)
LOOKS = pytest.mark.parametrize("look", [("light", 100), ("dark", 100), ("light", 200)], ids=str)
_: int | None = None
# fmt: off
LEFT = (5, 6, 5, 5, 4, 5, _, 4, 4, 3, 7, 6, 4, 4, _, _, _, _, _, 3, 2, 3, 2, 10, 2, 1)
RIGHT = (3, 3, 2, 3, _, 2, 3, 2, 2, 1, 2, 3, 2, 2, _, _, _, _, _, 1, 0, 1, 1, 0, 1, 0)
# fmt: on


@LOOKS
def test_small_trend(look: tuple[str, int], theme: Theme, expected: ExpectedPictures) -> None:
    theme.set_look(*look)
    demo = build_demo(7, 60, LAST_DAY)
    days = days_between(LAST_DAY - timedelta(days=27), LAST_DAY)
    values = {
        key: value for key, value in day_values(demo.entries).items() if key[1].day not in (8, 9)
    }
    trends = [build_trend(side, values, days) for side in BOTH_SIDES]
    lines = tuple(
        TrendLine(one.side, one.side.value.capitalize(), one.values, one.means) for one in trends
    )
    chart = TrendSmall(theme, TrendView(days, lines, "Four weeks"))
    chart.resize(320, chart.sizeHint().height())
    assert expected.difference(named("small-trend", theme), grab(chart)) == ""


@LOOKS
def test_pain_chart(look: tuple[str, int], theme: Theme, expected: ExpectedPictures) -> None:
    os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"
    from kneetrack.ui.progress.trend_chart import TrendChart

    theme.set_look(*look)
    first = LAST_DAY - timedelta(days=len(LEFT) - 1)
    days = days_between(first, LAST_DAY)
    lines = tuple(
        TrendLine(side, side.value.capitalize(), values, rolling_mean(values))
        for side, values in ((Side.LEFT, LEFT), (Side.RIGHT, RIGHT))
    )
    chart = TrendChart(theme, ChartView("Pain", "", days, lines, (first, LAST_DAY), _plank))
    chart.take_spoken_number(11)
    chart.resize(700, chart.sizeHint().height())
    assert expected.difference(named("pain-chart", theme), chart.grab().toImage()) == ""
    chart.deleteLater()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_printed_page(paper: str, expected: ExpectedPictures) -> None:
    demo = build_demo(7, 74, LAST_DAY)
    view = build_report_view(
        demo.entries,
        demo.settings,
        str,
        first=LAST_DAY - timedelta(days=73),
        last=LAST_DAY,
        printed_on=LAST_DAY,
        made_up=True,
    )
    picture = preview_image(view, paper, 700)
    assert expected.difference(f"printed-{paper}", picture) == ""


def _plank(_day: date) -> str:
    return "Front plank, Bodyweight squat"
