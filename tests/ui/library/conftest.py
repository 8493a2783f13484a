"""The library page on an empty journal of the test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.desk import Desk
from tests.ui.library.driver import LibraryDriver

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def wide(desk: Desk, qtbot: QtBot) -> LibraryDriver:
    """The page with list and detail side by side."""
    return LibraryDriver(desk, qtbot)


@pytest.fixture
def narrow(desk: Desk, qtbot: QtBot) -> LibraryDriver:
    """The page in the smallest window: list or detail."""
    return LibraryDriver(desk, qtbot, 900)
