"""What the front pages say is so: links lead somewhere, commands exist, folders are named."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from platformdirs.macos import MacOS
from platformdirs.windows import Windows

from kneetrack.cli.parser import build_parser
from kneetrack.cli.words import parse
from kneetrack.domain.errors import InputProblem
from tests.house.source import CHECKOUT

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGES = ("README.md", "CONTRIBUTING.md", "tests/README.md")
_LINK = re.compile(r"\]\(([^)#\s]+)")
_COMMAND = re.compile(r"(?:kneetrack|python3 run)(?: .*)?")
_MODULE = re.compile(r"\b(?:domain|services|store|ui|files|cli)/[a-z_/]+\.py\b")
_PROMISE = re.compile(r"`([a-z_/]+\.py)::(test_\w+)`")


def _text(page: str) -> str:
    return (CHECKOUT / page).read_text(encoding="utf-8")


def _commands(text: str) -> Iterator[list[str]]:
    """Every command of ours in a block or between backticks, without the words that start it."""
    indented = re.findall(r"^    (\S.*)$", text, re.MULTILINE)
    inline = re.findall(r"`([^`\n]+)`", text)
    for line in (*indented, *inline):
        words = re.split(r" {2,}", line)[0]
        if _COMMAND.fullmatch(words):
            yield shlex.split(words.removeprefix("python3 run").removeprefix("kneetrack"))


@pytest.mark.parametrize("page", PAGES)
def test_every_link_and_picture_is_there(page: str) -> None:
    links = [link for link in _LINK.findall(_text(page)) if "://" not in link]
    assert links or page != "README.md"
    assert [link for link in links if not ((CHECKOUT / page).parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_command_can_be_typed(page: str) -> None:
    commands = list(_commands(_text(page)))
    assert commands
    for words in commands:
        if words[:1] == ["test"]:  # of `run`, not of the program
            continue
        with suppress(SystemExit):  # after --help; a wrong word raises InputProblem
            parse(build_parser(), words)


def test_a_command_that_is_not_there_is_noticed() -> None:
    (words,) = _commands("so `kneetrack figure clamshell` draws it")
    with pytest.raises(InputProblem):
        parse(build_parser(), words)


def test_every_module_the_guide_names_is_there() -> None:
    named = _MODULE.findall(_text("CONTRIBUTING.md"))
    assert named
    assert [file for file in named if not (CHECKOUT / "kneetrack" / file).is_file()] == []


def test_every_promise_has_the_test_it_names() -> None:
    promises = _PROMISE.findall(_text("tests/README.md"))
    assert len(promises) > 20
    lost = [
        f"{file}::{test}"
        for file, test in promises
        if not (CHECKOUT / "tests" / file).is_file()
        or f"def {test}(" not in (CHECKOUT / "tests" / file).read_text(encoding="utf-8")
    ]
    assert lost == []


def test_every_folder_of_tests_is_in_the_table() -> None:
    told = set(re.findall(r"^\| ([a-z]+)/ \|", _text("tests/README.md"), re.MULTILINE))
    there = {path.name for path in (CHECKOUT / "tests").iterdir() if path.is_dir()}
    assert told == there - {"__pycache__"}


@pytest.mark.skipif(sys.platform != "linux", reason="folders of Linux")
def test_deleting_the_named_folders_leaves_nothing(tmp_path: Path) -> None:
    mine = ("KNEETRACK_DATA_DIR", "XDG_")
    home = {name: value for name, value in os.environ.items() if not name.startswith(mine)}
    home |= {"HOME": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    for words in (("log", "note", "hello"), ("backup",), ("check",)):
        command = [sys.executable, "-m", "kneetrack", *words]
        subprocess.run(command, cwd=CHECKOUT, env=home, check=True, capture_output=True, timeout=60)
    folders = {
        tmp_path / folder.removeprefix("~/")
        for folder in re.findall(r"`(~/\.local/[^`]+)`", _text("README.md"))
    }
    assert all(list(folder.iterdir()) for folder in folders)
    for folder in folders:
        shutil.rmtree(folder)
    assert [path for path in tmp_path.rglob("*") if not path.is_dir()] == []


@pytest.mark.parametrize(
    ("system", "named"),
    [(MacOS, "~/Library/Application Support/KneeTrack"), (Windows, r"%LOCALAPPDATA%\KneeTrack")],
)
def test_elsewhere_everything_lies_in_the_data_folder(
    monkeypatch: pytest.MonkeyPatch, system: Any, named: str
) -> None:
    for kind in ("DATA", "STATE"):
        monkeypatch.delenv(f"XDG_{kind}_HOME", raising=False)
    monkeypatch.setattr("platformdirs.windows.get_win_folder", lambda *_: "%LOCALAPPDATA%")
    places = system("KneeTrack", appauthor=False)
    assert places.user_state_dir == places.user_data_dir
    shown = places.user_data_dir.replace(str(Path.home()), "~")
    assert shown.replace("%/", "%\\") == named
    assert f"`{named}`" in _text("README.md")
