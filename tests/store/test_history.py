"""Undo brings back exactly what was there; redo makes it again; the bin keeps thirty days."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kneetrack.domain.pain import Side
from kneetrack.store.journal_store import JournalStore
from kneetrack.store.records import Put, put_entry, put_setting, put_star, remove_entry
from tests import entries as made
from tests.journals import NOON, a_record, add, opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from kneetrack.domain.journal import Entry
    from kneetrack.store.database import Database

RECORDS = (
    "pain", "pain_zone", "exercise", "exercise_set", "note", "question", "screen", "screen_answer",
    "setting", "star",
)  # fmt: skip


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """An open, empty journal."""
    with closing(opened(tmp_path / "journal.db")) as database:
        yield database


def _kept(database: Database) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table that holds what people recorded, with order and hash."""
    return {table: sorted(database.rows(f"select * from {table}")) for table in RECORDS}


def _changes() -> dict[str, Callable[[], tuple[Sequence[Put], Sequence[Put]]]]:
    each = made.one_of_each()
    pain, exercise, note, question, screen = each
    both = (made.a_pain(1, Side.LEFT), made.a_pain(0, Side.RIGHT))

    def puts(*entries: Entry) -> list[Put]:
        return [put_entry(entry) for entry in entries]

    return {
        "add one of each": lambda: ([], puts(*each)),
        "both sides": lambda: ([], puts(*both)),
        "delete": lambda: (puts(*each), [remove_entry(entry) for entry in each]),
        "edit pain": lambda: (puts(pain), puts(replace(pain, score=0, zones=(), note="other"))),
        "edit sets": lambda: (puts(exercise), puts(replace(exercise, sets=exercise.sets[:1]))),
        "edit note and day": lambda: (
            puts(note),
            puts(replace(note, text="other", day=note.day - timedelta(days=9))),
        ),
        "what became of a yes": lambda: (
            puts(screen),
            puts(replace(screen, cleared="", answers=screen.answers[1:])),
        ),
        "questions": lambda: (
            puts(question),
            [remove_entry(question), *puts(replace(question, id=made.an_id()))],
        ),
        "star": lambda: ([], [put_star("hip_clamshell", starred=True)]),
        "unstar": lambda: (
            [put_star("hip_clamshell", starred=True)],
            [put_star("hip_clamshell", starred=False)],
        ),
        "setting": lambda: ([put_setting("paper", "a4")], [put_setting("paper", "letter")]),
        "first setting": lambda: ([], [put_setting("name", "Ω")]),
        "one entry twice": lambda: ([], puts(pain, replace(pain, score=1))),
    }


@pytest.mark.parametrize("name", list(_changes()))
def test_undo_and_redo_restore_every_row(database: Database, name: str) -> None:
    first, second = _changes()[name]()
    store = JournalStore(database)
    add(store, made.a_note("stands before"))
    store.change(a_record("first"), first)
    before = _kept(database)
    store.change(a_record("second"), second)
    after = _kept(database)
    assert after != before
    for _again in range(2):
        reverted = store.undo()
        assert reverted is not None
        assert reverted.label == "second"
        assert _kept(database) == before
        assert store.next_labels() == ("first", "second")
        reverted = store.redo()
        assert reverted is not None
        assert _kept(database) == after


