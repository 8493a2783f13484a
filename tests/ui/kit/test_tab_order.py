"""Tab goes in the order that was asked for, also past parts that hand their focus on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kneetrack.ui.kit.tab_order import put_in_tab_order


class Wrapped(QWidget):
    """A field inside a part, as our own fields are."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.field = QLineEdit()
        column.addWidget(self.field)
        self.setFocusProxy(self.field)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def tabbed(first: QWidget, steps: int) -> list[QWidget | None]:
    first.setFocus()
    visited = [QApplication.focusWidget()]
    for _ in range(steps):
        at = QApplication.focusWidget()
        assert at is not None
        QTest.keyClick(at, Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    return visited


def test_what_was_built_first_comes_where_it_was_put(window: QWidget) -> None:
    wrapped, one, two = Wrapped(), QPushButton("one"), QPushButton("two")
    layout = window.layout()
    assert layout is not None
    for widget in (wrapped, one, two):
        layout.addWidget(widget)
        widget.show()
    put_in_tab_order((one, wrapped, two))
    assert tabbed(one, 3) == [one, wrapped.field, two, one]
    assert wrapped.focusProxy() is wrapped.field
    assert wrapped.focusPolicy() == Qt.FocusPolicy.NoFocus
    put_in_tab_order((wrapped, two, one))
    assert tabbed(wrapped.field, 3) == [wrapped.field, two, one, wrapped.field]
