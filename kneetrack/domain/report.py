"""The one-page summary for a visit: everything recorded in a period, ready to be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.domain.pain import BOTH_SIDES
from kneetrack.domain.report_chart import LEAST_DAYS_OF_MONTH, MOST_DAYS, build_chart
from kneetrack.domain.report_data import ReportData, gather
from kneetrack.domain.report_numbers import has_change, number_blocks, range_table
from kneetrack.domain.report_pain import activity_table, moment_table, zone_counts
from kneetrack.domain.report_start import no_sign_words, sign_words, start_words
from kneetrack.domain.report_view import ReportView
from kneetrack.domain.report_words import counted, isolated, long_day, long_span, one_line
from kneetrack.domain.report_written import exercise_table, note_lines, question_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from kneetrack.domain.journal import Entry
    from kneetrack.domain.settings import Settings

TITLE = "Knee pain summary"
FEW_DAYS = 5


def build_report_view(
    entries: Iterable[Entry],
    settings: Settings,
    exercise_name: Callable[[str], str],
    *,
    first: date,
    last: date,
    printed_on: date,
    sign_noted: Callable[[str], str] = str,
    with_notes: bool = False,
    made_up: bool = False,
) -> ReportView:
    """Return the page for the days from `first` to `last`.

    `exercise_name` turns an id into the name people know, `sign_noted` the id of one of the ten
    questions into words for a yes; `made_up` says that the data is invented. Raises ValueError
    when `first` comes after `last`.
    """
    if first > last:
        raise ValueError("the period ends before it begins")
    data = gather(entries, settings.knees, first, last)
    name = one_line(settings.name)
    details = (range_table(data), zone_counts(data), activity_table(data), moment_table(data))
    return ReportView(
        title=TITLE,
        person=_person(name, settings.birth_year, printed_on),
        standing="Patient-recorded, not clinically verified",
        period=long_span(first, last),
        logged=f"{len(data.logged_days):,} of {counted(len(data.days), 'day')} logged"
        + (", invented example data" if made_up else ""),
        main_problem=one_line(settings.main_problem),
        start=start_words(settings),
        signs=sign_words(data.screen, sign_noted),
        no_signs=no_sign_words(data.screen),
        notice=_notice(data),
        numbers=number_blocks(data),
        chart=build_chart(data),
        details=tuple(part for part in details if part is not None),
        exercises=exercise_table(data, exercise_name),
        questions=question_lines(data),
        notes=note_lines(data) if with_notes else None,
        method=_method(data),
        footer="Self-reported with KneeTrack, a personal journal. "
        "Not a diagnosis or a clinical record.",
        footer_name=name,
        footer_printed=f"printed {long_day(printed_on)}",
        printed_on=printed_on,
    )


def _person(name: str, birth_year: int | None, printed_on: date) -> str:
    """Name and age as far as they are given; a birth year alone leaves two ages possible."""
    if birth_year is None:
        return name
    born = f"born {birth_year}"
    age = printed_on.year - birth_year
    if age > 0:
        born += f" (age {age - 1} or {age})"
    return f"{isolated(name)}, {born}" if name else born.capitalize()


def _notice(data: ReportData) -> str:
    logged = len(data.logged_days)
    if not logged:
        return "Nothing was recorded in this period."
    if logged < FEW_DAYS:
        return (
            f"Only {counted(logged, 'day')} logged in this period, too few to compare. "
            "The numbers stand as they were recorded."
        )
    return ""


def _method(data: ReportData) -> str:
    sentences = []
    if data.values:
        months = f", or {LEAST_DAYS_OF_MONTH} of a month" if len(data.days) > MOST_DAYS else ""
        sentences.append(f"Averages need 4 of 7 days{months}.")
    if has_change(data):
        sentences.append(
            "Published important change: 2 points (Crossley 2004); "
            "a possible one: about 1.2 (Piva 2009)."
        )
    if data.hidden_pain:
        other = next(side for side in BOTH_SIDES if side not in data.knees)
        sentences.append(
            f"Not shown: {counted(data.hidden_pain, 'number')} recorded for the {other.value} knee."
        )
    return " ".join(sentences)
