"""Pictures of what is drawn by hand: the pain scale, the small trend, the printed page."""

from __future__ import annotations

import os
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from kneetrack.domain.demo_journal import build_demo
from kneetrack.domain.pain import BOTH_SIDES, Side
from kneetrack.domain.report import build_report_view
from kneetrack.domain.trends import build_trend, day_values, days_between, rolling_mean
from kneetrack.paper.preview import preview_image
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.progress.chart_view import ChartView
from kneetrack.ui.widgets.pain_scale import PainScale, PainScaleView
from kneetrack.ui.widgets.trend_small import TrendLine, TrendSmall, TrendView
from tests.golden.tiles import check

EXPECTED = Path(__file__).parent / "expected"
ARTEFACTS = Path(__file__).parents[2] / "test-artefacts" / "golden"
LAST_DAY = date(2026, 3, 19)


@pytest.fixture
def theme(qapp: QApplication, request: pytest.FixtureRequest) -> Theme:
    theme = Theme(qapp)
    theme.set_look(*request.param)
    return theme


LOOKS = pytest.mark.parametrize(
    "theme", [("light", 100), ("dark", 100), ("light", 200)], indirect=True, ids=str
)


def grab(widget: QWidget, width: int) -> QImage:
    widget.resize(width, widget.sizeHint().height())
    widget.ensurePolished()
    return widget.grab().toImage()


def name_of(what: str, theme: Theme) -> str:
    return f"{what}-{theme.mode}-{theme.text_size}"


@LOOKS
@pytest.mark.parametrize("score", [None, 0, 4, 10])
def test_pain_scale(theme: Theme, score: int | None, *, accept_golden: bool) -> None:
    scale = PainScale(theme, PainScaleView(Side.LEFT, "Left", "Left knee", score))
    name = name_of(f"pain-scale-{score}", theme)
    assert check(name, grab(scale, 640), EXPECTED, ARTEFACTS, accept=accept_golden) == ""


@LOOKS
def test_small_trend(theme: Theme, *, accept_golden: bool) -> None:
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
    name = name_of("small-trend", theme)
    assert check(name, grab(chart, 320), EXPECTED, ARTEFACTS, accept=accept_golden) == ""


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_printed_page(paper: str, *, accept_golden: bool) -> None:
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
    assert check(f"page-{paper}", picture, EXPECTED, ARTEFACTS, accept=accept_golden) == ""


LEFT = (
    5,
    6,
    5,
    5,
    4,
    5,
    None,
    4,
    4,
    3,
    7,
    6,
    4,
    4,
    None,
    None,
    None,
    None,
    None,
    3,
    2,
    3,
    2,
    10,
    2,
    1,
)
RIGHT = (
    3,
    3,
    2,
    3,
    None,
    2,
    3,
    2,
    2,
    1,
    2,
    3,
    2,
    2,
    None,
    None,
    None,
    None,
    None,
    1,
    0,
    1,
    1,
    0,
    1,
    0,
)


@LOOKS
def test_pain_chart(theme: Theme, *, accept_golden: bool) -> None:
    os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"
    from kneetrack.ui.progress.trend_chart import TrendChart

    first = LAST_DAY - timedelta(days=len(LEFT) - 1)
    days = days_between(first, LAST_DAY)
    lines = tuple(
        TrendLine(side, side.value.capitalize(), values, rolling_mean(values))
        for side, values in ((Side.LEFT, LEFT), (Side.RIGHT, RIGHT))
    )
    chart = TrendChart(theme, ChartView("Pain", "", days, lines, (first, LAST_DAY), _plank))
    chart.take_spoken_number(11)
    name = name_of("pain-chart", theme)
    assert check(name, grab(chart, 700), EXPECTED, ARTEFACTS, accept=accept_golden) == ""
    chart.deleteLater()


def _plank(_day: date) -> str:
    return "Front plank, Bodyweight squat"
