"""What is saved is read again, letter by letter, whatever it was."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kneetrack.domain.plain import plain_of
from kneetrack.domain.session_record import SetDone
from kneetrack.store.journal_store import JournalStore
from kneetrack.store.records import put_entry, remove_entry
from kneetrack.store.soundness import entry_problems, find_problems
from tests import entries as made
from tests.journals import a_record, add, filled, opened, raw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kneetrack.domain.journal import Entry
    from kneetrack.store.database import Database

LAW = settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """An open, empty journal."""
    with closing(opened(tmp_path / "journal.db")) as database:
        yield database


def _comes_back(database: Database, entry: Entry) -> None:
    store = JournalStore(database)
    add(store, entry)
    assert store.entry(entry.id) == entry
    assert entry in store.entries_between(entry.day, entry.day)
    with database.reading() as connection:
        assert entry_problems(connection) == ()
    store.undo()
    assert store.entry(entry.id) is None
    store.redo()
    assert store.entry(entry.id) == entry
    store.change(a_record(), [remove_entry(entry)])
    assert store.entry(entry.id) is None


@LAW
@given(made.pains)
def test_every_pain_comes_back(database: Database, entry: Entry) -> None:
    _comes_back(database, entry)


@LAW
@given(made.exercises)
def test_every_exercise_comes_back(database: Database, entry: Entry) -> None:
    _comes_back(database, entry)


@LAW
@given(made.notes)
def test_every_note_comes_back(database: Database, entry: Entry) -> None:
    _comes_back(database, entry)


@LAW
@given(made.questions)
def test_every_question_comes_back(database: Database, entry: Entry) -> None:
    _comes_back(database, entry)


@pytest.mark.parametrize("text", made.HARD_TEXTS)
def test_hard_texts_survive_closing_the_file(tmp_path: Path, text: str) -> None:
    note, pain = made.a_note(text), made.a_pain(note=text)
    path = filled(tmp_path / "journal.db", [note, pain])
    with closing(opened(path)) as database:
        assert JournalStore(database).all_entries() == (note, pain)
    assert find_problems(path) == ()


@pytest.mark.parametrize("load", [5, -0.0, 0, 2.5, 500])
def test_a_load_is_sound_however_it_was_written(tmp_path: Path, load: float) -> None:
    entry = made.an_exercise(sets=(SetDone(1, None, load),))
    path = filled(tmp_path / "journal.db", [entry])
    assert find_problems(path) == ()


def test_the_longest_note_fits(tmp_path: Path) -> None:
    note = made.a_note("🦵" * 100_000)
    path = filled(tmp_path / "journal.db", [note])
    with closing(opened(path)) as database:
        assert JournalStore(database).entry(note.id) == note


def test_entries_come_by_day_then_as_written_down_whatever_the_clock_said(
    database: Database,
) -> None:
    store = JournalStore(database)
    later = [made.a_pain(score) for score in (3, 1, 2)]
    early = made.a_note("early", day=made.DAY.replace(day=1))
    add(store, *later)
    add(store, early)
    assert store.all_entries() == (early, *later)
    assert store.all_entries(("note",)) == (early,)
    assert store.entries_between(made.DAY, made.DAY) == tuple(later)
    assert store.first_and_last_day() == (early.day, made.DAY)


def test_an_edit_keeps_id_place_and_the_other_entries(database: Database) -> None:
    store = JournalStore(database)
    first, second = made.a_pain(1), made.a_pain(2)
    add(store, first, second)
    changed = replace(made.a_pain(9), id=first.id)
    store.change(a_record(), [put_entry(changed)])
    assert store.all_entries() == (changed, second)


def test_an_empty_journal_says_nothing_rather_than_zero(database: Database) -> None:
    store = JournalStore(database)
    assert store.all_entries() == ()
    assert store.first_and_last_day() is None
    assert store.last_time_done("hip_clamshell") is None
    assert store.exercises_done_since(made.DAY) == ()
    assert store.stars() == ()
    assert not store.made_up()


@pytest.mark.parametrize("number", range(len(made.one_of_each())))
def test_one_changed_letter_is_noticed(tmp_path: Path, number: int) -> None:
    entry = made.one_of_each()[number]
    path = filled(tmp_path / "journal.db", [entry])
    table = plain_of(entry)["type"]
    raw(path, f"update {table} set day = '2026-03-20'")
    assert find_problems(path) == (f"{table} entry {entry.id} is not what was written",)


@LAW
@given(st.data())
def test_any_flip_in_a_text_is_noticed(database: Database, data: st.DataObject) -> None:
    note = data.draw(made.notes)
    add(JournalStore(database), note)
    other = data.draw(made.texts.filter(lambda text: text.strip(" ") and text != note.text))
    with database.writing() as connection:
        connection.execute("update note set text = ? where id = ?", (other, note.id))
        assert entry_problems(connection) == (f"note entry {note.id} is not what was written",)
        connection.execute("delete from note")
