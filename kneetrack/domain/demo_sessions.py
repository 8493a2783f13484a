"""What the made-up person does on a session's evening, and how the knees took it."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any

from kneetrack.domain.demo_plan import (
    HEAVY,
    LATE_STAGE,
    ROLLING,
    SQUAT_RUNGS,
    DemoDose,
    rolling_dose,
    session_days,
    session_plan,
)
from kneetrack.domain.pain import BOTH_SIDES, PainKind, Side
from kneetrack.domain.session_record import ExerciseEntry

if TYPE_CHECKING:
    from kneetrack.domain.demo_course import CourseDay
    from kneetrack.domain.demo_pen import DemoPen
    from kneetrack.domain.session_record import SetDone

SESSIONS_A_RUNG, RUNG_DAYS = 4, 14
SQUAT_MOST_PAIN = 3
SQUAT_WEEKDAYS = (0, 4)


class DemoSessions:
    """Writes one session after the other; `squats_from` is the first day for sissy squats."""

    def __init__(self, pen: DemoPen, squats_from: date) -> None:
        self._pen = pen
        self._chance = pen.chance
        self._squats_from = squats_from
        self._count = 0
        self._rung = 0
        self._rung_begun: date | None = None
        self._on_rung = 0

    def write(self, day: date, course_day: CourseDay, worst: dict[Side, int]) -> list[str]:
        """Write what was done on a day; return which exercises, none on most days."""
        kept = 0.35 if course_day.in_flare_up else 0.9
        if day.weekday() not in session_days(course_day.progress) or self._chance.random() >= kept:
            return self._only_rolling(day, course_day)
        return self._session(day, course_day, worst)

    def _session(self, day: date, course_day: CourseDay, worst: dict[Side, int]) -> list[str]:
        begins = time(17 + self._chance.randint(0, 1), self._chance.randint(0, 55))
        left = worst.get(Side.LEFT, 0)
        before = max(0, left - self._chance.randint(1, 3))
        during = min(before + self._chance.choice((0, 0, 1, 1, 2)), max(left, before))
        both_asked = Side.RIGHT in worst and self._chance.random() < 0.25
        self._pen.pain(day, begins, Side.LEFT, before, kind=PainKind.BEFORE)
        if both_asked:
            right = max(0, worst[Side.RIGHT] - 1)
            self._pen.pain(day, begins, Side.RIGHT, right, kind=PainKind.BEFORE)
        minute = 5
        plan = session_plan(course_day.progress, self._count)
        if course_day.in_flare_up:
            plan = tuple(exercise for exercise in plan if exercise.id not in HEAVY)
        self._count += 1
        done = []
        for exercise in plan:
            dose = exercise.dose(course_day.progress, eased=course_day.eased)
            pain = during if exercise.id in HEAVY else max(0, during - 2)
            sides = BOTH_SIDES if exercise.each_side else (None,)
            for side in sides:
                felt = max(0, pain - 2) if side is Side.RIGHT else pain
                self._exercise(day, _later(begins, minute), exercise.id, side, dose, felt)
                minute += 3
            done.append(exercise.id)
        squat = self._squat(day, course_day, left, _later(begins, minute), during)
        if squat:
            done.append(squat)
            minute += 6
        if self._chance.random() < 0.4:
            done += self._rolling(day, _later(begins, minute), course_day)
            minute += 6
        ended = _later(begins, minute)
        self._pen.pain(day, ended, Side.LEFT, during, kind=PainKind.DURING)
        after = max(0, during - self._chance.randint(0, 1))
        self._pen.pain(day, _later(ended, 5), Side.LEFT, after, kind=PainKind.AFTER)
        if both_asked:
            right = min(worst[Side.RIGHT], self._chance.randint(0, 1))
            self._pen.pain(day, _later(ended, 5), Side.RIGHT, right, kind=PainKind.AFTER)
        return done

    def _squat(
        self, day: date, course_day: CourseDay, left: int, when: time, during: int
    ) -> str | None:
        """Write the rung of the sissy squat she stands on: late, on quiet days, twice a week."""
        is_time = day >= self._squats_from and course_day.progress >= LATE_STAGE
        if not is_time or day.weekday() not in SQUAT_WEEKDAYS:
            return None
        if course_day.eased or left > SQUAT_MOST_PAIN:
            return None
        if self._rung_begun is None:
            self._rung_begun = day
        stayed = (day - self._rung_begun).days >= RUNG_DAYS and self._on_rung >= SESSIONS_A_RUNG
        if stayed and self._rung < len(SQUAT_RUNGS) - 1:
            self._rung, self._on_rung, self._rung_begun = self._rung + 1, 0, day
        self._on_rung += 1
        exercise_id, dose = SQUAT_RUNGS[self._rung]
        self._exercise(day, when, exercise_id, None, dose, during, hard=True)
        return exercise_id

    def _only_rolling(self, day: date, course_day: CourseDay) -> list[str]:
        if self._chance.random() >= (0.4 if course_day.in_flare_up else 0.03):
            return []
        return self._rolling(day, time(19, self._chance.randint(0, 40)), course_day)

    def _rolling(self, day: date, when: time, course_day: CourseDay) -> list[str]:
        dose = rolling_dose(course_day.progress)
        for number, side in enumerate(BOTH_SIDES):
            done = dose.done(last_is_short=False)
            self._add(day, _later(when, 3 * number), ROLLING, side, done)
        return [ROLLING]

    def _exercise(
        self,
        day: date,
        when: time,
        exercise_id: str,
        side: Side | None,
        dose: DemoDose,
        pain: int,
        *,
        hard: bool = False,
    ) -> None:
        done = dose.done(last_is_short=self._chance.random() < 0.08)
        effort = self._chance.randint(5, 7) if hard else self._chance.randint(3, 6)
        self._add(day, when, exercise_id, side, done, pain=pain, effort=effort, note=dose.note)

    def _add(
        self,
        day: date,
        when: time,
        exercise_id: str,
        side: Side | None,
        sets: tuple[SetDone, ...],
        **more: Any,
    ) -> None:
        head = self._pen.head(day, when)
        self._pen.entries.append(
            ExerciseEntry(**head, exercise_id=exercise_id, side=side, sets=sets, **more)
        )


def _later(when: time, minutes: int) -> time:
    total = when.hour * 60 + when.minute + minutes
    return time(total // 60, total % 60)
