"""The list beside the month: the days of it, or those on which certain words were written."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneetrack.domain.month import Month
from kneetrack.domain.pain import PainKind, Side
from kneetrack.ui.widgets.empty_state import EmptyState
from kneetrack.ui.widgets.search_field import SearchField
from tests.ui.desk import Desk, focus
from tests.ui.finding import find
from tests.ui.journal.calendar_driver import CalendarDriver

pytestmark = pytest.mark.usefixtures("british")
TODAY = date(2026, 3, 19)
Key = Qt.Key


def march(day: int) -> date:
    return date(2026, 3, day)


@pytest.fixture
def filled(desk: Desk) -> Desk:
    journal = desk.services.journal
    journal.log_pain((Side.LEFT, Side.RIGHT), 2, day=march(1))
    journal.log_note("Carried boxes up three floors of stairs.\nTired.", day=march(7))
    journal.log_pain((Side.LEFT,), 4, kind=PainKind.AFTER, activity="Stairs down", day=march(9))
    journal.log_exercise("hip_clamshell", note="Café stairs slow", day=march(12))
    journal.log_note("A quiet day.", day=march(14))
    journal.log_note("STAIRS again", day=date(2025, 12, 24))
    return desk


@pytest.fixture
def calendar(filled: Desk, qtbot: QtBot) -> CalendarDriver:
    return CalendarDriver(filled, qtbot)


def test_the_month_is_listed_newest_first(calendar: CalendarDriver) -> None:
    assert calendar.listed() == [march(14), march(12), march(9), march(7), march(1)]
    texts = [row.excerpt.text for row in calendar.rows()]
    assert texts == [
        "A quiet day.",
        "Café stairs slow",
        "",
        "Carried boxes up three floors of stairs. Tired.",
        "",
    ]
    calendar.panel.previous_month()
    assert calendar.listed() == []
    assert calendar.empty_sentence() == "Nothing is logged in February 2026."


def test_words_are_found_in_every_kind_of_text_and_marked(calendar: CalendarDriver) -> None:
    calendar.search("stairs")
    assert calendar.listed() == [march(12), march(9), march(7)]
    assert calendar.marked() == [["stairs"], ["Stairs"], ["stairs"]]
    assert calendar.found_words() == "3 of 4 days", "another month holds one more"


def test_accents_capitals_and_order_do_not_matter(calendar: CalendarDriver) -> None:
    calendar.search("SLOW cafe")
    assert calendar.listed() == [march(12)]
    assert calendar.marked() == [["Café", "slow"]]
    assert calendar.found_words() == "1 day"


def test_all_months_are_searched_when_this_month_is_off(calendar: CalendarDriver) -> None:
    calendar.search("stairs")
    calendar.switch("This month")
    assert calendar.listed() == [march(12), march(9), march(7), date(2025, 12, 24)]
    assert calendar.found_words() == "4 days"


def test_what_is_only_in_other_months_is_told_and_one_button_away(calendar: CalendarDriver) -> None:
    calendar.search("again")
    assert calendar.listed() == []
    assert calendar.empty_sentence() == "Not in March 2026. Found on 1 day in other months."
    find(calendar.panel, EmptyState, "nothingFound").button.click()
    assert calendar.listed() == [date(2025, 12, 24)]
    assert calendar.day_list.hasFocus()


def test_words_that_nobody_wrote(calendar: CalendarDriver) -> None:
    calendar.search("kayak")
    assert calendar.empty_sentence() == "Nothing written has these words."
    assert not find(calendar.panel, EmptyState, "nothingFound").button.isVisibleTo(calendar.panel)
    assert calendar.found_words() == "0 days"


def test_escape_clears_and_the_month_is_listed_again(calendar: CalendarDriver) -> None:
    calendar.search("stairs")
    calendar.press(Key.Key_Escape)
    assert find(calendar.panel, SearchField).text == ""
    assert len(calendar.listed()) == 5
    assert calendar.found_words() == ""


def test_only_days_with_notes(calendar: CalendarDriver) -> None:
    calendar.switch("With notes")
    assert calendar.listed() == [march(14), march(12), march(7)]
    calendar.search("stairs")
    assert calendar.listed() == [march(12), march(7)]
    calendar.search("")
    calendar.press(Key.Key_Escape)
    calendar.switch("This month")
    assert calendar.listed() == [march(14), march(12), march(7), date(2025, 12, 24)]


def test_everything(calendar: CalendarDriver) -> None:
    calendar.switch("This month")
    assert calendar.listed()[-1] == date(2025, 12, 24)
    assert len(calendar.listed()) == 6


def test_what_is_written_while_searching_is_found(calendar: CalendarDriver) -> None:
    calendar.search("stairs")
    calendar.desk.services.journal.log_note("stairs once more", day=march(18))
    assert calendar.listed()[0] == march(18)
    calendar.desk.services.journal.undo()
    assert march(18) not in calendar.listed()


def test_row_and_day_are_selected_together(calendar: CalendarDriver) -> None:
    calendar.click(march(7))
    assert calendar.row_selected() == march(7)
    calendar.click(march(8))
    assert calendar.row_selected() is None
    calendar.click_row(march(9))
    assert calendar.grid.selected == march(9)


def test_a_row_of_another_month_turns_to_it(calendar: CalendarDriver) -> None:
    calendar.switch("This month")
    calendar.click_row(date(2025, 12, 24))
    assert calendar.panel.month == Month(2025, 12)
    assert calendar.grid.selected == date(2025, 12, 24)
    assert len(calendar.listed()) == 6


def test_the_whole_way_by_keyboard(calendar: CalendarDriver) -> None:
    calendar.search("stairs")
    calendar.press(Key.Key_Down)
    assert calendar.day_list.hasFocus()
    assert calendar.panel.selected == march(12)
    calendar.press(Key.Key_Down)
    assert calendar.panel.selected == march(9)
    calendar.press(Key.Key_Return)
    assert calendar.opened == [march(9)]
    calendar.press(Key.Key_Up)
    calendar.press(Key.Key_Up)
    assert focus().accessibleName() == "Search the notes"


def test_the_button_opens_the_selected_day(calendar: CalendarDriver) -> None:
    calendar.click(march(7))
    assert calendar.button("openDay").text() == "Open 7 March"
    calendar.press_button("openDay")
    assert calendar.opened == [march(7)]


def test_a_screen_reader_hears_all_of_a_row(calendar: CalendarDriver) -> None:
    calendar.search("floors")
    table = QAccessible.queryAccessibleInterface(calendar.day_list)
    items = [table.child(n) for n in range(table.childCount())]
    (item,) = [one for one in items if one.role() == QAccessible.Role.ListItem]
    assert item.text(QAccessible.Text.Name) == (
        "Saturday 7 March 2026, left no number, right no number, "
        "Carried boxes up three floors of stairs. Tired."
    )


def test_a_long_list_is_read_as_far_as_it_is_needed_and_counted_whole(
    filled: Desk, qtbot: QtBot
) -> None:
    many = 300
    for n in range(many):
        filled.services.journal.log_note(f"note {n}", day=TODAY - timedelta(days=n + 100))
    calendar = CalendarDriver(filled, qtbot)
    calendar.search("note")
    calendar.switch("This month")
    assert calendar.found_words() == f"{many} days"
    assert len(calendar.listed()) < many
    calendar.press(Key.Key_Down)
    bar = calendar.day_list.verticalScrollBar()
    seen = 0
    while len(calendar.listed()) > seen:
        seen = len(calendar.listed())
        bar.setValue(bar.maximum())
        QApplication.processEvents()
    assert seen == many


def test_an_empty_journal(desk: Desk, qtbot: QtBot) -> None:
    calendar = CalendarDriver(desk, qtbot)
    assert calendar.empty_sentence() == "Your first entry will appear here."
    calendar.search("x")
    assert calendar.empty_sentence() == "Nothing written has these words."


@pytest.mark.parametrize("text", ["<b>bold</b> & stairs", "a\n\n\nb", "👩🏽‍🦽 knee", "x" * 100_000])
def test_any_words_are_shown_as_they_are(filled: Desk, qtbot: QtBot, text: str) -> None:
    filled.services.journal.log_note(text, day=march(18))
    calendar = CalendarDriver(filled, qtbot)
    shown = calendar.rows()[0].excerpt.text
    assert shown.rstrip("…") == " ".join(text.split())[: len(shown.rstrip("…"))]
    calendar.search(text.rsplit(maxsplit=1)[-1][:20])
    assert calendar.listed()[0] == march(18)
    assert not calendar.day_list.grab().isNull()
