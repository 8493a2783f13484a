"""A first run on an empty journal."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.desk import Desk
from tests.ui.welcome.driver import WelcomeDriver


@pytest.fixture
def first_run(desk: Desk, qtbot: QtBot) -> WelcomeDriver:
    return WelcomeDriver(desk, qtbot)
