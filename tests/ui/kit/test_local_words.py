"""Days, numbers and counts as the person's own system and language write them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from kneetrack.ui.kit.local_words import (
    clock_words,
    counted,
    day_words,
    first_weekday,
    moment_named,
    number_words,
    tenths_words,
)

DAY = date(2026, 3, 19)


@pytest.fixture
def locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("locale")
@pytest.mark.parametrize(
    ("code", "pattern", "words"),
    [
        ("en_GB", "dddd, d MMMM", "Thursday, 19 March"),
        ("en_US", "dddd, d MMMM", "Thursday, March 19"),
        ("en_US", "d MMMM yyyy", "March 19, 2026"),
        ("en_US", "d MMM", "Mar 19"),
        ("de_DE", "dddd, d MMMM", "Donnerstag, 19. März"),
        ("de_DE", "d MMMM yyyy", "19. März 2026"),
        ("fr_FR", "d MMMM", "19 mars"),
        ("C", "dddd, d MMMM yyyy", "Thursday, 19 March 2026"),
        ("en_US", "MMMM yyyy", "March 2026"),
    ],
)
def test_days_are_written_as_the_country_does(code: str, pattern: str, words: str) -> None:
    QLocale.setDefault(QLocale(code))
    assert day_words(DAY, pattern) == words


@pytest.mark.usefixtures("locale")
@pytest.mark.parametrize(
    ("code", "clock", "number", "weekday"),
    [("en_GB", "18:05", "2.1", 0), ("de_DE", "18:05", "2,1", 0), ("ar_EG", "٦:٠٥ م", "٢٫١", 5)],
)
def test_times_numbers_and_weeks(code: str, clock: str, number: str, weekday: int) -> None:
    QLocale.setDefault(QLocale(code))
    assert clock_words(time(18, 5)) == clock
    assert tenths_words(21) == number
    assert number_words(2.14, 1) == number
    assert first_weekday() == weekday


@pytest.mark.usefixtures("locale")
def test_twelve_hours_where_people_count_so() -> None:
    QLocale.setDefault(QLocale("en_US"))
    assert clock_words(time(18, 5)).replace("\u202f", " ") == "6:05 PM"
    assert first_weekday() == 6
    named = moment_named(datetime(2026, 3, 19, 18, 5))  # noqa: DTZ001 - wall time
    assert named.replace("\u202f", " ") == "March 19, 2026, 6:05 PM"


def test_english_counts_one_and_many() -> None:
    assert counted("Test", "1 day", "%n days", 1) == "1 day"
    assert counted("Test", "1 day", "%n days", 0) == "0 days"
    assert counted("Test", "1 day", "%n days", 12) == "12 days"


class Polish(QTranslator):
    """A language with more than two forms."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, text: str, _about: str | None = None, n: int = -1) -> str:
        if text != "%n days":
            return ""
        return "%n dzień" if n == 1 else "%n dni"


def test_a_language_gives_its_own_forms(qapp: QApplication) -> None:
    polish = Polish()
    qapp.installTranslator(polish)
    try:
        assert counted("Test", "1 day", "%n days", 1) == "1 dzień"
        assert counted("Test", "1 day", "%n days", 5) == "5 dni"
    finally:
        qapp.removeTranslator(polish)
