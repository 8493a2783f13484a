"""Taking a journal along and bringing it back: nothing lost, nothing twice, one undo."""

from __future__ import annotations

import json
import stat
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from kneetrack.domain.change import Topic
from kneetrack.domain.errors import EnvironmentProblem, InputProblem
from kneetrack.domain.pain import Side
from kneetrack.domain.plain import plain_of
from kneetrack.domain.screen import ScreenAnswer
from kneetrack.services.exchange import ExchangeService, exchange_of
from tests.services.journal_in import OpenJournal, journal_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def here(tmp_path: Path) -> Iterator[OpenJournal]:
    with journal_in(tmp_path / "here") as journal:
        yield journal


@pytest.fixture
def there(tmp_path: Path) -> Iterator[OpenJournal]:
    with journal_in(tmp_path / "there") as journal:
        yield journal


@pytest.fixture
def exported(here: OpenJournal, tmp_path: Path) -> Path:
    """An export of one entry of each type, a setting and a star."""
    journal = here.services.journal
    journal.log_pain((Side.LEFT,), 3, note="=1+1")
    journal.log_exercise("an_exercise_of_tomorrow", sides=(Side.RIGHT,))
    journal.log_note("first line\nsecond line")
    journal.set_questions(["Stairs?"])
    journal.log_screen([ScreenAnswer("locked", yes=True)], cleared="=seen; no 'more'")
    journal.set_star("hip_clamshell", starred=True)
    here.services.settings.change(name="Nora", paper="letter", second_place="/stick")
    out = tmp_path / "export.json"
    exchange(here).export_to(out, "json", overwrite=False)
    return out


def exchange(journal: OpenJournal) -> ExchangeService:
    return exchange_of(journal.services)


def everything(journal: OpenJournal) -> list[dict[str, object]]:
    return [plain_of(entry) for entry in journal.services.journal.all_entries()]


@pytest.mark.parametrize("form", ["json", "csv"])
def test_everything_moves_to_another_computer(
    here: OpenJournal, there: OpenJournal, exported: Path, tmp_path: Path, form: str
) -> None:
    out = tmp_path / f"again.{form}"
    counts = exchange(here).export_to(out, form, overwrite=False)
    outcome = exchange(there).import_file(out)

    assert counts == {"pain": 1, "exercise": 1, "note": 1, "question": 1, "screen": 1}
    assert (outcome.form, outcome.taken, outcome.already, outcome.refused) == (form, 5, 0, ())
    assert everything(there) == everything(here)
    assert there.services.journal.stars() == ("hip_clamshell",)
    settings = there.services.settings.settings()
    assert (settings.name, settings.paper) == ("Nora", "letter")


def test_a_folder_of_another_computer_is_not_taken_as_second_place(
    there: OpenJournal, exported: Path
) -> None:
    assert "second_place" not in exchange(there).import_file(exported).settings
    assert there.services.settings.settings().second_place == ""


def test_an_import_is_one_change_one_undo_and_one_piece_of_news(
    there: OpenJournal, exported: Path
) -> None:
    there.services.journal.log_note("mine")
    mine = everything(there)
    there.news.clear()

    exchange(there).import_file(exported, origin=self_made)

    news = there.told()
    assert news.topics == {Topic.ENTRIES, Topic.SETTINGS, Topic.STARS}
    assert news.origin is self_made
    assert there.services.journal.next_labels()[0] == "Import of 5 entries"
    there.services.journal.undo()
    assert everything(there) == mine
    assert there.services.settings.settings().name == ""
    assert there.services.journal.stars() == ()


def test_the_same_file_again_changes_nothing(there: OpenJournal, exported: Path) -> None:
    exchange(there).import_file(exported)
    before = there.services.journal.next_labels()
    there.news.clear()

    outcome = exchange(there).import_file(exported)

    assert (outcome.taken, outcome.already, outcome.rows) == (0, 5, 5)
    assert not outcome.changed
    assert there.news == []
    assert there.services.journal.next_labels() == before


def test_a_dry_run_tells_the_same_and_writes_nothing(there: OpenJournal, exported: Path) -> None:
    told = exchange(there).import_file(exported, dry_run=True)

    assert everything(there) == []
    assert there.news == []
    assert exchange(there).import_file(exported) == told


def test_settings_that_were_chosen_here_stay(there: OpenJournal, exported: Path) -> None:
    there.services.settings.change(name="Alex")

    outcome = exchange(there).import_file(exported)

    assert outcome.settings == ("paper",)
    assert there.services.settings.settings().name == "Alex"


def test_what_was_changed_here_since_is_kept_and_told(here: OpenJournal, exported: Path) -> None:
    entry = here.services.journal.notes_on(here.services.journal.today())[0]
    here.services.journal.set_day_note(entry.day, "changed since")
    before = everything(here)

    outcome = exchange(here).import_file(exported)

    assert (outcome.taken, outcome.already, len(outcome.refused)) == (0, 4, 1)
    assert "other contents" in outcome.refused[0].why
    assert everything(here) == before


def test_days_after_tomorrow_are_refused(
    there: OpenJournal, exported: Path, tmp_path: Path
) -> None:
    value = json.loads(exported.read_text(encoding="utf-8"))
    tomorrow = there.services.journal.today() + timedelta(days=1)
    later = tomorrow + timedelta(days=1)
    days = [tomorrow, later, date(9999, 12, 31), date(1900, 1, 1), tomorrow]
    for entry, day in zip(value["entries"], days, strict=True):
        entry["day"] = day.isoformat()
    changed = tmp_path / "changed.json"
    changed.write_text(json.dumps(value), encoding="utf-8")

    outcome = exchange(there).import_file(changed)

    assert (outcome.taken, len(outcome.refused)) == (3, 2)
    assert all(row.why.startswith("day: ") for row in outcome.refused)
    assert outcome.rows == 5


def test_an_export_is_readable_by_its_owner_only(exported: Path) -> None:
    assert stat.S_IMODE(exported.stat().st_mode) == 0o600


def test_a_file_that_is_there_is_left_alone(here: OpenJournal, exported: Path) -> None:
    before = exported.read_bytes()
    here.services.journal.log_note("more")
    with pytest.raises(InputProblem) as caught:
        exchange(here).export_to(exported, "json", overwrite=False)
    assert caught.value.field == "out"
    assert exported.read_bytes() == before

    exchange(here).export_to(exported, "json", overwrite=True)
    assert exported.read_bytes() != before


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "not an export"),
        (b"Dear diary", "not an export"),
        (b"SQLite format 3\x00" + bytes(100), "kneetrack restore"),
        (b'{"entries": []}', "not a JSON export"),
    ],
)
def test_a_file_that_is_no_export(
    there: OpenJournal, tmp_path: Path, content: bytes, word: str
) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)
    with pytest.raises(InputProblem, match=word):
        exchange(there).import_file(file)


def test_what_is_no_file_at_all(there: OpenJournal, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nothing", tmp_path / "a\x00b"):
        with pytest.raises((InputProblem, EnvironmentProblem)):
            exchange(there).import_file(path)


def test_the_form_asked_for_must_be_the_form_found(there: OpenJournal, exported: Path) -> None:
    with pytest.raises(InputProblem) as caught:
        exchange(there).import_file(exported, form="csv")
    assert caught.value.field == "format"
    assert everything(there) == []


def test_the_form_is_found_by_content_not_by_name(
    there: OpenJournal, exported: Path, tmp_path: Path
) -> None:
    renamed = exported.rename(tmp_path / "odd.zip")
    assert exchange(there).import_file(renamed).taken == 5


self_made = object()
