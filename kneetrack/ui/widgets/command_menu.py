"""Every command of the window once: as keys, and in the main menu."""

from __future__ import annotations

import sys
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from kneetrack.ui.kit.shortcuts import (
    SHORTCUTS,
    ActionId,
    Group,
    Shortcut,
    group_words,
    sequences,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

_ROLES = {
    ActionId.QUIT: QAction.MenuRole.QuitRole,
    ActionId.OPEN_SETTINGS: QAction.MenuRole.PreferencesRole,
}
_FLAT = (Group.HELP,)
_NOT_IN_MENU = {ActionId.OPEN_MENU}


class CommandAction(QAction):
    """One command with its keys.

    Signals:
        asked(ActionId): the command was called by key or menu.
    """

    asked = Signal(object)

    def __init__(self, shortcut: Shortcut, parent: QObject) -> None:
        super().__init__(words_of(shortcut.action), parent)
        self.shortcut_entry = shortcut
        self.setObjectName(f"action-{shortcut.action}")
        self.show_keys()
        self.setMenuRole(_ROLES.get(shortcut.action, QAction.MenuRole.NoRole))
        self.triggered.connect(self._ask)

    def show_keys(self) -> None:
        """Listen to the keys as they are now."""
        self.setShortcuts(sequences(self.shortcut_entry))

    def _ask(self) -> None:
        self.asked.emit(self.shortcut_entry.action)


class CommandMenu(QObject):
    """The commands that exist in this window, their keys, and the menu made of them.

    Signals:
        asked(ActionId): a command was called.
    """

    asked = Signal(object)

    def __init__(self, window: QMainWindow, available: Iterable[ActionId]) -> None:
        super().__init__(window)
        wanted = set(available)
        self.actions_by_id: dict[ActionId, CommandAction] = {}
        for shortcut in SHORTCUTS:
            if shortcut.action not in wanted:
                continue
            action = CommandAction(shortcut, window)
            action.asked.connect(self.asked)
            window.addAction(action)
            self.actions_by_id[shortcut.action] = action
        self._window = window
        self._parts: list[QMenu] = []
        if sys.platform == "darwin":
            bar = window.menuBar()
            _ = self.menu
            for part in self._parts:
                bar.addMenu(part)

    @cached_property
    def menu(self) -> QMenu:
        """The main menu, made when it is first wanted; the keys do not need it."""
        menu = QMenu(words_of(ActionId.OPEN_MENU), self._window)
        menu.setAccessibleName(words_of(ActionId.OPEN_MENU))
        for group in Group:
            self._add_group(menu, group)
        return menu

    def available(self) -> tuple[ActionId, ...]:
        """Return the commands there are, in the order of the map."""
        return tuple(self.actions_by_id)

    def set_enabled(self, action: ActionId, *, on: bool) -> None:
        """Let a command act, or grey it out; unknown ones are passed over."""
        if action in self.actions_by_id:
            self.actions_by_id[action].setEnabled(on)

    def show_keys(self) -> None:
        """Listen to the keys as they are now, and show them in the menu."""
        for action in self.actions_by_id.values():
            action.show_keys()

    def _add_group(self, menu: QMenu, group: Group) -> None:
        actions = [
            action
            for action in self.actions_by_id.values()
            if action.shortcut_entry.group is group
            and action.shortcut_entry.action not in _NOT_IN_MENU
        ]
        if not actions:
            return
        part = QMenu(group_words(group), menu)
        part.addActions(actions)
        self._parts.append(part)
        if group in _FLAT:
            menu.addSeparator()
            menu.addActions(actions)
        else:
            menu.addMenu(part)
