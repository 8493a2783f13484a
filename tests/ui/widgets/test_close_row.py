"""The row that closes a window beside the pages."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.close_row import close_row
from tests.ui.finding import find


def test_its_button_closes_the_window(theme: Theme, qtbot: QtBot) -> None:
    window = QDialog()
    qtbot.addWidget(window)
    window.setLayout(close_row(theme, window))
    window.show()
    QTest.mouseClick(find(window, Button, "closeWindow"), Qt.MouseButton.LeftButton)
    assert window.isHidden()
