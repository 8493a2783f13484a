"""Paper: the whole page on whatever was chosen, and nothing of printing loaded before."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QPageSize
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


def test_the_report_page_loads_nothing_of_printing() -> None:
    code = (
        "import sys; import kneetrack.ui.report.report_page; "
        "sys.exit('PySide6.QtPrintSupport' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
