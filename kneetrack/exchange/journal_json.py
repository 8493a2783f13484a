"""The whole journal as one JSON file, one entry a line, and the careful way back."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from kneetrack.domain.errors import InputProblem
from kneetrack.domain.plain import plain_of
from kneetrack.domain.settings import plain_settings
from kneetrack.exchange.contents import MOST_ROWS, Broken, Findings

if TYPE_CHECKING:
    from kneetrack.exchange.contents import JournalContents

FORM = "json"
FORMAT, VERSION = "kneetrack-journal", 1

_PARTS = {"entries": list, "format": str, "settings": dict, "stars": list, "version": int}
_BLANK = re.compile(r"[ \t\r\n]*")
_LONGEST_NUMBER = 20


def dump(contents: JournalContents) -> bytes:
    """Return the file: sorted names, no clock, so that the same journal gives the same bytes."""
    entries = ",\n".join(_line(plain_of(entry)) for entry in contents.entries)
    entries = f"[\n{entries}\n]" if entries else "[]"
    return (
        f'{{"entries": {entries},\n'
        f'"format": {_line(FORMAT)},\n'
        f'"settings": {_line(plain_settings(contents.settings))},\n'
        f'"stars": {_line(list(contents.stars))},\n'
        f'"version": {VERSION}}}\n'
    ).encode()


def load(content: bytes) -> Findings:
    """Read such a file; rows that cannot be taken are listed with their line.

    Raises InputProblem("file") when the whole is not an export of KneeTrack.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _unfit("it is not UTF-8 text") from None
    try:
        parts, entries, lines = _Reader(text).read()
    except (ValueError, RecursionError, IndexError):
        raise _unfit("it is not a whole JSON file") from None
    _check_parts(parts)
    findings = Findings(FORM)
    findings.add_entries((line, plain, "") for line, plain in entries)
    for name, value in parts["settings"].items():
        findings.add_setting(lines["settings"], name, value)
    for exercise_id in parts["stars"]:
        findings.add_star(lines["stars"], exercise_id)
    return findings


def _line(value: object) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def _check_parts(parts: dict[str, Any]) -> None:
    if parts.get("format") != FORMAT:
        raise _unfit("it does not say that it is one")
    version = parts.get("version")
    if type(version) is int and version > VERSION:
        raise InputProblem("file", "This export was made by a newer KneeTrack; update this one.")
    if version != VERSION:
        raise _unfit("its version is missing")
    parts.setdefault("settings", {})
    parts.setdefault("stars", [])
    if set(parts) != set(_PARTS) or any(type(parts[name]) is not _PARTS[name] for name in _PARTS):
        raise _unfit("its parts are not those of an export")
    if len(parts["settings"]) + len(parts["stars"]) > MOST_ROWS:
        raise _unfit("it has more rows than a journal can have")


class _Reader:
    """Reads the outermost object by hand, because only so each entry has its line."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line, self._counted_to = 1, 0
        self._decoder = json.JSONDecoder(
            object_pairs_hook=_object, parse_constant=_constant, parse_int=_whole
        )

    def read(self) -> tuple[dict[str, Any], list[tuple[int, object]], dict[str, int]]:
        """Return the parts, the entries with their lines, and the line of each other part.

        Raises ValueError, IndexError or RecursionError where it is no JSON object.
        """
        parts: dict[str, Any] = {}
        lines: dict[str, int] = {}
        entries: list[tuple[int, object]] = []
        self._take("{")
        while True:
            name = self._value()
            if not isinstance(name, str) or name in parts:
                raise ValueError("a name is missing or given twice")
            self._take(":")
            lines[name] = self._line_here()
            if name == "entries":
                parts[name] = entries = self._entries()
            else:
                parts[name] = self._value()
            if self._take(",", "}") == "}":
                break
        self._skip()
        if self._at != len(self._text):
            raise ValueError("something follows")
        return parts, entries, lines

    def _entries(self) -> list[tuple[int, object]]:
        found: list[tuple[int, object]] = []
        self._take("[")
        self._skip()
        if self._text[self._at] == "]":
            self._at += 1
            return found
        while True:
            self._skip()
            found.append((self._line_here(), self._value()))
            if len(found) > MOST_ROWS:
                raise _unfit("it has more entries than a journal can have")
            if self._take(",", "]") == "]":
                return found

    def _value(self) -> object:
        self._skip()
        value, self._at = self._decoder.raw_decode(self._text, self._at)
        return value

    def _take(self, *marks: str) -> str:
        self._skip()
        mark = self._text[self._at]
        if mark not in marks:
            raise ValueError(f"expected {' or '.join(marks)}")
        self._at += 1
        return mark

    def _skip(self) -> None:
        blank = _BLANK.match(self._text, self._at)
        self._at = blank.end() if blank else self._at

    def _line_here(self) -> int:
        self._skip()
        self._line += self._text.count("\n", self._counted_to, self._at)
        self._counted_to = self._at
        return self._line


def _object(pairs: list[tuple[str, Any]]) -> object:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            return Broken(f'The field "{name[:60]}" is given twice.')
        found[name] = value
    return found


def _constant(word: str) -> object:
    return Broken(f"{word} is not a number.")


def _whole(digits: str) -> object:
    if len(digits) > _LONGEST_NUMBER:
        return Broken("A number has too many digits.")
    return int(digits)


def _unfit(why: str) -> InputProblem:
    return InputProblem("file", f"This is not a JSON export of KneeTrack: {why}.")
