"""Today on an empty journal of the test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.desk import Desk
from tests.ui.today.driver import TodayDriver

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def today(desk: Desk, qtbot: QtBot) -> TodayDriver:
    return TodayDriver(desk, qtbot)
