"""Getting the report out of the window: its two buttons, and the notices above the page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from kneetrack.domain.report_view import ReportView
from kneetrack.ui.kit.background import Background
from kneetrack.ui.kit.dialogs import Dialogs
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.report.report_printout import ReportPrintout
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.notice import Notice, NoticeAction, NoticeView, Tone
from kneetrack.ui.widgets.paper_output import OutputWords, PaperOutput, WaysOut
from kneetrack.ui.widgets.printing import Printers

_STACKED_FROM_TEXT = 150
_LITTLE, _OUTPUT = "little", "output"


class OutputButtons(QWidget):
    """Save as PDF and Print, side by side or, with large text, one over the other."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        self.save = Button(theme, self.tr("Save as PDF"), icon="page", keys=ActionId.SAVE_PDF)
        self.save.setObjectName("savePdf")
        self.print = Button(
            theme, self.tr("Print"), look=Look.PRIMARY, icon="printer", keys=ActionId.PRINT
        )
        self.print.setObjectName("print")
        self._row.addWidget(self.save)
        self._row.addWidget(self.print)
        theme.changed.connect(self._settle)
        self._settle()

    def _settle(self) -> None:
        stacked = self._theme.text_size >= _STACKED_FROM_TEXT
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if stacked else way.LeftToRight)
        widest = max(button.sizeHint().width() for button in (self.save, self.print))
        self.print.setMinimumWidth(widest if stacked else 0)


class ReportOutput(QObject):
    """The two ways out, with their buttons and notices.

    Signals:
        save_asked, print_asked: a button was pressed; the page answers with the sheet.
        notices_changed: `notices()` are others now.
        toast_requested(ToastView): say something short.
    """

    save_asked = Signal()
    print_asked = Signal()
    notices_changed = Signal()
    toast_requested = Signal(object)

    def __init__(
        self,
        theme: Theme,
        background: Background,
        dialogs: Dialogs,
        printers: Printers,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._theme, self._page = theme, page
        self._shown: dict[str, tuple[NoticeView, Notice]] = {}
        self._output = PaperOutput(
            WaysOut(background, dialogs, printers),
            OutputWords(self.tr("Save report as PDF"), self.tr("Print report")),
            self,
        )
        self._output.told.connect(self._tell)
        self._output.toast_requested.connect(self.toast_requested)
        self._output.save_asked.connect(self.save_asked)
        self._output.print_asked.connect(self.print_asked)
        self.buttons = OutputButtons(theme)
        self.buttons.save.clicked.connect(self.save_asked)
        self.buttons.print.clicked.connect(self.print_asked)

    def notices(self) -> tuple[QWidget, ...]:
        """Return what there is to say now."""
        return tuple(notice for _, notice in self._shown.values())

    def show_little(self, words: str) -> None:
        """Say that the page has little to show (`words` say why), or nothing any more."""
        self._show(
            _LITTLE,
            NoticeView(
                Tone.INFO,
                self.tr("There is not much to show yet."),
                self.tr("{0} The page can be printed all the same.").format(words),
            )
            if words
            else None,
        )

    def tell_waiting(self) -> None:
        """Say that words are on the screen that are not stored yet, so they would be missing."""
        self._output.tell(
            self.tr("Your last words are not saved yet."),
            self.tr("They would be missing on the page. Please try again in a moment."),
            (NoticeAction("close", self.tr("Close")),),
        )

    def save_pdf(self, sheet: ReportView, paper: str) -> None:
        """Ask for a place, then write the file beside the window."""
        self._output.save_pdf(ReportPrintout(sheet, paper))

    def print_page(self, sheet: ReportView, paper: str) -> None:
        """Ask for a printer and print, or say that there is none."""
        self._output.print_pages(ReportPrintout(sheet, paper), self._page)

    def _tell(self, notice: NoticeView | None) -> None:
        self._show(_OUTPUT, notice)

    def _show(self, key: str, view: NoticeView | None) -> None:
        standing = self._shown.get(key)
        if (standing and standing[0]) == view:
            return
        if view is None:
            del self._shown[key]
        elif standing is not None:
            self._shown[key] = (view, standing[1])
            standing[1].show_view(view)
        else:
            notice = Notice(self._theme, view)
            notice.setObjectName(f"notice-{key}")
            notice.action_asked.connect(self._output.act)
            self._shown[key] = (view, notice)
        self.notices_changed.emit()
