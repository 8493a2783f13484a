"""The smallest things a change touches: an entry, a setting or a star, put or taken away."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kneetrack.domain.plain import entry_of, type_of
from kneetrack.store.entry_rows import ENTRY_ROWS

if TYPE_CHECKING:
    import sqlite3

    from kneetrack.domain.journal import Entry

State = dict[str, Any]
"""What a record held, as JSON-safe values: enough to put it back exactly."""


@dataclass(frozen=True)
class Put:
    """One record as it shall be; `state` None takes it away."""

    table: str
    key: str
    state: State | None


def put_entry(entry: Entry) -> Put:
    """Return the record that stores an entry, new or changed."""
    return Put(type_of(entry), entry.id, {"entry": entry})


def remove_entry(entry: Entry) -> Put:
    """Return the record that takes an entry away (the history keeps it for 30 days)."""
    return Put(type_of(entry), entry.id, None)


def put_setting(name: str, value: object) -> Put:
    """Return the record that sets one setting."""
    return Put("setting", name, {"value": value})


def put_star(exercise_id: str, *, starred: bool) -> Put:
    """Return the record that stars an exercise or takes its star away."""
    return Put("star", exercise_id, {} if starred else None)


def state_of(connection: sqlite3.Connection, table: str, key: str) -> State | None:
    """Return what a record holds now, None when it is not there."""
    if table == "setting":
        row = connection.execute("select value from setting where name = ?", (key,)).fetchone()
        return None if row is None else {"value": json.loads(row[0])}
    if table == "star":
        row = connection.execute("select 1 from star where exercise_id = ?", (key,)).fetchone()
        return None if row is None else {}
    for seq, plain in ENTRY_ROWS[table].plain_rows(connection, "id = ?", (key,)):
        return {"seq": seq, "plain": plain}
    return None


def apply(connection: sqlite3.Connection, put: Put, before: State | None) -> None:
    """Make a record hold its new state; an entry keeps the stored order it had."""
    if put.table == "setting":
        if put.state is None:
            connection.execute("delete from setting where name = ?", (put.key,))
        else:
            connection.execute(
                "insert into setting (name, value) values (?, ?) "
                "on conflict (name) do update set value = excluded.value",
                (put.key, json.dumps(put.state["value"])),
            )
    elif put.table == "star":
        connection.execute("delete from star where exercise_id = ?", (put.key,))
        if put.state is not None:
            connection.execute("insert into star (exercise_id) values (?)", (put.key,))
    elif put.state is None:
        ENTRY_ROWS[put.table].remove(connection, put.key)
    else:
        entry = put.state.get("entry") or entry_of(put.state["plain"])
        seq = put.state.get("seq") or (before or {}).get("seq") or _next_seq(connection)
        ENTRY_ROWS[put.table].put(connection, seq, entry, is_new=before is None)


def _next_seq(connection: sqlite3.Connection) -> int:
    """Take the next number of the stored order; clocks may jump, this does not."""
    row = connection.execute(
        "update journal set next_seq = next_seq + 1 returning next_seq - 1"
    ).fetchone()
    return int(row[0])
