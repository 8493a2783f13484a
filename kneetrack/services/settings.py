"""Settings: read them, change one, and undo that like anything else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kneetrack.domain.change import Change, Topic
from kneetrack.domain.day import moment_of
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.new_id import new_id
from kneetrack.domain.settings import Settings, plain_settings
from kneetrack.store.history import ChangeRecord
from kneetrack.store.records import Put, put_setting

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kneetrack.services.change_feed import ChangeFeed
    from kneetrack.store.journal_store import JournalStore


class SettingsService:
    """The journal's settings, saved at once, each with an undo."""

    def __init__(self, store: JournalStore, feed: ChangeFeed, now: Callable[[], datetime]) -> None:
        self._store = store
        self._feed = feed
        self._now = now

    def settings(self) -> Settings:
        """Return the settings; those never set have their default."""
        return self._store.settings()

    def change(self, *, origin: object = None, **values: Any) -> Settings:
        """Set the named settings and return all of them.

        Raises InputProblem naming the setting and what is allowed, EnvironmentProblem when the
        journal cannot be written; nothing is changed then.
        """
        before = self.settings()
        after = replace(before, **values)
        if after.birth_year is not None and after.birth_year > self._now().year:
            raise InputProblem("birth_year", "Birth year must be a year from 1900 to this year.")
        puts = setting_puts(before, after)
        if puts:
            words = ", ".join(put.key.replace("_", " ") for put in puts)
            record = ChangeRecord(new_id(), f"Setting changed: {words}", moment_of(self._now()))
            self._store.change(record, puts)
            self._feed.publish(Change(frozenset({Topic.SETTINGS}), origin=origin))
        else:
            self._store.confirm_if_unsure()
        return after


def setting_puts(before: Settings, after: Settings) -> list[Put]:
    """Return the records of the settings that differ."""
    old, new = plain_settings(before), plain_settings(after)
    return [put_setting(name, new[name]) for name in new if new[name] != old[name]]
