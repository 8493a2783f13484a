"""A first run on an empty journal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kneetrack.ui.kit.theme import Theme
from tests.ui.desk import Desk
from tests.ui.welcome.driver import WelcomeDriver


@pytest.fixture
def desk(tmp_path: Path, theme: Theme) -> Iterator[Desk]:
    desk = Desk(tmp_path, theme)
    yield desk
    desk.close()


@pytest.fixture
def first_run(desk: Desk, qtbot: QtBot) -> WelcomeDriver:
    return WelcomeDriver(desk, qtbot)
