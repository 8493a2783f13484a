"""The frame: pages on the first visit, keys that work everywhere, nothing lost on closing."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kneetrack.domain.change import Change, Topic
from kneetrack.domain.errors import EnvironmentProblem
from kneetrack.ui.kit.change_relay import ChangeRelay
from kneetrack.ui.kit.dialogs import PreparedDialogs, Question
from kneetrack.ui.kit.page import Heading, Page, PageEntry, PageId, PageRequest, ToastView
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.main_window import MainWindow, WindowParts
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.command_menu import CommandMenu
from kneetrack.ui.widgets.page_frame import PageFrame
from kneetrack.ui.widgets.rail import FooterView, Rail
from kneetrack.ui.widgets.shortcuts_window import ShortcutsWindow
from tests.ui.finding import find


class SmallPage(Page):
    """A page with one field and a tool; counts what the window asks of it."""

    topics = frozenset({Topic.ENTRIES})

    def __init__(self, page_id: PageId) -> None:
        super().__init__()
        self.page_id = page_id
        self.refreshes = 0
        self.looks = 0
        self.done: list[ActionId] = []
        self.payloads: list[object] = []
        self.fresh = 0
        self.stays = False
        self.field = QLineEdit()
        self.field.setAccessibleName("Field")
        self.tool = QPushButton("Tool")
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(QLabel("tall"))
        column.addSpacing(900)
        self.last = QLineEdit()
        self.last.setAccessibleName("Last")
        column.addWidget(self.last)

    def heading(self) -> Heading:
        return Heading(f"Page {self.page_id}", "<b>as typed</b>")

    def header_widgets(self) -> tuple[QWidget, ...]:
        return (self.tool,)

    def refresh(self) -> None:
        self.refreshes += 1

    def look_again(self) -> None:
        self.looks += 1

    def come_afresh(self) -> None:
        self.fresh += 1

    def first_focus(self) -> QWidget | None:
        return self.field

    def perform(self, action: ActionId) -> None:
        self.done.append(action)

    def show_payload(self, payload: object) -> None:
        self.payloads.append(payload)

    def may_leave(self) -> bool:
        return not self.stays


class World:
    """A window with three small pages, and everything it was given."""

    def __init__(self, theme: Theme, folder: Path) -> None:
        self.theme = theme
        self.relay = ChangeRelay()
        self.dialogs = PreparedDialogs()
        self.built: dict[PageId, SmallPage] = {}
        self.steps: list[str] = []
        self.undo_says: str | Exception | None = "Right knee cleared."
        self.footer = FooterView(("Everything stays on this computer", "Backup: 15 March"))
        self.file = folder / "window.ini"
        self.window = self.open()

    def open(self) -> MainWindow:
        return MainWindow(
            WindowParts(
                entries=(
                    PageEntry(
                        PageId.TODAY,
                        "Today",
                        "sun",
                        ActionId.OPEN_TODAY,
                        (ActionId.LOG_PAIN, ActionId.NEXT_DAY),
                        self.build_today,
                    ),
                    PageEntry(
                        PageId.REPORT,
                        "Report",
                        "printer",
                        ActionId.OPEN_REPORT,
                        (ActionId.PRINT,),
                        self.build_report,
                    ),
                    PageEntry(
                        PageId.SETTINGS,
                        "Settings",
                        "sliders",
                        ActionId.OPEN_SETTINGS,
                        (),
                        self.build_settings,
                        at_end=True,
                    ),
                ),
                theme=self.theme,
                dialogs=self.dialogs,
                relay=self.relay,
                undo=self.undo,
                redo=self.redo,
                footer=self.tell_footer,
                geometry_file=self.file,
            )
        )

    def build_today(self) -> Page:
        return self._build(PageId.TODAY)

    def build_report(self) -> Page:
        return self._build(PageId.REPORT)

    def build_settings(self) -> Page:
        return self._build(PageId.SETTINGS)

    def _build(self, page_id: PageId) -> Page:
        self.built[page_id] = SmallPage(page_id)
        return self.built[page_id]

    def undo(self) -> str | None:
        self.steps.append("undo")
        if isinstance(self.undo_says, Exception):
            raise self.undo_says
        return self.undo_says

    def redo(self) -> str | None:
        self.steps.append("redo")
        return None

    def tell_footer(self) -> FooterView:
        return self.footer

    def shown(self) -> PageId | None:
        return self.window.open_page_id

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)

    def rail(self) -> Rail:
        return find(self.window, Rail, "rail")


CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def world(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[World]:
    made = World(theme, tmp_path)
    made.window.resize(1280, 800)
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.window.show()
        made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    yield made
    for page in made.built.values():
        page.stays = False
    made.window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_it_opens_on_the_first_page_with_the_keyboard_in_it(world: World) -> None:
    assert world.shown() is PageId.TODAY
    assert list(world.built) == [PageId.TODAY]
    assert world.built[PageId.TODAY].refreshes == 1
    assert world.built[PageId.TODAY].field.hasFocus()
    assert world.window.windowTitle() == "Today – KneeTrack"


def test_pages_are_built_on_the_first_visit_only(world: World) -> None:
    world.press(Qt.Key.Key_7, CTRL)
    world.press(Qt.Key.Key_1, CTRL)
    world.press(Qt.Key.Key_7, CTRL)
    assert world.shown() is PageId.REPORT
    assert set(world.built) == {PageId.TODAY, PageId.REPORT}
    assert world.built[PageId.REPORT].refreshes == 1


def test_back_and_forward(world: World) -> None:
    world.press(Qt.Key.Key_7, CTRL)
    world.press(Qt.Key.Key_Comma, CTRL)
    assert world.shown() is PageId.SETTINGS
    world.press(Qt.Key.Key_Left, ALT)
    assert world.shown() is PageId.REPORT
    world.press(Qt.Key.Key_Left, ALT)
    world.press(Qt.Key.Key_Left, ALT)
    assert world.shown() is PageId.TODAY
    world.press(Qt.Key.Key_Right, ALT)
    assert world.shown() is PageId.REPORT


def test_a_change_refreshes_what_is_seen_and_marks_the_rest(world: World) -> None:
    world.press(Qt.Key.Key_7, CTRL)
    today, report = world.built[PageId.TODAY], world.built[PageId.REPORT]
    world.relay.tell(Change(frozenset({Topic.ENTRIES})))
    assert (today.refreshes, report.refreshes) == (1, 2)
    world.press(Qt.Key.Key_1, CTRL)
    assert today.refreshes == 2
    world.relay.tell(Change(frozenset({Topic.BACKUPS})))
    world.relay.tell(Change(frozenset({Topic.ENTRIES}), origin=today))
    assert today.refreshes == 2


def test_the_footer_says_where_data_is(world: World) -> None:
    said = world.rail().accessibleDescription()
    assert said == "Everything stays on this computer Backup: 15 March"
    world.footer = FooterView(("Everything stays on this computer", "Backup: 16 March"))
    world.relay.tell(Change(frozenset({Topic.BACKUPS})))
    assert "16 March" in world.rail().accessibleDescription()


def test_undo_and_redo_say_what_they_did(world: World) -> None:
    world.window.setFocus()
    world.press(Qt.Key.Key_Z, CTRL)
    assert world.window.toast.text == "Right knee cleared."
    world.press(Qt.Key.Key_Z, CTRL, SHIFT)
    assert world.window.toast.text == "Nothing to redo."
    world.press(Qt.Key.Key_Y, CTRL)
    assert world.steps == ["undo", "redo", "redo"]


def test_the_toast_of_a_page_can_undo(world: World) -> None:
    world.built[PageId.TODAY].toast_requested.emit(ToastView("Saved.", can_undo=True))
    button = find(world.window, Button, "toastUndo")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert world.steps == ["undo"]


def test_an_undo_that_cannot_be_done_is_explained(world: World) -> None:
    world.undo_says = EnvironmentProblem("The disk is full.", "", "Free some space.")
    world.dialogs.prepare(["close"])
    world.window.perform(ActionId.UNDO)
    question = world.dialogs.asked[0]
    assert isinstance(question, Question)
    assert "Free some space." in question.text


def test_commands_of_a_page_open_it_first(world: World) -> None:
    world.press(Qt.Key.Key_P, CTRL)
    assert world.shown() is PageId.REPORT
    assert world.built[PageId.REPORT].done == [ActionId.PRINT]
    world.press(Qt.Key.Key_L, CTRL)
    assert world.shown() is PageId.TODAY
    assert world.built[PageId.TODAY].done == [ActionId.LOG_PAIN]


def test_day_keys_work_on_their_own_page_only(world: World) -> None:
    world.press(Qt.Key.Key_Right, CTRL, ALT)
    assert world.built[PageId.TODAY].done == [ActionId.NEXT_DAY]
    world.press(Qt.Key.Key_7, CTRL)
    world.press(Qt.Key.Key_Right, CTRL, ALT)
    assert world.shown() is PageId.REPORT
    assert world.built[PageId.TODAY].done == [ActionId.NEXT_DAY]


def test_every_command_is_in_the_menu_once_and_none_is_dead(world: World) -> None:
    menu = find(world.window, CommandMenu).menu
    found: list[str] = []
    parts: list[QMenu] = [menu]
    for part in parts:
        for action in part.actions():
            part_menu = action.menu()
            if isinstance(part_menu, QMenu):
                parts.append(part_menu)
            elif not action.isSeparator():
                found.append(action.objectName())
    assert len(found) == len(set(found))
    offered = {f"action-{action}" for action in find(world.window, CommandMenu).available()}
    assert set(found) == offered - {"action-open-menu"}
    # Nobody performs these here, so nobody is offered them.
    assert f"action-{ActionId.SAVE_PDF}" not in offered
    assert f"action-{ActionId.SEARCH}" not in offered


def test_text_size_by_keys(world: World, qtbot: QtBot) -> None:
    with qtbot.waitSignal(world.window.text_size_chosen) as chosen:
        world.press(Qt.Key.Key_Equal, CTRL)
    assert chosen.args == [115]
    assert world.theme.text_size == 115
    world.press(Qt.Key.Key_Minus, CTRL)
    assert world.theme.text_size == 100
    for _ in range(9):
        world.press(Qt.Key.Key_Equal, CTRL)
    assert world.theme.text_size == 200
    world.press(Qt.Key.Key_0, CTRL)
    assert world.theme.text_size == 100


def test_f6_goes_round_the_regions(world: World) -> None:
    page = world.built[PageId.TODAY]
    world.press(Qt.Key.Key_F6)
    assert world.rail().open_button().hasFocus()
    world.press(Qt.Key.Key_F6)
    assert page.tool.hasFocus()
    world.press(Qt.Key.Key_F6)
    assert page.field.hasFocus()
    world.press(Qt.Key.Key_F6, SHIFT)
    assert page.tool.hasFocus()


def test_arrows_walk_the_rail_and_space_opens(world: World) -> None:
    world.press(Qt.Key.Key_F6)
    world.press(Qt.Key.Key_Down)
    world.press(Qt.Key.Key_Space)
    assert world.shown() is PageId.REPORT


def test_the_rail_is_narrow_in_a_small_window_and_by_f9(world: World) -> None:
    assert not world.rail().is_narrow
    assert world.rail().width() == 200
    world.press(Qt.Key.Key_F9)
    assert world.rail().is_narrow
    assert world.rail().width() == 64
    assert "Ctrl+7" in find(world.rail(), QPushButton, "rail-report").toolTip()
    world.press(Qt.Key.Key_F9)
    assert not world.rail().is_narrow
    world.window.resize(1000, 700)
    QApplication.processEvents()
    assert world.rail().is_narrow


@pytest.mark.parametrize("text_size", [100, 150, 200])
@pytest.mark.parametrize("width", [900, 1100, 1280])
def test_nothing_scrolls_sideways(world: World, width: int, text_size: int) -> None:
    world.theme.set_text_size(text_size)
    world.window.resize(width, 600)
    QApplication.processEvents()
    assert world.window.size() == QSize(width, 600)
    frame = find(world.window, PageFrame)
    content = frame.area.widget()
    assert content is not None
    assert content.width() <= frame.area.viewport().width()
    assert frame.area.verticalScrollBar().maximum() > 0


def test_focus_far_down_is_scrolled_into_sight(world: World) -> None:
    page = world.built[PageId.TODAY]
    page.last.setFocus()
    QApplication.processEvents()
    assert not page.last.visibleRegion().isEmpty()


def test_a_page_can_ask_for_another(world: World) -> None:
    world.built[PageId.TODAY].page_requested.emit(PageRequest(PageId.SETTINGS, "backups"))
    assert world.shown() is PageId.SETTINGS
    assert world.built[PageId.SETTINGS].payloads == ["backups"]


def test_a_page_knows_when_it_was_asked_for_by_name(world: World) -> None:
    today = world.built[PageId.TODAY]
    world.press(Qt.Key.Key_1, CTRL)
    assert today.fresh == 1, "also when it is open already"
    world.press(Qt.Key.Key_7, CTRL)
    world.press(Qt.Key.Key_Left, ALT)
    assert today.fresh == 1, "the way back leads to where one was"
    world.window.perform(ActionId.LOG_PAIN)
    assert today.fresh == 1, "a command of the open page is for what it shows"
    world.press(Qt.Key.Key_7, CTRL)
    world.window.perform(ActionId.LOG_PAIN)
    assert today.fresh == 2, "a command from elsewhere is not"
    world.built[PageId.REPORT].page_requested.emit(PageRequest(PageId.TODAY))
    assert today.fresh == 3


def test_a_page_that_is_not_done_keeps_the_window(world: World) -> None:
    world.built[PageId.TODAY].stays = True
    world.press(Qt.Key.Key_7, CTRL)
    assert world.shown() is PageId.TODAY
    world.press(Qt.Key.Key_Q, CTRL)
    assert world.window.isVisible()
    world.built[PageId.TODAY].stays = False
    world.press(Qt.Key.Key_Q, CTRL)
    assert not world.window.isVisible()


def test_the_window_comes_back_as_it_was_left(world: World, qtbot: QtBot) -> None:
    world.window.resize(900, 640)
    world.window.close()
    assert world.file.exists()
    again = world.open()
    qtbot.addWidget(again)
    assert again.size() == QSize(900, 640)
    again.close()


def test_a_damaged_geometry_file_is_no_trouble(world: World, qtbot: QtBot) -> None:
    world.window.close()
    world.file.write_bytes(b"\x00\xff[window]\ngeometry=@ByteArray(rubbish)")
    again = world.open()
    qtbot.addWidget(again)
    assert again.width() >= 900
    again.close()


def test_the_first_paint_is_told_once(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    made = World(theme, tmp_path)
    qtbot.addWidget(made.window)
    with qtbot.waitSignal(made.window.first_painted):
        made.window.show()
    with qtbot.assertNotEmitted(made.window.first_painted, wait=60):
        made.window.repaint()
    made.window.close()


def test_the_shortcuts_window_lists_what_works_here(world: World, qtbot: QtBot) -> None:
    world.press(Qt.Key.Key_F1)
    shown = find(world.window, ShortcutsWindow)
    words = dict(shown.listed())
    assert words["Report"] == "Ctrl+7"
    assert words["Set 10"] == "X"
    assert "Save report as PDF" not in words


def test_the_shortcuts_window_opened_again_at_once_stays(world: World) -> None:
    world.press(Qt.Key.Key_F1)
    find(world.window, ShortcutsWindow).close()
    world.window.perform(ActionId.SHOW_SHORTCUTS)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert find(world.window, ShortcutsWindow).isVisible()


def test_a_new_day_is_noticed_when_the_window_is_used_again(world: World) -> None:
    before = world.built[PageId.TODAY].looks
    QApplication.sendEvent(world.window, QEvent(QEvent.Type.ActivationChange))
    assert world.built[PageId.TODAY].looks == before + 1


def test_every_control_of_the_frame_is_named(world: World) -> None:
    for widget in world.window.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            if widget is world.built[PageId.TODAY].tool:
                continue
            assert widget.accessibleName(), widget


def test_nothing_heavy_is_imported_for_the_window() -> None:
    code = (
        "import sys, kneetrack.ui.main_window, kneetrack.ui.catalogue\n"
        "heavy = ['PySide6.QtSvg', 'PySide6.QtPrintSupport', 'PySide6.QtNetwork', 'pyqtgraph',"
        " 'sqlite_utils', 'numpy', 'font_source_sans_pro']\n"
        "sys.exit(', '.join(name for name in heavy if name in sys.modules) or 0)"
    )
    root = str(Path(__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": root},
    )
    assert done.stderr == ""
    assert done.returncode == 0
