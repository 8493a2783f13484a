"""Invented people whose reports are looked at: much data and little, short words and long."""

from __future__ import annotations

import random
import uuid
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from kneetrack.domain.day import Moment
from kneetrack.domain.journal import Entry, NoteEntry, QuestionEntry
from kneetrack.domain.pain import BOTH_SIDES, PainEntry, PainKind, Side, Zone
from kneetrack.domain.report import build_report_view
from kneetrack.domain.screen import ScreenAnswer, ScreenEntry
from kneetrack.domain.session_record import ExerciseEntry, SetDone
from kneetrack.domain.settings import Settings

if TYPE_CHECKING:
    from kneetrack.domain.report_view import ReportView

LAST = date(2026, 3, 19)
NAMES = {
    "hip_clamshell": "Clamshell",
    "hip_side_lying_abduction": "Side-lying leg raise",
    "hip_donkey_kick": "Donkey kick",
    "trunk_front_plank": "Front plank",
    "massage_quad_lat": "Outer thigh massage",
    "squat_step_down": "Step-down",
    "quad_wall_sit": "Wall sit",
    "calf_raise": "Calf raise",
    "flex_quad": "Front thigh stretch",
    "roll_quads": "Foam rolling, front thigh",
}
_ACTIVITIES = ("Stairs down", "Sitting over an hour", "Squatting", "Getting up", "Long walk")
_QUESTIONS = (
    "Is it a good time to start supported sissy squats?",
    "How deep should I bend to begin with?",
    "Could my shoes or arches play a part?",
)


def named(exercise_id: str) -> str:
    """Return the plain name of an exercise."""
    return NAMES.get(exercise_id, exercise_id)


def head(day: date, number: int) -> dict[str, Any]:
    """Return what every entry carries, the same for the same day and number."""
    return {
        "id": str(uuid.UUID(int=day.toordinal() * 1000 + number)),
        "day": day,
        "recorded": Moment(datetime(day.year, day.month, day.day, 19, 30), 60),  # noqa: DTZ001
    }


def pain(day: date, side: Side, score: int, number: int = 0, **more: Any) -> PainEntry:
    """Return one pain number."""
    return PainEntry(
        **head(day, number + (side is Side.RIGHT) * 100), side=side, score=score, **more
    )


def done(day: date, exercise_id: str, number: int, side: Side | None = None, **more: Any) -> Entry:
    """Return one exercise done."""
    return ExerciseEntry(**head(day, 200 + number), exercise_id=exercise_id, side=side, **more)


def questions(*texts: str) -> list[Entry]:
    """Return questions in the order given."""
    return [
        QuestionEntry(**head(LAST, 500 + place), text=text, place=place)
        for place, text in enumerate(texts)
    ]


def journal(
    days: int, *, knees: tuple[Side, ...] = BOTH_SIDES, last: date = LAST, seed: int = 7
) -> list[Entry]:
    """Return a made-up journal of `days` days: two flare-ups, some gaps, slowly easier."""
    chance = random.Random(seed)
    entries: list[Entry] = []
    flares = (days * 0.35, days * 0.8)
    for step in range(days):
        day = last - timedelta(days=days - 1 - step)
        if chance.random() < 0.04 or (days > 60 and 0.55 < step / days < 0.58):
            continue
        flare = any(0 <= step - start < 6 for start in flares)
        for side in knees:
            level = (5.2 if side is Side.LEFT else 3.0) * (1 - 0.6 * step / days) + 2.2 * flare
            score = max(0, min(10, round(chance.gauss(level, 0.7))))
            more: dict[str, Any] = {}
            if chance.random() < 0.5 and score:
                more["activity"] = chance.choices(_ACTIVITIES, (26, 22, 9, 8, 5))[0]
            if chance.random() < 0.7 and score:
                places = (Zone.BEHIND, Zone.OUTER, Zone.ABOVE, Zone.TENDON)
                more["zones"] = tuple(dict.fromkeys(chance.choices(places, (44, 12, 5, 2), k=2)))
            entries.append(pain(day, side, score, **more))
            if chance.random() < 0.3:
                kind = chance.choice((PainKind.BEFORE, PainKind.DURING, PainKind.MORNING))
                entries.append(pain(day, side, max(0, score - 1), 7, kind=kind))
        if step % 3 == 1:
            entries += _session(day, chance, knees)
    return entries


