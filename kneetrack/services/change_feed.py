"""News of changes, told to whoever asked to hear them; the window and tests listen alike."""

from __future__ import annotations

from collections.abc import Callable

from kneetrack.domain.change import Change

Listener = Callable[[Change], None]


class ChangeFeed:
    """Tells every listener of a change after it is durable, in the order they subscribed."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> None:
        """Have `listener` called for each change from now on."""
        self._listeners.append(listener)

    def unsubscribe(self, listener: Listener) -> None:
        """Stop calling `listener`."""
        self._listeners.remove(listener)

    def publish(self, change: Change) -> None:
        """Tell all listeners."""
        for listener in list(self._listeners):
            listener(change)
