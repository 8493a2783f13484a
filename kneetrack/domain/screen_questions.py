"""The words of the ten questions: what is asked, and what is said about a yes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kneetrack.domain.evidence import FactMark


class Urgency(StrEnum):
    """How soon health services want a sign looked at; `team`: by the team that operated."""

    SAME_DAY = "same-day"
    TEAM = "team"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class ScreenQuestion:
    """One question: `label` on a chip, `question` in full, `noted` after "You recorded: ".

    `advice` says what health services ask people with this sign to do, `meanwhile` what may help
    until then; `mark` and `sources` say what
    that rests on. `under_age`: asked only of people younger.
    """

    id: str
    label: str
    question: str
    noted: str
    urgency: Urgency
    advice: str
    meanwhile: str
    mark: FactMark
    sources: tuple[str, ...]
    under_age: int | None = None


@dataclass(frozen=True, slots=True)
class Emergency:
    """Signs with which nobody should wait, and what to do then."""

    signs: tuple[str, ...] = ()
    advice: str = ""
    mark: FactMark = FactMark.CHECKED
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Screen:
    """All questions in the order asked, and the signs of an emergency."""

    questions: tuple[ScreenQuestion, ...] = ()
    emergency: Emergency = field(default_factory=Emergency)
    checked_on: date | None = None

    def question(self, question_id: str) -> ScreenQuestion | None:
        """Return the question with this id, None when it is not among them."""
        return next((one for one in self.questions if one.id == question_id), None)

    def noted(self, question_id: str) -> str:
        """Return a sign in words; one that is not known here stands for itself."""
        found = self.question(question_id)
        return found.noted if found else question_id.replace("-", " ")

    def asked_of(self, birth_year: int | None, this_year: int) -> tuple[ScreenQuestion, ...]:
        """Return the questions for a person; a birth year alone leaves two ages possible.

        Where the age is not known, questions for the young are left out.
        """
        youngest = None if birth_year is None else this_year - birth_year - 1
        return tuple(
            one
            for one in self.questions
            if one.under_age is None or (youngest is not None and youngest < one.under_age)
        )
