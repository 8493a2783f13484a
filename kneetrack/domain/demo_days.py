"""The made-up person's days: what she feels when, what it came with, and what she writes."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from kneetrack.domain import demo_notes as notes
from kneetrack.domain.demo_words import ACTIVITIES, FLARE_ACTIVITIES, MOMENTS, OUTINGS
from kneetrack.domain.pain import PainKind, Side, Zone

if TYPE_CHECKING:
    from kneetrack.domain.demo_course import CourseDay
    from kneetrack.domain.demo_pen import DemoPen
    from kneetrack.domain.demo_sessions import DemoSessions

_ZONES = {Side.LEFT: (Zone.BEHIND, Zone.OUTER, Zone.INNER), Side.RIGHT: (Zone.BEHIND, Zone.BELOW)}
_NAMES, _WEIGHTS = zip(*ACTIVITIES, strict=True)
_SATURDAY, _SUNDAY = 5, 6


class DemoDays:
    """Writes down one day after the other, as the made-up person would."""

    def __init__(self, pen: DemoPen, sessions: DemoSessions) -> None:
        self._pen = pen
        self._chance = pen.chance
        self._sessions = sessions
        self._notes = notes.NoteBook(pen.chance)
        self._trained_on: date | None = None

    def write_day(self, day: date, course_day: CourseDay, worst: dict[Side, int]) -> None:
        """Write a whole day, from the morning to the note before bed."""
        self._morning_after(day, course_day, worst)
        if self._chance.random() < 0.12:
            self._moments(day, worst)
        if day.weekday() in (_SATURDAY, _SUNDAY) and not course_day.in_flare_up:
            self._outing(day, worst)
        done = self._sessions.write(day, course_day, worst)
        if done:
            self._trained_on = day
        evening = time(20, self._chance.randint(0, 59))
        for side, score in worst.items():
            self._worst(day, evening, side, score, course_day)
        if day.weekday() == _SUNDAY:
            for side, score in worst.items():
                usual = max(0, score - self._chance.randint(1, 2))
                self._pen.pain(day, time(21, 5), side, usual, kind=PainKind.USUAL)
        self._note(day, course_day, done)

    def write_last_morning(self, day: date, course_day: CourseDay, worst: dict[Side, int]) -> None:
        """Write the day that is still going on: its morning, whatever time it is now."""
        self._morning_after(day, course_day, worst)
        for side, score in worst.items():
            self._worst(day, time(7, 20), side, score, course_day)

    def _morning_after(self, day: date, course_day: CourseDay, worst: dict[Side, int]) -> None:
        if self._trained_on != day - timedelta(days=1):
            return
        for side, score in worst.items():
            eased = 0 if course_day.in_flare_up else self._chance.choice((1, 1, 2))
            morning = max(0, score - eased)
            self._pen.pain(day, time(7, 10), side, morning, kind=PainKind.MORNING)

    def _moments(self, day: date, worst: dict[Side, int]) -> None:
        """Write how it was at one or two moments of the day."""
        count = self._chance.randint(1, 2)
        for hour, activity in sorted(self._chance.sample(MOMENTS, count)):
            when = time(hour, self._chance.randint(15, 59))
            for side, score in worst.items():
                if side is Side.LEFT or self._chance.random() < 0.4:
                    now = max(0, score - self._chance.randint(0, 2))
                    kind = PainKind.NOW
                    self._pen.pain(day, when, side, now, kind=kind, activity=activity)

    def _outing(self, day: date, worst: dict[Side, int]) -> None:
        if self._chance.random() >= 0.2 or Side.LEFT not in worst:
            return
        activity = self._chance.choice(OUTINGS)
        left = worst[Side.LEFT]
        before = max(0, left - self._chance.randint(1, 2))
        moments = ((10, PainKind.BEFORE, before), (12, PainKind.DURING, left))
        for hour, kind, score in (*moments, (14, PainKind.AFTER, max(0, left - 1))):
            when = time(hour, self._chance.randint(0, 59))
            self._pen.pain(day, when, Side.LEFT, score, kind=kind, activity=activity)

    def _worst(self, day: date, when: time, side: Side, score: int, course_day: CourseDay) -> None:
        activity, note = "", ""
        if course_day.in_flare_up and self._chance.random() < 0.4:
            activity = self._chance.choice(FLARE_ACTIVITIES)
        elif score >= 2 and self._chance.random() < 0.6:
            activity = self._chance.choices(_NAMES, _WEIGHTS)[0]
        zones: tuple[Zone, ...] = ()
        if score and self._chance.random() < 0.5:
            known = _ZONES[side]
            zones = known[: 1 if self._chance.random() < 0.6 else 2]
        if score and self._chance.random() < 0.04:
            note = self._notes.pick(day, notes.PAIN_NOTES) or ""
        self._pen.pain(day, when, side, score, zones=zones, activity=activity, note=note)

    def _note(self, day: date, course_day: CourseDay, done: list[str]) -> None:
        words, share = self._words(day, course_day, done)
        if self._chance.random() < share:
            text = self._notes.pick(day, words)
            if text is not None:
                self._pen.note(day, time(21, self._chance.randint(10, 50)), text)

    def _words(
        self, day: date, course_day: CourseDay, done: list[str]
    ) -> tuple[tuple[str, ...], float]:
        """Return what she may write about today, and how likely she writes at all."""
        if course_day.begins_flare_up:
            return notes.FLARE_BEGINS, 1.0
        if course_day.ends_gap:
            return notes.BACK_FROM_A_GAP, 1.0
        if course_day.in_flare_up:
            return notes.FLARE, 0.5
        about = tuple(text for each in done for text in notes.ABOUT_EXERCISES.get(each, ()))
        if done and self._chance.random() < 0.5:
            return (*notes.AFTER_SESSION, *about), 0.24
        stage: tuple[str, ...] = ()
        if course_day.progress < 0.35:
            stage = notes.EARLY
        elif course_day.progress > 0.6:
            stage = notes.LATE
        return (*notes.EVERYDAY, *notes.SEASONS[notes.season_of(day)], *stage), 0.16
