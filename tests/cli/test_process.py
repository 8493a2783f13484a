"""The command line as a process of its own: quick to start, quiet, and true to its exit codes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kneetrack.cli.parser import build_parser
from tests.needs import needs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CHECKOUT = Path(__file__).resolve().parents[2]
HEAVY = {"PySide6", "sqlite_utils", "numpy", "pyqtgraph", "click", "pluggy", "zipfile", "tomllib"}


def run(
    command: Sequence[str | bytes],
    typed: bytes = b"",
    surroundings: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Run a command to its end in the checkout."""
    env = os.environ | dict(surroundings or {})
    return subprocess.run(
        command, check=False, input=typed, capture_output=True, cwd=CHECKOUT, env=env, timeout=60
    )


def start(
    data: Path, *words: str, typed: bytes = b"", surroundings: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run one of our commands on a data folder."""
    command = [sys.executable, "-m", "kneetrack", "--data-dir", str(data), *words]
    return run(command, typed, surroundings)


def test_a_save_loads_nothing_heavy(tmp_path: Path) -> None:
    words = ["--data-dir", str(tmp_path / "j"), "log", "pain", "3", "--side", "left"]
    assert start(tmp_path / "j", "log", "pain", "3", "--side", "left").returncode == 0
    ask = (
        "import json, sys; from kneetrack.launch import main; "
        f"code = main({words!r}); print(json.dumps([code, sorted(sys.modules)]))"
    )
    done = run([sys.executable, "-c", ask])
    code, modules = json.loads(done.stdout.splitlines()[-1])
    assert code == 0
    assert HEAVY & {name.partition(".")[0] for name in modules} == set()
    assert "kneetrack.domain.report" not in modules


def test_what_one_process_saves_the_next_one_lists(tmp_path: Path) -> None:
    saved = start(tmp_path, "log", "pain", "7", "--side", "right", "--note", "ﷺ é", "--json")
    listed = start(tmp_path, "list", "entries", "--json")
    assert json.loads(listed.stdout) == [json.loads(saved.stdout)["saved"]]


def test_the_variable_names_the_folder(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "kneetrack", "log", "note", "hello"]
    place = {"KNEETRACK_DATA_DIR": str(tmp_path / "by-variable")}
    assert run(command, surroundings=place).returncode == 0
    assert (tmp_path / "by-variable" / "journal.db").is_file()


@pytest.mark.parametrize("where", [{"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}])
def test_words_survive_any_surroundings(tmp_path: Path, where: dict[str, str]) -> None:
    line = json.dumps({"type": "note", "text": "Knie – läuft 🦵"}, ensure_ascii=False).encode()
    saved = start(tmp_path, "log", "-", typed=line, surroundings=where)
    assert json.loads(saved.stdout)["saved"]["text"] == "Knie – läuft 🦵"
    shown = start(tmp_path, "show", "day", surroundings=where)
    assert "Knie – läuft 🦵" in shown.stdout.decode("utf-8")


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "kneetrack", "--data-dir", str(tmp_path), "log", "note"]
    raw = [os.fsencode(word) for word in command] + [b"half \xff\xfe"]
    done = run(raw)
    assert done.returncode == 2
    assert done.stderr.startswith(b"kneetrack: note: ")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_save_whose_answer_cannot_be_written_is_no_failed_save(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "kneetrack", "--data-dir", str(tmp_path)]
    with Path("/dev/full").open("wb") as full:
        save = subprocess.run(
            [*command, "log", "note", "hello"],
            check=False, stdout=full, stderr=subprocess.PIPE, cwd=CHECKOUT, timeout=60,
        )  # fmt: skip
        read = subprocess.run(
            [*command, "list", "entries"],
            check=False, stdout=full, stderr=subprocess.PIPE, cwd=CHECKOUT, timeout=60,
        )  # fmt: skip
    assert (save.returncode, read.returncode) == (0, 3)
    assert b"saved" in save.stderr
    assert b"Traceback" not in save.stderr + read.stderr
    assert len(json.loads(start(tmp_path, "list", "entries", "--json").stdout)) == 1


def test_a_reader_that_goes_away_is_no_trouble(tmp_path: Path) -> None:
    lines = b"".join(b'{"type": "note", "text": "%d"}\n' % number for number in range(50))
    start(tmp_path, "log", "-", typed=lines)
    command = [sys.executable, "-m", "kneetrack", "--data-dir", str(tmp_path), "list", "entries"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=CHECKOUT
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 141


def test_lines_are_answered_one_by_one(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "kneetrack", "--data-dir", str(tmp_path), "log", "-"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=CHECKOUT
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(3):
            process.stdin.write(b'{"type": "note", "text": "%d"}\n' % number)
            process.stdin.flush()
            # The pipe is still open: the answer does not wait for the last line.
            assert json.loads(process.stdout.readline())["saved"]["text"] == str(number)
            there = json.loads(start(tmp_path, "list", "entries", "--json").stdout)
            assert len(there) == number + 1
        process.stdin.close()
        assert process.wait(60) == 0


@needs("bash")
def test_bash_completes_from_the_script(tmp_path: Path) -> None:
    script = start(tmp_path, "completion", "bash").stdout.decode()
    ask = script + (
        '\ntried() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _kneetrack;'
        ' echo "${COMPREPLY[*]}"; }\n'
        "tried kneetrack lo\ntried kneetrack --data-dir /x log pain 3 --side ''\n"
        "tried kneetrack list entries --se\n"
    )
    done = run([str(shutil.which("bash")), "-c", ask])
    assert done.stdout.splitlines() == [b"log", b"left right both", b"--search"]
    assert done.stderr == b""


def test_the_parser_needs_no_library(tmp_path: Path) -> None:
    assert build_parser().prog == "kneetrack"
    done = start(tmp_path / "never", "--help")
    assert done.returncode == 0
    assert not (tmp_path / "never").exists()
