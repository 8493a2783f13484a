"""A command line to type into."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.driver import CommandDriver, TestLauncher

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def kneetrack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CommandDriver:
    return CommandDriver(TestLauncher(tmp_path), monkeypatch)


@pytest.fixture
def begun(kneetrack: CommandDriver) -> None:
    """A journal is there, and nothing is in it yet."""
    launcher = kneetrack.launcher
    launcher.services(launcher.places(None)).close()
