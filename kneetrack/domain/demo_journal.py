"""A made-up journal to try things with: same seed and same day, same journal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from typing import TYPE_CHECKING

from kneetrack.domain.day import FIRST_DAY
from kneetrack.domain.demo_course import START, build_course
from kneetrack.domain.demo_days import DemoDays
from kneetrack.domain.demo_notes import FIRST_NOTE
from kneetrack.domain.demo_pen import DemoPen
from kneetrack.domain.demo_plan import STARS
from kneetrack.domain.demo_sessions import DemoSessions
from kneetrack.domain.demo_words import BIRTH_YEAR, MAIN_PROBLEM, NAME, PROBLEM_SINCE, QUESTIONS
from kneetrack.domain.pain import Side
from kneetrack.domain.settings import Settings

if TYPE_CHECKING:
    from kneetrack.domain.journal import Entry

SQUATS_NOT_BEFORE, SQUATS_LAST_DAYS = 42, 70
"""Sissy squats come late: in the last ten weeks, never in the first six."""


@dataclass(frozen=True)
class DemoJournal:
    """Made-up entries in the order written down, with settings and starred exercises."""

    entries: tuple[Entry, ...]
    settings: Settings
    stars: tuple[str, ...]


def build_demo(seed: int, days: int, last_day: date) -> DemoJournal:
    """Return a made-up journal of `days` days that ends on `last_day`, whose pages are begun.

    Days before 1900 are left out.
    """
    days = max(1, min(days, (last_day - FIRST_DAY).days + 1))
    first_day = last_day - timedelta(days=days - 1)
    squats_after = max(SQUATS_NOT_BEFORE, days - SQUATS_LAST_DAYS)
    pen = DemoPen(Random(seed))  # noqa: S311 nothing here is secret
    writer = DemoDays(pen, DemoSessions(pen, first_day + timedelta(days=squats_after)))
    pen.note(first_day, time(7, 5), FIRST_NOTE)
    for index, course_day in enumerate(build_course(pen.chance, days)):
        if course_day.worst is None:
            continue
        day = first_day + timedelta(days=index)
        if index == days - 1:
            writer.write_last_morning(day, course_day, course_day.worst)
        else:
            writer.write_day(day, course_day, course_day.worst)
    questions_on = last_day - timedelta(days=min(5, days - 1))
    for place, text in enumerate(QUESTIONS):
        pen.question(questions_on, time(6, 40 + place), text, place)
    entries = tuple(sorted(pen.entries, key=_recorded))
    return DemoJournal(entries, _settings(first_day), STARS)


def _settings(first_day: date) -> Settings:
    return Settings(
        name=NAME,
        birth_year=BIRTH_YEAR,
        main_problem=MAIN_PROBLEM,
        problem_since=PROBLEM_SINCE,
        start_worst_left=round(START[Side.LEFT]),
        start_worst_right=round(START[Side.RIGHT]),
        start_day=first_day,
        welcomed=True,
    )


def _recorded(entry: Entry) -> datetime:
    return entry.recorded.local
