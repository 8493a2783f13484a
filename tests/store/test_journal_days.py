"""What the calendar reads is what the entries say, and asking for a month reads a month."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kneetrack.domain.journal import NoteEntry
from kneetrack.domain.logged_day import BEGINNING, LoggedDay
from kneetrack.domain.pain import PainEntry, PainKind, Side
from kneetrack.domain.session_record import ExerciseEntry
from kneetrack.domain.trends import day_values
from kneetrack.store.database import Database, connect
from kneetrack.store.journal_store import JournalStore
from kneetrack.store.problems import DamagedJournal
from tests.entries import DAY, a_note, a_pain, an_exercise, one_of_each
from tests.journals import add, filled, opened, raw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kneetrack.domain.journal import Entry

YESTERDAY = DAY - timedelta(days=1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[JournalStore]:
    with closing(opened(tmp_path / "journal.db")) as database:
        yield JournalStore(database)


def test_a_day_is_its_highest_numbers_its_exercises_and_its_words(store: JournalStore) -> None:
    add(
        store,
        a_pain(2),
        replace(a_pain(5), kind=PainKind.AFTER, at=time(19, 0), note="after the walk"),
        a_pain(0, Side.RIGHT),
        replace(a_note("Later."), at=time(20, 0)),
        a_note("The day's own."),
        replace(an_exercise(), note="slow"),
        a_pain(3, day=YESTERDAY),
    )
    assert store.days.between(DAY, DAY) == (
        LoggedDay(
            DAY,
            {Side.LEFT: 5, Side.RIGHT: 0},
            True,
            ("The day's own.", "Later.", "after the walk", "slow"),
        ),
    )


def test_a_missing_knee_is_missing_and_days_without_anything_are_not_there(
    store: JournalStore,
) -> None:
    add(store, a_pain(0, day=YESTERDAY), an_exercise(), replace(one_of_each()[3], day=DAY))
    assert store.days.between(DAY - timedelta(days=9), DAY) == (
        LoggedDay(YESTERDAY, {Side.LEFT: 0}),
        LoggedDay(DAY, {}, True),
    )


def test_only_the_beginning_of_a_long_note_is_read(store: JournalStore) -> None:
    add(store, a_note("x" * 100_000))
    (day,) = store.days.between(DAY, DAY)
    assert day.notes == ("x" * BEGINNING,)
    assert store.days.texts() == {DAY: ("x" * 100_000,)}


def test_texts_are_notes_of_every_kind_and_what_set_it_off(store: JournalStore) -> None:
    pain, exercise, note, question = one_of_each()[:4]
    add(store, pain, replace(exercise, note="too fast"), note, question)
    assert store.days.texts() == {DAY: ("Slept badly.", "as usual", "too fast", "stairs down")}


def test_all_days_and_years_newest_first(store: JournalStore) -> None:
    old = date(1999, 12, 31)
    add(store, a_pain(1), a_pain(2, Side.RIGHT), an_exercise(day=old), a_note(day=YESTERDAY))
    assert store.days.all_logged() == (DAY, YESTERDAY, old)
    assert store.days.all_logged(with_notes=True) == (YESTERDAY,)
    assert store.days.years() == (2026, 1999)


def test_an_activity_is_searched_but_is_no_note(store: JournalStore) -> None:
    add(store, replace(a_pain(1), activity="stairs"), replace(a_pain(2), note="  \t"))
    assert store.days.all_logged(with_notes=True) == ()
    (day,) = store.days.between(DAY, DAY)
    assert not day.has_note


def test_an_empty_journal(store: JournalStore) -> None:
    assert store.days.between(YESTERDAY, DAY) == ()
    assert store.days.these([]) == ()
    assert store.days.these([DAY]) == ()
    assert (store.days.all_logged(), store.days.years(), store.days.texts()) == ((), (), {})


_offsets = st.integers(0, 60)
_entries = st.lists(
    st.one_of(
        st.builds(
            lambda n, score, side: a_pain(score, side, DAY - timedelta(days=n)),
            _offsets,
            st.integers(0, 10),
            st.sampled_from(Side),
        ),
        st.builds(lambda n: a_note(day=DAY - timedelta(days=n)), _offsets),
        st.builds(lambda n: an_exercise(day=DAY - timedelta(days=n)), _offsets),
    ),
    max_size=25,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(_entries, _offsets, _offsets)
def test_the_calendar_agrees_with_the_entries(
    tmp_path_factory: pytest.TempPathFactory, entries: list[Entry], one: int, other: int
) -> None:
    first, last = DAY - timedelta(days=max(one, other)), DAY - timedelta(days=min(one, other))
    with closing(opened(tmp_path_factory.mktemp("days") / "journal.db")) as database:
        store = JournalStore(database)
        if entries:
            add(store, *entries)
        found = store.days.between(first, last)
        inside = [entry for entry in entries if first <= entry.day <= last]
        assert [day.day for day in found] == sorted({entry.day for entry in inside})
        assert store.days.these([day.day for day in reversed(found)]) == found
    values = day_values(inside)
    assert {(side, day.day): n for day in found for side, n in day.scores.items()} == values
    for day in found:
        of_day = [entry for entry in inside if entry.day == day.day]
        assert day.has_exercise == any(isinstance(entry, ExerciseEntry) for entry in of_day)
        assert day.has_note == any(isinstance(entry, NoteEntry) for entry in of_day)
        assert bool(day.scores) == any(isinstance(entry, PainEntry) for entry in of_day)


def test_a_month_is_found_by_the_index_and_not_by_looking_through_everything(
    store: JournalStore,
) -> None:
    asked: list[str] = []
    with store._database.reading() as connection:
        connection.set_trace_callback(asked.append)
        store.days.between(YESTERDAY, DAY)
        connection.set_trace_callback(None)
        plans = [
            row[3]
            for question in asked
            for row in connection.execute(f"explain query plan {question}")
        ]
    assert any("pain_day" in plan for plan in plans)
    assert any("exercise_day" in plan for plan in plans)
    assert any("note_day" in plan for plan in plans)
    assert not [
        plan for plan in plans if plan.startswith("SCAN") and "subquery" not in plan.lower()
    ]


def test_a_day_that_cannot_be_read_is_told_as_damage(tmp_path: Path) -> None:
    path = filled(tmp_path / "journal.db", [a_pain(3)])
    raw(path, "update pain set day = '2026-02-30'", checks=False)
    with closing(Database(connect(path, patience_seconds=0.05), path)) as store_database:
        store = JournalStore(store_database)
        with pytest.raises(DamagedJournal):
            store.days.all_logged()
        with pytest.raises(DamagedJournal):
            store.days.between(date(2026, 2, 1), date(2026, 3, 1))
