"""Shows the printed page on the screen, drawn by the same code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from kneetrack.paper.page_drawing import draw_page
from kneetrack.paper.page_layout import PAPERS_MM

if TYPE_CHECKING:
    from kneetrack.domain.report_view import ReportView


def preview_image(view: ReportView, paper: str, width: int, ratio: float = 1.0) -> QImage:
    """Return the page as a picture `width` points wide, for a screen of `ratio` pixels a point."""
    page_width, page_height = PAPERS_MM[paper]
    dots_per_mm = max(width * ratio, 1.0) / page_width
    image = QImage(
        max(1, round(page_width * dots_per_mm)),
        max(1, round(page_height * dots_per_mm)),
        QImage.Format.Format_RGB32,
    )
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    try:
        draw_page(painter, view, paper, dots_per_mm)
    finally:
        painter.end()
    image.setDevicePixelRatio(ratio)
    return image
