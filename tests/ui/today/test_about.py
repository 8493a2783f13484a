"""What there is to read about an exercise: opened, read, scrolled and closed by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from kneetrack.content.loader import LibraryLoader
from kneetrack.paths import resources_dir
from kneetrack.ui.day.about_panel import AboutPanel, about_words
from kneetrack.ui.day.exercise_form import ExerciseForm
from tests.ui.desk import Desk, focus
from tests.ui.finding import find
from tests.ui.today.driver import CLAMSHELL, TodayDriver

SISSY = "quad_sissy_assist"


@pytest.fixture
def reader(desk: Desk, qtbot: QtBot) -> TodayDriver:
    for exercise_id in (CLAMSHELL, SISSY):
        desk.services.journal.set_star(exercise_id, starred=True)
    return TodayDriver(desk, qtbot)


def open_about(today: TodayDriver, exercise_id: str) -> AboutPanel:
    today.button(f"about-{exercise_id}").setFocus()
    today.press(Qt.Key.Key_Return)
    return find(today.page, AboutPanel)


@pytest.mark.parametrize("exercise_id", [CLAMSHELL, SISSY, "roll_quad_lat"])
def test_everything_the_file_says_can_be_read(desk: Desk, qtbot: QtBot, exercise_id: str) -> None:
    desk.services.journal.set_star(exercise_id, starred=True)
    today = TodayDriver(desk, qtbot)
    library = LibraryLoader(resources_dir()).library()
    exercise = library.exercise(exercise_id)
    open_about(today, exercise_id)
    gate = exercise.gate.conditions if exercise.gate else ()
    sentences = [
        exercise.summary,
        exercise.evidence.text,
        *(library.sources[key].label for key in exercise.evidence.sources),
        *(step.text for step in exercise.steps),
        *(condition.text for condition in gate),
        *exercise.cues,
        *exercise.faults,
        *exercise.stop,
        *exercise.cautions,
    ]
    assert [sentence for sentence in sentences if not today.says(sentence)] == []
    assert today.says("Meant for when all of this holds") == bool(gate)


def test_take_care_comes_before_how() -> None:
    library = LibraryLoader(resources_dir()).library()
    for exercise in library.exercises:
        titles = [title for title, _words in about_words(exercise, library.sources)]
        assert titles.index("Before you start") < titles.index("When to stop")
        assert titles.index("When to stop") < titles.index("How")


@pytest.mark.parametrize("way", ["Esc", "Close", "the same button"])
def test_closing_gives_the_keyboard_back(reader: TodayDriver, way: str) -> None:
    panel = open_about(reader, CLAMSHELL)
    assert panel.isAncestorOf(focus())
    if way == "Esc":
        reader.press(Qt.Key.Key_Escape)
    elif way == "Close":
        reader.button("closeAbout").setFocus()
        reader.press(Qt.Key.Key_Return)
    else:
        reader.button(f"about-{CLAMSHELL}").setFocus()
        reader.press(Qt.Key.Key_Space)
    assert not panel.isVisible()
    assert reader.focus_name() == "About Clamshell"


def test_one_at_a_time(reader: TodayDriver) -> None:
    first = open_about(reader, CLAMSHELL)
    reader.click(f"about-{SISSY}")
    assert not first.isVisible()
    assert reader.says("You are 18 or older.")


def test_reading_never_stands_in_the_way_of_logging(reader: TodayDriver) -> None:
    reader.click(f"log-{SISSY}")
    reader.click(f"about-{SISSY}")
    assert find(reader.page, ExerciseForm).isVisible()
    reader.click("logExercise")
    assert len(reader.exercises()) == 1
    assert reader.says("You are 18 or older."), "it stays open until it is closed"


def test_it_survives_news_from_elsewhere(reader: TodayDriver) -> None:
    panel = open_about(reader, CLAMSHELL)
    reader.press(Qt.Key.Key_Tab)
    reading = focus()
    reader.desk.services.journal.log_exercise(SISSY)
    assert panel.isVisible()
    assert focus() is reading
    reader.press(Qt.Key.Key_Escape)
    assert reader.focus_name() == "About Clamshell"


@pytest.mark.parametrize("what", ["about", "log", "anotherEntry"])
def test_what_is_opened_comes_into_sight_in_a_small_window(
    desk: Desk, qtbot: QtBot, what: str
) -> None:
    desk.services.settings.change(text_size=200)
    desk.services.journal.set_star(CLAMSHELL, starred=True)
    today = TodayDriver(desk, qtbot, 900)
    today.window.resize(900, 600)
    button = what if what == "anotherEntry" else f"{what}-{CLAMSHELL}"
    today.button(button).setFocus()
    today.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _is_in_sight(today))
    for _ in range(4):
        today.press(Qt.Key.Key_Tab)
        qtbot.waitUntil(lambda: _is_in_sight(today))


def _is_in_sight(today: TodayDriver) -> bool:
    (area,) = [a for a in today.window.findChildren(QScrollArea) if a.isAncestorOf(today.page)]
    port, content = area.viewport(), area.widget()
    assert content is not None
    assert content.width() <= port.width(), "the page is wider than its window"
    control = focus()
    if not area.isAncestorOf(control):
        return True
    top = control.mapTo(port, QPoint(0, 0)).y()
    # What is taller than the window is seen from some line on.
    return top < port.height() and (top >= 0 or control.height() > port.height())
