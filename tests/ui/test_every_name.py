"""What opens over the pages is heard too: menus, questions, the list of keys, the first run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from kneetrack.ui.kit.dialogs import Choice, Question
from kneetrack.ui.kit.page import PageId
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.question_dialog import QuestionDialog
from tests.ui.finding import find
from tests.ui.made_up import MadeUpWindow, made_up_window
from tests.ui.test_every_page import ROLES, nodes


@pytest.fixture
def made(theme: Theme, tmp_path: Path) -> Iterator[MadeUpWindow]:
    with made_up_window(tmp_path, theme) as window:
        yield window


def heard(widget: QWidget) -> list[str]:
    """Return the name of everything in a window that can be used. Raises AssertionError."""
    root = QAccessible.queryAccessibleInterface(widget)
    assert root is not None
    names = []
    for node in nodes(root):
        if node.role() in ROLES:
            name = node.text(QAccessible.Text.Name)
            assert name.strip(), f"a {node.role().name} at {node.rect()} has no name"
            names.append(name)
    return names


def open_menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_every_line_of_the_main_menu_is_heard(made: MadeUpWindow) -> None:
    made.window.perform(ActionId.OPEN_MENU)
    menu = open_menu()
    lines = heard(menu)
    assert "Keyboard shortcuts" in lines
    for part in menu.findChildren(QMenu):
        part.popup(QPoint(0, 0))
        lines += heard(part)
        part.close()
    assert {"Undo", "Today", "Save report as PDF"} <= set(lines)
    menu.close()


def test_every_exercise_to_choose_is_heard_with_its_tick(made: MadeUpWindow) -> None:
    made.open(PageId.TODAY)
    find(made.window, Button, "chooseExercises").click()
    menu = open_menu()
    assert "Clamshell" in heard(menu)
    menu.close()


def test_a_question_and_its_answers_are_heard(theme: Theme) -> None:
    question = Question(
        "Delete everything?",
        "This cannot be undone.",
        (Choice("go", "Delete everything"), Choice("stay", "Keep it")),
        escape="stay",
        details="journal.db",
        type_to_confirm="delete",
    )
    dialog = QuestionDialog(theme, question)
    dialog.show()
    assert {"Delete everything", "Keep it"} <= set(heard(dialog))
    dialog.close()
    dialog.deleteLater()


def test_the_windows_beside_the_pages_are_heard(made: MadeUpWindow) -> None:
    for action in (ActionId.SHOW_SHORTCUTS, ActionId.WHEN_TO_SEE):
        before = set(QApplication.topLevelWidgets())
        made.window.perform(action)
        made.settle()
        (window,) = (one for one in set(QApplication.topLevelWidgets()) - before if one.isVisible())
        heard(window)
        assert window.accessibleName() or window.windowTitle()
        window.close()


def test_both_steps_of_the_first_run_are_heard(theme: Theme, tmp_path: Path) -> None:
    with made_up_window(tmp_path, theme, days=0) as made:
        made.show_first_run()
        assert "Full list" in heard(made.window)
        find(made.window, Button, "welcome-continue").click()
        made.settle()
        assert "None of these" in heard(made.window)
