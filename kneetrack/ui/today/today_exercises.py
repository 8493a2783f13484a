"""The exercises on Today, made after the first picture: log one, read about it, star it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kneetrack.domain.errors import InputProblem
from kneetrack.services.journal import JournalService
from kneetrack.ui.day.about_panel import AboutPanel
from kneetrack.ui.day.day_keeper import DayKeeper
from kneetrack.ui.day.exercise_form import ExerciseAsked, ExerciseForm
from kneetrack.ui.day.exercise_words import needs_care
from kneetrack.ui.day.exercises_card import ExercisesCard
from kneetrack.ui.kit.theme import Theme

if TYPE_CHECKING:
    from kneetrack.content.library import Library
    from kneetrack.domain.exercise import Exercise
    from kneetrack.ui.today.today_view import TodayView
    from kneetrack.ui.widgets.figure_stills import FigureStills


class TodayExercises(QObject):
    """The card of the exercises, and what its rows ask for.

    Signals:
        rows_changed: other rows, or something opened under one of them.
    """

    rows_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        journal: JournalService,
        library: Callable[[], Library],
        keeper: DayKeeper,
        stills: FigureStills | None,
    ) -> None:
        super().__init__(keeper)
        self._theme, self._journal, self._library = theme, journal, library
        self._keeper = keeper
        self._view: TodayView | None = None
        self.card = ExercisesCard(theme, self._choices, stills)
        self.card.form_asked.connect(self._open_form)
        self.card.about_asked.connect(self._open_about)
        self.card.remove_asked.connect(self._remove)
        self.card.star_asked.connect(self._star)
        self.card.rows_changed.connect(self.rows_changed)

    @property
    def form_is_open(self) -> bool:
        """Whether somebody is filling in a form."""
        return self.card.form is not None

    def show_view(self, view: TodayView) -> None:
        """Show the exercises of the day."""
        self._view = view
        self.card.show_view(view)

    def _choices(self) -> tuple[Exercise, ...]:
        return self._library().exercises

    def _find(self, exercise_id: str) -> Exercise | None:
        try:
            return self._library().exercise(exercise_id)
        except InputProblem:
            return None

    def _open_form(self, exercise_id: str) -> None:
        exercise = self._find(exercise_id)
        if exercise is None or self._view is None:
            return
        last = self._journal.last_time_done(exercise_id)
        form = ExerciseForm(self._theme, exercise, self._view.knees, last)
        form.exercise_asked.connect(self._log)
        form.closed.connect(self.card.close_form)
        self.card.open_form(form)
        self.rows_changed.emit()

    def _open_about(self, exercise_id: str) -> None:
        exercise = self._find(exercise_id)
        if exercise is None:
            return
        panel = AboutPanel(self._theme, exercise, self._library().sources)
        panel.closed.connect(self.card.close_about)
        self.card.open_about(panel)
        self.rows_changed.emit()

    def _log(self, asked: ExerciseAsked) -> None:
        self.card.close_form()
        self._keeper.writes.log_exercise(self._keeper.day, asked)

    def _remove(self, entry_ids: tuple[str, ...]) -> None:
        self._keeper.writes.remove(entry_ids)

    def _star(self, asked: tuple[str, bool]) -> None:
        exercise = self._find(asked[0])
        needs = exercise is not None and needs_care(exercise)
        self._keeper.writes.set_star(*asked, needs_care=needs)
