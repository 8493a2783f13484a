"""The quiet cards of Today can be read as tables, and by ear."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kneetrack.domain.pain import Side
from kneetrack.ui.today.side_cards import WeekDots
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.data_table import DataTable
from kneetrack.ui.widgets.trend_small import TrendSmall
from tests.ui.finding import find
from tests.ui.today.driver import CLAMSHELL, TODAY, TodayDriver

pytestmark = pytest.mark.usefixtures("british")


def show_table(today: TodayDriver, card: str) -> tuple[tuple[str, ...], ...]:
    place = find(today.page, QWidget, card)
    QTest.mouseClick(find(place, Button, "showAsTable"), Qt.MouseButton.LeftButton)
    return find(place, DataTable).shown.rows


def test_four_weeks_as_a_table(today: TodayDriver) -> None:
    journal = today.desk.services.journal
    journal.log_pain((Side.LEFT,), 0)
    for days in (1, 2, 4):
        journal.log_pain((Side.LEFT,), 3, day=TODAY - timedelta(days=days))
    rows = show_table(today, "trendCard")
    assert len(rows) == 28
    assert rows[0] == ("Thu, 19 Mar 2026", "0", "2.3", "", "")
    assert rows[3] == ("Mon, 16 Mar 2026", "", "", "", "")
    journal.log_pain((Side.RIGHT,), 5)
    shown = find(find(today.page, QWidget, "trendCard"), DataTable).shown
    assert shown.rows[0] == ("Thu, 19 Mar 2026", "0", "2.3", "5", "")


def test_the_week_as_a_table_and_in_words(today: TodayDriver) -> None:
    journal = today.desk.services.journal
    journal.log_pain((Side.LEFT,), 3, day=TODAY - timedelta(days=1))
    journal.log_exercise(CLAMSHELL, day=TODAY)
    rows = show_table(today, "weekCard")
    assert rows[2:5] == (
        ("Wed, 18 Mar", "logged", ""),
        ("Thu, 19 Mar", "", "done"),
        ("Fri, 20 Mar", "", ""),
    )
    words = find(today.page, WeekDots).accessibleDescription()
    assert "Thursday, 19 March, no pain number, exercises done. Friday, 20 March." in words


def test_the_day_read_in_the_small_trend_is_its_value(today: TodayDriver) -> None:
    today.desk.services.journal.log_pain((Side.LEFT,), 4)
    chart = find(today.page, TrendSmall)
    heard = QAccessible.queryAccessibleInterface(chart)
    assert heard.role() == QAccessible.Role.Slider
    assert heard.text(QAccessible.Text.Value) == "no day chosen"
    chart.setFocus()
    today.desk.press(Qt.Key.Key_End)
    assert "Left 4" in heard.text(QAccessible.Text.Value)


def test_without_a_number_there_is_nothing_to_list(today: TodayDriver) -> None:
    place = find(today.page, QWidget, "trendCard")
    assert not find(place, Button, "showAsTable").isVisibleTo(today.window)
