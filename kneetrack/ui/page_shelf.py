"""The pages that were opened so far, one of them in sight; each reads anew what has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kneetrack.ui.widgets.page_frame import PageFrame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneetrack.domain.change import Change
    from kneetrack.ui.kit.page import Page, PageEntry, PageId
    from kneetrack.ui.kit.theme import Theme


class PageShelf(QStackedWidget):
    """Builds a page at its first visit. One that is out of sight reads anew when it comes back.

    Signals:
        page_built(Page): this page was built just now.
    """

    page_built = Signal(object)

    def __init__(
        self, theme: Theme, entries: Sequence[PageEntry], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries = {entry.page_id: entry for entry in entries}
        self._frames: dict[PageId, PageFrame] = {}
        self._stale: set[PageId] = set()
        self._shown: PageId | None = None

    def page(self, page_id: PageId) -> Page:
        """Return a page, building it if this is the first visit."""
        if page_id not in self._frames:
            page = self._entries[page_id].build()
            self.page_built.emit(page)
            frame = PageFrame(self._theme, page, self)
            self._frames[page_id] = frame
            self.addWidget(frame)
            self._stale.add(page_id)
        return self._frames[page_id].page

    def frame(self, page_id: PageId) -> PageFrame:
        """Return what stands around a page that was built."""
        return self._frames[page_id]

    def show_page(self, page_id: PageId) -> None:
        """Bring a page into sight, as things are now."""
        page = self.page(page_id)
        self._shown = page_id
        self.setCurrentWidget(self._frames[page_id])
        if page_id in self._stale:
            self._stale.discard(page_id)
            page.refresh()

    def all_may_leave(self) -> bool:
        """Return whether no page has something half done that would be lost."""
        return all(frame.page.may_leave() for frame in self._frames.values())

    def hear(self, change: Change) -> None:
        """Have every page concerned read anew: the one in sight now, the others when they come."""
        for page_id, frame in self._frames.items():
            page = frame.page
            if change.origin is page or not change.concerns(page.topics):
                continue
            if page_id == self._shown:
                page.refresh()
            else:
                self._stale.add(page_id)
