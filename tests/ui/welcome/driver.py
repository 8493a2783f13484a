"""Goes through the first run as a person would: by its controls and its keys."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kneetrack.content.loader import LibraryLoader
from kneetrack.domain.screen_questions import ScreenQuestion
from kneetrack.paths import resources_dir
from kneetrack.services.welcome import welcome_of
from kneetrack.ui.kit.page import PageId
from kneetrack.ui.main_window import MainWindow
from kneetrack.ui.today.today_page import TodayPage
from kneetrack.ui.welcome.knees_step import KneesStep
from kneetrack.ui.welcome.welcome_panel import WelcomePanel
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.chip import Chip
from kneetrack.ui.widgets.notice import Notice
from kneetrack.ui.widgets.pain_scale import PainScale
from kneetrack.ui.widgets.radio_card import RadioCard
from kneetrack.ui.widgets.segmented import Segmented
from tests.ui.desk import Desk, focus
from tests.ui.finding import find, says

_LIBRARY = LibraryLoader(resources_dir()).library


class WelcomeDriver:
    """The window with Today below and the first run over it."""

    def __init__(
        self, desk: Desk, qtbot: QtBot, width: int = 1280, height: int = 800, *, birth_year: int = 0
    ) -> None:
        self.desk = desk
        self.lists_asked = 0
        self.to_restore: list[Path] = []
        self._year = birth_year or None
        self.window: MainWindow = desk.show(qtbot, {PageId.TODAY: self._build}, width)
        self.window.resize(width, height)
        services = desk.services
        self.panel = WelcomePanel(
            desk.theme,
            welcome_of(services),
            self._questions,
            desk.saver,
            desk.dialogs,
            services.data_care.backups_dir,
        )
        self.panel.finished.connect(self.window.end_first_run)
        self.panel.list_asked.connect(self._note_list)
        self.panel.restore_asked.connect(self.to_restore.append)
        self.window.show_first_run(self.panel)

    # What is there

    def is_open(self) -> bool:
        return self.window.in_first_run

    def step(self) -> int:
        return 2 if find(self.panel, KneesStep).isVisible() else 1

    def focus(self) -> str:
        """The name of what has the keyboard."""
        return focus().objectName()

    def says(self, words: str) -> bool:
        return says(self.window, words)

    def scales(self) -> list[str]:
        found = self.panel.findChildren(PainScale)
        return [scale.objectName().rpartition("-")[2] for scale in found if scale.isVisible()]

    def score(self, side: str) -> int | None:
        return find(self.panel, PainScale, f"scale-start-{side}").score

    def since(self) -> object:
        return find(self.panel, Segmented, "problemSince").value

    def signs(self) -> dict[str, bool]:
        """Every chip shown by its id, and whether it is on."""
        return {
            chip.objectName().removeprefix("chip-"): chip.isChecked()
            for chip in find(self.panel, KneesStep).chips.findChildren(Chip)
        }

    def cards(self) -> list[str]:
        """What is said about each yes."""
        step = find(self.panel, KneesStep)
        return [notice.accessibleName() for notice in step.cards() if notice.isVisible()]

    def card(self, at: int = 0) -> Notice:
        return find(self.panel, KneesStep).cards()[at]

    def card_of(self, sign: str) -> Notice:
        card = find(self.panel, KneesStep).card_of(sign)
        assert card is not None
        return card

    def is_there(self, button: str) -> bool:
        return find(self.panel, Button, f"welcome-{button}").isVisible()

    def stops(self) -> list[QWidget]:
        """Everything Tab reaches in this step, once round."""
        begin = focus()
        found = [begin]
        while True:
            QTest.keyClick(focus(), Qt.Key.Key_Tab)
            if focus() is begin or len(found) > 60:
                return found
            found.append(focus())

    # What a person does

    def button(self, name: str) -> Button:
        return find(self.panel, Button, f"welcome-{name}")

    def click(self, button: str) -> None:
        self.button(button).click()

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        self.desk.press(key, *modifiers)

    def type(self, text: str) -> None:
        QTest.keyClicks(focus(), text)

    def choose_knee(self, which: str) -> None:
        find(self.panel, RadioCard, f"knee-{which}").click()

    def choose_since(self, key: Qt.Key) -> None:
        since = find(self.panel, Segmented, "problemSince")
        since.setFocus()
        self.press(key)

    def put_focus_on_scale(self, side: str) -> None:
        find(self.panel, PainScale, f"scale-start-{side}").setFocus()

    def switch(self, sign: str) -> None:
        find(self.panel, Chip, f"chip-{sign}").click()

    def _build(self) -> TodayPage:
        services = self.desk.services
        return TodayPage(self.desk.theme, services.journal, _LIBRARY, self.desk.saver)

    def _questions(self) -> tuple[ScreenQuestion, ...]:
        return _LIBRARY().screen.asked_of(self._year, 2026)

    def _note_list(self) -> None:
        self.lists_asked += 1
