"""What the report page shows: the choices made, and the page that comes out of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kneetrack.domain.report_view import CountsView, LinesView, ReportView
from kneetrack.domain.settings import Settings
from kneetrack.services.report import ReportPeriod


@dataclass(frozen=True)
class Choices:
    """What a person chose for this printing only; it is not stored."""

    period: ReportPeriod = ReportPeriod.ALL
    with_name: bool = True
    with_notes: bool = False


@dataclass(frozen=True)
class ReportPageView:
    """The options at the left and the printed page at the right.

    `person` is what would be printed of name and birth year, `little` says that the page has
    little to show, `questions_fit` of the questions are printed.
    """

    choices: Choices
    sheet: ReportView
    spoken_sheet: str
    period_words: str
    paper: str
    person: str
    main_problem: str
    questions: tuple[str, ...]
    questions_fit: int
    little: str


def build_report_page_view(
    sheet: ReportView, settings: Settings, questions: Sequence[str], choices: Choices
) -> ReportPageView:
    """Return the page's view of a report that was built with the name and for these choices."""
    shown = sheet if choices.with_name else replace(sheet, person="", footer_name="")
    fit = sheet.questions.at_most if sheet.questions else LinesView.at_most
    return ReportPageView(
        choices=choices,
        sheet=shown,
        spoken_sheet=_spoken(shown),
        period_words=f"{sheet.period}, {sheet.logged}",
        paper=settings.paper,
        person=sheet.person,
        main_problem=settings.main_problem,
        questions=tuple(questions),
        questions_fit=fit,
        little=sheet.notice,
    )


def lines_of(text: str) -> list[str]:
    """Return the questions of a text box: one a line, without the empty ones."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def _spoken(sheet: ReportView) -> str:
    """Read the printed page out: the picture must not be the only way to it."""
    parts = [sheet.title, sheet.person, f"{sheet.period}, {sheet.logged}"]
    parts += [sheet.main_problem, sheet.notice]
    for number in sheet.numbers:
        parts.append(f"{number.title}: {number.main}, {', '.join(number.lines)}")
    if sheet.chart:
        parts.append(sheet.chart.title)
    for part in (*sheet.details, sheet.exercises):
        if isinstance(part, CountsView):
            parts.append(_counts(part))
        elif part is not None:
            rows = "; ".join(", ".join(row) for row in part.rows[: part.at_most])
            parts.append(f"{part.title}: {rows}")
    for lines in (sheet.questions, sheet.notes):
        if lines:
            parts.append(f"{lines.title}: {'; '.join(lines.items[: lines.at_most])}")
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def _counts(counts: CountsView) -> str:
    rows = (f"{row.name} {' and '.join(map(str, row.counts))}" for row in counts.rows)
    return f"{counts.title}, {' and '.join(counts.sides)}: {', '.join(rows)}"
