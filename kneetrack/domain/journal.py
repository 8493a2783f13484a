"""The journal's entries: pain, exercises, notes, questions for a visit, and the ten answers."""

from __future__ import annotations

from dataclasses import dataclass

from kneetrack.domain.entry import EntryBase
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.pain import PainEntry
from kneetrack.domain.screen import ScreenEntry
from kneetrack.domain.session_record import ExerciseEntry
from kneetrack.domain.text import checked_note

QUESTION_LIMIT = 500
"""Longest question for a visit, in characters; a page has room for a few lines."""


@dataclass(frozen=True, kw_only=True)
class NoteEntry(EntryBase):
    """Free words about a day."""

    text: str

    def __post_init__(self) -> None:
        super().__post_init__()
        checked_note(self.text, "note")
        if not self.text.strip():
            raise InputProblem("note", "Note must not be empty.")


@dataclass(frozen=True, kw_only=True)
class QuestionEntry(EntryBase):
    """A question for the next visit; `place` is its order on the page, from 0."""

    text: str
    place: int = 0

    def __post_init__(self) -> None:
        super().__post_init__()
        checked_note(self.text, "question")
        if not self.text.strip():
            raise InputProblem("question", "Question must not be empty.")
        if len(self.text) > QUESTION_LIMIT:
            raise InputProblem(
                "question", f"Question must have at most {QUESTION_LIMIT} characters."
            )
        if type(self.place) is not int or not 0 <= self.place < 1000:
            raise InputProblem("place", "Place must be a whole number from 0 to 999.")


Entry = PainEntry | ExerciseEntry | NoteEntry | QuestionEntry | ScreenEntry
