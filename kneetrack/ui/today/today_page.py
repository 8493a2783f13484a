"""Today: two keys are a complete day; everything else is there and never asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetrack.domain.change import Topic
from kneetrack.domain.day import FIRST_DAY
from kneetrack.domain.errors import InputProblem
from kneetrack.services.journal import JournalService
from kneetrack.ui.day.about_panel import AboutPanel, needs_care
from kneetrack.ui.day.day_view import is_morning
from kneetrack.ui.day.day_writes import DayWrites
from kneetrack.ui.day.exercise_form import ExerciseAsked, ExerciseForm
from kneetrack.ui.day.exercises_card import ExercisesCard
from kneetrack.ui.day.further_list import FurtherAsked, FurtherForm, FurtherList
from kneetrack.ui.day.knees_card import KneesCard, ScaleKey, ScoreAsked
from kneetrack.ui.day.note_field import NoteField
from kneetrack.ui.kit.local_words import day_words, first_weekday, side_name
from kneetrack.ui.kit.page import Heading, Page, PageId, ToastView
from kneetrack.ui.kit.saver import Saver
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.kit.tab_order import put_in_tab_order
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.today.side_cards import TrendCard, WeekCard
from kneetrack.ui.today.today_view import (
    TodayView,
    build_today_view,
    first_day_needed,
    last_day_needed,
)
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.columns import Columns

if TYPE_CHECKING:
    from kneetrack.content.library import Library
    from kneetrack.domain.exercise import Exercise

OFFER_DAYS = 7


class TodayPage(Page):
    """One day: how the knees are, what was done, a note. Opens on the day that is meant now."""

    page_id = PageId.TODAY
    topics = frozenset({Topic.ENTRIES, Topic.SETTINGS, Topic.STARS})

    def __init__(
        self,
        theme: Theme,
        journal: JournalService,
        library: Callable[[], Library],
        saver: Saver,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._journal, self._library = theme, journal, library
        self._writes = DayWrites(journal, saver, self)
        self._day = self._today = journal.today()
        self._view: TodayView | None = None
        self._form: FurtherForm | None = None
        self._is_complete = False
        self._last_typed: ScoreAsked | None = None
        self._saved_here: dict[date, datetime] = {}
        self._build()
        self._writes.saved.connect(self._saved)
        self._writes.refused.connect(self._refused)
        saver.waiting_changed.connect(self._show)

    # --- what the window asks ---------------------------------------------------------------

    def heading(self) -> Heading:
        """Return the day in words, and what is written of it."""
        pattern = "dddd, d MMMM" if self._day.year == self._today.year else "dddd, d MMMM yyyy"
        return Heading(day_words(self._day, pattern), self._subtitle())

    def header_widgets(self) -> tuple[QWidget, ...]:
        """Return the buttons that go through the days."""
        return (self._back_to_today, self._previous, self._next)

    @property
    def is_complete(self) -> bool:
        """Whether exercises and weeks are shown too; the first picture has the scales alone."""
        return self._is_complete

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_complete:
            QTimer.singleShot(0, self._complete)

    def refresh(self) -> None:
        """Read the day again."""
        self._view = self._read()
        self._show()

    def first_focus(self) -> QWidget | None:
        """Return the first scale that is not set."""
        return self._knees.first_unset()

    def look_again(self) -> None:
        """Follow the clock: past the end of the day the page turns to the new day.

        Not under the hands of somebody who writes: keys would land in another place.
        """
        form_is_open = self._form is not None and self._form.isVisible()
        if self._note.is_in_use or form_is_open or self._exercises.form is not None:
            return
        now_meant = self._journal.today()
        if now_meant != self._today:
            was_on_today = self._day == self._today
            self._today = now_meant
            self._go_to(now_meant if was_on_today else self._day)
        elif self._view and is_morning(self._journal.now()) != self._view.is_morning:
            self.refresh()

    def perform(self, action: ActionId) -> None:
        """Do one of the commands of this page."""
        acts: dict[ActionId, Callable[[], None]] = {
            ActionId.LOG_PAIN: self._focus_first_scale,
            ActionId.PREVIOUS_DAY: self._go_back_a_day,
            ActionId.NEXT_DAY: self._go_on_a_day,
            ActionId.BACK_TO_TODAY: self._go_to_today,
            ActionId.NEW_NOTE: self._note.open,
        }
        acts[action]()

    def may_leave(self) -> bool:
        """Save the note as it stands; one that cannot be saved as it is keeps the page."""
        return self._note.leave()

    def show_payload(self, payload: object) -> None:
        """Show the day that another page asked for."""
        if isinstance(payload, date):
            self._go_to(payload)

    # --- building ---------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self._theme
        self._previous = Button(theme, "", icon="chevron-left", name=self.tr("Previous day"))
        self._next = Button(theme, "", icon="chevron-right", name=self.tr("Next day"))
        self._back_to_today = Button(theme, self.tr("Back to today"))
        for button, name, act in (
            (self._previous, "previousDay", self._go_back_a_day),
            (self._next, "nextDay", self._go_on_a_day),
            (self._back_to_today, "backToToday", self._go_to_today),
        ):
            button.setObjectName(name)
            button.clicked.connect(act)
        self._knees = KneesCard(theme)
        self._further = FurtherList(theme)
        self._note = NoteField(theme)
        for part in (self._further, self._note):
            self._knees.add(part)
        self._exercises = ExercisesCard(theme, self._choices)
        self._trend, self._week = TrendCard(theme), WeekCard(theme)
        columns = Columns(theme)
        columns.main.addWidget(self._knees)
        columns.main.addWidget(self._exercises)
        columns.side.addWidget(self._trend)
        columns.side.addWidget(self._week)
        for column in (columns.main, columns.side):
            column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(columns)
        self._connect_cards()

    def _connect_cards(self) -> None:
        self._knees.score_asked.connect(self._set_score)
        self._knees.clear_asked.connect(self._clear_score)
        self._knees.digit_typed.connect(self._go_on)
        self._knees.same_as_yesterday_asked.connect(self._take_yesterday)
        self._knees.another_entry_asked.connect(self._open_form)
        self._knees.note_asked.connect(self._note.open)
        self._further.remove_asked.connect(self._remove_one)
        self._note.note_written.connect(self._write_note)
        self._exercises.form_asked.connect(self._open_exercise_form)
        self._exercises.about_asked.connect(self._open_about)
        self._exercises.remove_asked.connect(self._remove)
        self._exercises.star_asked.connect(self._star)
        self._further.focus_lost.connect(self._knees.focus_tools)
        for changed in (
            self._knees.scales_changed,
            self._further.rows_changed,
            self._exercises.rows_changed,
        ):
            changed.connect(self._order_tabs)

    def _order_tabs(self) -> None:
        knees, exercises = self._knees.tab_stops(), self._exercises.tab_stops()
        form = () if self._form is None else (self._form,)
        put_in_tab_order((*knees, *form, self._further, self._note, *exercises))

    # --- reading and showing ----------------------------------------------------------------

    def _complete(self) -> None:
        """Show what needs years of entries and the library, once the scales can be used."""
        if not self._is_complete:
            self._is_complete = True
            self.refresh()

    def _read(self) -> TodayView:
        journal, day = self._journal, self._day
        if not self._is_complete:
            near = journal.entries_between(day - timedelta(days=1), day)
            settings = journal.settings()
            return build_today_view(
                day, journal.now(), self._today, near, settings, (), (), self._find_exercise
            )
        stars = journal.stars()
        recent = journal.exercises_done_since(self._today - timedelta(days=OFFER_DAYS - 1))
        entries = journal.entries_between(first_day_needed(day), last_day_needed(day))
        on_day = [e.exercise_id for e in entries if e.day == day and hasattr(e, "exercise_id")]
        return build_today_view(
            day,
            journal.now(),
            self._today,
            entries,
            journal.settings(),
            tuple(dict.fromkeys((*stars, *recent, *on_day))),
            stars,
            self._find_exercise,
            first_weekday=first_weekday(),
        )

    def _find_exercise(self, exercise_id: str) -> Exercise | None:
        try:
            return self._library().exercise(exercise_id)
        except InputProblem:
            return None

    def _show(self) -> None:
        if self._view is None:
            return
        writes, day = self._writes, self._day
        view = writes.add_waiting(self._view)
        if view.saved_at is not None and day in self._saved_here:
            view = replace(view, saved_at=self._saved_here[day])
        note = writes.waiting_note(day)
        is_waiting = writes.is_waiting(day)
        self._knees.show_view(view, writes.waiting_scores(day), is_waiting=is_waiting)
        self._further.show_view(view.further)
        self._note.show_note(day, view.note if note is None else note)
        for card in (self._exercises, self._trend, self._week):
            card.setVisible(self._is_complete)
            if self._is_complete:
                card.show_view(view)
        self._back_to_today.setVisible(not view.is_today)
        self._previous.setEnabled(day > FIRST_DAY)
        self._next.setEnabled(not view.is_today)
        self.heading_changed.emit()

    def _shown(self) -> TodayView:
        if self._view is None:
            self._view = self._read()
        return self._view

    def _choices(self) -> tuple[Exercise, ...]:
        return self._library().exercises

    def _subtitle(self) -> str:
        view = self._view
        if view is None:
            return ""
        logged = sum(view.worst[side] is not None for side in view.knees)
        done = sum(bool(row.done) for row in view.exercises)
        if not logged and not done:
            return self.tr("Nothing written yet.")
        knees = self.tr("{0} of {1} knees logged").format(logged, len(view.knees))
        if len(view.knees) == 1:
            knees = self.tr("Knee logged") if logged else self.tr("Knee not logged yet")
        exercises = self.tr("1 exercise done") if done == 1 else ""
        if done > 1:
            exercises = self.tr("{0} exercises done").format(done)
        return ". ".join(part for part in (knees, exercises) if part) + "."

    # --- acts -------------------------------------------------------------------------------

    def _focus_first_scale(self) -> None:
        scale = self._knees.first_unset()
        if scale is not None:
            scale.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_to(self, day: date) -> None:
        if not self._note.leave():
            return
        self._day = max(min(day, self._today), FIRST_DAY)
        if self._form is not None:
            self._form.hide()
        self._exercises.close_form()
        self.refresh()

    def _go_back_a_day(self) -> None:
        self._go_to(self._day - timedelta(days=1))

    def _go_on_a_day(self) -> None:
        self._go_to(self._day + timedelta(days=1))

    def _go_to_today(self) -> None:
        self._go_to(self._today)
        self._focus_first_scale()

    def _set_score(self, asked: ScoreAsked) -> None:
        self.look_again()
        self._writes.set_score(self._day, asked.scale, asked.score)

    def _clear_score(self, key: ScaleKey) -> None:
        self._writes.clear_score(self._day, key)

    def _go_on(self, asked: ScoreAsked) -> None:
        """Move to the next knee; say so when "1" and "0" may have been meant as a ten."""
        before, self._last_typed = self._last_typed, asked
        if self._journal.settings().next_knee_after_digit:
            self._knees.focus_after(asked.scale)
        if before is None or before.score != 1 or asked.score != 0:
            return
        first, second = side_name(before.scale.side), side_name(asked.scale.side)
        text = self.tr("{0} 0. For 10 press X.").format(second)
        if first != second:
            text = self.tr("{0} 1, {1} 0. For 10 press X.").format(first, second)
        self.toast_requested.emit(ToastView(text, can_undo=True))

    def _take_yesterday(self) -> None:
        view = self._shown()
        missing = [side for side in view.knees if view.worst[side] is None]
        scores = {side: score for side in missing if (score := view.yesterday[side]) is not None}
        if scores:
            self._writes.set_scores(self._day, scores)
        self._focus_first_scale()

    def _open_form(self) -> None:
        if self._form is None:  # made when first wanted: its list of moments is slow to make
            self._form = FurtherForm(self._theme)
            self._form.entry_asked.connect(self._add_further)
            self._form.closed.connect(self._close_form)
            self._knees.add_before(self._form, self._further)
            self._order_tabs()
        self._form.open_for(self._shown().knees, self._journal.now().time())

    def _close_form(self) -> None:
        self._knees.focus_tools()
        if self._form is not None:
            self._form.hide()

    def _add_further(self, asked: FurtherAsked) -> None:
        self._close_form()
        self._writes.add_further(self._day, asked)

    def _remove_one(self, entry_id: str) -> None:
        self._writes.remove((entry_id,))

    def _remove(self, entry_ids: tuple[str, ...]) -> None:
        self._writes.remove(entry_ids)

    def _write_note(self, text: str) -> None:
        if self._note.day is not None:
            self._writes.write_note(self._note.day, text, self._note.typing)

    def _open_exercise_form(self, exercise_id: str) -> None:
        exercise = self._find_exercise(exercise_id)
        if exercise is None:
            return
        last = self._journal.last_time_done(exercise_id)
        form = ExerciseForm(self._theme, exercise, self._shown().knees, last)
        form.exercise_asked.connect(self._log_exercise)
        form.closed.connect(self._exercises.close_form)
        self._exercises.open_form(form)

    def _open_about(self, exercise_id: str) -> None:
        exercise = self._find_exercise(exercise_id)
        if exercise is None:
            return
        panel = AboutPanel(self._theme, exercise, self._library().sources)
        panel.closed.connect(self._exercises.close_about)
        self._exercises.open_about(panel)
        self._order_tabs()

    def _log_exercise(self, asked: ExerciseAsked) -> None:
        self._exercises.close_form()
        self._writes.log_exercise(self._day, asked)

    def _star(self, asked: tuple[str, bool]) -> None:
        exercise = self._find_exercise(asked[0])
        self._writes.set_star(*asked, needs_care=exercise is not None and needs_care(exercise))

    def _saved(self, words: str) -> None:
        self._saved_here[self._day] = self._journal.now()
        self.refresh()
        if words:
            self.toast_requested.emit(ToastView(words, can_undo=True))

    def _refused(self, problem: InputProblem) -> None:
        self._show()
        if problem.field in ("note", "text"):
            self._note.show_problem(problem.message)
        else:
            self.toast_requested.emit(ToastView(problem.message))
