"""Exercises on Today: logged in two actions, filled in from the last time, taken away again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kneetrack.domain.pain import Side
from kneetrack.domain.session_record import SetDone
from kneetrack.ui.day.exercise_form import ExerciseForm
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.stepper import Stepper
from tests.ui.desk import Desk, focus
from tests.ui.finding import find
from tests.ui.today.driver import CLAMSHELL, TODAY, TodayDriver

SISSY = "quad_sissy_assist"


@pytest.fixture
def starred(desk: Desk, qtbot: QtBot) -> TodayDriver:
    desk.services.journal.set_star(CLAMSHELL, starred=True)
    return TodayDriver(desk, qtbot)


def sides(today: TodayDriver) -> list[Side | None]:
    return [entry.side for entry in today.exercises()]


def test_two_actions_by_keyboard(starred: TodayDriver) -> None:
    starred.button(f"log-{CLAMSHELL}").setFocus()
    starred.press(Qt.Key.Key_Space)
    starred.press(Qt.Key.Key_Return)
    assert sides(starred) == [Side.LEFT, Side.RIGHT]
    assert starred.exercises()[0].sets == (SetDone(reps=10),) * 3
    assert starred.toast() == "Clamshell logged"
    assert starred.done() == "Done: 3 × 10 each side"
    assert starred.focus_name() == "Log Clamshell"


def test_two_actions_by_mouse(starred: TodayDriver) -> None:
    starred.click(f"log-{CLAMSHELL}")
    starred.click("logExercise")
    assert len(starred.exercises()) == 2
    assert not starred.has_button("logExercise")


def test_tab_goes_on_from_the_form_to_the_next_exercise(starred: TodayDriver) -> None:
    starred.star("hip_abduction_side")
    buttons = starred.page.findChildren(Button)
    first, second = (b for b in buttons if b.text() == "Log…" and b.isVisible())
    first.setFocus()
    starred.press(Qt.Key.Key_Space)
    starred.button("cancelExercise").setFocus()
    starred.press(Qt.Key.Key_Tab)
    assert starred.focus_name() == second.accessibleName().replace("Log", "About")


def test_the_list_of_exercises_is_heard_by_its_own_name(starred: TodayDriver) -> None:
    assert starred.choices().accessibleName() == "Choose exercises"


def test_both_sides_are_one_undo(starred: TodayDriver) -> None:
    starred.click(f"log-{CLAMSHELL}")
    starred.click("logExercise")
    starred.perform(ActionId.UNDO)
    assert starred.exercises() == []
    assert starred.done() == ""


@pytest.mark.parametrize("way", ["escape", "enter on Cancel", "mouse"])
def test_cancel_logs_nothing(starred: TodayDriver, way: str) -> None:
    starred.click(f"log-{CLAMSHELL}")
    if way == "mouse":
        starred.click("cancelExercise")
    elif way == "escape":
        starred.press(Qt.Key.Key_Escape)
    else:
        starred.button("cancelExercise").setFocus()
        starred.press(Qt.Key.Key_Return)
    assert starred.exercises() == []
    assert not starred.has_button("logExercise")
    assert starred.focus_name() == "Log Clamshell"


def test_the_last_time_is_filled_in(starred: TodayDriver) -> None:
    last = (SetDone(reps=14, load_kg=2.5),) * 2
    starred.desk.services.journal.log_exercise(
        CLAMSHELL, sides=(Side.LEFT,), sets=last, day=TODAY - timedelta(days=3), pain=4
    )
    starred.click(f"log-{CLAMSHELL}")
    assert starred.form_value("exerciseSets") == 2
    assert starred.form_value("exerciseAmount") == 14
    assert starred.form_value("exercisePain") is None, "pain is asked anew each time"
    starred.click("logExercise")
    assert starred.exercises()[0].sets == last


def test_what_is_typed_is_what_is_saved(starred: TodayDriver) -> None:
    starred.click(f"log-{CLAMSHELL}")
    for name, number in (("exerciseAmount", "12"), ("exercisePain", "3"), ("exerciseEffort", "6")):
        field = find(find(starred.page, Stepper, name), QLineEdit)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, number)
    starred.click("logExercise")
    (left, _right) = starred.exercises()
    assert (left.sets[0].reps, left.pain, left.effort) == (12, 3, 6)


def test_one_knee_is_offered_first_to_who_has_one(desk: Desk, qtbot: QtBot) -> None:
    desk.services.journal.set_star(CLAMSHELL, starred=True)
    desk.services.settings.change(knees=(Side.RIGHT,))
    today = TodayDriver(desk, qtbot)
    today.click(f"log-{CLAMSHELL}")
    today.click("logExercise")
    assert sides(today) == [Side.RIGHT]


def test_an_exercise_of_both_legs_states_no_side(desk: Desk, qtbot: QtBot) -> None:
    desk.services.journal.set_star(SISSY, starred=True)
    today = TodayDriver(desk, qtbot)
    today.click(f"log-{SISSY}")
    today.click("logExercise")
    assert sides(today) == [None]


def test_removing_takes_all_of_the_day_and_undo_brings_them_back(starred: TodayDriver) -> None:
    starred.click(f"log-{CLAMSHELL}")
    starred.click("logExercise")
    starred.click(f"remove-{CLAMSHELL}")
    assert starred.exercises() == []
    assert starred.toast() == "Removed"
    assert starred.focus_name() == "Log Clamshell"
    starred.perform(ActionId.UNDO)
    assert len(starred.exercises()) == 2


def test_starring_by_the_list(today: TodayDriver) -> None:
    today.star("roll_quad_lat")
    menu = today.choices()
    (action,) = [action for action in menu.actions() if action.data() == CLAMSHELL]
    assert not action.isChecked()
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert CLAMSHELL in today.desk.services.journal.stars()
    assert today.has_button(f"log-{CLAMSHELL}")
    assert today.toast() == "Clamshell is on this page. Read 'Before you start' first."
    assert menu.isVisible(), "several can be ticked, one after the other"
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert CLAMSHELL not in today.desk.services.journal.stars()
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_the_list_stays_open_under_the_mouse_too(today: TodayDriver) -> None:
    today.star("roll_quad_lat")
    menu = today.choices()
    for exercise_id in (CLAMSHELL, SISSY):
        (action,) = [action for action in menu.actions() if action.data() == exercise_id]
        where = menu.actionGeometry(action).center()
        QTest.mouseMove(menu, where)
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=where)
    assert {CLAMSHELL, SISSY} <= set(today.desk.services.journal.stars())
    assert menu.isVisible()
    menu.close()


def test_enter_in_a_field_of_the_form_logs(starred: TodayDriver) -> None:
    starred.click(f"log-{CLAMSHELL}")
    field = find(find(starred.page, Stepper, "exercisePain"), QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, "4")
    starred.press(Qt.Key.Key_Return)
    assert [entry.pain for entry in starred.exercises()] == [4, 4]


def test_done_in_the_last_week_is_offered(desk: Desk, qtbot: QtBot) -> None:
    desk.services.journal.log_exercise(CLAMSHELL, day=TODAY - timedelta(days=6))
    desk.services.journal.log_exercise(SISSY, day=TODAY - timedelta(days=7))
    today = TodayDriver(desk, qtbot)
    assert today.has_button(f"log-{CLAMSHELL}")
    assert not today.has_button(f"log-{SISSY}")


def test_an_exercise_nobody_knows_any_more_is_shown_and_not_offered(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.services.journal.log_exercise("my_own_thing", sets=(SetDone(reps=5),))
    today = TodayDriver(desk, qtbot)
    assert today.done("my_own_thing") == "Done: 1 × 5"
    assert not today.button("log-my_own_thing").isEnabled()


def test_a_half_filled_form_survives_news_from_elsewhere(starred: TodayDriver) -> None:
    starred.click(f"log-{CLAMSHELL}")
    field = find(find(starred.page, Stepper, "exercisePain"), QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, "7")
    starred.desk.services.journal.log_exercise(SISSY)
    assert find(starred.page, ExerciseForm).isVisibleTo(starred.window)
    assert field.text() == "7"
    assert focus() is field
    starred.click("logExercise")
    assert starred.exercises()[-1].pain == 7


def test_nothing_starred_offers_to_choose(today: TodayDriver) -> None:
    assert today.says("Tick the exercises you do")
    assert not today.has_button("chooseExercises")


def test_nothing_pops_up_as_a_window_of_its_own(
    desk: Desk, qtbot: QtBot, qapp: QApplication
) -> None:
    for exercise_id in (CLAMSHELL, SISSY):
        desk.services.journal.set_star(exercise_id, starred=True)
    today = TodayDriver(desk, qtbot)
    watch = _WindowsShown()
    qapp.installEventFilter(watch)
    today.click("anotherEntry")
    for exercise_id in (CLAMSHELL, SISSY):
        today.click(f"log-{exercise_id}")
        today.click("logExercise")
    qapp.removeEventFilter(watch)
    assert watch.shown == []


class _WindowsShown(QObject):
    """Notes every widget that is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(f"{watched}")
        return False
