"""Pictures of every page, made from one made-up journal at one moment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from kneetrack.ui.kit.page import CalendarAsked, PageId
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.settings.path_text import PathText
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.plain_text import PlainText
from tests.golden.drawing import give_keyboard, grab
from tests.golden.pictures import ExpectedPictures
from tests.golden.tiles import LARGEST_MEAN_DIFFERENCE, compare
from tests.ui.finding import find
from tests.ui.made_up import NOW, MadeUpWindow, made_up_window

DAYS = 90
USUAL, SMALLEST = QSize(1280, 800), QSize(900, 600)
CLAMSHELL = "hip_clamshell"
MODES = pytest.mark.parametrize("mode", ["light", "dark"])


@MODES
def test_every_page(mode: str, theme: Theme, tmp_path: Path, expected: ExpectedPictures) -> None:
    with window(tmp_path, theme, mode) as made:
        pictures = {}
        for page in made.pages():
            made.open(page)
            pictures[page.value] = picture(made)
        made.window.page(PageId.JOURNAL).show_payload(CalendarAsked(NOW.date()))
        made.open(PageId.JOURNAL)
        pictures["calendar"] = picture(made)
        made.window.page(PageId.LIBRARY).show_payload(CLAMSHELL)
        made.open(PageId.LIBRARY)
        pictures["exercise"] = picture(made)
    assert differences(expected, pictures, mode) == []


@MODES
def test_the_first_start(
    mode: str, theme: Theme, tmp_path: Path, expected: ExpectedPictures
) -> None:
    with window(tmp_path, theme, mode, days=0) as made:
        pictures = {}
        made.open(PageId.TODAY)
        pictures["empty-today"] = picture(made)
        made.show_first_run()
        pictures["welcome-1"] = picture(made)
        find(made.window, Button, "welcome-continue").click()
        made.settle()
        pictures["welcome-2"] = picture(made)
    assert differences(expected, pictures, mode) == []


@pytest.mark.parametrize("text_size", [100, 200])
def test_a_small_window(
    text_size: int, theme: Theme, tmp_path: Path, expected: ExpectedPictures
) -> None:
    with window(tmp_path, theme, "light") as made:
        pictures = {}
        made.look(SMALLEST, text_size)
        for page in (PageId.TODAY, PageId.LIBRARY):
            made.open(page)
            pictures[page.value] = picture(made)
    assert differences(expected, pictures, f"light-900x600-{text_size}") == []


def test_a_small_change_on_a_page_is_seen(theme: Theme, tmp_path: Path) -> None:
    with window(tmp_path, theme, "light") as made:
        made.open(PageId.TODAY)
        before, again = picture(made), picture(made)
        labels = made.window.findChildren(PlainText)
        words = next(label for label in labels if label.text() == "2 of 2 knees logged.")
        changed = {}
        words.setText("2 of 3 knees logged.")
        changed["digit"] = grab(made.window)
        words.setText("2 of 2 knees logged.")
        words.move(words.x() + 1, words.y())
        changed["place"] = grab(made.window)
        words.move(words.x() - 1, words.y())
        words.setStyleSheet(f"color: {theme.colour('accent_text').name()}")
        changed["colour"] = grab(made.window)
    assert compare(before, again).worst == 0.0
    for what, after in changed.items():
        assert compare(before, after).worst > LARGEST_MEAN_DIFFERENCE, what


@contextmanager
def window(folder: Path, theme: Theme, mode: str, days: int = DAYS) -> Iterator[MadeUpWindow]:
    theme.set_look(mode, 100)
    with made_up_window(folder, theme, days) as made:
        give_keyboard(made.window)
        theme.set_motion("on")  # the made-up person's settings leave it to the system
        theme.set_look(mode, 100)
        made.look(USUAL, 100)
        yield made


def picture(made: MadeUpWindow) -> QImage:
    """Return the window as it is when nothing is to come any more, without a caret."""
    for path in made.window.findChildren(PathText):
        path.show_path("/home/somebody/KneeTrack/journal.db")  # else the folder of this test
    focus = made.window.focusWidget()
    if isinstance(focus, (QLineEdit, QPlainTextEdit)):
        focus.clearFocus()
    made.settle()
    made.wait_for_figures()
    return grab(made.window)


def differences(expected: ExpectedPictures, pictures: dict[str, QImage], look: str) -> list[str]:
    found = (expected.difference(f"page-{name}-{look}", each) for name, each in pictures.items())
    return [words for words in found if words]
