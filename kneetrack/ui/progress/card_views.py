"""What the cards under the chart show: a number to read first, a picture, a sentence, a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneetrack.domain.pain import Side
from kneetrack.ui.kit.local_words import day_words, number_words, side_name
from kneetrack.ui.progress.progress_words import (
    change_words,
    filled,
    long_day_words,
    mean_words,
    signed_words,
)
from kneetrack.ui.widgets.table_data import TableData

if TYPE_CHECKING:
    from datetime import date

    from kneetrack.domain.progress_figures import NextMorning, ProgressFigures
    from kneetrack.domain.report_figures import MeanFigure


@dataclass(frozen=True)
class CardWords:
    """The number to read first with what it counts, the sentence under the picture, the table."""

    main: str
    unit: str
    sentence: str
    table: TableData


@dataclass(frozen=True)
class KneePoints:
    """One knee's averages then and now, 0 to 10; None where there are too few numbers."""

    side: Side
    then: float | None
    now: float | None


@dataclass(frozen=True)
class KneesView:
    """Each knee then and now."""

    words: CardWords
    knees: tuple[KneePoints, ...]


@dataclass(frozen=True)
class WeeksView:
    """Days with exercise, week by week; `labels` stand under the weeks, some of them empty."""

    words: CardWords
    counts: tuple[int, ...]
    labels: tuple[str, ...]


@dataclass(frozen=True)
class MorningMark:
    """One knee on the morning after a session; `change` None: not answered."""

    side: Side
    change: int | None


@dataclass(frozen=True)
class MorningsView:
    """The mornings after sessions, oldest first; each session holds the marks of its knees."""

    words: CardWords
    sessions: tuple[tuple[MorningMark, ...], ...]


def build_knees_view(figures: ProgressFigures) -> KneesView:
    """Work out the card "Per knee"."""
    sides = [Side(word) for word in figures.knees]
    rows, points, easy = [], [], []
    for side in sides:
        knee = figures.knees[side.value]
        then = knee.means[0] if len(knee.means) > 1 else None
        now = knee.means[-1]
        points.append(KneePoints(side, _enough(then), _enough(now)))
        easier = knee.easier
        easy.append(filled(_tr("{0} {1} of {2}"), side_name(side).lower(), easier.count, easier.n))
        rows.append(
            (
                side_name(side),
                _mean_cell(then),
                _mean_cell(now),
                change_words(knee.change) if knee.change else "",
                filled(_tr("{0} of {1}"), easier.count, easier.n),
            )
        )
    changes = [figures.knees[side.value].change for side in sides]
    main = _tr(" and ").join(change_words(change) for change in changes)
    sentence = _tr("First week and last 7 days, average worst pain.") + " "
    sentence += filled(_tr("Days at 2 or less in the last 4 weeks: {0}."), ", ".join(easy))
    sentence += " " + _tr("Published important change: 2 points (Crossley 2004).")
    columns = (
        _tr("Knee"),
        _tr("First week"),
        _tr("Last 7 days"),
        _tr("Change"),
        _tr("Days at 2 or less, last 4 weeks"),
    )
    unit = filled(_tr("points since the first week, {0}"), _sides_words(sides))
    if not any(changes):
        unit = _tr("too few numbers to compare")
    return KneesView(
        CardWords(main, unit, sentence, TableData(columns, tuple(rows))), tuple(points)
    )


def build_weeks_view(figures: ProgressFigures) -> WeeksView:
    """Work out the card "Exercise days"."""
    weeks = figures.weeks
    total = sum(week.days for week in weeks)
    sentence = filled(
        _tr("Most in one week: {0}. This week so far: {1}."),
        max(week.days for week in weeks),
        weeks[-1].days,
    )
    labels = tuple(
        day_words(week.first, _tr("d MMM")) if (len(weeks) - 1 - place) % 4 == 0 else ""
        for place, week in enumerate(weeks)
    )
    table = TableData(
        (_tr("Week from"), _tr("Days with exercise")),
        tuple((long_day_words(week.first), number_words(week.days)) for week in reversed(weeks)),
    )
    unit = filled(_tr("in the last {0} weeks"), len(weeks)) if len(weeks) > 1 else _tr("this week")
    words = CardWords(number_words(total), unit, sentence, table)
    return WeeksView(words, tuple(week.days for week in weeks), labels)


def build_mornings_view(figures: ProgressFigures) -> MorningsView | None:
    """Work out the card "Next morning"; None where no morning can be compared."""
    by_side = {Side(word): rows for word, rows in figures.mornings.items() if rows}
    if not any(row.change is not None for rows in by_side.values() for row in rows):
        return None
    counts, sentences = [], []
    for side, rows in by_side.items():
        changes = [row.change for row in rows if row.change is not None]
        no_higher = sum(change <= 0 for change in changes)
        counts.append(filled(_tr("{0} of {1}"), no_higher, len(changes)))
        sentences.append(
            filled(
                _tr("{0}: {1} of {2} no higher, {3} higher by 1, {4} by 2 or more."),
                side_name(side),
                no_higher,
                len(changes),
                changes.count(1),
                sum(change >= 2 for change in changes),
            )
        )
    missing = sum(row.change is None for rows in by_side.values() for row in rows)
    if missing:
        sentences.append(filled(_tr("Not answered: {0}."), missing))
    table = TableData(
        (_tr("Session"), _tr("Knee"), _tr("Before"), _tr("Next morning"), _tr("Change")),
        tuple(
            (
                long_day_words(day),
                side_name(side),
                number_words(row.before),
                "" if row.morning is None else number_words(row.morning),
                "" if row.change is None else signed_words(row.change),
            )
            for day, side, row in sorted(_by_day(by_side), key=_day_of, reverse=True)
        ),
    )
    unit = filled(_tr("no higher than before the session, {0}"), _sides_words(list(by_side)))
    words = CardWords(_tr(" and ").join(counts), unit, " ".join(sentences), table)
    return MorningsView(words, _sessions(by_side))


def _by_day(
    by_side: dict[Side, tuple[NextMorning, ...]],
) -> list[tuple[date, Side, NextMorning]]:
    return [(row.day, side, row) for side, rows in by_side.items() for row in rows]


def _day_of(found: tuple[date, Side, NextMorning]) -> date:
    return found[0]


def _sessions(
    by_side: dict[Side, tuple[NextMorning, ...]],
) -> tuple[tuple[MorningMark, ...], ...]:
    days: dict[date, list[MorningMark]] = {}
    for day, side, row in sorted(_by_day(by_side), key=_day_of):
        days.setdefault(day, []).append(MorningMark(side, row.change))
    return tuple(tuple(marks) for marks in days.values())


def _sides_words(sides: list[Side]) -> str:
    return _tr(" and ").join(side_name(side).lower() for side in sides)


def _enough(figure: MeanFigure | None) -> float | None:
    return figure.mean if figure is not None and figure.is_enough else None


def _mean_cell(figure: MeanFigure | None) -> str:
    if figure is None or not figure.n:
        return ""
    if not figure.is_enough:
        return filled(_tr("too few ({0} of {1} days)"), figure.n, figure.days)
    return filled(_tr("{0} ({1} of {2} days)"), mean_words(figure), figure.n, figure.days)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProgressCards", text)
