"""What the report page shows, for every invented person: the printed page in words too."""

from __future__ import annotations

import pytest

from kneetrack.domain.settings import Settings
from kneetrack.ui.report.report_page_view import Choices, build_report_page_view, lines_of
from tests.paper.invented import people

_PEOPLE = people()


@pytest.mark.parametrize("who", _PEOPLE)
def test_the_page_in_words_holds_its_numbers_and_questions(who: str) -> None:
    sheet = _PEOPLE[who]
    view = build_report_page_view(sheet, Settings(), (), Choices())
    assert sheet.title in view.spoken_sheet
    assert sheet.logged in view.spoken_sheet
    for number in sheet.numbers:
        assert f"{number.title}: {number.main}" in view.spoken_sheet
    if sheet.questions:
        assert sheet.questions.items[0] in view.spoken_sheet
    assert view.little == sheet.notice


def test_without_the_name_nothing_else_changes() -> None:
    sheet = _PEOPLE["74-days"]
    with_name = build_report_page_view(sheet, Settings(), (), Choices())
    without = build_report_page_view(sheet, Settings(), (), Choices(with_name=False))
    assert "Nora" in with_name.spoken_sheet
    assert "Nora" not in repr(without.sheet)
    assert without.sheet.numbers == sheet.numbers
    assert without.person == sheet.person


def test_questions_are_lines_without_empty_ones() -> None:
    assert lines_of(" a \n\n\t\nb\r\nc") == ["a", "b", "c"]
    assert lines_of("") == []
