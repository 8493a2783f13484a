"""The window to measure against: PySide6, twenty widgets and a style sheet, nothing else."""

from __future__ import annotations

import sys

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QWidget,
)

from tests.benchmarks.probe import FirstPaint

SHEET = "QWidget { font-size: 11pt; } QPushButton { padding: 6px; border: 1px solid #7c8b87; }"


class BareWindow(QMainWindow):
    """A window that can be watched; it paints what any other does."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)


def main() -> int:
    """Show the window until the probe closes it."""
    app = QApplication(sys.argv)
    app.setStyle("Fusion")
    app.setStyleSheet(SHEET)
    probe = FirstPaint(BareWindow)
    window = BareWindow()
    central = QWidget()
    grid = QGridLayout(central)
    kinds = (QLabel, QPushButton, QLineEdit, QLabel)
    for place in range(20):
        grid.addWidget(kinds[place % 4](f"Widget {place}"), place // 4, place % 4)
    window.setCentralWidget(central)
    window.resize(1280, 800)
    window.show()
    app.exec()
    probe.report()
    return 0


if __name__ == "__main__":
    sys.exit(main())
