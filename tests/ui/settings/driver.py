"""Works the settings page as a person would: by its controls, its keys and what stands on it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QScrollArea
from pytestqt.qtbot import QtBot

from kneetrack.services.exchange import exchange_of
from kneetrack.ui.kit.page import PageId
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.settings.section_list import SectionList
from kneetrack.ui.settings.setting_row import SettingRow
from kneetrack.ui.settings.settings_page import SettingsPage
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.choice_box import ChoiceBox
from kneetrack.ui.widgets.line_field import LineField
from kneetrack.ui.widgets.segmented import Segmented
from kneetrack.ui.widgets.switch import Switch
from tests.ui.desk import CTRL, Desk
from tests.ui.finding import find, says

COMMANDS = frozenset({ActionId.OPEN_SETTINGS, ActionId.BACK_UP, ActionId.UNDO})


class SettingsDriver:
    """The settings page in its window."""

    def __init__(self, desk: Desk, qtbot: QtBot, width: int = 1280) -> None:
        self.desk = desk
        self.folders_shown: list[Path] = []
        self.can_show_folders = True
        self.to_restore: list[Path] = []
        self.page: SettingsPage
        self.window = desk.show(qtbot, {PageId.SETTINGS: self._build}, width)

    def _build(self) -> SettingsPage:
        services = self.desk.services
        self.page = SettingsPage(
            self.desk.theme,
            journal=services.journal,
            settings=services.settings,
            data_care=services.data_care,
            saver=self.desk.saver,
            background=self.desk.background,
            dialogs=self.desk.dialogs,
            open_folder=self._open_folder,
            commands=COMMANDS,
            exports=exchange_of(services),
            version="9.9",
        )
        self.page.restore_requested.connect(self._note_restore)
        return self.page

    # What is there

    def says(self, words: str) -> bool:
        """Whether these words stand on the page where they can be seen."""
        return says(self.window, words)

    def looks_dark(self) -> bool:
        return self.desk.theme.is_dark

    def toast(self) -> str:
        return self.window.toast.text

    def segment(self, name: str) -> object:
        return find(self.page, Segmented, name).value

    def line(self, name: str) -> str:
        return find(self.page, LineField, name).text

    def problem_at(self, name: str) -> str:
        return find(self.page, LineField, name).problem

    def problem_in_row_of(self, button: str) -> str:
        """The sentence under the row in which a button stands."""
        at = find(self.page, Button, button).parentWidget()
        while not isinstance(at, SettingRow):
            assert at is not None
            at = at.parentWidget()
        return at.problem

    def chosen(self, name: str) -> str:
        return find(self.page, ChoiceBox, name).currentText()

    def is_on(self, name: str) -> bool:
        return find(self.page, Switch, name).isChecked()

    def is_there(self, name: str) -> bool:
        return find(self.page, Button, name).isVisibleTo(self.window)

    def restore_buttons(self) -> list[Button]:
        """The ways back shown now, newest backup first."""
        return [
            button
            for button in self.page.findChildren(Button, "restoreBackup")
            if button.isVisibleTo(self.window)
        ]

    def journal_path(self) -> str:
        return find(self.page, QPlainTextEdit, "journalPath").toPlainText()

    def second_place(self) -> str:
        return find(self.page, QPlainTextEdit, "secondPlace").toPlainText()

    def has_section_list(self) -> bool:
        return find(self.page, SectionList, "sectionList").isVisible()

    def open_section(self) -> str:
        return find(self.page, SectionList, "sectionList").button.text()

    def scrolled(self) -> int:
        areas = [a for a in self.window.findChildren(QScrollArea) if a.isAncestorOf(self.page)]
        return areas[0].verticalScrollBar().value()

    # What a person does

    def press_in(self, name: str, key: Qt.Key) -> None:
        """Press a key in a segmented control or a list of choices."""
        kind = Segmented if name in {"knees", "themeMode", "paper"} else ChoiceBox
        find(self.page, kind, name).setFocus()
        self.desk.press(key)

    def write(self, name: str, words: str, *, leave: bool = True) -> None:
        field = find(find(self.page, LineField, name), QLineEdit)
        field.setFocus()
        field.selectAll()
        self.desk.press(Qt.Key.Key_Delete)
        field.insert(words)
        if leave:
            self.desk.press(Qt.Key.Key_Tab)

    def switch(self, name: str) -> None:
        find(self.page, Switch, name).setFocus()
        self.desk.press(Qt.Key.Key_Space)

    def click(self, name: str) -> None:
        QTest.mouseClick(find(self.page, Button, name), Qt.MouseButton.LeftButton)

    def click_restore(self, place: int) -> None:
        QTest.mouseClick(self.restore_buttons()[place], Qt.MouseButton.LeftButton)

    def undo(self) -> None:
        self.desk.press(Qt.Key.Key_Z, CTRL)

    def _open_folder(self, folder: Path) -> bool:
        self.folders_shown.append(folder)
        return self.can_show_folders

    def _note_restore(self, backup: Path) -> None:
        self.to_restore.append(backup)
