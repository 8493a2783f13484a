"""Entries one under the other, each with Edit and Delete; a form opens in the place of its row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from kneetrack.ui.kit.theme import Role
from kneetrack.ui.widgets.button import Button, Look, small_height
from kneetrack.ui.widgets.card import HairLine
from kneetrack.ui.widgets.folded_text import FoldedText
from kneetrack.ui.widgets.plain_text import PlainText, breakable
from kneetrack.ui.widgets.score_badge import ScoreBadge
from kneetrack.ui.widgets.side_mark import SideMark

if TYPE_CHECKING:
    from kneetrack.domain.pain import Side
    from kneetrack.ui.day.entry_form import EntryForm
    from kneetrack.ui.kit.theme import Theme

NEW = ""
"""Stands for the id of an entry that is being added."""


@dataclass(frozen=True)
class EntryRowView:
    """One row: `spoken` is the whole of it in one line, for the names of its buttons."""

    id: str
    head: str
    detail: str
    note: str
    spoken: str
    side: Side | None
    score: int | None
    is_saved: bool


class EntryRow(QWidget):
    """What one entry says, and its two buttons.

    Signals:
        edit_asked(str), remove_asked(str): with the id of the entry.
    """

    edit_asked = Signal(object)
    remove_asked = Signal(object)

    def __init__(self, theme: Theme, view: EntryRowView) -> None:
        super().__init__()
        self._theme, self._id = theme, view.id
        self.setObjectName(f"entry-{view.id}")
        self.setAccessibleName(view.spoken)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 5, 0, 7)
        row.setSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        if view.side is not None:
            row.addWidget(SideMark(theme, view.side), 0, top)
        words = self._words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(PlainText(breakable(view.head), Role.STRONG, wraps=True))
        if view.detail:
            words.addWidget(PlainText(breakable(view.detail), Role.SMALL, "quiet", wraps=True))
        if view.note:
            words.addWidget(FoldedText(theme, view.note))
        if not view.is_saved:
            words.addWidget(PlainText(_tr("Not saved yet"), Role.SMALL, "watch"))
        words.addStretch(1)
        row.addLayout(words, 1)
        if view.score is not None:
            row.addWidget(ScoreBadge(theme, view.score), 0, top)
        self.edit = self._button(theme, "pencil", _tr("Edit: {0}").format(view.spoken), "edit")
        self.remove = self._button(theme, "trash", _tr("Delete: {0}").format(view.spoken), "remove")
        self.edit.clicked.connect(self._ask_edit)
        self.remove.clicked.connect(self._ask_remove)
        for button in (self.edit, self.remove):
            row.addWidget(button, 0, top)
            button.setVisible(view.is_saved)
        theme.changed.connect(self._settle)
        self._settle()

    def _settle(self) -> None:
        """Put the first line of words level with the buttons."""
        line = QFontMetrics(self._theme.font(Role.STRONG)).height()
        self._words.setContentsMargins(0, max(0, (small_height(self._theme) - line) // 2), 0, 0)

    def _button(self, theme: Theme, icon: str, name: str, act: str) -> Button:
        button = Button(theme, "", look=Look.QUIET, icon=icon, name=name, small=True)
        button.setObjectName(f"{act}-{self._id}")
        return button

    def _ask_edit(self) -> None:
        self.edit_asked.emit(self._id)

    def _ask_remove(self) -> None:
        self.remove_asked.emit(self._id)


class EntryRows(QWidget):
    """Shows rows; at most one form stands among them, for an entry or for a new one.

    Signals:
        edit_asked(str), remove_asked(str): with the id of the entry.
        rows_changed: other rows stand here now.
        focus_lost: what had the keyboard is gone, and there is no row after it.
    """

    edit_asked = Signal(object)
    remove_asked = Signal(object)
    rows_changed = Signal()
    focus_lost = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[EntryRowView, ...] = ()
        self._rows: dict[str, EntryRow] = {}
        self._form_at = 0
        self.form: EntryForm | None = None
        self.form_id = NEW
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def show_rows(self, views: tuple[EntryRowView, ...]) -> None:
        """Show these rows; an open form stays, also when its entry went away elsewhere."""
        if views == self._shown:
            return
        had = self._what_has_keyboard()
        old = self._take_all_out()
        self._shown = views
        self._rows = {}
        for view in views:
            row = EntryRow(self._theme, view)
            row.edit_asked.connect(self.edit_asked)
            row.remove_asked.connect(self.remove_asked)
            self._rows[view.id] = row
        self._put_all_in()
        self.rows_changed.emit()
        if had is not None:
            self._focus_again(*had)
        for widget in old:  # last, or the keyboard would wander through the window meanwhile
            widget.hide()
            widget.deleteLater()

    def open_form(self, form: EntryForm, entry_id: str) -> None:
        """Show a form in the place of its row, or above all rows for a new entry."""
        self.form, self.form_id = form, entry_id
        ids = list(self._rows)
        self._form_at = ids.index(entry_id) if entry_id in ids else 0
        self._put_all_in()
        self.rows_changed.emit()
        form.take_focus()

    def close_form(self) -> None:
        """Take the form away; the keyboard goes back to its row, or is told to be lost."""
        if self.form is None:
            return
        form, entry_id = self.form, self.form_id
        focus = QApplication.focusWidget()
        had_focus = focus is not None and form.isAncestorOf(focus)
        self.form, self.form_id = None, NEW
        self._put_all_in()
        self.rows_changed.emit()
        row = self._rows.get(entry_id)
        if had_focus and row is not None:
            row.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        elif had_focus:
            self.focus_lost.emit()
        form.hide()
        form.deleteLater()

    def tab_stops(self) -> tuple[QWidget, ...]:
        """Return what Tab visits here, in order."""
        stops: list[QWidget] = []
        for widget in self._in_order():
            is_form = widget is self.form and self.form is not None
            stops += self.form.tab_stops() if is_form and self.form else (widget,)
        return tuple(stops)

    def _in_order(self) -> list[QWidget]:
        parts: list[QWidget] = list(self._rows.values())
        if self.form is not None:
            parts.insert(min(self._form_at, len(parts)), self.form)
        return parts

    def _put_all_in(self) -> None:
        self._take_lines_out()
        parts = self._in_order()
        for part in parts:
            self._column.removeWidget(part)
        hidden = self._rows.get(self.form_id) if self.form is not None else None
        visible = [part for part in parts if part is not hidden]
        for place, part in enumerate(visible):
            if place:
                self._column.addWidget(HairLine(self._theme))
            self._column.addWidget(part)
            part.show()  # at once: only what is shown can take the keyboard
        if hidden is not None:
            hidden.hide()
        self.setVisible(bool(visible))

    def _take_lines_out(self) -> None:
        for line in self.findChildren(HairLine, options=Qt.FindChildOption.FindDirectChildrenOnly):
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()

    def _take_all_out(self) -> list[QWidget]:
        self._take_lines_out()
        old: list[QWidget] = list(self._rows.values())
        for widget in old:
            self._column.removeWidget(widget)
        return old

    def _what_has_keyboard(self) -> tuple[str, str, int] | None:
        """Return the id, the button's name and the place of the row that has the keyboard."""
        focus = QApplication.focusWidget()
        for place, (entry_id, row) in enumerate(self._rows.items()):
            if focus is not None and row.isAncestorOf(focus):
                return entry_id, focus.objectName(), place
        return None

    def _focus_again(self, entry_id: str, name: str, place: int) -> None:
        """Leave the keyboard where it was; after a deletion it goes to the next row."""
        row = self._rows.get(entry_id)
        if row is None:
            row = dict(enumerate(self._rows.values())).get(place)
            name = ""
        if row is None or row.edit.isHidden():
            self.focus_lost.emit()
            return
        again = row.findChild(Button, name) if name else None
        (again or row.remove).setFocus(Qt.FocusReason.OtherFocusReason)


def _tr(text: str) -> str:
    return QCoreApplication.translate("EntryRows", text)
