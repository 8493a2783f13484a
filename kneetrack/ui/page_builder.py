"""Builds each page on its first visit, with the few services it uses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kneetrack import __version__
from kneetrack.services.assembly import Services
from kneetrack.ui.catalogue import available_commands, page_entries
from kneetrack.ui.kit.background import Background
from kneetrack.ui.kit.dialogs import Dialogs
from kneetrack.ui.kit.page import Page, PageId
from kneetrack.ui.kit.saver import Saver
from kneetrack.ui.kit.theme import Theme

if TYPE_CHECKING:
    from kneetrack.content.library import Library
    from kneetrack.domain.screen_questions import ScreenQuestion
    from kneetrack.figure.figure import Figure
    from kneetrack.ui.screening.signs import Signs
    from kneetrack.ui.welcome.welcome_panel import WelcomePanel
    from kneetrack.ui.widgets.figure_stills import FigureStills
    from kneetrack.ui.widgets.notice_board import NoticeBoard


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
        figure_of: Callable[[str], Figure | None],
    ) -> None:
        self._services, self._library = services, library
        self._figure_of = figure_of
        self._kept_stills: FigureStills | None = None
        self._theme, self._saver = theme, saver
        self._background, self._dialogs = background, dialogs
        self._restore = restore

    def builders(self) -> dict[PageId, Callable[[], Page]]:
        """Return a builder for every page there is."""
        return {
            PageId.TODAY: self._today,
            PageId.JOURNAL: self._journal,
            PageId.LIBRARY: self._library_page,
            PageId.PROGRESS: self._progress,
            PageId.REPORT: self._report,
            PageId.SETTINGS: self._settings,
        }

    def stills(self) -> FigureStills:
        """Return the small figures that all pages share; made when first wanted."""
        if self._kept_stills is None:
            from kneetrack.ui.widgets.figure_stills import FigureStills

            self._kept_stills = FigureStills(self._figure_of)
        return self._kept_stills

    @property
    def is_painting(self) -> bool:
        """Whether some small figures are still to come."""
        return self._kept_stills is not None and self._kept_stills.is_painting

    def first_run(self) -> WelcomePanel:
        """Return what fills the window the first time."""
        from kneetrack.services.welcome import welcome_of
        from kneetrack.ui.welcome.welcome_panel import WelcomePanel

        return WelcomePanel(
            self._theme,
            welcome_of(self._services),
            self._questions,
            self._saver,
            self._dialogs,
            self._services.data_care.backups_dir,
        )

    def signs(self, board: NoticeBoard, window: QWidget) -> Signs:
        """Return what is shown about signs that want looking at, beside and above the pages."""
        from kneetrack.ui.screening.signs import Signs

        services = self._services
        return Signs(
            self._theme,
            services.journal,
            services.settings,
            self._library,
            self._saver,
            board,
            window,
        )

    def _questions(self) -> tuple[ScreenQuestion, ...]:
        journal = self._services.journal
        year = journal.settings().birth_year
        return self._library().screen.asked_of(year, journal.today().year)

    def _today(self) -> Page:
        from kneetrack.ui.today.today_page import TodayPage

        return TodayPage(
            self._theme, self._services.journal, self._library, self._saver, self.stills
        )

    def _journal(self) -> Page:
        from kneetrack.ui.journal.journal_page import JournalPage

        return JournalPage(self._theme, self._services.journal, self._library, self._saver)

    def _library_page(self) -> Page:
        from kneetrack.ui.library.library_page import LibraryPage
        from kneetrack.ui.widgets.paper_output import WaysOut
        from kneetrack.ui.widgets.printing import SystemPrinters

        return LibraryPage(
            self._theme,
            self._services.journal,
            self._library,
            self._saver,
            self.stills(),
            WaysOut(self._background, self._dialogs, SystemPrinters()),
        )

    def _progress(self) -> Page:
        from kneetrack.ui.progress.progress_page import ProgressPage

        return ProgressPage(self._theme, self._services.journal)

    def _report(self) -> Page:
        from kneetrack.ui.report.report_page import ReportPage
        from kneetrack.ui.widgets.printing import SystemPrinters

        return ReportPage(
            self._theme,
            journal=self._services.journal,
            settings=self._services.settings,
            report=self._services.report,
            saver=self._saver,
            background=self._background,
            dialogs=self._dialogs,
            printers=SystemPrinters(),
        )

    def _settings(self) -> Page:
        from kneetrack.services.exchange import exchange_of
        from kneetrack.ui.settings.open_folder import open_folder
        from kneetrack.ui.settings.settings_page import SettingsPage

        page = SettingsPage(
            self._theme,
            journal=self._services.journal,
            settings=self._services.settings,
            data_care=self._services.data_care,
            saver=self._saver,
            background=self._background,
            dialogs=self._dialogs,
            open_folder=open_folder,
            commands=available_commands(page_entries(self.builders())),
            version=__version__,
            exports=exchange_of(self._services),
        )
        page.restore_requested.connect(self._restore)
        return page
