"""Getting the report out of the window: a PDF file or a printer, and what can go wrong."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from kneetrack.domain.errors import EnvironmentProblem, InputProblem
from kneetrack.domain.report_view import ReportView
from kneetrack.ui.kit.background import Background
from kneetrack.ui.kit.dialogs import Dialogs, FileKind
from kneetrack.ui.kit.page import ToastView
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.report.pdf_task import PdfTask, suggested_name
from kneetrack.ui.report.printing import Printers, print_sheet
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.notice import Notice, NoticeAction, NoticeView, Tone

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
        self._theme, self._background, self._dialogs = theme, background, dialogs
        self._printers, self._page = printers, page
        self._shown: dict[str, tuple[NoticeView, Notice]] = {}
        self._writing = False
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
        self._tell(
            self.tr("Your last words are not saved yet."),
            self.tr("They would be missing on the page. Please try again in a moment."),
            (NoticeAction("close", self.tr("Close")),),
        )

    def save_pdf(self, sheet: ReportView, paper: str) -> None:
        """Ask for a place, then write the file beside the window."""
        if self._writing:
            return
        kind = FileKind(self.tr("PDF files"), ("pdf",))
        title = self.tr("Save report as PDF")
        out = self._dialogs.path_to_save(title, suggested_name(sheet.printed_on), kind)
        if out is None:
            return
        self._show(_OUTPUT, None)
        self._writing = True
        task = PdfTask(sheet, out, paper, overwrite=out.exists())
        self._background.run(task.write, self._pdf_written, self._pdf_failed)

    def print_page(self, sheet: ReportView, paper: str) -> None:
        """Ask for a printer and print, or say that there is none."""
        if not self._printers.are_there():
            self._tell(
                self.tr("No printer is set up on this computer."),
                self.tr("You can save the page as a PDF file and print that elsewhere."),
                (
                    NoticeAction("save-pdf", self.tr("Save as PDF")),
                    NoticeAction("close", self.tr("Close")),
                ),
            )
            return
        device = self._printers.choose(paper, self.tr("Print report"), self._page)
        if device is None:
            return
        self._show(_OUTPUT, None)
        if print_sheet(device, sheet, paper):
            self.toast_requested.emit(ToastView(self.tr("Handed over to the printer.")))
            return
        self._tell(
            self.tr("The printer did not take the page."),
            self.tr("Check that it is on and connected, or save the page as a PDF file."),
            (
                NoticeAction("print", self.tr("Try again")),
                NoticeAction("save-pdf", self.tr("Save as PDF")),
            ),
        )

    def _pdf_written(self, out: object) -> None:
        self._writing = False
        if isinstance(out, Path):
            words = self.tr("Saved as {0} in {1}").format(out.name, out.parent.name or out.parent)
            self.toast_requested.emit(ToastView(words))

    def _pdf_failed(self, problem: Exception) -> None:
        self._writing = False
        if isinstance(problem, EnvironmentProblem):
            lead, text = problem.cause, f"{problem.path}\n{problem.advice}".strip()
        elif isinstance(problem, InputProblem):
            lead, text = self.tr("The file was not written."), problem.message
        else:
            raise problem
        self._tell(
            lead,
            text,
            (
                NoticeAction("save-pdf", self.tr("Choose another place")),
                NoticeAction("close", self.tr("Close")),
            ),
        )

    def _tell(self, lead: str, text: str, actions: tuple[NoticeAction, ...]) -> None:
        self._show(_OUTPUT, NoticeView(Tone.INFO, lead, text, actions))

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
            notice.action_asked.connect(self._act)
            self._shown[key] = (view, notice)
        self.notices_changed.emit()

    def _act(self, action: str) -> None:
        self._show(_OUTPUT, None)
        if action == "save-pdf":
            self.save_asked.emit()
        elif action == "print":
            self.print_asked.emit()
