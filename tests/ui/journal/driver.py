"""Works the Journal's day as a person would: by its controls, its keys and what stands on it."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from kneetrack.content.loader import LibraryLoader
from kneetrack.domain.journal import Entry, NoteEntry
from kneetrack.domain.pain import PainEntry, PainKind, Side
from kneetrack.domain.session_record import ExerciseEntry
from kneetrack.paths import resources_dir
from kneetrack.ui.journal.entry_rows import EntryRow
from kneetrack.ui.journal.journal_page import JournalPage
from kneetrack.ui.kit.page import PageId
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.note_edit import NoteEdit
from kneetrack.ui.widgets.pain_scale import PainScale
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.segmented import Segmented
from tests.ui.desk import Desk, focus
from tests.ui.finding import find, says

TODAY = date(2026, 3, 19)
_Widget = TypeVar("_Widget", bound=QWidget)


class JournalDriver:
    """The Journal in its window."""

    def __init__(self, desk: Desk, qtbot: QtBot, width: int = 1280) -> None:
        self.desk, self.qtbot = desk, qtbot
        self.page: JournalPage
        self.window = desk.show(qtbot, {PageId.JOURNAL: self._build}, width)

    def _build(self) -> JournalPage:
        library = LibraryLoader(resources_dir()).library
        journal, saver = self.desk.services.journal, self.desk.saver
        self.page = JournalPage(self.desk.theme, journal, library, saver)
        return self.page

    # What is there

    def scale(self, side: Side, kind: PainKind = PainKind.WORST) -> PainScale:
        return self.seen(PainScale, f"scale-{kind.value}-{side.value}")

    def shown(self, side: Side, kind: PainKind = PainKind.WORST) -> int | None:
        return self.scale(side, kind).score

    def rows(self) -> list[str]:
        """What the rows that can be seen say, from top to bottom of each card."""
        found = [row for row in self.page.findChildren(EntryRow) if row.isVisibleTo(self.window)]
        return [row.accessibleName() for row in sorted(found, key=self._place)]

    def state(self) -> str:
        return self.seen(PlainText, "savedState").text()

    def title(self) -> str:
        return self.seen(PlainText, "pageTitle").text()

    def says(self, words: str) -> bool:
        """Whether these words stand where they can be seen."""
        return says(self.window, words)

    def toast(self) -> str:
        return self.window.toast.text

    def note(self) -> str:
        return find(self.page, NoteEdit, "dayNote").text

    def has(self, kind: type[QWidget], name: str) -> bool:
        return any(one.isVisibleTo(self.window) for one in self.window.findChildren(kind, name))

    def seen(self, kind: type[_Widget], name: str) -> _Widget:
        """The one control of that name that can be seen."""
        found = self.window.findChildren(kind, name)
        visible = [one for one in found if one.isVisibleTo(self.window)]
        assert len(visible) == 1, f"{len(visible)} x {kind.__name__} {name!r}"
        return visible[0]

    def all_seen(self, kind: type[_Widget], name: str) -> list[_Widget]:
        found = self.page.findChildren(kind, name)
        return [one for one in found if one.isVisibleTo(self.window)]

    def focus_name(self) -> str:
        return focus().accessibleName()

    # What the journal holds

    def entries(self, day: date = TODAY) -> tuple[Entry, ...]:
        return self.desk.services.journal.entries_on(day)

    def pain(self, day: date = TODAY) -> list[PainEntry]:
        return [entry for entry in self.entries(day) if isinstance(entry, PainEntry)]

    def exercises(self, day: date = TODAY) -> list[ExerciseEntry]:
        return [entry for entry in self.entries(day) if isinstance(entry, ExerciseEntry)]

    def notes(self, day: date = TODAY) -> list[str]:
        return [entry.text for entry in self.entries(day) if isinstance(entry, NoteEntry)]

    # What a person does

    def type(self, text: str) -> None:
        """Type into whatever has the keyboard, key by key."""
        for letter in text:
            QTest.keyClicks(focus(), letter)

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        self.desk.press(key, *modifiers)

    def button(self, name: str) -> Button:
        return self.seen(Button, name)

    def click(self, name: str) -> None:
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def perform(self, action: ActionId) -> None:
        self.window.perform(action)

    def open_day(self, day: date) -> None:
        self.page.show_payload(day)

    def edit(self, entry: Entry) -> None:
        """Open the form of an entry by keyboard."""
        self.button(f"edit-{entry.id}").setFocus()
        self.press(Qt.Key.Key_Return)

    def delete(self, entry: Entry) -> None:
        self.button(f"remove-{entry.id}").setFocus()
        self.press(Qt.Key.Key_Return)

    def choose(self, name: str, value: object) -> None:
        """Take a segment with the arrow keys."""
        segmented = self.seen(Segmented, name)
        segmented.setFocus()
        self.press(Qt.Key.Key_Home)
        for _ in range(5):
            if segmented.value == value:
                return
            self.press(Qt.Key.Key_Right)
        raise AssertionError(value)

    def set_score(self, key: str) -> None:
        """Type a number on the scale of the open form."""
        self.seen(PainScale, "furtherScale").setFocus()
        self.type(key)

    def fill(self, name: str, text: str) -> None:
        """Type into a line or a note, in place of what stands there."""
        if self.has(NoteEdit, name):
            field: QWidget = find(self.seen(NoteEdit, name), QPlainTextEdit)
        else:
            field = self.seen(QLineEdit, name)
        field.setFocus()
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.press(Qt.Key.Key_Delete)
        self.type(text)

    def window_becomes_active(self) -> None:
        QApplication.sendEvent(self.window, QEvent(QEvent.Type.ActivationChange))

    def _place(self, row: QWidget) -> tuple[int, int]:
        at = row.mapTo(self.page, row.rect().topLeft())
        return at.x(), at.y()
