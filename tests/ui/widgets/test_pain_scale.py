"""One key or one click sets a pain number, and screen readers hear it as a slider."""

from __future__ import annotations

import gc
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kneetrack.domain.pain import Side
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.pain_scale import PainScale, PainScaleView

NAME = "Left knee, worst pain today"


class Told:
    """Keeps what a scale asked for."""

    def __init__(self, scale: PainScale) -> None:
        self.chosen: list[object] = []
        self.typed: list[object] = []
        self.clears = 0
        scale.pain_chosen.connect(self._choose)
        scale.typed.connect(self._type)
        scale.cleared.connect(self._clear)

    def _choose(self, number: object) -> None:
        self.chosen.append(number)

    def _type(self, number: object) -> None:
        self.typed.append(number)

    def _clear(self) -> None:
        self.clears += 1


def view(score: int | None = None, *, enabled: bool = True) -> PainScaleView:
    return PainScaleView(Side.LEFT, "Left", NAME, score, enabled)


@pytest.fixture
def scale(theme: Theme, qtbot: QtBot) -> PainScale:
    made = PainScale(theme, view())
    qtbot.addWidget(made)
    made.resize(620, made.sizeHint().height())
    made.show()
    return made


@pytest.mark.parametrize("number", range(10))
def test_a_digit_sets_that_number(scale: PainScale, number: int) -> None:
    told = Told(scale)
    QTest.keyClicks(scale, str(number))
    assert told.chosen == [number]
    assert told.typed == [number]


@pytest.mark.parametrize("letter", ["x", "X"])
def test_x_is_ten(scale: PainScale, letter: str) -> None:
    told = Told(scale)
    QTest.keyClicks(scale, letter)
    assert told.chosen == [10]


@pytest.mark.parametrize(
    ("score", "key", "asked"),
    [
        (None, Qt.Key.Key_Right, [0]),
        (None, Qt.Key.Key_Left, [0]),
        (4, Qt.Key.Key_Right, [5]),
        (4, Qt.Key.Key_Up, [5]),
        (4, Qt.Key.Key_Left, [3]),
        (4, Qt.Key.Key_Down, [3]),
        (10, Qt.Key.Key_Right, []),
        (0, Qt.Key.Key_Left, []),
        (4, Qt.Key.Key_Home, [0]),
        (4, Qt.Key.Key_End, [10]),
    ],
)
def test_other_keys(scale: PainScale, score: int | None, key: Qt.Key, asked: list[int]) -> None:
    scale.show_view(view(score))
    told = Told(scale)
    QTest.keyClick(scale, key)
    assert told.chosen == asked
    assert told.typed == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_asks_to_clear_what_is_set(scale: PainScale, key: Qt.Key) -> None:
    told = Told(scale)
    QTest.keyClick(scale, key)
    assert told.clears == 0
    scale.show_view(view(3))
    QTest.keyClick(scale, key)
    assert told.clears == 1


def test_commands_of_the_window_are_left_alone(scale: PainScale) -> None:
    told = Told(scale)
    for modifier in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier):
        QTest.keyClick(scale, Qt.Key.Key_1, modifier)
        QTest.keyClick(scale, Qt.Key.Key_Left, modifier)
    assert told.chosen == []


@pytest.mark.parametrize("number", range(11))
def test_a_click_on_a_cell(scale: PainScale, number: int) -> None:
    told = Told(scale)
    where = scale.cell_box(number).center().toPoint()
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=where)
    assert told.chosen == [number]


def test_no_click_between_two_cells_is_lost(scale: PainScale) -> None:
    told = Told(scale)
    first, last = scale.cell_box(0), scale.cell_box(10)
    middle = round(first.center().y())
    places = range(round(first.left()), round(last.right()))
    for x in places:
        QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=first.toRect().topLeft())
        told.chosen.clear()
        where = scale.rect().topLeft()
        where.setX(x)
        where.setY(middle)
        QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=where)
        assert len(told.chosen) == 1


def test_cells_run_the_other_way_in_languages_read_from_the_right(scale: PainScale) -> None:
    scale.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert scale.cell_box(0).left() > scale.cell_box(10).left()
    scale.show_view(view(4))
    told = Told(scale)
    QTest.keyClick(scale, Qt.Key.Key_Left)
    where = scale.cell_box(7).center().toPoint()
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=where)
    assert told.chosen == [5, 7]


def test_nothing_is_shown_as_set_before_the_page_says_so(scale: PainScale) -> None:
    QTest.keyClicks(scale, "7")
    assert scale.score is None


