"""Exercises on paper: what is chosen is what is saved and printed, and trouble is told."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPageSize
from PySide6.QtTest import QTest

from kneetrack.content.library import Library
from kneetrack.domain.exercise import Region
from kneetrack.paper.handout_view import MOST_EXERCISES
from kneetrack.ui.library.handout_choice import build_handout_choice_view, chosen_at_first
from kneetrack.ui.library.handout_printout import HandoutPrintout
from tests.needs import needs
from tests.ui.fitting import faults_in
from tests.ui.library.driver import CLAMSHELL, SISSY, LibraryDriver
from tests.ui.library.handout_driver import HandoutDriver

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.desk import Desk

OTHERS = ("sq_body", "hip_hitch")


@pytest.fixture
def starred(desk: Desk, qtbot: QtBot) -> HandoutDriver:
    """Two exercises have a star; the window is open."""
    for one in (SISSY, CLAMSHELL):
        desk.services.journal.set_star(one, starred=True)
    desk.services.settings.change(name="Nora Ellis")
    driver = HandoutDriver(LibraryDriver(desk, qtbot))
    driver.open()
    return driver


def _words(pdf: Path) -> str:
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True)
    return re.sub(r"[ \n]+", " ", done.stdout.decode())


# --- choosing -----------------------------------------------------------------------------------


def test_what_is_starred_is_chosen_at_first(starred: HandoutDriver) -> None:
    assert starred.chosen() == {"Clamshell", "Supported sissy squat"}
    assert starred.count() == "2 chosen, 1 page"
    assert starred.reason() == ""


def test_every_exercise_can_be_chosen_under_its_part_of_the_body(starred: HandoutDriver) -> None:
    exercises = starred.library.library().exercises
    assert sorted(starred.names()) == sorted(each.name for each in exercises)
    assert starred.regions()[:3] == ["Hip", "Quads", "Squat"]


def test_without_stars_the_exercise_in_sight_is_chosen(wide: LibraryDriver) -> None:
    wide.click_tile(CLAMSHELL)
    driver = HandoutDriver(wide)
    driver.open()
    assert driver.chosen() == {"Clamshell"}
    assert driver.count() == "1 chosen, 1 page"


def test_with_nothing_chosen_it_says_why_nothing_can_be_done(narrow: LibraryDriver) -> None:
    driver = HandoutDriver(narrow)
    driver.open()
    assert driver.chosen() == set()
    assert driver.count() == "Nothing chosen"
    assert driver.reason() == "Choose at least one exercise to save or print."
    for button in ("saveHandout", "printHandout"):
        assert not driver.can(button)
        assert driver.hint(button) == driver.reason()
    driver.press(Qt.Key.Key_Space)
    assert driver.count() == "1 chosen, 1 page"
    assert driver.can("saveHandout")
    assert driver.hint("saveHandout") == ""


def test_the_handout_can_be_asked_for_from_a_detail_that_stands_alone(
    narrow: LibraryDriver,
) -> None:
    narrow.click_tile(CLAMSHELL)
    driver = HandoutDriver(narrow)
    driver.open()
    assert driver.chosen() == {"Clamshell"}


def test_the_count_follows_every_switch(starred: HandoutDriver) -> None:
    starred.switch(*OTHERS)
    assert starred.count() == "4 chosen, 2 pages"
    starred.switch(SISSY)
    assert starred.count() == "3 chosen, 1 page"
    assert set(starred.library.stars()) == {SISSY, CLAMSHELL}


def test_more_than_a_handout_holds_is_refused_in_words(starred: HandoutDriver) -> None:
    exercises = starred.library.library().exercises
    view = build_handout_choice_view(exercises, {each.id for each in exercises[:MOST_EXERCISES]})
    assert (view.count_words, view.reason) == ("30 chosen, 10 pages", "")
    view = build_handout_choice_view(exercises, {each.id for each in exercises})
    assert view.reason == "One handout holds up to 30 exercises. Take some off."
    assert view.spoken.endswith(view.reason)


def test_a_star_of_an_exercise_that_is_gone_chooses_nothing(starred: HandoutDriver) -> None:
    exercises = starred.library.library().exercises
    assert chosen_at_first(exercises, ("gone",), CLAMSHELL) == {CLAMSHELL}
    assert chosen_at_first(exercises, (), "gone") == frozenset()


def test_what_is_chosen_is_in_the_order_in_which_one_reads(starred: HandoutDriver) -> None:
    exercises = starred.library.library().exercises
    view = build_handout_choice_view(exercises, {each.id for each in exercises})
    by_id = {each.id: list(Region).index(each.region) for each in exercises}
    assert len(view.chosen) == len(exercises)
    assert [by_id[one] for one in view.chosen] == sorted(by_id.values())


# --- by keyboard --------------------------------------------------------------------------------


def test_keys_reach_everything_and_escape_leads_back(starred: HandoutDriver) -> None:
    assert starred.focus_name() == "saveHandout"
    names = {stop.objectName() for stop in starred.tab_stops()}
    assert {"printHandout", "closeHandout"} < names
    assert len([name for name in names if name.startswith("chip-")]) == len(starred.regions())
    starred.press(Qt.Key.Key_Escape)
    assert not starred.is_open()
    starred.library.window.activateWindow()  # no window manager does it here
    starred.library.qtbot.waitUntil(starred.opener.hasFocus)


def test_arrows_and_space_choose_inside_a_group(starred: HandoutDriver) -> None:
    hips = starred.names()[:3]
    first = next(stop for stop in starred.tab_stops() if stop.objectName().startswith("chip-"))
    first.setFocus()
    starred.press(Qt.Key.Key_Right)
    starred.press(Qt.Key.Key_Right)
    starred.press(Qt.Key.Key_Space)
    assert starred.chosen() == {"Clamshell", "Supported sissy squat", hips[2]}


def test_a_closed_window_can_be_opened_again(starred: HandoutDriver) -> None:
    starred.switch(*OTHERS)
    starred.click("closeHandout")
    assert not starred.is_open()
    starred.open()
    assert starred.count() == "2 chosen, 1 page"


@pytest.mark.parametrize("text_size", [100, 200])
def test_it_fits_the_smallest_window(desk: Desk, qtbot: QtBot, text_size: int) -> None:
    desk.theme.set_text_size(text_size)
    library = LibraryDriver(desk, qtbot, 900)
    library.window.resize(900, 600)
    driver = HandoutDriver(library)
    driver.open()
    assert driver.window.size().boundedTo(QSize(900, 600)) == driver.window.size()
    assert faults_in(driver.window) == []


# --- onto paper ---------------------------------------------------------------------------------


@needs("pdftotext")
def test_what_is_chosen_is_saved(starred: HandoutDriver, tmp_path: Path) -> None:
    out = tmp_path / "exercises-2026-03-19.pdf"
    starred.switch(*OTHERS)
    starred.desk.dialogs.prepare([out])
    starred.click("saveHandout")
    assert starred.toast() == f"Saved as exercises-2026-03-19.pdf in {tmp_path.name}"
    words = _words(out)
    for one in (CLAMSHELL, SISSY, *OTHERS):
        assert starred.library.library().exercise(one).name in words
    assert "page 2 of 2" in words
    assert "Printed 19 March 2026" in words
    assert "Nora Ellis" in words


def test_the_name_offered_holds_the_day() -> None:
    printout = HandoutPrintout((), "", date(2026, 3, 19), "a4")
    assert printout.suggested == Path("exercises-2026-03-19.pdf")


def test_no_place_chosen_means_nothing_happens(starred: HandoutDriver, tmp_path: Path) -> None:
    starred.desk.dialogs.prepare([None])
    starred.click("saveHandout")
    assert (starred.toast(), starred.notice()) == ("", "")
    assert not list(tmp_path.glob("*.pdf"))


def test_a_place_that_cannot_be_written_is_told_in_the_window(
    starred: HandoutDriver, tmp_path: Path
) -> None:
    folder = tmp_path / "folder.pdf"
    folder.mkdir()
    starred.desk.dialogs.prepare([folder])
    starred.click("saveHandout")
    assert starred.notice() == "The file was not written."
    assert starred.toast() == ""
    starred.desk.dialogs.prepare([tmp_path / "b.pdf"])
    starred.click("notice-save-pdf")
    assert starred.notice() == ""
    assert (tmp_path / "b.pdf").is_file()
    assert starred.toast() == f"Saved as b.pdf in {tmp_path.name}"


def test_what_went_well_before_is_not_said_beside_what_went_wrong(
    starred: HandoutDriver, tmp_path: Path
) -> None:
    folder = tmp_path / "folder.pdf"
    folder.mkdir()
    starred.desk.dialogs.prepare([tmp_path / "a.pdf", folder])
    starred.click("saveHandout")
    assert starred.toast() == f"Saved as a.pdf in {tmp_path.name}"
    starred.click("saveHandout")
    assert starred.notice() == "The file was not written."
    assert starred.toast() == ""


def test_a_notice_never_saves_what_is_not_chosen(starred: HandoutDriver, tmp_path: Path) -> None:
    folder = tmp_path / "folder.pdf"
    folder.mkdir()
    starred.desk.dialogs.prepare([folder])
    starred.click("saveHandout")
    starred.switch(CLAMSHELL, SISSY)
    starred.click("notice-save-pdf")  # nobody is asked for a place, which would fail the test
    assert starred.reason() == "Choose at least one exercise to save or print."


@needs("pdftotext")
@pytest.mark.parametrize("size", [QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter])
def test_what_is_chosen_is_printed(starred: HandoutDriver, size: QPageSize.PageSizeId) -> None:
    printers = starred.library.printers
    printers.size, printers.margins_mm = size, 5.0
    starred.switch(*OTHERS)
    starred.click("printHandout")
    assert starred.toast() == "Handed over to the printer."
    words = _words(printers.out)
    assert words.count("\f") == 2
    assert "page 1 of 2" in words
    assert "page 2 of 2" in words
    assert "Clamshell" in words


def test_without_a_printer_a_pdf_is_offered(starred: HandoutDriver, tmp_path: Path) -> None:
    starred.library.printers.there = False
    starred.click("printHandout")
    assert starred.notice() == "No printer is set up on this computer."
    starred.desk.dialogs.prepare([tmp_path / "d.pdf"])
    starred.click("notice-save-pdf")
    assert (tmp_path / "d.pdf").is_file()


def test_changing_ones_mind_in_the_print_dialog_prints_nothing(starred: HandoutDriver) -> None:
    starred.library.printers.agrees = False
    starred.click("printHandout")
    assert (starred.toast(), starred.notice()) == ("", "")
    assert not starred.library.printers.out.exists()


class _Later:
    """Does nothing until it is told to."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def run(
        self,
        task: Callable[[], object],
        then: Callable[[object], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        def work() -> None:
            try:
                then(task())
            except Exception as problem:
                on_error(problem)

        self.waiting.append(work)


@pytest.mark.parametrize("fails", [False, True])
def test_a_file_written_after_closing_is_told_in_the_library(
    desk: Desk, qtbot: QtBot, tmp_path: Path, *, fails: bool
) -> None:
    later = _Later()
    library = LibraryDriver(desk, qtbot, background=later)
    library.click_tile(CLAMSHELL)
    driver = HandoutDriver(library)
    driver.open()
    out = tmp_path / "late.pdf"
    desk.dialogs.prepare([out])
    driver.click("saveHandout")
    driver.press(Qt.Key.Key_Escape)
    assert library.toast() == ""
    if fails:
        out.mkdir()
    (work,) = later.waiting
    work()
    if fails:
        assert library.toast().startswith("The file was not written.")
    else:
        assert library.toast() == f"Saved as late.pdf in {tmp_path.name}"
        assert out.is_file()


def test_an_empty_library_offers_no_handout(desk: Desk, qtbot: QtBot) -> None:
    library = LibraryDriver(desk, qtbot, library=lambda: Library(()))
    driver = HandoutDriver(library)
    assert not driver.opener.isEnabled()
    QTest.mouseClick(driver.opener, Qt.MouseButton.LeftButton)
    assert not driver.is_open()
