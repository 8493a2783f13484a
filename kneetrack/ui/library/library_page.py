"""Library: what can be done, how, how much, and what is known about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetrack.domain.change import Topic
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.pain import Side
from kneetrack.domain.session_record import ExerciseEntry
from kneetrack.figure.timeline import Tempo
from kneetrack.services.journal import JournalService
from kneetrack.ui.day.day_writes import DayWrites
from kneetrack.ui.day.exercise_form import ExerciseAsked, ExerciseForm
from kneetrack.ui.kit.accessible import announce
from kneetrack.ui.kit.page import Heading, Page, PageId, ToastView
from kneetrack.ui.kit.saver import Saver
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.library.detail_panel import DetailPanel
from kneetrack.ui.library.detail_view import DetailView, build_detail_view
from kneetrack.ui.library.filters import Filters
from kneetrack.ui.library.handouts import Handouts
from kneetrack.ui.library.library_view import LibraryView, build_library_view
from kneetrack.ui.library.list_panel import ListPanel
from kneetrack.ui.library.tile_form import Form
from kneetrack.ui.library.two_panes import TwoPanes
from kneetrack.ui.widgets.figure_stills import FigureStills
from kneetrack.ui.widgets.paper_output import WaysOut
from kneetrack.ui.widgets.segmented import Segment, Segmented

if TYPE_CHECKING:
    from kneetrack.content.library import Library
    from kneetrack.domain.exercise import Exercise

_ROOM_TO_FIRST_CARD = 400


class LibraryPage(Page):
    """A grid to choose from and one exercise in detail: side by side, or one in the other's place.

    In a wide window both scroll by themselves and the detail follows the arrows; in a narrow one
    Enter or a click opens the detail, and Esc or *Back* leads back to the list.
    """

    page_id = PageId.LIBRARY
    topics = frozenset({Topic.STARS, Topic.ENTRIES, Topic.SETTINGS})
    fills_window = True

    def __init__(
        self,
        theme: Theme,
        journal: JournalService,
        library: Callable[[], Library],
        saver: Saver,
        stills: FigureStills,
        ways: WaysOut,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._handouts = Handouts(theme, journal, library, stills.figure, ways, self)
        self._stills = stills
        self._theme, self._journal, self._library = theme, journal, library
        self._writes = DayWrites(journal, saver, self)
        self._stars: frozenset[str] = frozenset()
        self._view: LibraryView | None = None
        self._selected = ""
        self._soon = QTimer(self)  # a held arrow key passes many exercises; the last one is shown
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._build()
        self._connect_parts()
        saver.waiting_changed.connect(self._show_detail)

    # --- what the window asks ---------------------------------------------------------------

    def heading(self) -> Heading:
        """Return the title and how many exercises are shown."""
        return Heading(self.tr("Library"), self._view.count_words if self._view else "")

    def header_widgets(self) -> tuple[QWidget, ...]:
        """Return the search field, the choice between cards and list, and the way to paper."""
        return (self._filters.search, self._form_choice, self._handouts.button)

    def refresh(self) -> None:
        """Read stars and the last time again."""
        self._stars = frozenset(self._journal.stars())
        self._show_list()
        self._show_detail()

    def first_focus(self) -> QWidget | None:
        """Return the selected exercise, or the search where the first one is below what fits."""
        if self._panes.detail_is_alone:
            return self._detail.first_stop()
        is_at_first = self._view is not None and self._selected in self._view.shown[:1]
        if is_at_first and self.window().height() < self._theme.scaled(_ROOM_TO_FIRST_CARD):
            return self._filters.search  # going to the exercise would scroll the title away
        return self._list.grid.focus_stop() or self._filters.search

    def perform(self, action: ActionId) -> None:
        """Go to the search field."""
        if action is ActionId.SEARCH:
            self._panes.set_opened(opened=False)
            self._filters.search.take_focus()

    def show_payload(self, payload: object) -> None:
        """Show the exercise (an id) that another page asked for, whatever was searched before."""
        if not isinstance(payload, str):
            return
        try:
            exercise = self._library().exercise(payload)
        except InputProblem as problem:
            self.toast_requested.emit(ToastView(problem.message))
            return
        self._filters.clear()
        self._open(exercise.id)

    # --- building ---------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self._theme
        self._filters = Filters(theme, self)
        self._form_choice = Segmented(
            theme,
            self.tr("Show as"),
            (Segment(Form.CARDS, self.tr("Cards")), Segment(Form.LIST, self.tr("List"))),
            Form.CARDS,
        )
        self._form_choice.setObjectName("libraryForm")
        self._list, self._detail = ListPanel(theme, self._stills), DetailPanel(theme)
        self._panes = TwoPanes(theme, self._list, self._detail)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(self._filters.chips)
        whole.addWidget(self._panes, 1)

    def _connect_parts(self) -> None:
        grid, detail = self._list.grid, self._detail
        self._filters.changed.connect(self._find)
        self._filters.done.connect(self._go_to_list)
        self._form_choice.chosen.connect(grid.show_form)
        self._handouts.button.clicked.connect(self._open_handout)
        self._handouts.toast_requested.connect(self.toast_requested)
        self._panes.arranged.connect(self._make_room)
        self._panes.back_asked.connect(self._leave_detail)
        self._list.clear_asked.connect(self._show_everything)
        grid.moved_to.connect(self._select)
        grid.clicked.connect(self._click)
        grid.opened.connect(self._open)
        grid.star_clicked.connect(self._toggle_star)
        grid.emptied.connect(self._list.focus_nothing)
        detail.log_asked.connect(self._open_form)
        detail.star_asked.connect(self._star)
        detail.exercise_asked.connect(self._open)
        detail.left.connect(self._leave_detail)
        self._soon.timeout.connect(self._show_detail)
        self._writes.saved.connect(self._saved)
        self._writes.refused.connect(self._refused)

    def _make_room(self) -> None:
        """Take the ways to find an exercise away while one stands in place of the list."""
        for part in (self._filters.chips, self._filters.search, self._form_choice):
            if part.parentWidget() is not None:
                part.setVisible(not self._panes.detail_is_alone)
        if self._panes.is_wide and self._detail.exercise_id != self._selected:
            self._soon.start()

    # --- showing ----------------------------------------------------------------------------

    def _show_list(self) -> None:
        view = build_library_view(self._library(), self._stars, self._filters.wanted)
        before, self._view = self._view, view
        self._filters.chips.show_view(view.chips)
        self._list.show_view(view)
        self._handouts.button.setEnabled(bool(view.cards))
        if not self._selected and view.shown:
            self._selected = view.shown[0]
            self._list.grid.show_selected(self._selected)
            self._panes.have_detail()
        if before is None:
            self._detail.order_tabs(self._list.grid.last_tile())
        if before is None or before.count_words != view.count_words:
            self.heading_changed.emit()
            if before is not None:
                announce(self._filters.search, view.count_words)

    def _show_detail(self) -> None:
        self._soon.stop()
        if self._selected and self._panes.detail_is_shown:
            exercise = self._library().exercise(self._selected)
            view = self._read_detail(exercise)
            self._detail.show_view(view)
            tempo = exercise.dose.tempo
            knees = self._journal.settings().knees
            sore = "" if len(knees) != 1 else {Side.LEFT: "L", Side.RIGHT: "R"}[knees[0]]
            figure = self._stills.figure(exercise.id)
            self._detail.show_figure(figure, view, Tempo(*tempo) if tempo else None, sore)

    def _read_detail(self, exercise: Exercise) -> DetailView:
        library, journal, today = self._library(), self._journal, self._journal.today()
        last = journal.last_time_done(exercise.id)
        of_that_day = journal.entries_on(last.day) if last is not None else ()
        return build_detail_view(
            exercise,
            library.sources,
            {each.id: each.name for each in library.exercises},
            self._stars,
            [
                entry
                for entry in of_that_day
                if isinstance(entry, ExerciseEntry) and entry.exercise_id == exercise.id
            ],
            self._writes.waiting_exercises(today).get(exercise.id, ()),
            today,
        )

    # --- choosing ---------------------------------------------------------------------------

    def _find(self) -> None:
        """Show what was searched; beside a list without it, the last exercise would mislead."""
        self._show_list()
        found = self._view.shown if self._view is not None else ()
        if found and self._selected not in found:
            self._select(found[0])

    def _show_everything(self) -> None:
        self._filters.clear()
        self._go_to_list()

    def _go_to_list(self) -> None:
        stop = self._list.grid.focus_stop()
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _select(self, exercise_id: str) -> None:
        self._selected = exercise_id
        self._list.grid.show_selected(exercise_id)
        if self._panes.is_wide:
            self._soon.start()

    def _click(self, exercise_id: str) -> None:
        self._select(exercise_id)
        if not self._panes.is_wide:
            self._open(exercise_id)

    def _open(self, exercise_id: str) -> None:
        """Show an exercise and put the keyboard into it."""
        self._select(exercise_id)
        self._panes.set_opened(opened=True)
        self._show_detail()
        self._list.show_place(exercise_id)
        self._detail.take_focus()

    def _leave_detail(self) -> None:
        self._panes.set_opened(opened=False)
        self._go_to_list()

    def _open_handout(self) -> None:
        shown = self._selected if self._panes.detail_is_shown else ""
        self._handouts.open_window(shown)

    # --- acts -------------------------------------------------------------------------------

    def _toggle_star(self, exercise_id: str) -> None:
        self._star((exercise_id, exercise_id not in self._stars))

    def _star(self, asked: tuple[str, bool]) -> None:
        self._writes.set_star(*asked, is_listed_here=False)

    def _open_form(self, exercise_id: str) -> None:
        exercise = self._library().exercise(exercise_id)
        last = self._journal.last_time_done(exercise_id)
        form = ExerciseForm(self._theme, exercise, self._journal.settings().knees, last)
        form.exercise_asked.connect(self._log)
        form.closed.connect(self._detail.close_form)
        self._detail.open_form(form)

    def _log(self, asked: ExerciseAsked) -> None:
        self._detail.close_form()
        self._writes.log_exercise(self._journal.today(), asked)

    def _saved(self, words: str) -> None:
        self.refresh()
        if words:
            self.toast_requested.emit(ToastView(words, can_undo=True))

    def _refused(self, problem: InputProblem) -> None:
        self.refresh()
        self.toast_requested.emit(ToastView(problem.message))
