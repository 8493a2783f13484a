"""How each type of entry lies in its table: to rows and back."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from kneetrack.domain.plain import Plain, entry_of, fingerprint, plain_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from kneetrack.domain.journal import Entry

_HEAD = ("id", "day", "at", "recorded", "utc_offset_minutes")


@dataclass(frozen=True)
class EntryRows:
    """One entry table: its own columns, and the table of its parts (zones, sets) if it has one.

    `since` is the version of the journal that brought it.
    """

    table: str
    columns: tuple[str, ...]
    parts: str = ""
    part_owner: str = ""
    part_columns: tuple[str, ...] = ()
    part_order: str = ""
    since: int = 1

    def put(self, connection: sqlite3.Connection, seq: int, entry: Entry, *, is_new: bool) -> None:
        """Write an entry under its stored order, new or in place of its former self."""
        plain = plain_of(entry)
        names = ("seq", *_HEAD, *self.columns, "sha256")
        values = [seq, *(plain[name] for name in (*_HEAD, *self.columns)), fingerprint(entry)]
        updates = ", ".join(f"{name} = excluded.{name}" for name in names if name != "id")
        connection.execute(
            f"insert into {self.table} ({', '.join(names)}) "  # noqa: S608
            f"values ({', '.join('?' * len(names))}) on conflict (id) do update set {updates}",
            values,
        )
        if self.parts and not is_new:
            connection.execute(
                f"delete from {self.parts} where {self.part_owner} = ?",  # noqa: S608
                (entry.id,),
            )
        if self.parts:
            marks = ", ".join("?" * (len(self.part_columns) + 1))
            connection.executemany(
                f"insert into {self.parts} ({self.part_owner}, {', '.join(self.part_columns)}) "  # noqa: S608
                f"values ({marks})",
                [(entry.id, *part) for part in _parts_of(self.table, plain)],
            )

    def remove(self, connection: sqlite3.Connection, entry_id: str) -> None:
        """Take an entry out; its parts go with it."""
        connection.execute(f"delete from {self.table} where id = ?", (entry_id,))  # noqa: S608

    def entries(
        self, connection: sqlite3.Connection, where: str = "1", parameters: tuple[object, ...] = ()
    ) -> Iterator[Entry]:
        """Yield the entries that a condition on the table picks, in stored order."""
        for _seq, plain in self.plain_rows(connection, where, parameters):
            yield entry_of(plain)

    def plain_rows(
        self, connection: sqlite3.Connection, where: str = "1", parameters: tuple[object, ...] = ()
    ) -> Iterator[tuple[int, Plain]]:
        """Yield stored order and plain values of the entries that a condition picks."""
        names = (*_HEAD, *self.columns)
        parts = self._parts_by_owner(connection, where, parameters)
        for seq, *values in connection.execute(
            f"select seq, {', '.join(names)} from {self.table} where {where} order by seq",  # noqa: S608
            parameters,
        ):
            plain: Plain = {"type": self.table, **dict(zip(names, values, strict=True))}
            if self.parts:
                plain |= _parts_as_plain(self.table, parts.get(plain["id"], ()))
            yield seq, plain

    def _parts_by_owner(
        self, connection: sqlite3.Connection, where: str, parameters: tuple[object, ...]
    ) -> dict[str, list[tuple[Any, ...]]]:
        if not self.parts:
            return {}
        rows = connection.execute(
            f"select {self.part_owner}, {', '.join(self.part_columns)} from {self.parts} "  # noqa: S608
            f"where {self.part_owner} in (select id from {self.table} where {where}) "
            f"order by {self.part_owner}, {self.part_order}",
            parameters,
        )
        return {owner: [row[1:] for row in group] for owner, group in groupby(rows, itemgetter(0))}


def _parts_of(table: str, plain: Plain) -> list[tuple[Any, ...]]:
    if table == "pain":
        return list(enumerate(plain["zones"]))
    if table == "screen":
        return [
            (place, one["question"], one["answer"]) for place, one in enumerate(plain["answers"])
        ]
    return [
        (number, one["reps"], one["hold_seconds"], one["load_kg"])
        for number, one in enumerate(plain["sets"], 1)
    ]


def _parts_as_plain(table: str, parts: Iterable[tuple[Any, ...]]) -> Plain:
    if table == "pain":
        return {"zones": [zone for _place, zone in parts]}
    if table == "screen":
        answers = [{"question": question, "answer": answer} for _place, question, answer in parts]
        return {"answers": answers}
    return {
        "sets": [
            {"reps": reps, "hold_seconds": hold, "load_kg": load}
            for _number, reps, hold, load in parts
        ]
    }


ENTRY_ROWS = {
    rows.table: rows
    for rows in (
        EntryRows(
            "pain",
            ("side", "kind", "score", "activity", "note"),
            "pain_zone",
            "pain_id",
            ("place", "zone"),
            "place",
        ),
        EntryRows(
            "exercise",
            ("exercise_id", "side", "pain", "effort", "note"),
            "exercise_set",
            "exercise_entry_id",
            ("number", "reps", "hold_seconds", "load_kg"),
            "number",
        ),
        EntryRows("note", ("text",)),
        EntryRows("question", ("text", "place")),
        EntryRows(
            "screen",
            ("cleared",),
            "screen_answer",
            "screen_id",
            ("place", "question", "answer"),
            "place",
            since=2,
        ),
    )
}
