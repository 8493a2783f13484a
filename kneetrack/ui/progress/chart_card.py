"""The large card of Progress: which knees and days, the sentence, the chart or its table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from kneetrack.domain.pain import BOTH_SIDES, Side
from kneetrack.ui.kit.tab_order import put_in_tab_order
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.progress.chart_place import ChartPlace
from kneetrack.ui.progress.chart_range import ChosenRange, RangeKind
from kneetrack.ui.progress.chart_view import chart_table
from kneetrack.ui.progress.legend import Legend
from kneetrack.ui.widgets.button import Look
from kneetrack.ui.widgets.card import Card
from kneetrack.ui.widgets.chart_or_table import ChartOrTable
from kneetrack.ui.widgets.date_field import DateField
from kneetrack.ui.widgets.empty_state import EmptyState
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.segmented import Segment, Segmented
from kneetrack.ui.widgets.table_data import TableData

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kneetrack.ui.progress.progress_view import ChartCardView


@dataclass(frozen=True)
class ChartAsked:
    """The range and the knees that somebody wants to see."""

    choice: ChosenRange
    sides: tuple[Side, ...]


class ChartCard(Card):
    """Holds the chart and what is chosen for it.

    Signals:
        chart_asked(ChartAsked): show another range or other knees.
    """

    chart_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.setObjectName("chartCard")
        title = self.tr("Worst pain each day")
        self.setAccessibleName(title)
        self._view: ChartCardView | None = None
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(10)
        self._title_label = PlainText(title, Role.CARD_TITLE)
        self._tools = FlowRow(10)
        self._top.addWidget(self._title_label, 1)
        self._top.addWidget(self._tools)
        self.body.addLayout(self._top)
        self.place = ChartPlace(theme)
        self._both = ChartOrTable(theme, title, self.place, look=Look.PLAIN)
        self._add_tools(theme)
        self._add_dates(theme)
        self._sentence = PlainText("", tone="quiet", wraps=True)
        self._sentence.setObjectName("chartSentence")
        self.add(self._sentence)
        self._empty = EmptyState(theme, "chart", "")
        self._empty.setObjectName("emptyWindow")
        self.add(self._empty)
        self.add(self._both)
        self._legend = Legend(theme)
        self.add(self._legend)
        self.place.window_asked.connect(self._ask_window)
        self.place.chart_built.connect(self._order_tabs)
        self._both.switched.connect(self._show_legend)
        theme.changed.connect(self._arrange)

    @property
    def first_control(self) -> QWidget:
        """Where the keyboard starts."""
        return self.range

    def show_view(self, view: ChartCardView) -> None:
        """Show the chart of the view, and what is chosen."""
        self._view = view
        is_empty = bool(view.empty)
        self.knees.setVisible(len(view.sides) > 1)
        self.knees.show_value(_knees_value(view.chosen_sides))
        self.range.show_value(view.choice.kind)
        self._dates.setVisible(view.choice.kind is RangeKind.CUSTOM)
        first, last = view.chart.window
        self.first_day.show_day(first, *view.limits)
        self.last_day.show_day(last, *view.limits)
        self._sentence.setText(view.chart.sentence)
        self._sentence.setVisible(view.says_more and not is_empty)
        self._empty.show_sentence(view.empty)
        self._empty.setVisible(is_empty)
        self._both.setVisible(not is_empty)
        self._both.button.setEnabled(not is_empty)
        self.place.show_view(view.chart)
        self._both.show_numbers(self._numbers)
        self._legend.show_sides(view.chosen_sides)
        self._show_legend()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _add_tools(self, theme: Theme) -> None:
        knees = (
            Segment("both", self.tr("Both knees")),
            Segment(Side.LEFT, self.tr("Left")),
            Segment(Side.RIGHT, self.tr("Right")),
        )
        self.knees = Segmented(theme, self.tr("Knees shown"), knees, "both")
        self.knees.setObjectName("knees")
        ranges = (
            Segment(RangeKind.FOUR_WEEKS, self.tr("4 weeks")),
            Segment(RangeKind.TWELVE_WEEKS, self.tr("12 weeks")),
            Segment(RangeKind.YEAR, self.tr("1 year")),
            Segment(RangeKind.ALL, self.tr("All")),
            Segment(RangeKind.CUSTOM, self.tr("Custom")),
        )
        self.range = Segmented(theme, self.tr("Days shown"), ranges, RangeKind.ALL)
        self.range.setObjectName("range")
        for widget in (self.knees, self.range, self._both.button):
            self._tools.add(widget)
        self.knees.chosen.connect(self._ask_knees)
        self.range.chosen.connect(self._ask_range)

    def _add_dates(self, theme: Theme) -> None:
        self._dates = FlowRow(10)
        self.first_day = DateField(theme, self.tr("First day shown"))
        self.first_day.setObjectName("firstDay")
        self.last_day = DateField(theme, self.tr("Last day shown"))
        self.last_day.setObjectName("lastDay")
        for widget in (
            PlainText(self.tr("From"), tone="quiet"),
            self.first_day,
            PlainText(self.tr("to"), tone="quiet"),
            self.last_day,
        ):
            self._dates.add(widget)
        self.add(self._dates)
        self.first_day.day_chosen.connect(self._ask_first_day)
        self.last_day.day_chosen.connect(self._ask_last_day)

    # --- acts -------------------------------------------------------------------------------

    def _order_tabs(self) -> None:
        tools = (self.knees, self.range, self._both.button)
        put_in_tab_order((*tools, self._dates, self._both))

    def _ask_knees(self, value: object) -> None:
        sides = (value,) if isinstance(value, Side) else BOTH_SIDES
        if self._view is not None:
            self.chart_asked.emit(ChartAsked(self._view.choice, sides))

    def _ask_range(self, kind: RangeKind) -> None:
        if self._view is not None:
            choice = ChosenRange(kind)
            if kind is RangeKind.CUSTOM:
                choice = ChosenRange(kind, *self._view.chart.window)
            self._ask(choice)

    def _ask_window(self, window: tuple[object, object]) -> None:
        self._ask(ChosenRange(RangeKind.CUSTOM, *window))  # type: ignore[arg-type]

    def _ask_first_day(self) -> None:
        first, last = self.first_day.day, self.last_day.day
        self._ask(ChosenRange(RangeKind.CUSTOM, first, max(first, last)))

    def _ask_last_day(self) -> None:
        first, last = self.first_day.day, self.last_day.day
        self._ask(ChosenRange(RangeKind.CUSTOM, min(first, last), last))

    def _ask(self, choice: ChosenRange) -> None:
        if self._view is not None:
            self.chart_asked.emit(ChartAsked(choice, self._view.chosen_sides))

    # --- look -------------------------------------------------------------------------------

    def _numbers(self) -> TableData:
        return TableData((), ()) if self._view is None else chart_table(self._view.chart)

    def _show_legend(self) -> None:
        is_chart = self._view is not None and not self._view.empty and not self._both.is_table
        self._legend.setVisible(is_chart)

    def _arrange(self) -> None:
        needed = self._title_label.sizeHint().width() + self._tools.sizeHint().width() + 60
        way = QBoxLayout.Direction
        wanted = way.LeftToRight if needed <= self.width() else way.TopToBottom
        if wanted != self._top.direction():
            self._top.setDirection(wanted)


def _knees_value(sides: tuple[Side, ...]) -> object:
    return sides[0] if len(sides) == 1 else "both"
