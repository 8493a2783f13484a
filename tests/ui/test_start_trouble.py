"""The question at a journal that does not open: no empty diary is ever among the answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneetrack.domain.errors import EnvironmentProblem
from kneetrack.domain.pain import Side
from kneetrack.services.rescue import RescueService
from kneetrack.store.problems import NewerJournal, damaged
from kneetrack.ui.kit.dialogs import PreparedDialogs, Question
from kneetrack.ui.start_trouble import offer_rescue
from tests.journals import Clock
from tests.services.journal_in import journal_in

pytestmark = pytest.mark.usefixtures("qapp")
FULL = EnvironmentProblem("The disk is full.", "journal.db", "Free some space.")


@pytest.fixture
def rescue(tmp_path: Path) -> RescueService:
    with journal_in(tmp_path / "data") as journal:
        journal.services.journal.log_pain((Side.LEFT,), 3)
        journal.services.data_care.back_up()
        return RescueService(journal.places.journal, journal.places.backups_dir)


def ask(
    problem: EnvironmentProblem, rescue: RescueService, *answers: str | Path | None
) -> tuple[bool, list[Question]]:
    dialogs = PreparedDialogs(list(answers))
    goes_on = offer_rescue(problem, rescue, dialogs, Clock())
    assert not dialogs.answers, "every answer was asked for"
    return goes_on, [asked for asked in dialogs.asked if isinstance(asked, Question)]


def choices(question: Question) -> list[str]:
    return [choice.choice_id for choice in question.choices]


def test_damage_offers_the_backup(rescue: RescueService, tmp_path: Path) -> None:
    journal = tmp_path / "data" / "journal.db"
    goes_on, (question,) = ask(damaged(journal, "is cut short"), rescue, "restore")
    assert goes_on
    assert choices(question) == ["restore", "copy", "quit"]
    assert "The journal is cut short." in question.text


def test_damage_without_a_backup_offers_to_try_again(tmp_path: Path) -> None:
    journal = tmp_path / "journal.db"
    journal.write_bytes(b"rubbish")
    rescue = RescueService(journal, tmp_path / "backups")
    goes_on, (question,) = ask(damaged(journal, "is no journal"), rescue, "quit")
    assert not goes_on
    assert choices(question) == ["retry", "copy", "quit"]


@pytest.mark.parametrize("problem", [FULL, NewerJournal("Made by a newer one.", "journal.db", "")])
def test_where_a_backup_does_not_help_none_is_offered(
    rescue: RescueService, problem: EnvironmentProblem
) -> None:
    goes_on, (question,) = ask(problem, rescue, "retry")
    assert goes_on
    assert "restore" not in choices(question)
    assert problem.cause in question.text


def test_a_copy_that_fails_is_told_and_asked_again(rescue: RescueService, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere" / "copy.db"
    goes_on, questions = ask(FULL, rescue, "copy", nowhere, "close", "copy", None, "quit")
    assert not goes_on
    assert questions[1].title == "This could not be done"


def test_esc_quits(rescue: RescueService) -> None:
    _goes_on, (question,) = ask(FULL, rescue, "quit")
    assert question.escape == "quit"
