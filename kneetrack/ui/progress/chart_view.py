"""What the pain chart shows, and how each of its days reads in words and in the table."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from kneetrack.domain.pain import Side
from kneetrack.ui.kit.local_words import day_words, tenths_words
from kneetrack.ui.widgets.table_data import TableData
from kneetrack.ui.widgets.trend_small import TrendLine

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kneetrack.domain.trends import Days, Span


@dataclass(frozen=True)
class ChartView:
    """All `days` there are (in order, one after another), a line a knee, and the `window` shown.

    `done_on` says in words what was exercised on a day, an empty text for nothing.
    """

    name: str
    sentence: str
    days: Days
    lines: tuple[TrendLine, ...]
    window: Span
    done_on: Callable[[date], str]

    def __post_init__(self) -> None:
        first, last = self.window
        # Checked here, for an error in the midst of painting would end the program.
        if not self.days or not self.days[0] <= first <= last <= self.days[-1]:
            raise ValueError("the window must lie within the days")
        if any(len(row) != len(self.days) for one in self.lines for row in (one.values, one.means)):
            raise ValueError("a line needs a value and a mean for each day")

    def place_of(self, day: date) -> int:
        """Return where a day stands among the days, from 0."""
        return (day - self.days[0]).days


@dataclass(frozen=True)
class ReadoutRow:
    """One knee on the day read: its number and its mean in words; the mean may be empty."""

    side: Side
    value: str
    mean: str


@dataclass(frozen=True)
class Readout:
    """One day of the chart in words; `done` is empty where no exercise was done."""

    title: str
    rows: tuple[ReadoutRow, ...]
    done: str

    @property
    def spoken(self) -> str:
        """The same in one line."""
        rows = (", ".join(filter(None, (row.value, row.mean))) for row in self.rows)
        return ". ".join(filter(None, (self.title, *rows, self.done)))


def readout_of(view: ChartView, place: int) -> Readout:
    """Return the words for the day at `place` of the view."""
    day = view.days[place]
    rows = []
    for line in view.lines:
        value, mean = line.values[place], line.means[place]
        shown = _tr("not logged") if value is None else QLocale().toString(value)
        rows.append(
            ReadoutRow(
                line.side,
                f"{line.name} {shown}",
                "" if mean is None else _tr("7-day average {0}").format(mean_words(mean)),
            )
        )
    return Readout(day_words(day, _tr("dddd, d MMMM yyyy")), tuple(rows), view.done_on(day))


def chart_table(view: ChartView) -> TableData:
    """Return every day of the window, the newest first."""
    columns = [_tr("Day")]
    for line in view.lines:
        columns += [line.name, _tr("{0}, 7-day average").format(line.name)]
    first, last = view.place_of(view.window[0]), view.place_of(view.window[1])
    pattern = _tr("ddd, d MMM yyyy")
    locale = QLocale()
    rows = []
    for place in range(last, first - 1, -1):
        row = [day_words(view.days[place], pattern)]
        for line in view.lines:
            value, mean = line.values[place], line.means[place]
            row.append("" if value is None else locale.toString(value))
            row.append("" if mean is None else mean_words(mean))
        rows.append((*row, view.done_on(view.days[place])))
    return TableData((*columns, _tr("Exercises")), tuple(rows))


def mean_words(mean: float) -> str:
    """Write a mean with one decimal, halves upwards as everywhere."""
    return tenths_words(floor(mean * 10 + 0.5))


def _tr(text: str) -> str:
    return QCoreApplication.translate("PainChart", text)
