"""Where everything lies: a folder somebody named, or the platform's own; and the resources."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kneetrack import paths
from kneetrack.paths import find_places

if TYPE_CHECKING:
    from types import ModuleType


def _copied_to(folder: Path) -> ModuleType:
    """The module as it is found in another installation."""
    folder.mkdir(parents=True)
    shutil.copyfile(paths.__file__, folder / "paths.py")
    spec = importlib.util.spec_from_file_location("copied_paths", folder / "paths.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["copied_paths"] = module
    try:
        spec.loader.exec_module(module)
    finally:
        del sys.modules["copied_paths"]
    return module


@pytest.mark.parametrize(
    ("package", "resources", "frozen"),
    [
        ("checkout/kneetrack", "checkout/resources", False),
        ("site-packages/kneetrack", "site-packages/kneetrack/resources", False),
        ("_internal/kneetrack", "_internal/resources", True),
        ("lib/kneetrack", "bundle/resources", True),
    ],
    ids=["checkout", "wheel", "frozen beside", "frozen elsewhere"],
)
def test_resources_are_found_in_every_form(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    package: str,
    resources: str,
    *,
    frozen: bool,
) -> None:
    module = _copied_to(tmp_path / package)
    (tmp_path / resources / "exercises").mkdir(parents=True)
    if frozen:
        monkeypatch.setattr(sys, "_MEIPASS", str((tmp_path / resources).parent), raising=False)
    assert module.resources_dir() == tmp_path / resources


def test_a_wheel_is_not_misled_by_a_folder_beside_it(tmp_path: Path) -> None:
    module = _copied_to(tmp_path / "site-packages" / "kneetrack")
    for folder in ("site-packages/resources", "site-packages/kneetrack/resources"):
        (tmp_path / folder / "exercises").mkdir(parents=True)
    assert module.resources_dir() == tmp_path / "site-packages" / "kneetrack" / "resources"


def test_an_installation_without_resources_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="resources"):
        _copied_to(tmp_path / "kneetrack").resources_dir()


def test_the_resources_of_this_installation_are_there() -> None:
    assert list((paths.resources_dir() / "exercises").glob("*.toml"))


def test_in_a_folder_somebody_named_everything_stays_inside(tmp_path: Path) -> None:
    places = find_places(tmp_path / "mine", str(tmp_path / "other"))
    assert places.chosen
    assert places.journal == tmp_path / "mine" / "journal.db"
    for place in (places.backups_dir, places.state_dir, places.log_file, places.marker):
        assert place.is_relative_to(tmp_path / "mine")
    assert list(tmp_path.iterdir()) == []


def test_the_variable_names_a_folder_too(tmp_path: Path) -> None:
    places = find_places(None, str(tmp_path / "other"))
    assert places.chosen
    assert places.data_dir == tmp_path / "other"


def test_a_folder_is_shown_as_it_was_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    monkeypatch.chdir(tmp_path)
    assert find_places(Path("link"), None).data_dir == tmp_path / "link"
    assert find_places(Path("../x"), None).data_dir == tmp_path.parent / "x"


@pytest.mark.parametrize("variable", [None, ""])
def test_the_platforms_own_folders_keep_backups_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str | None
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    places = find_places(None, variable)
    assert not places.chosen
    assert not places.backups_dir.is_relative_to(places.data_dir)
    assert not places.marker.is_relative_to(places.data_dir)
    assert places.data_dir.name == places.state_dir.name == "KneeTrack"
    if sys.platform == "linux":
        assert places.journal == tmp_path / "share" / "KneeTrack" / "journal.db"
        assert places.backups_dir == tmp_path / "state" / "KneeTrack" / "backups"
