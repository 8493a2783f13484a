"""Large choices: one of them is taken, by click or arrow, and they stack where it is narrow."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.radio_card import RadioCards, RadioChoice
from kneetrack.ui.widgets.segmented import Segment, Segmented

CHOICES = tuple(
    RadioChoice(word.lower(), word, f"knee-{word}") for word in ("Left", "Right", "Both")
)


class Told:
    """Keeps what a signal said."""

    def __init__(self) -> None:
        self.values: list[object] = []

    def hear(self, value: object) -> None:
        self.values.append(value)


@pytest.fixture
def cards(theme: Theme, qtbot: QtBot) -> Iterator[RadioCards]:
    window = QWidget()
    window.resize(1400, 500)
    made = RadioCards(theme, "Which knee?", CHOICES, window)
    made.resize(700, 60)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield made
    window.close()


def taken(cards: RadioCards) -> list[str]:
    return [card.text() for card in cards.cards() if card.isChecked()]


def test_showing_a_value_takes_its_card_and_tells_nothing(cards: RadioCards) -> None:
    told = Told()
    cards.chosen.connect(told.hear)
    assert taken(cards) == []
    assert cards.taken_card().text() == "Left"
    cards.show_value("both")
    assert taken(cards) == ["Both"]
    assert cards.taken_card().text() == "Both"
    assert told.values == []


def test_a_click_anywhere_on_a_card_takes_it(cards: RadioCards) -> None:
    told = Told()
    cards.chosen.connect(told.hear)
    card = cards.cards()[1]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.rect().topRight())
    assert (taken(cards), told.values) == (["Right"], ["right"])


def test_arrows_take_the_neighbour_and_tab_goes_on(cards: RadioCards) -> None:
    told = Told()
    cards.chosen.connect(told.hear)
    cards.show_value("left")
    cards.taken_card().setFocus()
    QTest.keyClick(cards.taken_card(), Qt.Key.Key_Right)
    assert (taken(cards), told.values) == (["Right"], ["right"])
    assert QApplication.focusWidget() is cards.cards()[1]


def test_each_card_is_heard_as_one_of_a_group(cards: RadioCards) -> None:
    cards.show_value("right")
    heard = QAccessible.queryAccessibleInterface(cards.cards()[1])
    assert heard.role() == QAccessible.Role.RadioButton
    assert heard.text(QAccessible.Text.Name) == "Which knee?: Right"
    assert heard.state().checked


@pytest.mark.parametrize("text_size", [100, 200])
def test_they_stack_where_they_do_not_fit(cards: RadioCards, theme: Theme, text_size: int) -> None:
    theme.set_look("light", text_size)
    for width in (1400, cards.minimumSizeHint().width()):
        cards.resize(width, 400)
        QApplication.processEvents()
        rows = {card.y() for card in cards.cards()}
        assert len(rows) == (1 if width == 1400 else 3)
        assert all(card.x() + card.width() <= width for card in cards.cards())
        assert all(card.width() >= card.minimumSizeHint().width() for card in cards.cards())


LONG = tuple(Segment(number, f"a rather long choice {number}") for number in range(4))


def test_segments_stand_below_each_other_where_they_do_not_fit(theme: Theme, qtbot: QtBot) -> None:
    segmented = Segmented(theme, "How long?", LONG, None, wraps=True)
    qtbot.addWidget(segmented)
    wide, narrow = segmented.sizeHint().width(), segmented.minimumSizeHint().width()
    assert narrow < wide / 3
    assert segmented.heightForWidth(narrow) == 4 * segmented.heightForWidth(wide)
    segmented.resize(narrow, segmented.heightForWidth(narrow))
    boxes = [segmented.segment_box(at) for at in range(4)]
    assert [box.left() for box in boxes] == [0] * 4
    assert all(box.width() == narrow for box in boxes)
    told = Told()
    segmented.chosen.connect(told.hear)
    where = boxes[2].center().toPoint()
    QTest.mouseClick(segmented, Qt.MouseButton.LeftButton, pos=where)
    assert told.values == [2]
    assert not segmented.grab().isNull()


def test_nothing_chosen_yet_is_said_and_an_arrow_begins(theme: Theme, qtbot: QtBot) -> None:
    segmented = Segmented(theme, "How long?", LONG, None)
    qtbot.addWidget(segmented)
    heard = QAccessible.queryAccessibleInterface(segmented)
    assert heard.text(QAccessible.Text.Value) == "not chosen"
    seen = [segmented.value]
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        QTest.keyClick(segmented, key)
        seen.append(segmented.value)
    segmented.show_value(None)
    seen.append(segmented.value)
    assert seen == [None, None, 0, None]