def test_a_new_change_drops_what_was_taken_back(database: Database) -> None:
    store = JournalStore(database)
    notes = [made.a_note(text) for text in ("one", "two", "three", "four")]
    for note in notes[:3]:
        add(store, note, label=note.text)
    store.undo()
    store.undo()
    assert store.next_labels() == ("one", "two")
    add(store, notes[3], label="four")
    assert store.next_labels() == ("four", None)
    assert store.redo() is None
    assert store.all_entries() == (notes[0], notes[3])
    store.undo()
    store.undo()
    assert store.undo() is None
    assert store.all_entries() == ()
    assert store.next_labels() == (None, "one")
    store.redo()
    store.redo()
    assert store.redo() is None
    assert store.all_entries() == (notes[0], notes[3])


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_walk_of_changes_can_be_walked_back(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    pool: list[Entry] = [*made.one_of_each()]
    pool += [made.a_pain(score, side) for score in (0, 4) for side in Side]
    with closing(opened(tmp_path_factory.mktemp("walk") / "journal.db")) as database:
        store = JournalStore(database)
        states = [_kept(database)]
        for entry in data.draw(st.lists(st.sampled_from(pool), min_size=1, max_size=8)):
            there = store.entry(entry.id) is not None
            store.change(a_record(), [remove_entry(entry) if there else put_entry(entry)])
            states.append(_kept(database))
        back = data.draw(st.integers(0, len(states) - 1))
        for state in states[-2 : -2 - back : -1]:
            assert store.undo() is not None
            assert _kept(database) == state
        for state in states[len(states) - back :]:
            assert store.redo() is not None
            assert _kept(database) == state


def test_undo_sees_what_another_program_changed(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with closing(opened(path)) as window, closing(opened(path)) as command:
        first, second = made.a_note("by the window"), made.a_note("by the command line")
        add(JournalStore(window), first, label="window")
        version = window.data_version()
        add(JournalStore(command), second, label="command")
        assert window.data_version() != version
        assert JournalStore(window).next_labels() == ("command", None)
        JournalStore(window).undo()
        assert JournalStore(command).all_entries() == (first,)
        JournalStore(command).redo()
        assert JournalStore(window).all_entries() == (first, second)


def test_the_same_change_is_made_once(database: Database) -> None:
    store, record, note = JournalStore(database), a_record(), made.a_note()
    assert store.change(record, [put_entry(note)])
    assert not store.change(record, [put_entry(note)])
    assert store.all_entries() == (note,)
    store.undo()
    assert store.undo() is None


def test_a_change_as_large_as_an_import_is_one_undo(database: Database) -> None:
    store = JournalStore(database)
    entries = [made.a_pain(number % 11) for number in range(3000)]
    add(store, *entries, label="Import")
    assert store.all_entries() == tuple(entries)
    reverted = store.undo()
    assert reverted is not None
    assert len(reverted.keys) == 3000
    assert reverted.days == {made.DAY}
    assert store.all_entries() == ()
    store.redo()
    assert store.all_entries() == tuple(entries)


def test_typing_on_is_one_undo(database: Database) -> None:
    store, note = JournalStore(database), made.a_note("S")
    record = add(store, note)
    assert store.continue_change(record.id, [put_entry(replace(note, text="Slept"))])
    assert store.continue_change(record.id, [put_entry(replace(note, text="Slept badly"))])
    assert [entry.text for entry in store.all_entries()] == ["Slept badly"]  # type: ignore[union-attr]
    store.undo()
    assert store.all_entries() == ()
    store.redo()
    assert store.all_entries() == (replace(note, text="Slept badly"),)


def test_typing_on_stops_at_any_other_change(database: Database) -> None:
    store, note = JournalStore(database), made.a_note("S")
    record = add(store, note)
    longer = [put_entry(replace(note, text="longer"))]
    assert not store.continue_change("unknown", longer)
    assert not store.continue_change(record.id, [put_entry(made.a_note("another"))])
    add(store, made.a_pain())
    assert not store.continue_change(record.id, longer)
    store.undo()
    assert not store.continue_change(record.id, longer)
    assert store.all_entries() == (note,)


def _labels(database: Database) -> list[str]:
    return [row[0] for row in database.rows("select label from changes order by seq")]


def _made_at(store: JournalStore, *days_from_now: int) -> None:
    for days in days_from_now:
        moment = NOON + timedelta(days=days)
        store.change(a_record(str(days), moment), [put_entry(made.a_note())])


@pytest.mark.parametrize(
    ("made_on", "left"),
    [
        ((), []),
        ((0,), ["0"]),
        ((-31, -30, 0), ["-30", "0"]),
        ((-400, -40, -1), ["-1"]),
        # The clock was behind for a while, and ahead for a while:
        ((-1, -400, 0), ["-1", "-400", "0"]),
        ((-40, 400, 0), ["400", "0"]),
        # Nothing since: the newest change itself is never forgotten.
        ((-400,), ["-400"]),
        ((-400, -380), ["-400", "-380"]),
    ],
)
def test_the_bin_forgets_what_is_older_than_thirty_days(
    database: Database, made_on: tuple[int, ...], left: list[str]
) -> None:
    store = JournalStore(database)
    _made_at(store, *made_on)
    there = store.all_entries()
    assert store.forget_old_changes(NOON) == len(made_on) - len(left)
    assert _labels(database) == left
    assert store.all_entries() == there


def test_a_clock_in_the_future_empties_no_bin(database: Database) -> None:
    store = JournalStore(database)
    _made_at(store, -2, -1)
    assert store.forget_old_changes(NOON + timedelta(days=4000)) == 0
    assert store.forget_old_changes(NOON - timedelta(days=4000)) == 0


def test_what_was_deleted_today_can_be_brought_back_in_a_month(database: Database) -> None:
    store, note = JournalStore(database), made.a_note()
    add(store, note)
    store.change(a_record("deleted"), [remove_entry(note)])
    store.forget_old_changes(NOON + timedelta(days=30))
    store.undo()
    assert store.all_entries() == (note,)
