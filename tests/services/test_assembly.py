"""A first start makes a journal; a vanished one is never replaced by an empty one."""

from __future__ import annotations

import gc
import os
import shutil
from typing import TYPE_CHECKING

import pytest

from kneetrack.domain.errors import EnvironmentProblem
from kneetrack.paths import find_places
from kneetrack.services.assembly import open_services
from kneetrack.store.problems import DamagedJournal, MissingJournal
from tests import entries as made
from tests.journals import Clock, filled, raw
from tests.services.journal_in import journal_in, no_library

if TYPE_CHECKING:
    from pathlib import Path


def _used(folder: Path, *, backup: bool = False) -> None:
    with journal_in(folder) as opened:
        opened.services.journal.log_note("precious")
        if backup:
            opened.services.data_care.back_up()


def _files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_the_first_start_makes_a_journal_and_the_next_opens_it(tmp_path: Path) -> None:
    _used(tmp_path / "data")
    assert _files(tmp_path) == [
        "data",
        "data/journal.db",
        "data/state",
        "data/state/journal-was-here",
    ]
    with journal_in(tmp_path / "data") as opened:
        assert len(opened.services.journal.all_entries()) == 1
        report = opened.services.report.view(made.DAY, made.DAY, made.DAY, with_notes=True)
        assert "precious" in repr(report)


@pytest.mark.parametrize("left", ["marker", "backups", "-journal", "-wal"])
def test_a_vanished_journal_is_never_replaced(tmp_path: Path, left: str) -> None:
    folder = tmp_path / "data"
    _used(folder, backup=True)
    places = find_places(folder, None)
    places.journal.unlink()
    if left != "marker":
        places.marker.unlink()
    if left != "backups":
        shutil.rmtree(places.backups_dir)
    if left.startswith("-"):
        places.journal.with_name(f"journal.db{left}").write_bytes(b"x")
    before = _files(tmp_path)
    with pytest.raises(MissingJournal), journal_in(folder):
        pass
    assert _files(tmp_path) == before


def test_a_disk_that_is_not_plugged_in_gets_no_journal(tmp_path: Path) -> None:
    with (
        pytest.raises(EnvironmentProblem, match="not found"),
        journal_in(tmp_path / "usb" / "data"),
    ):
        pass
    assert _files(tmp_path) == []


def test_half_written_files_of_a_crash_are_removed_and_nobody_elses(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    _used(folder, backup=True)
    gone = f".journal.db.{2**22 + 7}-0a1b2c3d.part"
    for name in (gone, f"{gone}-journal", f"backups/{gone}", ".film.mkv.part", ".1-2.part"):
        (folder / name).write_bytes(b"x")
        os.utime(folder / name, (0, 0))
    _used(folder)
    assert [name for name in _files(folder) if ".part" in name] == [".1-2.part", ".film.mkv.part"]


def test_a_damaged_setting_is_told_plainly_and_lets_go_of_the_file(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    _used(folder)
    raw(folder / "journal.db", "insert into setting values ('theme', '\"green\"')")
    with pytest.raises(DamagedJournal, match="setting"), journal_in(folder):
        pass
    gc.collect()  # a connection left open would warn here


def test_a_link_in_the_journals_place_is_refused(tmp_path: Path) -> None:
    real = filled(tmp_path / "real.db", made.one_of_each())
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "journal.db").symlink_to(real)
    with pytest.raises(DamagedJournal), journal_in(tmp_path / "data"):
        pass
    (tmp_path / "data" / "journal.db").unlink()
    (tmp_path / "data" / "journal.db").symlink_to(tmp_path / "nowhere.db")
    with pytest.raises(DamagedJournal), journal_in(tmp_path / "data"):
        pass
    assert not (tmp_path / "nowhere.db").exists()


def test_made_up_data_is_marked_when_the_journal_is_made(tmp_path: Path) -> None:
    places = find_places(tmp_path, None)
    services = open_services(
        places.journal, places.backups_dir, places.marker, Clock(), no_library,
        patience_seconds=0.05, check_fully=False, made_up=True,
    )  # fmt: skip
    services.close()
    with journal_in(tmp_path) as opened:
        assert opened.services.data_care.look_into(places.journal).made_up


def test_exercises_the_library_does_not_know_are_shown_as_written(tmp_path: Path) -> None:
    with journal_in(tmp_path) as opened:
        journal = opened.services.journal
        assert journal.exercise_name("swing_kettle") == "swing_kettle"
        assert journal.describe(made.an_exercise("swing_kettle")) == "swing_kettle"
