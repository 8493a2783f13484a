"""Finds a place for each part of the report on one page, roomy or tight as it asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kneetrack.domain.report_view import CountsView
from kneetrack.paper.block import DENSITIES, Block, Density
from kneetrack.paper.chart import Chart
from kneetrack.paper.counts import Counts
from kneetrack.paper.frames import Columns, ListBox, VisitNotes
from kneetrack.paper.header import Footer, Header, Sentence
from kneetrack.paper.ink import MARGIN_MM
from kneetrack.paper.lines import Lines
from kneetrack.paper.numbers import Numbers
from kneetrack.paper.tables import Table

if TYPE_CHECKING:
    from kneetrack.domain.report_view import ReportView
    from kneetrack.paper.sheet import Sheet

PAPERS_MM = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
"""Width and height of each paper, in millimetres."""

_CHART_WISH_MM, _CHART_MOST_MM = 74.0, 112.0
_NOTES_LEAST_MM = 24.0
_HEADER_GAP_MM = 4.5
_MOST_ROWS = 8


@dataclass(frozen=True)
class Placed:
    """A part of the page and the height (mm) at which it begins."""

    block: Block
    top: float


def lay_out(sheet: Sheet, view: ReportView, paper: str) -> tuple[Placed, ...]:
    """Return every part with its place, from the header down to the footer."""
    page_width, page_height = PAPERS_MM[paper]
    width = page_width - 2 * MARGIN_MM
    header = Header(sheet, view, width)
    footer = Footer(sheet, view, width)
    foot = page_height - MARGIN_MM - footer.height
    top = MARGIN_MM + header.height + _HEADER_GAP_MM
    body = _stack(sheet, view, width, top, foot)
    return (Placed(header, MARGIN_MM), *body, Placed(footer, foot))


def _stack(sheet: Sheet, view: ReportView, width: float, top: float, foot: float) -> list[Placed]:
    """Stack the parts with the first density that fits between `top` and `foot`."""
    for density in DENSITIES:
        before = _before_chart(sheet, view, width)
        details = _details(sheet, view, width, density)
        after = details + _written(sheet, view, width, density)
        chart_mm = density.chart_mm if view.chart else 0.0
        count = len(before) + len(after) + (view.chart is not None)
        taken = sum(part.height for part in (*before, *after)) + count * density.gap_mm
        spare = foot - top - taken - chart_mm
        if spare >= 0:
            break
    if details:
        after[0] = _filled(sheet, view, width, density)
    if view.chart:
        grown = _growth(spare, density)
        spare -= grown
        before.append(Chart(sheet, view.chart, width, chart_mm + grown))
    if spare >= _NOTES_LEAST_MM:
        after.append(VisitNotes(sheet, width, spare - density.gap_mm))
    placed = []
    for part in (*before, *after):
        placed.append(Placed(part, top))
        top += part.height + density.gap_mm
    return placed


def _growth(spare: float, density: Density) -> float:
    """Return how much of the room to spare the chart takes; lines for the visit get the rest."""
    wished = min(spare, max(0.0, _CHART_WISH_MM - density.chart_mm))
    if spare - wished >= _NOTES_LEAST_MM:
        return wished
    return min(spare, _CHART_MOST_MM - density.chart_mm)


def _before_chart(sheet: Sheet, view: ReportView, width: float) -> list[Block]:
    parts: list[Block] = []
    if view.main_problem:
        label = "Main problem, in own words:"
        parts.append(Sentence(sheet, label, view.main_problem, width))
    if view.start:
        parts.append(Sentence(sheet, "Before this journal:", view.start, width))
    if view.signs:
        parts.append(Sentence(sheet, "Worth raising:", view.signs, width))
    if view.no_signs:
        parts.append(Sentence(sheet, "Warning signs:", view.no_signs, width))
    if view.notice:
        parts.append(Sentence(sheet, "", view.notice, width))
    if view.numbers:
        parts.append(Numbers(sheet, view.numbers, width))
    return parts


def _details(sheet: Sheet, view: ReportView, width: float, density: Density) -> list[Block]:
    rows = [density.rows] * len(view.details)
    return [_columns(sheet, view, width, density, rows)] if view.details else []


def _filled(sheet: Sheet, view: ReportView, width: float, density: Density) -> Columns:
    """Show more rows in the shorter column, as long as both together grow no taller."""
    rows = [density.rows] * len(view.details)
    best = _columns(sheet, view, width, density, rows)
    for number, part in enumerate(view.details):
        for more in range(density.rows + 1, min(len(part.rows), _MOST_ROWS) + 1):
            tried = [*rows[:number], more, *rows[number + 1 :]]
            columns = _columns(sheet, view, width, density, tried)
            if columns.height > best.height:
                break
            rows, best = tried, columns
    return best


def _columns(
    sheet: Sheet, view: ReportView, width: float, density: Density, rows: list[int]
) -> Columns:
    room = Columns.room(width)
    parts: list[Block] = [
        Counts(sheet, part, room, most)
        if isinstance(part, CountsView)
        else Table(sheet, part, room, most, density)
        for part, most in zip(view.details, rows, strict=True)
    ]
    return Columns(parts, width, density.gap_mm)


def _written(sheet: Sheet, view: ReportView, width: float, density: Density) -> list[Block]:
    parts: list[Block] = []
    if view.exercises:
        parts.append(Table(sheet, view.exercises, width, density.exercises, density))
    lists = [part for part in (view.questions, view.notes) if part]
    if lists:
        room = ListBox.room(width, len(lists))
        parts.append(ListBox(sheet, [Lines(sheet, part, room, density) for part in lists], width))
    return parts
