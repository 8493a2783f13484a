"""Filling an empty journal with made-up data, so that everything can be tried out."""

from __future__ import annotations

import uuid
from collections import Counter
from typing import TYPE_CHECKING

from kneetrack.domain.change import Change, Topic
from kneetrack.domain.day import day_of, moment_of
from kneetrack.domain.demo_journal import build_demo
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.plain import ENTRY_TYPES, type_of
from kneetrack.domain.settings import Settings, plain_settings
from kneetrack.store.history import ChangeRecord
from kneetrack.store.journal_store import JournalStore
from kneetrack.store.records import put_entry, put_setting, put_star

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kneetrack.services.assembly import Services
    from kneetrack.services.change_feed import ChangeFeed


class DemoService:
    """Writes a made-up journal as one change, and only where nothing is recorded."""

    def __init__(self, store: JournalStore, feed: ChangeFeed, now: Callable[[], datetime]) -> None:
        self._store = store
        self._feed = feed
        self._now = now

    def fill(self, *, seed: int, days: int) -> dict[str, int]:
        """Write made-up data of `days` days up to today; return how many entries of each type.

        Raises InputProblem("dir") when the journal holds something, EnvironmentProblem.
        """
        if self._store.all_entries() or self._store.plain_settings() or self._store.stars():
            raise InputProblem(
                "dir", "A journal with entries or settings is there; choose an empty folder."
            )
        now = self._now()
        demo = build_demo(seed, days, day_of(now, self._store.settings().day_ends_at))
        default = plain_settings(Settings())
        puts = [put_entry(entry) for entry in demo.entries]
        puts += [
            put_setting(name, value)
            for name, value in plain_settings(demo.settings).items()
            if value != default[name]
        ]
        puts += [put_star(star, starred=True) for star in demo.stars]
        self._store.mark_made_up()
        self._store.change(ChangeRecord(str(uuid.uuid4()), "Made-up data", moment_of(now)), puts)
        self._feed.publish(Change(frozenset(Topic)))
        found = Counter(map(type_of, demo.entries))
        return {entry_type: found[entry_type] for entry_type in ENTRY_TYPES}


def demo_of(services: Services) -> DemoService:
    """Return the maker of demo data for an open journal."""
    return DemoService(JournalStore(services.database), services.feed, services.journal.now)
