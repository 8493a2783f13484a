"""The Journal on an empty journal of the test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.desk import Desk
from tests.ui.journal.driver import JournalDriver

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from kneetrack.ui.kit.theme import Theme


@pytest.fixture
def desk(tmp_path: Path, theme: Theme) -> Iterator[Desk]:
    made = Desk(tmp_path, theme)
    yield made
    made.close()


@pytest.fixture
def journal(desk: Desk, qtbot: QtBot) -> JournalDriver:
    return JournalDriver(desk, qtbot)
