"""Works Today as a person would: by its controls, its keys and what stands on it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from kneetrack.content.loader import LibraryLoader
from kneetrack.domain.journal import Entry, NoteEntry
from kneetrack.domain.pain import PainEntry, PainKind, Side
from kneetrack.domain.session_record import ExerciseEntry
from kneetrack.paths import resources_dir
from kneetrack.ui.day.exercise_form import ExerciseForm
from kneetrack.ui.day.pain_form import PainForm
from kneetrack.ui.kit.page import PageId
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.today.today_page import TodayPage
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.note_edit import NoteEdit
from kneetrack.ui.widgets.pain_scale import PainScale
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.stepper import Stepper
from tests.ui.desk import Desk, focus
from tests.ui.finding import find, says

CLAMSHELL = "hip_clamshell"
TODAY = date(2026, 3, 19)


class TodayDriver:
    """Today in its window."""

    def __init__(self, desk: Desk, qtbot: QtBot, width: int = 1280) -> None:
        self.desk, self.qtbot = desk, qtbot
        self.page: TodayPage
        self.window = desk.show(qtbot, {PageId.TODAY: self._build}, width)
        qtbot.waitUntil(self._is_complete)

    def _is_complete(self) -> bool:
        return self.page.is_complete

    def _build(self) -> TodayPage:
        library = LibraryLoader(resources_dir()).library
        self.page = TodayPage(self.desk.theme, self.desk.services.journal, library, self.desk.saver)
        return self.page

    # What is there

    def scale(self, side: Side, kind: PainKind = PainKind.WORST) -> PainScale:
        return find(self.page, PainScale, f"scale-{kind.value}-{side.value}")

    def shown(self, side: Side, kind: PainKind = PainKind.WORST) -> int | None:
        return self.scale(side, kind).score

    def scales(self) -> list[str]:
        """The scales that can be seen, in the order of the page."""
        found = [s for s in self.page.findChildren(PainScale) if s.isVisibleTo(self.window)]
        found.sort(key=self._height)
        return [s.accessibleName() for s in found]

    def state(self) -> str:
        return find(self.page, PlainText, "savedState").text()

    def title(self) -> str:
        return find(self.window, PlainText, "pageTitle").text()

    def says(self, words: str) -> bool:
        """Whether these words stand where they can be seen."""
        return says(self.window, words)

    def toast(self) -> str:
        return self.window.toast.text

    def note(self) -> str:
        return find(self.page, NoteEdit, "dayNote").text

    def note_is_shown(self) -> bool:
        return find(self.page, NoteEdit, "dayNote").isVisibleTo(self.window)

    def has_button(self, name: str) -> bool:
        return any(
            button.isVisibleTo(self.window) for button in self.page.findChildren(Button, name)
        )

    def done(self, exercise_id: str = CLAMSHELL) -> str:
        """What the row of an exercise says was done; empty for nothing."""
        found = self.page.findChildren(PlainText, f"done-{exercise_id}")
        return next((label.text() for label in found if label.isVisibleTo(self.window)), "")

    def form_value(self, name: str) -> int | None:
        return find(find(self.page, ExerciseForm), Stepper, name).value

    def focus_name(self) -> str:
        return focus().accessibleName()

    # What the journal holds

    def entries(self, day: date = TODAY) -> tuple[Entry, ...]:
        return self.desk.services.journal.entries_on(day)

    def scores(self, day: date = TODAY) -> dict[tuple[Side, PainKind], int]:
        found = [entry for entry in self.entries(day) if isinstance(entry, PainEntry)]
        return {(entry.side, entry.kind): entry.score for entry in found}

    def worst(self, day: date = TODAY) -> dict[Side, int]:
        return {s: n for (s, kind), n in self.scores(day).items() if kind is PainKind.WORST}

    def notes(self, day: date = TODAY) -> list[str]:
        return [entry.text for entry in self.entries(day) if isinstance(entry, NoteEntry)]

    def exercises(self, day: date = TODAY) -> list[ExerciseEntry]:
        return [entry for entry in self.entries(day) if isinstance(entry, ExerciseEntry)]

    # What a person does

    def type(self, text: str) -> None:
        """Type into whatever has the keyboard, key by key."""
        for letter in text:
            QTest.keyClicks(focus(), letter)

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        self.desk.press(key, *modifiers)

    def choose_pain(self, side: Side, key: str, kind: PainKind = PainKind.WORST) -> None:
        self.scale(side, kind).setFocus()
        self.type(key)

    def click_pain(self, side: Side, number: int) -> None:
        scale = self.scale(side)
        where = scale.cell_box(number).center().toPoint()
        QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=where)

    def click(self, name: str) -> None:
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def button(self, name: str) -> Button:
        found = [b for b in self.page.findChildren(Button, name) if b.isVisibleTo(self.window)]
        header = [b for b in self.window.findChildren(Button, name) if b.isVisibleTo(self.window)]
        assert found or header, name
        return (found or header)[0]

    def perform(self, action: ActionId) -> None:
        self.window.perform(action)

    def write_note(self, text: str) -> None:
        """Open the note and type; nothing is left or waited for."""
        self.perform(ActionId.NEW_NOTE)
        field = find(find(self.page, NoteEdit, "dayNote"), QPlainTextEdit)
        assert field.hasFocus()
        field.insertPlainText(text)

    def leave_note(self) -> None:
        self.scale(next(iter(self.desk.services.settings.settings().knees))).setFocus()

    def star(self, exercise_id: str = CLAMSHELL) -> None:
        self.desk.services.journal.set_star(exercise_id, starred=True)

    def choices(self) -> QMenu:
        """Open the list of exercises and return it."""
        self.click("chooseExercises")
        return find(self.page, QMenu, "exerciseChoices")

    def further_form(self) -> PainForm:
        return find(self.page, PainForm)

    def window_becomes_active(self) -> None:
        QApplication.sendEvent(self.window, QEvent(QEvent.Type.ActivationChange))

    def _height(self, widget: QWidget) -> int:
        return widget.mapTo(self.page, widget.rect().topLeft()).y()
