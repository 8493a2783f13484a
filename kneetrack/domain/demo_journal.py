"""A made-up journal to try things with: same seed and same day, same journal."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from typing import TYPE_CHECKING, Any

from kneetrack.domain.day import FIRST_DAY, Moment
from kneetrack.domain.demo_course import CourseDay, build_course
from kneetrack.domain.demo_words import (
    ACTIVITIES,
    BIRTH_YEAR,
    FIRST_NOTE,
    FLARE_ACTIVITIES,
    FLARE_NOTES,
    MAIN_PROBLEM,
    NAME,
    NOTES,
    QUESTIONS,
)
from kneetrack.domain.journal import NoteEntry, QuestionEntry
from kneetrack.domain.pain import HIGHEST_PAIN, PainEntry, PainKind, Side, Zone
from kneetrack.domain.session_record import ExerciseEntry, SetDone
from kneetrack.domain.settings import Settings

if TYPE_CHECKING:
    from kneetrack.domain.journal import Entry

CLAMSHELL, ROLLING, SQUAT = "hip_clamshell", "roll_quad_lat", "quad_sissy_assist"
STARS = (CLAMSHELL, SQUAT, ROLLING)
SESSION_WEEKDAYS = (0, 2, 4)
SQUAT_WEEKDAY, SQUAT_MOST_PAIN = 4, 3
SQUAT_NOT_BEFORE, SQUAT_LAST_DAYS = 42, 28
"""The supported squat comes late: once a week in the last four weeks, never in the first six."""

_ZONES = {Side.LEFT: (Zone.BEHIND, Zone.OUTER, Zone.INNER), Side.RIGHT: (Zone.BEHIND, Zone.BELOW)}


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
    squats_from = last_day - timedelta(
        days=days - 1 - max(SQUAT_NOT_BEFORE, days - SQUAT_LAST_DAYS)
    )
    writer = _Writer(Random(seed), squats_from)  # noqa: S311 nothing here is secret
    for index, course_day in enumerate(build_course(writer.chance, days)):
        day = last_day - timedelta(days=days - 1 - index)
        if index == 0:
            writer.note(day, time(7, 5), FIRST_NOTE)
        if course_day.worst is not None:
            writer.write_day(day, course_day, is_last=index == days - 1)
    writer.write_questions(last_day - timedelta(days=min(5, days - 1)))
    entries = sorted(writer.entries, key=_recorded)
    settings = Settings(name=NAME, birth_year=BIRTH_YEAR, main_problem=MAIN_PROBLEM)
    return DemoJournal(tuple(entries), settings, STARS)


class _Writer:
    """Writes down one day after the other, as the made-up person would."""

    def __init__(self, chance: Random, squats_from: date) -> None:
        self.chance = chance
        self._squats_from = squats_from
        self.entries: list[Entry] = []
        self._last_session: date | None = None

    def write_day(self, day: date, course_day: CourseDay, *, is_last: bool) -> None:
        """Write a day; the last one only has its morning, whatever time it is now."""
        worst = course_day.worst or {}
        if self._last_session == day - timedelta(days=1):
            for side, score in worst.items():
                morning = max(0, score - self.chance.randint(1, 2))
                self.pain(day, time(7, 10), side, morning, kind=PainKind.MORNING)
        if not is_last and self._has_session(day, course_day):
            self._last_session = day
            self._write_session(day, course_day, worst)
        evening = time(7, 20) if is_last else time(20, self.chance.randint(0, 59))
        for side, score in worst.items():
            self._write_worst(day, evening, side, score, course_day)
        if day.weekday() == 6 and not is_last:
            for side, score in worst.items():
                usual = max(0, score - self.chance.randint(1, 2))
                self.pain(day, time(21, 5), side, usual, kind=PainKind.USUAL)
        if not is_last and self.chance.random() < (0.4 if course_day.in_flare_up else 0.1):
            words = FLARE_NOTES if course_day.in_flare_up else NOTES
            self.note(day, time(21, self.chance.randint(10, 50)), self.chance.choice(words))

    def write_questions(self, day: date) -> None:
        """Write the questions for the next visit."""
        for place, text in enumerate(QUESTIONS):
            head = self._head(day, time(6, 40 + place))
            self.entries.append(QuestionEntry(**head, text=text, place=place))

    def note(self, day: date, when: time, text: str) -> None:
        """Write a note."""
        self.entries.append(NoteEntry(**self._head(day, when), text=text))

    def pain(self, day: date, when: time, side: Side, score: int, **more: Any) -> None:
        """Write a pain number; one that is not the day's worst keeps its time."""
        stated = None if more.get("kind", PainKind.WORST) is PainKind.WORST else when
        head = self._head(day, when) | {"at": stated}
        self.entries.append(PainEntry(**head, side=side, score=score, **more))

    def _write_worst(
        self, day: date, when: time, side: Side, score: int, course_day: CourseDay
    ) -> None:
        activity = ""
        if course_day.in_flare_up and self.chance.random() < 0.4:
            activity = self.chance.choice(FLARE_ACTIVITIES)
        elif score >= 2 and self.chance.random() < 0.6:
            names, weights = zip(*ACTIVITIES, strict=True)
            activity = self.chance.choices(names, weights)[0]
        zones: tuple[Zone, ...] = ()
        if score and self.chance.random() < 0.5:
            known = _ZONES[side]
            zones = known[: 1 if self.chance.random() < 0.6 else 2]
        self.pain(day, when, side, score, zones=zones, activity=activity)

    def _has_session(self, day: date, course_day: CourseDay) -> bool:
        kept = 0.35 if course_day.in_flare_up else 0.9
        return day.weekday() in SESSION_WEEKDAYS and self.chance.random() < kept

    def _has_squat(self, day: date, course_day: CourseDay, worst: int) -> bool:
        is_time = day >= self._squats_from and day.weekday() == SQUAT_WEEKDAY
        return is_time and worst <= SQUAT_MOST_PAIN and not course_day.in_flare_up

    def _write_session(self, day: date, course_day: CourseDay, worst: dict[Side, int]) -> None:
        left = worst.get(Side.LEFT, 0)
        hour, minute = 18, self.chance.randint(0, 20)
        before = max(0, left - self.chance.randint(1, 3))
        self.pain(day, time(hour, minute), Side.LEFT, before, kind=PainKind.BEFORE)
        during = min(HIGHEST_PAIN, before + self.chance.randint(0, 2), max(left, before))
        for number, side in enumerate(Side):
            self._exercise(
                day,
                time(hour, minute + 5 + number),
                CLAMSHELL,
                side,
                self._clamshell(course_day),
                pain=max(0, during - 1) if side is Side.LEFT else 0,
                effort=self.chance.randint(3, 5),
            )
        if self._has_squat(day, course_day, left):
            reps = 6 + (day - self._squats_from).days // 14
            self._exercise(
                day,
                time(hour, minute + 15),
                SQUAT,
                None,
                (SetDone(reps=reps),) * 2,
                pain=during,
                effort=self.chance.randint(5, 7),
            )
        for number, side in enumerate(Side):
            seconds = 30 if course_day.progress < 0.3 else 60
            done = (SetDone(hold_seconds=seconds),) * 2
            self._exercise(day, time(hour, minute + 20 + number), ROLLING, side, done)
        self.pain(day, time(hour, minute + 30), Side.LEFT, during, kind=PainKind.DURING)
        after = max(0, during - self.chance.randint(0, 1))
        self.pain(day, time(hour, minute + 35), Side.LEFT, after, kind=PainKind.AFTER)

    def _clamshell(self, course_day: CourseDay) -> tuple[SetDone, ...]:
        """Repetitions grow from 8 to 15; now and then the last set is shorter."""
        reps = 8 + round(7 * course_day.progress)
        last = reps - 2 if self.chance.random() < 0.2 else reps
        return (SetDone(reps=reps), SetDone(reps=reps), SetDone(reps=last))

    def _exercise(
        self,
        day: date,
        when: time,
        exercise_id: str,
        side: Side | None,
        sets: tuple[SetDone, ...],
        pain: int | None = None,
        effort: int | None = None,
    ) -> None:
        head = self._head(day, when) | {"at": None}
        self.entries.append(
            ExerciseEntry(
                **head, exercise_id=exercise_id, side=side, sets=sets, pain=pain, effort=effort
            )
        )

    def _head(self, day: date, when: time) -> dict[str, Any]:
        made = uuid.UUID(int=self.chance.getrandbits(128), version=4)
        seconds = self.chance.randint(0, 59)
        local = datetime.combine(day, when.replace(second=seconds))
        return {"id": str(made), "day": day, "recorded": Moment(local, 0), "at": None}


def _recorded(entry: Entry) -> datetime:
    return entry.recorded.local
