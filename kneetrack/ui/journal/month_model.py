"""The six weeks of a month as rows and columns, each day in words for screen readers."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QWidget

from kneetrack.domain.month import DAYS_OF_WEEK, WEEKS_SHOWN
from kneetrack.ui.journal.calendar_view import MonthDay
from kneetrack.ui.journal.calendar_words import day_spoken, week_spoken
from kneetrack.ui.journal.month_cell import DAY_ROLE

_Index = QModelIndex | QPersistentModelIndex


class MonthModel(QAbstractTableModel):
    """The six weeks as rows and the weekdays as columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._days: tuple[MonthDay, ...] = ()

    def show_days(self, days: tuple[MonthDay, ...]) -> None:
        """Show other days."""
        self.beginResetModel()
        self._days = days
        self.endResetModel()

    def index_of(self, day: date) -> QModelIndex:
        """Return where a day stands, an invalid index where it is not shown."""
        for place, one in enumerate(self._days):
            if one.day == day:
                return self.index(place // DAYS_OF_WEEK, place % DAYS_OF_WEEK)
        return QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or not self._days else WEEKS_SHOWN

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else DAYS_OF_WEEK

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        day = self._days[index.row() * DAYS_OF_WEEK + index.column()]
        if role == DAY_ROLE:
            return day
        if role in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        }:
            return day_spoken(day)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not self._days:
            return None
        if orientation == Qt.Orientation.Vertical:
            first = self._days[section * DAYS_OF_WEEK].day
            return week_spoken(first) if role == Qt.ItemDataRole.AccessibleTextRole else None
        weekday = self._days[section].day.isoweekday()
        if role == Qt.ItemDataRole.DisplayRole:
            return QLocale().standaloneDayName(weekday, QLocale.FormatType.ShortFormat)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return QLocale().standaloneDayName(weekday, QLocale.FormatType.LongFormat)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        day = self._days[index.row() * DAYS_OF_WEEK + index.column()]
        if not day.can_open:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
