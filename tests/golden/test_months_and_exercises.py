"""Pictures of what the rooms show again and again: the month, and exercises with their figures."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from kneetrack.content.loader import LibraryLoader
from kneetrack.domain.exercise import Region
from kneetrack.domain.logged_day import LoggedDay
from kneetrack.domain.month import Month
from kneetrack.domain.pain import BOTH_SIDES, Side
from kneetrack.figure.folder import FigureFolder
from kneetrack.paths import resources_dir
from kneetrack.ui.day.day_view import ExerciseRow
from kneetrack.ui.day.exercise_line import ExerciseLine
from kneetrack.ui.journal.calendar_view import build_month_view
from kneetrack.ui.journal.month_grid import MonthGrid
from kneetrack.ui.journal.month_legend import MonthLegend
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.library.exercise_grid import ExerciseGrid
from kneetrack.ui.library.library_view import Wanted, build_library_view
from kneetrack.ui.library.tile_form import Form
from kneetrack.ui.widgets.figure_stills import FigureStills
from tests.golden.drawing import (
    DARK,
    LIGHT,
    LookAsked,
    Sheet,
    grab,
    looks,
    named,
    settle,
    shown,
)
from tests.golden.pictures import ExpectedPictures

TODAY = date(2026, 3, 19)


@looks(LIGHT, DARK)
def test_month(look: LookAsked, theme: Theme, expected: ExpectedPictures) -> None:
    theme.set_look(*look[:2])
    grid, legend = MonthGrid(theme), MonthLegend(theme)
    view = build_month_view(Month(2026, 3), TODAY, 0, BOTH_SIDES, list(made_up_days()))
    legend.show_knees(BOTH_SIDES)
    sheet = Sheet(grid, legend)
    grid.setFixedHeight(470)
    with shown(sheet, 720):
        grid.show_view(view, TODAY - timedelta(days=7))
        settle()
        found = expected.difference(named("month", theme), grab(sheet))
    assert found == ""


@looks(LIGHT, DARK)
@pytest.mark.parametrize("form", Form)
def test_exercises_of_the_library(
    look: LookAsked, form: Form, theme: Theme, expected: ExpectedPictures
) -> None:
    theme.set_look(*look[:2])
    stills = FigureStills(FigureFolder(resources_dir() / "figures").figure)
    wanted = ("hip_clamshell", "sq_step_down_lat", "core_plank_side")
    library = LibraryLoader(resources_dir()).library()
    view = build_library_view(library, {"sq_step_down_lat"}, Wanted())
    grid = ExerciseGrid(theme, stills)
    grid.show_cards([card for card in view.cards if card.exercise_id in wanted], wanted)
    grid.show_form(form)
    grid.show_selected("hip_clamshell")
    sheet = Sheet(grid)
    with shown(sheet, 700):
        found = expected.difference(named(f"library-{form}", theme), with_figures(sheet, stills))
    assert found == ""


@looks(LIGHT, DARK)
def test_exercises_of_a_day(look: LookAsked, theme: Theme, expected: ExpectedPictures) -> None:
    theme.set_look(*look[:2])
    stills = FigureStills(FigureFolder(resources_dir() / "figures").figure)
    done = ("3 × 12 left", "3 × 12 right")
    rows = (
        ExerciseRow("hip_clamshell", "Clamshell", "3 × 12 to 15", Region.HIP, (), (), starred=True),
        ExerciseRow(
            "sq_step_down_lat", "Lateral step-down", "3 × 8", "", done, ("a", "b"), starred=True
        ),
        ExerciseRow("swimming", "Swimming", "", "", ("20 min",), ("c",), starred=False),
    )
    sheet = Sheet(*(ExerciseLine(theme, row, stills) for row in rows))
    with shown(sheet, 700):
        found = expected.difference(named("exercise-lines", theme), with_figures(sheet, stills))
    assert found == ""


def made_up_days() -> Iterable[LoggedDay]:
    """Give days of a month with gaps: nothing at all, one knee only, words only."""
    for day in range(1, 20):
        scores = {Side.LEFT: (day * 3) % 11, Side.RIGHT: (day * 2 + 1) % 11}
        if day in (4, 5, 6, 13):
            continue
        if day % 5 == 0:
            del scores[Side.RIGHT]
        if day == 17:
            scores.clear()
        notes = ("Stairs were easier.",) if day % 4 == 1 else ()
        yield LoggedDay(date(2026, 3, day), scores, has_exercise=day % 3 == 0, notes=notes)


def with_figures(sheet: QWidget, stills: FigureStills) -> QImage:
    """Return the picture of a sheet once all its figures are drawn."""
    grab(sheet)  # asks for them
    while stills.is_painting:
        settle()
    return grab(sheet)
