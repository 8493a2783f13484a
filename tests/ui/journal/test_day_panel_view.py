"""Nothing recorded of a day is hidden, and nothing is shown twice, whatever the day holds."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kneetrack.domain.journal import Entry, NoteEntry
from kneetrack.domain.pain import BOTH_SIDES, PainEntry, PainKind, Side
from kneetrack.domain.session_record import ExerciseEntry, SetDone
from kneetrack.domain.settings import Settings
from kneetrack.ui.day.exercise_form import ExerciseAsked
from kneetrack.ui.journal.day_panel_view import DayPanelView, build_day_panel_view
from kneetrack.ui.journal.entry_words import sets_words
from tests import entries as made

DAY = made.DAY
NOON = datetime(2026, 3, 19, 12, 0)  # noqa: DTZ001

_of_the_day = st.lists(
    st.one_of(made.pains, made.exercises, made.notes).map(lambda entry: replace(entry, day=DAY)),
    max_size=12,
    unique_by=lambda entry: entry.id,
)
_knees = st.sampled_from([(Side.LEFT,), (Side.RIGHT,), BOTH_SIDES])


def view_of(entries: list[Entry], knees: tuple[Side, ...] = BOTH_SIDES) -> DayPanelView:
    return build_day_panel_view(DAY, NOON, DAY, entries, Settings(knees=knees), str)


@given(_of_the_day, _knees)
def test_everything_recorded_is_shown_once(entries: list[Entry], knees: tuple[Side, ...]) -> None:
    view = view_of(entries, knees)
    rows = (view.further, view.done, view.notes)
    listed = Counter(row.id for kind in rows for row in kind)
    assert set(listed.values()) <= {1}
    for entry in entries:
        if isinstance(entry, ExerciseEntry):
            assert entry.id in listed
        elif isinstance(entry, NoteEntry):
            assert entry.id in listed or entry.text == view.note
        elif isinstance(entry, PainEntry) and entry.id not in listed:
            numbers = view.morning if entry.kind is PainKind.MORNING else view.worst
            assert numbers[entry.side] == entry.score
            assert (entry.activity, entry.note, entry.zones) == ("", "", ()), "words have a row"
    untimed = [e for e in entries if isinstance(e, NoteEntry) and e.at is None]
    assert len(view.notes) == sum(isinstance(e, NoteEntry) for e in entries) - bool(untimed)


@given(_of_the_day)
def test_rows_go_through_the_day(entries: list[Entry]) -> None:
    view = view_of(entries)
    for rows in (view.further, view.done, view.notes):
        times = [row.at for row in rows]
        assert times == sorted(times, key=lambda at: (at is not None, at or time.min))


@given(_of_the_day)
def test_a_missing_number_is_never_a_nought(entries: list[Entry]) -> None:
    view = view_of(entries)
    for side in BOTH_SIDES:
        there = [
            entry.score
            for entry in entries
            if isinstance(entry, PainEntry)
            and (entry.side, entry.kind, entry.at) == (side, PainKind.WORST, None)
        ]
        assert view.worst[side] == max(there, default=None)


def test_the_day_before_is_not_shown() -> None:
    before = [replace(made.a_pain(7), day=DAY - timedelta(days=1), at=time(8, 0))]
    view = view_of([*before, made.an_exercise(day=DAY - timedelta(days=1))])
    assert (view.further, view.done, view.notes, view.note) == ((), (), (), "")


def test_changes_on_their_way_to_the_disk_are_shown_as_such() -> None:
    there, gone = replace(made.a_pain(7), at=time(8, 0)), replace(made.a_pain(1), at=time(9, 0))
    changed = {there.id: replace(there, score=2), gone.id: replace(gone, score=3)}
    view = build_day_panel_view(DAY, NOON, DAY, [there], Settings(), str, changed=changed)
    assert [(row.id, row.score, row.is_saved) for row in view.further] == [
        (there.id, 2, False),
        (gone.id, 3, False),
    ]


def test_exercises_on_their_way_are_one_row_a_side() -> None:
    asked = ExerciseAsked("hip_clamshell", BOTH_SIDES, (SetDone(12),), None, None)
    waiting = [(made.an_id(), asked)]
    view = build_day_panel_view(DAY, NOON, DAY, [], Settings(), str, waiting=waiting)
    assert [(row.side, row.is_saved) for row in view.done] == [(s, False) for s in BOTH_SIDES]
    assert len({row.id for row in view.done}) == 2


def test_sets_in_words() -> None:
    told = {
        (): "",
        (SetDone(),): "1 set",
        (SetDone(12), SetDone(12), SetDone(10)): "12, 12, 10 reps",
        (SetDone(12, None, 2.5), SetDone(10, None, 2.5)): "12, 10 reps, 2.5 kg",
        (SetDone(12, None, 2.5), SetDone(10, None, 5)): "12 reps, 2.5 kg; 10 reps, 5 kg",
        (SetDone(None, 45), SetDone(None, 30)): "45 s, 30 s",
        (SetDone(10, 5), SetDone(8)): "10 × 5 s, 8 reps",
        (SetDone(None, None, 0), SetDone(12)): "0 kg; 12 reps",
    }
    assert {sets: sets_words(sets) for sets in told} == told