def _session(day: date, chance: random.Random, knees: tuple[Side, ...]) -> list[Entry]:
    entries: list[Entry] = []
    for number, exercise_id in enumerate(NAMES):
        if chance.random() < 0.35:
            continue
        hold = exercise_id in {"trunk_front_plank", "massage_quad_lat"}
        one = SetDone(hold_seconds=60) if hold else SetDone(12, load_kg=5 if number == 5 else None)
        sides: tuple[Side | None, ...] = (None,) if hold else knees
        entries += [
            done(
                day,
                exercise_id,
                number * 3 + at,
                side,
                sets=(one,) * 3,
                pain=chance.choice((0, 1, 2)),
            )
            for at, side in enumerate(sides)
        ]
    return entries


def report(
    entries: list[Entry],
    days: int,
    *,
    settings: Settings | None = None,
    asked: tuple[str, ...] = _QUESTIONS,
    with_notes: bool = False,
) -> ReportView:
    """Return the page of made-up entries of the last `days` days."""
    return build_report_view(
        entries + questions(*asked),
        settings or Settings(name="Nora Ellis", birth_year=1991, main_problem=MAIN_PROBLEM),
        named,
        first=LAST - timedelta(days=days - 1),
        last=LAST,
        printed_on=LAST,
        with_notes=with_notes,
        made_up=True,
    )


MAIN_PROBLEM = "Pain behind the left kneecap on stairs down and after long drives, for two years."
LONG = "Incomprehensibilities-and-Donaudampfschifffahrtsgesellschaftskapitaen " * 6
ARABIC = "نورا إليس من القاهرة"
MARKUP = "<b>bold?</b> <img src=file:///etc/hostname> & 😀 👩‍⚕️"


_STARTED = Settings(
    name="Nora Ellis",
    main_problem=MAIN_PROBLEM,
    problem_since="6-weeks-to-3-months",
    start_worst_left=10,
    start_worst_right=0,
    start_day=date(2026, 1, 5),
)
_SIGNS = ScreenEntry(
    **head(LAST, 900),
    answers=tuple(ScreenAnswer(f"a-sign-with-a-rather-long-name-{n}", yes=True) for n in range(11)),
    cleared=(MARKUP + " " + LONG)[:200],
)


def people() -> dict[str, ReportView]:
    """Return one report for each kind of journal worth looking at."""
    hard = journal(74)
    for step in range(30):
        day = LAST - timedelta(days=step)
        hard.append(pain(day, Side.LEFT, 3, 20 + step, activity=(LONG[:190] + f" {step % 9}")))
        hard.append(NoteEntry(**head(day, 800), text=f"{MARKUP} {LONG} {ARABIC}"))
    hard += [
        pain(LAST, Side.RIGHT, 4, 60 + at, kind=kind, zones=tuple(Zone))
        for at, kind in enumerate(PainKind)
    ]
    words = Settings(name=(LONG[:150]), birth_year=1991, main_problem=(MARKUP + " " + LONG)[:200])
    arabic = Settings(name=ARABIC, birth_year=1991, main_problem=f"{ARABIC} (left) {MARKUP}")
    one_knee = Settings(knees=(Side.LEFT,), name="", main_problem="")
    return {
        "year": report(journal(365), 365),
        "74-days": report(journal(74), 74),
        "30-days": report(journal(30), 30, asked=()),
        "3-days": report(journal(3, seed=3), 3, asked=_QUESTIONS[:1]),
        "one-knee": report(journal(90, knees=(Side.LEFT,)), 90, settings=one_knee),
        "ten-years": report(journal(3650), 3650),
        "long-words": report(hard, 74, settings=words, asked=(LONG[:499],) * 7, with_notes=True),
        "arabic": report(hard[:200], 74, settings=arabic, asked=(ARABIC, MARKUP, "Plain?")),
        "pain-only": report([one for one in journal(40) if type(one) is PainEntry], 40, asked=()),
        "exercise-only": report([done(LAST, "calf_raise", 1)], 20, asked=()),
        "start-and-signs": report([*hard, _SIGNS], 74, settings=_STARTED, with_notes=True),
        "nothing": report([], 28, settings=Settings(), asked=()),
    }
