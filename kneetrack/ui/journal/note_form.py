"""The form of a further note: its time and its words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kneetrack.domain.errors import InputProblem
from kneetrack.domain.text import checked_note
from kneetrack.ui.day.entry_form import EntryForm
from kneetrack.ui.day.time_choice import TimeChoice
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.note_edit import NoteEdit


@dataclass(frozen=True)
class NoteAsked:
    """A note as asked for in the form; `at` None leaves the time open."""

    at: time | None
    text: str


class NoteForm(EntryForm):
    """Filled with a note of the day that is not the note of the day."""

    def __init__(
        self, theme: Theme, note: NoteAsked, clock: time, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, _tr("Change the note"), _tr("Save"), "note", parent)
        self._at = TimeChoice(theme, "note", may_be_open=True)
        self._at.show_value(note.at, clock)
        self._edit = NoteEdit(theme, _tr("Note"), lines=2)
        self._edit.setObjectName("furtherNoteText")
        self._edit.show_text(note.text)
        self._given, self._as_shown = note.text, self._edit.text
        self.fields.addWidget(self._edit)
        self.fields.addWidget(self._at)
        self.begin()

    def first_field(self) -> QWidget:
        return self._edit

    def values(self) -> object:
        return self._at.value, self._edit.text

    def wanted(self) -> NoteAsked:
        text = self._edit.text
        if not text.strip():
            raise InputProblem("text", _tr("A note needs words. To be rid of it, delete it."))
        # A field writes some characters differently; words nobody touched stay as they were.
        text = self._given if text == self._as_shown else checked_note(text, "note")
        return NoteAsked(self._at.value, text)


def _tr(text: str) -> str:
    return QCoreApplication.translate("NoteForm", text)
