"""The report a person takes to a visit: its period and everything the page says."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from kneetrack.domain.day import FIRST_DAY
from kneetrack.domain.errors import InputProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kneetrack.domain.journal import Entry
    from kneetrack.domain.report_figures import Figures
    from kneetrack.domain.report_view import ReportView
    from kneetrack.domain.settings import Settings


class ReportPeriod(StrEnum):
    """How far back the report looks."""

    FOUR_WEEKS = "4 weeks"
    TWELVE_WEEKS = "12 weeks"
    ALL = "All"


_WEEK = timedelta(days=7)
_LENGTHS = {ReportPeriod.FOUR_WEEKS: 28, ReportPeriod.TWELVE_WEEKS: 84}


class JournalReads(Protocol):
    """What the report needs of the journal."""

    def entries_between(
        self, first: date, last: date, types: Sequence[str] = ...
    ) -> tuple[Entry, ...]:
        """Return the entries of these days."""

    def all_entries(self, types: Sequence[str] = ...) -> tuple[Entry, ...]:
        """Return the entries of any day."""

    def first_and_last_day(self) -> tuple[date, date] | None:
        """Return the span of days with something recorded, None for an empty journal."""

    def settings(self) -> Settings:
        """Return the settings kept in the journal."""

    def made_up(self) -> bool:
        """Return whether the journal holds invented data."""


class ReportService:
    """Builds the report from the journal.

    `exercise_name` turns the id of an exercise into its name, `sign_noted` the id of one of the
    ten questions into words for a yes.
    """

    def __init__(
        self,
        journal: JournalReads,
        exercise_name: Callable[[str], str],
        sign_noted: Callable[[str], str] = str,
    ) -> None:
        self._journal = journal
        self._exercise_name = exercise_name
        self._sign_noted = sign_noted

    def period(self, choice: ReportPeriod, today: date) -> tuple[date, date]:
        """Return first and last day of a choice; it never begins before the first entry."""
        span = self._journal.first_and_last_day()
        if span is None or span[0] > today:
            return today, today
        begins = span[0]
        if choice is not ReportPeriod.ALL:
            begins = max(begins, today - timedelta(days=_LENGTHS[choice] - 1))
        return begins, today

    def view(
        self,
        first: date,
        last: date,
        printed_on: date,
        *,
        with_notes: bool = False,
        recorded: tuple[Entry, ...] | None = None,
    ) -> ReportView:
        """Return the page for the days from `first` to `last`; raises InputProblem("from").

        `recorded` is what the method of that name returned for these days, if it was asked before.
        """
        # Here, because a save on the command line must not wait for what draws pages.
        from kneetrack.domain.report import build_report_view

        return build_report_view(
            self._entries(first, last) if recorded is None else recorded + self._of_any_day(),
            self._journal.settings(),
            self._exercise_name,
            first=first,
            last=last,
            printed_on=printed_on,
            sign_noted=self._sign_noted,
            with_notes=with_notes,
            made_up=self._journal.made_up(),
        )

    def figures(self, first: date, last: date) -> Figures:
        """Return the figures of that page as numbers, for programs; raises InputProblem("from")."""
        from kneetrack.domain.report_data import gather
        from kneetrack.domain.report_figures import build_figures

        knees = self._journal.settings().knees
        data = gather(self._entries(first, last), knees, first, last)
        return build_figures(data, self._exercise_name)

    def _entries(self, first: date, last: date) -> tuple[Entry, ...]:
        if first > last:
            raise InputProblem("from", "The first day of the report must not be after its last.")
        return self.recorded(first, last) + self._of_any_day()

    def recorded(self, first: date, last: date) -> tuple[Entry, ...]:
        """Return what `view` shows of these days, so that years need not be read twice.

        The week before is among it: the seven-day means of the first days look at it.
        """
        start = max(first, FIRST_DAY + _WEEK) - _WEEK
        return self._journal.entries_between(start, last, ("pain", "exercise", "note"))

    def _of_any_day(self) -> tuple[Entry, ...]:
        return self._journal.all_entries(("question", "screen"))
