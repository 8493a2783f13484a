"""Every command of the window is listed everywhere it should be, and does something."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from kneetrack.ui.kit.page import PageId
from kneetrack.ui.kit.shortcuts import ActionId, words_of
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.settings.key_row import KeyRow
from kneetrack.ui.widgets.command_menu import CommandMenu
from kneetrack.ui.widgets.shortcuts_window import ShortcutsWindow
from tests.ui.finding import find
from tests.ui.made_up import MadeUpWindow, made_up_window
from tests.ui.painted import words_in

CLOSES = {ActionId.CLOSE_WINDOW, ActionId.QUIT}
NOT_IN_MENU = {ActionId.OPEN_MENU}


@pytest.fixture
def made(theme: Theme, tmp_path: Path) -> Iterator[MadeUpWindow]:
    with made_up_window(tmp_path, theme, days=40) as window:
        yield window


def commands_of(menu: QMenu) -> Iterator[str]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from commands_of(below)
        elif not action.isSeparator():
            yield action.text()


def seen(made: MadeUpWindow) -> tuple[object, ...]:
    """Everything a person would notice: what has the keyboard, what is written, what was asked."""
    window, menu = made.window, find(made.window, CommandMenu).menu
    return (
        QApplication.focusWidget(),
        [words for _, words in words_in(window)],
        window.width(),
        window.isFullScreen(),
        menu.isVisible(),
        window.findChild(ShortcutsWindow) is not None,
        len(made.dialogs.asked),
        sorted(dialog.windowTitle() for dialog in QApplication.topLevelWidgets()),
        made.services.data_care.newest(),
    )


def test_all_commands_are_there_in_every_list(made: MadeUpWindow) -> None:
    made.open(PageId.SETTINGS)
    available = set(find(made.window, CommandMenu).available())
    assert available == set(ActionId), "the window as it is built offers every command"
    menu = list(commands_of(find(made.window, CommandMenu).menu))
    assert sorted(menu) == sorted(words_of(action) for action in available - NOT_IN_MENU)
    rows = [row.action for row in made.window.findChildren(KeyRow)]
    assert sorted(rows) == sorted(available)
    made.window.perform(ActionId.SHOW_SHORTCUTS)
    listed = {words for words, _ in find(made.window, ShortcutsWindow).listed()}
    with_keys = {action for action in available if action is not ActionId.WHEN_TO_SEE}
    assert {words_of(action) for action in with_keys} <= listed


@pytest.mark.parametrize("action", sorted(set(ActionId) - CLOSES))
def test_every_command_does_something(made: MadeUpWindow, action: ActionId) -> None:
    start = _where(action)
    _come_from_elsewhere(made, action)
    made.open(start)
    made.settle()
    before = seen(made)
    made.window.perform(action)
    made.settle()
    assert seen(made) != before
    for other in QApplication.topLevelWidgets():
        if other is not made.window and other.isVisible():
            other.close()


@pytest.mark.parametrize("action", sorted(CLOSES))
def test_closing_commands_close(made: MadeUpWindow, action: ActionId) -> None:
    made.window.perform(action)
    assert not made.window.isVisible()


def _where(action: ActionId) -> PageId:
    """Return a page on which the command makes a difference."""
    on_journal = {ActionId.PREVIOUS_MONTH, ActionId.NEXT_MONTH, ActionId.DAY_OR_CALENDAR}
    if action in {ActionId.OPEN_TODAY, ActionId.SEARCH, ActionId.LOG_PAIN}:
        return PageId.LIBRARY
    if action in on_journal | {ActionId.BACK_TO_TODAY, ActionId.NEXT_DAY}:
        return PageId.JOURNAL
    return PageId.TODAY


def _come_from_elsewhere(made: MadeUpWindow, action: ActionId) -> None:
    """Make sure that there is somewhere to go back, on, down or up to."""
    if action is ActionId.GO_FORWARD:
        made.open(PageId.PROGRESS)
        made.open(PageId.TODAY)
        made.open(PageId.LIBRARY)
        made.window.perform(ActionId.GO_BACK)
    if action is ActionId.GO_BACK:
        made.open(PageId.LIBRARY)
    if action in {ActionId.SMALLER_TEXT, ActionId.NORMAL_TEXT}:
        made.window.perform(ActionId.LARGER_TEXT)
    if action in {ActionId.NEXT_DAY, ActionId.BACK_TO_TODAY}:
        made.open(PageId.JOURNAL)
        made.window.perform(ActionId.PREVIOUS_DAY)
    if action is ActionId.NEXT_MONTH:
        made.open(PageId.JOURNAL)
        made.window.perform(ActionId.PREVIOUS_MONTH)
    if action is ActionId.REDO:
        made.window.perform(ActionId.UNDO)
    made.settle()
