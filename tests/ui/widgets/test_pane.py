"""A part that scrolls by itself or grows: the keyboard stays in sight, and nothing jumps."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kneetrack.ui.widgets.pane import Pane
from kneetrack.ui.widgets.plain_text import PlainText

pytestmark = pytest.mark.usefixtures("theme")


def shown(pane: Pane, qtbot: QtBot) -> QWidget:
    host = QWidget()
    column = QVBoxLayout(host)
    column.addWidget(pane)
    host.resize(400, 400)
    qtbot.addWidget(host)
    with qtbot.waitExposed(host):
        host.show()
        host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    return host


def filled(count: int) -> tuple[Pane, list[QLineEdit]]:
    pane, fields = Pane(), [QLineEdit() for _ in range(count)]
    for field in fields:
        pane.content.addWidget(field)
    return pane, fields


def test_what_has_the_keyboard_is_scrolled_into_sight(qtbot: QtBot) -> None:
    pane, fields = filled(40)
    _host = shown(pane, qtbot)
    for field in (fields[-1], fields[0]):
        field.setFocus()
        top = field.mapTo(pane.viewport(), QPoint(0, 0)).y()
        assert 0 <= top <= pane.viewport().height() - field.height()
    fields[-1].setFocus()
    pane.scroll_to_top()
    assert fields[0].mapTo(pane.viewport(), QPoint(0, 0)).y() >= 0


def test_the_content_is_as_wide_with_a_scroll_bar_as_without(qtbot: QtBot) -> None:
    widths = []
    for count in (2, 40):
        pane, fields = filled(count)
        _host = shown(pane, qtbot)
        assert (pane.verticalScrollBar().maximum() > 0) == (count == 40)
        widths.append(fields[0].width())
    assert widths[0] == widths[1]


def test_growing_it_is_as_tall_as_what_it_holds(qtbot: QtBot) -> None:
    pane, _fields = filled(2)
    words = PlainText("word " * 400, wraps=True)
    pane.content.addWidget(words)
    pane.set_growing(growing=True)
    host = shown(pane, qtbot)
    needed = pane.heightForWidth(pane.width())
    assert needed >= words.heightForWidth(words.width())
    host.resize(400, needed + 100)
    QCoreApplication.processEvents()
    assert pane.verticalScrollBar().maximum() == 0
    assert pane.heightForWidth(200) > needed


def test_growing_it_follows_when_more_is_put_into_it(qtbot: QtBot) -> None:
    pane, _fields = filled(2)
    pane.set_growing(growing=True)
    _host = shown(pane, qtbot)
    before = pane.sizeHint().height()
    for _ in range(20):
        pane.content.addWidget(QLineEdit())
    QCoreApplication.processEvents()
    assert pane.sizeHint().height() > before + 20 * 20
