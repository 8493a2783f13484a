"""Days, times and sides as the person's own system and language write them."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from kneetrack.domain.pain import Side

_SHORT = QLocale.FormatType.ShortFormat


def clock_words(at: time) -> str:
    """Return a time of day, such as 18:42 or 6:42 PM."""
    return QLocale().toString(QTime(at.hour, at.minute), _SHORT)


def day_words(day: date, pattern: str) -> str:
    """Return a day by a Qt pattern, such as "dddd, d MMMM"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def moment_words(moment: datetime) -> str:
    """Return day and time in the system's short form."""
    qt_time = QTime(moment.hour, moment.minute, moment.second)
    return QLocale().toString(
        QDateTime(QDate(moment.year, moment.month, moment.day), qt_time), _SHORT
    )


def weekday_letter(day: date) -> str:
    """Return the weekday's letter."""
    return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.NarrowFormat)


def first_weekday() -> int:
    """Return the first day of the week, 0 for Monday to 6 for Sunday."""
    return QLocale().firstDayOfWeek().value - 1


def side_name(side: Side) -> str:
    """Return Left or Right in the window's language."""
    if side is Side.LEFT:
        return QCoreApplication.translate("SideName", "Left")
    return QCoreApplication.translate("SideName", "Right")
