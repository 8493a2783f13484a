"""Reads what a calendar needs of many days, without building a single entry."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kneetrack.domain.logged_day import BEGINNING, LoggedDay
from kneetrack.domain.pain import Side
from kneetrack.store.problems import damaged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneetrack.store.database import Database, Row

MOST_AT_ONCE = 500
"""How many single days one question to the journal may name."""

# What was written, in the order in which a day shows it: its own note, notes with a time, then
# what was said of pain and of exercises. {text} and {where} are filled in below, never by people.
_NOTES = """
    select day, 0 + (at is not null) as place, seq, {note_text} as words from note where {where}
    union all select day, 2, seq, {own_note} from pain
        where {where} and trim(note, char(9, 10, 13, 32)) <> ''
    union all select day, 3, seq, {own_note} from exercise
        where {where} and trim(note, char(9, 10, 13, 32)) <> ''
"""
_ACTIVITIES = "union all select day, 4, seq, activity from pain where activity <> ''"
_WITH_NOTES = """
    select day from note union select day from pain where trim(note, char(9, 10, 13, 32)) <> ''
    union select day from exercise where trim(note, char(9, 10, 13, 32)) <> ''
"""
_LOGGED = "select day from pain union select day from exercise union select day from note"


class JournalDays:
    """The days of one open journal; every method raises EnvironmentProblem where it cannot read."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def between(self, first: date, last: date) -> tuple[LoggedDay, ...]:
        """Return the days from `first` to `last` that hold something, oldest first."""
        return self._days("day between ? and ?", (first.isoformat(), last.isoformat()))

    def these(self, days: Sequence[date]) -> tuple[LoggedDay, ...]:
        """Return those of `days` (at most 500) that hold something, oldest first."""
        marks = ", ".join("?" * len(days[:MOST_AT_ONCE]))
        return self._days(f"day in ({marks})", tuple(day.isoformat() for day in days))

    def all_logged(self, *, with_notes: bool = False) -> tuple[date, ...]:
        """Return every day that holds something (or some words), the newest first."""
        rows = self._database.rows(
            f"select day from ({_WITH_NOTES if with_notes else _LOGGED}) order by day desc"  # noqa: S608
        )
        return tuple(self._day(row[0]) for row in rows)

    def years(self) -> tuple[int, ...]:
        """Return the years that hold something, the newest first."""
        rows = self._database.rows(
            f"select distinct substr(day, 1, 4) as year from ({_LOGGED}) order by year desc"  # noqa: S608
        )
        return tuple(int(row[0]) for row in rows)

    def texts(self) -> dict[date, tuple[str, ...]]:
        """Return everything that was written, by day: notes, then what set off a pain."""
        notes = _NOTES.format(note_text="text", own_note="note", where="1")
        rows = self._database.rows(f"{notes} {_ACTIVITIES} order by 1, 2, 3")
        return self._by_day(rows)

    def _days(self, where: str, parameters: tuple[str, ...]) -> tuple[LoggedDay, ...]:
        beginning = f"substr({{}}, 1, {BEGINNING})"
        notes = _NOTES.format(
            note_text=beginning.format("text"), own_note=beginning.format("note"), where=where
        )
        with self._database.reading() as connection:
            pain = connection.execute(
                f"select day, side, max(score) from pain where {where} group by day, side",  # noqa: S608
                parameters,
            ).fetchall()
            exercise = connection.execute(
                f"select distinct day from exercise where {where}",  # noqa: S608
                parameters,
            ).fetchall()
            written = connection.execute(f"{notes} order by 1, 2, 3", parameters * 3).fetchall()
        scores: dict[date, dict[Side, int]] = {}
        for day, side, score in pain:
            scores.setdefault(self._day(day), {})[self._side(side)] = score
        trained = {self._day(row[0]) for row in exercise}
        texts = self._by_day(written)
        return tuple(
            LoggedDay(day, scores.get(day, {}), day in trained, texts.get(day, ()))
            for day in sorted(scores.keys() | trained | texts.keys())
        )

    def _by_day(self, rows: Sequence[Row]) -> dict[date, tuple[str, ...]]:
        texts: dict[str, list[str]] = {}
        for day, _place, _seq, words in rows:
            texts.setdefault(day, []).append(words)
        return {self._day(day): tuple(words) for day, words in texts.items()}

    def _day(self, stored: str) -> date:
        try:
            return date.fromisoformat(stored)
        except (TypeError, ValueError) as error:
            raise damaged(self._database.path, "holds a day that cannot be read") from error

    def _side(self, stored: str) -> Side:
        try:
            return Side(stored)
        except ValueError as error:
            raise damaged(self._database.path, "holds an entry that cannot be read") from error
