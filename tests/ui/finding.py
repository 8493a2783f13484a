"""Finds a control by kind and name, and words, as a person would by looking."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kneetrack.ui.widgets.plain_text import PlainText

Kind = TypeVar("Kind", bound=QObject)


def find(inside: QObject, kind: type[Kind], name: str = "") -> Kind:
    """Return the first `kind` with that object name. Raises AssertionError."""
    found = inside.findChild(kind, name) if name else inside.findChild(kind)
    assert found is not None, f"no {kind.__name__} {name!r}"
    return found


def texts(inside: QWidget) -> list[str]:
    """Return every text that can be seen once the window is shown."""
    window = inside.window()
    found = inside.findChildren(PlainText)
    return [label.text() for label in found if label.isVisibleTo(window)]


def says(inside: QWidget, words: str) -> bool:
    """Return whether these words stand where they can be seen."""
    return any(words in text for text in texts(inside))
