"""Reads and writes entries, stars and settings, each change whole and only once."""

from __future__ import annotations

import json
from contextlib import contextmanager
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from kneetrack.domain.errors import EnvironmentProblem
from kneetrack.domain.plain import entry_of
from kneetrack.domain.screen import ScreenEntry
from kneetrack.domain.settings import Settings, settings_of
from kneetrack.store import history
from kneetrack.store.entry_rows import ENTRY_ROWS
from kneetrack.store.problems import JournalBusy, damaged
from kneetrack.store.schema import ENTRY_TABLES
from kneetrack.store.soundness import UNREADABLE

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Sequence

    from kneetrack.domain.journal import Entry
    from kneetrack.store.database import Database
    from kneetrack.store.history import ChangeRecord, Reverted
    from kneetrack.store.journal_days import JournalDays
    from kneetrack.store.progress_store import ProgressStore
    from kneetrack.store.records import Put


class JournalStore:
    """The entries of one open journal."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._unsure = False

    @cached_property
    def days(self) -> JournalDays:
        """Reads many days at once, for a calendar."""
        from kneetrack.store.journal_days import JournalDays

        return JournalDays(self._database)

    @cached_property
    def progress(self) -> ProgressStore:
        """Reads all days, for charts."""
        from kneetrack.store.progress_store import ProgressStore

        return ProgressStore(self._database)

    def entries_between(
        self, first: date, last: date, types: Sequence[str] = ENTRY_TABLES
    ) -> tuple[Entry, ...]:
        """Return the entries of the days from `first` to `last`, by day, then as written down."""
        return self._find(types, "day between ? and ?", (first.isoformat(), last.isoformat()))

    def all_entries(self, types: Sequence[str] = ENTRY_TABLES) -> tuple[Entry, ...]:
        """Return every entry, by day, then as written down."""
        return self._find(types, "1", ())

    def entry(self, entry_id: str) -> Entry | None:
        """Return one entry by its id, None when there is none."""
        found = self._find(ENTRY_TABLES, "id = ?", (entry_id,))
        return found[0] if found else None

    def first_and_last_day(self) -> tuple[date, date] | None:
        """Return the span of days that hold pain, exercises or notes; None for an empty journal."""
        first, last = self._database.rows(
            "select min(day), max(day) from (select day from pain union all "
            "select day from exercise union all select day from note)"
        )[0]
        return None if first is None else (date.fromisoformat(first), date.fromisoformat(last))

    def exercises_done_since(self, day: date) -> tuple[str, ...]:
        """Return the ids of exercises done on or after `day`, the newest first."""
        rows = self._database.rows(
            "select exercise_id from exercise where day >= ? group by exercise_id "
            "order by max(day) desc, max(seq) desc",
            (day.isoformat(),),
        )
        return tuple(row[0] for row in rows)

    def last_time_done(self, exercise_id: str) -> Entry | None:
        """Return the newest entry of an exercise, None when it was never done."""
        found = self._find(
            ("exercise",),
            "seq = (select seq from exercise where exercise_id = ? order by day desc, seq desc)",
            (exercise_id,),
        )
        return found[0] if found else None

    def newest_screen(self) -> ScreenEntry | None:
        """Return the answers to the ten questions that count: the last of the latest day."""
        newest = "seq = (select seq from screen order by day desc, seq desc limit 1)"
        found = self._find(("screen",), newest, ())
        return found[0] if found and isinstance(found[0], ScreenEntry) else None

    def is_empty(self) -> bool:
        """Return whether no entry of any type is there; settings do not count."""
        return not any(
            self._database.value(f"select exists (select 1 from {table})")  # noqa: S608
            for table in ENTRY_TABLES
        )

    def stars(self) -> tuple[str, ...]:
        """Return the ids of the starred exercises, by name."""
        rows = self._database.rows("select exercise_id from star order by exercise_id")
        return tuple(row[0] for row in rows)

    def settings(self) -> Settings:
        """Return the settings; those never set have their default. Raises DamagedJournal."""
        try:
            return settings_of(self.plain_settings())
        except UNREADABLE as error:
            raise damaged(self._database.path, "holds a setting that cannot be read") from error

    def plain_settings(self) -> dict[str, Any]:
        """Return the settings that were set, as plain values by name."""
        rows = self._database.rows("select name, value from setting")
        return {name: json.loads(value) for name, value in rows}

    def change(self, record: ChangeRecord, puts: Sequence[Put]) -> bool:
        """Make a change durable; return False when it was made before.

        When the disk fails at the very end the journal itself is asked whether the change stands,
        and it is then made durable once more: never told as saved too early, never saved twice.
        Raises EnvironmentProblem when it is not saved.
        """
        try:
            with self._writing() as connection:
                if history.state_of_change(connection, record.id):
                    self._confirm(connection)
                    return False
                history.make_change(connection, record, puts)
        except EnvironmentProblem:
            if not self._stands(record.id, "done"):
                raise
        return True

    def continue_change(self, change_id: str, puts: Sequence[Put]) -> bool:
        """Add to the newest change, so that one undo takes both back; False when it is not the
        newest any more (then make a change of its own). Raises EnvironmentProblem.
        """
        with self._writing() as connection:
            return history.continue_change(connection, change_id, puts)

    def confirm(self) -> None:
        """Write once more, so that what is read now is durable; raises EnvironmentProblem."""
        with self._writing() as connection:
            self._confirm(connection)

    def confirm_if_unsure(self) -> None:
        """Do so only if a save failed: what it left may be read, and yet not be durable."""
        if self._unsure:
            self.confirm()

    def undo(self) -> Reverted | None:
        """Take back the last change, by window or command line; None when there is none."""
        return self._revert(history.undo)

    def redo(self) -> Reverted | None:
        """Make the change again that was taken back last; None when there is none."""
        return self._revert(history.redo)

    def next_labels(self) -> tuple[str | None, str | None]:
        """Return what undo and redo would touch, in words."""
        with self._database.reading() as connection:
            return history.next_labels(connection)

    def forget_old_changes(self, now: datetime) -> int:
        """Empty the bin of what is older than 30 days; return how many changes were forgotten."""
        with self._writing() as connection:
            return history.forget_old(connection, now)

    def made_up(self) -> bool:
        """Return whether this journal holds invented data."""
        return bool(self._database.value("select made_up from journal"))

    def mark_made_up(self) -> None:
        """Note that this journal, still empty, is about to hold invented data."""
        with self._database.writing() as connection:
            connection.execute("update journal set made_up = 1")

    def _find(
        self, types: Sequence[str], where: str, parameters: tuple[object, ...]
    ) -> tuple[Entry, ...]:
        found: list[tuple[str, int, Entry]] = []
        with self._database.reading() as connection:
            try:
                for table in types:
                    found += [
                        (plain["day"], seq, entry_of(plain))
                        for seq, plain in _rows(connection, table, where, parameters)
                    ]
            except UNREADABLE as error:
                raise damaged(self._database.path, "holds an entry that cannot be read") from error
        return tuple(entry for _day, _seq, entry in sorted(found, key=_by_day_and_order))

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        try:
            with self._database.writing() as connection:
                yield connection
        except JournalBusy:
            raise
        except EnvironmentProblem:
            self._unsure = True
            raise
        self._unsure = False

    def _revert(self, way: Callable[[sqlite3.Connection], Reverted | None]) -> Reverted | None:
        reverted: Reverted | None = None
        try:
            with self._writing() as connection:
                reverted = way(connection)
        except EnvironmentProblem:
            # Asked a second time, undo would take back one change more.
            if reverted is None or not self._stands(reverted.change_id, reverted.state):
                raise
        return reverted

    def _stands(self, change_id: str, state: str) -> bool:
        """Return whether a change whose commit failed is there after all, and durable by now."""
        if not self._unsure:
            return False  # the journal was busy: nothing was written
        try:
            with self._writing() as connection:
                self._confirm(connection)
                return history.state_of_change(connection, change_id) == state
        except EnvironmentProblem:
            return False

    @staticmethod
    def _confirm(connection: sqlite3.Connection) -> None:
        connection.execute("update journal set confirmations = confirmations + 1")


def _rows(
    connection: sqlite3.Connection, table: str, where: str, parameters: tuple[object, ...]
) -> Iterator[tuple[int, dict[str, Any]]]:
    return ENTRY_ROWS[table].plain_rows(connection, where, parameters)


def _by_day_and_order(found: tuple[str, int, Entry]) -> tuple[str, int]:
    return found[0], found[1]
