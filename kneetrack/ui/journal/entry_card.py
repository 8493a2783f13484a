"""A card that lists entries of one kind, with a button that adds one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kneetrack.ui.journal.entry_rows import NEW, EntryRows, EntryRowView
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.card import Card
from kneetrack.ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from kneetrack.ui.day.entry_form import EntryForm
    from kneetrack.ui.kit.theme import Theme


class EntryCard(Card):
    """Title and button above, rows below; `nothing` stands there while there are no rows.

    Signals:
        add_asked: the form of a new entry.
    """

    add_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        add: str,
        nothing: str,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, parent)
        self.setObjectName(f"{name}Card")
        self._add = Button(theme, add, icon="plus", small=True)
        self._add.setObjectName(f"{name}Add")
        self._add.clicked.connect(self.add_asked)
        self.add_trailing(self._add)
        self._nothing = PlainText(nothing, tone="quiet", wraps=True)
        self.add(self._nothing)
        self.rows = EntryRows(theme)
        self.add(self.rows)
        self.rows.focus_lost.connect(self.focus_add)
        self.rows.rows_changed.connect(self._settle)

    def show_rows(self, views: tuple[EntryRowView, ...]) -> None:
        """Show these rows."""
        self.rows.show_rows(views)

    def open_form(self, form: EntryForm, entry_id: str = NEW) -> None:
        """Show a form for an entry, or for a new one."""
        self.rows.open_form(form, entry_id)

    def focus_add(self) -> None:
        """Put the keyboard on the button that adds an entry."""
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def tab_stops(self) -> tuple[QWidget, ...]:
        """Return what Tab visits here, in order."""
        return (self._add, *self.rows.tab_stops())

    def _settle(self) -> None:
        self._nothing.setVisible(self.rows.isHidden())
