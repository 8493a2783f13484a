"""The two kinds of trouble a person can do something about; anything else is a bug."""

from __future__ import annotations


class KneeTrackProblem(Exception):
    """Trouble that is told in one plain sentence, never as a traceback."""


class InputProblem(KneeTrackProblem):
    """Something typed does not fit; `field` names it and the message says what is allowed."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field
        self.message = message


class EnvironmentProblem(KneeTrackProblem):
    """The world failed: disk full, file locked, damaged or newer journal.

    `cause` is what happened, `path` the file concerned, `advice` what to do next.
    """

    def __init__(self, cause: str, path: str, advice: str) -> None:
        super().__init__(f"{cause} ({path}) {advice}" if path else f"{cause} {advice}")
        self.cause = cause
        self.path = path
        self.advice = advice
