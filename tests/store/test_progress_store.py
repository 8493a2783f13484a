"""What is read for charts is what the entries say, and nothing unreadable passes as a number."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import time, timedelta
from typing import TYPE_CHECKING

import pytest

from kneetrack.domain.demo_journal import build_demo
from kneetrack.domain.errors import EnvironmentProblem
from kneetrack.domain.pain import PainEntry, PainKind, Side
from kneetrack.domain.progress_data import Recorded
from kneetrack.domain.session_record import ExerciseEntry
from kneetrack.domain.trends import day_values
from kneetrack.store.journal_store import JournalStore
from tests.entries import DAY, a_pain, an_exercise
from tests.journals import filled, opened, raw

if TYPE_CHECKING:
    from pathlib import Path


def recorded(path: Path) -> Recorded:
    with closing(opened(path)) as database:
        return JournalStore(database).progress.recorded()


def test_it_agrees_with_the_entries(tmp_path: Path) -> None:
    entries = build_demo(3, 200, DAY).entries
    found = recorded(filled(tmp_path / "journal.db", entries))
    assert found.values == day_values(entries)
    done = {entry.day for entry in entries if isinstance(entry, ExerciseEntry)}
    assert set(found.exercises) == done
    mornings = [
        entry
        for entry in entries
        if isinstance(entry, PainEntry) and entry.kind is PainKind.MORNING
    ]
    assert mornings
    assert found.mornings == day_values(mornings)


def test_the_first_number_before_exercising_counts(tmp_path: Path) -> None:
    def before(score: int, at: time | None) -> PainEntry:
        return replace(a_pain(score), kind=PainKind.BEFORE, at=at)

    path = filled(
        tmp_path / "journal.db",
        [before(1, None), before(7, time(18, 0)), before(3, time(9, 0)), before(8, time(9, 30))],
    )
    assert recorded(path).befores == {(Side.LEFT, DAY): 3}


def test_an_exercise_on_both_sides_is_named_once(tmp_path: Path) -> None:
    entries = [
        an_exercise("quad_wall_sit"),
        replace(an_exercise(), side=Side.LEFT),
        replace(an_exercise(), side=Side.RIGHT),
        an_exercise(day=DAY - timedelta(days=1)),
    ]
    found = recorded(filled(tmp_path / "journal.db", entries)).exercises
    assert found == {
        DAY - timedelta(days=1): ("hip_clamshell",),
        DAY: ("quad_wall_sit", "hip_clamshell"),
    }


def test_an_empty_journal_has_nothing(tmp_path: Path) -> None:
    assert recorded(filled(tmp_path / "journal.db", [])) == Recorded()


@pytest.mark.parametrize(
    "damage",
    [
        "update pain set score = 12",
        "update pain set side = 'middle'",
        "update pain set day = '2026-02-30'",
        "update exercise set day = 'soon'",
    ],
)
def test_what_cannot_be_is_reported(tmp_path: Path, damage: str) -> None:
    path = filled(tmp_path / "journal.db", [a_pain(), an_exercise()])
    with closing(opened(path)) as database:
        raw(path, damage, checks=False)
        with pytest.raises(EnvironmentProblem):
            JournalStore(database).progress.recorded()
