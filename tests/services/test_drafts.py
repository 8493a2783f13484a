"""The draft of what could not be saved: private, whole, and put back only once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING

import pytest

from kneetrack.domain.errors import InputProblem
from kneetrack.domain.journal import NoteEntry
from kneetrack.domain.pain import PainEntry, PainKind, Side
from kneetrack.domain.session_record import ExerciseEntry, SetDone
from kneetrack.services.drafts import (
    Act,
    DraftService,
    Unsaved,
    unsaved_change,
    unsaved_exercise,
    unsaved_note,
    unsaved_pain,
    unsaved_score,
    unsaved_scores,
)
from tests.entries import HARD_TEXTS, a_pain, a_screen
from tests.services.journal_in import OpenJournal, journal_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DAY = date(2026, 3, 18)
ONE_OF_EACH = (
    unsaved_score(DAY, Side.LEFT, PainKind.MORNING, 3, "Left 3"),
    unsaved_scores(DAY, {Side.LEFT: 4, Side.RIGHT: 0}, PainKind.WORST, "both"),
    unsaved_pain(
        "6b6e6565-0000-4000-8000-00000000000a",
        DAY, time(8, 30), Side.RIGHT, PainKind.AFTER, 10, "stairs", "Down", "Right 10",
    ),
    unsaved_exercise(
        "6b6e6565-0000-4000-8000-00000000000b",
        DAY, time(9, 5), "hip_clamshell", (Side.LEFT, Side.RIGHT), (SetDone(12, None, 2.5),) * 2,
        1, None, "Easy", "C",
    ),
    unsaved_note(DAY, "Slept badly.", "Note"),
    unsaved_change(replace(a_pain(7, Side.RIGHT, DAY), at=time(6, 0), note="Up early."), "Right 7"),
    unsaved_change(replace(a_screen(), day=DAY), "Answers"),
)  # fmt: skip


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[OpenJournal]:
    with journal_in(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def drafts(journal: OpenJournal) -> DraftService:
    return DraftService(journal.services.journal, journal.places.state_dir / "draft.json")


def notes(journal: OpenJournal) -> list[str]:
    found = journal.services.journal.entries_on(DAY)
    return [entry.text for entry in found if isinstance(entry, NoteEntry)]


def test_what_is_kept_comes_back(drafts: DraftService) -> None:
    assert drafts.kept() == ()
    drafts.keep(ONE_OF_EACH)
    assert drafts.kept() == ONE_OF_EACH
    drafts.keep(ONE_OF_EACH[:1])
    assert drafts.kept() == ONE_OF_EACH[:1]
    drafts.forget()
    drafts.forget()
    assert drafts.kept() == ()


@pytest.mark.parametrize("text", [*HARD_TEXTS, "\ud800 half a letter"])
def test_words_come_back_as_typed(drafts: DraftService, text: str) -> None:
    things = (unsaved_note(DAY, text, text),)
    drafts.keep(things)
    assert drafts.kept() == things


def test_only_the_owner_can_read_it(drafts: DraftService, journal: OpenJournal) -> None:
    drafts.keep(ONE_OF_EACH)
    (file,) = journal.places.state_dir.glob("draft.json")
    assert file.stat().st_mode & 0o777 == 0o600


def test_putting_back_saves_it_once(drafts: DraftService, journal: OpenJournal) -> None:
    for _ in range(2):
        for thing in ONE_OF_EACH:
            drafts.put_back(thing)
    service = journal.services.journal
    assert len(service.entries_on(DAY)) == 3 + 1 + 2 + 1 + 1 + 1
    told = [e for e in service.entries_on(DAY) if isinstance(e, PainEntry | ExerciseEntry)]
    assert [entry.note for entry in told if entry.note] == ["Down", "Easy", "Easy", "Up early."]
    assert [e.score for e in service.worst_entries(DAY, Side.RIGHT)] == [0]
    assert [e.score for e in service.worst_entries(DAY, Side.LEFT, PainKind.MORNING)] == [3]
    assert notes(journal) == ["Slept badly."]


def test_a_cleared_number_is_cleared(drafts: DraftService, journal: OpenJournal) -> None:
    journal.services.journal.set_worst(DAY, Side.LEFT, 4)
    drafts.put_back(unsaved_score(DAY, Side.LEFT, PainKind.WORST, None, "Left"))
    assert journal.services.journal.entries_on(DAY) == ()


def test_what_a_program_before_this_one_kept_is_put_back(
    drafts: DraftService, journal: OpenJournal
) -> None:
    for thing in ONE_OF_EACH[2:4]:
        values = {key: value for key, value in thing.values.items() if key != "note"}
        if thing.act is Act.ADD_EXERCISE:
            del values["at"]
        drafts.put_back(replace(thing, values=values))
    assert len(journal.services.journal.entries_on(DAY)) == 3


@pytest.mark.parametrize(
    ("standing", "whole"),
    [
        ("Slept", "Slept badly."),
        ("Slept badly. Better now.", "Slept badly. Better now."),
        ("Stairs.", "Stairs.\n\nSlept badly."),
    ],
)
def test_nobody_s_words_go(
    drafts: DraftService, journal: OpenJournal, standing: str, whole: str
) -> None:
    journal.services.journal.set_day_note(DAY, standing)
    drafts.put_back(unsaved_note(DAY, "Slept badly.", "Note"))
    assert notes(journal) == [whole]


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"{}", b"[1]", b'[{"act": "x"}]', b"[" * 100_000, b"null"]
)
def test_a_damaged_file_holds_nothing(
    drafts: DraftService, journal: OpenJournal, content: bytes
) -> None:
    (journal.places.state_dir / "draft.json").write_bytes(content)
    assert drafts.kept() == ()
    drafts.keep(ONE_OF_EACH)
    assert drafts.kept() == ONE_OF_EACH


@pytest.mark.parametrize(
    "thing",
    [
        Unsaved(Act.WRITE_NOTE, "w", {}),
        Unsaved(Act.SET_SCORE, "w", {"day": "2026-03-18", "kind": "worst", "scores": {"left": 11}}),
        Unsaved(Act.ADD_PAIN, "w", {"day": "2026-02-30"}),
        Unsaved(Act.ADD_EXERCISE, "w", {"day": "2026-03-18", "exercise_id": 5, "sides": 3}),
        Unsaved(Act.CHANGE_ENTRY, "w", {"type": "pain", "day": "2026-03-18"}),
        Unsaved(Act.CHANGE_ENTRY, "w", {"type": []}),
    ],
)
def test_what_cannot_be_is_refused(
    drafts: DraftService, journal: OpenJournal, thing: Unsaved
) -> None:
    with pytest.raises(InputProblem):
        drafts.put_back(thing)
    assert journal.services.journal.all_entries() == ()
