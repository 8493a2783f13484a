"""Reads single fields of a content table, noting every problem instead of stopping."""

from __future__ import annotations

import datetime
import unicodedata
from enum import StrEnum
from typing import Any, TypeVar

from kneetrack.content.problems import Problem, did_you_mean

Table = dict[str, Any]
_Word = TypeVar("_Word", bound=StrEnum)
_LETTERLESS = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


class FieldReader:
    """A table of a TOML file being read; `problems` collects what to mend.

    Each method returns the value, or a harmless stand-in after noting a problem. `sound` is False
    once something is missing or wrong.
    """

    def __init__(self, file: str, table: Table, path: str = "") -> None:
        self.file, self.path = file, path
        self.problems: list[Problem] = []
        self.sound = True
        self._table, self._read = table, set[str]()

    def note(self, field: str, what: str, mend: str) -> None:
        """Note that `field` is wrong, and how to mend it."""
        self.problems.append(Problem(self.file, f"{self.path}{field}", what, mend))
        self.sound = False

    def has(self, field: str) -> bool:
        """Say whether an optional field is there."""
        self._read.add(field)
        return field in self._table

    def text(self, field: str) -> str:
        """Read a line of plain text."""
        return self._line(field, self._take(field, "a line of text"))

    def optional_text(self, field: str) -> str | None:
        """Read a line of plain text that may be left out."""
        return self.text(field) if self.has(field) else None

    def whole(self, field: str, allowed: tuple[int, int]) -> int:
        """Read a whole number within `allowed`."""
        return self._number(field, self._take(field, "a whole number"), allowed)

    def optional_whole(self, field: str, allowed: tuple[int, int]) -> int | None:
        """Read a whole number that may be left out."""
        return self.whole(field, allowed) if self.has(field) else None

    def flag(self, field: str) -> bool:
        """Read true or false."""
        value = self._take(field, "true or false")
        if value is not None and not isinstance(value, bool):
            self.note(field, "is not true or false", "write true or false, without quotes")
        return value is True

    def choice(self, field: str, words: type[_Word]) -> _Word:
        """Read one of the words of an enum."""
        text = self.text(field)
        allowed = [word.value for word in words]
        if text and text not in allowed:
            self.note(field, f'"{text}" is not known', did_you_mean(text, allowed))
        return words(text) if text in allowed else next(iter(words))

    def day(self, field: str) -> datetime.date:
        """Read a date."""
        value = self._take(field, "a date such as 2026-03-19")
        if type(value) is datetime.date:
            return value
        if value is not None:
            self.note(field, "is not a date", "write year-month-day without quotes")
        return datetime.date.min

    def _take(self, field: str, kind: str) -> object:
        self._read.add(field)
        if field not in self._table:
            self.note(field, "is missing", f"add {kind}")
        return self._table.get(field)

    def _line(self, field: str, value: object) -> str:
        if value is None:
            return ""
        if not isinstance(value, str) or not value.strip():
            self.note(field, "is not text", "write words between quotes")
            return ""
        odd = [letter for letter in value if unicodedata.category(letter) in _LETTERLESS]
        if odd:
            self.note(field, f"holds the invisible sign U+{ord(odd[0]):04X}", "take it out")
        elif value != " ".join(value.split()):
            self.note(field, "has spaces too many", "use one space between words, none around")
        return value

    def _number(self, field: str, value: object, allowed: tuple[int, int]) -> int:
        low, high = allowed
        if value is None:
            return low
        if type(value) is not int:
            self.note(field, "is not a whole number", f"give one from {low} to {high}")
            return low
        if not low <= value <= high:
            self.note(field, f"{value} is out of range", f"give a number from {low} to {high}")
            return low
        return value
