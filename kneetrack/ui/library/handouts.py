"""From the library onto paper: opens the window to choose in, then saves or prints."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from kneetrack.figure.figure import Figure
from kneetrack.services.journal import JournalService
from kneetrack.ui.kit.page import ToastView
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.library.handout_choice import chosen_at_first
from kneetrack.ui.library.handout_printout import HandoutPrintout
from kneetrack.ui.library.handout_window import HandoutWindow
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.notice import NoticeView
from kneetrack.ui.widgets.paper_output import OutputWords, PaperOutput, WaysOut

if TYPE_CHECKING:
    from kneetrack.content.library import Library


class Handouts(QObject):
    """Holds the `button` in the heading of the library.

    A file that is being written when the window closes is written all the same.

    Signals:
        toast_requested(ToastView): how it went, where the window is closed by then.
    """

    toast_requested = Signal(object)

    def __init__(
        self,
        theme: Theme,
        journal: JournalService,
        library: Callable[[], Library],
        figure_of: Callable[[str], Figure | None],
        ways: WaysOut,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._theme, self._journal, self._library = theme, journal, library
        self._figure_of, self._page = figure_of, page
        self._open: HandoutWindow | None = None
        self.button = Button(theme, self.tr("Handout"), icon="printer")
        self.button.setObjectName("openHandout")
        self.button.setToolTip(self.tr("Exercises on paper"))
        words = OutputWords(self.tr("Save exercises as PDF"), self.tr("Print exercises"))
        self._output = PaperOutput(ways, words, self)
        self._output.told.connect(self._tell)
        self._output.toast_requested.connect(self._toast)
        self._output.save_asked.connect(self._save)
        self._output.print_asked.connect(self._print)

    def open_window(self, shown: str) -> None:
        """Let the person choose; `shown` is the exercise seen in detail, empty for none."""
        exercises = self._library().exercises
        chosen = chosen_at_first(exercises, self._journal.stars(), shown)
        window = HandoutWindow(self._theme, exercises, chosen, self._page.window())
        window.save_asked.connect(self._save)
        window.print_asked.connect(self._print)
        window.notice_action_asked.connect(self._output.act)
        window.finished.connect(self._closed)
        self._open = window
        window.open()

    def _save(self) -> None:
        if self._open is not None and self._open.is_ready:
            self._output.save_pdf(self._printout(self._open.chosen))

    def _print(self) -> None:
        if self._open is not None and self._open.is_ready:
            self._output.print_pages(self._printout(self._open.chosen), self._open)

    def _printout(self, chosen: tuple[str, ...]) -> HandoutPrintout:
        library, settings = self._library(), self._journal.settings()
        return HandoutPrintout(
            tuple((library.exercise(one), self._figure_of(one)) for one in chosen),
            settings.name,
            self._journal.today(),
            settings.paper,
        )

    def _tell(self, notice: NoticeView | None) -> None:
        if self._open is not None:
            self._open.show_notice(notice)
        elif notice is not None:
            self.toast_requested.emit(ToastView(f"{notice.lead} {notice.text}".strip()))

    def _toast(self, view: ToastView) -> None:
        if self._open is not None:
            self._open.show_toast(view)
        else:
            self.toast_requested.emit(view)

    def _closed(self, _result: int) -> None:
        self._open = None
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
