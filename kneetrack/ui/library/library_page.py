"""Library: what can be done, how, how much, and what is known about it."""

from __future__ import annotations

from collections.abc import Callable

from kneetrack.content.library import Library
from kneetrack.domain.change import Topic
from kneetrack.services.journal import JournalService
from kneetrack.ui.kit.page import Heading, Page, PageId
from kneetrack.ui.kit.saver import Saver
from kneetrack.ui.kit.theme import Theme


class LibraryPage(Page):
    """Library: what can be done, how, how much, and what is known about it."""

    page_id = PageId.LIBRARY
    topics = frozenset({Topic.STARS})

    def __init__(
        self, theme: Theme, journal: JournalService, library: Callable[[], Library], saver: Saver
    ) -> None:
        super().__init__()

    def heading(self) -> Heading:
        return Heading(self.tr("Library"))

    def refresh(self) -> None:
        """Read again."""
