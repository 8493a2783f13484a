"""The table beside a chart: by key, for screen readers, and copied as plain text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.chart_or_table import ChartOrTable
from kneetrack.ui.widgets.data_table import DataTable
from kneetrack.ui.widgets.table_data import TableData

CTRL = Qt.KeyboardModifier.ControlModifier
DATA = TableData(
    ("Day", "Left", "Words"),
    (("19 March", "2", "a\tb\nc"), ("18 March", "", "<b>x</b>"), ("17 March", "0", "")),
)


@pytest.fixture
def table(theme: Theme, qtbot: QtBot) -> DataTable:
    made = DataTable(theme, "Worst pain each day")
    qtbot.addWidget(made)
    made.show_table(DATA)
    made.show()
    return made


def copy(table: DataTable) -> str:
    QTest.keyClick(table, Qt.Key.Key_C, CTRL)
    return QGuiApplication.clipboard().text()


def test_everything_is_copied_when_nothing_is_chosen(table: DataTable) -> None:
    assert (
        copy(table) == "Day\tLeft\tWords\n19 March\t2\ta b c\n18 March\t\t<b>x</b>\n17 March\t0\t"
    )


def test_only_the_rows_chosen_are_copied(table: DataTable) -> None:
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert copy(table) == "Day\tLeft\tWords\n18 March\t\t<b>x</b>"
    QTest.keyClick(table, Qt.Key.Key_A, CTRL)
    assert len(copy(table).splitlines()) == 4


def test_a_missing_number_is_no_zero_for_the_ear(table: DataTable) -> None:
    heard = QAccessible.queryAccessibleInterface(table)
    assert heard.text(QAccessible.Text.Name) == "Worst pain each day"
    told = [heard.child(at).text(QAccessible.Text.Name) for at in range(heard.childCount())]
    assert "Left: nothing written" in told
    assert "Left: 0" in told
    assert [name for name in told if name][:3] == ["Day", "Left", "Words"]


def test_the_row_stays_when_other_numbers_come(table: DataTable) -> None:
    QTest.keyClick(table, Qt.Key.Key_End, CTRL)
    table.show_table(TableData(("Day", "Left", "Words"), DATA.rows[:2]))
    assert table.currentIndex().row() == 1
    table.show_table(TableData(("Day",), ()))
    assert not table.currentIndex().isValid()


def test_tab_leaves_the_table(theme: Theme, qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    column = QVBoxLayout(place)
    both = ChartOrTable(theme, "Pain", QLabel("picture"))
    both.show_numbers(lambda: DATA)
    column.addWidget(both)
    column.addWidget(both.button)
    with qtbot.waitExposed(place):
        place.show()
        place.activateWindow()
    assert both.button.accessibleName() == "Show as table: Pain"
    both.button.setFocus()
    QTest.keyClick(both.button, Qt.Key.Key_Space)
    assert both.is_table
    assert both.table is not None
    assert both.table.hasFocus()
    QTest.keyClick(both.table, Qt.Key.Key_Tab)
    assert both.button.hasFocus()
    assert both.button.accessibleName() == "Show as chart: Pain"
    QTest.keyClick(both.button, Qt.Key.Key_Space)
    assert not both.is_table


def test_rows_of_another_length_are_refused() -> None:
    with pytest.raises(ValueError, match="one text for each column"):
        TableData(("a", "b"), (("1",),))
