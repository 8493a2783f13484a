"""One request, one change, one undo, one piece of news; a failure changes and tells nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from kneetrack.domain.change import Change, Topic
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.journal import NoteEntry
from kneetrack.domain.pain import BOTH_SIDES, PainEntry, PainKind, Side, Zone
from kneetrack.domain.session_record import SetDone
from kneetrack.store.problems import JournalBusy, ReplacedJournal
from tests import entries as made
from tests.journals import everything
from tests.services.journal_in import OpenJournal, journal_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kneetrack.services.journal import JournalService

TODAY = date(2026, 3, 19)
ENTRIES = frozenset({Topic.ENTRIES})
ME = object()


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenJournal]:
    """An open, empty journal."""
    with journal_in(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def journal(opened: OpenJournal) -> JournalService:
    """Its entries."""
    return opened.services.journal


def _filled(journal: JournalService) -> None:
    journal.log_pain(BOTH_SIDES, 3, day=TODAY)
    journal.log_note("a note")
    journal.set_questions(["May I kneel?"])
    journal.set_star("squat", starred=True)


# What is written


def test_pain_of_both_knees_is_two_entries_and_one_undo(
    opened: OpenJournal, journal: JournalService
) -> None:
    saved = journal.log_pain(
        BOTH_SIDES, 0, kind=PainKind.AFTER, at=time(18, 5, 33), zones=(Zone.SHIN,),
        activity="stairs", note="as usual", origin=ME,
    )  # fmt: skip
    assert saved.new
    assert journal.entries_on(TODAY) == saved.entries
    left, right = saved.entries
    assert isinstance(left, PainEntry)
    assert left.at == time(18, 5)
    assert right == replace(left, id=right.id, side=Side.RIGHT)
    assert opened.told() == Change(ENTRIES, frozenset({TODAY}), ME)
    assert journal.next_labels() == ("Left knee, pain after 0 and Right knee, pain after 0", None)
    journal.undo()
    assert journal.all_entries() == ()


def test_an_exercise_is_kept_set_by_set(journal: JournalService) -> None:
    sets = (SetDone(12, None, 5), SetDone(10, None, 5))
    saved = journal.log_exercise("squat", sides=BOTH_SIDES, sets=sets, pain=2, effort=6, note="n")
    journal.log_exercise("hip_clamshell", day=TODAY - timedelta(days=1))
    assert journal.entries_on(TODAY) == saved.entries
    assert journal.last_time_done("squat") == saved.entries[1]
    assert journal.last_time_done("lunge") is None
    assert journal.exercises_done_since(TODAY - timedelta(days=1)) == ("squat", "hip_clamshell")
    assert journal.exercises_done_since(TODAY) == ("squat",)


def test_after_midnight_the_day_before_is_written(
    opened: OpenJournal, journal: JournalService
) -> None:
    opened.clock.move(hours=14)  # 02:00
    assert journal.today() == TODAY
    (note,) = journal.log_note("late").entries
    assert note.day == TODAY
    assert note.recorded.local.date() == TODAY + timedelta(days=1)
    opened.services.settings.change(day_ends_at=time(0, 0))
    assert journal.today() == TODAY + timedelta(days=1)


def test_the_same_id_sent_twice_is_saved_once(opened: OpenJournal, journal: JournalService) -> None:
    entry_id = "ABCDEF00-0000-4000-8000-000000000001"
    first = journal.log_pain(BOTH_SIDES, 3, entry_id=entry_id)
    opened.clock.move(minutes=5)
    again = journal.log_pain(BOTH_SIDES, 3, entry_id=entry_id.lower())
    assert (first.new, again.new) == (True, False)
    assert again.entries == first.entries == journal.all_entries()
    assert first.entries[0].id == entry_id.lower()
    assert len(opened.news) == 1
    journal.undo()
    assert journal.all_entries() == ()


def test_an_id_of_another_entry_is_refused_rather_than_called_saved(
    journal: JournalService,
) -> None:
    entry_id = made.an_id()
    journal.log_pain((Side.LEFT,), 3, entry_id=entry_id)
    with pytest.raises(InputProblem) as caught:
        journal.log_note("would be lost", entry_id=entry_id)
    assert caught.value.field == "id"
    with pytest.raises(InputProblem):
        journal.log_pain((Side.RIGHT,), 3, entry_id=entry_id)
    assert len(journal.all_entries()) == 1


def test_a_second_knee_is_added_to_the_first(journal: JournalService) -> None:
    entry_id = made.an_id()
    journal.log_pain((Side.LEFT,), 3, entry_id=entry_id)
    saved = journal.log_pain(BOTH_SIDES, 3, entry_id=entry_id)
    assert saved.new
    assert len(journal.all_entries()) == 2


@pytest.mark.parametrize(
    "ask",
    [
        lambda journal: journal.log_pain((Side.LEFT,), 11),
        lambda journal: journal.log_pain((), 3),
        lambda journal: journal.log_pain((Side.LEFT,), 3, day=TODAY + timedelta(days=2)),
        lambda journal: journal.log_pain((Side.LEFT,), 3, day=date(1899, 12, 31)),
        lambda journal: journal.log_pain((Side.LEFT,), 3, entry_id="x"),
        lambda journal: journal.log_pain((Side.LEFT,), 3, note="\ud800"),
        lambda journal: journal.log_pain(BOTH_SIDES, 3, zones=(Zone.SHIN, Zone.SHIN)),
        lambda journal: journal.log_exercise("No Such"),
        lambda journal: journal.log_exercise("squat", pain=11),
        lambda journal: journal.log_note(" "),
        lambda journal: journal.log_note("a\x00"),
        lambda journal: journal.set_worst(TODAY, Side.LEFT, 11),
        lambda journal: journal.set_worst(TODAY, Side.RIGHT, -1),
        lambda journal: journal.set_questions(["fine", "x" * 501]),
        lambda journal: journal.set_star("No Such", starred=True),
        lambda journal: journal.remove(made.an_id()),
        lambda journal: journal.remove("x"),
        lambda journal: journal.update(made.a_note()),
        lambda journal: journal.update(
            replace(journal.entries_on(TODAY)[0], day=TODAY + timedelta(days=2))
        ),
        lambda journal: journal.update(replace(made.a_note(), id=journal.entries_on(TODAY)[0].id)),
    ],
)
def test_what_does_not_fit_changes_and_tells_nothing(
    opened: OpenJournal, journal: JournalService, ask: Callable[[JournalService], object]
) -> None:
    journal.log_pain((Side.LEFT,), 3)
    before = everything(opened.places.journal)
    opened.news.clear()
    with pytest.raises(InputProblem):
        ask(journal)
    assert everything(opened.places.journal) == before
    assert opened.news == []


_WRITES: dict[str, Callable[[JournalService], object]] = {
    "pain": lambda journal: journal.log_pain(BOTH_SIDES, 5),
    "exercise": lambda journal: journal.log_exercise("squat"),
    "note": lambda journal: journal.log_note("x"),
    "set worst": lambda journal: journal.set_worst(TODAY, Side.LEFT, 9),
    "first worst": lambda journal: journal.set_worst(TODAY - timedelta(days=3), Side.LEFT, 9),
    "clear worst": lambda journal: journal.clear_worst(TODAY, Side.LEFT),
    "day note": lambda journal: journal.set_day_note(TODAY, "other"),
    "day note away": lambda journal: journal.set_day_note(TODAY, ""),
    "questions": lambda journal: journal.set_questions(["one", "two"]),
    "no questions": lambda journal: journal.set_questions([]),
    "update": lambda journal: journal.update(replace(journal.notes_on(TODAY)[0], text="x")),
    "remove": lambda journal: journal.remove(journal.notes_on(TODAY)[0].id),
    "star": lambda journal: journal.set_star("lunge", starred=True),
    "unstar": lambda journal: journal.set_star("squat", starred=False),
}


@pytest.mark.parametrize("name", list(_WRITES))
def test_each_request_is_one_change_one_undo_and_one_piece_of_news(
    opened: OpenJournal, journal: JournalService, name: str
) -> None:
    _filled(journal)
    before = _shown(journal)
    opened.news.clear()
    _WRITES[name](journal)
    after = _shown(journal)
    assert after != before
    change = opened.told()
    stars = "star" in name
    assert change.topics == frozenset({Topic.STARS if stars else Topic.ENTRIES})
    day = TODAY - timedelta(days=3) if name == "first worst" else TODAY
    assert change.days == (frozenset() if stars or "question" in name else {day})
    assert change.origin is None
    journal.undo(origin=ME)
    assert _shown(journal) == before
    assert opened.told() == Change(change.topics, change.days, ME)
    journal.redo(origin=ME)
    assert _shown(journal) == after
    assert opened.told() == Change(change.topics, change.days, ME)


@pytest.mark.parametrize("name", list(_WRITES))
def test_a_journal_in_use_changes_and_tells_nothing(
    opened: OpenJournal, journal: JournalService, name: str
) -> None:
    _filled(journal)
    opened.news.clear()
    before = everything(opened.places.journal)
    with closing(sqlite3.connect(opened.places.journal, isolation_level=None)) as other:
        other.execute("begin immediate")
        with pytest.raises(JournalBusy):
            _WRITES[name](journal)
        for take_back in (journal.undo, journal.redo):
            with pytest.raises(JournalBusy):
                take_back()
        other.execute("rollback")
    assert everything(opened.places.journal) == before
    assert opened.news == []
    _WRITES[name](journal)
    assert len(opened.news) == 1


def _shown(journal: JournalService) -> tuple[Any, ...]:
    return journal.all_entries(), journal.questions(), journal.stars()


def test_nothing_to_undo_tells_nothing(opened: OpenJournal, journal: JournalService) -> None:
    assert journal.undo() is None
    assert journal.redo() is None
    assert journal.next_labels() == (None, None)
    assert opened.news == []


def test_a_moved_journal_is_noticed(opened: OpenJournal, journal: JournalService) -> None:
    opened.places.journal.rename(opened.places.journal.with_name("moved.db"))
    with pytest.raises(ReplacedJournal):
        journal.log_note("x")
    assert opened.news == []


# The one worst entry of a knee and day


def test_the_scale_edits_the_one_worst_entry(journal: JournalService) -> None:
    journal.log_pain((Side.LEFT,), 8, at=time(9, 0))
    (first,) = journal.set_worst(TODAY, Side.LEFT, 4).entries
    journal.set_worst(TODAY, Side.RIGHT, 0)
    (changed,) = journal.set_worst(TODAY, Side.LEFT, 0).entries
    assert changed.id == first.id
    assert journal.worst_entries(TODAY, Side.LEFT) == (changed,)
    assert [entry.score for entry in journal.worst_entries(TODAY, Side.RIGHT)] == [0]
    assert len(journal.entries_on(TODAY)) == 3
    journal.clear_worst(TODAY, Side.LEFT)
    assert journal.worst_entries(TODAY, Side.LEFT) == ()
    assert len(journal.entries_on(TODAY)) == 2


def test_several_worst_entries_become_one(journal: JournalService) -> None:
    for score in (2, 7, 5):
        journal.log_pain((Side.LEFT,), score)
    journal.set_worst(TODAY, Side.LEFT, 3)
    assert [entry.score for entry in journal.worst_entries(TODAY, Side.LEFT)] == [3]
    journal.undo()
    assert [entry.score for entry in journal.worst_entries(TODAY, Side.LEFT)] == [7, 5, 2]


@pytest.mark.parametrize(
    "again",
    [
        lambda journal: journal.set_worst(TODAY, Side.LEFT, 3),
        lambda journal: journal.set_day_note(TODAY, "a note"),
        lambda journal: journal.set_questions([" May I kneel? ", ""]),
        lambda journal: journal.set_star("squat", starred=True),
        lambda journal: journal.set_star("lunge", starred=False),
        lambda journal: journal.clear_worst(TODAY - timedelta(days=1), Side.LEFT),
        lambda journal: journal.set_day_note(TODAY - timedelta(days=1), " "),
        lambda journal: journal.update(journal.notes_on(TODAY)[0]),
    ],
)
def test_setting_what_is_set_makes_no_undo_that_does_nothing(
    opened: OpenJournal, journal: JournalService, again: Callable[[JournalService], object]
) -> None:
    _filled(journal)
    before, labels = everything(opened.places.journal), journal.next_labels()
    opened.news.clear()
    again(journal)
    assert everything(opened.places.journal) == before
    assert journal.next_labels() == labels
    assert opened.news == []


# Notes and questions


def test_typing_on_in_the_days_note_is_one_undo(journal: JournalService) -> None:
    change = journal.set_day_note(TODAY, "S")
    for text in ("Sl", "Slept", "Slept badly."):
        change = journal.set_day_note(TODAY, text, continues=change)
    assert [note.text for note in journal.notes_on(TODAY)] == ["Slept badly."]
    journal.undo()
    assert journal.notes_on(TODAY) == ()


def test_the_days_note_is_the_first_without_a_time(journal: JournalService) -> None:
    journal.log_note("timed", at=time(8, 0))
    journal.log_note("first")
    journal.log_note("second")
    journal.set_day_note(TODAY, "changed")
    assert [note.text for note in journal.notes_on(TODAY)] == ["timed", "changed", "second"]
    journal.set_day_note(TODAY, "\n")
    assert [note.text for note in journal.notes_on(TODAY)] == ["timed", "second"]
    journal.undo()
    assert [note.text for note in journal.notes_on(TODAY)] == ["timed", "changed", "second"]


@pytest.mark.parametrize("text", made.HARD_TEXTS)
def test_people_type_what_they_like(journal: JournalService, text: str) -> None:
    journal.set_day_note(TODAY, text)
    (note,) = journal.notes_on(TODAY)
    assert note.text == text


def test_questions_keep_their_order(journal: JournalService) -> None:
    journal.set_questions(["one", " ", "two ", "three"])
    assert [question.text for question in journal.questions()] == ["one", "two", "three"]
    journal.set_questions(["three", "one"])
    assert [question.text for question in journal.questions()] == ["three", "one"]
    journal.undo()
    assert [question.text for question in journal.questions()] == ["one", "two", "three"]


def test_an_entry_can_move_to_another_day(opened: OpenJournal, journal: JournalService) -> None:
    (note,) = journal.log_note("x").entries
    opened.news.clear()
    moved = journal.update(replace(note, day=date(1900, 1, 1)))
    assert opened.told().days == {TODAY, date(1900, 1, 1)}
    assert journal.first_and_last_day() == (date(1900, 1, 1), date(1900, 1, 1))
    assert journal.entry(note.id) == moved
    assert journal.entries_between(date(1900, 1, 1), TODAY) == (moved,)


def test_a_change_to_one_removed_meanwhile_writes_it_again_where_that_is_wished(
    opened: OpenJournal, journal: JournalService
) -> None:
    (note,) = journal.log_note("x").entries
    assert isinstance(note, NoteEntry)
    journal.remove(note.id)
    changed = replace(note, text="y")
    with pytest.raises(InputProblem):
        journal.update(changed)
    opened.news.clear()
    assert journal.update(changed, may_be_gone=True) == changed
    assert opened.told() == Change(ENTRIES, frozenset({TODAY}))
    assert journal.entries_on(TODAY) == (changed,)
    journal.undo()
    assert journal.entries_on(TODAY) == ()
    with pytest.raises(InputProblem):
        journal.update(replace(changed, day=TODAY + timedelta(days=2)), may_be_gone=True)


def test_setting_a_number_tells_what_stands_now(journal: JournalService) -> None:
    saved = journal.set_scores(TODAY, {Side.LEFT: 3, Side.RIGHT: 0})
    assert saved.new
    assert saved.entries == journal.entries_on(TODAY)
    again = journal.set_worst(TODAY, Side.LEFT, 3)
    assert not again.new
    assert again.entries == journal.worst_entries(TODAY, Side.LEFT)


def test_a_change_elsewhere_concerns_everybody(
    opened: OpenJournal, journal: JournalService
) -> None:
    journal.changed_elsewhere()
    assert opened.told() == Change(frozenset(Topic))


def test_undo_takes_back_what_the_command_line_did(opened: OpenJournal, tmp_path: Path) -> None:
    with journal_in(tmp_path / "data") as other:
        other.services.journal.log_note("by the command line")
    journal = opened.services.journal
    assert journal.next_labels() == ("Note", None)
    journal.undo()
    assert journal.all_entries() == ()


def test_the_bin_is_emptied_after_thirty_days(opened: OpenJournal, journal: JournalService) -> None:
    (note,) = journal.log_note("kept").entries
    assert isinstance(note, NoteEntry)
    journal.remove(note.id)
    opened.clock.move(days=30)
    journal.log_note("later")
    assert journal.forget_old_changes() == 0
    opened.clock.move(minutes=1)
    journal.log_note("later still")
    assert journal.forget_old_changes() == 2


def test_undo_names_the_day_unless_it_is_today(journal: JournalService) -> None:
    today = journal.today()
    journal.log_pain((Side.RIGHT,), 2, day=date(2026, 1, 5))
    journal.log_pain((Side.RIGHT,), 3, day=today)
    for expected in ("Right knee, worst pain 3", "Right knee, worst pain 2 (5 January 2026)"):
        taken_back = journal.undo()
        assert taken_back is not None
        assert taken_back.label == expected
    again = journal.redo()
    assert again is not None
    assert again.label == "Right knee, worst pain 2 (5 January 2026)"
