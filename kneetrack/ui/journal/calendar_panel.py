"""The calendar of the Journal: a month of days, and beside it the list and the search."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetrack.domain.day import FIRST_DAY
from kneetrack.domain.month import Month, days_shown, month_of
from kneetrack.ui.journal.calendar_view import MonthView, build_month_view, day_to_select
from kneetrack.ui.journal.calendar_words import heading_words
from kneetrack.ui.journal.month_chooser import MonthChooser
from kneetrack.ui.journal.month_grid import MonthGrid
from kneetrack.ui.journal.month_legend import MonthLegend
from kneetrack.ui.journal.search_panel import SearchPanel
from kneetrack.ui.kit.local_words import first_weekday
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.card import Card
from kneetrack.ui.widgets.columns import Columns

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from kneetrack.services.journal_reading import JournalReading


class CalendarPanel(QWidget):
    """A month, its list and its search. One day is selected in both; none lies in the future.

    `chooser` stands above the month until the page takes it into its heading.

    Signals:
        day_opened(date): the person wants to see this day.
        heading_changed: `heading_words()` says something else now.
        month_changed: another month is shown.
    """

    day_opened = Signal(object)
    heading_changed = Signal()
    month_changed = Signal()

    def __init__(
        self, theme: Theme, journal: JournalReading, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._today = journal.today()
        self._selected = self._today
        self._month = month_of(self._today)
        self._view: MonthView | None = None
        self._is_old = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.chooser = MonthChooser(theme, journal.logged_years)
        column.addWidget(self.chooser)
        columns = Columns(theme)
        column.addWidget(columns, 1)
        self._grid = MonthGrid(theme)
        self._legend = MonthLegend(theme)
        card = Card(theme)
        card.setAccessibleName(self.tr("Month"))
        card.body.addWidget(self._grid)
        card.body.addWidget(self._legend)
        card.body.addStretch(1)
        columns.main.addWidget(card, 1)
        self._search = SearchPanel(theme, journal)
        columns.side.addWidget(self._search, 1)
        self._grid.day_picked.connect(self._pick)
        self._grid.day_asked.connect(self.show_day_selected)
        self._grid.month_asked.connect(self._step)
        self._grid.day_opened.connect(self.day_opened)
        self._search.day_asked.connect(self.show_day_selected)
        self._search.day_opened.connect(self.day_opened)
        self.chooser.step_asked.connect(self._step)
        self.chooser.month_chosen.connect(self._choose_month)
        self.chooser.today_asked.connect(self.show_today)
        self._read()

    @property
    def month(self) -> Month:
        """The month shown."""
        return self._month

    @property
    def selected(self) -> date:
        """The day selected."""
        return self._selected

    def show_month(self, year: int, month: int) -> None:
        """Show a month, never a future one; the selected day keeps its place in the month."""
        self._choose_month(Month(year, month))

    def show_day_selected(self, day: date) -> None:
        """Select a day and show its month; of days that cannot be opened, the nearest one."""
        self._selected = day_to_select(day, self._today)
        if self._selected in self._month:
            self._show_selected()
        else:
            self._turn_to(month_of(self._selected))

    def show_today(self) -> None:
        """Show this month with today selected."""
        self.show_day_selected(self._today)

    def previous_month(self) -> None:
        """Show the month before."""
        self._step(-1)

    def next_month(self) -> None:
        """Show the month after, up to this one."""
        self._step(1)

    def refresh(self) -> None:
        """Read what is shown again; the month, the selected day and a search stay.

        While the calendar is not seen, this waits until it is: no save has to wait for it.
        """
        if not self.isVisible():
            self._is_old = True
            return
        self._is_old = False
        was_today, self._today = self._today, self._journal.today()
        if self._selected == was_today or self._selected > self._today:
            follows = self._month == month_of(self._selected)
            self._selected = self._today
            self._month = month_of(self._today) if follows else self._month
        self._month = min(self._month, month_of(self._today))
        self._search.forget()
        self._read()

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self._search.take_focus()

    def first_focus(self) -> QWidget:
        """Return where the keyboard should be when the calendar opens."""
        return self._grid

    def heading_words(self) -> str:
        """Say how much of the month is logged."""
        return heading_words(self._view) if self._view else ""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_old:
            self.refresh()

    def _step(self, months: int) -> None:
        self._choose_month(self._month.moved(months))

    def _choose_month(self, month: Month) -> None:
        month = min(max(month, month_of(FIRST_DAY)), month_of(self._today))
        if month != self._month:
            self._selected = day_to_select(month.day(self._selected.day), self._today)
            self._turn_to(month)

    def _pick(self, day: date) -> None:
        """Select a day where it stands: the weeks do not move under somebody who clicks twice."""
        self._selected = day
        self._show_selected()

    def _show_selected(self) -> None:
        self._grid.show_selected(self._selected)
        self._search.show_selected(self._selected)

    def _turn_to(self, month: Month) -> None:
        self._month = month
        self._read()
        self.month_changed.emit()

    def _read(self) -> None:
        knees, weekday = self._journal.settings().knees, first_weekday()
        shown = days_shown(self._month, weekday)
        logged = self._journal.logged_between(shown[0], shown[-1])
        self._view = build_month_view(self._month, self._today, weekday, knees, logged)
        self._grid.show_view(self._view, self._selected)
        self._legend.show_knees(knees)
        self.chooser.show_month(self._month, month_of(FIRST_DAY), month_of(self._today))
        self._search.show_month(self._month, logged, knees, self._today)
        self._search.show_selected(self._selected)
        self.heading_changed.emit()
