"""The first run in the whole program: when it comes, where it leads, and journals of before."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kneetrack.domain.pain import Side
from kneetrack.domain.screen import ScreenAnswer
from kneetrack.ui.kit.page import PageId
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.screening.signs_window import SignsWindow
from kneetrack.ui.widgets.button import Button
from tests.services.journal_in import journal_in
from tests.ui.finding import find
from tests.ui.running import Program, Story, program_in

KEPT = Path(__file__).parent.parent / "data" / "journals"
SIGN = "You recorded: a knee that is locked or cannot straighten."
YES = [ScreenAnswer("locked", yes=True)]

pytestmark = pytest.mark.usefixtures("theme")


@pytest.fixture
def program(tmp_path: Path, theme: Theme) -> Program:
    made = program_in(tmp_path / "data")
    made.first_run = True
    return made


def focus() -> str:
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.objectName()


def test_a_new_journal_begins_with_it_and_ends_on_the_first_scale(program: Program) -> None:
    def story() -> Story:
        yield program.is_shown
        assert program.window.in_first_run
        assert focus() == "welcome-continue"
        QTest.keyClick(program.window.focusWidget(), Qt.Key.Key_Return)
        find(program.window, Button, "welcome-continue").click()
        yield lambda: not program.window.in_first_run
        assert program.window.open_page_id is PageId.TODAY
        assert focus() == "scale-worst-left"
        assert "Starting point" in program.window.toast.text
        program.type("4")
        yield program.services[-1].journal.all_entries
        program.window.perform(ActionId.QUIT)

    assert program.run(story()) == 0

    def again() -> Story:
        yield program.is_shown
        assert not program.window.in_first_run
        program.window.perform(ActionId.QUIT)

    assert program.run(again()) == 0


def test_a_skipped_one_does_not_come_back(program: Program) -> None:
    def skip() -> Story:
        yield program.is_shown
        find(program.window, Button, "welcome-skip").click()
        assert not program.window.in_first_run
        assert focus() == "scale-worst-left"
        program.window.perform(ActionId.QUIT)

    def again() -> Story:
        yield program.is_shown
        assert not program.window.in_first_run
        program.window.perform(ActionId.QUIT)

    assert program.run(skip()) == 0
    assert program.run(again()) == 0


def test_one_left_half_way_comes_again(program: Program) -> None:
    def leave() -> Story:
        yield program.is_shown
        find(program.window, Button, "welcome-continue").click()
        program.window.perform(ActionId.QUIT)

    def again() -> Story:
        yield program.is_shown
        assert program.window.in_first_run
        program.window.perform(ActionId.QUIT)

    assert program.run(leave()) == 0
    assert program.run(again()) == 0


def test_a_journal_begun_by_a_command_has_none(program: Program) -> None:
    with journal_in(program.places.data_dir) as journal:
        journal.services.journal.log_pain((Side.LEFT,), 4)

    def story() -> Story:
        yield program.is_shown
        assert not program.window.in_first_run
        program.window.perform(ActionId.QUIT)

    assert program.run(story()) == 0


def test_a_made_up_journal_has_none(program: Program) -> None:
    program.made_up = True

    def story() -> Story:
        yield program.is_shown
        assert not program.window.in_first_run
        program.window.perform(ActionId.QUIT)

    assert program.run(story()) == 0


def test_a_backup_brought_back_instead_opens_with_everything(
    program: Program, tmp_path: Path
) -> None:
    with journal_in(tmp_path / "other") as other:
        other.services.journal.log_pain((Side.LEFT,), 7)
        backup = other.services.data_care.back_up().path
    program.dialogs.prepare([backup])

    def story() -> Story:
        yield program.is_shown
        find(program.window, Button, "welcome-restore").click()
        yield lambda: len(program.services) == 2 and program.is_shown()
        assert not program.window.in_first_run
        assert len(program.services[-1].journal.all_entries()) == 1
        program.window.perform(ActionId.QUIT)

    assert program.run(story()) == 0


def test_a_file_that_is_no_backup_leads_back_to_it(program: Program, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.db"
    wrong.write_bytes(b"no journal")
    program.dialogs.prepare([wrong, "close"])

    def story() -> Story:
        yield program.is_shown
        find(program.window, Button, "welcome-restore").click()
        yield lambda: len(program.services) == 2 and program.is_shown()
        assert program.window.in_first_run
        program.window.perform(ActionId.QUIT)

    assert program.run(story()) == 0


def test_a_yes_stands_on_today_until_it_is_settled(program: Program) -> None:
    with journal_in(program.places.data_dir) as journal:
        journal.services.journal.log_screen(YES)

    def story() -> Story:
        yield program.is_shown
        yield lambda: program.says(SIGN)
        program.window.open_page(PageId.REPORT)
        assert not program.says(SIGN), "it belongs to Today"
        program.window.open_page(PageId.TODAY)
        assert program.says(SIGN)
        program.press_notice("put-away")
        yield lambda: not program.says(SIGN)
        program.window.perform(ActionId.UNDO)
        yield lambda: program.says(SIGN)
        entry = program.services[-1].journal.newest_screen()
        assert entry is not None
        program.services[-1].journal.remove(entry.id)
        yield lambda: not program.says(SIGN)
        program.window.perform(ActionId.QUIT)

    assert program.run(story()) == 0


def test_the_list_is_in_the_menu_and_closes_with_the_window(program: Program) -> None:
    program.first_run = False

    def story() -> Story:
        yield program.is_shown
        program.window.perform(ActionId.WHEN_TO_SEE)
        yield _list_is_open
        program.window.perform(ActionId.QUIT)

    assert program.run(story()) == 0
    assert not _list_is_open()


def test_an_older_journal_is_brought_up_to_date_and_says_so(program: Program) -> None:
    program.places.data_dir.mkdir(parents=True)
    shutil.copyfile(KEPT / "0001.db", program.places.journal)

    def story() -> Story:
        yield program.is_shown
        assert not program.window.in_first_run
        assert program.says("Your journal was brought up to date for this KneeTrack.")
        assert program.backups() == 1
        assert len(program.services[-1].journal.all_entries()) == 13
        program.press_notice("understood")
        assert not program.says("Your journal was brought up to date for this KneeTrack.")
        program.window.perform(ActionId.QUIT)

    assert program.run(story()) == 0
    with closing(sqlite3.connect(program.places.journal)) as connection:
        assert connection.execute("pragma user_version").fetchone() == (2,)


def _list_is_open() -> bool:
    return any(isinstance(w, SignsWindow) and w.isVisible() for w in QApplication.topLevelWidgets())
