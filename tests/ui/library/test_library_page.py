"""The library worked by hand and by key: finding, choosing, reading, starring, logging."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from kneetrack.content.library import Library
from kneetrack.content.loader import LibraryLoader
from kneetrack.domain.exercise import Region
from kneetrack.domain.pain import Side
from kneetrack.paths import resources_dir
from kneetrack.ui.kit.page import PageId
from kneetrack.ui.kit.shortcuts import ActionId
from tests.ui.desk import CTRL, Desk, focus
from tests.ui.library.driver import CLAMSHELL, ROLLER, SISSY, LibraryDriver

LIBRARY = LibraryLoader(resources_dir()).library()
IDS = [exercise.id for exercise in LIBRARY.exercises]


# --- finding ---------------------------------------------------------------------------------


def test_everything_is_there_at_first_and_the_first_is_chosen(wide: LibraryDriver) -> None:
    assert wide.shown() == IDS
    assert wide.selected() == [IDS[0]] == [wide.opened()]
    assert wide.subtitle() == f"{len(IDS)} exercises"
    assert focus() is wide.tile(IDS[0])


def test_each_letter_finds(wide: LibraryDriver) -> None:
    kept = wide.tile(CLAMSHELL)
    wide.search("cl")
    for letters in ("a", "m"):
        wide.type(letters)
        text = wide.search_field().text
        assert wide.shown() == [exercise.id for exercise in LIBRARY.search(text)]
    assert CLAMSHELL in wide.shown()
    assert wide.subtitle() == f"{len(wide.shown())} of {len(IDS)} shown"
    assert wide.tile(CLAMSHELL) is kept, "a search builds nothing anew"


def test_esc_clears_the_search_and_then_goes_to_the_list(wide: LibraryDriver) -> None:
    wide.search("clam")
    wide.press(Qt.Key.Key_Escape)
    assert wide.search_field().text == ""
    assert wide.shown() == IDS
    wide.press(Qt.Key.Key_Escape)
    assert focus() is wide.tile(CLAMSHELL), "what was found stays chosen"


def test_what_is_read_is_one_of_those_found(wide: LibraryDriver) -> None:
    wide.search("clam")
    wide.settle()
    assert wide.opened() == CLAMSHELL, "beside the result, Log it must not mean another exercise"
    wide.search("no exercise is called this")
    wide.settle()
    assert wide.opened() == CLAMSHELL


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_from_the_search_to_what_was_found(wide: LibraryDriver, key: Qt.Key) -> None:
    wide.search("clam")
    wide.press(key)
    assert focus() is wide.tile(CLAMSHELL)
    assert wide.opened() == CLAMSHELL


def test_regions_add_up_and_all_takes_them_off(wide: LibraryDriver) -> None:
    wide.click_chip("hip")
    wide.click_chip("roll")
    expected = [e.id for e in LIBRARY.exercises if e.region in {Region.HIP, Region.ROLL}]
    assert wide.shown() == expected
    assert wide.subtitle() == f"{len(expected)} of {len(IDS)} shown"
    assert [label for label, on in wide.chips().items() if on and label.startswith("All")] == []
    wide.click_chip("all")
    assert wide.shown() == IDS
    wide.click_chip("all")
    assert wide.chip("all").isChecked(), "it shows how things are, not what was pressed"


def test_chips_and_search_narrow_together(wide: LibraryDriver) -> None:
    wide.click_chip("roll")
    wide.search("clam")
    assert wide.shown() == []


@pytest.mark.parametrize("by", ["mouse", "key"])
def test_nothing_matches_and_back_again(wide: LibraryDriver, by: str) -> None:
    wide.click_chip("hip")
    wide.search("no such exercise")
    assert wide.says("Nothing matches.")
    assert wide.subtitle() == f"0 of {len(IDS)} shown"
    if by == "mouse":
        wide.click("clearFilters")
    else:
        while focus().objectName() != "clearFilters":
            wide.press(Qt.Key.Key_Tab)
        wide.press(Qt.Key.Key_Return)
    assert wide.shown() == IDS
    assert wide.search_field().text == ""
    assert not wide.says("Nothing matches.")
    assert wide.grid.isAncestorOf(focus())


def test_a_file_nobody_can_read_is_named_and_the_others_stand(desk: Desk, qtbot: QtBot) -> None:
    partly = Library(LIBRARY.exercises, ("hip_strange.toml",), LIBRARY.sources)
    page = LibraryDriver(desk, qtbot, library=lambda: partly)
    assert page.says("Cannot be read: hip_strange.toml")
    assert page.shown() == IDS


def test_a_library_without_exercises_says_so(desk: Desk, qtbot: QtBot) -> None:
    page = LibraryDriver(desk, qtbot, library=lambda: Library((), ("index.toml",)))
    assert page.says("No exercise could be read.")
    assert not page.is_there("clearFilters")
    assert page.opened() == ""
    page.search("x")


# --- choosing --------------------------------------------------------------------------------


def test_the_detail_follows_the_arrows(wide: LibraryDriver) -> None:
    columns = len([one for one in IDS if wide.tile(one).y() == wide.tile(IDS[0]).y()])
    assert columns > 1
    for key, expected in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Down, 1 + columns),
        (Qt.Key.Key_Left, columns),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_End, len(IDS) - 1),
        (Qt.Key.Key_Right, len(IDS) - 1),
        (Qt.Key.Key_Home, 0),
    ):
        wide.press(key)
        assert focus() is wide.tile(IDS[expected])
        assert wide.selected() == [IDS[expected]] == [wide.opened()]


def test_a_letter_goes_to_the_next_of_that_name(wide: LibraryDriver) -> None:
    starting = [e.id for e in LIBRARY.exercises if e.name.startswith("S")]
    assert len(starting) > 1
    for expected in (*starting, starting[0]):
        wide.type("s")
        assert focus() is wide.tile(expected)


def test_as_a_list_each_has_its_row(wide: LibraryDriver) -> None:
    wide.page.header_widgets()[1].setFocus()
    wide.press(Qt.Key.Key_Right)
    lefts = {wide.tile(one).x() for one in IDS}
    tops = [wide.tile(one).y() for one in IDS]
    assert len(lefts) == 1
    assert tops == sorted(set(tops))
    wide.focus_on(IDS[0])
    wide.press(Qt.Key.Key_Down)
    assert focus() is wide.tile(IDS[1])


def test_tab_goes_from_the_list_into_the_detail_and_through_it(wide: LibraryDriver) -> None:
    wide.focus_on(CLAMSHELL)
    wide.press(Qt.Key.Key_Tab)
    assert wide.focus_name() == "Clamshell, figure"
    while wide.focus_name() != "Log Clamshell":  # the controls of the figure
        assert wide.detail.isAncestorOf(focus())
        wide.press(Qt.Key.Key_Tab)
    wide.press(Qt.Key.Key_Tab)
    assert wide.focus_name() == "Star Clamshell"
    names = []
    while wide.detail.isAncestorOf(focus()):
        wide.press(Qt.Key.Key_Tab)
        names.append(focus().objectName())
    read = [name for name in names if name.startswith("section-")]
    assert read[:3] == ["section-cautions", "section-stop", "section-setting"]
    assert read[-1] == "section-about"


def test_enter_goes_into_the_detail_and_esc_back(wide: LibraryDriver) -> None:
    wide.focus_on(CLAMSHELL)
    wide.press(Qt.Key.Key_Return)
    assert wide.focus_name() == "Log Clamshell"
    wide.press(Qt.Key.Key_Escape)
    assert focus() is wide.tile(CLAMSHELL)


def test_a_click_shows_the_exercise(wide: LibraryDriver) -> None:
    wide.click_tile(ROLLER)
    assert wide.opened() == ROLLER
    assert focus() is wide.tile(ROLLER)


def test_a_link_leads_to_the_other_exercise(wide: LibraryDriver) -> None:
    wide.click_tile(SISSY)
    link = next(one for one in LIBRARY.exercise(SISSY).linked if one in IDS)
    wide.click(f"link-{link}")
    assert wide.opened() == link
    assert wide.selected() == [link]
    assert wide.detail.isAncestorOf(focus())


def test_back_on_the_page_everything_is_as_it_was_left(wide: LibraryDriver) -> None:
    wide.search("clam")
    wide.press(Qt.Key.Key_Return)
    wide.window.open_page(PageId.TODAY)
    wide.window.perform(ActionId.GO_BACK)
    wide.settle()
    assert CLAMSHELL in wide.shown()
    assert wide.opened() == CLAMSHELL
    assert focus() is wide.tile(CLAMSHELL)


# --- in a narrow window ----------------------------------------------------------------------


@pytest.mark.parametrize("way_in", ["click", "enter"])
@pytest.mark.parametrize("way_out", ["button", "esc"])
def test_one_in_the_place_of_the_other(narrow: LibraryDriver, way_in: str, way_out: str) -> None:
    assert narrow.opened() == ""
    assert narrow.shown() == IDS
    if way_in == "click":
        narrow.click_tile(CLAMSHELL)
    else:
        narrow.focus_on(CLAMSHELL)
        narrow.press(Qt.Key.Key_Return)
    assert narrow.opened() == CLAMSHELL
    assert narrow.shown() == []
    assert narrow.focus_name() == "Log Clamshell"
    if way_out == "button":
        narrow.click("backToList")
    else:
        narrow.press(Qt.Key.Key_Escape)
    assert narrow.opened() == ""
    assert narrow.shown() == IDS
    assert focus() is narrow.tile(CLAMSHELL)


def test_ctrl_f_leads_from_the_detail_to_the_search(narrow: LibraryDriver) -> None:
    narrow.click_tile(CLAMSHELL)
    narrow.press(Qt.Key.Key_F, CTRL)
    assert narrow.opened() == ""
    assert narrow.search_field().isAncestorOf(focus())


def test_nothing_is_wider_than_the_window(narrow: LibraryDriver) -> None:
    narrow.desk.services.settings.change(text_size=200)
    narrow.settle()
    for exercise_id in ("", SISSY):
        if exercise_id:
            narrow.click_tile(exercise_id)
        assert narrow.page.width() <= narrow.window.width() - 64
    assert narrow.detail.width() <= narrow.page.width()


def test_it_opens_at_its_title_however_large_the_text(desk: Desk, qtbot: QtBot) -> None:
    desk.theme.set_look("light", 200)
    library = LibraryDriver(desk, qtbot, 900, height=600)
    assert library.title_is_in_sight()
    assert library.search_field().isAncestorOf(focus())
    library.press(Qt.Key.Key_Down)
    library.press(Qt.Key.Key_Right)
    chosen = focus()
    assert chosen is library.tile(IDS[1])
    library.window.open_page(PageId.TODAY)
    library.window.open_page(PageId.LIBRARY)
    assert focus() is chosen, "what was chosen is come back to"


def test_the_search_keeps_the_keyboard_while_the_text_grows(wide: LibraryDriver) -> None:
    wide.search("clam")
    for size in (200, 100):
        wide.desk.services.settings.change(text_size=size)
        wide.settle()
        assert wide.search_field().isAncestorOf(focus())


def test_a_wider_window_shows_both_and_a_narrow_one_what_was_opened(wide: LibraryDriver) -> None:
    wide.focus_on(CLAMSHELL)
    wide.press(Qt.Key.Key_Return)
    wide.window.resize(900, 600)
    wide.settle()
    assert (wide.opened(), wide.shown()) == (CLAMSHELL, [])
    wide.window.resize(1280, 800)
    wide.settle()
    assert (wide.opened(), wide.shown()) == (CLAMSHELL, IDS)


# --- asked for by others ---------------------------------------------------------------------


@pytest.mark.parametrize("width", [900, 1280])
@pytest.mark.parametrize("asked", [ROLLER, "outer-quads"])
def test_another_page_asks_for_an_exercise(
    desk: Desk, qtbot: QtBot, width: int, asked: str
) -> None:
    page = LibraryDriver(desk, qtbot, width)
    page.click_chip("hip")
    page.search("clam")
    page.window.open_page(PageId.TODAY)
    page.other.ask(asked)
    page.settle()
    assert page.window.open_page_id is PageId.LIBRARY
    assert page.opened() == ROLLER
    assert page.detail.isAncestorOf(focus())
    page.press(Qt.Key.Key_Escape)
    assert page.shown() == IDS, "a search of before does not hide it"


def test_an_exercise_nobody_knows_is_said(wide: LibraryDriver) -> None:
    wide.other.ask("hip_wiggle")
    wide.settle()
    assert wide.toast().startswith('No exercise is called "hip_wiggle".')
    assert wide.opened() == IDS[0]


# --- stars -----------------------------------------------------------------------------------


@pytest.mark.parametrize("by", ["card", "detail"])
def test_star_and_undo(wide: LibraryDriver, by: str) -> None:
    wide.click_tile(CLAMSHELL)
    if by == "card":
        wide.click_star(CLAMSHELL)
    else:
        wide.click("starExercise")
    assert wide.stars() == (CLAMSHELL,)
    assert wide.toast() == "Clamshell is on Today's page"
    assert wide.tile(CLAMSHELL).accessibleName().endswith(", starred")
    wide.undo()
    assert wide.stars() == ()
    assert not wide.tile(CLAMSHELL).accessibleName().endswith(", starred")


def test_only_the_starred_and_the_last_star_taken_off(wide: LibraryDriver) -> None:
    for exercise_id in (CLAMSHELL, ROLLER):
        wide.click_star(exercise_id)
    wide.click_chip("starred")
    assert wide.shown() == [CLAMSHELL, ROLLER]
    wide.focus_on(CLAMSHELL)
    wide.click_star(CLAMSHELL)
    assert wide.shown() == [ROLLER]
    assert focus() is wide.tile(ROLLER)
    wide.click_star(ROLLER)
    assert wide.says("Nothing matches.")
    assert focus().objectName() == "clearFilters"


def test_a_star_is_shown_only_when_it_is_saved(wide: LibraryDriver, qtbot: QtBot) -> None:
    with wide.desk.another_program_writing():
        wide.click_star(CLAMSHELL)
        assert not wide.tile(CLAMSHELL).view.starred
    qtbot.waitUntil(lambda: wide.tile(CLAMSHELL).view.starred)
    assert wide.stars() == (CLAMSHELL,)


# --- logging ---------------------------------------------------------------------------------


def test_log_and_undo(wide: LibraryDriver) -> None:
    wide.focus_on(CLAMSHELL)
    assert wide.text_of("lastDone") == "Not done yet."
    for _ in range(3):  # into the detail, open the form, log it as it stands
        wide.press(Qt.Key.Key_Return)
    assert {entry.side for entry in wide.logged()} == {Side.LEFT, Side.RIGHT}
    assert wide.toast() == "Clamshell logged"
    assert wide.text_of("lastDone") == "Last done 19 March: 3 × 10 each side."
    assert wide.focus_name() == "Log Clamshell"
    wide.undo()
    assert wide.logged() == []
    assert wide.text_of("lastDone") == "Not done yet."


def test_the_form_stays_while_others_write_and_goes_with_esc(wide: LibraryDriver) -> None:
    wide.click_tile(CLAMSHELL)
    wide.click("openLogForm")
    wide.desk.services.journal.log_exercise(ROLLER)
    wide.settle()
    assert wide.is_there("exerciseForm")
    wide.press(Qt.Key.Key_Escape)
    assert not wide.is_there("exerciseForm")
    assert wide.focus_name() == "Log Clamshell"
    assert [entry.exercise_id for entry in wide.logged()] == [ROLLER]


def test_the_form_does_not_go_along_to_another_exercise(wide: LibraryDriver) -> None:
    wide.click_tile(CLAMSHELL)
    wide.click("openLogForm")
    wide.click_tile(ROLLER)
    assert not wide.is_there("exerciseForm")
    wide.click("openLogForm")
    wide.click("logExercise")
    assert {entry.exercise_id for entry in wide.logged()} == {ROLLER}


def test_what_is_not_saved_yet_says_so(wide: LibraryDriver, qtbot: QtBot) -> None:
    wide.click_tile(CLAMSHELL)
    wide.click("openLogForm")
    with wide.desk.another_program_writing():
        wide.click("logExercise")
        assert wide.says("Not saved yet: 3 × 10")
        assert wide.text_of("lastDone") == "Not done yet."
    qtbot.waitUntil(lambda: not wide.says("Not saved yet"))
    assert wide.text_of("lastDone").startswith("Last done 19 March")
    assert len(wide.logged()) == 2


# --- screen readers --------------------------------------------------------------------------


def test_the_grid_is_heard_as_a_list_of_named_items(wide: LibraryDriver) -> None:
    wide.click_star(CLAMSHELL)
    whole = QAccessible.queryAccessibleInterface(wide.grid)
    assert whole.role() == QAccessible.Role.List
    assert whole.text(QAccessible.Text.Name) == "Exercises"
    item = QAccessible.queryAccessibleInterface(wide.tile(CLAMSHELL))
    assert item.role() == QAccessible.Role.ListItem
    name = item.text(QAccessible.Text.Name)
    assert name == "Clamshell, hip, evidence: reviews, low kneecap load, starred"
    wide.click_tile(CLAMSHELL)
    assert item.state().selected
    assert not QAccessible.queryAccessibleInterface(wide.tile(ROLLER)).state().selected


def test_a_screen_reader_can_press_an_item(narrow: LibraryDriver) -> None:
    item = QAccessible.queryAccessibleInterface(narrow.tile(ROLLER))
    action = item.actionInterface()
    assert action is not None
    action.doAction("Press")
    narrow.settle()
    assert narrow.opened() == ROLLER
