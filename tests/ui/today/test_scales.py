"""The numbers of a day: one key a knee, shown as saved only when they are."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from kneetrack.domain.pain import BOTH_SIDES, PainKind, Side
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.today.side_cards import TrendCard
from kneetrack.ui.widgets.plain_text import PlainText
from tests.ui.desk import CTRL, Desk, focus
from tests.ui.finding import find
from tests.ui.today.driver import TODAY, TodayDriver

LEFT, RIGHT = Side.LEFT, Side.RIGHT
YESTERDAY = TODAY - timedelta(days=1)


def test_two_digits_are_a_complete_day(today: TodayDriver) -> None:
    assert today.title() == "Thursday, 19 March"
    assert today.scale(LEFT).hasFocus()
    today.type("3")
    assert today.scale(RIGHT).hasFocus()
    today.type("0")
    assert today.worst() == {LEFT: 3, RIGHT: 0}
    assert (today.shown(LEFT), today.shown(RIGHT)) == (3, 0)
    assert today.state().startswith("Saved ")
    assert today.toast() == "Right knee saved as 0"
    assert len(today.entries()) == 2


@pytest.mark.parametrize("key", ["x", "X"])
def test_x_is_ten(today: TodayDriver, key: str) -> None:
    today.choose_pain(LEFT, key)
    assert today.worst() == {LEFT: 10}


def test_one_then_nought_says_what_was_understood(today: TodayDriver) -> None:
    today.type("10")
    assert today.toast() == "Left 1, Right 0. For 10 press X."
    assert today.worst() == {LEFT: 1, RIGHT: 0}


def test_one_then_nought_on_the_last_scale_says_so_too(today: TodayDriver) -> None:
    today.choose_pain(RIGHT, "10")
    assert today.toast() == "Right 0. For 10 press X."


def test_delete_makes_it_not_set(today: TodayDriver) -> None:
    today.choose_pain(LEFT, "4")
    today.scale(LEFT).setFocus()
    today.press(Qt.Key.Key_Delete)
    assert today.worst() == {}
    assert today.shown(LEFT) is None
    assert today.toast() == "Left knee: not set"
    assert today.state() == "Nothing logged yet"


def test_a_new_number_replaces_the_day_s_one_entry(today: TodayDriver) -> None:
    today.choose_pain(LEFT, "4")
    today.choose_pain(LEFT, "6")
    assert len(today.entries()) == 1
    assert today.worst() == {LEFT: 6}


def test_by_mouse(today: TodayDriver) -> None:
    today.click_pain(RIGHT, 7)
    assert today.worst() == {RIGHT: 7}
    assert not today.scale(LEFT).hasFocus()


def test_arrows_change_and_stay(today: TodayDriver) -> None:
    today.press(Qt.Key.Key_Right)
    today.press(Qt.Key.Key_Right)
    assert today.worst() == {LEFT: 1}
    assert today.scale(LEFT).hasFocus()


def test_the_focus_stays_where_that_is_wished(desk: Desk, qtbot: QtBot) -> None:
    desk.services.settings.change(next_knee_after_digit=False)
    today = TodayDriver(desk, qtbot)
    today.type("3")
    assert today.scale(LEFT).hasFocus()


def test_only_the_chosen_knee_is_asked_for(desk: Desk, qtbot: QtBot) -> None:
    desk.services.journal.set_worst(YESTERDAY, LEFT, 2)
    desk.services.settings.change(knees=(RIGHT,))
    today = TodayDriver(desk, qtbot)
    assert today.scales() == ["Right knee, worst pain today"]
    today.type("4")
    assert today.worst() == {RIGHT: 4}
    assert today.says("Knee logged")


def test_knees_chosen_later_appear(today: TodayDriver) -> None:
    today.desk.services.settings.change(knees=(LEFT,))
    assert today.scales() == ["Left knee, worst pain today"]
    assert today.scale(LEFT).hasFocus()
    today.desk.services.settings.change(knees=BOTH_SIDES)
    assert len(today.scales()) == 2


def test_ctrl_l_goes_to_the_first_scale_that_is_not_set(today: TodayDriver) -> None:
    today.type("3")
    today.button("openNote").setFocus()
    today.perform(ActionId.LOG_PAIN)
    assert today.scale(RIGHT).hasFocus()
    today.type("1")
    today.button("openNote").setFocus()
    today.perform(ActionId.LOG_PAIN)
    assert today.scale(LEFT).hasFocus()


def test_same_as_yesterday_is_one_undo(desk: Desk, qtbot: QtBot) -> None:
    desk.services.journal.set_worst(YESTERDAY, LEFT, 5)
    desk.services.journal.set_worst(YESTERDAY, RIGHT, 2)
    today = TodayDriver(desk, qtbot)
    today.click("sameAsYesterday")
    assert today.worst() == {LEFT: 5, RIGHT: 2}
    assert today.toast() == "Left 5, Right 2 saved"
    assert not today.has_button("sameAsYesterday")
    today.perform(ActionId.UNDO)
    assert today.worst() == {}
    assert today.worst(YESTERDAY) == {LEFT: 5, RIGHT: 2}


def test_same_as_yesterday_leaves_what_is_set(desk: Desk, qtbot: QtBot) -> None:
    desk.services.journal.set_worst(YESTERDAY, LEFT, 5)
    desk.services.journal.set_worst(YESTERDAY, RIGHT, 2)
    desk.services.journal.set_worst(TODAY, LEFT, 1)
    today = TodayDriver(desk, qtbot)
    today.click("sameAsYesterday")
    assert today.worst() == {LEFT: 1, RIGHT: 2}


def test_nothing_of_yesterday_nothing_offered(today: TodayDriver) -> None:
    assert not today.has_button("sameAsYesterday")


def test_undo_by_key_takes_the_number_back(today: TodayDriver) -> None:
    today.type("3")
    today.press(Qt.Key.Key_Z, CTRL)
    assert today.worst() == {}
    assert today.shown(LEFT) is None


class TestTheMorning:
    """Asked the day after exercises, before midday, before anything else."""

    def morning(self, desk: Desk, qtbot: QtBot, hour: int = 7) -> TodayDriver:
        desk.services.journal.log_exercise("hip_clamshell", day=YESTERDAY)
        desk.time = desk.time.replace(hour=hour, minute=10)
        return TodayDriver(desk, qtbot)

    def test_it_comes_first(self, desk: Desk, qtbot: QtBot) -> None:
        today = self.morning(desk, qtbot)
        assert today.scales() == [
            "Left knee, pain first thing this morning",
            "Right knee, pain first thing this morning",
            "Left knee, worst pain today",
            "Right knee, worst pain today",
        ]
        assert today.scale(LEFT, PainKind.MORNING).hasFocus()
        today.type("2143")
        assert today.scores() == {
            (LEFT, PainKind.MORNING): 2,
            (RIGHT, PainKind.MORNING): 1,
            (LEFT, PainKind.WORST): 4,
            (RIGHT, PainKind.WORST): 3,
        }

    def test_it_is_not_asked_after_midday(self, desk: Desk, qtbot: QtBot) -> None:
        today = self.morning(desk, qtbot, hour=12)
        assert len(today.scales()) == 2

    def test_it_goes_at_midday_unless_answered(self, desk: Desk, qtbot: QtBot) -> None:
        today = self.morning(desk, qtbot)
        today.type("2")
        desk.time = desk.time.replace(hour=12)
        today.window_becomes_active()
        assert today.scales()[0] == "Left knee, pain first thing this morning"
        assert len(today.scales()) == 3

    def test_it_is_not_asked_without_exercises(self, desk: Desk, qtbot: QtBot) -> None:
        desk.time = desk.time.replace(hour=7)
        assert len(TodayDriver(desk, qtbot).scales()) == 2


class TestDays:
    def test_back_and_forward_by_key(self, today: TodayDriver) -> None:
        alt = Qt.KeyboardModifier.AltModifier
        today.press(Qt.Key.Key_Left, CTRL, alt)
        assert today.title() == "Wednesday, 18 March"
        assert today.says("How were your knees?")
        today.choose_pain(LEFT, "5")
        assert today.worst(YESTERDAY) == {LEFT: 5}
        assert today.worst() == {}
        today.press(Qt.Key.Key_Right, CTRL, alt)
        assert today.title() == "Thursday, 19 March"
        assert not today.button("nextDay").isEnabled()

    def test_back_to_today(self, today: TodayDriver) -> None:
        today.click("previousDay")
        today.click("previousDay")
        today.click("backToToday")
        assert today.title() == "Thursday, 19 March"
        assert not today.has_button("backToToday")

    def test_digits_after_a_click_on_another_day_are_for_it(self, today: TodayDriver) -> None:
        today.button("previousDay").setFocus()
        today.press(Qt.Key.Key_Space)
        today.type("3x")
        assert today.worst(YESTERDAY) == {LEFT: 3, RIGHT: 10}
        assert today.worst() == {}

    def test_a_digit_on_the_button_of_a_full_day_changes_nothing(self, today: TodayDriver) -> None:
        today.type("42")
        today.button("previousDay").setFocus()
        today.type("7")
        assert today.worst() == {LEFT: 4, RIGHT: 2}
        assert today.button("previousDay").hasFocus()

    def test_asked_for_by_its_name_it_shows_today(self, today: TodayDriver) -> None:
        today.click("previousDay")
        today.window.perform(ActionId.OPEN_TODAY)
        assert today.title() == "Thursday, 19 March"
        today.type("4")
        assert today.worst() == {LEFT: 4}
        assert today.worst(YESTERDAY) == {}

    def test_a_form_that_is_open_keeps_its_day(self, today: TodayDriver) -> None:
        today.click("previousDay")
        today.click("anotherEntry")
        today.window.perform(ActionId.OPEN_TODAY)
        assert today.title() == "Wednesday, 18 March"
        assert today.further_form().isVisible()

    def test_weeks_without_a_number_before_today_are_no_first_time(
        self, today: TodayDriver
    ) -> None:
        today.type("4")
        today.click("previousDay")
        assert today.says("No number in the four weeks up to this day.")

    def test_no_day_before_the_first_there_is(self, today: TodayDriver) -> None:
        today.page.show_payload(date(1900, 1, 1))
        assert not today.button("previousDay").isEnabled()

    def test_another_year_is_named(self, today: TodayDriver) -> None:
        today.page.show_payload(date(2025, 12, 31))
        assert today.title() == "Wednesday, 31 December 2025"

    def test_the_day_turns_at_three(self, today: TodayDriver) -> None:
        today.desk.time += timedelta(hours=7)  # 02:30: the 19th is still meant
        today.window_becomes_active()
        assert today.title() == "Thursday, 19 March"
        today.desk.time += timedelta(minutes=31)
        today.window_becomes_active()
        assert today.title() == "Friday, 20 March"

    def test_a_number_typed_after_three_belongs_to_the_new_day(self, today: TodayDriver) -> None:
        today.desk.time += timedelta(hours=8)
        today.choose_pain(LEFT, "4")
        assert today.worst() == {}
        assert today.worst(TODAY + timedelta(days=1)) == {LEFT: 4}
        assert today.title() == "Friday, 20 March"

    def test_who_looks_at_another_day_stays_there(self, today: TodayDriver) -> None:
        today.click("previousDay")
        today.desk.time += timedelta(hours=8)
        today.window_becomes_active()
        assert today.title() == "Wednesday, 18 March"

    def test_it_does_not_turn_under_somebody_who_writes(self, today: TodayDriver) -> None:
        today.write_note("Slept")
        today.desk.time += timedelta(hours=8)
        today.window_becomes_active()
        assert today.title() == "Thursday, 19 March"
        today.type(" 3")
        today.leave_note()
        assert today.notes() == ["Slept 3"]


def test_tab_goes_as_the_page_stands(today: TodayDriver) -> None:
    today.star()
    seen = [today.focus_name()]
    for _ in range(6):
        today.press(Qt.Key.Key_Tab)
        seen.append(today.focus_name())
    assert seen == [
        "Left knee, worst pain today",
        "Right knee, worst pain today",
        "Another number",
        "Note",
        "Choose exercises",
        "About Clamshell",
        "Log Clamshell",
    ]


def test_everything_is_named(today: TodayDriver) -> None:
    today.star()
    today.click("anotherEntry")
    today.click("log-hip_clamshell")
    for _ in range(40):  # more than once round the window
        today.press(Qt.Key.Key_Tab)
        assert today.focus_name(), focus()


def test_the_picture_speaks_in_a_sentence(desk: Desk, qtbot: QtBot) -> None:
    for days_ago in range(7):
        desk.services.journal.set_worst(TODAY - timedelta(days=days_ago), LEFT, 3)
    today = TodayDriver(desk, qtbot)
    sentence = find(find(today.page, TrendCard), PlainText, "trendSentence").text()
    assert sentence.startswith("Left: 3.0 on average in the last 7 days (7 days).")
    assert "Right: 0 of 28 days logged" in sentence


def test_a_change_by_another_page_is_seen(today: TodayDriver) -> None:
    today.desk.services.journal.set_worst(TODAY, RIGHT, 9)
    assert today.shown(RIGHT) == 9


@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_the_smallest_window_holds_the_widest_row(desk: Desk, qtbot: QtBot, text_size: int) -> None:
    desk.services.journal.log_exercise("hip_clamshell", day=YESTERDAY)
    desk.services.settings.change(text_size=text_size)
    desk.time = desk.time.replace(hour=7)
    today = TodayDriver(desk, qtbot, width=900)
    today.click("anotherEntry")
    today.click("log-hip_clamshell")
    (area,) = [a for a in today.window.findChildren(QScrollArea) if a.isAncestorOf(today.page)]
    content = area.widget()
    assert content is not None
    assert content.minimumSizeHint().width() <= area.viewport().width()
