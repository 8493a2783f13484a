"""The first run: saved as one change, once, and only what was answered."""

from __future__ import annotations

import uuid
from datetime import date
from typing import TYPE_CHECKING

import pytest

from kneetrack.domain.change import Topic
from kneetrack.domain.errors import EnvironmentProblem, InputProblem
from kneetrack.domain.pain import Side
from kneetrack.domain.screen import ScreenAnswer, ScreenEntry
from kneetrack.domain.settings import Settings
from kneetrack.services.demo import demo_of
from kneetrack.services.welcome import StartingPoint, welcome_of
from tests.journals import raw
from tests.services.journal_in import OpenJournal, journal_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BOTH = ((Side.LEFT, 5), (Side.RIGHT, 3))
LOCKED = (ScreenAnswer("hot-knee", yes=False), ScreenAnswer("locked", yes=True))


def start(**more: object) -> StartingPoint:
    parts: dict[str, object] = {"worst": BOTH, "entry_id": str(uuid.uuid4()), **more}
    return StartingPoint(**parts)  # type: ignore[arg-type]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenJournal]:
    """An open, empty journal."""
    with journal_in(tmp_path / "data") as opened:
        yield opened


def test_a_new_journal_is_a_first_run_until_it_was_finished_or_skipped(opened: OpenJournal) -> None:
    journal = opened.services.journal
    assert journal.is_first_run()
    welcome_of(opened.services).skip()
    assert not journal.is_first_run()
    assert opened.services.settings.settings() == Settings(welcomed=True)
    journal.undo()
    assert journal.is_first_run()
    welcome_of(opened.services).finish(start())
    assert not journal.is_first_run()


def test_a_journal_with_anything_in_it_is_none(opened: OpenJournal) -> None:
    opened.services.settings.change(name="Nora", text_size=150)
    assert opened.services.journal.is_first_run(), "settings are no entry"
    opened.services.journal.set_questions(["Stairs?"])
    assert not opened.services.journal.is_first_run()


def test_a_made_up_journal_is_none(opened: OpenJournal) -> None:
    demo_of(opened.services).fill(seed=1, days=1)
    assert not opened.services.journal.is_first_run()


def test_everything_is_one_change_and_one_undo(opened: OpenJournal) -> None:
    services, me = opened.services, object()
    welcome_of(services).finish(start(problem_since="over-a-year", answers=LOCKED), origin=me)
    told = opened.told()
    assert told.topics == {Topic.ENTRIES, Topic.SETTINGS}
    assert told.origin is me
    settings = services.settings.settings()
    assert settings == Settings(
        problem_since="over-a-year",
        start_worst_left=5,
        start_worst_right=3,
        start_day=date(2026, 3, 19),
        welcomed=True,
    )
    screen = services.journal.newest_screen()
    assert screen is not None
    assert (screen.yes, screen.no, screen.day) == (("locked",), ("hot-knee",), date(2026, 3, 19))
    services.journal.undo()
    assert services.settings.settings() == Settings()
    assert services.journal.all_entries() == ()
    services.journal.redo()
    assert services.settings.settings() == settings
    assert services.journal.all_entries() == (screen,)


def test_what_was_not_answered_is_not_stored(opened: OpenJournal) -> None:
    welcome_of(opened.services).finish(start(worst=((Side.RIGHT, None),)))
    assert opened.services.settings.settings() == Settings(knees=(Side.RIGHT,), welcomed=True)
    assert opened.services.journal.all_entries() == ()


def test_zero_is_an_answer(opened: OpenJournal) -> None:
    welcome_of(opened.services).finish(start(worst=((Side.LEFT, 0),)))
    settings = opened.services.settings.settings()
    assert (settings.start_worst_left, settings.start_worst_right) == (0, None)
    assert settings.start_day == date(2026, 3, 19)


def test_the_worst_of_the_week_before_is_no_pain_of_today(opened: OpenJournal) -> None:
    welcome_of(opened.services).finish(start())
    assert opened.services.journal.entries_on(date(2026, 3, 19)) == ()


def test_trying_again_saves_it_once_and_keeps_the_newest_answers(opened: OpenJournal) -> None:
    service, first = welcome_of(opened.services), start(answers=LOCKED)
    service.finish(first)
    service.finish(first)
    no = (ScreenAnswer("hot-knee", yes=False), ScreenAnswer("locked", yes=False))
    service.finish(start(answers=no, entry_id=first.entry_id))
    (entry,) = opened.services.journal.all_entries()
    assert isinstance(entry, ScreenEntry)
    assert entry.yes == ()


def test_a_number_off_the_scale_is_refused_and_nothing_is_kept(opened: OpenJournal) -> None:
    with pytest.raises(InputProblem):
        welcome_of(opened.services).finish(start(worst=((Side.LEFT, 11),), answers=LOCKED))
    assert opened.services.journal.all_entries() == ()
    assert opened.services.journal.is_first_run()


def test_what_cannot_be_written_is_not_called_saved(opened: OpenJournal) -> None:
    path = opened.places.journal
    path.rename(path.with_name("elsewhere.db"))
    with pytest.raises(EnvironmentProblem):
        welcome_of(opened.services).finish(start(answers=LOCKED))
    path.with_name("elsewhere.db").rename(path)


def test_the_newest_answers_are_those_of_the_latest_day(opened: OpenJournal) -> None:
    journal = opened.services.journal
    assert journal.newest_screen() is None
    journal.log_screen(LOCKED, day=date(2026, 3, 10))
    journal.log_screen(LOCKED[:1], day=date(2026, 3, 1))
    newest = journal.newest_screen()
    assert newest is not None
    assert newest.day == date(2026, 3, 10)
    journal.log_screen(LOCKED[:1], day=date(2026, 3, 10))
    again = journal.newest_screen()
    assert again is not None
    assert again.yes == ()


def test_an_older_journal_says_that_it_was_brought_up_to_date(tmp_path: Path) -> None:
    with journal_in(tmp_path / "data") as opened:
        assert not opened.services.brought_up_to_date
        path = opened.places.journal
    raw(path, "drop table screen_answer", "drop table screen", "pragma user_version = 1")
    raw(path, "delete from _sqlite_migrations where name like '0002%'")
    with journal_in(tmp_path / "data") as opened:
        assert opened.services.brought_up_to_date
        assert len(opened.services.data_care.backups()) == 1
    with journal_in(tmp_path / "data") as opened:
        assert not opened.services.brought_up_to_date
