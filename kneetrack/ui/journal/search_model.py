"""The days of the list, read from the journal as far as they are scrolled to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from kneetrack.ui.journal.calendar_words import long_day, score_words
from kneetrack.ui.journal.search_row import ROW_ROLE
from kneetrack.ui.journal.search_view import SearchRow

AT_ONCE = 40
"""How many days are read from the journal at a time."""
_DEEPEST = 400
"""How far down a day that was selected elsewhere is looked for."""

_Index = QModelIndex | QPersistentModelIndex
RowReader = Callable[[Sequence[date]], tuple[SearchRow, ...]]


class SearchModel(QAbstractListModel):
    """All days of the list, of which the first ones are read."""

    def __init__(self, read: RowReader, parent: QWidget) -> None:
        super().__init__(parent)
        self._read = read
        self._days: tuple[date, ...] = ()
        self._rows: list[SearchRow] = []

    def show_days(self, days: tuple[date, ...], at_least: int) -> None:
        """Show other days, at least so many of them read at once."""
        self.beginResetModel()
        self._days = days
        self._rows = list(self._read(days[: max(at_least, AT_ONCE)]))
        self.endResetModel()

    def place_of(self, day: date) -> int | None:
        """Return the row of a day, reading as far as needed; None where it is not near enough."""
        try:
            place = self._days.index(day, 0, _DEEPEST)
        except ValueError:
            return None
        while place >= len(self._rows):
            self.fetchMore()
        return place

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: _Index = QModelIndex()) -> bool:  # noqa: B008
        return not parent.isValid() and len(self._rows) < len(self._days)

    def fetchMore(self, parent: _Index = QModelIndex()) -> None:  # noqa: B008
        start = len(self._rows)
        more = self._read(self._days[start : start + AT_ONCE])
        self.beginInsertRows(QModelIndex(), start, start + len(more) - 1)
        self._rows += more
        self.endInsertRows()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._spoken(row)
        return None

    def _spoken(self, row: SearchRow) -> str:
        parts = [long_day(row.day), *score_words(row.scores)]
        if row.has_exercise:
            parts.append(self.tr("exercises done"))
        if row.excerpt.text:
            parts.append(row.excerpt.text)
        return ", ".join(parts)
