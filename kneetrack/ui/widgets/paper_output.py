"""Getting pages out of the window: a PDF file or a printer, and what can go wrong."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kneetrack.domain.errors import EnvironmentProblem, InputProblem
from kneetrack.ui.kit.background import Background
from kneetrack.ui.kit.dialogs import Dialogs, FileKind
from kneetrack.ui.kit.page import ToastView
from kneetrack.ui.widgets.notice import NoticeAction, NoticeView, Tone
from kneetrack.ui.widgets.printing import Printers, print_pages

if TYPE_CHECKING:
    from kneetrack.paper.pdf import Pages


class Printout(Protocol):
    """Pages that can leave the window. `suggested` is the name offered for the file."""

    @property
    def paper(self) -> str:
        """The paper the person uses: a4 or letter."""

    @property
    def suggested(self) -> Path:
        """The name offered for the file."""

    def write(self, out: Path, *, overwrite: bool) -> int:
        """Write a PDF, in whatever thread. Raises InputProblem and EnvironmentProblem."""

    def pages(self, paper: str) -> Pages:
        """Return the pages as they stand on `paper`."""


@dataclass(frozen=True)
class OutputWords:
    """What the two dialogs are called."""

    save: str
    print: str


@dataclass(frozen=True)
class WaysOut:
    """What pages leave the window by: written beside it, to a place or a printer asked for."""

    background: Background
    dialogs: Dialogs
    printers: Printers


class PaperOutput(QObject):
    """Saves and prints, and says how it went.

    Signals:
        told(NoticeView or None): what there is to say now, or nothing any more.
        toast_requested(ToastView): say something short.
        save_asked, print_asked: a button of the notice; the owner answers with the printout.
    """

    told = Signal(object)
    toast_requested = Signal(object)
    save_asked = Signal()
    print_asked = Signal()

    def __init__(self, ways: WaysOut, words: OutputWords, parent: QObject) -> None:
        super().__init__(parent)
        self._ways, self._words = ways, words
        self._writing = False

    def save_pdf(self, printout: Printout) -> None:
        """Ask for a place, then write the file beside the window."""
        if self._writing:
            return
        kind = FileKind(self.tr("PDF files"), ("pdf",))
        out = self._ways.dialogs.path_to_save(self._words.save, printout.suggested, kind)
        if out is None:
            return
        self.told.emit(None)
        self._writing = True
        task = _PdfTask(printout, out, overwrite=out.exists())
        self._ways.background.run(task.write, self._pdf_written, self._pdf_failed)

    def print_pages(self, printout: Printout, over: QWidget) -> None:
        """Ask for a printer over the window of `over` and print, or say that there is none."""
        if not self._ways.printers.are_there():
            self.tell(
                self.tr("No printer is set up on this computer."),
                self.tr("You can save the page as a PDF file and print that elsewhere."),
                (
                    NoticeAction("save-pdf", self.tr("Save as PDF")),
                    NoticeAction("close", self.tr("Close")),
                ),
            )
            return
        device = self._ways.printers.choose(printout.paper, self._words.print, over)
        if device is None:
            return
        self.told.emit(None)
        if print_pages(device, printout.pages, printout.paper):
            self.toast_requested.emit(ToastView(self.tr("Handed over to the printer.")))
            return
        self.tell(
            self.tr("The printer did not take the page."),
            self.tr("Check that it is on and connected, or save the page as a PDF file."),
            (
                NoticeAction("print", self.tr("Try again")),
                NoticeAction("save-pdf", self.tr("Save as PDF")),
            ),
        )

    def tell(self, lead: str, text: str, actions: tuple[NoticeAction, ...]) -> None:
        """Say something that stays until one of its buttons is pressed."""
        self.told.emit(NoticeView(Tone.INFO, lead, text, actions))

    def act(self, action_id: str) -> None:
        """Do what a button of the notice says; the notice goes."""
        self.told.emit(None)
        if action_id == "save-pdf":
            self.save_asked.emit()
        elif action_id == "print":
            self.print_asked.emit()

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
        self.tell(
            lead,
            text,
            (
                NoticeAction("save-pdf", self.tr("Choose another place")),
                NoticeAction("close", self.tr("Close")),
            ),
        )


@dataclass(frozen=True)
class _PdfTask:
    """One file to write; `overwrite` only where the person agreed to replace it."""

    printout: Printout
    out: Path
    overwrite: bool

    def write(self) -> Path:
        self.printout.write(self.out, overwrite=self.overwrite)
        return self.out
