"""Brings the page onto a printer; nothing of printing is loaded before somebody prints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QPageLayout, QPageSize, QPainter

from kneetrack.paper.page_drawing import draw_page
from kneetrack.paper.page_layout import PAPERS_MM

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtWidgets import QWidget

    from kneetrack.domain.report_view import ReportView

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


def print_sheet(device: QPagedPaintDevice, sheet: ReportView, paper: str) -> bool:
    """Draw the page on `device`; return whether the device took it.

    Whatever paper was chosen in the dialog is used; on a smaller sheet the page is made smaller.
    """
    layout = device.pageLayout()
    chosen = {size: name for name, size in _SIZES.items()}.get(layout.pageSize().id(), paper)
    width, height = PAPERS_MM[chosen]
    sheet_box = layout.fullRect(_MM)
    fit = min(sheet_box.width() / width, sheet_box.height() / height, 1.0)
    painter = QPainter()
    if not painter.begin(device):
        return False
    dots = device.logicalDpiX() / 25.4
    if layout.mode() == QPageLayout.Mode.StandardMode:
        # Drawing starts inside the margins there, the page brings its own.
        margins = layout.margins(_MM)
        painter.translate(-margins.left() * dots, -margins.top() * dots)
    try:
        draw_page(painter, sheet, chosen, dots * fit)
    finally:
        ended = painter.end()
    return ended
