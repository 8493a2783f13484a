"""Progress on a journal of the test, read as in Britain."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from kneetrack.domain.pain import Side
from tests.ui.desk import Desk
from tests.ui.progress.driver import ProgressDriver

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


TODAY = date(2026, 3, 19)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.fixture
def desk(desk: Desk, british: None) -> Desk:
    return desk


@pytest.fixture
def log(desk: Desk) -> Callable[[Side, dict[int, int]], None]:
    """Log pain of a knee: by how many days ago, how much."""

    def add(side: Side, numbers: dict[int, int]) -> None:
        for days, score in numbers.items():
            desk.services.journal.log_pain((side,), score, day=ago(days))

    return add


@pytest.fixture
def open_progress(desk: Desk, qtbot: QtBot) -> Callable[[], ProgressDriver]:
    """Open the page; to be called once the journal holds what it should."""

    def show(width: int = 1280) -> ProgressDriver:
        return ProgressDriver(desk, qtbot, width)

    return show
