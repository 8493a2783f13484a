"""Keys can be chosen: at once, without clashes, shown everywhere, and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kneetrack.ui.kit.page import PageId
from kneetrack.ui.kit.shortcuts import ActionId, use_keys
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.settings.key_row import KeyRow
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.command_menu import CommandMenu
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.shortcuts_window import ShortcutsWindow
from tests.ui.desk import CTRL, SHIFT, focus
from tests.ui.finding import find
from tests.ui.made_up import MadeUpWindow, made_up_window


class Keyboard:
    """The keyboard card of a whole window."""

    def __init__(self, made: MadeUpWindow) -> None:
        self.made = made

    def row(self, action: ActionId) -> KeyRow:
        return find(self.made.window, KeyRow, f"key-{action}")

    def keys(self, action: ActionId) -> str:
        return self.row(action).accessibleDescription().split(". ")[0]

    def open(self, action: ActionId) -> None:
        self.row(action).setFocus()
        QTest.keyClick(focus(), Qt.Key.Key_Return)

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(focus(), key, held)
        self.made.settle()

    def click(self, name: str) -> None:
        QTest.mouseClick(find(self.made.window, Button, name), Qt.MouseButton.LeftButton)
        self.made.settle()

    def page(self) -> PageId | None:
        return self.made.window.open_page_id

    def problem(self) -> str:
        label = find(self.made.window, PlainText, "keyProblem")
        return label.text() if label.isVisible() else ""

    def is_open(self) -> bool:
        return find(self.made.window, QWidget, "keyEditor").isVisible()

    def stored(self) -> dict[str, str]:
        return dict(self.made.services.settings.settings().keys)


@pytest.fixture
def keyboard(theme: Theme, tmp_path: Path) -> Iterator[Keyboard]:
    with made_up_window(tmp_path, theme) as made:
        made.open(PageId.SETTINGS)
        yield Keyboard(made)
    use_keys(())


def test_every_command_is_listed_with_its_keys(keyboard: Keyboard) -> None:
    window = keyboard.made.window
    assert {row.action for row in window.findChildren(KeyRow)} == set(
        find(window, CommandMenu).available()
    )
    assert keyboard.keys(ActionId.LOG_PAIN) == "Ctrl+L"
    assert keyboard.keys(ActionId.REDO) == "Ctrl+Shift+Z, Ctrl+Y"


def test_new_keys_work_at_once_and_the_old_ones_no_more(keyboard: Keyboard) -> None:
    keyboard.open(ActionId.OPEN_REPORT)
    keyboard.press(Qt.Key.Key_K, CTRL)
    assert not keyboard.is_open()
    assert keyboard.row(ActionId.OPEN_REPORT).hasFocus()
    assert keyboard.keys(ActionId.OPEN_REPORT) == "Ctrl+K"
    assert keyboard.stored() == {"open-report": "Ctrl+K"}
    keyboard.press(Qt.Key.Key_7, CTRL)
    assert keyboard.page() is PageId.SETTINGS
    keyboard.press(Qt.Key.Key_K, CTRL)
    assert keyboard.page() is PageId.REPORT


def test_new_keys_are_shown_wherever_keys_are_shown(keyboard: Keyboard) -> None:
    keyboard.open(ActionId.BACK_UP)
    keyboard.press(Qt.Key.Key_F4)
    window = keyboard.made.window
    assert find(window, Button, "backUpNow").accessibleDescription().startswith("F4")
    action = find(window, CommandMenu).actions_by_id[ActionId.BACK_UP]
    assert action.shortcut().toString() == "F4"
    window.perform(ActionId.SHOW_SHORTCUTS)
    assert dict(find(window, ShortcutsWindow).listed())["Back up now"] == "F4"


def test_a_clash_is_told_and_changes_nothing(keyboard: Keyboard) -> None:
    keyboard.open(ActionId.LOG_PAIN)
    keyboard.press(Qt.Key.Key_Z, CTRL)
    assert keyboard.problem() == "Ctrl+Z belongs to “Undo” already. Choose other keys."
    assert keyboard.is_open()
    assert keyboard.stored() == {}
    keyboard.press(Qt.Key.Key_P)
    assert "for typing" in keyboard.problem()
    keyboard.press(Qt.Key.Key_K, CTRL, SHIFT)
    assert keyboard.stored() == {"log-pain": "Ctrl+Shift+K"}


def test_escape_leaves_everything_as_it_was(keyboard: Keyboard) -> None:
    keyboard.open(ActionId.LOG_PAIN)
    keyboard.press(Qt.Key.Key_Escape)
    assert not keyboard.is_open()
    assert keyboard.row(ActionId.LOG_PAIN).hasFocus()
    assert keyboard.stored() == {}


def test_no_key_and_the_usual_key_again(keyboard: Keyboard) -> None:
    keyboard.open(ActionId.LOG_PAIN)
    keyboard.click("noKey")
    assert keyboard.keys(ActionId.LOG_PAIN) == "no key"
    assert keyboard.stored() == {"log-pain": ""}
    keyboard.open(ActionId.LOG_PAIN)
    keyboard.click("usualKeys")
    assert keyboard.keys(ActionId.LOG_PAIN) == "Ctrl+L"
    assert keyboard.stored() == {}


def test_all_usual_keys_come_back_and_that_can_be_undone(keyboard: Keyboard) -> None:
    assert not find(keyboard.made.window, Button, "allUsualKeys").isEnabled()
    keyboard.open(ActionId.LOG_PAIN)
    keyboard.press(Qt.Key.Key_K, CTRL)
    keyboard.click("allUsualKeys")
    assert keyboard.keys(ActionId.LOG_PAIN) == "Ctrl+L"
    keyboard.press(Qt.Key.Key_Z, CTRL)
    assert keyboard.keys(ActionId.LOG_PAIN) == "Ctrl+K"


def test_arrows_walk_the_list_which_is_one_tab_stop(keyboard: Keyboard) -> None:
    rows = keyboard.made.window.findChildren(KeyRow)
    stops = [row for row in rows if row.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [rows[0]]
    rows[0].setFocus()
    keyboard.press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is rows[1]
    keyboard.press(Qt.Key.Key_End)
    assert QApplication.focusWidget() is rows[-1]
    keyboard.press(Qt.Key.Key_Home)
    assert QApplication.focusWidget() is rows[0]


def test_a_chosen_key_is_there_after_the_next_start(
    keyboard: Keyboard, theme: Theme, tmp_path: Path
) -> None:
    keyboard.open(ActionId.LOG_PAIN)
    keyboard.press(Qt.Key.Key_K, CTRL)
    keys = keyboard.made.services.settings.settings().keys
    use_keys(())
    with made_up_window(tmp_path / "again", theme) as again:
        again.services.settings.change(keys=keys)
        action = find(again.window, CommandMenu).actions_by_id[ActionId.LOG_PAIN]
        assert action.shortcut().toString() == "Ctrl+K"
