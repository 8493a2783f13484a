"""Beside the calendar: a field to search the notes, two filters, and the list of days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetrack.domain.searching import Words, search_words
from kneetrack.ui.journal.calendar_words import count_words, month_words, short_day
from kneetrack.ui.journal.search_list import SearchList
from kneetrack.ui.journal.search_view import SearchRow, build_rows
from kneetrack.ui.kit.accessible import announce
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.chip import ChipGroup, ChipView
from kneetrack.ui.widgets.empty_state import EmptyState
from kneetrack.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from kneetrack.domain.logged_day import LoggedDay
    from kneetrack.domain.month import Month
    from kneetrack.domain.note_index import NoteIndex
    from kneetrack.domain.pain import Side
    from kneetrack.services.journal_reading import JournalReading

_THIS_MONTH, _WITH_NOTES = "this-month", "with-notes"


class SearchPanel(QWidget):
    """Finds days by what was written on them; without words it lists the month.

    Signals:
        day_asked(date): this day should be the selected one.
        day_opened(date): this day should be opened.
    """

    day_asked = Signal(object)
    day_opened = Signal(object)

    def __init__(
        self, theme: Theme, journal: JournalReading, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._index: NoteIndex | None = None
        self._everything: dict[bool, tuple[date, ...]] = {}
        self._words: Words = ()
        self._only_month, self._only_notes = True, False
        self._month: Month | None = None
        self._of_month: tuple[LoggedDay, ...] = ()
        self._knees: tuple[Side, ...] = ()
        self._today = self._selected = date.min
        self._count = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._field = SearchField(
            theme, self.tr("Search the notes"), self.tr("Search the notes"), fills=True
        )
        self._field.setObjectName("searchNotes")
        self._chips = ChipGroup(theme, self.tr("Which days are listed"))
        self._list = SearchList(theme, self._read_rows)
        self._empty = EmptyState(theme, "search", "", self.tr("Search all months"))
        self._empty.setObjectName("nothingFound")
        self._open = Button(theme, "", icon="page")
        self._open.setObjectName("openDay")
        column.addWidget(self._field)
        column.addWidget(self._chips)
        column.addWidget(self._list, 1)
        column.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignRight)
        line = self._field.focusProxy()
        if line is not None:
            line.installEventFilter(self)
        self._field.text_changed.connect(self._search)
        self._field.left_downwards.connect(self._go_to_list)
        self._chips.switched.connect(self._switch)
        self._list.day_asked.connect(self.day_asked)
        self._list.day_opened.connect(self.day_opened)
        self._list.left_upwards.connect(self._field.take_focus)
        self._empty.action_asked.connect(self._widen)
        self._open.clicked.connect(self._open_selected)

    def show_month(
        self, month: Month, logged: Sequence[LoggedDay], knees: tuple[Side, ...], today: date
    ) -> None:
        """List the days of a month that hold something; a search goes on."""
        self._month, self._knees, self._today = month, knees, today
        self._of_month = tuple(one for one in logged if one.day in month)
        self._show()

    def show_selected(self, day: date) -> None:
        """Select the row of a day, where it is listed."""
        self._selected = day
        self._list.select(day)
        self._open.set_label(self.tr("Open {0}").format(short_day(day, self._today)), "page")

    def forget(self) -> None:
        """Read the texts again before the next search: the journal holds others now."""
        self._index, self._everything = None, {}
        if self._words or self._field.hasFocus():
            self._texts()

    def take_focus(self) -> None:
        """Put the keyboard into the field."""
        self._texts()
        self._field.take_focus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._texts()  # before the first letter, so that no letter waits for it
        return super().eventFilter(watched, event)

    def _texts(self) -> NoteIndex:
        if self._index is None:
            self._index = self._journal.note_index()
        return self._index

    def _search(self, typed: str) -> None:
        words = search_words(typed)
        if words != self._words:
            self._words = words
            self._show()
            if words:
                announce(self._field, count_words(self._count))

    def _switch(self, told: tuple[str, bool]) -> None:
        chip, is_on = told
        if chip == _THIS_MONTH:
            self._only_month = is_on
        else:
            self._only_notes = is_on
        self._show()

    def _widen(self) -> None:
        self._only_month = False
        self._show()
        self._go_to_list()

    def _show(self) -> None:
        if self._month is None:
            return
        self._chips.show_view(
            (
                ChipView(_THIS_MONTH, self.tr("This month"), self._only_month),
                ChipView(_WITH_NOTES, self.tr("With notes"), self._only_notes),
            )
        )
        days = self._days()
        self._count = len(days)
        self._field.show_found(self._found_words(len(days)))
        self._list.show_days(days, self._today, self._selected)
        self._list.setVisible(bool(days))
        self._empty.setVisible(not days)
        if not days:
            self._show_nothing()

    def _found_words(self, listed: int) -> str:
        """Say how many days are listed, and of how many where other months hold more."""
        if not self._words:
            return ""
        everywhere = len(self._texts().days_with(self._words))
        if self._only_notes or not self._only_month or listed == everywhere:
            return count_words(listed)
        return self.tr("{0} of {1}").format(listed, count_words(everywhere))

    def _days(self) -> tuple[date, ...]:
        if self._words:
            found = self._texts().days_with(self._words)
            if self._only_month:
                found = tuple(day for day in found if self._month and day in self._month)
            if self._only_notes:
                noted = set(self._all(with_notes=True))
                found = tuple(day for day in found if day in noted)
            return found
        if self._only_month:
            listed = (one for one in self._of_month if one.has_note or not self._only_notes)
            return tuple(one.day for one in reversed(tuple(listed)))
        return self._all(with_notes=self._only_notes)

    def _all(self, *, with_notes: bool) -> tuple[date, ...]:
        if with_notes not in self._everything:
            self._everything[with_notes] = self._journal.all_logged(with_notes=with_notes)
        return self._everything[with_notes]

    def _show_nothing(self) -> None:
        month = month_words(self._month) if self._month else ""
        elsewhere = 0
        if self._words:
            elsewhere = len(self._texts().days_with(self._words)) if self._only_month else 0
            sentence = self.tr("Nothing written has these words.")
            if elsewhere:
                sentence = self.tr("Not in {0}. Found on {1} in other months.").format(
                    month, count_words(elsewhere)
                )
        elif not self._journal.first_and_last_day():
            sentence = self.tr("Your first entry will appear here.")
        elif self._only_notes:
            sentence = self.tr("No notes in {0}.").format(month)
            if not self._only_month:
                sentence = self.tr("No notes yet.")
        else:
            sentence = self.tr("Nothing is logged in {0}.").format(month)
        self._empty.show_sentence(sentence)
        self._empty.button.setVisible(bool(elsewhere))

    def _read_rows(self, days: Sequence[date]) -> tuple[SearchRow, ...]:
        if not days:
            return ()
        texts_of = self._texts().texts_of if self._words else _no_texts
        logged = self._journal.logged_days(days)
        return build_rows(days, logged, self._knees, self._words, texts_of)

    def _go_to_list(self) -> None:
        if self._list.isVisibleTo(self):
            self._list.take_focus()

    def _open_selected(self) -> None:
        self.day_opened.emit(self._selected)


def _no_texts(_day: date) -> tuple[str, ...]:
    return ()
