"""`python3 run` starts the app at once when all is ready, and says plainly what is in the way."""

from __future__ import annotations

import argparse
import importlib.machinery
import importlib.util
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kneetrack.cli.parser import build_parser
from tests.house.source import CHECKOUT

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

pytestmark = pytest.mark.skipif(os.name == "nt", reason="folders of .venv are laid out otherwise")


def _run_as_module() -> ModuleType:
    loader = importlib.machinery.SourceFileLoader("run_script", str(CHECKOUT / "run"))
    spec = importlib.util.spec_from_loader("run_script", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of what `run` needs, with an app that only repeats the words it was given."""
    folder = tmp_path / "a folder"
    shutil.copytree(
        CHECKOUT / "packaging",
        folder / "packaging",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    shutil.copy(CHECKOUT / "run", folder)
    (folder / "kneetrack").mkdir()
    (folder / "kneetrack" / "__main__.py").write_text(
        "import os, sys\nprint(sys.argv[1:], 'PYTHONDONTWRITEBYTECODE' in os.environ)\n"
    )
    return folder


def _make_ready(folder: Path, lock: str = "requirements.lock") -> None:
    """Leave what an earlier first start leaves."""
    inside = folder / ".venv" / "bin" / "python"
    inside.parent.mkdir(parents=True)
    inside.symlink_to(os.path.realpath(sys.executable))
    content = (folder / "packaging" / lock).read_bytes()
    (folder / ".venv" / "made-from").write_bytes(os.fsencode(folder) + b"\n" + content)
    (folder / ".venv" / "python-is").write_bytes(os.fsencode(os.path.realpath(sys.executable)))
    (folder / ".venv" / "system-parts").write_bytes(b"2")


def _start(folder: Path, *words: str, within: Path) -> subprocess.CompletedProcess[str]:
    surroundings = {
        **os.environ,
        "PYTHONPATH": str(folder),
        "PYTHONDONTWRITEBYTECODE": "1",
        # Whatever goes wrong here, a test must not fetch anything.
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": "",
        "PIP_CONFIG_FILE": os.devnull,
    }
    return subprocess.run(
        [sys.executable, str(folder / "run"), *words],
        cwd=within,
        env=surroundings,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )


def test_when_ready_it_only_starts_the_app(copy: Path, tmp_path: Path) -> None:
    _make_ready(copy)
    # A file with the name of a part of the app, in the folder somebody happens to be in.
    (tmp_path / "kneetrack.py").write_text("raise SystemExit(9)")
    done = _start(copy, "log", "pain", "3", "--side", "left", within=tmp_path)
    assert done.stdout == "['log', 'pain', '3', '--side', 'left'] False\n"
    assert done.stderr == ""
    assert done.returncode == 0


def test_a_changed_lock_makes_the_environment_anew(copy: Path, tmp_path: Path) -> None:
    _make_ready(copy)
    (copy / "packaging" / "requirements.lock").write_text("no-such-part==1 --hash=sha256:00\n")
    done = _start(copy, "--version", within=tmp_path)
    assert done.returncode == 3
    assert done.stdout == ""
    assert done.stderr.startswith("Preparing KneeTrack (once, about a minute)…\n")
    assert "could not be fetched" in done.stderr
    assert "Traceback" not in done.stderr
    # Half made: no stamp, so the next start does not take it for ready.
    assert not (copy / ".venv" / "made-from").exists()


def test_a_folder_that_cannot_be_written_to_is_said_in_one_sentence(
    copy: Path, tmp_path: Path
) -> None:
    # Stands in for a read-only folder, which does not stop an administrator.
    (copy / ".venv.lock").mkdir()
    done = _start(copy, "--version", within=tmp_path)
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert "cannot be written to" in done.stderr


def test_a_second_start_waits_for_the_first(copy: Path, tmp_path: Path) -> None:
    hold = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from pathlib import Path\n"
        "from first_start.only_one import only_one\n"
        "with only_one(Path(sys.argv[2])):\n"
        "    print('held', flush=True)\n"
        "    sys.stdin.readline()\n"
    )
    command = [sys.executable, "-c", hold, str(copy / "packaging"), str(copy / ".venv.lock")]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "held\n"
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True) as second:
            assert second.stderr is not None
            assert "waiting for it" in second.stderr.readline()
            first.communicate("\n")
            out, _ = second.communicate("\n")
            assert out == "held\n"


@pytest.mark.parametrize(
    ("words", "drawn"),
    [
        ([], 2),
        (["--demo"], 2),
        (["--data-dir", "report"], 2),
        (["--data-dir", "here", "log", "pain", "3"], 0),
        (["report", "out.pdf"], 1),
        (["report", "--help"], 0),
        (["test", "-q"], 1),
        (["--version"], 0),
        (["log", "note", "report"], 0),
    ],
)
def test_only_what_draws_asks_for_drawing_parts(words: list[str], drawn: int) -> None:
    assert _run_as_module().what_is_drawn(words) == drawn


def test_what_draws_is_a_command_or_the_tests() -> None:
    (commands,) = (
        action.choices
        for action in build_parser()._actions
        if isinstance(action, argparse._SubParsersAction)
    )
    assert set(_run_as_module().DRAWS) <= {*commands, "test"}


def test_every_locked_part_carries_a_hash() -> None:
    for lock in ("requirements.lock", "requirements-test.lock", "requirements-dev.lock"):
        text = (CHECKOUT / "packaging" / lock).read_text(encoding="utf-8")
        parts = text.replace("\\\n", " ").splitlines()
        named = [line for line in parts if line and not line.lstrip().startswith("#")]
        assert named
        assert [line for line in named if "--hash=sha256:" not in line] == []
