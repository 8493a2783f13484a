"""Today: two keys are a complete day; everything else is there and never asks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetrack.domain.change import Topic
from kneetrack.domain.errors import InputProblem
from kneetrack.services.journal import JournalService
from kneetrack.ui.day.day_keeper import DayKeeper
from kneetrack.ui.day.further_list import FurtherList
from kneetrack.ui.day.knees_card import KneesCard
from kneetrack.ui.day.note_field import NoteField
from kneetrack.ui.kit.local_words import counted, first_weekday
from kneetrack.ui.kit.page import Heading, Page, PageId, PageRequest
from kneetrack.ui.kit.saver import Saver
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.kit.tab_order import put_in_tab_order
from kneetrack.ui.kit.theme import Theme
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
    from kneetrack.ui.day.pain_form import FurtherAsked, PainForm
    from kneetrack.ui.today.side_cards import TrendCard, WeekCard
    from kneetrack.ui.today.today_exercises import TodayExercises
    from kneetrack.ui.widgets.figure_stills import FigureStills

OFFER_DAYS = 7


class TodayPage(Page):
    """One day: how the knees are, what was done, a note. Opens on the day that is meant now.

    The first picture has the scales alone. What needs the library and weeks of entries follows
    in turns of its own, so that a key pressed meanwhile is never kept waiting.
    """

    page_id = PageId.TODAY
    topics = frozenset({Topic.ENTRIES, Topic.SETTINGS, Topic.STARS})

    def __init__(
        self,
        theme: Theme,
        journal: JournalService,
        library: Callable[[], Library],
        saver: Saver,
        stills: Callable[[], FigureStills] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._stills = stills
        self._theme, self._journal, self._library = theme, journal, library
        self._view: TodayView | None = None
        self._form: PainForm | None = None
        self._exercises: TodayExercises | None = None
        self._cards: tuple[TrendCard | WeekCard, ...] = ()
        self._turns = [
            self._load_figures,
            self._add_exercises,
            self._read_library,
            self._show_exercises,
            self._add_weeks,
        ]
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._take_turn)
        self._build(saver)

    # --- what the window asks ---------------------------------------------------------------

    def heading(self) -> Heading:
        """Return the day in words, and what is written of it."""
        return Heading(self._keeper.title(), self._subtitle())

    def header_widgets(self) -> tuple[QWidget, ...]:
        """Return the buttons that go through the days and to everything about this one."""
        keeper = self._keeper
        return (keeper.back_to_today, keeper.previous, keeper.next, self._whole_day)

    @property
    def is_complete(self) -> bool:
        """Whether exercises and weeks are shown too."""
        return not self._turns

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._turns and not self._turn.isActive():
            self._turn.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keeper.catch_up()

    def refresh(self) -> None:
        """Read the day again."""
        self._view = self._read()
        self._show()

    def first_focus(self) -> QWidget | None:
        """Return the first scale that is not set."""
        return self._knees.first_unset()

    def look_again(self) -> None:
        """Follow the clock, but not under the hands of somebody who fills in a form."""
        self._keeper.look_again(is_writing=self._form_is_open())

    def come_afresh(self) -> None:
        """Show today: under this name nobody expects the keys to land on an earlier day."""
        if self._keeper.day != self._keeper.today and not self._form_is_open():
            self._keeper.go_to_today()

    def perform(self, action: ActionId) -> None:
        """Do one of the commands of this page."""
        acts: dict[ActionId, Callable[[], None]] = {
            ActionId.LOG_PAIN: self._keeper.focus_first_scale,
            ActionId.PREVIOUS_DAY: self._keeper.go_back,
            ActionId.NEXT_DAY: self._keeper.go_on,
            ActionId.BACK_TO_TODAY: self._keeper.go_to_today,
            ActionId.NEW_NOTE: self._note.open,
        }
        acts[action]()

    def may_leave(self) -> bool:
        """Save the note as it stands; one that cannot be saved as it is keeps the page."""
        return self._note.leave()

    def show_payload(self, payload: object) -> None:
        """Show the day that another page asked for."""
        if isinstance(payload, date):
            self._keeper.go_to(payload)

    # --- building ---------------------------------------------------------------------------

    def _build(self, saver: Saver) -> None:
        theme = self._theme
        self._another = Button(theme, self.tr("Another number"), icon="plus", small=True)
        self._another.setObjectName("anotherEntry")
        hint = self.tr("A number for one moment, such as after the stairs")
        self._another.setToolTip(hint)
        self._another.clicked.connect(self._open_form)
        open_note = Button(theme, self.tr("Note"), icon="pencil", small=True)
        open_note.setObjectName("openNote")
        self._whole_day = Button(theme, self.tr("Open full day"), icon="page")
        self._whole_day.setObjectName("openFullDay")
        self._whole_day.clicked.connect(self._open_whole_day)
        self._knees = KneesCard(theme, (self._another, open_note))
        self._further = FurtherList(theme)
        self._note = NoteField(theme)
        open_note.clicked.connect(self._note.open)
        self._keeper = DayKeeper(
            theme, self._journal, saver, self, self._knees, self._note, self._leave_day
        )
        self._writes = self._keeper.writes
        self._knees.add_trailing(self._keeper.state)
        for part in (self._further, self._note):
            self._knees.add(part)
        self._columns = columns = Columns(theme)
        columns.main.addWidget(self._knees)
        for column in (columns.main, columns.side):
            column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(columns)
        self._connect_cards()

    def _connect_cards(self) -> None:
        self._keeper.read_needed.connect(self.refresh)
        self._keeper.show_needed.connect(self._show)
        self._keeper.toast_requested.connect(self.toast_requested)
        self._further.remove_asked.connect(self._remove_one)
        self._further.focus_lost.connect(self._focus_another)
        for changed in (
            self._knees.scales_changed,
            self._further.rows_changed,
            self._note.editor_made,
        ):
            changed.connect(self._order_tabs)

    def _order_tabs(self) -> None:
        knees = self._knees.tab_stops()
        exercises = () if self._exercises is None else self._exercises.card.tab_stops()
        form = () if self._form is None else self._form.tab_stops()
        put_in_tab_order((*knees, *form, self._further, self._note, *exercises))

    # --- reading and showing ----------------------------------------------------------------

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  # as Qt calls it
        # A Tab pressed before the exercises are there would pass them by.
        while self._turns and self.isVisible():
            self._take_turn()
        return super().focusNextPrevChild(forward)

    def _take_turn(self) -> None:
        """Do the next part of what follows the first picture; not for a window that has closed."""
        if self._turns and self.isVisible():
            self._turns[0]()
            del self._turns[0]  # not before: what failed is done when the page is painted again
            self._turn.start()

    def _load_figures(self) -> None:
        if self._stills is not None:
            self._stills()  # a turn of its own: what draws them takes as long to load as the rows

    def _add_exercises(self) -> None:
        from kneetrack.ui.today.today_exercises import TodayExercises

        self._exercises = TodayExercises(
            self._theme,
            self._journal,
            self._library,
            self._keeper,
            self._stills() if self._stills is not None else None,
        )
        self._exercises.rows_changed.connect(self._order_tabs)
        self._columns.main.insertWidget(1, self._exercises.card)
        self._exercises.card.hide()

    def _read_library(self) -> None:
        self._library()

    def _show_exercises(self) -> None:
        self.refresh()
        if self._exercises is not None:
            self._exercises.card.show()

    def _add_weeks(self) -> None:
        from kneetrack.ui.today.side_cards import TrendCard, WeekCard

        self._cards = (TrendCard(self._theme), WeekCard(self._theme))
        for place, card in enumerate(self._cards):
            self._columns.side.insertWidget(place, card)
        self._note.prepare()
        self._show()

    def _read(self) -> TodayView:
        journal, day, today = self._journal, self._keeper.day, self._keeper.today
        if self._exercises is None:
            near = journal.entries_between(day - timedelta(days=1), day)
            settings = journal.settings()
            return build_today_view(
                day, journal.now(), today, near, settings, (), (), self._find_exercise
            )
        stars = journal.stars()
        recent = journal.exercises_done_since(today - timedelta(days=OFFER_DAYS - 1))
        entries = journal.entries_between(first_day_needed(day), last_day_needed(day))
        on_day = [e.exercise_id for e in entries if e.day == day and hasattr(e, "exercise_id")]
        return build_today_view(
            day,
            journal.now(),
            today,
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
        view = self._keeper.show(self._view)
        self._knees.set_title(
            self.tr("How are your knees today?")
            if view.is_today
            else self.tr("How were your knees?")
        )
        self._further.show_view(tuple(one for one in view.further if not one.on_scale))
        if self._exercises is not None:
            self._exercises.show_view(view)
        for card in self._cards:
            card.show_view(view)
        self.heading_changed.emit()

    def _shown(self) -> TodayView:
        if self._view is None:
            self._view = self._read()
        return self._view

    def _subtitle(self) -> str:
        view = self._view
        if view is None:
            return ""
        logged = sum(view.worst[side] is not None for side in view.knees)
        done = sum(bool(row.done) for row in view.exercises)
        if not logged and not done:
            return self.tr("Nothing logged yet.")
        knees = self.tr("{0} of {1} knees logged").format(logged, len(view.knees))
        if len(view.knees) == 1:
            knees = self.tr("Knee logged") if logged else self.tr("Knee not logged yet")
        exercises = ""
        if done:
            exercises = counted("TodayPage", "1 exercise done", "%n exercises done", done)
        return ". ".join(part for part in (knees, exercises) if part) + "."

    # --- acts -------------------------------------------------------------------------------

    def _open_whole_day(self) -> None:
        self.page_requested.emit(PageRequest(PageId.JOURNAL, self._keeper.day))

    def _form_is_open(self) -> bool:
        pain_form_is_open = self._form is not None and self._form.isVisible()
        return pain_form_is_open or (self._exercises is not None and self._exercises.form_is_open)

    def _leave_day(self) -> bool:
        if not self._note.leave():
            return False
        if self._form is not None:
            self._form.hide()
        if self._exercises is not None:
            self._exercises.card.close_form()
        return True

    def _focus_another(self) -> None:
        self._another.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_form(self) -> None:
        if self._form is None:  # made when first wanted: its list of moments is slow to make
            from kneetrack.ui.day.pain_form import PainForm

            self._form = PainForm(self._theme, self.tr("Add"), whole=False)
            self._form.asked.connect(self._add_further)
            self._form.closed.connect(self._close_form)
            self._knees.add_before(self._form, self._further)
            self._order_tabs()
        now = self._journal.now().time()
        self._form.open_for(self._shown().knees, now, now)
        self._form.show()
        self._form.take_focus()

    def _close_form(self) -> None:
        self._focus_another()
        if self._form is not None:
            self._form.hide()

    def _add_further(self, asked: FurtherAsked) -> None:
        self._close_form()
        self._writes.add_further(self._keeper.day, asked)

    def _remove_one(self, entry_id: str) -> None:
        self._writes.remove((entry_id,))
