"""A start without words: what goes wrong before the window is told as calmly as in a command."""

from __future__ import annotations

import errno

import pytest

from kneetrack import launch


@pytest.mark.expects_log("a file could not be used")
def test_a_start_that_fails_ends_with_a_plain_sentence(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail(*_places: object, **_options: object) -> int:
        raise OSError(errno.EIO, "Input/output error", "/disk")

    monkeypatch.setattr(launch.Launcher, "open_window", fail)
    assert launch.main([]) == 3
    said = capfd.readouterr().err
    assert "Traceback" not in said
    assert "/disk" in said
