"""Printers for tests: what is printed can be read again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageSize, QPdfWriter
from PySide6.QtWidgets import QWidget


class FilePrinters:
    """Printers of a computer that prints into a file; or one without any."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.there = True
        self.agrees = True
        self.size = QPageSize.PageSizeId.A4
        self.margins_mm = 0.0

    def are_there(self) -> bool:
        return self.there

    def choose(self, paper: str, title: str, parent: QWidget) -> QPagedPaintDevice | None:
        if not self.agrees:
            return None
        device = QPdfWriter(str(self.out))
        device.setPageSize(QPageSize(self.size))
        margin = self.margins_mm
        device.setPageMargins(QMarginsF(margin, margin, margin, margin))
        device.setTitle(f"{title} {paper}")
        return device
