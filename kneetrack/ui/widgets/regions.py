"""The regions of the window, which F6 goes through."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def next_stop(regions: Sequence[QWidget], focus: QWidget | None, step: int) -> QWidget | None:
    """Return the first control of the region `step` (1 or -1) after the one with the focus.

    Regions without a control are passed over; None when there is no control at all.
    """
    inside = [i for i, region in enumerate(regions) if focus and region.isAncestorOf(focus)]
    start = inside[-1] if inside else (-1 if step > 0 else 0)
    for offset in range(1, len(regions) + 1):
        target = first_stop(regions[(start + step * offset) % len(regions)])
        if target is not None:
            return target
    return None


def first_stop(region: QWidget) -> QWidget | None:
    """Return the first control of `region` that Tab would reach."""
    for widget in region.findChildren(QWidget):
        if (
            widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisibleTo(region)
            and widget.isEnabled()
            and widget.focusProxy() is None
        ):
            return widget
    return None
