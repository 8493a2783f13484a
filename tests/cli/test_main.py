"""The command line as a whole: help, exit codes, the window, and trouble told calmly."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

import pytest

from kneetrack import __version__
from kneetrack.cli.parser import build_parser

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.driver import CommandDriver


def every_command(
    parser: argparse.ArgumentParser, path: tuple[str, ...] = ()
) -> Iterator[tuple[str, ...]]:
    yield path
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, child in action.choices.items():
                yield from every_command(child, (*path, name))


COMMANDS = list(every_command(build_parser()))
CONTRACT = {
    "log pain", "log exercise", "log note", "log -", "undo", "show day", "show exercise",
    "list exercises", "list entries", "stats", "report", "export", "import", "backup", "backups",
    "restore", "check", "screenshot", "demo", "completion",
    "figure",
    "handout",
    "install-menu",
}  # fmt: skip


def test_every_command_of_the_contract_is_there_and_no_dead_one() -> None:
    there = {" ".join(path) for path in COMMANDS}
    assert there - CONTRACT == {"", "log", "show", "list"}
    assert there >= CONTRACT


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_help_on_every_level(kneetrack: CommandDriver, path: tuple[str, ...]) -> None:
    answer = kneetrack(*path, "--help")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("usage: kneetrack")
    assert "examples:" in answer.out or path in {("log",), ("show",), ("list",), ("backups",)}
    assert all(len(line) <= 100 for line in answer.out.splitlines())


def test_version(kneetrack: CommandDriver) -> None:
    assert kneetrack("--version").out == f"KneeTrack {__version__}\n"


@pytest.mark.parametrize(
    "words",
    [
        ("symptom",),
        ("suggestions",),
        ("print",),
        ("lo",),
        ("",),
    ],
)
def test_a_command_that_is_not_there(kneetrack: CommandDriver, words: tuple[str, ...]) -> None:
    answer = kneetrack(*words)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("kneetrack: command: ")
    assert answer.err.count("\n") == 1


def test_no_command_opens_the_window(kneetrack: CommandDriver, tmp_path: Path) -> None:
    assert kneetrack().code == 0
    assert kneetrack("--data-dir", tmp_path / "x").code == 0
    assert kneetrack.launcher.windows == [
        (tmp_path / "journal", False),
        (tmp_path / "x", False),
    ]


def test_the_demo_shows_a_made_up_year_and_leaves_nothing(
    kneetrack: CommandDriver, tmp_path: Path
) -> None:
    assert kneetrack("--demo").code == 0
    folder, is_demo = kneetrack.launcher.windows[0]
    assert is_demo
    assert kneetrack.launcher.seen_in_window[0] > 1000
    assert not folder.exists()
    assert not folder.parent.exists()
    assert list(tmp_path.iterdir()) == []


def test_the_demo_with_a_command(kneetrack: CommandDriver) -> None:
    told = kneetrack("--demo", "stats", "--json").json
    assert told["days"] == 365
    assert kneetrack("--demo", "--data-dir", "x").code == 2
    assert kneetrack("--demo", "nonsense").code == 2


@pytest.mark.usefixtures("begun")
def test_json_may_stand_before_or_after_the_command(kneetrack: CommandDriver) -> None:
    assert kneetrack("--json", "list", "entries").json == []
    assert kneetrack("list", "entries", "--json").json == []


def test_a_folder_without_a_name(kneetrack: CommandDriver) -> None:
    for name in ("", " ", "a\x00b"):
        answer = kneetrack("--data-dir", name, "list", "entries")
        assert answer.code == 2
        assert answer.err.startswith("kneetrack: data_dir: ")


@pytest.mark.expects_log("a command failed")
def test_a_bug_is_one_calm_sentence(
    kneetrack: CommandDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_words: Any, **_more: Any) -> Any:
        raise ZeroDivisionError("the secret word")

    monkeypatch.setattr(kneetrack.launcher, "services", broken)
    answer = kneetrack("list", "entries")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.count("\n") == 1
    assert "secret" not in answer.err
    assert "Traceback" not in answer.err


def test_an_interruption(kneetrack: CommandDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_words: Any, **_more: Any) -> Any:
        raise KeyboardInterrupt

    monkeypatch.setattr(kneetrack.launcher, "services", interrupted)
    answer = kneetrack("list", "entries")
    assert (answer.code, answer.out, answer.err) == (130, "", "")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_is_told_every_command(kneetrack: CommandDriver, shell: str) -> None:
    script = kneetrack("completion", shell).out
    for path in COMMANDS:
        assert all(word in script for word in path)
    assert "joint-inner" in script
    assert kneetrack("completion", "powershell").code == 2
