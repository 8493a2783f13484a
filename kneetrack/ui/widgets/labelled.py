"""A field with its words above it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetrack.ui.kit.theme import Role
from kneetrack.ui.widgets.plain_text import PlainText


def labelled(words: str, field: QWidget) -> QWidget:
    """Return `field` under `words`; blank words leave the room, so that it is level with others."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    label = PlainText(words, Role.CAPTION)
    if words.strip():
        label.setBuddy(field)
    column.addWidget(label)
    column.addWidget(field, 0, Qt.AlignmentFlag.AlignLeft)
    return holder
