"""Days, times and sides as the person's own system and language write them."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from kneetrack.domain.pain import Side

_SHORT = QLocale.FormatType.ShortFormat
_DAY_AND_MONTH = re.compile(r"(?P<first>M+[^dM]*)?(?<!d)d{1,2}(?!d)")
_IN_PATTERN = re.compile(r"(?<!d)d (M+)( y+)?")


def clock_words(at: time) -> str:
    """Return a time of day, such as 18:42 or 6:42 PM."""
    return QLocale().toString(QTime(at.hour, at.minute), _SHORT)


def day_words(day: date, pattern: str) -> str:
    """Return a day by a Qt pattern, such as "dddd, d MMMM".

    Day and month change places where the system writes the month first ("March 19, 2026"), and
    the day has its point where it is written with one ("19. März").
    """
    usual = QLocale().dateFormat(QLocale.FormatType.LongFormat)
    written = _DAY_AND_MONTH.search(usual)
    if written is not None and written["first"]:
        pattern = _IN_PATTERN.sub(_month_first, pattern)
    elif "d." in usual:
        pattern = _IN_PATTERN.sub(r"d. \1\2", pattern)
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def moment_named(moment: datetime) -> str:
    """Return day and time in words, such as "19 March 2026, 18:42"."""
    pattern = QCoreApplication.translate("LocalWords", "d MMMM yyyy")
    return f"{day_words(moment.date(), pattern)}, {clock_words(moment.time())}"


def _month_first(found: re.Match[str]) -> str:
    year = found[2] or ""
    return f"{found[1]} d{',' if year else ''}{year}"


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


def number_words(number: float, decimals: int = 0) -> str:
    """Return a number with the system's own digits and decimal sign, such as 2.1 or 2,1."""
    return QLocale().toString(float(number), "f", decimals)


def tenths_words(tenths: int) -> str:
    """Return a number given in tenths, such as 2.1 for 21."""
    return number_words(tenths / 10, 1)


def counted(context: str, one: str, many: str, count: int) -> str:
    """Return "1 day" or "3 days" in the language of the window.

    `many` holds %n where the number stands, and is the text that translators see: they give as
    many forms as their language has. `one` is what English says for a single one.
    """
    told = QCoreApplication.translate(context, many, "", count)
    is_english = told == many.replace("%n", str(count))
    return one if is_english and count == 1 else told


def side_name(side: Side) -> str:
    """Return Left or Right in the window's language."""
    if side is Side.LEFT:
        return QCoreApplication.translate("SideName", "Left")
    return QCoreApplication.translate("SideName", "Right")
