"""The window's lock: held by a living window only, whatever a lock file says."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kneetrack.domain.errors import EnvironmentProblem
from kneetrack.files.window_lock import LOCK_NAME, WindowLock

_HOLD = (
    "import sys, pathlib, time; from kneetrack.files.window_lock import WindowLock;"
    "lock = WindowLock(pathlib.Path(sys.argv[1])); print(lock.take(), flush=True);"
    "sys.stdin.read()"
)


def test_one_at_a_time(tmp_path: Path) -> None:
    first, second = WindowLock(tmp_path / "state"), WindowLock(tmp_path / "state")
    assert first.take()
    assert first.take(), "asking again changes nothing"
    assert not second.take()
    first.release()
    assert second.take()
    second.release()


@pytest.mark.parametrize("content", [b"", b"4711\nanother-host\n", b"\xff" * 5000])
def test_a_file_left_behind_means_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / LOCK_NAME).write_bytes(content)
    lock = WindowLock(tmp_path)
    assert lock.take()
    lock.release()


def test_a_killed_window_leaves_no_lock(tmp_path: Path) -> None:
    root = str(Path(__file__).parents[2])
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": root},
    ) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == b"True\n"
        lock = WindowLock(tmp_path)
        assert not lock.take()
        window.send_signal(signal.SIGKILL)
        window.wait()
        assert lock.take()
        lock.release()


def test_a_word_is_left_once(tmp_path: Path) -> None:
    first, second = WindowLock(tmp_path), WindowLock(tmp_path)
    assert first.take()
    assert not first.was_asked_to_rise()
    second.ask_first_window_to_rise()
    second.ask_first_window_to_rise()
    assert first.was_asked_to_rise()
    assert not first.was_asked_to_rise()
    first.release()


def test_the_files_are_the_owner_s_alone(tmp_path: Path) -> None:
    lock = WindowLock(tmp_path / "state")
    assert lock.take()
    lock.ask_first_window_to_rise()
    assert (tmp_path / "state").stat().st_mode & 0o777 == 0o700
    assert {p.stat().st_mode & 0o777 for p in (tmp_path / "state").iterdir()} == {0o600}
    lock.release()


def test_a_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file stands here")
    with pytest.raises(EnvironmentProblem):
        WindowLock(tmp_path / "state" / "inside").take()
