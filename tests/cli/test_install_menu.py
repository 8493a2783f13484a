"""`install-menu` as somebody types it: a real process, a real menu folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kneetrack.paths import find_menu
from tests.house.source import CHECKOUT

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the menu of Linux")


def typed(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    surroundings = {k: v for k, v in os.environ.items() if k != "KNEETRACK_DATA_DIR"}
    surroundings |= {"XDG_DATA_HOME": str(home), "HOME": str(home / "home")}
    command = [sys.executable, "-m", "kneetrack", *words]
    return subprocess.run(
        command, cwd=CHECKOUT, env=surroundings, check=False, capture_output=True, text=True
    )


@LINUX
def test_it_is_put_there_once_and_taken_away(tmp_path: Path) -> None:
    home = tmp_path / "data home"
    first = typed(home, "install-menu")
    entry = home / "applications" / "kneetrack.desktop"
    assert (first.returncode, first.stderr) == (0, "")
    assert first.stdout == f"KneeTrack is in the menu now. Written: {entry}\n"
    icon = home / "icons" / "hicolor" / "128x128" / "apps" / "kneetrack.png"
    assert icon.read_bytes().startswith(b"\x89PNG")
    assert "--data-dir" not in entry.read_text()
    again = typed(home, "install-menu", "--json")
    assert json.loads(again.stdout) == {"written": False, "path": str(entry)}
    gone = typed(home, "install-menu", "--remove")
    assert gone.stdout == f"KneeTrack is no longer in the menu. Removed: {entry}\n"
    assert not entry.exists()
    assert not icon.exists()
    nothing = typed(home, "install-menu", "--remove", "--json")
    assert json.loads(nothing.stdout) == {"removed": False, "path": str(entry)}
    assert nothing.returncode == 0


@LINUX
def test_a_journal_elsewhere_is_opened_from_the_menu_too(tmp_path: Path) -> None:
    done = typed(tmp_path, "--data-dir", str(tmp_path / "my knees"), "install-menu")
    assert done.returncode == 0
    entry = tmp_path / "applications" / "kneetrack.desktop"
    assert f'--data-dir "{tmp_path}/my knees"' in entry.read_text()
    assert not (tmp_path / "my knees" / "journal.db").exists()


@LINUX
def test_what_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "applications").write_text("a file")
    done = typed(tmp_path, "install-menu")
    assert done.returncode == 3
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert str(tmp_path / "applications") in done.stderr


def test_made_up_data_has_no_place_in_the_menu(tmp_path: Path) -> None:
    done = typed(tmp_path, "--demo", "install-menu")
    assert done.returncode == 2
    assert done.stderr.startswith("kneetrack: demo: ") or "demo" in done.stderr


def test_each_system_has_its_menu() -> None:
    assert find_menu({"XDG_DATA_HOME": "/d"}, "linux") == Path("/d")
    assert find_menu({"XDG_DATA_HOME": "d"}, "linux") == Path.home() / ".local" / "share"
    assert find_menu({}, "linux") == Path.home() / ".local" / "share"
    assert find_menu({}, "darwin") == Path.home() / "Applications"
    programs = find_menu({"APPDATA": "/roaming"}, "win32")
    assert programs == Path("/roaming/Microsoft/Windows/Start Menu/Programs")
