"""The whole journal as a zip of CSV files for a spreadsheet, and the careful way back."""

from __future__ import annotations

import csv
import io
import json
import zipfile
import zlib
from typing import TYPE_CHECKING

from kneetrack.domain.errors import InputProblem
from kneetrack.domain.plain import ENTRY_TYPES, plain_of
from kneetrack.domain.settings import plain_settings
from kneetrack.exchange.contents import LARGEST_FILE_BYTES, MOST_ROWS, Findings
from kneetrack.exchange.csv_cells import defused, restored
from kneetrack.exchange.csv_columns import COLUMNS, cells_of, order_of, plain_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kneetrack.exchange.contents import JournalContents

FORM = "csv"
README = "README.txt"
MEMBERS = (*(f"{name}.csv" for name in COLUMNS), README)

_FIXED_DATE = (1980, 1, 1, 0, 0, 0)
_README_TEXT = """\
A KneeTrack journal as CSV files: UTF-8, commas, one file for each type of entry.

pain.csv, exercise.csv, note.csv, question.csv, screen.csv
  order      place of the entry in the whole journal
  day        the day meant; at: the time of day meant, empty if not stated
  recorded   local time of writing; utc_offset_minutes: its distance from UTC
  score, pain, effort   0 to 10; an empty cell means not recorded, never 0
  zones      words with spaces between; sets: "12 reps; 10 reps 5.0 kg; 30 s"
  answers    the ten questions: "hot-knee no; locked yes"; those not answered are not there
settings.csv   name and value, the value as JSON
stars.csv      ids of starred exercises

A cell that a spreadsheet could run as a formula has a ' before it: one that begins
with = + - @, a tab, a line break, their wide forms or a ' itself, also after spaces.
'kneetrack import' takes exactly one ' away again. If you use these files with other
programs, take away the first ' of such a cell.
"""


def dump(contents: JournalContents) -> bytes:
    """Return the zip; its dates are fixed, so that the same journal gives the same bytes."""
    rows: dict[str, list[list[str]]] = {name: [] for name in COLUMNS}
    for order, entry in enumerate(contents.entries, 1):
        plain = plain_of(entry)
        rows[plain["type"]].append(cells_of(plain, order))
    for name, value in plain_settings(contents.settings).items():
        rows["settings"].append([name, json.dumps(value, ensure_ascii=False)])
    rows["stars"] = [[exercise_id] for exercise_id in contents.stars]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, columns in COLUMNS.items():
            _put(archive, f"{name}.csv", _table([columns, *rows[name]]))
        _put(archive, README, _README_TEXT)
    return buffer.getvalue()


def load(content: bytes) -> Findings:
    """Read such a zip; rows that cannot be taken are listed with their line.

    Raises InputProblem("file") when the whole is not an export of KneeTrack.
    """
    texts = _texts(content)
    findings = Findings(FORM)
    entries: list[tuple[int, tuple[int, object, str]]] = []
    for entry_type in ENTRY_TYPES:
        for line, cells in _rows(texts, entry_type, findings):
            row = (line, plain_from(entry_type, cells), f"{entry_type}.csv")
            entries.append((order_of(cells), row))
    # Stable: rows somebody added without an order come last, as they stand in their files.
    entries.sort(key=_order)
    findings.add_entries(row for _order, row in entries)
    for line, cells in _rows(texts, "settings", findings):
        try:
            value = json.loads(cells["value"])
        except (ValueError, RecursionError):
            problem = InputProblem("value", "The value must be written as JSON.")
            findings.refuse(line, problem, "settings.csv")
        else:
            findings.add_setting(line, cells["name"], value, "settings.csv")
    for line, cells in _rows(texts, "stars", findings):
        findings.add_star(line, cells["exercise_id"], "stars.csv")
    return findings


def _put(archive: zipfile.ZipFile, name: str, text: str) -> None:
    member = zipfile.ZipInfo(name, _FIXED_DATE)
    member.compress_type = zipfile.ZIP_DEFLATED
    member.create_system = 3  # the same bytes on every system
    member.external_attr = 0o600 << 16
    # The mark at the beginning tells spreadsheets that this is UTF-8.
    archive.writestr(member, text.encode("utf-8-sig"))


def _table(rows: Iterable[Iterable[str]]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([defused(cell) for cell in row] for row in rows)
    return text.getvalue()


def _texts(content: bytes) -> dict[str, str]:
    """Return the text of each member; only those we know, and no more than fits a journal."""
    texts: dict[str, str] = {}
    room = LARGEST_FILE_BYTES
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for member in archive.infolist():
                if member.filename not in MEMBERS or member.filename in texts:
                    raise _unfit(f'it holds "{member.filename[:60]}"')
                with archive.open(member) as file:
                    data = file.read(room + 1)
                room -= len(data)
                if room < 0:
                    raise _unfit("unpacked it is larger than 100 MB")
                texts[member.filename] = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _unfit("a file in it is not UTF-8 text") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise _unfit("the zip is damaged") from error
    except (NotImplementedError, RuntimeError) as error:
        raise _unfit("the zip is packed or locked in a way KneeTrack does not read") from error
    if not any(f"{entry_type}.csv" in texts for entry_type in ENTRY_TYPES):
        raise _unfit("no file of entries is in it")
    return texts


def _rows(
    texts: dict[str, str], name: str, findings: Findings
) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the line and the cells of each row; rows of another width are refused."""
    text = texts.get(f"{name}.csv", "")
    if not text.strip():
        return
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        header = [restored(cell).strip() for cell in next(reader)]
        if sorted(header) != sorted(COLUMNS[name]):
            raise _unfit(f"{name}.csv has other columns than an export")
        begins = reader.line_num + 1
        for number, row in enumerate(reader):
            if number >= MOST_ROWS:
                raise _unfit(f"{name}.csv has more rows than a journal can have")
            if len(row) == len(header):
                yield begins, dict(zip(header, map(restored, row), strict=True))
            elif any(row):
                why = f"There are {len(row)} cells, and {len(header)} are needed."
                findings.refuse(begins, InputProblem("row", why), f"{name}.csv")
            begins = reader.line_num + 1
    except csv.Error:
        raise _unfit(f"{name}.csv is not well-formed near line {reader.line_num}") from None


def _delimiter(text: str) -> str:
    """Return the comma, or what a spreadsheet put in its place when it saved the file again."""
    header = text.partition("\n")[0]
    return next((mark for mark in ";\t" if mark in header and "," not in header), ",")


def _order(row: tuple[int, tuple[int, object, str]]) -> int:
    return row[0]


def _unfit(why: str) -> InputProblem:
    return InputProblem("file", f"This is not a CSV export of KneeTrack: {why}.")
