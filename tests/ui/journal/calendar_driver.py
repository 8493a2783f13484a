"""Works the calendar as a person would: by clicks, keys, and what a screen reader hears."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kneetrack.domain.change import Topic
from kneetrack.domain.month import Month
from kneetrack.ui.journal.calendar_panel import CalendarPanel
from kneetrack.ui.journal.month_grid import MonthGrid
from kneetrack.ui.journal.search_list import SearchList
from kneetrack.ui.journal.search_row import ROW_ROLE
from kneetrack.ui.journal.search_view import SearchRow
from kneetrack.ui.kit.page import Heading, Page, PageId
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.chip import Chip
from kneetrack.ui.widgets.empty_state import EmptyState
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.search_field import SearchField
from tests.ui.desk import Desk, focus
from tests.ui.finding import find


class _CalendarAlone(Page):
    """The calendar with nothing around it but the window."""

    page_id = PageId.JOURNAL
    topics = frozenset({Topic.ENTRIES, Topic.SETTINGS})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.panel = CalendarPanel(desk.theme, desk.services.journal)
        column = QVBoxLayout(self)
        column.addWidget(self.panel)
        self.panel.heading_changed.connect(self.heading_changed)

    def heading(self) -> Heading:
        return Heading("Journal", self.panel.heading_words())

    def refresh(self) -> None:
        self.panel.refresh()

    def first_focus(self) -> QWidget:
        return self.panel.first_focus()


class CalendarDriver:
    """The calendar in its window."""

    def __init__(self, desk: Desk, qtbot: QtBot, width: int = 1280) -> None:
        self.desk, self.qtbot = desk, qtbot
        self.window = desk.show(qtbot, {PageId.JOURNAL: self._build}, width)
        self.opened: list[date] = []
        self.months: list[Month] = []
        self.panel.day_opened.connect(self.opened.append)
        self.panel.month_changed.connect(self._note_month)

    def _build(self) -> Page:
        page = _CalendarAlone(self.desk)
        self.panel = page.panel
        return page

    def _note_month(self) -> None:
        self.months.append(self.panel.month)

    # What is there

    @property
    def grid(self) -> MonthGrid:
        return find(self.panel, MonthGrid)

    @property
    def day_list(self) -> SearchList:
        return find(self.panel, SearchList)

    def rows(self) -> list[SearchRow]:
        """The rows of the list that are read, as far as the list is shown at all."""
        if not self.day_list.isVisibleTo(self.panel):
            return []
        model = self.day_list.model()
        return [model.index(n, 0).data(ROW_ROLE) for n in range(model.rowCount())]

    def listed(self) -> list[date]:
        return [row.day for row in self.rows()]

    def row_selected(self) -> date | None:
        found = self.day_list.selectionModel().selectedIndexes()
        return found[0].data(ROW_ROLE).day if found else None

    def marked(self) -> list[list[str]]:
        """The words marked in each row."""
        return [[row.excerpt.text[a:b] for a, b in row.excerpt.hits] for row in self.rows()]

    def empty_sentence(self) -> str:
        state = find(self.panel, EmptyState, "nothingFound")
        return state.accessibleName() if state.isVisibleTo(self.panel) else ""

    def found_words(self) -> str:
        return find(self.panel, QLineEdit).accessibleDescription()

    def subtitle(self) -> str:
        return self.panel.heading_words()

    def spoken_days(self) -> list[QAccessibleInterface]:
        """The cells of the calendar as a screen reader finds them."""
        table = QAccessible.queryAccessibleInterface(self.grid)
        cells = [table.child(n) for n in range(table.childCount())]
        return [cell for cell in cells if cell.role() == QAccessible.Role.Cell]

    def spoken(self, day: date) -> QAccessibleInterface:
        words = f"{day.day} {day:%B %Y}"
        return next(
            cell
            for cell in self.spoken_days()
            if f" {words}" in cell.text(QAccessible.Text.Name).split(",")[0]
        )

    # What a person does

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        self.desk.press(key, *modifiers)

    def where(self, day: date) -> QPoint:
        box = self.spoken(day).rect()
        return self.grid.viewport().mapFromGlobal(box.center())

    def click(self, day: date) -> None:
        QTest.mouseClick(self.grid.viewport(), Qt.MouseButton.LeftButton, pos=self.where(day))

    def double_click(self, day: date) -> None:
        QTest.mouseDClick(self.grid.viewport(), Qt.MouseButton.LeftButton, pos=self.where(day))

    def click_row(self, day: date) -> None:
        box = self.day_list.visualRect(self.day_list.model().index(self.listed().index(day), 0))
        QTest.mouseClick(self.day_list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())

    def search(self, words: str) -> None:
        """Go to the field and type, in place of what stands there."""
        self.panel.focus_search()
        find(self.panel, SearchField).clear()
        QTest.keyClicks(focus(), words)

    def switch(self, label: str) -> None:
        chip = next(chip for chip in self.panel.findChildren(Chip) if chip.text() == label)
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)

    def press_button(self, name: str) -> None:
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def button(self, name: str) -> Button:
        return find(self.window, Button, name)

    def month_menu(self) -> QMenu:
        """Open the menu of months and return it, closed again."""
        self.press_button("chooseMonth")
        menu = find(self.window, QMenu, "monthMenu")
        menu.close()
        return menu

    def legend(self) -> str:
        return find(self.panel, PlainText, "legendSides").text()


def actions_of(menu: QMenu) -> dict[str, QAction]:
    """Return what a menu offers, by its words."""
    return {action.text(): action for action in menu.actions() if not action.isSeparator()}
