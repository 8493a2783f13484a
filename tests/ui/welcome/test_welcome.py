"""The first run: by keys alone, each step can be skipped, and nothing is called saved too early."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneetrack.domain.errors import EnvironmentProblem
from kneetrack.domain.pain import Side
from kneetrack.domain.settings import Settings
from kneetrack.ui.kit.saver import Save
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.widgets.notice import Notice
from tests.ui.desk import Desk, focus
from tests.ui.welcome.driver import WelcomeDriver

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
TEN = 10


def stored(driver: WelcomeDriver) -> Settings:
    return driver.desk.services.settings.settings()


class Broken:
    """A save that fails as long as the disk is full; it keeps the ones behind it waiting."""

    def __init__(self) -> None:
        self.is_full = True

    def write(self) -> None:
        if self.is_full:
            raise EnvironmentProblem("The disk is full.", "journal.db", "Make room.")

    def ignore(self, _what: object) -> None:
        return


def test_it_says_what_it_does_today_and_what_it_does_not(first_run: WelcomeDriver) -> None:
    assert first_run.step() == 1
    for words in ("does not diagnose", "on this computer", "Print a page", "library"):
        assert first_run.says(words)
    for later in ("plan", "two pages", "adapts"):
        assert not first_run.says(later)


def test_by_keys_alone_from_the_first_step_to_today(first_run: WelcomeDriver) -> None:
    assert first_run.focus() == "welcome-continue"
    first_run.press(KEY.Key_Return)
    assert first_run.step() == 2
    assert first_run.focus() == "knee-both"
    first_run.press(KEY.Key_Tab)
    first_run.type("5")
    first_run.type("3")
    assert (first_run.score("left"), first_run.score("right")) == (5, 3)
    assert first_run.focus() == "problemSince"
    for _ in range(3):
        first_run.press(KEY.Key_Right)
    assert first_run.since() == "3-to-12-months"
    first_run.press(KEY.Key_Tab)
    assert first_run.focus() == "chip-hot-knee"
    first_run.press(KEY.Key_Left)
    assert first_run.focus() == "chip-none"
    first_run.press(KEY.Key_Space)
    first_run.press(KEY.Key_Tab)
    while first_run.focus() != "welcome-continue":
        first_run.press(KEY.Key_Tab)
    first_run.press(KEY.Key_Return)
    assert not first_run.is_open()
    assert first_run.focus() == "scale-worst-left"
    settings = stored(first_run)
    assert (settings.start_worst_left, settings.start_worst_right) == (5, 3)
    assert (settings.problem_since, settings.start_day) == ("3-to-12-months", date(2026, 3, 19))
    assert settings.welcomed
    screen = first_run.desk.services.journal.newest_screen()
    assert screen is not None
    assert (screen.yes, len(screen.no)) == ((), TEN)


def test_enter_goes_on_from_any_answer(first_run: WelcomeDriver) -> None:
    first_run.press(KEY.Key_Return)
    first_run.press(KEY.Key_Tab)
    first_run.type("x")
    first_run.press(KEY.Key_Return)
    assert not first_run.is_open()
    assert stored(first_run).start_worst_left == TEN


def test_one_undo_takes_all_of_it_back(first_run: WelcomeDriver) -> None:
    first_run.click("continue")
    first_run.put_focus_on_scale("left")
    first_run.type("7")
    first_run.switch("locked")
    first_run.click("continue")
    first_run.window.perform(ActionId.UNDO)
    assert stored(first_run) == Settings()
    assert first_run.desk.services.journal.newest_screen() is None


def test_skipping_stores_nothing_but_that(first_run: WelcomeDriver) -> None:
    first_run.click("skip")
    assert not first_run.is_open()
    assert stored(first_run) == Settings(welcomed=True)


def test_the_second_step_can_be_skipped_until_something_is_entered(
    first_run: WelcomeDriver,
) -> None:
    first_run.click("continue")
    assert first_run.button("skip").isVisible()
    first_run.put_focus_on_scale("right")
    first_run.type("4")
    assert not first_run.button("skip").isVisible()


def test_who_passes_over_the_signs_has_answered_nothing(first_run: WelcomeDriver) -> None:
    first_run.click("continue")
    first_run.put_focus_on_scale("left")
    first_run.type("2")
    first_run.click("continue")
    assert first_run.desk.services.journal.newest_screen() is None
    assert stored(first_run).start_worst_left == 2
    assert stored(first_run).start_worst_right is None


def test_a_yes_shows_its_card_at_once_and_stops_nothing(first_run: WelcomeDriver) -> None:
    first_run.click("continue")
    first_run.switch("locked")
    first_run.switch("calf-swollen")
    assert first_run.cards() == [
        "You recorded: a knee that is locked or cannot straighten.",
        "You recorded: a swollen, warm, painful calf.",
    ]
    said = first_run.card().accessibleDescription()
    assert "can have several causes" in said
    assert "Health services ask" in said
    assert said.endswith("KneeTrack cannot tell what it is.")
    first_run.switch("locked")
    assert len(first_run.cards()) == 1
    first_run.click("continue")
    assert not first_run.is_open()
    screen = first_run.desk.services.journal.newest_screen()
    assert screen is not None
    assert (screen.yes, len(screen.no)) == (("calf-swollen",), TEN - 1)


def test_none_of_these_and_a_sign_exclude_each_other(first_run: WelcomeDriver) -> None:
    first_run.click("continue")
    first_run.switch("locked")
    first_run.switch("none")
    assert [sign for sign, is_on in first_run.signs().items() if is_on] == ["none"]
    assert first_run.cards() == []
    first_run.switch("gave-way")
    assert [sign for sign, is_on in first_run.signs().items() if is_on] == ["gave-way"]


def test_the_question_for_the_young_is_asked_only_of_them(desk: Desk, qtbot: QtBot) -> None:
    young = WelcomeDriver(desk, qtbot, birth_year=2013)
    young.click("continue")
    assert list(young.signs())[-2:] == ["young-limp", "none"]


def test_only_the_chosen_knee_is_asked_and_kept(first_run: WelcomeDriver) -> None:
    first_run.click("continue")
    assert first_run.scales() == ["left", "right"]
    first_run.put_focus_on_scale("left")
    first_run.type("6")
    first_run.choose_knee("right")
    assert first_run.scales() == ["right"]
    first_run.click("continue")
    settings = stored(first_run)
    assert settings.knees == (Side.RIGHT,)
    assert (settings.start_worst_left, settings.start_worst_right) == (None, None)


def test_a_digit_on_the_last_scale_leads_to_how_long(first_run: WelcomeDriver) -> None:
    first_run.click("continue")
    first_run.choose_knee("left")
    first_run.put_focus_on_scale("left")
    first_run.type("6")
    assert first_run.focus() == "problemSince"


def test_del_takes_a_number_away_again(first_run: WelcomeDriver) -> None:
    first_run.click("continue")
    first_run.put_focus_on_scale("left")
    first_run.type("6")
    first_run.put_focus_on_scale("left")
    first_run.press(KEY.Key_Delete)
    assert first_run.score("left") is None


@pytest.mark.parametrize("by_key", [True, False])
def test_back_keeps_what_was_entered(first_run: WelcomeDriver, *, by_key: bool) -> None:
    first_run.click("continue")
    first_run.put_focus_on_scale("left")
    first_run.type("6")
    first_run.switch("locked")
    if by_key:
        first_run.press(KEY.Key_Left, ALT)
    else:
        first_run.click("back")
    assert first_run.step() == 1
    assert not first_run.is_there("back")
    first_run.click("continue")
    assert first_run.score("left") == 6
    assert first_run.signs()["locked"]


def test_commands_of_the_pages_wait(first_run: WelcomeDriver) -> None:
    first_run.window.perform(ActionId.OPEN_TODAY)
    first_run.window.perform(ActionId.LOG_PAIN)
    first_run.window.perform(ActionId.TOGGLE_RAIL)
    assert first_run.is_open()
    assert first_run.step() == 1
    first_run.window.perform(ActionId.LARGER_TEXT)
    assert first_run.desk.theme.text_size == 115


def test_while_it_cannot_be_saved_it_stays_with_what_was_entered(first_run: WelcomeDriver) -> None:
    broken = Broken()
    save = Save("broken", broken.write, broken.ignore, broken.ignore)
    first_run.desk.saver.save(save)
    first_run.click("continue")
    first_run.put_focus_on_scale("left")
    first_run.type("8")
    first_run.switch("locked")
    first_run.click("continue")
    assert first_run.is_open()
    assert first_run.says("Not saved yet. What you entered is kept here.")
    assert (first_run.score("left"), first_run.signs()["locked"]) == (8, True)
    assert stored(first_run) == Settings()
    (kept,) = first_run.desk.saver.unsaved()
    assert kept.values["answers"][2] == {"question": "locked", "answer": "yes"}
    broken.is_full = False
    first_run.desk.saver.try_now()
    assert not first_run.is_open()
    assert stored(first_run).start_worst_left == 8


def test_who_does_not_wait_for_the_disk_loses_nothing(first_run: WelcomeDriver) -> None:
    broken = Broken()
    first_run.desk.saver.save(Save("broken", broken.write, broken.ignore, broken.ignore))
    first_run.click("continue")
    first_run.switch("locked")
    first_run.click("continue")
    first_run.click("skip")
    assert not first_run.is_open()
    broken.is_full = False
    first_run.desk.saver.try_now()
    screen = first_run.desk.services.journal.newest_screen()
    assert screen is not None
    assert screen.yes == ("locked",)


def test_a_backup_can_be_brought_back_instead(first_run: WelcomeDriver) -> None:
    chosen = first_run.desk.places.data_dir / "kept.backup.db"
    first_run.desk.dialogs.prepare([None, chosen])
    first_run.click("restore")
    assert first_run.to_restore == []
    first_run.click("restore")
    assert first_run.to_restore == [chosen]
    first_run.click("continue")
    assert not first_run.is_there("restore")


def test_the_whole_list_is_one_press_away(first_run: WelcomeDriver) -> None:
    notice = first_run.panel.findChild(Notice, "doesNotDiagnose")
    assert notice is not None
    notice.buttons()[0].click()
    assert first_run.lists_asked == 1


@pytest.mark.parametrize("step", [1, 2])
def test_every_stop_of_tab_has_a_name(first_run: WelcomeDriver, step: int) -> None:
    if step == 2:
        first_run.click("continue")
        first_run.switch("locked")
        first_run.panel.first_focus().setFocus()
    stops = first_run.stops()
    assert len(stops) >= 4
    assert all(stop.accessibleName() for stop in stops)
    assert all(first_run.panel.isAncestorOf(stop) for stop in stops)


def test_the_knees_are_heard_with_their_numbers(first_run: WelcomeDriver) -> None:
    first_run.click("continue")
    first_run.put_focus_on_scale("left")
    first_run.type("5")
    names = [child.accessibleName() for child in first_run.panel.findChildren(QWidget)]
    assert any("Left: 5 of 10." in name for name in names)
    heard = QAccessible.queryAccessibleInterface(focus())
    assert "Right knee, worst pain over the past week" in heard.text(QAccessible.Text.Name)


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("size", [(900, 600), (1280, 800)])
def test_nothing_is_pushed_out_of_the_window(
    desk: Desk, qtbot: QtBot, size: tuple[int, int], text_size: int
) -> None:
    desk.theme.set_look("light", text_size)
    first_run = WelcomeDriver(desk, qtbot, *size)
    for step in (1, 2):
        QApplication.processEvents()
        assert first_run.panel.width() <= size[0]
        for stop in first_run.stops():
            left = stop.mapTo(first_run.window, stop.rect().topLeft()).x()
            assert left >= 0
            assert left + stop.width() <= size[0]
        if step == 1:
            first_run.click("continue")


def test_what_is_said_about_a_yes_comes_into_sight(desk: Desk, qtbot: QtBot) -> None:
    first_run = WelcomeDriver(desk, qtbot, 900, 600)
    first_run.click("continue")
    for sign in ("constant-pain", "hot-knee"):
        first_run.switch(sign)
        card = first_run.card_of(sign)
        qtbot.waitUntil(partial(_is_in_sight, card))
    first_run.switch("hot-knee")
    assert first_run.cards() == ["You recorded: constant or night pain that no position eases."]


def _is_in_sight(card: Notice) -> bool:
    return bool(card.visibleRegion().boundingRect().height() >= card.height() - 1)
