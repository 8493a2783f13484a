"""Further pain entries of the day, one line each, as Today shows them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from kneetrack.ui.day.day_view import FurtherEntry
from kneetrack.ui.day.pain_words import further_words
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.plain_text import PlainText


class FurtherList(QWidget):
    """One line an entry, with a button that takes it away (undo brings it back).

    Signals:
        remove_asked(str): the id of the entry.
        rows_changed: other rows stand here now.
        focus_lost: the row that had the keyboard is gone.
    """

    remove_asked = Signal(object)
    rows_changed = Signal()
    focus_lost = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[FurtherEntry, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.hide()

    def show_view(self, entries: tuple[FurtherEntry, ...]) -> None:
        """Show these entries."""
        if entries == self._shown:
            return
        self._shown = entries
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        while (item := self._column.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for entry in entries:
            row = _FurtherRow(self._theme, entry)
            row.remove_asked.connect(self.remove_asked)
            self._column.addWidget(row)
            row.show()
        self.setVisible(bool(entries))
        if had_focus:
            self.focus_lost.emit()
        self.rows_changed.emit()


class _FurtherRow(QWidget):
    remove_asked = Signal(object)

    def __init__(self, theme: Theme, entry: FurtherEntry) -> None:
        super().__init__()
        self._id = entry.id
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        words = further_words(entry)
        if not entry.is_saved:
            row.addWidget(
                PlainText(_tr("{0}. Not saved yet").format(words), Role.SMALL, wraps=True), 1
            )
            return
        row.addWidget(PlainText(words, Role.SMALL, wraps=True), 1)
        remove = Button(
            theme,
            "",
            look=Look.QUIET,
            icon="trash",
            name=_tr("Remove: {0}").format(words),
            small=True,
        )
        remove.setObjectName(f"remove-{entry.id}")
        remove.clicked.connect(self._ask)
        row.addWidget(remove)

    def _ask(self) -> None:
        self.remove_asked.emit(self._id)


def _tr(text: str) -> str:
    return QCoreApplication.translate("FurtherEntries", text)
