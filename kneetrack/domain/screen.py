"""The ten questions about signs that want looking at, as answered by a person on a day."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kneetrack.domain.entry import EntryBase
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.text import checked_label

MOST_ANSWERS = 40
"""Room for questions to come; today there are ten, and one for those under 16."""


@dataclass(frozen=True)
class ScreenAnswer:
    """Yes or no to one question, known by its id; a question not answered has no answer."""

    question: str
    yes: bool

    def __post_init__(self) -> None:
        checked_question_id(self.question)
        if type(self.yes) is not bool:
            raise InputProblem("answers", "Each question is answered with yes or no.")


@dataclass(frozen=True, kw_only=True)
class ScreenEntry(EntryBase):
    """What was answered on a day, in the order of the questions.

    `cleared` are the person's own words about what became of a yes ("seen by ... on ...", "not
    relevant"); empty as long as nothing is noted.
    """

    answers: tuple[ScreenAnswer, ...]
    cleared: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        if not 1 <= len(self.answers) <= MOST_ANSWERS:
            raise InputProblem("answers", f"Answer from 1 to {MOST_ANSWERS} questions.")
        if len({answer.question for answer in self.answers}) != len(self.answers):
            raise InputProblem("answers", "Each question can be answered once.")
        checked_label(self.cleared, "cleared")

    @property
    def yes(self) -> tuple[str, ...]:
        """The ids of the questions answered with yes."""
        return tuple(answer.question for answer in self.answers if answer.yes)

    @property
    def no(self) -> tuple[str, ...]:
        """The ids of the questions answered with no."""
        return tuple(answer.question for answer in self.answers if not answer.yes)

    @property
    def is_open(self) -> bool:
        """Whether a yes is among the answers and nothing is noted of what became of it."""
        return bool(self.yes) and not self.cleared.strip()


def checked_question_id(text: object) -> str:
    """Return an id such as `calf-swollen`; raise InputProblem for anything else."""
    if isinstance(text, str) and re.fullmatch(r"[a-z][a-z0-9-]{0,39}", text):
        return text
    raise InputProblem("question", "Question must be an id of small letters, digits and hyphens.")
