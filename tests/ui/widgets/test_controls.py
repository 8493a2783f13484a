"""Buttons, chips, segments, steppers and switches do what a person expects of each key."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.chip import Chip, ChipGroup, ChipView
from kneetrack.ui.widgets.choice_box import ChoiceBox
from kneetrack.ui.widgets.key_hint import KeyHint
from kneetrack.ui.widgets.segmented import Segment, Segmented
from kneetrack.ui.widgets.stepper import Stepper
from kneetrack.ui.widgets.switch import Switch, TickBox
from tests.ui.finding import find

WEEKS = (Segment(4, "4 weeks"), Segment(12, "12 weeks"), Segment(None, "All"))


def shown(widget: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
        widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


class Told:
    """Keeps what a signal said."""

    def __init__(self) -> None:
        self.values: list[object] = []

    def hear(self, value: object) -> None:
        self.values.append(value)


@pytest.mark.parametrize("look", list(Look))
def test_buttons_are_named_and_large_enough(look: Look, theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Print", look=look, icon="printer", keys=ActionId.PRINT)
    qtbot.addWidget(button)
    assert button.accessibleName() == "Print"
    assert button.accessibleDescription() == "Ctrl+P"
    plain = Button(theme, "Print", look=look)
    assert button.sizeHint().width() > plain.sizeHint().width()
    assert min(plain.sizeHint().width(), plain.sizeHint().height()) >= 32
    assert not button.grab().isNull()


def test_an_icon_button_says_its_name(theme: Theme) -> None:
    button = Button(theme, "", icon="close", name="Close")
    assert button.accessibleName() == "Close"
    assert button.toolTip() == "Close"
    assert button.sizeHint().width() == button.sizeHint().height() >= 32


def test_an_icon_chip_is_a_button(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip(theme, "Note", icon="pencil")
    shown(chip, qtbot)
    with qtbot.waitSignal(chip.clicked):
        QTest.keyClick(chip, Qt.Key.Key_Space)
    assert chip.sizeHint().height() >= 32
    assert not chip.isChecked()


@pytest.fixture
def group(theme: Theme, qtbot: QtBot) -> ChipGroup:
    made = ChipGroup(theme, "Triggers")
    made.show_view((ChipView("a", "Stairs"), ChipView("b", "Sitting"), ChipView("c", "Running")))
    shown(made, qtbot)
    return made


def chips(group: ChipGroup) -> list[Chip]:
    return group.findChildren(Chip)


def test_a_chip_group_is_one_tab_stop_with_arrows_inside(group: ChipGroup) -> None:
    first, second, third = chips(group)
    stops = [chip for chip in chips(group) if chip.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [first]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Left)
    QTest.keyClick(first, Qt.Key.Key_Left)
    assert third.hasFocus()
    stops = [chip for chip in chips(group) if chip.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [third]


def test_a_chip_tells_what_was_switched(group: ChipGroup) -> None:
    told = Told()
    group.switched.connect(told.hear)
    _, second, _ = chips(group)
    QTest.keyClick(second, Qt.Key.Key_Space)
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert told.values == [("b", True), ("b", False)]


def test_showing_chips_again_keeps_the_focus_and_tells_nothing(group: ChipGroup) -> None:
    told = Told()
    group.switched.connect(told.hear)
    first = chips(group)[0]
    first.setFocus()
    group.show_view(
        (ChipView("a", "Stairs", is_on=True), ChipView("b", "Sitting"), ChipView("c", "Running"))
    )
    assert chips(group)[0] is first
    assert first.hasFocus()
    assert first.isChecked()
    assert told.values == []


def test_a_chip_that_is_on_differs_in_shape_not_only_colour(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip(theme, "Stairs", checkable=True)
    shown(chip, qtbot)
    off = chip.grab().toImage().convertToFormat(chip.grab().toImage().Format.Format_Grayscale8)
    chip.setChecked(True)
    assert chip.sizeHint() == Chip(theme, "Stairs", checkable=True).sizeHint()
    on = chip.grab().toImage().convertToFormat(off.format())
    dark = [
        sum(image.pixelColor(x, y).lightness() < 90 for x in range(6, 30) for y in range(8, 24))
        for image in (off, on)
    ]
    assert dark[1] > dark[0]


@pytest.fixture
def segmented(theme: Theme, qtbot: QtBot) -> Segmented:
    made = Segmented(theme, "Period", WEEKS, 12)
    shown(made, qtbot)
    return made


def test_arrows_take_the_neighbour(segmented: Segmented) -> None:
    told = Told()
    segmented.chosen.connect(told.hear)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_Left):
        QTest.keyClick(segmented, key)
    QTest.keyClick(segmented, Qt.Key.Key_End)
    assert told.values == [None, 4, None]
    assert segmented.value is None


def test_a_click_takes_a_segment(segmented: Segmented) -> None:
    told = Told()
    segmented.chosen.connect(told.hear)
    where = segmented.segment_box(0).center().toPoint()
    QTest.mouseClick(segmented, Qt.MouseButton.LeftButton, pos=where)
    assert told.values == [4]


def test_a_segment_is_heard(segmented: Segmented) -> None:
    heard = QAccessible.queryAccessibleInterface(segmented)
    assert heard.text(QAccessible.Text.Name) == "Period"
    assert heard.text(QAccessible.Text.Value) == "12 weeks"
    assert heard.valueInterface().currentValue() == 2


def test_an_unknown_segment_is_refused(segmented: Segmented) -> None:
    with pytest.raises(ValueError, match="no segment"):
        segmented.show_value(99)


@pytest.fixture
def stepper(theme: Theme, qtbot: QtBot) -> Iterator[Stepper]:
    host = QWidget()
    column = QVBoxLayout(host)
    made = Stepper(theme, "Sets", 1, 10, may_be_empty=True)
    column.addWidget(made)
    column.addWidget(QPushButton("elsewhere"))
    shown(host, qtbot)
    yield made
    host.close()


def field(stepper: Stepper) -> QLineEdit:
    return find(stepper, QLineEdit)


def test_a_stepper_begins_unset_and_counts(stepper: Stepper) -> None:
    told = Told()
    stepper.chosen.connect(told.hear)
    assert stepper.value is None
    assert field(stepper).text() == ""
    stepper.setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(field(stepper), key)
    assert told.values == [1, 2, 1]


def test_a_typed_number_is_taken_within_its_limits(stepper: Stepper) -> None:
    told = Told()
    stepper.chosen.connect(told.hear)
    stepper.setFocus()
    QTest.keyClicks(field(stepper), "7")
    QTest.keyClick(field(stepper), Qt.Key.Key_Return)
    field(stepper).clear()
    QTest.keyClicks(field(stepper), "0")
    QTest.keyClick(field(stepper), Qt.Key.Key_Return)
    assert told.values == [7, 1]
    stepper.show_value(3)
    field(stepper).clear()
    QTest.keyClick(field(stepper), Qt.Key.Key_Tab)
    assert told.values == [7, 1, None]


def test_the_wheel_counts_only_while_the_field_has_the_keyboard(stepper: Stepper) -> None:
    stepper.show_value(5)
    told = Told()
    stepper.chosen.connect(told.hear)

    def turn() -> bool:
        middle = QPointF(field(stepper).rect().center())
        event = QWheelEvent(
            middle,
            field(stepper).mapToGlobal(middle),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        field(stepper).wheelEvent(event)
        return event.isAccepted()

    find(stepper.window(), QPushButton).setFocus()
    assert not turn()
    assert told.values == []
    stepper.setFocus()
    assert turn()
    assert told.values == [6]


def test_showing_a_number_tells_nothing(stepper: Stepper) -> None:
    told = Told()
    stepper.chosen.connect(told.hear)
    stepper.show_value(4)
    assert field(stepper).text() == "4"
    assert told.values == []


@pytest.mark.parametrize("kind", [Switch, TickBox])
def test_the_whole_row_switches(kind: type[Switch | TickBox], theme: Theme, qtbot: QtBot) -> None:
    row = kind(theme, "Automatic backup", "After each session with changes")
    row.resize(400, row.heightForWidth(400))
    shown(row, qtbot)
    assert row.height() >= 32
    for x in (3, 200, 396):
        before = row.isChecked()
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(x, row.height() // 2))
        assert row.isChecked() != before
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert not row.isChecked()
    heard = QAccessible.queryAccessibleInterface(row)
    assert heard.text(QAccessible.Text.Name) == "Automatic backup"
    assert heard.role() == QAccessible.Role.CheckBox


@pytest.mark.parametrize("kind", [Switch, TickBox])
def test_long_words_wrap_and_make_the_row_taller(
    kind: type[Switch | TickBox], theme: Theme
) -> None:
    row = kind(theme, "A setting whose name is rather long in some languages", "And a hint")
    assert row.heightForWidth(160) > row.heightForWidth(600)


def test_the_wheel_does_not_change_a_choice(theme: Theme, qtbot: QtBot) -> None:
    box = ChoiceBox(theme, "Exercise")
    box.addItems(["Clamshell", "Foam rolling"])
    shown(box, qtbot)
    box.setFocus()
    where = QPointF(box.rect().center())
    event = QWheelEvent(
        where,
        box.mapToGlobal(where),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)
    assert box.currentIndex() == 0


def test_a_choice_is_heard_with_the_name_of_its_box(theme: Theme, qtbot: QtBot) -> None:
    box = ChoiceBox(theme, "Text size")
    qtbot.addWidget(box)
    box.addItem("100 %")
    for hint in ("", "Also by key"):
        box.setAccessibleDescription(hint)
        spoken = QAccessible.queryAccessibleInterface(box)
        said = (spoken.text(QAccessible.Text.Name), spoken.text(QAccessible.Text.Description))
        assert "Text size" in " ".join(said)
        assert hint in said[1]


def test_a_key_hint_is_read_without_its_brackets(theme: Theme) -> None:
    hint = KeyHint(theme, "Type [0]–[9], or [X] for 10")
    assert hint.accessibleName() == "Type 0–9, or X for 10"
    hint.show_keys(("Ctrl+[", "Ctrl+]"))
    assert hint.accessibleName() == "Ctrl+[  Ctrl+]"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_like_space(theme: Theme, qtbot: QtBot, key: Qt.Key) -> None:
    controls = (
        Button(theme, "Print"),
        Chip(theme, "Note"),
        Switch(theme, "On"),
        TickBox(theme, "A"),
    )
    for control in controls:
        shown(control, qtbot)
        with qtbot.waitSignal(control.clicked):
            QTest.keyClick(control, key)
        control.hide()


def test_enter_in_a_stepper_takes_the_number_and_goes_on_to_its_form(
    theme: Theme, qtbot: QtBot
) -> None:
    form = _Form()
    stepper = Stepper(theme, "Sets", 1, 9)
    form.layout().addWidget(stepper)  # type: ignore[union-attr]
    shown(form, qtbot)
    field = find(stepper, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, "4")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert stepper.value == 4
    assert form.keys == [Qt.Key.Key_Return]


class _Form(QWidget):
    """Notes the keys that no control in it took."""

    def __init__(self) -> None:
        super().__init__()
        QVBoxLayout(self)
        self.keys: list[int] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keys.append(event.key())
