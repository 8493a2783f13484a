"""Everything about signs that want looking at in one window: the notice, and the list beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kneetrack.services.journal import JournalService
from kneetrack.services.settings import SettingsService
from kneetrack.ui.kit.page import ToastView
from kneetrack.ui.kit.saver import Saver
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.screening.sign_writes import SignWrites
from kneetrack.ui.screening.signs_window import SignsWindow
from kneetrack.ui.screening.standing_sign import StandingSign

if TYPE_CHECKING:
    from kneetrack.content.library import Library
    from kneetrack.domain.change import Change
    from kneetrack.domain.screen import ScreenEntry
    from kneetrack.ui.widgets.notice_board import NoticeBoard


class Signs(QObject):
    """Opens the list when it is asked for, and keeps the notice as things are.

    Signals:
        toast_requested(ToastView): say something short.
    """

    toast_requested = Signal(object)

    def __init__(
        self,
        theme: Theme,
        journal: JournalService,
        settings: SettingsService,
        library: Callable[[], Library],
        saver: Saver,
        board: NoticeBoard,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._theme, self._journal, self._library = theme, journal, library
        self._over = window
        self._writes = SignWrites(journal, settings, saver, self)
        self._writes.saved.connect(self._toast)
        self._notice = StandingSign(board, library, self._writes, self)
        self._notice.list_asked.connect(self.open_list)
        self._notice.follow_up_asked.connect(self.open_list)
        self._open: SignsWindow | None = None

    def show_notice(self, sign: ScreenEntry | None) -> None:
        """Show the notice about these answers, or take it away."""
        self._notice.show_for(sign)

    def open_list(self) -> None:
        """Show when to see someone, with the keyboard on what can be noted."""
        if self._open is None:
            self._open = SignsWindow(
                self._theme, self._journal, self._library, self._writes, self._over
            )
            self._open.finished.connect(self._forget)
        self._open.show()
        self._open.raise_()
        self._open.activateWindow()

    def hear(self, change: Change) -> None:
        """Follow what was changed or taken back."""
        if self._open is not None:
            self._open.hear(change)

    def close(self) -> None:
        """Close the list with the window."""
        if self._open is not None:
            self._open.close()

    def _toast(self, words: str) -> None:
        self.toast_requested.emit(ToastView(words, can_undo=True))

    def _forget(self, _result: int) -> None:
        self._open = None
