"""Who only reads never begins a journal: a mistyped folder stays as it was, and is named."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.test_process import start

if TYPE_CHECKING:
    from tests.cli.driver import CommandDriver

KEPT = Path(__file__).parent.parent / "data" / "journals"

READING = [
    ("list", "entries"),
    ("show", "day"),
    ("stats",),
    ("report", "out.pdf"),
    ("export", "out.json"),
    ("check",),
    ("backup",),
    ("undo",),
]


def _in(folder: Path, words: tuple[str, ...]) -> list[str]:
    return [str(folder / word) if word.startswith("out.") else word for word in words]


@pytest.mark.parametrize(
    "words", [*READING, ("backups",), ("screenshot", "today", "out.png")], ids=" ".join
)
@pytest.mark.parametrize("is_there", [True, False], ids=["an empty folder", "no folder"])
def test_a_command_that_reads_begins_nothing(
    tmp_path: Path, words: tuple[str, ...], *, is_there: bool
) -> None:
    folder = tmp_path / "mistyped"
    if is_there:
        folder.mkdir()
    done = start(folder, *_in(tmp_path, words))
    assert (done.returncode, done.stdout) == (3, b"")
    told = done.stderr.decode()
    assert told.startswith(f"kneetrack: There is no journal in {folder} yet. ")
    assert told.count("\n") == 1
    assert list(tmp_path.rglob("*")) == ([folder] if is_there else [])


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_a_journal_that_has_gone_is_told_apart(
    kneetrack: CommandDriver, tmp_path: Path, words: tuple[str, ...]
) -> None:
    kneetrack("log", "note", "precious")
    (tmp_path / "journal" / "journal.db").unlink()
    answer = kneetrack(*_in(tmp_path, words))
    assert answer.code == 3
    assert "is gone" in answer.err
    # What can bring it back is still listed.
    assert (kneetrack("backups").code, kneetrack("backups").out.count("\n")) == (0, 1)


@pytest.mark.parametrize(
    "words",
    [("list", "exercises"), ("show", "exercise", "clamshell"), ("check", "--content")],
    ids=" ".join,
)
def test_the_library_is_read_without_a_journal(
    kneetrack: CommandDriver, tmp_path: Path, words: tuple[str, ...]
) -> None:
    assert kneetrack(*words).code == 0
    assert list(tmp_path.iterdir()) == []


def test_what_records_begins_one(kneetrack: CommandDriver, tmp_path: Path) -> None:
    assert kneetrack("--data-dir", tmp_path / "a", "log", "note", "first").code == 0
    kneetrack("--data-dir", tmp_path / "a", "export", tmp_path / "a.json")
    assert kneetrack("--data-dir", tmp_path / "b", "import", tmp_path / "a.json").code == 0
    assert kneetrack("demo", tmp_path / "c", "--days", "7").code == 0
    for folder in "abc":
        assert (tmp_path / folder / "journal.db").is_file()


def test_a_journal_of_an_older_kneetrack_is_brought_up_to_date_and_says_so(
    kneetrack: CommandDriver,
) -> None:
    places = kneetrack.launcher.places(None)
    places.data_dir.mkdir(parents=True)
    shutil.copyfile(KEPT / "0001.db", places.journal)

    answer = kneetrack("list", "entries", "--json")

    assert len(answer.json) == 13
    assert "was backed up and brought up to date" in answer.err
    assert len(list(places.backups_dir.iterdir())) == 1
    again = kneetrack("list", "entries", "--json")
    assert (again.json, again.err) == (answer.json, "")
