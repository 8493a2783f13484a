"""Chooses the month: the one before, the one after, any of the years that hold entries."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from kneetrack.domain.month import Month
from kneetrack.ui.journal.calendar_words import month_words
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.flow import FlowRow


class _MonthAction(QAction):
    chosen = Signal(object)

    def __init__(self, month: Month, menu: QMenu) -> None:
        super().__init__(month_words(month), menu)
        self._month = month
        self.triggered.connect(self._tell)

    def _tell(self) -> None:
        self.chosen.emit(self._month)


class MonthChooser(FlowRow):
    """Previous, the month with its menu, next, and back to today.

    `years` is asked, when the menu opens, for the years that hold entries.

    Signals:
        step_asked(int): the month before (-1) or after (+1).
        month_chosen(Month): this month.
        today_asked: the month of today, with today selected.
    """

    step_asked = Signal(object)
    month_chosen = Signal(object)
    today_asked = Signal()

    def __init__(
        self, theme: Theme, years: Callable[[], tuple[int, ...]], parent: QWidget | None = None
    ) -> None:
        super().__init__(8, parent)
        self._years = years
        self._month, self._last = Month(2000, 1), Month(2000, 1)
        self._back = Button(theme, "", icon="chevron-left", name=self.tr("Previous month"))
        self._back.setObjectName("previousMonth")
        self._name = Button(theme, month_words(self._month), icon="chevron-down")
        self._name.setObjectName("chooseMonth")
        self._forward = Button(theme, "", icon="chevron-right", name=self.tr("Next month"))
        self._forward.setObjectName("nextMonth")
        self._today = Button(theme, self.tr("Today"))
        self._today.setObjectName("calendarToday")
        self._menu = QMenu(self)
        self._menu.setObjectName("monthMenu")
        self._menu.setAccessibleName(self.tr("Choose a month"))
        self._years_in_menu: list[QMenu] = []
        for button in (self._back, self._name, self._forward, self._today):
            self.add(button)
        self._back.clicked.connect(self._go_back)
        self._name.clicked.connect(self._open_menu)
        self._forward.clicked.connect(self._go_forward)
        self._today.clicked.connect(self.today_asked)

    def show_month(self, month: Month, first: Month, last: Month) -> None:
        """Show `month`; none before `first` and none after `last` can be asked for."""
        self._month, self._last = month, last
        self._name.set_label(month_words(month), "chevron-down")
        self._name.setAccessibleName(self.tr("{0}, choose a month").format(month_words(month)))
        if (month <= first and self._back.hasFocus()) or (
            month >= last and self._forward.hasFocus()
        ):
            self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._back.setEnabled(month > first)
        self._forward.setEnabled(month < last)

    def _open_menu(self) -> None:
        self._menu.clear()
        for part in self._years_in_menu:
            part.deleteLater()
        self._years_in_menu = []
        self._add_months(self._menu, self._month.year)
        others = {*self._years(), self._last.year} - {self._month.year}
        if others:
            self._menu.addSeparator()
        for year in sorted((year for year in others if year <= self._last.year), reverse=True):
            part = self._menu.addMenu(str(year))
            self._years_in_menu.append(part)
            self._add_months(part, year)
        self._menu.popup(self._name.mapToGlobal(QPoint(0, self._name.height() + 2)))

    def _add_months(self, menu: QMenu, year: int) -> None:
        for number in range(1, 13):
            month = Month(year, number)
            if month > self._last:
                break
            action = _MonthAction(month, menu)
            action.setCheckable(month == self._month)
            action.setChecked(month == self._month)
            action.chosen.connect(self.month_chosen)
            menu.addAction(action)
            if month == self._month and menu is self._menu:
                menu.setActiveAction(action)

    def _go_back(self) -> None:
        self.step_asked.emit(-1)

    def _go_forward(self) -> None:
        self.step_asked.emit(1)
