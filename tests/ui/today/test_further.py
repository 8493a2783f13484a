"""Another number of the day: the form by keyboard alone, the list, and taking one away."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTimeEdit
from pytestqt.qtbot import QtBot

from kneetrack.domain.pain import PainEntry, PainKind, Side
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.widgets.pain_scale import PainScale
from tests.ui.desk import Desk, focus
from tests.ui.finding import find
from tests.ui.today.driver import TodayDriver


def added(today: TodayDriver) -> PainEntry:
    (entry,) = today.entries()
    assert isinstance(entry, PainEntry)
    return entry


def open_form(today: TodayDriver) -> None:
    today.button("anotherEntry").setFocus()
    today.press(Qt.Key.Key_Space)


def test_by_keyboard_alone(today: TodayDriver) -> None:
    open_form(today)
    today.press(Qt.Key.Key_Right)  # the right knee
    today.press(Qt.Key.Key_Tab)
    for _ in range(3):
        today.press(Qt.Key.Key_Down)  # after exercise
    today.press(Qt.Key.Key_Tab)
    today.type("0830")
    while focus().objectName() != "furtherActivity":
        today.press(Qt.Key.Key_Tab)
        assert today.further_form().isAncestorOf(focus())
    today.type("stairs")
    today.press(Qt.Key.Key_Tab)
    today.type("6")
    entry = added(today)
    assert (entry.side, entry.kind, entry.score) == (Side.RIGHT, PainKind.AFTER, 6)
    assert (entry.at, entry.activity) == (time(8, 30), "stairs")
    assert today.toast() == "Right knee: 6 saved"
    assert today.says("Right, after exercise 6, stairs")
    assert today.focus_name() == "Another number"
    assert not today.further_form().isVisibleTo(today.window)


def test_arrows_choose_and_enter_adds(today: TodayDriver) -> None:
    open_form(today)
    find(today.page, PainScale, "furtherScale").setFocus()
    for _ in range(3):
        today.press(Qt.Key.Key_Right)
    assert today.entries() == (), "an arrow is on its way to a number"
    today.press(Qt.Key.Key_Return)
    assert added(today).score == 2


def test_by_mouse(today: TodayDriver) -> None:
    open_form(today)
    assert not today.button("furtherSave").isEnabled()
    scale = find(today.page, PainScale, "furtherScale")
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=scale.cell_box(8).center().toPoint())
    today.click("furtherSave")
    assert added(today).score == 8
    assert added(today).at == time(19, 30)


def test_escape_and_enter_on_cancel_add_nothing(today: TodayDriver) -> None:
    open_form(today)
    today.press(Qt.Key.Key_Escape)
    assert not today.further_form().isVisibleTo(today.window)
    assert today.focus_name() == "Another number"
    open_form(today)
    find(today.page, PainScale, "furtherScale").setFocus()
    today.press(Qt.Key.Key_Right)
    today.button("furtherCancel").setFocus()
    today.press(Qt.Key.Key_Return)
    assert today.entries() == ()


def test_a_form_opened_again_is_fresh(today: TodayDriver) -> None:
    open_form(today)
    find(today.page, PainScale, "furtherScale").setFocus()
    today.press(Qt.Key.Key_Right)
    today.press(Qt.Key.Key_Escape)
    open_form(today)
    assert find(today.page, PainScale, "furtherScale").score is None


def test_removing_one_and_undo(today: TodayDriver) -> None:
    open_form(today)
    find(today.page, PainScale, "furtherScale").setFocus()
    today.type("5")
    remove = today.button(f"remove-{added(today).id}")
    remove.setFocus()
    today.press(Qt.Key.Key_Space)
    assert today.entries() == ()
    assert today.focus_name() == "Another number"
    today.perform(ActionId.UNDO)
    assert added(today).score == 5


def test_it_does_not_touch_the_day_s_own_number(today: TodayDriver) -> None:
    today.choose_pain(Side.LEFT, "2")
    open_form(today)
    find(today.page, PainScale, "furtherScale").setFocus()
    today.type("9")
    assert today.shown(Side.LEFT) == 2
    assert len(today.entries()) == 2


@pytest.mark.parametrize("text_size", [100, 200])
def test_time_and_hint_are_not_cut_off(desk: Desk, qtbot: QtBot, text_size: int) -> None:
    desk.services.settings.change(text_size=text_size)
    today = TodayDriver(desk, qtbot, 900)
    today.click("anotherEntry")
    form = today.further_form()
    at = find(form, QTimeEdit, "furtherTime")
    hint = find(form, QLineEdit, "furtherActivity")
    qtbot.waitUntil(lambda: hint.width() > 100)
    for field, words in ((find(at, QLineEdit), at.text()), (hint, hint.placeholderText())):
        assert words
        assert field.contentsRect().width() >= field.fontMetrics().horizontalAdvance(words) + 16
