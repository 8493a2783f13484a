"""The month: seen, clicked, walked through by keys, read aloud; never a day of the future."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kneetrack.domain.day import FIRST_DAY
from kneetrack.domain.month import Month
from kneetrack.domain.pain import Side
from kneetrack.ui.journal.month_cell import MonthCell
from kneetrack.ui.kit.theme import Theme
from tests.ui.desk import CTRL, Desk
from tests.ui.journal.calendar_driver import CalendarDriver, actions_of

pytestmark = pytest.mark.usefixtures("british")
TODAY = date(2026, 3, 19)
Key = Qt.Key


@pytest.fixture
def desk(desk: Desk) -> Desk:
    journal = desk.services.journal
    journal.log_pain((Side.LEFT,), 5, day=date(2026, 3, 7))
    journal.log_note("Boxes", day=date(2026, 3, 7))
    journal.log_exercise("hip_clamshell", day=date(2026, 2, 28))
    journal.log_pain((Side.LEFT,), 2, day=date(2024, 2, 29))
    return desk


@pytest.fixture
def calendar(desk: Desk, qtbot: QtBot) -> CalendarDriver:
    return CalendarDriver(desk, qtbot)


def march(day: int) -> date:
    return date(2026, 3, day)


def test_it_opens_on_this_month_with_today_selected(calendar: CalendarDriver) -> None:
    assert calendar.panel.month == Month(2026, 3)
    assert (calendar.panel.selected, calendar.grid.selected) == (TODAY, TODAY)
    assert calendar.grid.hasFocus()
    assert calendar.subtitle() == "March 2026: logged 1 of 19 days, exercise on 0 days."


@pytest.mark.parametrize(
    ("start", "key", "end"),
    [
        (march(10), Key.Key_Right, march(11)),
        (march(10), Key.Key_Left, march(9)),
        (march(10), Key.Key_Down, march(17)),
        (march(10), Key.Key_Up, march(3)),
        (march(11), Key.Key_Home, march(9)),
        (march(11), Key.Key_End, march(15)),
        (march(1), Key.Key_Left, date(2026, 2, 28)),
        (march(1), Key.Key_Up, date(2026, 2, 22)),
        (date(2026, 2, 28), Key.Key_Right, march(1)),
        (march(10), Key.Key_PageUp, date(2026, 2, 10)),
        (date(2026, 1, 31), Key.Key_PageDown, date(2026, 2, 28)),
        (date(2026, 2, 25), Key.Key_PageDown, TODAY),
        (TODAY, Key.Key_Right, TODAY),
        (march(17), Key.Key_Down, TODAY),
        (TODAY, Key.Key_PageDown, TODAY),
        (FIRST_DAY, Key.Key_Left, FIRST_DAY),
        (FIRST_DAY, Key.Key_PageUp, FIRST_DAY),
    ],
)
def test_keys_walk_through_the_days(
    calendar: CalendarDriver, start: date, key: Key, end: date
) -> None:
    calendar.panel.show_day_selected(start)
    calendar.press(key)
    assert (calendar.panel.selected, calendar.grid.selected) == (end, end)
    assert end in calendar.panel.month


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_a_key_opens_the_day(calendar: CalendarDriver, key: Key) -> None:
    calendar.press(Key.Key_Left)
    calendar.press(key)
    assert calendar.opened == [march(18)]


def test_commands_of_the_window_are_left_alone(calendar: CalendarDriver) -> None:
    calendar.press(Key.Key_Left, CTRL)
    calendar.press(Key.Key_Home, CTRL)
    assert (calendar.panel.selected, calendar.opened) == (TODAY, [])


def test_a_click_selects_and_a_double_click_opens(calendar: CalendarDriver) -> None:
    calendar.click(march(7))
    assert (calendar.panel.selected, calendar.opened) == (march(7), [])
    calendar.double_click(march(5))
    assert calendar.opened == [march(5)]


def test_a_click_on_a_day_of_another_month_moves_nothing_away(calendar: CalendarDriver) -> None:
    calendar.click(date(2026, 2, 28))
    assert calendar.panel.selected == date(2026, 2, 28)
    assert calendar.panel.month == Month(2026, 3)
    calendar.double_click(date(2026, 2, 28))
    assert calendar.opened == [date(2026, 2, 28)]


def test_the_future_cannot_be_selected_or_opened(calendar: CalendarDriver) -> None:
    for day in (march(20), date(2026, 4, 5)):
        calendar.click(day)
        calendar.double_click(day)
        calendar.panel.show_day_selected(day)
    calendar.panel.show_month(2026, 4)
    calendar.panel.next_month()
    assert (calendar.panel.selected, calendar.opened) == (TODAY, [])
    assert calendar.panel.month == Month(2026, 3)
    assert not calendar.button("nextMonth").isEnabled()


def test_months_there_and_back(calendar: CalendarDriver) -> None:
    calendar.press_button("previousMonth")
    calendar.panel.previous_month()
    calendar.panel.next_month()
    assert calendar.months == [Month(2026, 2), Month(2026, 1), Month(2026, 2)]
    assert calendar.subtitle() == "February 2026: logged 1 of 28 days, exercise on 1 day."
    calendar.press_button("calendarToday")
    assert (calendar.panel.month, calendar.panel.selected) == (Month(2026, 3), TODAY)


def test_any_month_of_any_year_with_entries_can_be_chosen(calendar: CalendarDriver) -> None:
    offered = actions_of(calendar.month_menu())
    assert list(offered) == ["January 2026", "February 2026", "March 2026", "2024"]
    year = offered["2024"].menu()
    months = actions_of(year)  # type: ignore[arg-type]
    assert len(months) == 12
    months["February 2024"].trigger()
    assert calendar.panel.month == Month(2024, 2)
    assert calendar.listed() == [date(2024, 2, 29)]
    assert list(actions_of(calendar.month_menu()))[-1] == "2026"


def test_a_screen_reader_hears_every_day(calendar: CalendarDriver) -> None:
    days = calendar.spoken_days()
    assert len(days) == 42
    names = [day.text(QAccessible.Text.Name) for day in days]
    assert names[0] == "Monday 23 February 2026, no number"
    assert "Saturday 7 March 2026, left 5, right no number, note" in names
    assert "Saturday 28 February 2026, no number, exercises done" in names
    assert names[-1] == "Sunday 5 April 2026, cannot be opened"
    today = calendar.spoken(TODAY)
    assert today.state().selected
    assert today.state().focused
    assert not calendar.spoken(march(20)).state().selectable
    assert calendar.grid.accessibleName() == "Calendar, March 2026"


def test_weekdays_and_weeks_have_names(calendar: CalendarDriver) -> None:
    table = QAccessible.queryAccessibleInterface(calendar.grid)
    heads = {
        role: [
            child.text(QAccessible.Text.Name)
            for n in range(table.childCount())
            if (child := table.child(n)).role() == role
        ]
        for role in (QAccessible.Role.ColumnHeader, QAccessible.Role.RowHeader)
    }
    assert heads[QAccessible.Role.ColumnHeader][0] == "Monday"
    assert heads[QAccessible.Role.RowHeader][:2] == ["Week of 23 February", "Week of 2 March"]


def test_the_week_begins_as_in_the_country(desk: Desk, qtbot: QtBot) -> None:
    QLocale.setDefault(QLocale("en_US"))
    calendar = CalendarDriver(desk, qtbot)
    calendar.panel.show_day_selected(march(1))
    assert calendar.grid.currentIndex().column() == 0
    calendar.press(Key.Key_End)
    assert calendar.panel.selected == march(7)


def test_what_is_saved_elsewhere_is_shown(calendar: CalendarDriver) -> None:
    calendar.panel.show_day_selected(march(12))
    calendar.desk.services.journal.log_pain((Side.RIGHT,), 3, day=march(12))
    assert "right 3" in calendar.spoken(march(12)).text(QAccessible.Text.Name)
    assert calendar.panel.selected == march(12)
    assert calendar.subtitle().startswith("March 2026: logged 2 of 19 days")


def test_what_changed_while_it_was_not_seen_is_read_when_it_is(calendar: CalendarDriver) -> None:
    calendar.panel.hide()
    calendar.desk.services.journal.log_pain((Side.RIGHT,), 3, day=march(12))
    calendar.panel.show()
    assert "right 3" in calendar.spoken(march(12)).text(QAccessible.Text.Name)
    assert calendar.subtitle().startswith("March 2026: logged 2 of 19 days")


def test_the_selection_follows_the_clock_only_from_today(calendar: CalendarDriver) -> None:
    calendar.desk.time += timedelta(days=14)
    calendar.panel.refresh()
    assert calendar.panel.selected == date(2026, 4, 2)
    assert calendar.panel.month == Month(2026, 4)
    calendar.panel.show_day_selected(march(7))
    calendar.desk.time += timedelta(days=1)
    calendar.panel.refresh()
    assert (calendar.panel.selected, calendar.panel.month) == (march(7), Month(2026, 3))


def test_one_knee(calendar: CalendarDriver) -> None:
    assert calendar.legend() == "Left | Right"
    calendar.desk.services.settings.change(knees=(Side.RIGHT,))
    calendar.panel.refresh()
    assert calendar.legend() == "Right"
    words = calendar.spoken(march(7)).text(QAccessible.Text.Name)
    assert words == "Saturday 7 March 2026, no number, note"


def colours_of(calendar: CalendarDriver, day: date) -> set[str]:
    where = calendar.grid.visualRect(calendar.grid.currentIndex())
    assert calendar.panel.selected == day
    image = calendar.grid.viewport().grab(where).toImage()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_a_number_has_its_colour_and_a_missing_one_has_none(calendar: CalendarDriver) -> None:
    ramp = [QColor(shade).name() for shade in calendar.desk.theme.tokens.ramp]
    calendar.panel.show_day_selected(march(7))
    assert ramp[5] in colours_of(calendar, march(7))
    calendar.panel.show_day_selected(march(8))
    assert not set(ramp) & colours_of(calendar, march(8))


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("dim", [False, True])
def test_every_number_can_be_read_on_its_colour(
    theme: Theme, qtbot: QtBot, mode: str, dim: bool
) -> None:
    theme.set_look(mode, 100)
    parent = QWidget()
    qtbot.addWidget(parent)
    cell = MonthCell(theme, parent)
    for score in range(11):
        ground, ink = cell.score_colours(score, dim=dim)
        assert contrast(ground, ink) >= 4.5, score


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(shade: QColor) -> float:
    parts = (shade.redF(), shade.greenF(), shade.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("width", "text_size"), [(1280, 100), (900, 100), (1280, 200), (900, 200)])
def test_the_weeks_fit_beside_or_above_the_list(
    desk: Desk, qtbot: QtBot, width: int, text_size: int
) -> None:
    desk.theme.set_look("light", text_size)
    calendar = CalendarDriver(desk, qtbot, width)
    grid = calendar.grid
    qtbot.waitUntil(lambda: grid.height() >= grid.heightForWidth(grid.width()))
    assert grid.width() >= grid.minimumSizeHint().width()
    assert calendar.panel.width() <= calendar.window.width()
    last = grid.visualRect(grid.model().index(5, 6))
    assert last.bottom() <= grid.viewport().height()
    assert last.right() <= grid.viewport().width()


def test_the_mouse_hears_the_same_words(calendar: CalendarDriver) -> None:
    index = calendar.grid.indexAt(calendar.where(march(7)))
    assert index.data(Qt.ItemDataRole.ToolTipRole) == (
        "Saturday 7 March 2026, left 5, right no number, note"
    )
