"""The first moments of Today: what comes after the first picture is not passed by."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneetrack.content.loader import LibraryLoader
from kneetrack.paths import resources_dir
from kneetrack.ui.kit.page import PageId
from kneetrack.ui.today.today_page import TodayPage
from tests.ui.desk import Desk, focus


def test_a_tab_typed_at_once_comes_to_the_exercises(desk: Desk, qtbot: QtBot) -> None:
    desk.services.journal.set_star("hip_clamshell", starred=True)
    pages: list[TodayPage] = []

    def build() -> TodayPage:
        library = LibraryLoader(resources_dir()).library
        pages.append(TodayPage(desk.theme, desk.services.journal, library, desk.saver))
        return pages[0]

    desk.show(qtbot, {PageId.TODAY: build}, 1280)
    names = []
    for _ in range(8):
        QTest.keyClick(focus(), Qt.Key.Key_Tab)
        names.append(focus().objectName())
    assert "log-hip_clamshell" in names
    assert pages[0].is_complete
