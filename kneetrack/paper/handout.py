"""A handout of exercises: how each begins and ends, how much, and what to watch for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kneetrack.domain.errors import InputProblem
from kneetrack.figure.figure import Figure
from kneetrack.figure.scene import Scene
from kneetrack.files.safe_write import check_target, write_whole
from kneetrack.paper.figure_drawing import paint_figure
from kneetrack.paper.handout_view import MOST_EXERCISES, PER_PAGE, HandoutExercise, HandoutView
from kneetrack.paper.ink import (
    BODY,
    HEADING,
    MARGIN_MM,
    NAME,
    SMALL,
    STRONG,
    TITLE,
    UNITS_PER_MM,
    Grey,
    Type,
)
from kneetrack.paper.page_layout import PAPERS_MM
from kneetrack.paper.pdf import PdfFacts, drawn_pdf, is_whole_pdf
from kneetrack.paper.sheet import Sheet
from kneetrack.paper.without_screen import ready_to_draw
from kneetrack.paper.words import Align, Words

_HEAD_MM, _FOOT_MM, _GAP_MM = 17.0, 9.0, 5.0
_FIGURES_SHARE = 0.53
_BETWEEN_MM = 3.0
_BULLET_MM = 3.6
_EXERCISE = Type(14, HEADING.weight, spacing=1.2)


def write_handout(view: HandoutView, out: Path, paper: str, *, overwrite: bool) -> int:
    """Write a handout to `out` on `paper` (a4 or letter) and return the number of pages.

    Raises InputProblem for a name that does not end in .pdf or is taken, for no exercises or too
    many; EnvironmentProblem when the disk refuses.
    """
    if out.suffix.lower() != ".pdf":
        raise InputProblem("out", f"The name of the handout must end in .pdf: {out.name}")
    if not 1 <= len(view.exercises) <= MOST_EXERCISES:
        raise InputProblem("exercise", f"Give from 1 to {MOST_EXERCISES} exercises.")
    check_target(out, overwrite=overwrite)
    with ready_to_draw():
        facts = PdfFacts(view.title, view.printed_on, f"{paper} {_identity(view)}")
        pdf = drawn_pdf(facts, paper, HandoutPages(view, paper))
    write_whole(out, pdf, overwrite=overwrite, check=is_whole_pdf)
    return view.pages


class HandoutPages:
    """The pages of a handout, drawn for paper, PDF or screen."""

    def __init__(self, view: HandoutView, paper: str) -> None:
        self._view, self._paper = view, paper
        self.count = view.pages

    def draw(self, painter: QPainter, page: int, dots_per_mm: float = UNITS_PER_MM) -> None:
        """Draw one page; (0, 0) is the corner of the paper."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(dots_per_mm / UNITS_PER_MM, dots_per_mm / UNITS_PER_MM)
        sheet = Sheet(painter)
        wide, high = PAPERS_MM[self._paper]
        width = wide - 2 * MARGIN_MM
        self._draw_head(sheet, width)
        self._draw_foot(sheet, width, high - MARGIN_MM - _FOOT_MM, page)
        room = high - 2 * MARGIN_MM - _HEAD_MM - _FOOT_MM
        each = (room - _GAP_MM * (PER_PAGE - 1)) / PER_PAGE
        shown = self._view.exercises[page * PER_PAGE : (page + 1) * PER_PAGE]
        for place, exercise in enumerate(shown):
            top = MARGIN_MM + _HEAD_MM + place * (each + _GAP_MM)
            _draw_exercise(sheet, exercise, QRectF(MARGIN_MM, top, width, each))
        painter.restore()

    def _draw_head(self, sheet: Sheet, width: float) -> None:
        Words(sheet, self._view.title, TITLE, width * 0.6).draw(MARGIN_MM, MARGIN_MM)
        if self._view.name:
            right = Words(sheet, self._view.name, NAME, width * 0.4, align=Align.RIGHT)
            right.draw(MARGIN_MM + width * 0.6, MARGIN_MM + 3.0)
        sheet.rule(MARGIN_MM, MARGIN_MM + _HEAD_MM - 5, width, thick=0.3, grey=Grey.BLACK)

    def _draw_foot(self, sheet: Sheet, width: float, top: float, page: int) -> None:
        view = self._view
        sheet.rule(MARGIN_MM, top + 2, width, thick=0.2, grey=Grey.DARK)
        Words(sheet, view.footer, SMALL, width * 0.68).draw(MARGIN_MM, top + 3.5)
        words = f"{view.printed}, page {page + 1} of {view.pages}"
        right = Words(sheet, words, SMALL, width * 0.32, align=Align.RIGHT)
        right.draw(MARGIN_MM + width * 0.68, top + 3.5)


