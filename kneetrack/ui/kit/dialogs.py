"""Questions that stop everything until they are answered, and choices of files."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Iterable


class Weight(StrEnum):
    """How a choice looks: the expected one, an ordinary one, or one that deletes."""

    PRIMARY = "primary"
    PLAIN = "plain"
    DELETE = "delete"


@dataclass(frozen=True)
class Choice:
    """One button: `choice_id` is what `ask` returns, `label` says what will happen (a verb)."""

    choice_id: str
    label: str
    weight: Weight = Weight.PLAIN


@dataclass(frozen=True)
class Question:
    """A question with its answers; all of it is shown as plain text.

    `details` stands in a box that can be selected and copied. `escape` is the answer given by
    Esc or by closing the window; it must be one of the choices. `type_to_confirm` is a word
    that has to be typed before choices that delete can be pressed.
    """

    title: str
    text: str
    choices: tuple[Choice, ...]
    escape: str
    details: str = ""
    type_to_confirm: str = ""


@dataclass(frozen=True)
class FileKind:
    """A kind of file to choose: words for people, and its endings without the dot."""

    words: str
    endings: tuple[str, ...]


class Dialogs(Protocol):
    """Asks the person; each call returns when there is an answer."""

    def ask(self, question: Question) -> str:
        """Return the id of the chosen answer."""
        ...

    def path_to_save(self, title: str, suggested: Path, kind: FileKind) -> Path | None:
        """Return where to write (the person agreed to replace an existing file), or None."""
        ...

    def path_to_open(self, title: str, folder: Path, kind: FileKind) -> Path | None:
        """Return an existing file, or None."""
        ...

    def folder(self, title: str, start: Path) -> Path | None:
        """Return an existing folder, or None."""
        ...


def tell(dialogs: Dialogs, title: str, text: str) -> None:
    """Say something that can only be taken note of; returns when it has been."""
    close = Choice("close", QCoreApplication.translate("Dialogs", "Close"), Weight.PRIMARY)
    dialogs.ask(Question(title, text, (close,), escape="close"))


@dataclass
class PreparedDialogs:
    """Answers without asking, in the order given; `asked` keeps every question for a look.

    Runs out loudly: an unexpected question raises AssertionError.
    """

    answers: list[str | Path | None] = field(default_factory=list)
    asked: list[Question | str] = field(default_factory=list)

    def prepare(self, answers: Iterable[str | Path | None]) -> None:
        """Add answers for the questions to come."""
        self.answers.extend(answers)

    def ask(self, question: Question) -> str:
        """Return the next prepared answer; it must be one of the choices."""
        answer = self._next(question)
        if answer not in {choice.choice_id for choice in question.choices}:
            raise AssertionError(f"{answer!r} is no answer to {question.title!r}")
        return str(answer)

    def path_to_save(self, title: str, suggested: Path, kind: FileKind) -> Path | None:
        """Return the next prepared path."""
        return self._path(title)

    def path_to_open(self, title: str, folder: Path, kind: FileKind) -> Path | None:
        """Return the next prepared path."""
        return self._path(title)

    def folder(self, title: str, start: Path) -> Path | None:
        """Return the next prepared path."""
        return self._path(title)

    def _path(self, title: str) -> Path | None:
        answer = self._next(title)
        if answer is None or isinstance(answer, Path):
            return answer
        raise AssertionError(f"{answer!r} is no path for {title!r}")

    def _next(self, question: Question | str) -> str | Path | None:
        self.asked.append(question)
        if not self.answers:
            raise AssertionError(f"nobody expected the question {question!r}")
        return self.answers.pop(0)
