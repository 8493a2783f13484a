"""The calendar in words: the heading, each day, and what the list says."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from kneetrack.ui.kit.local_words import counted, day_words, side_name

if TYPE_CHECKING:
    from kneetrack.domain.month import Month
    from kneetrack.ui.journal.calendar_view import MonthDay, MonthView, Scores

_CONTEXT = "Calendar"


def month_words(month: Month) -> str:
    """Return the month as it is written alone, with its year: March 2026."""
    name = QLocale().standaloneMonthName(month.month, QLocale.FormatType.LongFormat)
    return _tr("{0} {1}").format(name[:1].upper() + name[1:], month.year)


def heading_words(view: MonthView) -> str:
    """Say how much of the month is logged."""
    logged = _tr("logged {0} of {1}").format(view.days_logged, count_words(view.days_so_far))
    trained = counted(_CONTEXT, "exercise on 1 day", "exercise on %n days", view.exercise_days)
    return _tr("{0}: {1}, {2}.").format(month_words(view.month), logged, trained)


def day_spoken(day: MonthDay) -> str:
    """Return all that a cell of the month tells, in words."""
    parts = [long_day(day.day), *score_words(day.scores, only_known=not day.can_open)]
    if day.can_open and all(score is None for _side, score in day.scores):
        parts = [parts[0], _tr("no number")]
    if day.has_exercise:
        parts.append(_tr("exercises done"))
    if day.has_note:
        parts.append(_tr("note"))
    if day.is_today:
        parts.append(_tr("today"))
    elif not day.can_open:
        parts.append(_tr("cannot be opened"))
    return ", ".join(parts)


def score_words(scores: Scores, *, only_known: bool = False) -> list[str]:
    """Return "left 2" and "right no number" for each knee asked for."""
    return [
        _tr("{0} {1}").format(
            side_name(side).lower(), _tr("no number") if score is None else str(score)
        )
        for side, score in scores
        if score is not None or not only_known
    ]


def long_day(day: date) -> str:
    """Return weekday, day, month and year."""
    return day_words(day, _tr("dddd d MMMM yyyy"))


def week_spoken(first: date) -> str:
    """Return what a row of the calendar is called."""
    return _tr("Week of {0}").format(day_words(first, _tr("d MMMM")))


def row_day(day: date, today: date) -> str:
    """Return a day as the list writes it; the year where it is not this one."""
    same_year = day.year == today.year
    return day_words(day, _tr("ddd d MMMM") if same_year else _tr("ddd d MMMM yyyy"))


def short_day(day: date, today: date) -> str:
    """Return a day for a button: 7 March, with the year where it is not this one."""
    return day_words(day, _tr("d MMMM") if day.year == today.year else _tr("d MMMM yyyy"))


def count_words(days: int) -> str:
    """Return how many days were found."""
    return counted(_CONTEXT, "1 day", "%n days", days)


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
