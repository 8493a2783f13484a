"""Signs in a window over a journal of the test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kneetrack.ui.kit.theme import Theme
from tests.ui.desk import Desk
from tests.ui.screening.driver import SignsDriver


@pytest.fixture
def desk(tmp_path: Path, theme: Theme) -> Iterator[Desk]:
    desk = Desk(tmp_path, theme)
    yield desk
    desk.close()


@pytest.fixture
def signs(desk: Desk, qtbot: QtBot) -> SignsDriver:
    return SignsDriver(desk, qtbot)
