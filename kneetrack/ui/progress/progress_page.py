"""Progress: how pain went, said in a sentence and then shown."""

from __future__ import annotations

from kneetrack.domain.change import Topic
from kneetrack.services.journal import JournalService
from kneetrack.ui.kit.page import Heading, Page, PageId
from kneetrack.ui.kit.theme import Theme


class ProgressPage(Page):
    """Progress: how pain went, said in a sentence and then shown."""

    page_id = PageId.PROGRESS
    topics = frozenset({Topic.ENTRIES})

    def __init__(self, theme: Theme, journal: JournalService) -> None:
        super().__init__()

    def heading(self) -> Heading:
        return Heading(self.tr("Progress"))

    def refresh(self) -> None:
        """Read again."""
