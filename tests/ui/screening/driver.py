"""Reads and answers as a person would, in the window about signs and on the notice."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kneetrack.content.loader import LibraryLoader
from kneetrack.domain.screen import ScreenAnswer
from kneetrack.paths import resources_dir
from kneetrack.ui.kit.page import ToastView
from kneetrack.ui.screening.signs import Signs
from kneetrack.ui.screening.signs_window import SignsWindow
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.line_field import LineField
from kneetrack.ui.widgets.notice import Notice
from kneetrack.ui.widgets.notice_board import NoticeBoard
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.segmented import Segmented
from tests.ui.desk import Desk
from tests.ui.finding import find, says

_LIBRARY = LibraryLoader(resources_dir()).library


class SignsDriver:
    """The signs over a plain window with a board."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk, self._qtbot = desk, qtbot
        self.toasts: list[ToastView] = []
        self.over = QWidget()
        self.board = NoticeBoard(desk.theme, self.over)
        qtbot.addWidget(self.over)
        self.over.show()
        services = desk.services
        self.signs = Signs(
            desk.theme,
            services.journal,
            services.settings,
            _LIBRARY,
            desk.saver,
            self.board,
            self.over,
        )
        self.signs.toast_requested.connect(self.toasts.append)
        desk.relay.changed.connect(self.signs.hear)

    def answered(self, *yes: str) -> str:
        """Leave answers in the journal; return their id."""
        answers = [ScreenAnswer(one.id, one.id in yes) for one in _LIBRARY().screen.questions[:10]]
        return self.desk.services.journal.log_screen(answers).entries[0].id

    # What is there

    @property
    def window(self) -> SignsWindow:
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, SignsWindow)]
        return next(window for window in found if window.isVisible())

    def is_open(self) -> bool:
        return any(
            isinstance(w, SignsWindow) and w.isVisible() for w in QApplication.topLevelWidgets()
        )

    def says(self, words: str) -> bool:
        return says(self.window, words)

    def texts(self) -> list[str]:
        return [label.text() for label in self.window.findChildren(PlainText)]

    def cards(self) -> list[str]:
        found = self.window.findChildren(Notice)
        return [notice.accessibleName() for notice in found if notice.isVisible()]

    def line(self) -> str:
        return find(self.window, LineField, "becameOfIt").text

    def problem(self) -> str:
        return find(self.window, LineField, "becameOfIt").problem

    def asks_what_became(self) -> bool:
        return find(self.window, LineField, "becameOfIt").isVisible()

    def can_save(self) -> bool:
        return self._button("saveAnswers").isEnabled()

    def questions(self) -> list[Segmented]:
        return [
            one
            for one in self.window.findChildren(Segmented)
            if one.objectName().startswith("answer-") and one.isVisible()
        ]

    def notice(self) -> str:
        """What the board says; empty without a notice."""
        found = [one for one in self.board.findChildren(Notice) if not one.isHidden()]
        return found[0].accessibleName() if found else ""

    # What a person does

    def open(self) -> None:
        self.signs.open_list()
        self._qtbot.waitUntil(self.window.isActiveWindow)

    def close(self) -> None:
        self.window.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def click(self, button: str) -> None:
        self._button(button).click()

    def answer(self, question: str, *, yes: bool) -> None:
        (at,) = (one for one in self.questions() if one.objectName() == f"answer-{question}")
        at.setFocus()
        at.take_spoken_number(2 if yes else 1)

    def write(self, words: str) -> None:
        field = find(find(self.window, LineField, "becameOfIt"), QLineEdit)
        field.setFocus()
        field.clear()
        QTest.keyClicks(field, words)

    def press_notice(self, action: str) -> None:
        find(self.board, Button, f"notice-{action}").click()
        if self.is_open():
            self._qtbot.waitUntil(self.window.isActiveWindow)

    def _button(self, name: str) -> Button:
        (found,) = (b for b in self.window.findChildren(Button, name) if b.isVisible())
        return found
