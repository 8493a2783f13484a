"""Builds each page on its first visit, with the few services it uses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kneetrack.content.library import Library
from kneetrack.services.assembly import Services
from kneetrack.ui.kit.background import Background
from kneetrack.ui.kit.dialogs import Dialogs
from kneetrack.ui.kit.page import Page, PageId
from kneetrack.ui.kit.saver import Saver
from kneetrack.ui.kit.theme import Theme


class PageBuilder:
    """Knows what each page needs; imports a page only when it is built."""

    def __init__(
        self,
        services: Services,
        library: Callable[[], Library],
        theme: Theme,
        saver: Saver,
        background: Background,
        dialogs: Dialogs,
        restore: Callable[[Path], None],
    ) -> None:
        self._services, self._library = services, library
        self._theme, self._saver = theme, saver
        self._background, self._dialogs = background, dialogs
        self._restore = restore

    def builders(self) -> dict[PageId, Callable[[], Page]]:
        """Return a builder for every page there is."""
        return {
            PageId.TODAY: self._today,
        }

    def _today(self) -> Page:
        from kneetrack.ui.today.today_page import TodayPage

        return TodayPage(self._theme, self._services.journal, self._library, self._saver)
