"""The settings page on a journal with one entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kneetrack.domain.pain import BOTH_SIDES
from tests.ui.desk import Desk
from tests.ui.settings.driver import SettingsDriver

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from kneetrack.ui.kit.theme import Theme


@pytest.fixture
def desk(tmp_path: Path, theme: Theme) -> Iterator[Desk]:
    made = Desk(tmp_path, theme)
    made.services.journal.log_pain(BOTH_SIDES, 3)
    yield made
    made.close()


@pytest.fixture
def driver(desk: Desk, qtbot: QtBot) -> SettingsDriver:
    return SettingsDriver(desk, qtbot)
