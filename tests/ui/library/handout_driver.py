"""Works the window for exercises on paper as a person would."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kneetrack.ui.library.handout_window import HandoutWindow
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.chip import Chip, ChipGroup
from kneetrack.ui.widgets.notice import Notice
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.toast import Toast
from tests.ui.desk import focus
from tests.ui.finding import find
from tests.ui.library.driver import LibraryDriver


class HandoutDriver:
    """The window over the library it was opened from."""

    def __init__(self, library: LibraryDriver) -> None:
        self.library = library
        self.desk = library.desk

    # What is there

    @property
    def opener(self) -> Button:
        return find(self.library.window, Button, "openHandout")

    @property
    def window(self) -> HandoutWindow:
        (window,) = self._open_ones()
        return window

    def is_open(self) -> bool:
        return bool(self._open_ones())

    def regions(self) -> list[str]:
        """The groups, top down, by the names that are heard."""
        found = self.window.findChildren(ChipGroup)
        found.sort(key=_top)
        return [group.accessibleName() for group in found]

    def names(self) -> list[str]:
        return [chip.text() for chip in self.window.findChildren(Chip)]

    def chosen(self) -> set[str]:
        return {chip.text() for chip in self.window.findChildren(Chip) if chip.isChecked()}

    def chip(self, exercise_id: str) -> Chip:
        return find(self.window, Chip, f"chip-{exercise_id}")

    def count(self) -> str:
        return find(self.window, PlainText, "handoutCount").text()

    def reason(self) -> str:
        """Why nothing can be saved, where it can be seen."""
        label = find(self.window, PlainText, "handoutReason")
        return label.text() if label.isVisible() else ""

    def can(self, button: str) -> bool:
        return find(self.window, Button, button).isEnabled()

    def hint(self, button: str) -> str:
        """What is heard beside the name of a button."""
        return find(self.window, Button, button).accessibleDescription()

    def notice(self) -> str:
        found = find(self.window, Notice, "handoutNotice")
        return found.accessibleName() if found.isVisible() else ""

    def toast(self) -> str:
        return find(self.window, Toast).text

    def focus_name(self) -> str:
        return focus().objectName()

    # What a person does

    def open(self) -> None:
        self.library.click_in_header("openHandout")
        self.library.qtbot.waitUntil(self.window.isActiveWindow)

    def switch(self, *exercise_ids: str) -> None:
        for one in exercise_ids:
            QTest.mouseClick(self.chip(one), Qt.MouseButton.LeftButton)
        self.library.settle()

    def click(self, button: str) -> None:
        QTest.mouseClick(find(self.window, Button, button), Qt.MouseButton.LeftButton)
        self.library.settle()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(focus(), key)
        self.library.settle()

    def tab_stops(self) -> list[QWidget]:
        """Everything Tab comes to, from where the keyboard is and round again."""
        stops = [focus()]
        while True:
            QTest.keyClick(focus(), Qt.Key.Key_Tab)
            if focus() is stops[0]:
                return stops
            stops.append(focus())

    @staticmethod
    def _open_ones() -> list[HandoutWindow]:
        found = QApplication.topLevelWidgets()
        return [one for one in found if isinstance(one, HandoutWindow) and one.isVisible()]


def _top(widget: QWidget) -> int:
    return widget.mapToGlobal(QPoint(0, 0)).y()
