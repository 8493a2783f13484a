"""What the printed page shows, as plain values: every word and number is settled here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from kneetrack.domain.pain import Side


@dataclass(frozen=True)
class NumberBlock:
    """A number to read first; `is_number` is False where words stand in its place."""

    title: str
    main: str
    lines: tuple[str, ...]
    is_number: bool = True


@dataclass(frozen=True)
class ChartSeries:
    """One knee in the chart: single marks, and the pieces of a line with its gaps.

    `label` stands at the right end, at the height `label_at` (0 to 10).
    """

    side: Side
    name: str
    marks: tuple[tuple[date, int], ...]
    line: tuple[tuple[tuple[date, float], ...], ...]
    label: str
    label_at: float


@dataclass(frozen=True)
class ChartView:
    """Pain over time from 0 to 10; `gaps` are the stretches without any number."""

    title: str
    first: date
    last: date
    series: tuple[ChartSeries, ...]
    ticks: tuple[tuple[date, str], ...]
    gaps: tuple[tuple[date, date], ...]
    line_words: str
    mark_words: str


@dataclass(frozen=True)
class CountRow:
    """A name and its count for each side shown."""

    name: str
    counts: tuple[int, ...]


@dataclass(frozen=True)
class CountsView:
    """Counts to compare by length; `sides` name the columns of each row's counts."""

    title: str
    caption: str
    sides: tuple[str, ...]
    rows: tuple[CountRow, ...]


@dataclass(frozen=True)
class TableView:
    """Rows of words; `shares` are the columns' parts of the width.

    At most `at_most` rows are printed, and on the fullest page still `at_least`.
    """

    title: str
    caption: str
    columns: tuple[str, ...]
    shares: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    at_most: int = 8
    at_least: int = 0


@dataclass(frozen=True)
class LinesView:
    """What a person wrote, item by item; at most `at_most` are printed, the rest is counted."""

    title: str
    items: tuple[str, ...]
    is_numbered: bool
    at_most: int = 5


@dataclass(frozen=True)
class ReportView:
    """The whole page. Parts with nothing recorded are None or empty and take no room."""

    title: str
    person: str
    standing: str
    period: str
    logged: str
    main_problem: str
    start: str
    signs: str
    no_signs: str
    notice: str
    numbers: tuple[NumberBlock, ...]
    chart: ChartView | None
    details: tuple[CountsView | TableView, ...]
    exercises: TableView | None
    questions: LinesView | None
    notes: LinesView | None
    method: str
    footer: str
    footer_name: str
    footer_printed: str
    printed_on: date


def shown_of(total: int, room: int) -> int:
    """Return how many of `total` are shown where there is room for `room`.

    One alone is never left out: the line that says so would take the room it needs.
    """
    return total if total <= room + 1 else room


def rest_of(total: int, shown: int) -> str:
    """Say how many did not fit, such as "and 3 more"; empty when all are shown."""
    return f"and {total - shown} more" if total > shown else ""
