"""Draws the report onto whatever a painter paints on: paper, a PDF or the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.paper.ink import MARGIN_MM, UNITS_PER_MM
from kneetrack.paper.page_layout import lay_out
from kneetrack.paper.sheet import Sheet

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from kneetrack.domain.report_view import ReportView


def draw_page(
    painter: QPainter, view: ReportView, paper: str, dots_per_mm: float | None = None
) -> None:
    """Draw the report on a page of `paper` (a4 or letter); (0, 0) is the corner of the paper.

    `dots_per_mm` is taken from the painter's device when it is not given. The page is laid out
    in its own units, so paper, PDF and screen break every line at the same word.
    """
    if dots_per_mm is None:
        dots_per_mm = painter.device().logicalDpiX() / 25.4
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.scale(dots_per_mm / UNITS_PER_MM, dots_per_mm / UNITS_PER_MM)
    for placed in lay_out(Sheet(painter), view, paper):
        placed.block.draw(MARGIN_MM, placed.top)
    painter.restore()
