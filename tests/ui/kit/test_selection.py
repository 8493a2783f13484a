"""What assistive technology selects is where the list goes, as if the keys had led there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QStringListModel
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from kneetrack.ui.kit.selection import GoWhereSelected

SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


@pytest.fixture
def days(qtbot: QtBot) -> QListView:
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel(["Monday", "Tuesday", "Wednesday"], view))
    GoWhereSelected(view)
    view.setCurrentIndex(view.model().index(0, 0))
    return view


def test_selecting_goes_there(days: QListView, qtbot: QtBot) -> None:
    days.selectionModel().select(days.model().index(2, 0), SELECT)
    qtbot.waitUntil(lambda: days.currentIndex().row() == 2)
    assert [one.row() for one in days.selectedIndexes()] == [2]


def test_going_by_itself_stays_as_it_is(days: QListView, qtbot: QtBot) -> None:
    gone: list[int] = []

    def note(now: QModelIndex, _before: QModelIndex) -> None:
        gone.append(now.row())

    days.selectionModel().currentChanged.connect(note)
    days.setCurrentIndex(days.model().index(1, 0))
    days.selectionModel().select(days.model().index(2, 0), SELECT)
    qtbot.waitUntil(lambda: gone == [1, 2])
