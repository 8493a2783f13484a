"""What pages about a day do alike: going through the days, scales, note, and saving."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kneetrack.domain.day import FIRST_DAY
from kneetrack.domain.errors import InputProblem
from kneetrack.services.journal import JournalService
from kneetrack.ui.day.day_view import DayView, is_morning
from kneetrack.ui.day.day_writes import DayWrites
from kneetrack.ui.day.knees_card import KneesCard, ScaleKey, ScoreAsked
from kneetrack.ui.day.note_field import NoteField
from kneetrack.ui.day.saved_state import SavedState
from kneetrack.ui.kit.local_words import day_words, side_name
from kneetrack.ui.kit.page import ToastView
from kneetrack.ui.kit.saver import Saver
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.pain_scale import is_score

_View = TypeVar("_View", bound=DayView)


class DayKeeper(QObject):
    """Holds the day that a page shows, and saves what is asked for in its scales and its note.

    The page reads the day and hands the view to `show`, which fills the parts and adds what is
    not on the disk yet. `page` is named as the origin of every change. `leave` is asked before
    another day comes: it saves or closes what is half done, or returns False to stay.

    Signals:
        read_needed: another day, or the disk has something new: read and show.
        show_needed: what waits is different now: show again.
        toast_requested(ToastView): say something short.
    """

    read_needed = Signal()
    show_needed = Signal()
    toast_requested = Signal(object)

    def __init__(
        self,
        theme: Theme,
        journal: JournalService,
        saver: Saver,
        page: QWidget,
        knees: KneesCard,
        note: NoteField,
        leave: Callable[[], bool],
    ) -> None:
        super().__init__(page)
        self._journal, self._knees, self._note, self._leave = journal, knees, note, leave
        self._page, self._is_behind = page, False
        self.writes = DayWrites(journal, saver, page)
        self.state = SavedState(theme)
        self.day = self.today = journal.today()
        self._view: DayView | None = None
        self._last_typed: ScoreAsked | None = None
        self._saved_here: dict[date, datetime] = {}
        self.previous = Button(theme, "", icon="chevron-left", name=self.tr("Previous day"))
        self.next = Button(theme, "", icon="chevron-right", name=self.tr("Next day"))
        self.back_to_today = Button(theme, self.tr("Back to today"))
        for button, name, act in (
            (self.previous, "previousDay", self.go_back),
            (self.next, "nextDay", self.go_on),
            (self.back_to_today, "backToToday", self.go_to_today),
        ):
            button.setObjectName(name)
            button.clicked.connect(act)
            button.installEventFilter(self)
        knees.score_asked.connect(self._set_score)
        knees.clear_asked.connect(self._clear_score)
        knees.digit_typed.connect(self._move_on)
        knees.same_as_yesterday_asked.connect(self._take_yesterday)
        note.note_written.connect(self._write_note)
        self.writes.saved.connect(self._saved)
        self.writes.refused.connect(self._refused)
        saver.waiting_changed.connect(self._hear_of_waiting)

    # --- the day ----------------------------------------------------------------------------

    def title(self) -> str:
        """Return the day in words; another year is named."""
        pattern = "dddd, d MMMM" if self.day.year == self.today.year else "dddd, d MMMM yyyy"
        return day_words(self.day, pattern)

    def go_to(self, day: date) -> bool:
        """Show a day from the first there is to today; False when this one must stay."""
        if not self._leave():
            return False
        self.day = max(min(day, self.today), FIRST_DAY)
        self.read_needed.emit()
        return True

    def go_back(self) -> None:
        """Show the day before."""
        if self.day > FIRST_DAY:
            self.go_to(self.day - timedelta(days=1))

    def go_on(self) -> None:
        """Show the day after."""
        if self.day < self.today:
            self.go_to(self.day + timedelta(days=1))

    def go_to_today(self) -> None:
        """Show the day that is meant now."""
        if self.go_to(self.today):
            self.focus_first_scale()

    def look_again(self, *, is_writing: bool) -> None:
        """Follow the clock: past the end of the day the page turns to the new day.

        Not under the hands of somebody who writes: keys would land in another place.
        """
        if self._note.is_in_use or is_writing:
            return
        now_meant = self._journal.today()
        if now_meant != self.today:
            was_on_today = self.day == self.today
            self.today = now_meant
            self.go_to(now_meant if was_on_today else self.day)
        elif self._view and is_morning(self._journal.now()) != self._view.is_morning:
            self.read_needed.emit()

    def focus_first_scale(self) -> None:
        """Put the keyboard on the first scale that is not set."""
        scale = self._knees.first_unset()
        if scale is not None:
            scale.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a digit typed right after a click on another day as meant for its scales."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            scale = self._knees.first_unset()
            if is_score(event.text()) and scale is not None and scale.score is None:
                scale.setFocus(Qt.FocusReason.OtherFocusReason)
                QCoreApplication.sendEvent(scale, event)
                return True
        return super().eventFilter(watched, event)

    # --- showing ----------------------------------------------------------------------------

    def show(self, view: _View) -> _View:
        """Show the day in scales, note, buttons and state; return it with what waits added."""
        writes, day = self.writes, self.day
        view = writes.add_waiting(view)
        if view.saved_at is not None and day in self._saved_here:
            view = replace(view, saved_at=self._saved_here[day])
        self._view = view
        note = writes.waiting_note(day)
        self._knees.show_view(view, writes.waiting_scores(day))
        self._note.show_note(day, view.note if note is None else note)
        self.state.show_state(view.saved_at, is_waiting=writes.is_waiting(day))
        self.back_to_today.setVisible(not view.is_today)
        self.previous.setEnabled(day > FIRST_DAY)
        self.next.setEnabled(not view.is_today)
        return view

    def catch_up(self) -> None:
        """Show again if something else waits since the page was last in sight."""
        if self._is_behind:
            self._is_behind = False
            self.show_needed.emit()

    def _hear_of_waiting(self) -> None:
        # Every page about a day hears of every save: only the one in sight has to hurry.
        self._is_behind = True
        if self._page.isVisible():
            self.catch_up()

    # --- acts -------------------------------------------------------------------------------

    def _set_score(self, asked: ScoreAsked) -> None:
        self.look_again(is_writing=False)
        self.writes.set_score(self.day, asked.scale, asked.score)

    def _clear_score(self, key: ScaleKey) -> None:
        self.writes.clear_score(self.day, key)

    def _move_on(self, asked: ScoreAsked) -> None:
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
        view = self._view
        if view is None:
            return
        missing = [side for side in view.knees if view.worst[side] is None]
        scores = {side: score for side in missing if (score := view.yesterday[side]) is not None}
        if scores:
            self.writes.set_scores(self.day, scores)
        self.focus_first_scale()

    def _write_note(self, text: str) -> None:
        if self._note.day is not None:
            self.writes.write_note(self._note.day, text, self._note.typing)

    def _saved(self, words: str) -> None:
        self._saved_here[self.day] = self._journal.now()
        self.read_needed.emit()
        if words:
            self.toast_requested.emit(ToastView(words, can_undo=True))

    def _refused(self, problem: InputProblem) -> None:
        self.show_needed.emit()
        if problem.field in ("note", "text"):
            self._note.show_problem(problem.message)
        else:
            self.toast_requested.emit(ToastView(problem.message))
