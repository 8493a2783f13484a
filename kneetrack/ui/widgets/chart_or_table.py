"""A picture and the table of its numbers, one of which is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.data_table import DataTable
from kneetrack.ui.widgets.table_data import TableData

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneetrack.ui.kit.theme import Theme


class ChartOrTable(QWidget):
    """Holds a chart; `button`, which the owner places, puts the table in its stead and back.

    Signals:
        switched: the other one is shown now.
    """

    switched = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        chart: QWidget,
        *,
        look: Look = Look.QUIET,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._name, self._chart = theme, name, chart
        self._table: DataTable | None = None
        self._make: Callable[[], TableData] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(chart)
        self.button = Button(theme, _tr("Show as table"), look=look, small=True)
        self.button.setObjectName("showAsTable")
        self.button.clicked.connect(self._switch)
        self._name_button()

    @property
    def is_table(self) -> bool:
        """Whether the table is shown."""
        return self._table is not None and not self._table.isHidden()

    @property
    def table(self) -> DataTable | None:
        """The table, None before it was wanted for the first time."""
        return self._table

    def show_numbers(self, make: Callable[[], TableData]) -> None:
        """Take what makes the table of the picture as it is now; asked only if it is shown."""
        self._make = make
        if self.is_table and self._table is not None:
            self._table.show_table(make())

    def _switch(self) -> None:
        to_table = not self.is_table
        if self._table is None:
            self._table = DataTable(self._theme, self._name)
            self._column.addWidget(self._table)
            # Tab goes from the button into the table, wherever it was built.
            QWidget.setTabOrder(self.button, self._table)
        if to_table and self._make is not None:
            self._table.show_table(self._make())
        self._table.setVisible(to_table)
        self._chart.setVisible(not to_table)
        self._name_button()
        if to_table:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.switched.emit()

    def _name_button(self) -> None:
        self.button.set_label(_tr("Show as chart") if self.is_table else _tr("Show as table"))
        self.button.setAccessibleName(f"{self.button.text()}: {self._name}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("ChartOrTable", text)
