"""Privacy and data: backups and ways back, a second place, and everything to take along."""

from __future__ import annotations

import json
import shutil
from datetime import timedelta
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt

from kneetrack.ui.kit.dialogs import Question
from kneetrack.ui.widgets.button import Button
from tests.ui.desk import CTRL, focus

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.settings.driver import SettingsDriver


def back_up(driver: SettingsDriver) -> None:
    """Back up a day later than the last time."""
    driver.desk.time += timedelta(days=1)
    driver.desk.press(Qt.Key.Key_B, CTRL)


def test_it_says_where_the_data_is_and_shows_the_folder(driver: SettingsDriver) -> None:
    places = driver.desk.places
    assert driver.journal_path() == str(places.journal)
    assert driver.says("KneeTrack never connects to the internet.")
    driver.click("showFolder")
    assert driver.folders_shown == [places.data_dir]
    assert driver.problem_in_row_of("showFolder") == ""


def test_a_computer_that_shows_no_folders_is_told(driver: SettingsDriver) -> None:
    driver.can_show_folders = False
    driver.click("showFolder")
    assert "no program that shows folders" in driver.problem_in_row_of("showFolder")


def test_a_backup_by_key_is_listed_with_date_and_size(driver: SettingsDriver) -> None:
    assert driver.says("None yet.")
    assert driver.restore_buttons() == []
    driver.desk.press(Qt.Key.Key_B, CTRL)
    assert driver.says("Newest: 19 March, 19:30, checked.")
    assert driver.says(" KB")
    (button,) = driver.restore_buttons()
    assert button.accessibleName() == "Restore the backup of 19 March, 19:30"
    assert driver.toast() == "Backup saved and checked."


def test_only_the_newest_are_shown_until_all_are_wanted(driver: SettingsDriver) -> None:
    for _ in range(5):
        back_up(driver)
    assert len(driver.restore_buttons()) == 3
    driver.click("showAllBackups")
    names = [button.accessibleName() for button in driver.restore_buttons()]
    assert len(names) == 5
    assert names[0] == "Restore the backup of 24 March, 19:30"
    assert names[-1] == "Restore the backup of 20 March, 19:30"
    assert not driver.is_there("showAllBackups")
    assert isinstance(focus(), Button)
    assert focus().accessibleName() == "Restore the backup of 21 March, 19:30"


def test_a_backup_that_fails_leaves_a_sentence(driver: SettingsDriver) -> None:
    driver.desk.places.backups_dir.write_text("in the way")
    driver.desk.press(Qt.Key.Key_B, CTRL)
    words = driver.problem_in_row_of("backUpNow")
    assert words.startswith("The backup was not written. Your journal is safe.")
    assert driver.toast() == ""
    driver.desk.places.backups_dir.unlink()
    driver.desk.press(Qt.Key.Key_B, CTRL)
    assert driver.problem_in_row_of("backUpNow") == ""


def test_restoring_asks_first_and_then_is_handed_on(driver: SettingsDriver) -> None:
    driver.desk.press(Qt.Key.Key_B, CTRL)
    driver.desk.dialogs.prepare(["keep", "replace"])
    driver.click_restore(0)
    assert driver.to_restore == []
    question = driver.desk.dialogs.asked[-1]
    assert isinstance(question, Question)
    assert question.text == (
        "Replace your current journal with the backup of 19 March 2026, 19:30? "
        "It holds 2 entries. The current one is kept as a copy first."
    )
    assert question.escape == "keep"
    driver.click_restore(0)
    assert driver.to_restore == [driver.desk.services.data_care.backups()[0].path]


def test_a_damaged_backup_is_refused_before_anybody_is_asked(driver: SettingsDriver) -> None:
    driver.desk.press(Qt.Key.Key_B, CTRL)
    path = driver.desk.services.data_care.backups()[0].path
    path.write_bytes(path.read_bytes()[:5000])
    driver.click_restore(0)
    assert "Try an older backup." in driver.problem_in_row_of("backUpNow")
    assert driver.to_restore == []
    assert driver.desk.dialogs.asked == []


def test_a_backup_from_a_file_takes_the_same_way(driver: SettingsDriver, tmp_path: Path) -> None:
    driver.desk.press(Qt.Key.Key_B, CTRL)
    copy = tmp_path / "from the stick.db"
    shutil.copy(driver.desk.services.data_care.backups()[0].path, copy)
    driver.desk.dialogs.prepare([None, copy, "replace"])
    driver.click("restoreFile")
    driver.click("restoreFile")
    assert driver.to_restore == [copy]


def test_a_second_place_gets_a_copy_at_once(driver: SettingsDriver, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    assert not driver.is_there("secondPlaceOff")
    driver.desk.dialogs.prepare([stick])
    driver.click("chooseSecondPlace")
    assert driver.desk.services.settings.settings().second_place == str(stick)
    assert len(list(stick.glob("*.backup.db"))) == 1
    assert driver.second_place() == str(stick)
    assert driver.says("Newest copy: less than an hour ago.")
    driver.desk.time += timedelta(days=20)
    driver.page.refresh()
    assert driver.says("Newest copy: 20 days ago.")
    driver.click("secondPlaceOff")
    assert driver.desk.services.settings.settings().second_place == ""
    assert driver.says("Off. Choose a USB stick")
    assert len(list(stick.glob("*.backup.db"))) == 1
    driver.undo()
    assert driver.second_place() == str(stick)
    assert driver.says("Newest copy: 20 days ago.")


@pytest.mark.expects_log("no copy in the second place")
def test_a_second_place_that_is_not_there_is_told(driver: SettingsDriver, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    driver.desk.dialogs.prepare([tmp_path / "file"])
    driver.click("chooseSecondPlace")
    assert driver.says("No copy found there.")


def test_the_first_place_cannot_be_the_second(driver: SettingsDriver) -> None:
    driver.desk.dialogs.prepare([driver.desk.places.backups_dir, None])
    driver.click("chooseSecondPlace")
    assert "Choose another one." in driver.problem_in_row_of("chooseSecondPlace")
    assert driver.desk.services.settings.settings().second_place == ""
    driver.click("chooseSecondPlace")
    assert driver.problem_in_row_of("chooseSecondPlace") == ""


def test_a_folder_name_that_is_too_long_is_refused_in_words(
    driver: SettingsDriver, tmp_path: Path
) -> None:
    deep = tmp_path / ("x" * 150) / ("y" * 150)
    deep.mkdir(parents=True)
    driver.desk.dialogs.prepare([deep])
    driver.click("chooseSecondPlace")
    assert "at most 200 are allowed" in driver.problem_in_row_of("chooseSecondPlace")


def test_everything_can_be_taken_along(driver: SettingsDriver, tmp_path: Path) -> None:
    driver.desk.dialogs.prepare([tmp_path / "all.json", tmp_path / "all.zip", None])
    driver.click("exportJson")
    assert driver.toast() == f"Saved as all.json in {tmp_path.name}"
    assert len(json.loads((tmp_path / "all.json").read_text())["entries"]) == 2
    driver.click("exportCsv")
    assert driver.toast() == f"Saved as all.zip in {tmp_path.name}"
    with ZipFile(tmp_path / "all.zip") as bundle:
        assert "README.txt" in bundle.namelist()
    driver.click("exportCsv")


def test_an_export_that_fails_leaves_a_sentence(driver: SettingsDriver, tmp_path: Path) -> None:
    driver.desk.dialogs.prepare([tmp_path / "missing" / "all.json"])
    driver.click("exportJson")
    assert "does not exist" in driver.problem_in_row_of("exportJson")
    assert driver.toast() == ""
