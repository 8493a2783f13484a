"""Out of the window: a PDF file or a printer, and a plain word when it does not work."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize

from kneetrack.domain.errors import EnvironmentProblem
from kneetrack.ui.kit.saver import Save
from tests.needs import needs
from tests.ui.desk import CTRL
from tests.ui.file_printers import FilePrinters
from tests.ui.report.driver import ReportDriver

if TYPE_CHECKING:
    from pathlib import Path


def _words(pdf: Path) -> str:
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True)
    return done.stdout.decode()


@needs("pdftotext")
def test_ctrl_e_saves_what_stands_on_the_page(driver: ReportDriver, tmp_path: Path) -> None:
    out = tmp_path / "knee-report-2026-03-19.pdf"
    driver.write_questions("How deep should I bend?", leave=False)
    driver.desk.dialogs.prepare([out])
    driver.desk.press(Qt.Key.Key_E, CTRL)
    assert driver.toast() == f"Saved as knee-report-2026-03-19.pdf in {tmp_path.name}"
    words = _words(out)
    assert "How deep should I bend?" in words
    assert "Nora Ellis, born 1991" in words
    assert "A walk in the hills" not in words


@needs("pdftotext")
def test_a_page_without_the_name_names_nobody(driver: ReportDriver, tmp_path: Path) -> None:
    driver.tick("withName")
    driver.desk.dialogs.prepare([tmp_path / "a.pdf"])
    driver.click("savePdf")
    assert "Nora" not in _words(tmp_path / "a.pdf")
    assert b"Nora" not in (tmp_path / "a.pdf").read_bytes()


def test_an_existing_file_is_replaced_after_the_dialog_agreed(
    driver: ReportDriver, tmp_path: Path
) -> None:
    out = tmp_path / "a.pdf"
    out.write_text("old")
    driver.desk.dialogs.prepare([out])
    driver.click("savePdf")
    assert out.read_bytes().startswith(b"%PDF-")


def test_no_place_chosen_means_nothing_happens(driver: ReportDriver, tmp_path: Path) -> None:
    driver.desk.dialogs.prepare([None])
    driver.click("savePdf")
    assert driver.toast() == ""
    assert driver.notices() == []
    assert not list(tmp_path.glob("*.pdf"))


def test_a_place_that_cannot_be_written_is_told_with_a_way_on(
    driver: ReportDriver, tmp_path: Path
) -> None:
    folder = tmp_path / "folder.pdf"
    folder.mkdir()
    driver.desk.dialogs.prepare([folder])
    driver.click("savePdf")
    assert driver.notices() == ["The file was not written."]
    assert driver.toast() == ""
    driver.desk.dialogs.prepare([tmp_path / "b.pdf"])
    driver.click("notice-save-pdf")
    assert driver.notices() == []
    assert (tmp_path / "b.pdf").is_file()


def test_words_that_are_not_saved_yet_are_never_left_out_silently(
    driver: ReportDriver, tmp_path: Path
) -> None:
    trouble = _Stuck()
    driver.desk.saver.save(Save("stuck", trouble.write, trouble.then, trouble.then))
    driver.write_questions("Not on the disk")
    driver.desk.dialogs.prepare([tmp_path / "c.pdf"])
    driver.click("savePdf")
    assert driver.notices() == ["Your last words are not saved yet."]
    assert not (tmp_path / "c.pdf").exists()
    trouble.over = True
    driver.desk.saver.try_now()
    driver.click("savePdf")
    assert (tmp_path / "c.pdf").is_file()
    assert driver.notices() == []


@needs("pdftotext")
def test_ctrl_p_prints_on_the_paper_in_the_printer(
    driver: ReportDriver, printers: FilePrinters
) -> None:
    printers.size = QPageSize.PageSizeId.Letter
    printers.margins_mm = 5.0
    driver.desk.press(Qt.Key.Key_P, CTRL)
    assert driver.toast() == "Handed over to the printer."
    words = _words(printers.out)
    assert "Knee pain summary" in words
    assert "page 1 of 1" in words


def test_changing_ones_mind_in_the_print_dialog_prints_nothing(
    driver: ReportDriver, printers: FilePrinters
) -> None:
    printers.agrees = False
    driver.click("print")
    assert driver.toast() == ""
    assert not printers.out.exists()


def test_without_a_printer_a_pdf_is_offered(
    driver: ReportDriver, printers: FilePrinters, tmp_path: Path
) -> None:
    printers.there = False
    driver.click("print")
    assert driver.notices() == ["No printer is set up on this computer."]
    driver.desk.dialogs.prepare([tmp_path / "d.pdf"])
    driver.click("notice-save-pdf")
    assert (tmp_path / "d.pdf").is_file()
    assert driver.notices() == []


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_told(
    driver: ReportDriver, printers: FilePrinters, tmp_path: Path
) -> None:
    printers.out = tmp_path / "missing folder" / "x.pdf"
    driver.click("print")
    assert driver.notices() == ["The printer did not take the page."]


class _Stuck:
    def __init__(self) -> None:
        self.over = False

    def write(self) -> None:
        if not self.over:
            raise EnvironmentProblem("The disk is full.", "", "Free some space.")

    def then(self, _result: object) -> None:
        """Nothing is shown for it."""
