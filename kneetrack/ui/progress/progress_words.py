"""How Progress says what it shows: a change is named by its size and never praised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneetrack.domain.trends import IMPORTANT_TENTHS, POSSIBLE_TENTHS
from kneetrack.ui.kit.local_words import day_words, number_words, tenths_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kneetrack.domain.report_figures import MeanFigure
    from kneetrack.domain.trends import MeanChange


@dataclass(frozen=True)
class KneeCourse:
    """What is to be said of one knee."""

    name: str
    means: tuple[MeanFigure, ...]
    change: MeanChange | None


def course_words(knees: Sequence[KneeCourse], today: date) -> str:
    """Say how each knee went from the first week to the last, or why that cannot be said."""
    if all(knee.change is not None for knee in knees) and knees:
        since = long_day_words(knees[0].means[0].first)
        compared = [_comparison(knee) for knee in knees]
        return _tr("Since the week from {0}: {1}.").format(since, "; ".join(compared))
    sentences = []
    for knee in knees:
        if knee.change is None:
            sentences.append(_one_mean(knee, today))
        else:
            since = long_day_words(knee.means[0].first)
            words = _tr("{0}, since the week from {1}.")
            sentences.append(words.format(_comparison(knee), since))
    return " ".join(sentences)


def _comparison(knee: KneeCourse) -> str:
    tenths = knee.change.tenths if knee.change else 0
    numbers = (knee.name, mean_words(knee.means[0]), mean_words(knee.means[-1]))
    size = abs(tenths)
    if size == 0:
        return _tr("{0} was {1} on average and is {2} now").format(*numbers)
    if size < POSSIBLE_TENTHS:
        return _tr("{0} went from {1} to {2}, too little to call it a change").format(*numbers)
    if size < IMPORTANT_TENTHS:
        return _tr("{0} went from {1} to {2}, a possible change").format(*numbers)
    words = (
        _tr("{0} has eased from {1} to {2}, at least the published important change")
        if tenths < 0
        else _tr("{0} has risen from {1} to {2}, at least the published important change")
    )
    return words.format(*numbers)


def filled(words: str, *values: str | int) -> str:
    """Put the values into the words, numbers with the system's own digits."""
    return words.format(*(number_words(one) if isinstance(one, int) else one for one in values))


def mean_words(figure: MeanFigure) -> str:
    """Write a mean with one decimal."""
    return tenths_text(figure.mean or 0.0)


def tenths_text(number: float) -> str:
    """Write a number that is known to the tenth."""
    return tenths_words(round(number * 10))


def change_words(change: MeanChange | None) -> str:
    """Write a change in points with its sign, a dash where there is none."""
    if change is None:
        return "–"
    return _sign(change.tenths) + tenths_words(abs(change.tenths))


def signed_words(points: int) -> str:
    """Write whole points with their sign."""
    return _sign(points) + number_words(abs(points))


def long_day_words(day: date) -> str:
    """Write a day with its year."""
    return day_words(day, _tr("d MMMM yyyy"))


def _sign(number: int) -> str:
    if number == 0:
        return ""
    return "−" if number < 0 else "+"


def _one_mean(knee: KneeCourse, today: date) -> str:
    last = knee.means[-1]
    if not any(mean.n for mean in knee.means):
        return _tr("{0}: no numbers in these days.").format(knee.name)
    values = (knee.name, mean_words(last), last.n, last.days, long_day_words(last.last))
    is_now = last.last == today
    if not last.is_enough:
        if is_now:
            words = _tr("{0}: numbers on {2} of the last {3} days, too few for an average.")
        else:
            words = _tr("{0}: numbers on {2} of the {3} days to {4}, too few for an average.")
        return filled(words, *values)
    if is_now:
        words = _tr("{0}: {1} on average in the last {3} days, {2} of them with a number.")
    else:
        words = _tr("{0}: {1} on average in the {3} days to {4}, {2} of them with a number.")
    if len(knee.means) > 1:
        words += " " + _tr("The first week has too few to compare with.")
    return filled(words, *values)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProgressWords", text)
