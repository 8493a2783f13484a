"""The numbers behind a picture as a table: read row by row, or copied into another program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from kneetrack.ui.widgets.table_data import TableData

if TYPE_CHECKING:
    from kneetrack.ui.kit.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class _Model(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.shown = TableData((), ())

    def show_table(self, table: TableData) -> None:
        self.beginResetModel()
        self.shown = table
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.shown.rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.shown.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        text = self.shown.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text or "–"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = self.shown.columns[index.column()]
            return f"{name}: {text}" if text else f"{name}: {self.tr('nothing written')}"
        if role == Qt.ItemDataRole.ToolTipRole and text:
            return text if len(text) > _LONG else None
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        across = orientation == Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole:
            return self.shown.columns[section]
        if across and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None


_LONG = 24
_ROWS_SEEN = 8


class DataTable(QTableView):
    """Shows a TableData; arrows go through the rows, Ctrl+C copies those chosen, or all of them."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._needed = theme, 0
        self._model = _Model(self)
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.setAccessibleDescription(
            self.tr("Ctrl+C copies the rows chosen, or all of them when none is chosen.")
        )
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        theme.changed.connect(self._settle)
        self._settle()

    @property
    def shown(self) -> TableData:
        """The table as it is now."""
        return self._model.shown

    def show_table(self, table: TableData) -> None:
        """Show `table`; the row under the keyboard stays the same one where it still exists."""
        if table == self._model.shown:
            return
        row = max(self.currentIndex().row(), 0)
        self._model.show_table(table)
        self._settle()
        at = self._model.index(min(row, len(table.rows) - 1), 0)
        # Nothing is chosen by that, so that Ctrl+C still copies everything.
        self.selectionModel().setCurrentIndex(at, QItemSelectionModel.SelectionFlag.NoUpdate)

    def sizeHint(self) -> QSize:
        rows = min(max(len(self.shown.rows), 1), _ROWS_SEEN)
        head = self.horizontalHeader().sizeHint().height()
        # With room for the bar that moves the table sideways.
        bar = self.horizontalScrollBar().sizeHint().height()
        return QSize(240, head + rows * self.verticalHeader().defaultSectionSize() + bar + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, min(self.sizeHint().height(), self._theme.scaled(150)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            chosen = sorted(index.row() for index in self.selectionModel().selectedRows())
            text = self.shown.as_text(tuple(chosen) or None)
            QGuiApplication.clipboard().setText(text)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._use_spare_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Only now the new text size is known to the table itself.
        if event.type() == QEvent.Type.FontChange and self.model() is not None:
            self._settle()

    def _settle(self) -> None:
        tall = self.fontMetrics().height() + self._theme.scaled(10)
        self.verticalHeader().setDefaultSectionSize(tall)
        header = self.horizontalHeader()
        # Looks at the first rows only, however many there are.
        header.setResizeContentsPrecision(40)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(False)
        self.resizeColumnsToContents()
        self._needed = header.length()
        self._use_spare_room()
        self.updateGeometry()

    def _use_spare_room(self) -> None:
        # Stretched where there is no room, the last column would be cut instead of moved to.
        has_room = self._needed < self.viewport().width()
        self.horizontalHeader().setStretchLastSection(has_room)
