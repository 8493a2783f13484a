"""Works Progress as a person would: by its controls, its keys and what stands on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneetrack.ui.kit.page import Heading, Page, PageId
from kneetrack.ui.progress.chart_place import ChartPlace
from kneetrack.ui.progress.progress_page import ProgressPage
from kneetrack.ui.progress.trend_chart import TrendChart
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.data_table import DataTable
from kneetrack.ui.widgets.date_field import DateField
from kneetrack.ui.widgets.empty_state import EmptyState
from kneetrack.ui.widgets.segmented import Segmented
from kneetrack.ui.widgets.table_data import TableData
from tests.ui.desk import Desk
from tests.ui.finding import find, says, texts


class OtherPage(Page):
    """Somewhere to go to."""

    page_id = PageId.TODAY

    def heading(self) -> Heading:
        return Heading("Elsewhere")

    def refresh(self) -> None:
        pass


class ProgressDriver:
    """Progress in its window; a second page is there to come back from."""

    def __init__(self, desk: Desk, qtbot: QtBot, width: int = 1280) -> None:
        self.desk, self.qtbot = desk, qtbot
        self.page: ProgressPage
        builders: dict[PageId, Callable[[], Page]] = {
            PageId.TODAY: OtherPage,
            PageId.PROGRESS: self._build,
        }
        self.window = desk.show(qtbot, builders, width)
        self.window.open_page(PageId.PROGRESS)

    def _build(self) -> ProgressPage:
        self.page = ProgressPage(self.desk.theme, self.desk.services.journal)
        return self.page

    # What is there

    def says(self, words: str) -> bool:
        """Whether these words stand where they can be seen."""
        return says(self.window, words)

    def texts(self) -> list[str]:
        return texts(self.window)

    def subtitle(self) -> str:
        return self.page.heading().subtitle

    def is_seen(self, kind: type[QWidget], name: str) -> bool:
        return find(self.page, kind, name).isVisibleTo(self.window)

    def empty_words(self) -> str:
        """What stands where there are too few days; empty when the course is shown."""
        empty = find(self.page, EmptyState, "emptyProgress")
        return empty.accessibleName() if empty.isVisibleTo(self.window) else ""

    def window_words(self) -> str:
        """What stands where the days chosen hold nothing."""
        empty = find(self.page, EmptyState, "emptyWindow")
        return empty.accessibleName() if empty.isVisibleTo(self.window) else ""

    def chart(self) -> TrendChart:
        """The chart, once it has been built; it may be hidden since."""
        place = find(self.page, ChartPlace)
        if place.chart is None:
            self.qtbot.waitUntil(lambda: place.chart is not None and place.chart.isVisible())
        assert place.chart is not None
        return place.chart

    def days_shown(self) -> tuple[date, date]:
        return self.chart().view.window

    def heard(self) -> str:
        """The value assistive technology reads from the chart."""
        return QAccessible.queryAccessibleInterface(self.chart()).text(QAccessible.Text.Value)

    def picture(self) -> QImage:
        chart = self.chart()
        QApplication.processEvents()
        image: QImage = chart.grab().toImage()
        return image

    def table(self) -> TableData:
        """The table of the chart, which must be shown."""
        tables = [
            table
            for table in find(self.page, QWidget, "chartCard").findChildren(DataTable)
            if table.isVisibleTo(self.window)
        ]
        assert len(tables) == 1
        return tables[0].shown

    def card_table(self, card: str) -> TableData:
        return find(find(self.page, QWidget, card), DataTable).shown

    # What a person does

    def choose(self, name: str, words: str) -> None:
        """Take the segment with these words, by arrow keys."""
        segmented = find(self.page, Segmented, name)
        segmented.setFocus()
        self.desk.press(Qt.Key.Key_Home)
        while segmented.spoken_value() != words:
            before = segmented.spoken_number()
            self.desk.press(Qt.Key.Key_Right)
            assert segmented.spoken_number() > before, f"no segment {words!r}"

    def choose_days(self, first: date, last: date) -> None:
        for name, day in (("firstDay", first), ("lastDay", last)):
            field = find(self.page, DateField, name)
            field.setFocus()
            field.setSelectedSection(DateField.Section.DaySection)
            QTest.keyClicks(field, f"{day:%d%m%Y}")
            self.desk.press(Qt.Key.Key_Return)

    def focus_chart(self) -> None:
        self.chart().setFocus()

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        self.desk.press(key, *modifiers)

    def hover(self, share: float) -> None:
        """Move the mouse over the chart, at a share of its width."""
        chart = self.chart()
        where = QPoint(round(chart.width() * share), chart.height() // 2)
        QTest.mouseMove(chart.viewport(), where)
        QApplication.processEvents()

    def leave(self) -> None:
        QApplication.sendEvent(self.chart(), _leaving())

    def turn_wheel(self) -> bool:
        """Turn the wheel over the chart; return whether the chart took it."""
        viewport = self.chart().viewport()
        middle = QPointF(viewport.rect().center())
        event = QWheelEvent(
            middle,
            viewport.mapToGlobal(middle),
            QPoint(0, 0),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        event.ignore()
        self.chart().wheelEvent(event)
        return event.isAccepted()

    def switch(self, card: str) -> None:
        """Press "Show as table" (or "Show as chart") of a card."""
        button = find(find(self.page, QWidget, card), Button, "showAsTable")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def press_empty_button(self) -> None:
        find(self.page, EmptyState, "emptyProgress").button.click()

    def copied(self) -> str:
        return QGuiApplication.clipboard().text()


def _leaving() -> QEvent:
    return QEvent(QEvent.Type.Leave)
