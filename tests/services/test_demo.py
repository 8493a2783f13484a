"""Filling a journal with made-up data: one change, marked as invented, and never over one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kneetrack.domain.errors import InputProblem
from kneetrack.services.demo import demo_of
from kneetrack.services.exchange import exchange_of
from tests.services.journal_in import journal_in

if TYPE_CHECKING:
    from pathlib import Path


def test_the_same_seed_gives_the_same_file_and_another_seed_another(tmp_path: Path) -> None:
    files = []
    for number, seed in enumerate((5, 5, 6)):
        with journal_in(tmp_path / f"{number}") as journal:
            demo_of(journal.services).fill(seed=seed, days=60)
            out = tmp_path / f"{number}.json"
            exchange_of(journal.services).export_to(out, "json", overwrite=False)
        files.append(out.read_bytes())
    assert files[0] == files[1]
    assert files[0] != files[2]


def test_it_is_one_change_in_a_journal_marked_as_made_up(tmp_path: Path) -> None:
    with journal_in(tmp_path) as journal:
        counts = demo_of(journal.services).fill(seed=1, days=30)
        service = journal.services.journal
        assert sum(counts.values()) == len(service.all_entries())
        today = service.today()
        assert "invented" in journal.services.report.view(today, today, today).logged.lower()
        service.undo()
        assert service.all_entries() == ()
        assert service.stars() == ()


def test_a_journal_with_anything_in_it_is_left_alone(tmp_path: Path) -> None:
    with journal_in(tmp_path) as journal:
        journal.services.journal.log_note("mine")
        with pytest.raises(InputProblem) as caught:
            demo_of(journal.services).fill(seed=1, days=30)
        assert caught.value.field == "dir"
        assert len(journal.services.journal.all_entries()) == 1
        today = journal.services.journal.today()
        logged = journal.services.report.view(today, today, today).logged
        assert "invented" not in logged.lower()
