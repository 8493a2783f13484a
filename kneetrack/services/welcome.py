"""The first run: whether it is due, and what was answered in it, saved as one change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kneetrack.domain.change import Change, Topic
from kneetrack.domain.day import day_of, moment_of
from kneetrack.domain.new_id import new_id
from kneetrack.domain.pain import BOTH_SIDES, Side
from kneetrack.domain.screen import ScreenAnswer, ScreenEntry
from kneetrack.services.settings import setting_puts
from kneetrack.store.history import ChangeRecord
from kneetrack.store.journal_store import JournalStore
from kneetrack.store.records import Put, put_entry

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kneetrack.domain.settings import Settings
    from kneetrack.services.assembly import Services
    from kneetrack.services.change_feed import ChangeFeed


@dataclass(frozen=True)
class StartingPoint:
    """Where somebody starts from, as far as it was answered.

    `worst` are the chosen knees with their worst pain of the past week (None: not answered),
    `problem_since` one of DURATIONS, `answers` those to the ten questions (none: not answered).
    `entry_id` is made before the first try to save.
    """

    worst: tuple[tuple[Side, int | None], ...]
    problem_since: str = ""
    answers: tuple[ScreenAnswer, ...] = ()
    entry_id: str = ""


class WelcomeService:
    """Keeps what was answered in the first run."""

    def __init__(self, store: JournalStore, feed: ChangeFeed, now: Callable[[], datetime]) -> None:
        self._store = store
        self._feed = feed
        self._now = now

    def finish(self, start: StartingPoint, *, origin: object = None) -> None:
        """Save the starting point, durable when this returns; one undo takes all of it back.

        Trying again with the same `start` saves it once. Raises InputProblem, EnvironmentProblem.
        """
        before = self._store.settings()
        today = day_of(self._now(), before.day_ends_at)
        worst = dict(start.worst)
        is_stated = start.problem_since or any(score is not None for score in worst.values())
        after = replace(
            before,
            knees=tuple(side for side in BOTH_SIDES if side in worst) or before.knees,
            problem_since=start.problem_since,
            start_worst_left=worst.get(Side.LEFT),
            start_worst_right=worst.get(Side.RIGHT),
            start_day=today if is_stated else None,
            welcomed=True,
        )
        puts: list[Put] = []
        entry = self.entry_of(start)
        if entry is not None:
            standing = self._store.entry(start.entry_id)
            if isinstance(standing, ScreenEntry):  # a try before this one came through after all
                entry = replace(standing, answers=start.answers)
            if entry != standing:
                puts.append(put_entry(entry))
        self._save("Where you start from", before, after, puts, origin)

    def entry_of(self, start: StartingPoint) -> ScreenEntry | None:
        """Return the answers as the entry they become today, None when none were given."""
        if not start.answers:
            return None
        now = self._now()
        today = day_of(now, self._store.settings().day_ends_at)
        return ScreenEntry(
            id=start.entry_id, day=today, recorded=moment_of(now), answers=start.answers
        )

    def skip(self, *, origin: object = None) -> None:
        """Note that the first run is over, and nothing else."""
        before = self._store.settings()
        self._save("First run skipped", before, replace(before, welcomed=True), [], origin)

    def _save(
        self, label: str, before: Settings, after: Settings, puts: list[Put], origin: object
    ) -> None:
        puts = [*puts, *setting_puts(before, after)]
        if not puts:
            self._store.confirm_if_unsure()
            return
        self._store.change(ChangeRecord(new_id(), label, moment_of(self._now())), puts)
        topics = frozenset({Topic.ENTRIES, Topic.SETTINGS})
        self._feed.publish(Change(topics, frozenset(), origin))


def welcome_of(services: Services) -> WelcomeService:
    """Return the first run of an open journal; made when asked for, once in its life."""
    return WelcomeService(JournalStore(services.database), services.feed, services.journal.now)
