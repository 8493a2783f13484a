"""Which backups to keep: all of two days, then one a day, a week and a month."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

KEEP_ALL_FOR = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9
ALWAYS_KEPT = 3
RECENT = 5
"""So many of the newest count as now: a clock that was wrong for a few backups thins nothing."""


def kept(made_at: Sequence[datetime]) -> frozenset[int]:
    """Return the positions of the backups to keep, of a list in the order they were made.

    Buckets are counted by the days, weeks and months that have a backup, not by their age, and
    the two-day span lies around each of the newest five, whatever the clock said then.
    """
    newest_first = range(len(made_at) - 1, -1, -1)
    keep = set(list(newest_first)[:ALWAYS_KEPT])
    for recent in made_at[-RECENT:]:
        keep |= {i for i in newest_first if abs(recent - made_at[i]) <= KEEP_ALL_FOR}
    rest = [i for i in newest_first if i not in keep]
    for bucket, most in ((_day, DAILY), (_week, WEEKLY), (_month, MONTHLY)):
        first_of = _newest_per_bucket(rest, made_at, bucket, most)
        keep |= first_of
        seen = {bucket(made_at[i]) for i in first_of}
        rest = [i for i in rest if i not in keep and bucket(made_at[i]) not in seen]
    return frozenset(keep)


def _newest_per_bucket(
    newest_first: Sequence[int],
    made_at: Sequence[datetime],
    bucket: Callable[[datetime], Hashable],
    most: int,
) -> set[int]:
    found: dict[Hashable, int] = {}
    for i in newest_first:
        if len(found) < most:
            found.setdefault(bucket(made_at[i]), i)
    return set(found.values())


def _day(moment: datetime) -> Hashable:
    return moment.date()


def _week(moment: datetime) -> Hashable:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> Hashable:
    return moment.year, moment.month
