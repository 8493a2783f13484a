"""The Journal page: its heading, its two faces, its days and months, and its keys."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from kneetrack.domain.pain import Side
from kneetrack.ui.journal.calendar_panel import CalendarPanel
from kneetrack.ui.kit.page import CalendarAsked
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.segmented import Segmented
from tests.ui.desk import CTRL, Desk, focus
from tests.ui.finding import find
from tests.ui.journal.driver import TODAY, JournalDriver

ALT = Qt.KeyboardModifier.AltModifier
LEFT, RIGHT = Side.LEFT, Side.RIGHT
YESTERDAY = TODAY - timedelta(days=1)


def calendar(journal: JournalDriver) -> CalendarPanel:
    return find(journal.page, CalendarPanel)


def shows_calendar(journal: JournalDriver) -> bool:
    return journal.has(CalendarPanel, "")


def test_it_opens_on_today_ready_for_two_digits(journal: JournalDriver) -> None:
    assert journal.title() == "Thursday, 19 March"
    assert journal.says("Everything here is optional and saves as you go.")
    assert journal.state() == "Nothing logged yet"
    journal.type("31")
    assert [(entry.side, entry.score) for entry in journal.pain()] == [(LEFT, 3), (RIGHT, 1)]
    assert journal.state() == "Saved 19:30"


def test_days_by_key(journal: JournalDriver) -> None:
    journal.press(Qt.Key.Key_Left, CTRL, ALT)
    assert journal.title() == "Wednesday, 18 March"
    journal.press(Qt.Key.Key_Right, CTRL, ALT)
    assert journal.title() == "Thursday, 19 March"
    assert not journal.button("nextDay").isEnabled()
    journal.press(Qt.Key.Key_Right, CTRL, ALT)
    assert journal.title() == "Thursday, 19 March"
    journal.press(Qt.Key.Key_PageUp, CTRL)
    assert journal.title() == "Thursday, 19 February"
    journal.press(Qt.Key.Key_PageDown, CTRL)
    journal.press(Qt.Key.Key_PageDown, CTRL)
    assert journal.title() == "Thursday, 19 March", "no month in the future"
    journal.open_day(date(2025, 12, 31))
    assert journal.title() == "Wednesday, 31 December 2025"
    journal.press(Qt.Key.Key_Home, CTRL)
    assert journal.title() == "Thursday, 19 March"


def test_the_same_day_of_a_shorter_month_is_its_last(journal: JournalDriver) -> None:
    journal.open_day(date(2025, 12, 31))
    for title in ("Sunday, 30 November 2025", "Thursday, 30 October 2025"):
        journal.press(Qt.Key.Key_PageUp, CTRL)
        assert journal.title() == title


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        (TODAY + timedelta(days=1), "Thursday, 19 March"),
        (date(1900, 1, 1), "Monday, 1 January 1900"),
        (date(1800, 1, 1), "Monday, 1 January 1900"),
    ],
)
def test_only_days_from_the_first_to_today_open(
    journal: JournalDriver, asked: date, shown: str
) -> None:
    journal.open_day(asked)
    assert journal.title() == shown
    assert journal.button("previousDay").isEnabled() == (shown == "Thursday, 19 March")
    journal.perform(ActionId.PREVIOUS_DAY)
    journal.perform(ActionId.PREVIOUS_MONTH)


def test_same_as_yesterday(desk: Desk, qtbot: QtBot) -> None:
    desk.services.journal.set_worst(YESTERDAY, LEFT, 5)
    journal = JournalDriver(desk, qtbot)
    journal.click("sameAsYesterday")
    assert journal.shown(LEFT) == 5
    assert journal.shown(RIGHT) is None
    assert not journal.has(Button, "sameAsYesterday")


def test_ctrl_d_turns_over_and_back_with_the_day_kept(journal: JournalDriver) -> None:
    journal.open_day(YESTERDAY)
    journal.press(Qt.Key.Key_D, CTRL)
    assert shows_calendar(journal)
    assert journal.title() == "Journal"
    assert calendar(journal).selected == YESTERDAY
    assert calendar(journal).isAncestorOf(focus())
    assert not journal.has(Button, "previousDay")
    journal.press(Qt.Key.Key_Left)  # another day selected, none opened
    journal.press(Qt.Key.Key_D, CTRL)
    assert not shows_calendar(journal)
    assert journal.title() == "Wednesday, 18 March"
    assert focus() is journal.scale(LEFT)


def test_enter_on_a_day_of_the_calendar_opens_it(journal: JournalDriver) -> None:
    journal.press(Qt.Key.Key_D, CTRL)
    journal.press(Qt.Key.Key_Left)
    journal.press(Qt.Key.Key_Return)
    assert not shows_calendar(journal)
    assert journal.title() == "Wednesday, 18 March"


def test_the_switch_keeps_the_keyboard(journal: JournalDriver) -> None:
    switch = journal.seen(Segmented, "dayOrCalendar")
    switch.setFocus()
    journal.press(Qt.Key.Key_Right)
    assert shows_calendar(journal)
    assert focus() is switch
    journal.press(Qt.Key.Key_Left)
    assert not shows_calendar(journal)
    assert focus() is switch


def test_months_and_today_in_the_calendar(journal: JournalDriver) -> None:
    journal.press(Qt.Key.Key_D, CTRL)
    journal.press(Qt.Key.Key_PageUp, CTRL)
    assert journal.says("February 2026")
    journal.press(Qt.Key.Key_PageDown, CTRL)
    journal.press(Qt.Key.Key_Left, CTRL, ALT)
    assert calendar(journal).selected == YESTERDAY
    journal.press(Qt.Key.Key_Home, CTRL)
    assert calendar(journal).selected == TODAY


def test_search_opens_the_calendar_with_the_keyboard_in_the_field(journal: JournalDriver) -> None:
    journal.perform(ActionId.SEARCH)
    assert shows_calendar(journal)
    assert calendar(journal).isAncestorOf(focus())


def test_another_page_can_ask_for_the_calendar(journal: JournalDriver) -> None:
    journal.page.show_payload(CalendarAsked(date(2026, 2, 3)))
    assert shows_calendar(journal)
    assert calendar(journal).selected == date(2026, 2, 3)


def test_what_is_saved_on_the_day_is_in_the_calendar(journal: JournalDriver) -> None:
    journal.press(Qt.Key.Key_D, CTRL)
    journal.press(Qt.Key.Key_D, CTRL)
    journal.type("4")
    journal.press(Qt.Key.Key_D, CTRL)
    assert journal.says("logged 1 of 19 days")


def test_a_change_elsewhere_is_seen_on_both_faces(journal: JournalDriver) -> None:
    journal.press(Qt.Key.Key_D, CTRL)
    journal.desk.services.journal.set_worst(TODAY, RIGHT, 9)
    assert journal.says("logged 1 of 19 days")
    assert not journal.has(Button, "backToToday")
    journal.press(Qt.Key.Key_D, CTRL)
    assert journal.shown(RIGHT) == 9


class TestTheClock:
    def test_the_day_turns_at_three(self, journal: JournalDriver) -> None:
        journal.desk.time += timedelta(hours=7)
        journal.window_becomes_active()
        assert journal.title() == "Thursday, 19 March"
        journal.desk.time += timedelta(minutes=31)
        journal.window_becomes_active()
        assert journal.title() == "Friday, 20 March"

    def test_who_looks_at_another_day_stays_there(self, journal: JournalDriver) -> None:
        journal.open_day(YESTERDAY)
        journal.desk.time += timedelta(hours=8)
        journal.window_becomes_active()
        assert journal.title() == "Wednesday, 18 March"
        journal.perform(ActionId.NEXT_DAY)
        journal.perform(ActionId.NEXT_DAY)
        assert journal.title() == "Friday, 20 March"

    def test_it_does_not_turn_under_an_open_form(self, journal: JournalDriver) -> None:
        journal.click("painAdd")
        journal.desk.time += timedelta(hours=8)
        journal.window_becomes_active()
        assert journal.title() == "Thursday, 19 March"
        journal.set_score("2")
        journal.click("furtherSave")
        assert [entry.score for entry in journal.pain()] == [2]

    def test_a_number_typed_after_three_belongs_to_the_new_day(
        self, journal: JournalDriver
    ) -> None:
        journal.desk.time += timedelta(hours=8)
        journal.type("4")
        assert journal.pain() == []
        assert len(journal.pain(TODAY + timedelta(days=1))) == 1


def test_tab_goes_as_the_page_stands(desk: Desk, qtbot: QtBot) -> None:
    (entry,) = desk.services.journal.log_exercise("hip_clamshell", day=TODAY).entries
    journal = JournalDriver(desk, qtbot)
    seen = [journal.focus_name()]
    for _ in range(6):
        journal.press(Qt.Key.Key_Tab)
        seen.append(journal.focus_name())
    assert seen == [
        "Left knee, worst pain today",
        "Right knee, worst pain today",
        "Another number",
        "Note for this day",
        "Log an exercise",
        "Edit: Clamshell",
        "Delete: Clamshell",
    ]
    assert focus() is journal.button(f"remove-{entry.id}")


def test_everything_is_named(desk: Desk, qtbot: QtBot) -> None:
    desk.services.journal.log_exercise("hip_clamshell", day=TODAY)
    journal = JournalDriver(desk, qtbot)
    for open_form in ("painAdd", "doneAdd"):
        journal.click(open_form)
        for _ in range(40):  # more than once round the window
            journal.press(Qt.Key.Key_Tab)
            assert journal.focus_name(), focus()


@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_the_smallest_window_holds_every_form(desk: Desk, qtbot: QtBot, text_size: int) -> None:
    desk.services.settings.change(text_size=text_size)
    (entry,) = desk.services.journal.log_exercise("hip_clamshell", day=TODAY).entries
    journal = JournalDriver(desk, qtbot, width=900)
    (area,) = [a for a in journal.window.findChildren(QScrollArea) if a.isAncestorOf(journal.page)]
    content = area.widget()
    assert content is not None
    for open_form in ("painAdd", "doneAdd", f"edit-{entry.id}"):
        journal.click(open_form)
        assert content.minimumSizeHint().width() <= area.viewport().width(), open_form
