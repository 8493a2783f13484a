"""What was exported reads back exactly, and the same journal gives the same file."""

from __future__ import annotations

import json
from types import ModuleType

import pytest
from hypothesis import given, settings

from kneetrack.domain.settings import Settings, plain_settings
from kneetrack.exchange import journal_csv, journal_json
from kneetrack.exchange.contents import JournalContents
from tests.exchange.any_journal import JOURNALS

BOTH_FORMS = pytest.mark.parametrize("form", [journal_json, journal_csv], ids=["json", "csv"])


@BOTH_FORMS
@settings(max_examples=250)
@given(contents=JOURNALS)
def test_everything_reads_back_exactly(form: ModuleType, contents: JournalContents) -> None:
    found = form.load(form.dump(contents))

    assert found.refused == []
    assert tuple(row.entry for row in found.entries) == contents.entries
    assert found.settings == plain_settings(contents.settings)
    assert tuple(found.stars) == contents.stars


@BOTH_FORMS
@settings(max_examples=40)
@given(contents=JOURNALS)
def test_the_same_journal_gives_the_same_bytes(form: ModuleType, contents: JournalContents) -> None:
    first = form.dump(contents)
    again = form.load(first)
    entries = tuple(row.entry for row in again.entries)
    assert form.dump(JournalContents(entries, contents.settings, contents.stars)) == first


@settings(max_examples=60)
@given(contents=JOURNALS)
def test_the_json_file_is_json_with_one_entry_a_line(contents: JournalContents) -> None:
    content = journal_json.dump(contents)

    value = json.loads(content)
    assert set(value) == {"format", "version", "entries", "settings", "stars"}
    assert [entry["id"] for entry in value["entries"]] == [entry.id for entry in contents.entries]
    lines = content.decode().split("\n")
    assert [
        json.loads(line.rstrip(","))["id"] for line in lines[1 : 1 + len(contents.entries)]
    ] == [entry.id for entry in contents.entries]


def test_an_empty_journal() -> None:
    nothing = JournalContents((), Settings(), ())
    for form in (journal_json, journal_csv):
        assert form.load(form.dump(nothing)).entries == []
