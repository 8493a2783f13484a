"""Reads whole content tables: lists, tables inside tables, and fields nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.content.field_reader import FieldReader, Table
from kneetrack.content.problems import Problem, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection


class TableReader(FieldReader):
    """A table with lists and inner tables; `finish` gathers what went wrong inside.

    A field nobody asked for is noted, but leaves the table sound.
    """

    def __init__(self, file: str, table: Table, path: str = "") -> None:
        super().__init__(file, table, path)
        self._inner: list[TableReader] = []

    def texts(self, field: str, least: int = 0, known: Collection[str] = ()) -> tuple[str, ...]:
        """Read a list of lines, at least `least`, all different, all of `known` where given."""
        lines = self._list(field, least)
        read = tuple(self._line(f"{field}[{at}]", line) for at, line in enumerate(lines, 1))
        for at, line in enumerate(read, 1):
            if known and line and line not in known:
                self.note(f"{field}[{at}]", f'"{line}" is not known', did_you_mean(line, known))
            elif line and line in read[: at - 1]:
                self.note(f"{field}[{at}]", f'"{line}" is there twice', "keep one of them")
        return read

    def numbers(self, field: str, count: int, allowed: tuple[int, int]) -> tuple[int, ...]:
        """Read a list of exactly `count` whole numbers."""
        value = self._take(field, f"{count} whole numbers between [ and ]")
        if isinstance(value, list) and len(value) == count:
            return tuple(
                self._number(f"{field}[{at}]", item, allowed) for at, item in enumerate(value, 1)
            )
        if value is not None:
            mend = f"put {count} whole numbers between [ and ]"
            self.note(field, f"does not hold {count} numbers", mend)
        return (allowed[0],) * count

    def pair(self, field: str, allowed: tuple[int, int]) -> tuple[int, int]:
        """Read two whole numbers, the lower first."""
        known_problems = len(self.problems)
        low, high = self.numbers(field, 2, allowed)
        if low > high and len(self.problems) == known_problems:
            self.note(field, f"{low} stands before {high}", "put the lower number first")
        return low, high

    def optional_pair(self, field: str, allowed: tuple[int, int]) -> tuple[int, int] | None:
        """Read a pair that may be left out."""
        return self.pair(field, allowed) if self.has(field) else None

    def table(self, field: str) -> TableReader:
        """Read a table inside this one."""
        return self._reader(field, self._take(field, f"a table [{field}]"))

    def optional_table(self, field: str) -> TableReader | None:
        """Read a table that may be left out."""
        return self.table(field) if self.has(field) else None

    def tables(self, field: str, least: int = 0) -> tuple[TableReader, ...]:
        """Read a list of tables."""
        items = self._list(field, least)
        return tuple(self._reader(f"{field}[{at}]", item) for at, item in enumerate(items, 1))

    def finish(self) -> None:
        """Gather the problems of inner tables and note fields nobody asked for."""
        for field in self._table:
            if field not in self._read:
                mend = did_you_mean(field, self._read)
                self.problems.append(
                    Problem(self.file, f"{self.path}{field}", "is not a field here", mend)
                )
        for inner in self._inner:
            inner.finish()
            self.problems.extend(inner.problems)
            self.sound = self.sound and inner.sound

    def _list(self, field: str, least: int) -> list[object]:
        if not self.has(field) and not least:
            return []
        value = self._take(field, "a list")
        if value is None:
            return []
        if not isinstance(value, list):
            self.note(field, "is not a list", "put it between [ and ]")
            return []
        if len(value) < least:
            self.note(field, f"has {len(value)} items", f"give at least {least}")
        return value

    def _reader(self, field: str, value: object) -> TableReader:
        if value is not None and not isinstance(value, dict):
            self.note(field, "is not a table", f"write it as a table [{field}]")
        inner = TableReader(
            self.file, value if isinstance(value, dict) else {}, f"{self.path}{field}."
        )
        if isinstance(value, dict):
            self._inner.append(inner)
        return inner
