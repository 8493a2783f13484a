"""No text is cut and nothing overlaps: every page, in every size of window and of text."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kneetrack.ui.kit.page import PageId
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.settings.key_row import KeyRow
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.segmented import Segmented
from tests.ui.finding import find
from tests.ui.fitting import faults_in
from tests.ui.made_up import MadeUpWindow, made_up_window
from tests.ui.painted import words_in

SIZES = (QSize(1280, 800), QSize(900, 600), QSize(3840, 2160))
TEXT_SIZES = (100, 150, 200)


@pytest.mark.parametrize(("mode", "step"), [("light", 1), ("dark", 4)])
def test_every_page_fits(theme: Theme, tmp_path: Path, mode: str, step: int) -> None:
    # Colours move nothing: in the dark, each size of window and of text once is enough.
    theme.set_look(mode, 100)
    with made_up_window(tmp_path, theme) as made:
        assert _faults_of_pages(made, _looks()[::step]) == {}


@pytest.mark.parametrize(
    "buttons",
    [("anotherEntry", "openNote", "log-"), ("about-",)],
    ids=["forms", "about"],
)
def test_today_fits_with_everything_open(
    theme: Theme, tmp_path: Path, buttons: tuple[str, ...]
) -> None:
    found: dict[str, list[str]] = {}
    with made_up_window(tmp_path, theme) as made:
        made.open(PageId.TODAY)
        for name in buttons:
            _press_first(made, name)
        for size, text_size in _looks():
            made.look(size, text_size)
            for fault in faults_in(made.window):
                found.setdefault(fault, []).append(f"{size.width()} at {text_size} %")
    assert found == {}


class Faces:
    """Other faces that pages have, and how a person comes to them."""

    @staticmethod
    def calendar(made: MadeUpWindow) -> None:
        made.open(PageId.JOURNAL)
        made.window.perform(ActionId.DAY_OR_CALENDAR)

    @staticmethod
    def forms_of_a_day(made: MadeUpWindow) -> None:
        made.open(PageId.JOURNAL)
        _press_first(made, "painAdd")
        _press_first(made, "doneAdd")

    @staticmethod
    def tables(made: MadeUpWindow) -> None:
        made.open(PageId.PROGRESS)
        for button in made.window.findChildren(Button, "showAsTable"):
            if button.isVisible():
                button.click()

    @staticmethod
    def library_as_list(made: MadeUpWindow) -> None:
        made.open(PageId.LIBRARY)
        shown = next(s for s in made.window.findChildren(Segmented, "libraryForm"))
        shown.setFocus()
        QTest.keyClick(shown, Qt.Key.Key_End)

    @staticmethod
    def other_keys(made: MadeUpWindow) -> None:
        made.open(PageId.SETTINGS)
        find(made.window, KeyRow, f"key-{ActionId.LOG_PAIN}").click()


@pytest.mark.parametrize(
    "turn_to",
    [
        Faces.calendar,
        Faces.forms_of_a_day,
        Faces.tables,
        Faces.library_as_list,
        Faces.other_keys,
    ],
)
def test_every_face_of_a_page_fits(
    theme: Theme, tmp_path: Path, turn_to: Callable[[MadeUpWindow], None]
) -> None:
    found: dict[str, list[str]] = {}
    with made_up_window(tmp_path, theme) as made:
        made.look(QSize(1280, 800), 100)
        turn_to(made)
        made.settle()
        for size, text_size in _looks():
            made.look(size, text_size)
            for fault in faults_in(made.window):
                found.setdefault(fault, []).append(f"{size.width()} at {text_size} %")
    assert found == {}


def test_every_page_fits_while_nothing_is_written(theme: Theme, tmp_path: Path) -> None:
    looks = [(QSize(1280, 800), 100), (QSize(900, 600), 200)]
    with made_up_window(tmp_path, theme, days=0) as made:
        assert _faults_of_pages(made, looks) == {}


def test_every_step_of_the_first_run_fits(theme: Theme, tmp_path: Path) -> None:
    found: dict[str, list[str]] = {}
    with made_up_window(tmp_path, theme, days=0) as made:
        made.show_first_run()
        for step in ("about", "knees"):
            for size, text_size in _looks():
                made.look(size, text_size)
                for fault in faults_in(made.window):
                    where = f"{size.width()} at {text_size} %"
                    found.setdefault(f"{step}: {fault}", []).append(where)
            made.look(QSize(1280, 800), 100)
            QTest.keyClick(made.window, Qt.Key.Key_Return)
            made.settle()
    assert found == {}


@pytest.mark.parametrize("action", [ActionId.SHOW_SHORTCUTS, ActionId.WHEN_TO_SEE])
def test_windows_of_their_own_fit(theme: Theme, tmp_path: Path, action: ActionId) -> None:
    with made_up_window(tmp_path, theme) as made:
        for text_size in TEXT_SIZES:
            made.theme.set_text_size(text_size)
            made.window.perform(action)
            made.settle()
            beside = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
            beside.remove(made.window)
            assert len(beside) == 1
            assert faults_in(beside[0]) == [], text_size
            beside[0].close()
            made.settle()


def _faults_of_pages(made: MadeUpWindow, looks: list[tuple[QSize, int]]) -> dict[str, list[str]]:
    """Return every fault of every page with the looks that have it."""
    found: dict[str, list[str]] = {}
    # Another size of text is what takes long, so all pages are seen in one before the next.
    for text_size, alike in groupby(looks, key=itemgetter(1)):
        sizes = [size for size, _ in alike]
        for page in made.pages():
            made.open(page)
            for size in sizes:
                made.look(size, text_size)
                for fault in faults_in(made.window):
                    where = f"{size.width()}x{size.height()} at {text_size} %"
                    found.setdefault(f"{page}: {fault}", []).append(where)
    return found


def _looks() -> list[tuple[QSize, int]]:
    return [(size, text_size) for text_size in TEXT_SIZES for size in SIZES]


def _press_first(made: MadeUpWindow, begins: str) -> None:
    buttons = [b for b in made.window.findChildren(Button) if b.objectName().startswith(begins)]
    next(b for b in buttons if b.isVisible()).click()
    made.settle()


# --- the check itself: each fault planted here has to be found -------------------------------


class Board(QWidget):
    """A place where faults are planted."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(400, 300)

    def put(self, widget: QWidget, box: QRect) -> None:
        widget.setParent(self)
        widget.setGeometry(box)


