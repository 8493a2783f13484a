"""The search field: every letter is told, Esc empties before it leaves, nothing moves meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.search_field import SearchField
from tests.ui.finding import find


class Heard:
    """Keeps what the field told."""

    def __init__(self, field: SearchField) -> None:
        self.texts: list[str] = []
        self.gone: list[str] = []
        field.text_changed.connect(self.texts.append)
        field.left_downwards.connect(self._down)
        field.escaped.connect(self._out)

    def _down(self) -> None:
        self.gone.append("down")

    def _out(self) -> None:
        self.gone.append("out")


@pytest.fixture
def field(theme: Theme, qtbot: QtBot) -> SearchField:
    made = SearchField(theme, "Search the days", "Search")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.take_focus()
    return made


def test_every_letter_is_told(field: SearchField) -> None:
    heard = Heard(field)
    QTest.keyClicks(find(field, QLineEdit), "kne")
    assert heard.texts == ["k", "kn", "kne"]
    assert field.text == "kne"


def test_esc_empties_first_and_leaves_then(field: SearchField) -> None:
    heard, line = Heard(field), find(field, QLineEdit)
    QTest.keyClicks(line, "x")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert (field.text, heard.gone) == ("", [])
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert heard.gone == ["out"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_down_and_enter_go_on_to_what_was_found(field: SearchField, key: Qt.Key) -> None:
    heard = Heard(field)
    QTest.keyClick(find(field, QLineEdit), key)
    assert heard.gone == ["down"]


def test_a_button_clears_and_gives_the_keyboard_back(field: SearchField) -> None:
    line, clear = find(field, QLineEdit), find(field, Button, "clearSearch")
    assert not clear.isVisible()
    QTest.keyClicks(line, "x")
    assert clear.accessibleName() == "Clear the search"
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert field.text == ""
    assert line.hasFocus()
    assert not clear.isVisible()


def test_it_keeps_its_size_while_somebody_types(field: SearchField) -> None:
    before = field.sizeHint()
    QTest.keyClicks(find(field, QLineEdit), "a long text that does not fit into the field at all")
    field.show_found("5 days")
    assert field.sizeHint() == before


def test_what_was_found_is_seen_and_heard(field: SearchField) -> None:
    line = find(field, QLineEdit)
    assert line.accessibleName() == "Search the days"
    field.show_found("5 days")
    assert line.accessibleDescription() == "5 days"
    field.show_found("")
    assert line.accessibleDescription() == ""
