"""Widgets drawn into pictures: one alone, or several below each other on one sheet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kneetrack.ui.kit.theme import Theme


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
    sheet.resize(width, max(sheet.heightForWidth(width), sheet.sizeHint().height()))
    sheet.show()
    sheet.activateWindow()
    sheet.setFocus()
    settle()
    sheet.resize(width, max(sheet.heightForWidth(width), sheet.sizeHint().height()))
    settle()
    try:
        yield
    finally:
        sheet.close()
        sheet.deleteLater()


def settle() -> None:
    """Let wrapping words and everything that waits find their places."""
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def grab(widget: QWidget, ratio: int = 1) -> QImage:
    """Return `widget` as a screen with `ratio` pixels to a point shows it."""
    image = QImage(widget.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    widget.render(image)
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
