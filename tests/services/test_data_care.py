"""Backups when they are due, in both places, and told only when asked."""

from __future__ import annotations

import shutil
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kneetrack.domain.change import Change, Topic
from kneetrack.domain.errors import EnvironmentProblem, InputProblem
from kneetrack.store.backup_files import backups_in
from tests.journals import everything, raw
from tests.services.journal_in import OpenJournal, journal_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenJournal]:
    """An open journal with a note."""
    with journal_in(tmp_path / "data") as opened:
        opened.services.journal.log_note("a note")
        opened.news.clear()
        yield opened


def test_a_backup_holds_what_the_journal_holds(opened: OpenJournal) -> None:
    care = opened.services.data_care
    assert care.newest() is None
    backup = care.back_up()
    assert care.backups() == (backup,)
    assert care.newest() == backup
    assert backup.path.parent == care.backups_dir == opened.places.backups_dir
    assert everything(backup.path) == everything(care.journal)
    assert care.look_into(backup.path).entries == opened.services.journal.all_entries()
    assert opened.news == []
    care.tell_backups_changed()
    assert opened.told() == Change(frozenset({Topic.BACKUPS}))


@pytest.mark.parametrize(
    ("minutes", "due"), [(0, False), (29, False), (30, True), (3000, True), (-1, True), (-60, True)]
)
def test_a_backup_is_due_after_half_an_hour_or_a_jump_back(
    opened: OpenJournal, minutes: int, *, due: bool
) -> None:
    care = opened.services.data_care
    assert care.back_up_if_due() is not None
    opened.clock.move(minutes=minutes)
    assert (care.back_up_if_due() is not None) is due
    assert len(care.backups()) == 1 + due


def test_older_backups_are_thinned(opened: OpenJournal) -> None:
    care = opened.services.data_care
    for _day in range(4):
        for _hour in range(4):
            care.back_up()
            opened.clock.move(hours=6)
    opened.clock.move(days=60)
    for _time in range(5):
        care.back_up()
    days = [backup.made_at.date() for backup in care.backups()[:-5]]
    assert days == sorted(set(days))
    assert len(days) == 5  # four days from noon to noon


def test_the_second_place_gets_a_copy_of_its_own(opened: OpenJournal, tmp_path: Path) -> None:
    place = tmp_path / "usb"
    place.mkdir()
    care = opened.services.data_care
    assert care.second_place_age() is None
    opened.services.settings.change(second_place=str(place))
    assert care.second_place_age() is None
    care.back_up()
    (copy,) = backups_in(place)
    assert everything(copy.path) == everything(care.journal)
    opened.clock.move(days=15)
    assert care.second_place_age() == timedelta(days=15)
    opened.services.journal.undo()
    care.back_up()
    assert backups_in(place) == (copy,)


@pytest.mark.expects_log("no copy in the second place")
@pytest.mark.parametrize("kind", ["missing", "file"])
def test_a_second_place_that_is_not_there_is_never_made_and_stops_no_backup(
    opened: OpenJournal, tmp_path: Path, kind: str
) -> None:
    place = tmp_path / "usb"
    if kind == "file":
        place.write_text("precious")
    opened.services.settings.change(second_place=str(place))
    assert opened.services.data_care.back_up().number == 1
    assert kind == "file" or not place.exists()
    assert kind == "missing" or place.read_text() == "precious"


def test_a_backup_that_cannot_be_made_raises_and_leaves_the_others(opened: OpenJournal) -> None:
    care = opened.services.data_care
    good = care.back_up()
    raw(care.journal, "update note set text = 'flipped'")
    assert len(care.problems()) == 1
    with pytest.raises(EnvironmentProblem):
        care.back_up()
    assert care.backups() == (good,)


def test_a_copy_goes_where_the_person_says(opened: OpenJournal, tmp_path: Path) -> None:
    target = tmp_path / "mine.db"
    care = opened.services.data_care
    care.back_up_to(target, overwrite=False)
    assert everything(target) == everything(care.journal)
    with pytest.raises(InputProblem):
        care.back_up_to(target, overwrite=False)
    care.back_up_to(target, overwrite=True)


def test_a_backup_is_restored_and_the_old_journal_kept(opened: OpenJournal) -> None:
    care = opened.services.data_care
    there = opened.services.journal.all_entries()
    backup = care.back_up()
    opened.services.journal.log_note("later")
    opened.services.close()
    kept = care.restore(backup.path)
    assert kept
    assert kept.name == "journal.db.before-restore-2026-03-19"
    assert care.look_into(care.journal).entries == there
    assert len(care.look_into(kept).entries) == 2
    assert care.problems() == ()


def test_a_sound_journal_has_no_problems(opened: OpenJournal) -> None:
    assert opened.services.data_care.problems() == ()
    shutil.copyfile(opened.places.journal, opened.places.journal.with_name("copy.db"))
    assert opened.services.data_care.problems() == ()