def _draw_exercise(sheet: Sheet, exercise: HandoutExercise, box: QRectF) -> None:
    left = 0.0
    if exercise.figure is not None:
        left = box.width() * _FIGURES_SHARE
        _draw_figures(sheet, exercise.figure, QRectF(box.x(), box.y(), left, box.height()))
        left += _GAP_MM
    x, y, width = box.x() + left, box.y(), box.width() - left
    for text, style in (
        (exercise.name, _EXERCISE),
        (exercise.dose, HEADING),
        (exercise.rhythm, BODY),
    ):
        words = Words(sheet, text, style, width, at_most=2)
        words.draw(x, y)
        y += words.height + 0.4
    # When to stop is never what there was no room for.
    stop = Words(sheet, " ".join(exercise.stop), BODY, width, at_most=3)
    bottom = box.bottom() - stop.height
    stop.draw(x, bottom)
    for title, lines in (
        ("How", (exercise.position, *exercise.cues)),
        ("Watch for", exercise.faults),
    ):
        y = _draw_list(sheet, title, lines, QRectF(x, y, width, bottom - y - 1.0))


def _draw_list(sheet: Sheet, title: str, lines: tuple[str, ...], room: QRectF) -> float:
    """Draw a titled list as far as there is room; return where it ends (mm)."""
    y = room.y() + 1.4
    heading = Words(sheet, title, STRONG, room.width())
    rows = [Words(sheet, line, BODY, room.width() - _BULLET_MM, at_most=3) for line in lines]
    if not rows or y + heading.height + rows[0].height > room.bottom():
        return room.y()
    heading.draw(room.x(), y)
    y += heading.height
    for words in rows:
        if y + words.height > room.bottom():
            break
        sheet.dots([(room.x() + 1.0, y + BODY.line_mm * 0.52)], size=0.9, grey=Grey.BLACK)
        words.draw(room.x() + _BULLET_MM, y)
        y += words.height
    return y


def _draw_figures(sheet: Sheet, figure: Figure, box: QRectF) -> None:
    """Draw start and end, beside each other for people who stand, below each other who lie."""
    scene = Scene(figure)
    pictures = [("Start", scene.still(0)), ("Then", scene.still())]
    if len(figure.keys) == 1:
        pictures = [("Hold", scene.still(0))]
    frame = scene.frame
    lies = (frame.right - frame.left) > 1.15 * (frame.bottom - frame.top)
    count = len(pictures)
    across, down = (1, count) if lies else (count, 1)
    width = (box.width() - _BETWEEN_MM * (across - 1)) / across
    height = (box.height() - _BETWEEN_MM * (down - 1)) / down
    for place, (caption, picture) in enumerate(pictures):
        x = box.x() + (place % across) * (width + _BETWEEN_MM)
        y = box.y() + (place // across) * (height + _BETWEEN_MM)
        sheet.frame(x, y, width, height)
        words = Words(sheet, caption, SMALL, width - 4)
        words.draw(x + 2, y + 1.2)
        inner = (x + 2, y + 2, width - 4, height - 4)
        units = QRectF(*(value * UNITS_PER_MM for value in inner))
        sheet.painter.save()
        sheet.painter.setClipRect(units)
        paint_figure(sheet.painter, picture, units, "paper")
        sheet.painter.restore()


def _identity(view: HandoutView) -> str:
    names = ", ".join(exercise.name for exercise in view.exercises)
    return f"{view.printed_on} {view.name} {names}"
