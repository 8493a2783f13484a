"""Finds a control by kind and name, as a person would by looking; fails when it is not there."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject

Kind = TypeVar("Kind", bound=QObject)


def find(inside: QObject, kind: type[Kind], name: str = "") -> Kind:
    """Return the first `kind` with that object name. Raises AssertionError."""
    found = inside.findChild(kind, name) if name else inside.findChild(kind)
    assert found is not None, f"no {kind.__name__} {name!r}"
    return found
