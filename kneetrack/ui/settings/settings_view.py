"""What the settings page shows, in words where it is about files and days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneetrack.ui.kit.local_words import clock_words, counted, day_words, number_words

if TYPE_CHECKING:
    from pathlib import Path

    from kneetrack.domain.settings import Settings
    from kneetrack.ui.settings.data_facts import DataFacts

_CONTEXT = "SettingsView"


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
    pattern = _tr("d MMMM") if moment.year == now.year else _tr("d MMMM yyyy")
    day, clock = day_words(moment.date(), pattern), clock_words(moment.time())
    return _tr("{0}, {1}").format(day, clock)


def size_words(size: int) -> str:
    """Write a size in bytes as people read it: "24 KB", "1.8 MB"."""
    if size < 1_000_000:
        return _tr("{0} KB").format(number_words(max(1, round(size / 1000))))
    return _tr("{0} MB").format(number_words(size / 1_000_000, 1))


def age_words(age: timedelta) -> str:
    """Write how long ago something was, in whole days or hours."""
    hours = max(0, int(age.total_seconds() // 3600))
    if hours < 1:
        return _tr("less than an hour ago")
    if hours < 48:
        return counted(_CONTEXT, "1 hour ago", "%n hours ago", hours)
    return counted(_CONTEXT, "1 day ago", "%n days ago", hours // 24)


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


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
