"""A setting is saved at once, told once, and can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kneetrack.domain.change import Change, Topic
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.pain import Side
from kneetrack.domain.settings import Settings
from tests.journals import everything
from tests.services.journal_in import OpenJournal, journal_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenJournal]:
    """An open, empty journal."""
    with journal_in(tmp_path / "data") as opened:
        yield opened


def test_settings_survive_closing(tmp_path: Path) -> None:
    wanted = Settings(
        knees=(Side.RIGHT,), name="Nora \u202e", birth_year=2026, main_problem="front of the knee",
        theme="dark", text_size=200, paper="letter", next_knee_after_digit=False,
    )  # fmt: skip
    values = {name: getattr(wanted, name) for name in Settings.__dataclass_fields__}
    with journal_in(tmp_path / "data") as opened:
        assert opened.services.settings.settings() == Settings()
        assert opened.services.settings.change(**values) == wanted
    with journal_in(tmp_path / "data") as opened:
        assert opened.services.settings.settings() == wanted
        assert opened.services.journal.settings() == wanted


def test_a_change_is_told_once_and_can_be_taken_back(opened: OpenJournal) -> None:
    service, me = opened.services.settings, object()
    service.change(paper="letter", name="Nora", origin=me)
    assert opened.told() == Change(frozenset({Topic.SETTINGS}), origin=me)
    assert opened.services.journal.next_labels()[0] == "Setting changed: name, paper"
    opened.services.journal.undo()
    assert opened.told() == Change(frozenset({Topic.SETTINGS}))
    assert service.settings() == Settings()
    opened.services.journal.redo()
    assert service.settings() == Settings(paper="letter", name="Nora")


def test_setting_what_is_set_changes_nothing(opened: OpenJournal) -> None:
    opened.services.settings.change(paper="letter")
    before = everything(opened.places.journal)
    opened.news.clear()
    opened.services.settings.change(paper="letter")
    assert everything(opened.places.journal) == before
    assert opened.news == []


@pytest.mark.parametrize(
    "values",
    [
        {"birth_year": 2027},
        {"birth_year": 1899},
        {"knees": ()},
        {"theme": "x"},
        {"name": "x" * 201},
    ],
)
def test_a_setting_out_of_range_changes_nothing(
    opened: OpenJournal, values: dict[str, Any]
) -> None:
    with pytest.raises(InputProblem) as caught:
        opened.services.settings.change(paper="letter", **values)
    assert caught.value.field == next(iter(values))
    assert opened.services.settings.settings() == Settings()
    assert opened.news == []
