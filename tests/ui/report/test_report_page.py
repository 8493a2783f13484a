"""The report page: what is chosen and typed is on the page at once, and stored as typed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from kneetrack.domain.pain import Side
from kneetrack.ui.kit.page import PageId
from tests.ui.file_printers import FilePrinters
from tests.ui.report.conftest import TODAY
from tests.ui.report.driver import ReportDriver

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.desk import Desk

LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right


def test_the_period_is_said_in_words_and_changes_by_key(driver: ReportDriver) -> None:
    assert driver.says("7 February to 19 March 2026, 11 of 41 days logged")
    driver.choose_period(LEFT)
    driver.choose_period(LEFT)
    assert driver.says("20 February to 19 March 2026, 7 of 28 days logged")


def test_the_keyboard_starts_at_the_period(driver: ReportDriver) -> None:
    driver.desk.press(LEFT)
    assert driver.says("7 February to 19 March 2026")
    driver.desk.press(LEFT)
    assert driver.says("20 February to 19 March 2026")


def test_questions_are_stored_one_a_line_and_printed(driver: ReportDriver) -> None:
    driver.write_questions("How deep should I bend?\n\n  <b>Shoes</b>?  ")
    stored = [question.text for question in driver.desk.services.journal.questions()]
    assert stored == ["How deep should I bend?", "<b>Shoes</b>?"]
    assert "How deep should I bend?; <b>Shoes</b>?" in driver.spoken_page()
    assert driver.questions_text() == "How deep should I bend?\n\n  <b>Shoes</b>?  "


def test_the_counter_says_how_many_fit(driver: ReportDriver) -> None:
    assert driver.says("One per line, 5 fit on the page.")
    driver.write_questions("\n".join(f"Question {number}?" for number in range(7)))
    assert driver.says("One per line. 5 of your 7 fit on the page.")


def test_undo_takes_questions_back(driver: ReportDriver) -> None:
    driver.write_questions("First?")
    driver.choose_period(LEFT)
    driver.undo()
    assert driver.desk.services.journal.questions() == ()
    assert driver.questions_text() == ""


def test_a_question_that_is_too_long_stays_on_the_screen(driver: ReportDriver) -> None:
    words = "why " * 200
    driver.write_questions(words)
    assert driver.desk.services.journal.questions() == ()
    assert driver.says("Question must have at most 500 characters.")
    driver.page.refresh()
    assert driver.questions_text() == words
    assert not driver.page.may_leave()
    driver.write_questions("Why?")
    assert [q.text for q in driver.desk.services.journal.questions()] == ["Why?"]
    assert driver.page.may_leave()


def test_the_main_problem_is_stored_and_printed(driver: ReportDriver) -> None:
    driver.write_main_problem("  Stairs <i>down</i>, since autumn ")
    assert (
        driver.desk.services.settings.settings().main_problem == "Stairs <i>down</i>, since autumn"
    )
    assert "Stairs <i>down</i>, since autumn" in driver.spoken_page()


def test_a_main_problem_that_is_too_long_is_refused_in_words(driver: ReportDriver) -> None:
    driver.write_main_problem("x" * 201)
    assert "201 characters; at most 200" in driver.problem_at_main_problem()
    assert driver.main_problem() == "x" * 201
    assert driver.desk.services.settings.settings().main_problem == ""
    driver.write_main_problem("x")
    assert driver.problem_at_main_problem() == ""


def test_leaving_the_page_saves_what_is_half_typed(driver: ReportDriver) -> None:
    driver.write_questions("Half typed", leave=False)
    driver.write_main_problem("Also half", leave=False)
    assert driver.page.may_leave()
    assert [q.text for q in driver.desk.services.journal.questions()] == ["Half typed"]
    assert driver.desk.services.settings.settings().main_problem == "Also half"


def test_the_paper_is_a_setting_with_an_undo(driver: ReportDriver) -> None:
    driver.choose_paper(RIGHT)
    assert driver.desk.services.settings.settings().paper == "letter"
    assert driver.says("Letter, as it prints")
    driver.undo()
    assert driver.paper() == "a4"
    assert driver.says("A4, as it prints")


def test_name_and_notes_are_printed_only_when_ticked(driver: ReportDriver) -> None:
    assert "Nora Ellis, born 1991" in driver.spoken_page()
    assert "A walk in the hills" not in driver.spoken_page()
    driver.tick("withName")
    driver.tick("withNotes")
    assert "Nora" not in driver.spoken_page()
    assert "A walk in the hills" in driver.spoken_page()


def test_what_others_change_is_shown(driver: ReportDriver) -> None:
    driver.desk.services.journal.set_questions(["From elsewhere?"])
    assert driver.questions_text() == "From elsewhere?"
    assert "From elsewhere?" in driver.spoken_page()


def test_what_is_recorded_later_is_on_the_page(driver: ReportDriver) -> None:
    driver.write_questions("First?")
    driver.desk.services.journal.log_pain((Side.LEFT,), 9, activity="Ladder")
    assert "Ladder" in driver.spoken_page()
    driver.undo()
    assert "Ladder" not in driver.spoken_page()


def test_years_of_entries_open_with_the_last_twelve_weeks(
    desk: Desk, qtbot: QtBot, printers: FilePrinters
) -> None:
    for days_ago in (0, 30, 500):
        desk.services.journal.log_pain((Side.LEFT,), 3, day=TODAY - timedelta(days=days_ago))
    driver = ReportDriver(desk, qtbot, printers)
    assert driver.says("26 December 2025 to 19 March 2026")
    driver.choose_period(RIGHT)
    assert driver.says("4 November 2024 to 19 March 2026")


def test_the_preview_follows_and_fits_the_room(driver: ReportDriver) -> None:
    before = driver.preview().image.copy()
    driver.write_questions("Is there ink now?")
    preview = driver.preview()
    assert preview.image != before
    assert preview.page_box().height() < driver.window.height()
    driver.show_full_width()
    wide = driver.preview()
    assert wide.page_box().height() > driver.window.height()
    assert wide.page_box().width() <= wide.width()
    assert wide.image.width() == round(wide.page_box().width() * wide.devicePixelRatioF())


@pytest.mark.parametrize("text_size", [100, 200])
def test_the_smallest_window_shows_everything_in_one_column(
    desk: Desk, qtbot: QtBot, printers: FilePrinters, text_size: int
) -> None:
    desk.theme.set_look("light", text_size)
    driver = ReportDriver(desk, qtbot, printers, width=900)
    driver.window.resize(900, 600)
    preview = driver.preview()
    period = driver.page.first_focus()
    assert period is not None
    assert preview.mapTo(driver.page, preview.rect().topLeft()).y() > period.y()
    assert driver.page.minimumSizeHint().width() <= driver.page.width()


def test_few_days_are_said_and_still_printed(
    desk: Desk, qtbot: QtBot, printers: FilePrinters
) -> None:
    driver = ReportDriver(desk, qtbot, printers)
    assert driver.notices() == ["There is not much to show yet."]
    assert driver.says("Nothing was recorded in this period.")
    driver.click("print")
    assert printers.out.stat().st_size > 1000


def test_a_new_day_is_noticed(driver: ReportDriver) -> None:
    driver.desk.time = driver.desk.time.replace(day=20)
    driver.page.look_again()
    assert driver.says("7 February to 20 March 2026")


def test_every_control_has_a_name(driver: ReportDriver) -> None:
    assert driver.window.open_page_id is PageId.REPORT
    seen = []
    for _ in range(30):
        driver.desk.press(Qt.Key.Key_Tab)
        focus = driver.window.focusWidget()
        assert focus is not None
        assert focus.accessibleName(), focus
        if focus.accessibleName() in seen:
            break
        seen.append(focus.accessibleName())
    order = [name for name in seen if name in _READING_ORDER]
    assert order == _READING_ORDER


_READING_ORDER = [
    "Paper",
    "Name and birth year",
    "My written notes",
    "Main problem in my own words",
    "My questions, one per line",
    "Size of the preview",
]
