"""The history of changes: each keeps what was there before, so that it can be taken back."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from kneetrack.store.records import Put, State, apply, state_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from kneetrack.domain.day import Moment

BIN_DAYS = 30
"""How long what was deleted or changed can be brought back, in days."""


@dataclass(frozen=True)
class ChangeRecord:
    """A change about to be made: its id (made before the first try), its words, its moment."""

    id: str
    label: str
    moment: Moment


@dataclass(frozen=True)
class Reverted:
    """A change taken back or made again: its id, its state now, its words, what it touched."""

    change_id: str
    state: str
    label: str
    keys: tuple[tuple[str, str], ...]
    days: frozenset[date]


def make_change(connection: sqlite3.Connection, record: ChangeRecord, puts: Sequence[Put]) -> None:
    """Apply all parts of a change and note how to take it back; changes undone before are dropped.

    Must run inside a transaction.
    """
    inverse = _apply_all(connection, puts)
    _drop_undone(connection)
    connection.execute(
        "insert into changes (id, recorded, utc_offset_minutes, label, state, inverse) "
        "values (?, ?, ?, ?, 'done', ?)",
        (
            record.id,
            record.moment.local.isoformat(),
            record.moment.utc_offset_minutes,
            record.label,
            json.dumps([[put.table, put.key, put.state] for put in inverse]),
        ),
    )


def continue_change(connection: sqlite3.Connection, change_id: str, puts: Sequence[Put]) -> bool:
    """Make more of a change that is the newest and stands: typing on is one undo, not many.

    Returns False, with nothing applied, when something else happened since, or when this change
    never touched one of the records. Must run inside a transaction.
    """
    newest = connection.execute(
        "select id, state, inverse from changes order by seq desc limit 1"
    ).fetchone()
    if newest is None or newest[:2] != (change_id, "done"):
        return False
    touched = {(table, key) for table, key, _state in json.loads(newest[2])}
    if not {(put.table, put.key) for put in puts} <= touched:
        return False
    _apply_all(connection, puts)
    return True


def state_of_change(connection: sqlite3.Connection, change_id: str) -> str | None:
    """Return "done", "undone" or "dropped" for a change made before, None for an unknown one."""
    found = connection.execute("select state from changes where id = ?", (change_id,)).fetchone()
    return None if found is None else str(found[0])


def undo(connection: sqlite3.Connection) -> Reverted | None:
    """Take back the newest change that stands; None when there is none. Inside a transaction."""
    return _revert(
        connection, "select seq from changes where state = 'done' order by seq desc", "undone"
    )


def redo(connection: sqlite3.Connection) -> Reverted | None:
    """Make the change again that was taken back last; None when there is none."""
    return _revert(
        connection, "select seq from changes where state = 'undone' order by seq", "done"
    )


def next_labels(connection: sqlite3.Connection) -> tuple[str | None, str | None]:
    """Return the words of what undo and redo would touch."""
    newest = connection.execute(
        "select label from changes where state = 'done' order by seq desc limit 1"
    ).fetchone()
    undone = connection.execute(
        "select label from changes where state = 'undone' order by seq limit 1"
    ).fetchone()
    return (newest and newest[0], undone and undone[0])


def forget_old(connection: sqlite3.Connection, now: datetime) -> int:
    """Empty the bin: forget changes older than 30 days; returns how many. In a transaction.

    The age is taken against the newest change too, so that a clock in the future forgets nothing,
    and only what was made before a change of the last 30 days goes, so that a change made while
    the clock was behind does not go at once.
    """
    newest = connection.execute("select max(recorded) from changes").fetchone()[0]
    if newest is None:
        return 0
    reference = min(now.replace(tzinfo=None, microsecond=0), datetime.fromisoformat(newest))
    cut = (reference - timedelta(days=BIN_DAYS)).isoformat()
    return connection.execute(
        "delete from changes where recorded < ? and seq < coalesce("
        "(select min(seq) from changes where recorded between ? and ?), 0)",
        (cut, cut, reference.isoformat()),
    ).rowcount


def _drop_undone(connection: sqlite3.Connection) -> None:
    """Drop what was undone: those changes are always the newest, so older ones are not read."""
    newest = connection.execute("select state from changes order by seq desc limit 1").fetchone()
    if newest == ("undone",):
        connection.execute("update changes set state = 'dropped' where state = 'undone'")


def _revert(connection: sqlite3.Connection, pick: str, new_state: str) -> Reverted | None:
    found = connection.execute(f"{pick} limit 1").fetchone()
    if found is None:
        return None
    change_id, label, inverse = connection.execute(
        "select id, label, inverse from changes where seq = ?", found
    ).fetchone()
    puts = [Put(table, key, state) for table, key, state in json.loads(inverse)]
    other_way = _apply_all(connection, puts)
    connection.execute(
        "update changes set state = ?, inverse = ? where seq = ?",
        (
            new_state,
            json.dumps([[put.table, put.key, put.state] for put in other_way]),
            found[0],
        ),
    )
    states = [put.state for put in (*puts, *other_way)]
    keys = tuple((put.table, put.key) for put in puts)
    return Reverted(change_id, new_state, label, keys, _days(states))


def _apply_all(connection: sqlite3.Connection, puts: Iterable[Put]) -> list[Put]:
    inverse = []
    for put in puts:
        before = state_of(connection, put.table, put.key)
        apply(connection, put, before)
        inverse.append(Put(put.table, put.key, before))
    return inverse[::-1]


def _days(states: Iterable[State | None]) -> frozenset[date]:
    return frozenset(
        date.fromisoformat(state["plain"]["day"]) for state in states if state and "plain" in state
    )
