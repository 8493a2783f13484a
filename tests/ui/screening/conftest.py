"""Signs in a window over a journal of the test."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.desk import Desk
from tests.ui.screening.driver import SignsDriver


@pytest.fixture
def signs(desk: Desk, qtbot: QtBot) -> SignsDriver:
    return SignsDriver(desk, qtbot)
