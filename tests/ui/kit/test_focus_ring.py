"""Whatever has the keyboard has a ring around it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kneetrack.domain.pain import Side
from kneetrack.ui.kit.focus_ring import FocusRing
from kneetrack.ui.kit.page import ToastView
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.pain_scale import PainScale, PainScaleView
from kneetrack.ui.widgets.stepper import Stepper
from kneetrack.ui.widgets.toast import Toast


class Window(QWidget):
    """Some controls, of which the last is in a scrolling part."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        self.button, self.line = QPushButton("Print"), QLineEdit()
        self.scale = PainScale(theme, PainScaleView(Side.LEFT, "Left", "Left knee"))
        self.stepper = Stepper(theme, "Sets", 1, 10)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.addSpacing(600)
        self.deep = QPushButton("Deep")
        inner.addWidget(self.deep)
        self.area = QScrollArea()
        self.area.setWidget(content)
        for widget in (self.button, self.line, self.scale, self.stepper, self.area):
            column.addWidget(widget)


@pytest.fixture
def window(qapp: QApplication, theme: Theme, qtbot: QtBot) -> Iterator[Window]:
    ring = FocusRing(qapp, theme)
    made = Window(theme)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    ring.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def ring_in(host: QWidget) -> QRect | None:
    """Return where the ring of `host` is seen, in its coordinates."""
    for ring in host.findChildren(QWidget, "focusRing"):
        if ring.isVisible() and ring.parentWidget() is host:
            return ring.geometry()
    return None


def around(widget: QWidget, host: QWidget) -> QRect:
    return QRect(widget.mapTo(host, QPoint(0, 0)), widget.size()).adjusted(-4, -4, 4, 4)


def test_the_ring_surrounds_the_focused_control(window: Window) -> None:
    window.button.setFocus()
    assert ring_in(window) == around(window.button, window)
    window.line.setFocus()
    assert ring_in(window) == around(window.line, window)


def test_the_ring_can_be_seen(window: Window, theme: Theme) -> None:
    window.button.setFocus()
    box = ring_in(window)
    assert box is not None
    picture = window.grab().toImage()
    edge = picture.pixelColor(box.center().x(), box.top())
    assert edge.name() == theme.colour("focus").name()


def test_the_ring_follows_when_the_layout_moves(window: Window) -> None:
    window.line.setFocus()
    window.button.hide()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    QApplication.processEvents()
    assert ring_in(window) == around(window.line, window)


def test_the_ring_goes_with_its_control(window: Window) -> None:
    window.line.setFocus()
    window.line.hide()
    assert ring_in(window) is None or ring_in(window) != around(window.line, window)


def test_the_ring_scrolls_with_the_content(window: Window) -> None:
    window.deep.setFocus()
    content = window.area.widget()
    assert content is not None
    assert ring_in(content) == around(window.deep, content)
    assert ring_in(window) is None


def test_a_stepper_has_the_ring_around_the_whole(window: Window) -> None:
    window.stepper.setFocus()
    assert ring_in(window) == around(window.stepper, window)


def test_the_pain_scale_draws_its_own(window: Window, theme: Theme) -> None:
    window.scale.setFocus()
    assert ring_in(window) is None
    picture = window.scale.grab().toImage()
    row = [picture.pixelColor(x, 0).name() for x in range(picture.width())]
    assert theme.colour("focus").name() in row


def test_a_deleted_control_takes_its_ring_along(window: Window) -> None:
    window.deep.setFocus()
    content = window.area.takeWidget()
    assert content is not None
    content.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    window.button.setFocus()
    assert ring_in(window) == around(window.button, window)


def test_the_ring_can_be_seen_on_a_dark_toast_too(window: Window, theme: Theme) -> None:
    toast = Toast(theme, window)
    toast.show_view(ToastView("saved", can_undo=True))
    toast.findChild(Button, "toastUndo").setFocus()  # type: ignore[union-attr]
    box = ring_in(window)
    assert box is not None
    edge = window.grab().toImage().pixelColor(box.center().x(), box.top())
    assert edge.name() == theme.colour("toast_text").name()
