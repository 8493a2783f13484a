"""The small trend says the same in picture and words, and a gap stays a gap."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneetrack.domain.pain import Side
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.trend_small import TrendLine, TrendSmall, TrendView

FIRST = date(2026, 3, 1)


def trend(
    values: tuple[int | None, ...],
    means: tuple[float | None, ...] | None = None,
    side: Side = Side.LEFT,
) -> TrendView:
    days = tuple(FIRST + timedelta(days=index) for index in range(len(values)))
    line = TrendLine(side, side.value.capitalize(), values, means or (None,) * len(values))
    return TrendView(days, (line,), "Left stayed at 3.")


def drawn(theme: Theme, qtbot: QtBot, view: TrendView) -> TrendSmall:
    chart = TrendSmall(theme, view)
    qtbot.addWidget(chart)
    chart.resize(400, 200)
    chart.show()
    return chart


def strong_columns(chart: TrendSmall, colour: QColor) -> set[int]:
    """Return the columns in which the full colour of a line is seen."""
    image = chart.grab().toImage()
    return {
        x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).name() == colour.name()
    }


def test_the_name_is_the_sentence(theme: Theme, qtbot: QtBot) -> None:
    chart = drawn(theme, qtbot, trend((3, 3, 3)))
    assert chart.accessibleName() == "Left stayed at 3."


def test_every_day_is_listed_and_a_missing_one_is_not_zero(theme: Theme, qtbot: QtBot) -> None:
    chart = drawn(theme, qtbot, trend((3, None, 0), (None, None, 1.5)))
    first, second, third = chart.listed()
    assert first.endswith("Left 3")
    assert second.endswith("Left no number")
    assert "Left 0" in third
    assert "1.5" in third


def test_a_gap_in_the_mean_stays_a_gap(theme: Theme, qtbot: QtBot) -> None:
    means = (3.0, 3.0, 3.0, None, None, None, None, 3.0, 3.0, None)
    whole = (3.0,) * 9 + (None,)
    nothing = (None,) * 10
    colour = theme.colour("left")
    gap = strong_columns(drawn(theme, qtbot, trend(nothing, means)), colour)
    full = strong_columns(drawn(theme, qtbot, trend(nothing, whole)), colour)
    span = max(full) - min(full)
    missing = {x for x in full - gap if min(full) + 5 < x < max(full)}
    assert len(missing) > 0.5 * span
    assert not {x for x in range(min(missing) + 8, max(missing) - 8) if x in gap}


def test_no_days_and_no_numbers_can_be_drawn(theme: Theme, qtbot: QtBot) -> None:
    empty = TrendView((), (), "Nothing yet.")
    for view in (empty, trend((None,)), trend((4,)), trend((None, None))):
        chart = drawn(theme, qtbot, view)
        assert not chart.grab().isNull()
        QTest.keyClick(chart, Qt.Key.Key_Left)
    assert drawn(theme, qtbot, empty).listed() == ()


def test_left_and_right_differ_in_shape(theme: Theme, qtbot: QtBot) -> None:
    means = (4.0,) * 12
    columns = {}
    for side in Side:
        chart = drawn(theme, qtbot, trend((None,) * 12, means, side))
        columns[side] = strong_columns(chart, theme.colour(side.value))
    # A dashed line leaves columns out, a solid one does not.
    assert len(columns[Side.RIGHT]) < 0.9 * len(columns[Side.LEFT])


def test_arrow_keys_read_one_day_after_another(theme: Theme, qtbot: QtBot) -> None:
    chart = drawn(theme, qtbot, trend((1, 2, None, 4)))
    spoken = []
    keys = (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_End)
    for key in (*keys, Qt.Key.Key_Right):
        QTest.keyClick(chart, key)
        spoken.append(chart.accessibleDescription())
    assert spoken[:4] == list(chart.listed())
    assert spoken[4] == spoken[3]


def test_lines_of_another_length_are_refused() -> None:
    line = TrendLine(Side.LEFT, "Left", (1, 2), (None,))
    with pytest.raises(ValueError, match="one value and one mean a day"):
        TrendView((FIRST,), (line,), "")