class PaintedWords(QWidget):
    """Paints words by itself, wherever the left edge is."""

    def __init__(self, words: str, left: int = 0) -> None:
        super().__init__()
        self.words, self.left = words, left

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = self.rect().adjusted(self.left, 0, 0, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.words)


@pytest.fixture
def board(theme: Theme, qtbot: QtBot) -> Board:
    made = Board()
    qtbot.addWidget(made)
    made.show()
    return made


def _button(words: str = "Save") -> QPushButton:
    button = QPushButton(words)
    button.setAccessibleName(words)
    return button


def test_a_board_in_order_has_no_fault(board: Board) -> None:
    board.put(PlainText("Everything stays on this computer", wraps=True), QRect(0, 0, 300, 60))
    board.put(_button(), QRect(0, 80, 120, 40))
    board.put(_button("Print"), QRect(120, 80, 120, 40))
    board.put(PaintedWords("Left"), QRect(0, 130, 100, 30))
    board.put(QLineEdit("much longer than the field, but it can be moved"), QRect(0, 200, 80, 40))
    board.show()
    for child in board.children():
        if isinstance(child, QWidget):
            child.show()
    assert faults_in(board) == []
    assert {words for _, words in words_in(board)} >= {"Save", "Print", "Left"}


@pytest.mark.parametrize(
    ("widget", "box", "says"),
    [
        (QLabel, QRect(0, 0, 40, 30), "cuts"),
        (QLabel, QRect(0, 0, 300, 8), "cuts"),
        (_button, QRect(0, 0, 200, 20), "target"),
        (_button, QRect(350, 0, 120, 40), "stands out"),
        (PaintedWords, QRect(0, 0, 40, 30), "cuts"),
    ],
    ids=["narrow", "low", "small-target", "outside", "painted"],
)
def test_a_planted_fault_is_found(board: Board, widget: type, box: QRect, says: str) -> None:
    made = widget("Everything stays here") if widget is not _button else _button()
    board.put(made, box)
    made.show()
    assert any(says in fault for fault in faults_in(board))


def test_a_wrapped_label_without_its_last_line_is_found(board: Board) -> None:
    label = PlainText("Everything stays on this computer, and nothing is sent.", wraps=True)
    board.put(label, QRect(0, 0, 140, 30))
    label.show()
    assert any("cuts" in fault for fault in faults_in(board))


def test_two_buttons_on_top_of_each_other_are_found(board: Board) -> None:
    for left in (0, 60):
        button = _button()
        board.put(button, QRect(left, 0, 100, 40))
        button.show()
    assert any("overlap" in fault for fault in faults_in(board))


def test_words_left_out_must_stand_in_the_tooltip(board: Board) -> None:
    words = PaintedWords("Everything st…")
    board.put(words, QRect(0, 0, 200, 40))
    words.show()
    assert any("shortens" in fault for fault in faults_in(board))
    words.setToolTip("Everything stays on this computer")
    assert faults_in(board) == []


def test_dots_that_promise_a_question_are_no_fault(board: Board) -> None:
    button = _button("Log…")
    board.put(button, QRect(0, 0, 120, 40))
    button.show()
    assert faults_in(board) == []


def test_words_painted_over_words_are_found(board: Board) -> None:
    class Twice(PaintedWords):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            QPainter(self).drawText(30, self.height() // 2, "Right")

    words = Twice("Left 1.4 and more")
    board.put(words, QRect(0, 0, 200, 40))
    words.show()
    assert any("over" in fault for fault in faults_in(board))
