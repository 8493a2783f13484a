"""Settings: each applies at once, can be undone, and says in words what does not fit."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from kneetrack.domain.errors import EnvironmentProblem
from kneetrack.domain.pain import BOTH_SIDES, Side
from kneetrack.domain.settings import Settings
from kneetrack.ui.kit.saver import Save
from tests.ui.desk import CTRL, Desk, focus
from tests.ui.settings.driver import SettingsDriver

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

KEY = Qt.Key


def stored(driver: SettingsDriver) -> Settings:
    return driver.desk.services.settings.settings()


def test_the_knees_change_at_once_and_undo_brings_them_back(driver: SettingsDriver) -> None:
    driver.press_in("knees", KEY.Key_Home)
    assert stored(driver).knees == (Side.LEFT,)
    assert driver.toast() == "Knees saved."
    driver.undo()
    assert stored(driver).knees == BOTH_SIDES
    assert driver.segment("knees") == BOTH_SIDES


def test_the_toast_takes_the_last_change_back(driver: SettingsDriver) -> None:
    driver.press_in("paper", KEY.Key_Right)
    assert stored(driver).paper == "letter"
    driver.window.toast.undo_asked.emit()
    assert stored(driver).paper == "a4"
    assert driver.segment("paper") == "a4"


def test_the_name_is_kept_as_typed_when_the_field_is_left(driver: SettingsDriver) -> None:
    driver.write("name", "<b>Nora</b> Ellis", leave=False)
    assert stored(driver).name == ""
    driver.desk.press(KEY.Key_Tab)
    assert stored(driver).name == "<b>Nora</b> Ellis"
    driver.write("name", "")
    assert stored(driver).name == ""


def test_half_typed_words_are_saved_when_the_page_is_left(driver: SettingsDriver) -> None:
    driver.write("name", "Nora", leave=False)
    driver.write("birthYear", "1991", leave=False)
    assert driver.page.may_leave()
    assert (stored(driver).name, stored(driver).birth_year) == ("Nora", 1991)


@pytest.mark.parametrize("words", ["3000", "1899", "2027", "91", "x", "19 91", "١٩٩١", "-1991"])
def test_a_year_that_does_not_fit_is_refused_in_words(driver: SettingsDriver, words: str) -> None:
    driver.write("birthYear", "1991")
    driver.write("birthYear", words)
    assert driver.problem_at("birthYear") == "Birth year must be a year from 1900 to this year."
    assert driver.says(driver.problem_at("birthYear"))
    assert driver.line("birthYear") == words
    assert stored(driver).birth_year == 1991
    driver.press_in("paper", KEY.Key_Right)
    assert driver.line("birthYear") == words
    driver.write("birthYear", " 1992 ")
    assert driver.problem_at("birthYear") == ""
    assert stored(driver).birth_year == 1992


def test_an_empty_year_is_no_year(driver: SettingsDriver) -> None:
    driver.write("birthYear", "1991")
    driver.write("birthYear", "")
    assert stored(driver).birth_year is None
    driver.undo()
    assert driver.line("birthYear") == "1991"


def test_the_day_may_end_at_another_time(driver: SettingsDriver) -> None:
    assert driver.chosen("dayEndsAt") == "03:00"
    driver.press_in("dayEndsAt", KEY.Key_Down)
    assert stored(driver).day_ends_at == time(3, 30)


def test_a_time_set_elsewhere_is_shown_too(driver: SettingsDriver) -> None:
    driver.desk.services.settings.change(day_ends_at=time(2, 45))
    assert driver.chosen("dayEndsAt") == "02:45"


def test_going_on_after_a_digit_can_be_switched_off(driver: SettingsDriver) -> None:
    assert driver.is_on("nextKnee")
    driver.switch("nextKnee")
    assert stored(driver).next_knee_after_digit is False
    driver.undo()
    assert driver.is_on("nextKnee")


def test_theme_and_text_size_are_stored_and_seen(driver: SettingsDriver) -> None:
    driver.press_in("themeMode", KEY.Key_End)
    assert stored(driver).theme == "dark"
    assert driver.looks_dark()
    driver.press_in("textSize", KEY.Key_Down)
    assert stored(driver).text_size == 115
    assert driver.desk.theme.text_size == 115
    driver.undo()
    driver.undo()
    assert not driver.looks_dark()
    assert driver.segment("themeMode") == "system"


def test_nothing_is_called_saved_while_it_waits(driver: SettingsDriver) -> None:
    stuck = _Stuck()
    driver.desk.saver.save(Save("stuck", stuck.write, stuck.then, stuck.then))
    driver.press_in("paper", KEY.Key_Right)
    assert driver.toast() == ""
    assert stored(driver).paper == "a4"
    stuck.over = True
    driver.desk.saver.try_now()
    assert driver.toast() == "Paper saved."
    assert stored(driver).paper == "letter"


def test_the_list_of_sections_leads_there_by_key(driver: SettingsDriver) -> None:
    assert driver.has_section_list()
    assert driver.open_section() == "General"
    driver.desk.press(KEY.Key_Down)
    driver.desk.press(KEY.Key_Down)
    driver.desk.press(KEY.Key_Down)
    driver.desk.press(KEY.Key_Down)
    assert driver.open_section() == "Privacy and data"
    assert driver.scrolled() > 0
    driver.desk.press(KEY.Key_Up)
    driver.desk.press(KEY.Key_Up)
    driver.desk.press(KEY.Key_Up)
    driver.desk.press(KEY.Key_Up)
    driver.desk.press(KEY.Key_Up)
    assert driver.open_section() == "About and sources"


@pytest.mark.parametrize(
    ("section", "control"),
    [(0, "Knees"), (2, "Theme"), (4, "Show the folder of the journal"), (5, "Settings")],
)
def test_tab_goes_from_the_list_into_the_chosen_section(
    driver: SettingsDriver, section: int, control: str
) -> None:
    for _ in range(section):
        driver.desk.press(KEY.Key_Down)
    driver.desk.press(KEY.Key_Tab)
    assert focus().accessibleName() == control
    assert driver.page.isAncestorOf(focus())
    assert not focus().visibleRegion().isEmpty()


@pytest.mark.parametrize("text_size", [100, 200])
def test_the_smallest_window_has_room_for_all(desk: Desk, qtbot: QtBot, text_size: int) -> None:
    desk.services.settings.change(text_size=text_size, second_place="/a/rather/long/" + "path" * 40)
    desk.theme.set_look("light", text_size)
    driver = SettingsDriver(desk, qtbot, width=900)
    driver.window.resize(900, 600)
    assert not driver.has_section_list()
    assert driver.page.minimumSizeHint().width() <= driver.page.width()


def test_it_says_what_it_is_and_what_it_is_not(driver: SettingsDriver) -> None:
    assert driver.says("KneeTrack 9.9")
    assert driver.says("No clinician has reviewed this app or its words.")
    assert driver.says("It does not diagnose")
    assert driver.says("commonly used")


def test_the_keys_are_listed(driver: SettingsDriver) -> None:
    assert driver.says("Back up now")
    assert driver.says("Undo")
    assert not driver.says("Search this page")


def test_every_control_has_a_name_and_comes_in_order(driver: SettingsDriver) -> None:
    seen: list[str] = []
    for _ in range(40):
        name = focus().accessibleName()
        assert name, focus()
        if name in seen:
            break
        seen.append(name)
        driver.desk.press(KEY.Key_Tab)
    assert [name for name in seen if name in _READING_ORDER] == _READING_ORDER


def test_ctrl_b_backs_up_without_taking_the_keyboard_away(driver: SettingsDriver) -> None:
    driver.press_in("knees", KEY.Key_Home)
    focus = driver.window.focusWidget()
    driver.desk.press(KEY.Key_B, CTRL)
    assert driver.toast() == "Backup saved and checked."
    assert driver.window.focusWidget() is focus


_READING_ORDER = [
    "General",
    "Knees",
    "Name",
    "Birth year",
    "Day ends at",
    "After a digit, go to the next knee",
    "Theme",
    "Text size",
    "Paper",
    "Show the folder of the journal",
    "Journal file",
    "Back up now",
    "Restore from a file…",
    "Choose a second place for backups",
    "Export everything as one JSON file",
    "Export everything as CSV files",
]


class _Stuck:
    def __init__(self) -> None:
        self.over = False

    def write(self) -> None:
        if not self.over:
            raise EnvironmentProblem("The disk is full.", "", "Free some space.")

    def then(self, _result: object) -> None:
        """Nothing is shown for it."""


@pytest.mark.parametrize("text_size", [100, 200])
def test_without_the_list_the_first_control_has_the_keyboard(
    desk: Desk, qtbot: QtBot, text_size: int
) -> None:
    desk.services.settings.change(text_size=text_size)
    driver = SettingsDriver(desk, qtbot, width=900)
    assert not driver.has_section_list()
    focus = driver.window.focusWidget()
    assert focus is not None
    assert driver.page.isAncestorOf(focus)
    assert focus.isVisible()


def test_when_to_see_someone_can_be_reached_by_keyboard(driver: SettingsDriver) -> None:
    assert driver.says("When to see someone")
    for _ in range(80):
        driver.desk.press(KEY.Key_Tab)
        focus = driver.window.focusWidget()
        assert focus is not None
        if focus.accessibleName().startswith("When to see someone"):
            assert "hot, red or quickly swollen" in focus.accessibleName()
            assert "local emergency number" in focus.accessibleName()
            assert not focus.visibleRegion().isEmpty()
            return
    pytest.fail("Tab never comes to it")


def test_the_starting_point_can_be_changed_and_left_open(driver: SettingsDriver) -> None:
    driver.desk.services.settings.change(
        problem_since="over-a-year", start_worst_left=5, start_day=date(2026, 3, 5)
    )
    assert driver.chosen("problemSince") == "Over a year"
    assert driver.chosen("startWorst-left") == "Left: 5"
    assert driver.chosen("startWorst-right") == "Right: not stated"
    assert driver.says("Answered on 5 March 2026.")
    driver.press_in("problemSince", KEY.Key_Up)
    driver.press_in("startWorst-right", KEY.Key_Down)
    driver.press_in("startWorst-left", KEY.Key_Home)
    settings = stored(driver)
    assert settings.problem_since == "3-to-12-months"
    assert (settings.start_worst_left, settings.start_worst_right) == (None, 0)
    assert driver.toast() == "Left knee saved."
    driver.undo()
    assert driver.chosen("startWorst-left") == "Left: 5"
