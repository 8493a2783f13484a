"""Progress: how pain went, said in a sentence and then shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetrack.domain.change import Topic
from kneetrack.domain.pain import BOTH_SIDES, Side
from kneetrack.domain.progress_data import Recorded
from kneetrack.services.journal import JournalService
from kneetrack.ui.kit.local_words import first_weekday
from kneetrack.ui.kit.page import Heading, Page, PageId, PageRequest
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.progress.card_row import CardRow
from kneetrack.ui.progress.chart_card import ChartAsked, ChartCard
from kneetrack.ui.progress.chart_range import ChosenRange
from kneetrack.ui.progress.figure_card import KneesCard, MorningsCard, WeeksCard
from kneetrack.ui.progress.progress_view import Course, build_chart_card, build_course
from kneetrack.ui.widgets.card import Card
from kneetrack.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from datetime import date


class ProgressPage(Page):
    """The whole course of each knee, and what was done for it. Nothing is written here."""

    page_id = PageId.PROGRESS
    topics = frozenset({Topic.ENTRIES, Topic.SETTINGS})

    def __init__(
        self, theme: Theme, journal: JournalService, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._recorded = Recorded()
        self._course: Course | None = None
        self._choice: ChosenRange | None = None
        self._sides: tuple[Side, ...] = BOTH_SIDES
        self._today = journal.today()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self._nothing = Card(theme)
        self._empty = EmptyState(theme, "chart", "", self.tr("Log today"))
        self._empty.setObjectName("emptyProgress")
        self._nothing.add(self._empty)
        self._chart = ChartCard(theme)
        self._knees, self._weeks = KneesCard(theme), WeeksCard(theme)
        self._mornings = MorningsCard(theme)
        self._cards = CardRow(theme, (self._knees, self._weeks, self._mornings))
        for widget in (self._nothing, self._chart, self._cards):
            column.addWidget(widget)
        self._empty.action_asked.connect(self._open_today)
        self._chart.chart_asked.connect(self._choose)

    def heading(self) -> Heading:
        """Return the title, and how each knee went since the journal began."""
        return Heading(self.tr("Progress"), self._course.subtitle if self._course else "")

    def refresh(self) -> None:
        """Read the journal again; range, knees and the day that is read stay."""
        journal = self._journal
        self._today = today = journal.today()
        self._recorded = journal.recorded()
        span = journal.first_and_last_day()
        self._course = build_course(
            self._recorded,
            journal.settings().knees,
            span[0] if span else today,
            today,
            first_weekday=first_weekday(),
        )
        self._show()

    def look_again(self) -> None:
        """Follow the clock past the end of the day."""
        if self._journal.today() != self._today:
            self.refresh()

    def first_focus(self) -> QWidget | None:
        """Return the choice of days, or the way to the first entries."""
        if self._course is not None and self._course.empty:
            return self._empty.button
        return self._chart.first_control

    # --- showing ----------------------------------------------------------------------------

    def _show(self) -> None:
        course = self._course
        if course is None:
            return
        is_empty = bool(course.empty)
        self._nothing.setVisible(is_empty)
        self._chart.setVisible(not is_empty)
        self._cards.setVisible(not is_empty)
        self._empty.show_sentence(course.empty)
        if course.knees is not None and course.weeks is not None:
            self._knees.show_view(course.knees)
            self._weeks.show_view(course.weeks)
            self._cards.set_shown(self._mornings, is_shown=course.mornings is not None)
            if course.mornings is not None:
                self._mornings.show_view(course.mornings)
            self._show_chart(course)
        self.heading_changed.emit()

    def _show_chart(self, course: Course) -> None:
        self._chart.show_view(build_chart_card(course, self._choice, self._sides, self._done_on))

    def _done_on(self, day: date) -> str:
        name = self._journal.exercise_name
        return ", ".join(name(one) for one in self._recorded.exercises.get(day, ()))

    # --- acts -------------------------------------------------------------------------------

    def _choose(self, asked: ChartAsked) -> None:
        self._choice, self._sides = asked.choice, asked.sides
        if self._course is not None and not self._course.empty:
            self._show_chart(self._course)

    def _open_today(self) -> None:
        self.page_requested.emit(PageRequest(PageId.TODAY))
