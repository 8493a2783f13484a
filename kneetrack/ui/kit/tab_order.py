"""Lets Tab go through a page in the order in which things stand on it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_in_tab_order(parts: Sequence[QWidget]) -> None:
    """Make Tab visit `parts` in this order, and inside each part in the order it was built.

    Needed wherever parts are built later than what stands below them. All must already stand in
    the same window.
    """
    stops = [stop for part in parts for stop in _stops_in(part)]
    for first, second in pairwise(stops):
        QWidget.setTabOrder(first, second)


def _stops_in(part: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in (part, *part.findChildren(QWidget))
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and widget.window() is part.window()  # not the list that drops down from a field
    ]
