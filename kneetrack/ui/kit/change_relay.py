"""Brings news of changes from the services to the pages, as a Qt signal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from kneetrack.domain.change import Change


class ChangeRelay(QObject):
    """One object that every page listens to.

    Signals:
        changed(Change): something was saved, removed or set.
    """

    changed = Signal(object)

    def tell(self, change: Change) -> None:
        """Pass `change` on; this is the plain callable that services are given."""
        self.changed.emit(change)
