"""One day of the Journal: its numbers, every entry with its form, what was done, its notes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetrack.domain.journal import Entry
from kneetrack.services.journal import JournalService
from kneetrack.ui.day.day_keeper import DayKeeper
from kneetrack.ui.day.knees_card import KneesCard
from kneetrack.ui.day.note_field import NoteField
from kneetrack.ui.journal.day_panel_view import build_day_panel_view
from kneetrack.ui.journal.entry_card import EntryCard
from kneetrack.ui.journal.entry_editing import EntryEditing
from kneetrack.ui.journal.entry_rows import EntryRows
from kneetrack.ui.journal.entry_words import done_row, note_row, pain_row
from kneetrack.ui.kit.saver import Saver
from kneetrack.ui.kit.tab_order import put_in_tab_order
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.card import Card
from kneetrack.ui.widgets.columns import Columns

if TYPE_CHECKING:
    from kneetrack.content.library import Library


class DayPanel(QWidget):
    """Shows the day that `keeper` holds and saves what is asked for on it.

    Signals:
        shown: another day, or the same one anew, stands here now.
    """

    shown = Signal()

    def __init__(
        self,
        theme: Theme,
        journal: JournalService,
        library: Callable[[], Library],
        saver: Saver,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._journal = journal
        self._entries: tuple[Entry, ...] | None = None
        self._knees = KneesCard(theme)
        self._knees.set_title(self.tr("Worst pain"))
        self._note = NoteField(theme, always_there=True)
        self.keeper = DayKeeper(theme, journal, saver, page, self._knees, self._note, self.leave)
        self._writes = self.keeper.writes
        self._pain = EntryCard(
            theme,
            self.tr("Further numbers"),
            self.tr("Another number"),
            self.tr("A number for one moment, such as after the stairs, can be added here."),
            "pain",
        )
        self._done = EntryCard(
            theme,
            self.tr("Exercises done"),
            self.tr("Log an exercise"),
            self.tr("No exercise logged on this day."),
            "done",
        )
        self._notes = EntryRows(theme)
        self._editing = EntryEditing(
            theme, journal, library, self.keeper, self._pain, self._done, self._notes
        )
        note_card = Card(theme, self.tr("Note"))
        note_card.setObjectName("noteCard")
        note_card.add(self._note)
        note_card.add(self._notes)
        columns = Columns(theme, (11, 9))
        for column, cards in (
            (columns.main, (self._knees, self._pain)),
            (columns.side, (note_card, self._done)),
        ):
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(columns)
        self._connect()

    def refresh(self) -> None:
        """Read the day again."""
        day = self.keeper.day
        self._entries = self._journal.entries_between(day - timedelta(days=1), day)
        self._show()

    def leave(self) -> bool:
        """Save what is half done; False, with the keyboard there, when it cannot be as it is."""
        return self._editing.leave() and self._note.leave()

    def look_again(self) -> None:
        """Follow the clock, but not under the hands of somebody who fills in a form."""
        self.keeper.look_again(is_writing=self._editing.is_open)

    def first_focus(self) -> QWidget | None:
        """Return the first scale that is not set."""
        return self._knees.first_unset()

    def open_note(self) -> None:
        """Put the keyboard into the note of the day."""
        self._note.open()

    # --- building and showing ---------------------------------------------------------------

    def _connect(self) -> None:
        self.keeper.read_needed.connect(self.refresh)
        self.keeper.show_needed.connect(self._show)
        self._editing.parts_changed.connect(self._order_tabs)
        self._notes.focus_lost.connect(self._note.open)
        for rows in (self._pain.rows, self._done.rows, self._notes):
            rows.rows_changed.connect(self._order_tabs)
        self._knees.scales_changed.connect(self._order_tabs)

    def _order_tabs(self) -> None:
        put_in_tab_order(
            (
                *self._knees.tab_stops(),
                *self._pain.tab_stops(),
                self._note,
                *self._notes.tab_stops(),
                *self._done.tab_stops(),
            )
        )

    def _show(self) -> None:
        if self._entries is None:
            return
        keeper, journal = self.keeper, self._journal
        view = build_day_panel_view(
            keeper.day,
            journal.now(),
            keeper.today,
            self._entries,
            journal.settings(),
            journal.exercise_name,
            changed=self._writes.waiting_changes(keeper.day),
            waiting=self._writes.waiting_done(keeper.day),
        )
        view = keeper.show(view)
        self._pain.show_rows(tuple(pain_row(entry) for entry in view.further))
        self._done.show_rows(tuple(done_row(entry) for entry in view.done))
        self._notes.show_rows(tuple(note_row(note) for note in view.notes))
        self.shown.emit()
