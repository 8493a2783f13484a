"""Widgets drawn into pictures: one alone, or several below each other on one sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.flow import FlowRow

LookAsked = tuple[str, int, int]
"""Colours, text size in percent, pixels to a point."""
LIGHT, DARK = ("light", 100, 1), ("dark", 100, 1)
SHARP, LARGE = ("light", 100, 2), ("light", 200, 1)


def looks(*chosen: LookAsked) -> pytest.MarkDecorator:
    """Run a test once for each of these looks."""
    return pytest.mark.parametrize("look", chosen, ids=str)


class Sheet(QWidget):
    """Stands like a page and shows widgets below each other."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        for widget in widgets:
            column.addWidget(widget)


@contextmanager
def shown(sheet: QWidget, width: int) -> Iterator[None]:
    """Show a sheet this wide and as tall as it needs; nothing on it has the keyboard."""
    sheet.resize(width, 100)
    sheet.show()
    give_keyboard(sheet)
    sheet.setFocus()
    settle()
    tall = sheet.heightForWidth(width)
    sheet.resize(width, tall if tall > 0 else sheet.sizeHint().height())
    settle()
    try:
        yield
    finally:
        sheet.close()
        sheet.deleteLater()


def give_keyboard(window: QWidget) -> None:
    """Wait until a window has the keyboard: only then are rings drawn."""
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)


def settle() -> None:
    """Let wrapping words and everything that waits find their places."""
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def grab(widget: QWidget, ratio: int = 1) -> QImage:
    """Return `widget` as a screen with `ratio` pixels to a point shows it."""
    image = QImage(widget.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    widget.render(image)  # unlike a grab, also larger than the screen shows it
    image.setDevicePixelRatio(1)
    return image


def named(what: str, theme: Theme, ratio: int = 1) -> str:
    """Return what a picture is called, such as chips-dark or chips-light-2x."""
    parts = [what, theme.mode]
    if theme.text_size != 100:
        parts.append(f"{theme.text_size}")
    if ratio != 1:
        parts.append(f"{ratio}x")
    return "-".join(parts)


def row(widgets: Iterable[QWidget]) -> FlowRow:
    """Return widgets beside each other."""
    made = FlowRow(10)
    for widget in widgets:
        made.add(widget)
    return made
