"""The settings page on a journal with one entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kneetrack.domain.pain import BOTH_SIDES
from tests.ui.desk import Desk
from tests.ui.settings.driver import SettingsDriver

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def desk(desk: Desk) -> Desk:
    desk.services.journal.log_pain(BOTH_SIDES, 3)
    return desk


@pytest.fixture
def driver(desk: Desk, qtbot: QtBot) -> SettingsDriver:
    return SettingsDriver(desk, qtbot)
