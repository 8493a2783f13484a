"""What the settings page shows, in words where it is about files and days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from kneetrack.domain.report_words import counted, long_day

if TYPE_CHECKING:
    from pathlib import Path

    from kneetrack.domain.settings import Settings
    from kneetrack.ui.settings.data_facts import DataFacts


@dataclass(frozen=True)
class BackupRow:
    """One backup: its file, when it was made, how large it is."""

    path: Path
    made: str
    size: str


@dataclass(frozen=True)
class DataView:
    """Where the data is; `second_age` is empty while no copy was found there."""

    journal: str
    size: str
    newest: str
    backups: tuple[BackupRow, ...]
    second_place: str
    second_age: str


@dataclass(frozen=True)
class SettingsView:
    """The settings as stored; `data` is None until the disk has been looked at."""

    settings: Settings
    day_ends: tuple[time, ...]
    data: DataView | None


def build_settings_view(settings: Settings, facts: DataFacts | None, now: datetime) -> SettingsView:
    """Return the page's view; `now` is local and decides which year goes without saying."""
    return SettingsView(settings, _day_ends(settings.day_ends_at), _data(settings, facts, now))


def when_words(moment: datetime, now: datetime) -> str:
    """Write a moment as "15 March, 18:42", with the year when it is another one."""
    day = long_day(moment.date())
    if moment.year == now.year:
        day = day.rpartition(" ")[0]
    return f"{day}, {moment:%H:%M}"


def size_words(size: int) -> str:
    """Write a size in bytes as people read it: "24 KB", "1.8 MB"."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} KB"
    return f"{size / 1_000_000:.1f} MB"


def age_words(age: timedelta) -> str:
    """Write how long ago something was, in whole days or hours."""
    hours = max(0, int(age.total_seconds() // 3600))
    if hours < 1:
        return "less than an hour ago"
    if hours < 48:
        return f"{counted(hours, 'hour')} ago"
    return f"{counted(hours // 24, 'day')} ago"


def _data(settings: Settings, facts: DataFacts | None, now: datetime) -> DataView | None:
    if facts is None:
        return None
    rows = tuple(
        BackupRow(backup.path, when_words(backup.made_at, now), size_words(backup.size))
        for backup in facts.backups
    )
    age = facts.second_place_age
    return DataView(
        journal=str(facts.journal),
        size=size_words(facts.size),
        newest=rows[0].made if rows else "",
        backups=rows,
        second_place=settings.second_place,
        second_age="" if age is None else age_words(age),
    )


def _day_ends(chosen: time) -> tuple[time, ...]:
    """Offer each half hour up to six, and whatever is stored now."""
    offered = {time(minutes // 60, minutes % 60) for minutes in range(0, 361, 30)}
    return tuple(sorted(offered | {chosen}))
