"""The row at the foot of a window beside the pages, with the button that closes it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout

from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.button import Button


def close_row(theme: Theme, window: QDialog) -> QHBoxLayout:
    """Return a row whose button closes `window`, for people without Esc and title bar."""
    button = Button(theme, QCoreApplication.translate("CloseRow", "Close"))
    button.setObjectName("closeWindow")
    button.clicked.connect(window.reject)
    row = QHBoxLayout()
    row.setContentsMargins(28, 10, 28, 16)
    row.addStretch(1)
    row.addWidget(button)
    return row
