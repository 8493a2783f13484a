"""The list of days beside the calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QWidget

from kneetrack.ui.journal.search_model import RowReader, SearchModel
from kneetrack.ui.journal.search_row import ROW_ROLE, SearchRowDelegate
from kneetrack.ui.journal.search_view import SearchRow
from kneetrack.ui.kit.focus_ring import RADIUS
from kneetrack.ui.kit.selection import GoWhereSelected
from kneetrack.ui.kit.theme import Theme


class SearchList(QListView):
    """Days, newest first. Up and Down select, Enter and a double click open.

    Signals:
        day_asked(date): this day should be the selected one.
        day_opened(date): this day should be opened.
        left_upwards: Up was pressed on the first row.
    """

    day_asked = Signal(object)
    day_opened = Signal(object)
    left_upwards = Signal()

    def __init__(self, theme: Theme, read: RowReader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = date.min
        self._days: tuple[date, ...] | None = None
        self._is_showing = False
        self._model = SearchModel(read, self)
        self._row = SearchRowDelegate(theme, self)
        self.setModel(self._model)
        self.setItemDelegate(self._row)
        self.setObjectName("dayList")
        self.setProperty(RADIUS, 12)
        self.setAccessibleName(self.tr("Days, newest first"))
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setStyleSheet("QListView { border-radius: 12px; padding: 6px 4px; }")
        self._relayout = QTimer(self)
        self._relayout.setSingleShot(True)
        self._relayout.setInterval(0)
        self._relayout.timeout.connect(self._lay_out)
        self.selectionModel().currentChanged.connect(self._follow_current)
        self._go_where_selected = GoWhereSelected(self)
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self._lay_out)

    def show_days(self, days: tuple[date, ...], today: date, selected: date | None) -> None:
        """Show these days, newest first; how far it is scrolled stays where the days stay."""
        same = days == self._days
        scrolled = self.verticalScrollBar().value() if same else 0
        read = self._model.rowCount() if same else 0
        self._is_showing = True
        self._today = today
        self._days = days
        self._row.set_frame(self._row_width(), today)
        self._model.show_days(days, read)
        self._is_showing = False
        self.select(selected)
        if scrolled:
            self.doItemsLayout()
            self.verticalScrollBar().setValue(scrolled)

    def select(self, day: date | None) -> None:
        """Select the row of a day; none where the day is not in the list."""
        place = None if day is None else self._model.place_of(day)
        index = QModelIndex() if place is None else self._model.index(place)
        if index == self.currentIndex() and (index.isValid() or not self._selects_any()):
            return
        self._is_showing = True
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)
        if not index.isValid():
            self.clearSelection()
        self._is_showing = False
        if index.isValid():
            self.scrollTo(index)

    def take_focus(self) -> None:
        """Put the keyboard here, on the selected row or the first one."""
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.setCurrentIndex(self._model.index(0))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and current.isValid():
            if not event.isAutoRepeat():
                self._open(current)
        elif event.key() == Qt.Key.Key_Up and current.row() <= 0:
            self.left_upwards.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            if event.key() in {Qt.Key.Key_End, Qt.Key.Key_PageDown}:
                self._read_on()
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(260, self._theme.scaled(340))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._theme.scaled(150))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._relayout.start()

    def _lay_out(self) -> None:
        self._row.set_frame(self._row_width(), self._today)
        self.scheduleDelayedItemsLayout()

    def _row_width(self) -> int:
        return max(self.viewport().width(), 120)

    def _read_on(self) -> None:
        if self._model.canFetchMore():
            self._model.fetchMore()

    def _selects_any(self) -> bool:
        return self.selectionModel().hasSelection()

    def _follow_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = current.data(ROW_ROLE)
        if not self._is_showing and isinstance(row, SearchRow):
            self.day_asked.emit(row.day)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, SearchRow):
            self.day_opened.emit(row.day)
