"""How things look is changed at once, in the whole window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kneetrack.ui.kit.page import PageId
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.segmented import Segmented
from tests.ui.finding import find
from tests.ui.made_up import made_up_window


def test_motion_is_reduced_at_once_and_that_can_be_undone(theme: Theme, tmp_path: Path) -> None:
    usual = QApplication.cursorFlashTime()
    with made_up_window(tmp_path, theme, days=20) as made:
        made.open(PageId.SETTINGS)
        motion = find(made.window, Segmented, "reduceMotion")
        assert motion.value == "system"
        motion.setFocus()
        QTest.keyClick(motion, Qt.Key.Key_Right)
        made.settle()
        assert made.services.settings.settings().reduce_motion == "on"
        assert theme.reduces_motion
        assert QApplication.cursorFlashTime() == 0
        QTest.keyClick(motion, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        made.settle()
        assert motion.value == "system"
        assert QApplication.cursorFlashTime() == usual
