"""Prepared answers answer what was asked, and complain about what nobody expected."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneetrack.ui.kit.dialogs import Choice, FileKind, PreparedDialogs, Question

QUESTION = Question("Stop?", "Stop here?", (Choice("stop", "Stop"), Choice("on", "Go on")), "on")
PDF = FileKind("PDF", ("pdf",))


def test_answers_come_in_order() -> None:
    dialogs = PreparedDialogs(["stop", Path("a.pdf"), None])
    assert dialogs.ask(QUESTION) == "stop"
    assert dialogs.path_to_save("Save", Path("b.pdf"), PDF) == Path("a.pdf")
    assert dialogs.folder("Where", Path()) is None
    assert dialogs.asked == [QUESTION, "Save", "Where"]


def test_an_unexpected_question_fails() -> None:
    with pytest.raises(AssertionError, match="nobody expected"):
        PreparedDialogs().ask(QUESTION)


def test_an_answer_that_is_no_choice_fails() -> None:
    with pytest.raises(AssertionError, match="no answer"):
        PreparedDialogs(["maybe"]).ask(QUESTION)
    with pytest.raises(AssertionError, match="no path"):
        PreparedDialogs(["maybe"]).path_to_open("Open", Path(), PDF)