def test_showing_a_view_asks_for_nothing(scale: PainScale) -> None:
    told = Told(scale)
    scale.show_view(view(5))
    scale.show_view(view())
    assert told.chosen == []
    assert told.clears == 0


def test_a_disabled_scale_takes_nothing(scale: PainScale) -> None:
    scale.show_view(view(enabled=False))
    told = Told(scale)
    scale.take_spoken_number(3)
    scale.take_spoken_step(1)
    assert told.chosen == []
    scale.show_view(view())
    scale.take_spoken_number(3)
    assert told.chosen == [3]


@pytest.mark.parametrize("size", [100, 150, 200])
def test_it_fits_the_smallest_window_with_any_text(
    scale: PainScale, theme: Theme, size: int
) -> None:
    theme.set_text_size(size)
    assert scale.minimumSizeHint().width() <= 740
    assert scale.cell_box(0).height() >= 32


@pytest.mark.parametrize("width", [520, 620, 801])
def test_cells_are_large_enough_and_never_overlap(scale: PainScale, width: int) -> None:
    scale.resize(width, scale.sizeHint().height())
    boxes = [scale.cell_box(number) for number in range(11)]
    for box, following in pairwise(boxes):
        assert box.right() < following.left()
    assert min(box.width() for box in boxes) >= 32
    assert max(box.width() for box in boxes) - min(box.width() for box in boxes) <= 1
    assert boxes[-1].right() <= width


def test_every_number_looks_different(scale: PainScale) -> None:
    pictures = []
    for score in (None, *range(11)):
        scale.show_view(view(score))
        pictures.append(scale.grab().toImage())
    for index, one in enumerate(pictures):
        assert all(one != other for other in pictures[index + 1 :])


# --- what assistive technology sees --------------------------------------------------------------


def test_it_is_heard_as_a_slider_with_words(scale: PainScale) -> None:
    heard = QAccessible.queryAccessibleInterface(scale)
    assert heard.role() == QAccessible.Role.Slider
    assert heard.text(QAccessible.Text.Name) == NAME
    assert heard.text(QAccessible.Text.Value) == "not set"
    scale.show_view(view(2))
    assert heard.text(QAccessible.Text.Value) == "2 of 10"


def test_its_value_can_be_read_and_set_from_outside(scale: PainScale) -> None:
    scale.show_view(view(2))
    told = Told(scale)
    value = QAccessible.queryAccessibleInterface(scale).valueInterface()
    assert (value.minimumValue(), value.currentValue(), value.maximumValue()) == (0, 2, 10)
    value.setCurrentValue(6)
    assert told.chosen == [6]


def test_a_number_with_a_point_is_taken_as_the_linux_desktop_sends_it(scale: PainScale) -> None:
    told = Told(scale)
    QAccessible.queryAccessibleInterface(scale).valueInterface().setCurrentValue(6.0)
    assert told.chosen == [6]


def test_its_words_are_in_the_description_for_those_who_hear_no_value(scale: PainScale) -> None:
    heard = QAccessible.queryAccessibleInterface(scale)
    assert heard.text(QAccessible.Text.Description) == "not set"
    scale.setAccessibleDescription("Press X for 10")
    assert heard.text(QAccessible.Text.Description) == "not set. Press X for 10"


def test_who_asks_whether_it_is_something_else_hears_no(scale: PainScale) -> None:
    heard = QAccessible.queryAccessibleInterface(scale)
    # The program ended here once, at the first look of a real screen reader.
    assert heard.textInterface() is None
    assert heard.selectionInterface() is None


def test_its_actions_step(scale: PainScale) -> None:
    scale.show_view(view(2))
    told = Told(scale)
    acts = QAccessible.queryAccessibleInterface(scale).actionInterface()
    assert QAccessibleActionInterface.increaseAction() in acts.actionNames()
    acts.doAction(QAccessibleActionInterface.increaseAction())
    acts.doAction(QAccessibleActionInterface.decreaseAction())
    assert told.chosen == [3, 1]


def test_many_scales_come_and_go_while_somebody_listens(theme: Theme, qtbot: QtBot) -> None:
    for round_number in range(60):
        host = QWidget()
        qtbot.addWidget(host)
        column = QVBoxLayout(host)
        made = PainScale(theme, view(round_number % 11))
        column.addWidget(made)
        heard = QAccessible.queryAccessibleInterface(made)
        assert heard.text(QAccessible.Text.Value) == f"{round_number % 11} of 10"
        made.show_view(view())
        host.deleteLater()
        del made, heard, host
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if round_number % 20 == 0:
            gc.collect()
