"""`report`: the page for a visit, as a PDF."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kneetrack.cli.command import path_of
from kneetrack.cli.lists import span
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.session_record import read_count
from kneetrack.domain.settings import PAPERS
from kneetrack.files.safe_write import check_target
from kneetrack.services.report import ReportPeriod

if TYPE_CHECKING:
    from datetime import date

    from kneetrack.cli.command import Command
    from kneetrack.services.assembly import Services

MOST_DAYS = 36_525
"""A hundred years."""


def run(command: Command) -> int:
    """Write the report and say where it is."""
    args = command.args
    if args.pages is not None and read_count(args.pages, "pages", 2) != 1:
        raise InputProblem("pages", "Pages must be 1; this version prints one page.")
    if args.paper is not None and args.paper.lower() not in PAPERS:
        raise InputProblem("paper", "Paper must be a4 or letter.")
    out = path_of(args.out, "out")
    check_target(out, overwrite=args.overwrite)
    with command.services() as services:
        today = services.journal.today()
        first, last = _period(command, services, today)
        view = services.report.view(
            first,
            last,
            command.day("printed_on", today) or today,
            with_notes=args.with_notes,
        )
        paper = (args.paper or services.settings.settings().paper).lower()
        pages = command.launcher.write_report(view, out, paper, overwrite=args.overwrite)
    words = "1 page" if pages == 1 else f"{pages} pages"
    command.answer({"written": str(out), "pages": pages}, f"Written: {out}, {words}, {view.period}")
    return 0


def _period(command: Command, services: Services, today: date) -> tuple[date, date]:
    """Return the days to print; they never begin before the first entry unless --from says so."""
    first, last = span(command, today)
    days = command.args.days
    if first is not None:
        if days is not None:
            raise InputProblem("days", "Give either --from or --days.")
        return first, last or today
    if days is None:
        begins, ends = services.report.period(ReportPeriod.TWELVE_WEEKS, last or today)
    else:
        ends = last or today
        begins = ends - timedelta(days=read_count(days, "days", MOST_DAYS) - 1)
        begins = max(begins, services.report.period(ReportPeriod.ALL, ends)[0])
    return begins, ends
