"""Paper: the whole page on whatever was chosen, and nothing of printing loaded before."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from kneetrack.paper.pdf import ReportPages
from kneetrack.ui.widgets.printing import print_pages
from tests.needs import needs
from tests.paper.invented import people

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

SIZES = QPageSize.PageSizeId


@needs("pdftotext")
@pytest.mark.parametrize("size", [SIZES.A4, SIZES.Letter, SIZES.A5])
@pytest.mark.parametrize("full_page", [True, False])
def test_a_real_printer_gets_the_whole_page(
    qapp: QApplication, tmp_path: Path, size: QPageSize.PageSizeId, full_page: bool
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "x.pdf"))
    printer.setPageSize(QPageSize(size))
    printer.setFullPage(full_page)
    assert print_pages(printer, partial(ReportPages, people()["74-days"]), "a4")
    done = subprocess.run(
        ["pdftotext", str(tmp_path / "x.pdf"), "-"], capture_output=True, check=True
    )
    words = done.stdout.decode()
    assert "Knee pain summary" in words
    assert "page 1 of 1" in words
    assert words.count("\f") == 1


@needs("pdftotext")
def test_only_the_pages_asked_for_are_printed(qapp: QApplication, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "x.pdf"))
    printer.setFromTo(2, 3)
    assert print_pages(printer, _Numbered, "a4")
    done = subprocess.run(
        ["pdftotext", str(tmp_path / "x.pdf"), "-"], capture_output=True, check=True
    )
    assert done.stdout.decode().split() == ["a4-2", "a4-3"]


def test_a_printer_that_is_asked_for_pages_that_are_not_there_takes_nothing(
    qapp: QApplication, tmp_path: Path
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "x.pdf"))
    printer.setFromTo(7, 8)
    assert not print_pages(printer, _Numbered, "a4")
    assert not (tmp_path / "x.pdf").exists()


class _Numbered:
    """Four pages that say on which paper they stand, and their number."""

    count = 4

    def __init__(self, paper: str) -> None:
        self._paper = paper

    def draw(self, painter: QPainter, page: int, dots_per_mm: float = 1.0) -> None:
        painter.setFont(QFont("Source Sans Pro", 20))
        place = QPointF(30 * dots_per_mm, 30 * dots_per_mm)
        painter.drawText(place, f"{self._paper}-{page + 1}")


@pytest.mark.parametrize("page", ["report.report_page", "library.library_page"])
def test_no_page_loads_anything_of_printing(page: str) -> None:
    code = (
        f"import sys; import kneetrack.ui.{page}; sys.exit('PySide6.QtPrintSupport' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
