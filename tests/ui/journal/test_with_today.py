"""Today and the Journal in one window: one command goes to one of them, and both tell the same."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kneetrack.content.loader import LibraryLoader
from kneetrack.domain.pain import Side
from kneetrack.paths import resources_dir
from kneetrack.ui.kit.page import Page, PageId
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.today.today_page import TodayPage
from kneetrack.ui.widgets.pain_scale import PainScale
from tests.ui.desk import CTRL, Desk
from tests.ui.journal.driver import TODAY, JournalDriver

ALT = Qt.KeyboardModifier.AltModifier
YESTERDAY = TODAY - timedelta(days=1)
PATIENT = 30_000


class BothDriver(JournalDriver):
    """The window with Today before the Journal."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk, self.qtbot = desk, qtbot
        builders = {PageId.TODAY: self._build_today, PageId.JOURNAL: self._build}
        self.window = desk.show(qtbot, builders)

    def _build_today(self) -> Page:
        library = LibraryLoader(resources_dir()).library
        journal, saver = self.desk.services.journal, self.desk.saver
        return TodayPage(self.desk.theme, journal, library, saver)

    def open_page(self) -> PageId | None:
        return self.window.open_page_id


@pytest.fixture
def both(desk: Desk, qtbot: QtBot) -> BothDriver:
    return BothDriver(desk, qtbot)


def test_open_full_day_opens_the_day_that_today_shows(both: BothDriver) -> None:
    both.press(Qt.Key.Key_Left, CTRL, ALT)
    assert (both.open_page(), both.title()) == (PageId.TODAY, "Wednesday, 18 March")
    both.click("openFullDay")
    assert (both.open_page(), both.title()) == (PageId.JOURNAL, "Wednesday, 18 March")
    both.type("5")
    assert [entry.score for entry in both.pain(YESTERDAY)] == [5]


def test_a_command_of_both_pages_is_done_by_the_open_one(both: BothDriver) -> None:
    both.perform(ActionId.OPEN_JOURNAL)
    both.press(Qt.Key.Key_Left, CTRL, ALT)
    assert (both.open_page(), both.title()) == (PageId.JOURNAL, "Wednesday, 18 March")
    both.perform(ActionId.OPEN_TODAY)
    assert both.title() == "Thursday, 19 March"
    both.press(Qt.Key.Key_Left, CTRL, ALT)
    both.press(Qt.Key.Key_Left, CTRL, ALT)
    assert (both.open_page(), both.title()) == (PageId.TODAY, "Tuesday, 17 March")
    both.perform(ActionId.NEW_NOTE)
    assert (both.open_page(), both.focus_name()) == (PageId.TODAY, "Note for this day")


def test_a_number_of_one_page_is_on_the_other(both: BothDriver) -> None:
    both.perform(ActionId.OPEN_JOURNAL)
    both.type("3")
    both.perform(ActionId.OPEN_TODAY)
    assert both.shown(Side.LEFT) == 3
    both.scale(Side.LEFT).setFocus()
    both.type("7")
    both.perform(ActionId.OPEN_JOURNAL)
    assert both.shown(Side.LEFT) == 7


def test_what_waits_on_one_page_is_in_sight_on_the_other(both: BothDriver, qtbot: QtBot) -> None:
    both.perform(ActionId.OPEN_JOURNAL)
    both.perform(ActionId.OPEN_TODAY)
    with both.desk.another_program_writing():
        both.scale(Side.LEFT).setFocus()
        both.type("6")
        both.perform(ActionId.OPEN_JOURNAL)
        assert both.shown(Side.LEFT) == 6
        assert both.says("Not saved yet")
        assert both.pain() == []
    qtbot.waitUntil(lambda: both.desk.saver.waiting == 0, timeout=PATIENT)
    assert both.shown(Side.LEFT) == 6
    assert not both.says("Not saved yet")
    assert both.has(PainScale, "scale-worst-left")
