"""The report page on an invented journal of ten days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from kneetrack.domain.pain import BOTH_SIDES
from tests.ui.desk import Desk
from tests.ui.file_printers import FilePrinters
from tests.ui.report.driver import ReportDriver

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


TODAY = date(2026, 3, 19)


@pytest.fixture
def printers(tmp_path: Path) -> FilePrinters:
    return FilePrinters(tmp_path / "printed.pdf")


@pytest.fixture
def driver(desk: Desk, qtbot: QtBot, printers: FilePrinters) -> ReportDriver:
    journal = desk.services.journal
    for step in range(10):
        journal.log_pain(BOTH_SIDES, 5 - step // 3, day=TODAY - timedelta(days=40 - 4 * step))
    journal.log_note("A walk in the hills", day=TODAY)
    desk.services.settings.change(name="Nora Ellis", birth_year=1991)
    return ReportDriver(desk, qtbot, printers)
