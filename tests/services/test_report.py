"""The report service over a real journal: its periods, and what reaches the page."""

from __future__ import annotations

import uuid
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from kneetrack.domain.day import Moment
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.pain import Side
from kneetrack.services.report import ReportPeriod, ReportService
from kneetrack.store.history import ChangeRecord
from kneetrack.store.journal_store import JournalStore
from kneetrack.store.opening import create_journal, open_journal
from kneetrack.store.records import put_entry, put_setting
from tests.paper.invented import LAST, named, pain, questions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kneetrack.domain.journal import Entry
    from kneetrack.store.records import Put


class _Journal:
    """A journal on disk that entries can be put into."""

    def __init__(self, path: Path) -> None:
        create_journal(path, made_up=True)
        self.database = open_journal(
            path, patience_seconds=1, check_fully=True, before_migration=lambda _path: None
        )
        self.store = JournalStore(self.database)

    def put(self, *puts: Put) -> None:
        moment = Moment(datetime(2026, 3, 19, 20, 0), 60)  # noqa: DTZ001
        self.store.change(ChangeRecord(str(uuid.uuid4()), "Test", moment), puts)

    def put_entries(self, *entries: Entry) -> None:
        self.put(*(put_entry(entry) for entry in entries))


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[_Journal]:
    opened = _Journal(tmp_path / "journal.db")
    yield opened
    opened.database.close()


def test_an_empty_journal_has_a_report_of_one_day(journal: _Journal) -> None:
    service = ReportService(journal.store, named)
    for choice in ReportPeriod:
        assert service.period(choice, LAST) == (LAST, LAST)
    assert service.view(LAST, LAST, LAST).notice == "Nothing was recorded in this period."


@pytest.mark.parametrize(
    ("days_ago", "four", "twelve", "everything"),
    [(10, 10, 10, 10), (27, 27, 27, 27), (40, 27, 40, 40), (500, 27, 83, 500)],
)
def test_a_period_ends_today_and_never_begins_before_the_first_entry(
    journal: _Journal, days_ago: int, four: int, twelve: int, everything: int
) -> None:
    journal.put_entries(pain(LAST - timedelta(days=days_ago), Side.LEFT, 4))
    service = ReportService(journal.store, named)
    found = {choice: service.period(choice, LAST) for choice in ReportPeriod}
    assert found == {
        ReportPeriod.FOUR_WEEKS: (LAST - timedelta(days=four), LAST),
        ReportPeriod.TWELVE_WEEKS: (LAST - timedelta(days=twelve), LAST),
        ReportPeriod.ALL: (LAST - timedelta(days=everything), LAST),
    }


def test_the_page_holds_the_period_the_settings_and_all_questions(journal: _Journal) -> None:
    journal.put_entries(
        pain(LAST, Side.LEFT, 6),
        pain(LAST - timedelta(days=60), Side.LEFT, 9),
        *questions("What about my shoes?"),
    )
    journal.put(put_setting("name", "Nora Ellis"), put_setting("knees", ["left"]))
    first = LAST - timedelta(days=27)
    view = ReportService(journal.store, named).view(first, LAST, LAST + timedelta(days=2))
    assert view.person == "Nora Ellis"
    assert view.logged == "1 of 28 days logged, invented example data"
    assert view.chart is not None
    assert [series.marks for series in view.chart.series] == [((LAST, 6),)]
    assert view.questions is not None
    assert view.questions.items == ("What about my shoes?",)
    assert view.printed_on == date(2026, 3, 21)


def test_questions_are_printed_though_the_period_does_not_hold_their_day(
    journal: _Journal,
) -> None:
    journal.put_entries(*questions("Still open?"))
    view = ReportService(journal.store, named).view(date(2025, 1, 1), date(2025, 2, 1), LAST)
    assert view.questions is not None


def test_a_period_the_wrong_way_round_names_its_field(journal: _Journal) -> None:
    with pytest.raises(InputProblem) as caught:
        ReportService(journal.store, named).view(LAST, LAST - timedelta(days=1), LAST)
    assert caught.value.field == "from"


def test_a_later_period_still_knows_the_week_before_it(journal: _Journal) -> None:
    days = [LAST - timedelta(days=back) for back in range(10)]
    journal.put_entries(*(pain(day, Side.LEFT, 4) for day in days))
    service = ReportService(journal.store, named)
    view = service.view(LAST, LAST, LAST)
    assert view.chart is not None
    assert view.chart.series[0].line == (((LAST, 4.0),),)
    assert view.logged.startswith("1 of 1 day")
