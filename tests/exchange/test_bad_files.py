"""Files that are no export, or only nearly one: refused whole, or row by row with the line."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from types import ModuleType
from typing import Any

import pytest

from kneetrack.domain.day import Moment
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.journal import NoteEntry
from kneetrack.domain.pain import PainEntry, Side, Zone
from kneetrack.domain.session_record import ExerciseEntry, SetDone
from kneetrack.domain.settings import Settings
from kneetrack.exchange import contents as limits
from kneetrack.exchange import journal_csv, journal_json
from kneetrack.exchange.contents import Findings, JournalContents

_HEAD: dict[str, Any] = {
    "day": date(2026, 3, 19),
    "recorded": Moment(datetime(2026, 3, 19, 18), 60),  # noqa: DTZ001 wall time
}
_IDS = [f"00000000-0000-4000-8000-00000000000{number}" for number in range(4)]
PAIN = PainEntry(id=_IDS[0], **_HEAD, side=Side.LEFT, score=3, zones=(Zone.HIP, Zone.OUTER))
DONE = ExerciseEntry(
    id=_IDS[1],
    **_HEAD,
    exercise_id="hip_clamshell",
    side=None,
    sets=(SetDone(12, 30, 5.5), SetDone()),
)
NOTE = NoteEntry(id=_IDS[2], **_HEAD, text="first line\nsecond line")
JOURNAL = JournalContents((PAIN, NOTE, DONE), Settings(name="N"), ("hip_clamshell",))


def changed_json(change: Callable[[dict[str, Any]], None]) -> bytes:
    value = json.loads(journal_json.dump(JOURNAL))
    change(value)
    return json.dumps(value, indent=1).encode()


def set_entry(number: int, **values: Any) -> bytes:
    return changed_json(lambda value: value["entries"][number].update(values))


def whys(found: Findings) -> list[str]:
    return [row.why.partition(":")[0] for row in found.refused]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"score": 11}, "score"),
        ({"score": "3"}, "score"),
        ({"score": 3.0}, "score"),
        ({"score": 10**30}, "score"),
        ({"side": "up"}, "side"),
        ({"side": None}, "side"),
        ({"day": "2026-02-30"}, "day"),
        ({"day": "1899-12-31"}, "day"),
        ({"at": "25:00"}, "at"),
        ({"recorded": "2026-03-19"}, "recorded"),
        ({"recorded": "2026-03-19T10:00:00+01:00"}, "recorded"),
        ({"utc_offset_minutes": 10**6}, "utc_offset"),
        ({"id": "7"}, "id"),
        ({"id": None}, "id"),
        ({"zones": ["elbow"]}, "zones"),
        ({"zones": [["hip"]]}, "zones"),
        ({"zones": "hip"}, "zones"),
        ({"note": "\ud800"}, "note"),
        ({"note": "a\x00"}, "note"),
        ({"note": "n" * 100_001}, "note"),
        ({"note": {"a": 1}}, "note"),
        ({"activity": "two\nlines"}, "activity"),
        ({"type": "symptom"}, "type"),
        ({"type": ["pain"]}, "type"),
        ({"surprise": 1}, "surprise"),
    ],
)
def test_a_row_that_does_not_fit_is_named_and_the_others_are_taken(
    values: dict[str, Any], field: str
) -> None:
    found = journal_json.load(set_entry(0, **values))

    assert whys(found) == [field]
    assert [row.entry for row in found.entries] == [NOTE, DONE]


def test_the_line_of_a_refused_row_is_its_line_in_the_file() -> None:
    content = journal_json.dump(JOURNAL).replace(b'"score": 3', b'"score": NaN')
    content = content.replace(b'"reps": 12', b'"reps": 12, "reps": 13')
    found = journal_json.load(b"\xef\xbb\xbf\n\n" + content)

    lines = content.decode().split("\n")
    assert [row.line for row in found.refused] == [
        2 + number for number, line in enumerate(lines, 1) if "NaN" in line or "13" in line
    ]
    assert [row.entry for row in found.entries] == [NOTE]


def test_the_same_id_twice_in_a_file_is_taken_once() -> None:
    def double(value: dict[str, Any]) -> None:
        value["entries"].append(value["entries"][0] | {"id": _IDS[0].upper(), "score": 9})

    found = journal_json.load(changed_json(double))

    assert [row.entry for row in found.entries] == [PAIN, NOTE, DONE]
    assert whys(found) == ["id"]


def test_a_row_is_never_answered_with_more_than_a_sentence() -> None:
    found = journal_json.load(set_entry(0, **{"s" * 10_000: 1}))
    assert [len(row.why) < 500 for row in found.refused] == [True]


def test_settings_and_stars_are_judged_one_by_one() -> None:
    def spoil(value: dict[str, Any]) -> None:
        value["settings"] |= {"theme": "pink", "colour": 1, "knees": [[1]], "paper": "letter"}
        value["stars"] = ["hip_clamshell", "hip_clamshell", "NOT AN ID", 3]

    found = journal_json.load(changed_json(spoil))

    assert found.settings["paper"] == "letter"
    assert not {"theme", "colour", "knees"} & set(found.settings)
    assert found.stars == ["hip_clamshell"]
    assert sorted(whys(found)) == ["colour", "knees", "star", "star", "theme"]


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"{}", b"[]", b"nothing like it", b"\xff\xfe{}", b"{" * 100_000,
        b'{"entries": ' + b"[" * 200_000,
        journal_json.dump(JOURNAL)[:-20],
        journal_json.dump(JOURNAL) + b"{}",
        changed_json(lambda value: value.pop("format")),
        changed_json(lambda value: value.pop("entries")),
        changed_json(lambda value: value.pop("version")),
        changed_json(lambda value: value.update(version=2)),
        changed_json(lambda value: value.update(version=True)),
        changed_json(lambda value: value.update(more=1)),
        changed_json(lambda value: value.update(settings=[])),
        changed_json(lambda value: value.update(entries={})),
        b'{"entries": [], "entries": [], "format": "kneetrack-journal", "version": 1}',
    ],
)  # fmt: skip
def test_what_is_no_json_export_is_refused_whole(content: bytes) -> None:
    with pytest.raises(InputProblem) as caught:
        journal_json.load(content)
    assert caught.value.field == "file"
    assert len(caught.value.message) < 200


def rezipped(
    change: Callable[[dict[str, bytes]], None], method: int = zipfile.ZIP_DEFLATED
) -> bytes:
    with zipfile.ZipFile(io.BytesIO(journal_csv.dump(JOURNAL))) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def with_cells(name: str, /, **cells: str) -> bytes:
    """The export with some cells of the first row of one file changed."""

    def change(members: dict[str, bytes]) -> None:
        rows = list(csv.reader(io.StringIO(members[name].decode("utf-8-sig"), newline="")))
        for column, cell in cells.items():
            rows[1][rows[0].index(column)] = cell
        text = io.StringIO(newline="")
        csv.writer(text).writerows(rows)
        members[name] = text.getvalue().encode()

    return rezipped(change)


@pytest.mark.parametrize(
    ("name", "cells", "why"),
    [
        ("pain.csv", {"score": "11"}, "pain.csv, score"),
        ("pain.csv", {"score": "3.0"}, "pain.csv, score"),
        ("pain.csv", {"score": ""}, "pain.csv, score"),
        ("pain.csv", {"score": "٣"}, "pain.csv, score"),
        ("pain.csv", {"day": "19/03/2026"}, "pain.csv, day"),
        ("pain.csv", {"zones": "hip elbow"}, "pain.csv, zones"),
        ("pain.csv", {"zones": "hip hip"}, "pain.csv, zone"),
        ("exercise.csv", {"sets": "twelve"}, "exercise.csv, sets"),
        ("exercise.csv", {"sets": "12 reps;"}, "exercise.csv, sets"),
        ("exercise.csv", {"sets": "5..5 kg"}, "exercise.csv, sets"),
        ("exercise.csv", {"sets": "9e9 kg"}, "exercise.csv, load_kg"),
        ("exercise.csv", {"exercise_id": "Not An Id"}, "exercise.csv, exercise"),
        ("note.csv", {"text": " "}, "note.csv, note"),
        ("settings.csv", {"value": "["}, "settings.csv, value"),
        ("settings.csv", {"name": "colour"}, "settings.csv, colour"),
        ("stars.csv", {"exercise_id": ""}, "stars.csv, star"),
    ],
)
def test_a_csv_row_that_does_not_fit_is_named(name: str, cells: dict[str, str], why: str) -> None:
    found = journal_csv.load(with_cells(name, **cells))
    assert whys(found) == [why]
    assert found.refused[0].line == 2


def test_rows_of_another_width_and_blank_rows() -> None:
    def change(members: dict[str, bytes]) -> None:
        members["pain.csv"] += b"only,three,cells\r\n\r\n,,,,,,,,,,\r\n"

    found = journal_csv.load(rezipped(change))
    assert [row.line for row in found.refused] == [3]
    assert len(found.entries) == 3


def test_a_row_somebody_added_without_an_order_comes_last() -> None:
    found = journal_csv.load(with_cells("pain.csv", order=""))
    assert [row.entry for row in found.entries] == [NOTE, DONE, PAIN]


def test_a_file_that_a_spreadsheet_saved_again() -> None:
    def change(members: dict[str, bytes]) -> None:
        rows = csv.reader(io.StringIO(members["pain.csv"].decode("utf-8-sig"), newline=""))
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=";", lineterminator="\n").writerows(rows)
        members["pain.csv"] = text.getvalue().encode()

    found = journal_csv.load(rezipped(change))
    assert [row.entry for row in found.entries] == [PAIN, NOTE, DONE]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04",
        journal_csv.dump(JOURNAL)[:-30],
        journal_csv.dump(JOURNAL).replace(b"pain.csv", b"../p.csv"),
        rezipped(lambda members: members.clear()),
        rezipped(lambda members: members.update({"more.csv": b"x"})),
        rezipped(lambda members: members.update({"../pain.csv": b"x"})),
        rezipped(lambda members: members.update({"pain.csv": b"\xff\xfe"})),
        rezipped(lambda members: members.update({"pain.csv": b"other,columns\r\n"})),
        rezipped(lambda members: members.update({"pain.csv": members["pain.csv"] + b'"open'})),
    ],
)
def test_what_is_no_csv_export_is_refused_whole(content: bytes) -> None:
    with pytest.raises(InputProblem) as caught:
        journal_csv.load(content)
    assert caught.value.field == "file"


def test_a_zip_that_unpacks_to_more_than_a_journal(monkeypatch: pytest.MonkeyPatch) -> None:
    content = rezipped(lambda members: members.update({"note.csv": b"x" * 5_000_000}))
    assert len(content) < 10_000
    monkeypatch.setattr(journal_csv, "LARGEST_FILE_BYTES", 1_000_000)
    with pytest.raises(InputProblem, match="larger than"):
        journal_csv.load(content)
    assert limits.LARGEST_FILE_BYTES == 100 * 1024 * 1024


@pytest.mark.parametrize("form", [journal_json, journal_csv], ids=["json", "csv"])
def test_more_rows_than_a_journal_can_have(
    form: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = tuple(replace(NOTE, id=_IDS[number]) for number in range(3))
    content = form.dump(JournalContents(notes, Settings(), ()))
    monkeypatch.setattr(form, "MOST_ROWS", 50)
    assert len(form.load(content).entries) == 3
    monkeypatch.setattr(form, "MOST_ROWS", 2)
    with pytest.raises(InputProblem, match="more"):
        form.load(content)


def test_the_zip_explains_itself() -> None:
    with zipfile.ZipFile(io.BytesIO(journal_csv.dump(JOURNAL))) as archive:
        assert sorted(archive.namelist()) == sorted(journal_csv.MEMBERS)
        words = archive.read("README.txt").decode("utf-8-sig")
    for column in ("utc_offset_minutes", "zones", "sets", "order", "has a ' before it"):
        assert column in words
