"""Where the person has been in the window, for Back and Forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kneetrack.ui.kit.page import PageId


class History:
    """The pages visited, like a browser's: going somewhere new forgets what lay ahead."""

    def __init__(self, start: PageId) -> None:
        self._visited = [start]
        self._at = 0

    def visit(self, page: PageId) -> None:
        """Note that `page` is shown now."""
        if page == self._visited[self._at]:
            return
        self._visited = [*self._visited[: self._at + 1], page]
        self._at += 1

    def back(self) -> PageId | None:
        """Step back and return that page, or None at the beginning."""
        if self._at == 0:
            return None
        self._at -= 1
        return self._visited[self._at]

    def forward(self) -> PageId | None:
        """Step forward and return that page, or None at the end."""
        if self._at + 1 >= len(self._visited):
            return None
        self._at += 1
        return self._visited[self._at]
