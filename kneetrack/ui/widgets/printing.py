"""Brings pages onto a printer; nothing of printing is loaded before somebody prints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QPageLayout, QPageSize, QPainter

from kneetrack.paper.page_layout import PAPERS_MM

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtWidgets import QWidget

    from kneetrack.paper.pdf import Pages

_SIZES = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
_MM = QPageLayout.Unit.Millimeter


class Printers(Protocol):
    """The printers of this computer."""

    def are_there(self) -> bool:
        """Return whether there is any printer."""
        ...

    def choose(self, paper: str, title: str, parent: QWidget) -> QPagedPaintDevice | None:
        """Ask for a printer loaded with `paper`; None when the person changed their mind."""
        ...


class SystemPrinters:
    """Asks with the system's own print dialog."""

    def are_there(self) -> bool:
        """Return whether the system knows a printer."""
        from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 - only when printing

        return bool(QPrinterInfo.availablePrinterNames())

    def choose(self, paper: str, title: str, parent: QWidget) -> QPagedPaintDevice | None:
        """Show the system's dialog."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(_SIZES[paper]))
        printer.setFullPage(True)
        printer.setDocName(title)
        printer.setCreator("KneeTrack")
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(title)
        agreed = dialog.exec()
        dialog.deleteLater()
        return printer if agreed else None


def print_pages(
    device: QPagedPaintDevice, pages_for_paper: Callable[[str], Pages], paper: str
) -> bool:
    """Draw pages on `device`; return whether the device took them.

    Whatever paper was chosen in the dialog is used, and only the pages asked for there; on a
    smaller sheet the pages are made smaller.
    """
    layout = device.pageLayout()
    chosen = {size: name for name, size in _SIZES.items()}.get(layout.pageSize().id(), paper)
    pages, asked = pages_for_paper(chosen), device.pageRanges()
    numbers = [page for page in range(pages.count) if asked.isEmpty() or asked.contains(page + 1)]
    width, height = PAPERS_MM[chosen]
    sheet = layout.fullRect(_MM)
    fit = min(sheet.width() / width, sheet.height() / height, 1.0)
    painter = QPainter()
    if not numbers or not painter.begin(device):
        return False
    dots = device.logicalDpiX() / 25.4
    if layout.mode() == QPageLayout.Mode.StandardMode:
        # Drawing starts inside the margins there, the page brings its own.
        margins = layout.margins(_MM)
        painter.translate(-margins.left() * dots, -margins.top() * dots)
    try:
        went_on = True
        for place, page in enumerate(numbers):
            went_on = went_on and (place == 0 or device.newPage())
            if went_on:
                pages.draw(painter, page, dots * fit)
    finally:
        ended = painter.end()
    return ended and went_on
