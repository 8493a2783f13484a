"""Journal: any day of the past, and the months as a calendar."""

from __future__ import annotations

from collections.abc import Callable

from kneetrack.content.library import Library
from kneetrack.domain.change import Topic
from kneetrack.services.journal import JournalService
from kneetrack.ui.kit.page import Heading, Page, PageId
from kneetrack.ui.kit.saver import Saver
from kneetrack.ui.kit.theme import Theme


class JournalPage(Page):
    """Journal: any day of the past, and the months as a calendar."""

    page_id = PageId.JOURNAL
    topics = frozenset({Topic.ENTRIES})

    def __init__(
        self, theme: Theme, journal: JournalService, library: Callable[[], Library], saver: Saver
    ) -> None:
        super().__init__()

    def heading(self) -> Heading:
        return Heading(self.tr("Journal"))

    def refresh(self) -> None:
        """Read again."""
