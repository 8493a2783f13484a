"""Everything stands on one page, between the margins, and nothing covers anything else."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage, QPainter

from kneetrack.paper.chart import Chart
from kneetrack.paper.frames import VisitNotes
from kneetrack.paper.ink import MARGIN_MM
from kneetrack.paper.page_layout import PAPERS_MM, Placed, lay_out
from kneetrack.paper.sheet import Sheet
from tests.paper.invented import people

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

PEOPLE = people()
LEAST_CHART_MM = 34


@pytest.fixture
def sheet(qapp: QApplication) -> Iterator[Sheet]:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    yield Sheet(painter)
    painter.end()


def parts_of(kind: type, placed: tuple[Placed, ...]) -> list[Placed]:
    return [part for part in placed if isinstance(part.block, kind)]


@pytest.mark.parametrize("paper", PAPERS_MM)
@pytest.mark.parametrize("person", PEOPLE)
def test_parts_follow_each_other_inside_the_margins(sheet: Sheet, person: str, paper: str) -> None:
    placed = lay_out(sheet, PEOPLE[person], paper)
    assert placed[0].top == MARGIN_MM
    for above, below in pairwise(placed):
        assert above.top + above.block.height <= below.top + 1e-6
    end = placed[-1].top + placed[-1].block.height
    assert end == pytest.approx(PAPERS_MM[paper][1] - MARGIN_MM)


@pytest.mark.parametrize("person", PEOPLE)
def test_the_page_is_used_to_its_foot(sheet: Sheet, person: str) -> None:
    """Room that is left over goes to the chart and to lines to write on."""
    placed = lay_out(sheet, PEOPLE[person], "a4")
    body_end = placed[-2].top + placed[-2].block.height
    assert placed[-1].top - body_end < 24


@pytest.mark.parametrize("person", PEOPLE)
def test_the_chart_is_large_enough_to_read(sheet: Sheet, person: str) -> None:
    for chart in parts_of(Chart, lay_out(sheet, PEOPLE[person], "letter")):
        assert chart.block.height >= LEAST_CHART_MM


def test_a_page_with_little_on_it_offers_lines_to_write_on(sheet: Sheet) -> None:
    assert parts_of(VisitNotes, lay_out(sheet, PEOPLE["nothing"], "a4"))
    assert not parts_of(VisitNotes, lay_out(sheet, PEOPLE["74-days"], "a4"))
