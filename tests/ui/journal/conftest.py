"""The Journal on an empty journal of the test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.desk import Desk
from tests.ui.journal.driver import JournalDriver

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def journal(desk: Desk, qtbot: QtBot) -> JournalDriver:
    return JournalDriver(desk, qtbot)
