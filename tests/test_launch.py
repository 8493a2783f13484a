"""A start without words: what goes wrong before the window is told as calmly as in a command."""

from __future__ import annotations

import errno

import pytest

from kneetrack import launch


@pytest.mark.expects_log("a file could not be used")
@pytest.mark.parametrize(
    ("trouble", "code"),
    [(OSError(errno.EIO, "Input/output error", "/disk"), 3)],
)
def test_a_start_that_fails_ends_with_a_plain_sentence(
    trouble: BaseException,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    def fail(*_places: object, **_options: object) -> int:
        raise trouble

    monkeypatch.setattr(launch.Launcher, "open_window", fail)
    assert launch.main([]) == code
    said = capfd.readouterr().err
    assert "Traceback" not in said
    assert "/disk" in said
