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
    # Qt stops at a widget that hands its focus on as if it were its inner field, wherever it was
    # built; and it moves the inner field alone. So for a moment it is a stop like any other.
    handing_on = [
        (stop, inner, stop.focusPolicy())
        for stop in stops
        if (inner := stop.focusProxy()) is not None
    ]
    for stop, _, _ in handing_on:
        stop.setFocusProxy(None)  # type: ignore[arg-type]  # None takes it away
        stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    for first, second in pairwise(stops):
        QWidget.setTabOrder(first, second)
    for stop, inner, policy in handing_on:
        stop.setFocusPolicy(policy)
        stop.setFocusProxy(inner)


def _stops_in(part: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in (part, *part.findChildren(QWidget))
        if (widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.focusProxy() is not None)
        and widget.window() is part.window()  # not the list that drops down from a field
    ]
