"""Journal: any day of the past with all that is recorded of it, and the months as a calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneetrack.domain.change import Topic
from kneetrack.domain.month import month_of
from kneetrack.services.journal import JournalService
from kneetrack.ui.journal.calendar_panel import CalendarPanel
from kneetrack.ui.journal.day_panel import DayPanel
from kneetrack.ui.kit.page import CalendarAsked, Heading, Page, PageId
from kneetrack.ui.kit.saver import Saver
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.segmented import Segment, Segmented

if TYPE_CHECKING:
    from kneetrack.content.library import Library


class Mode(StrEnum):
    """Which of its two faces the page shows."""

    DAY = "day"
    CALENDAR = "calendar"


class JournalPage(Page):
    """One day or one month; the day stays open behind the calendar."""

    page_id = PageId.JOURNAL
    topics = frozenset({Topic.ENTRIES, Topic.SETTINGS})

    def __init__(
        self,
        theme: Theme,
        journal: JournalService,
        library: Callable[[], Library],
        saver: Saver,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._journal = theme, journal
        self._calendar: CalendarPanel | None = None
        self._calendar_is_stale = False
        self._mode = Segmented(
            theme,
            self.tr("Day or calendar"),
            (Segment(Mode.DAY, self.tr("Day")), Segment(Mode.CALENDAR, self.tr("Calendar"))),
            Mode.DAY,
        )
        self._mode.setObjectName("dayOrCalendar")
        self._mode.chosen.connect(self._take_mode)
        self._chooser_place = QWidget()  # the calendar's month chooser, once there is a calendar
        place = QHBoxLayout(self._chooser_place)
        place.setContentsMargins(0, 0, 0, 0)
        self._chooser_place.hide()
        self._day = DayPanel(theme, journal, library, saver, self)
        self._keeper = self._day.keeper
        self._day.shown.connect(self._show_heading)
        self._keeper.writes.saved.connect(self._note_saved)
        self._keeper.toast_requested.connect(self.toast_requested)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self._day)

    # --- what the window asks ---------------------------------------------------------------

    def heading(self) -> Heading:
        """Return the day in words, or what is logged of the month."""
        if self._shows_calendar() and self._calendar is not None:
            return Heading(self.tr("Journal"), self._calendar.heading_words())
        words = self.tr("Everything here is optional and saves as you go.")
        return Heading(self._keeper.title(), words)

    def header_widgets(self) -> tuple[QWidget, ...]:
        """Return whether the day is saved, the two faces, and the steps through days or months."""
        keeper = self._keeper
        steps = (keeper.previous, keeper.next, keeper.back_to_today)
        return (keeper.state, self._mode, *steps, self._chooser_place)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keeper.catch_up()

    def refresh(self) -> None:
        """Read day and month again."""
        self._day.refresh()
        self._refresh_calendar()

    def first_focus(self) -> QWidget | None:
        """Return the first scale that is not set, or the month."""
        if self._shows_calendar() and self._calendar is not None:
            return self._calendar.first_focus()
        return self._day.first_focus()

    def look_again(self) -> None:
        """Follow the clock past the end of the day."""
        before = self._keeper.today
        self._day.look_again()
        if self._keeper.today != before:
            self._refresh_calendar()

    def may_leave(self) -> bool:
        """Save what is half done; what cannot be saved as it is keeps the page."""
        return self._day.leave()

    def show_payload(self, payload: object) -> None:
        """Show the day, or the month of a day, that another page asked for."""
        if isinstance(payload, CalendarAsked):
            if self._show_mode(Mode.CALENDAR) and self._calendar is not None:
                self._calendar.show_day_selected(payload.day)
                self._focus()
        elif isinstance(payload, date):
            self._open_day(payload)

    def perform(self, action: ActionId) -> None:
        """Do one of the commands of this page."""
        acts: dict[ActionId, Callable[[], None]] = {
            ActionId.PREVIOUS_DAY: self._go_back_a_day,
            ActionId.NEXT_DAY: self._go_on_a_day,
            ActionId.BACK_TO_TODAY: self._go_to_today,
            ActionId.PREVIOUS_MONTH: self._go_back_a_month,
            ActionId.NEXT_MONTH: self._go_on_a_month,
            ActionId.DAY_OR_CALENDAR: self._turn_over,
            ActionId.NEW_NOTE: self._write_note,
            ActionId.SEARCH: self._search,
        }
        acts[action]()

    # --- day or calendar --------------------------------------------------------------------

    def _shows_calendar(self) -> bool:
        return self._mode.value == Mode.CALENDAR

    def _take_mode(self, mode: object) -> None:
        """The switch was used: it keeps the keyboard."""
        self._mode.show_value(Mode.DAY if mode == Mode.CALENDAR else Mode.CALENDAR)
        self._show_mode(Mode(str(mode)))

    def _show_mode(self, mode: Mode) -> bool:
        """Show a face; False when something half done keeps the day."""
        if mode == self._mode.value:
            return True
        if not self._day.leave():
            return False
        if mode is Mode.CALENDAR:
            calendar = self._built_calendar()
            if self._calendar_is_stale:
                self._refresh_calendar()
            calendar.show_day_selected(self._keeper.day)
        self._mode.show_value(mode)
        if self._calendar is not None:
            self._calendar.setVisible(mode is Mode.CALENDAR)
        self._day.setVisible(mode is Mode.DAY)
        self._show_heading()
        return True

    def _built_calendar(self) -> CalendarPanel:
        if self._calendar is None:
            panel = CalendarPanel(self._theme, self._journal, self)
            place = self._chooser_place.layout()
            if place is not None:
                place.addWidget(panel.chooser)
            panel.hide()
            self._whole.addWidget(panel)
            panel.day_opened.connect(self._open_day)
            panel.heading_changed.connect(self.heading_changed)
            self._calendar = panel
        return self._calendar

    def _note_saved(self, _words: str) -> None:
        self._calendar_is_stale = True  # nobody tells a page what it has saved itself

    def _refresh_calendar(self) -> None:
        self._calendar_is_stale = False
        if self._calendar is not None:
            self._calendar.refresh()

    def _show_heading(self) -> None:
        on_day, keeper = not self._shows_calendar(), self._keeper
        for widget in (keeper.state, keeper.previous, keeper.next):
            widget.setVisible(on_day)
        keeper.back_to_today.setVisible(on_day and keeper.day != keeper.today)
        self._chooser_place.setVisible(not on_day)
        self.heading_changed.emit()

    def _open_day(self, day: date) -> None:
        if self._show_mode(Mode.DAY) and self._keeper.go_to(day):
            self._focus()

    def _turn_over(self) -> None:
        if self._show_mode(Mode.DAY if self._shows_calendar() else Mode.CALENDAR):
            self._focus()

    def _focus(self) -> None:
        target = self.first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- steps ------------------------------------------------------------------------------

    def _go_back_a_day(self) -> None:
        self._step_days(-1)

    def _go_on_a_day(self) -> None:
        self._step_days(1)

    def _step_days(self, days: int) -> None:
        if self._shows_calendar() and self._calendar is not None:
            self._calendar.show_day_selected(self._calendar.selected + timedelta(days=days))
        elif days < 0:
            self._keeper.go_back()
        else:
            self._keeper.go_on()

    def _go_to_today(self) -> None:
        if self._shows_calendar() and self._calendar is not None:
            self._calendar.show_today()
        else:
            self._keeper.go_to_today()

    def _go_back_a_month(self) -> None:
        self._step_months(-1)

    def _go_on_a_month(self) -> None:
        self._step_months(1)

    def _step_months(self, months: int) -> None:
        if self._shows_calendar() and self._calendar is not None:
            step = self._calendar.previous_month if months < 0 else self._calendar.next_month
            step()
        else:
            day = self._keeper.day
            self._keeper.go_to(month_of(day).moved(months).day(day.day))

    def _write_note(self) -> None:
        if self._show_mode(Mode.DAY):
            self._day.open_note()

    def _search(self) -> None:
        if self._show_mode(Mode.CALENDAR):
            self._built_calendar().focus_search()
