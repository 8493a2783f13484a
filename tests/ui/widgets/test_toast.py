"""The toast never lies where a click is meant for something else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneetrack.ui.kit.page import ToastView
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.toast import Toast


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[QWidget]:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    yield page
    page.close()


def button_at(page: QWidget, theme: Theme, box: QRect) -> Button:
    button = Button(theme, "Open 21 November", parent=page)
    button.setGeometry(box)
    button.show()
    return button


def corner(page: QWidget, up: int = 0) -> QRect:
    return QRect(page.width() - 220, page.height() - 60 - up, 200, 36)


def test_it_stands_at_the_bottom_right(page: QWidget, theme: Theme) -> None:
    toast = Toast(theme, page)
    toast.show_view(ToastView("Left knee saved as 4", can_undo=True))
    assert page.width() - toast.geometry().right() < 30
    assert page.height() - toast.geometry().bottom() < 30


def test_it_leaves_buttons_free(page: QWidget, theme: Theme) -> None:
    buttons = [button_at(page, theme, corner(page, up)) for up in (0, 60)]
    toast = Toast(theme, page)
    toast.show_view(ToastView("Left knee saved as 4", can_undo=True))
    for button in buttons:
        assert not toast.geometry().intersects(button.geometry())


def test_it_makes_way_for_a_button_that_comes_later(
    page: QWidget, theme: Theme, qtbot: QtBot
) -> None:
    toast = Toast(theme, page)
    toast.show_view(ToastView("Left knee saved as 4", can_undo=True))
    button = button_at(page, theme, corner(page))
    assert toast.geometry().intersects(button.geometry())
    button.setFocus()
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not toast.geometry().intersects(button.geometry()))


def test_where_all_is_full_of_buttons_it_stays_low(page: QWidget, theme: Theme) -> None:
    for up in range(0, 600, 20):
        button_at(page, theme, corner(page, up))
    toast = Toast(theme, page)
    toast.show_view(ToastView("Left knee saved as 4", can_undo=True))
    assert page.rect().contains(toast.geometry())
