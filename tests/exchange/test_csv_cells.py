"""No cell of an export can run in a spreadsheet, and none is changed by the way there and back."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneetrack.exchange import journal_csv
from kneetrack.exchange.contents import JournalContents
from kneetrack.exchange.csv_cells import defused, restored
from tests.exchange.any_journal import JOURNALS, LETTERS

FORMULAS = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "  +1", "\u00a0=1", "\ufeff=1",
    "＝1", "＋1", "－1", "＠x", "'=1", " '=1", "\u200b=1", "\u3000=1", "=HYPERLINK(\"x\")", "﹣1",
]  # fmt: skip


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_text(text: str) -> None:
    assert defused(text) == f"'{text}"
    assert restored(defused(text)) == text


@pytest.mark.parametrize("text", ["", " ", "knee", "3 = 3", "a-b", "½", "1+1", "é'", "<b>"])
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert defused(text) == text


@settings(max_examples=3000)
@given(st.text(LETTERS, max_size=12))
def test_any_text_comes_back(text: str) -> None:
    assert restored(defused(text)) == text


@settings(max_examples=100)
@given(JOURNALS)
def test_no_cell_of_a_whole_export_begins_a_formula(contents: JournalContents) -> None:
    with zipfile.ZipFile(io.BytesIO(journal_csv.dump(contents))) as archive:
        for name in archive.namelist():
            if not name.endswith(".csv"):
                continue
            text = archive.read(name).decode("utf-8-sig")
            for row in csv.reader(io.StringIO(text, newline="")):
                assert not [
                    cell for cell in row if cell.lstrip(" \u00a0\ufeff")[:1] in set("=+-@\t")
                ]
