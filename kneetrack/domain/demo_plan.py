"""What the made-up person does in a session: few exercises, whose doses step up over the weeks."""

from __future__ import annotations

from dataclasses import dataclass

from kneetrack.domain.session_record import SetDone

ASSISTED, FREE = "quad_sissy_assist", "quad_sissy"
ROLLING = "roll_quad_lat"
STARS = ("sq_step_down_lat", "hip_abduction_side", "sq_body", "core_plank_front", ROLLING)
HEAVY = ("sq_body", "sq_step_down_lat", "quad_wall_sit")
"""What she feels in the knee while she does it; the others load it little."""


@dataclass(frozen=True)
class DemoDose:
    """So many sets; reps, hold in seconds, load in kg and a word about the set-up, or None."""

    sets: int
    reps: int | None = None
    hold: int | None = None
    load_kg: float | None = None
    note: str = ""

    def done(self, *, last_is_short: bool) -> tuple[SetDone, ...]:
        """Return the sets as they were done; the last one may have been cut short."""
        whole = SetDone(reps=self.reps, hold_seconds=self.hold, load_kg=self.load_kg)
        if not last_is_short:
            return (whole,) * self.sets
        last = SetDone(
            reps=self.reps - 2 if self.reps else None,
            hold_seconds=self.hold - 5 if self.hold else None,
            load_kg=self.load_kg,
        )
        return (*(whole,) * (self.sets - 1), last)


@dataclass(frozen=True)
class DemoExercise:
    """One exercise of the plan, done while progress is from `since` to `until` (0 to 1)."""

    id: str
    since: float
    until: float
    doses: tuple[DemoDose, ...]
    each_side: bool = False

    def dose(self, progress: float, *, eased: bool) -> DemoDose:
        """Return the dose at this point, one step lower where she takes it easier."""
        share = (progress - self.since) / (self.until - self.since)
        step = min(int(share * len(self.doses)), len(self.doses) - 1)
        return self.doses[max(0, step - 1 if eased else step)]


def _reps(sets: int, *reps: int) -> tuple[DemoDose, ...]:
    return tuple(DemoDose(sets, count) for count in reps)


def _loaded(sets: int, *steps: tuple[int, float]) -> tuple[DemoDose, ...]:
    return tuple(DemoDose(sets, reps, load_kg=load) for reps, load in steps)


def _holds(sets: int, *seconds: int) -> tuple[DemoDose, ...]:
    return tuple(DemoDose(sets, hold=count) for count in seconds)


def _steps(*steps: tuple[int, int]) -> tuple[DemoDose, ...]:
    return tuple(DemoDose(3, reps, note=f"{height} cm step") for reps, height in steps)


_ABDUCTION = DemoExercise(
    "hip_abduction_side",
    0.0,
    1.0,
    _reps(3, 8, 10, 12) + _loaded(3, (10, 0.5), (12, 0.5), (10, 1.0), (12, 1.0), (12, 1.5)),
    each_side=True,
)
_CLAM = DemoExercise("hip_clamshell", 0.0, 0.34, _reps(3, 8, 10, 12, 15), each_side=True)
_ROTATION = DemoExercise(
    "hip_rotation_seat", 0.0, 0.34, _reps(2, 8, 10) + _reps(3, 8, 10), each_side=True
)
_KICK = DemoExercise(
    "hip_donkey_kick",
    0.34,
    1.0,
    _reps(3, 8, 10, 12, 15) + _loaded(3, (10, 1.0), (12, 1.0)),
    each_side=True,
)
_BRIDGE = DemoExercise("glute_bridge", 0.0, 0.34, _reps(2, 10) + _reps(3, 10, 12, 15))
_WALL = DemoExercise("quad_wall_sit", 0.06, 1.0, _holds(4, 15, 20, 25, 30, 35, 40, 45))
_PLANK = DemoExercise("core_plank_front", 0.06, 1.0, _holds(3, 15, 20, 25, 30, 35, 40, 45))
_SQUAT = DemoExercise(
    "sq_body",
    0.34,
    1.0,
    (
        DemoDose(2, 8, note="high box"),
        DemoDose(3, 8, note="high box"),
        DemoDose(3, 10, note="high box"),
        DemoDose(3, 12, note="high box"),
        DemoDose(3, 8, note="kitchen chair"),
        DemoDose(3, 10, note="kitchen chair"),
    ),
)
_STEP = DemoExercise(
    "sq_step_down_lat",
    0.34,
    1.0,
    _steps((6, 10), (8, 10), (10, 10), (8, 15), (10, 15), (8, 20), (10, 20)),
    each_side=True,
)
_ROLL = DemoExercise(ROLLING, 0.0, 0.5, _holds(2, 30, 45, 60), each_side=True)

# Until which progress; the two sessions that take turns; the weekdays.
_STAGES = (
    (0.06, ((_BRIDGE, _CLAM, _ROTATION), (_BRIDGE, _CLAM, _ABDUCTION)), (0, 2, 4)),
    (0.34, ((_CLAM, _WALL, _BRIDGE, _PLANK), (_ABDUCTION, _ROTATION, _WALL, _PLANK)), (0, 2, 4)),
    (0.68, ((_ABDUCTION, _SQUAT, _STEP, _PLANK), (_KICK, _WALL, _STEP, _PLANK)), (0, 2, 4)),
    (1.0, ((_STEP, _ABDUCTION, _SQUAT, _PLANK), (_KICK, _WALL, _STEP, _PLANK)), (0, 2, 4)),
    (2.0, ((_STEP, _SQUAT, _PLANK), (_ABDUCTION, _WALL, _KICK)), (0, 4)),
)
LATE_STAGE = 0.68
"""From here on sissy squats are thought of at all."""

SQUAT_RUNGS = (
    (ASSISTED, DemoDose(2, 6, note="two hands, to 30 degrees, heels down")),
    (ASSISTED, DemoDose(2, 7, note="two hands, to 45 degrees, heels down")),
    (ASSISTED, DemoDose(2, 8, note="two hands, to 60 degrees")),
    (FREE, DemoDose(2, 5, note="one hand on the rail, to 60 degrees")),
)


def session_days(progress: float) -> tuple[int, ...]:
    """Return the weekdays (0 = Monday) she keeps free for a session."""
    return next(days for until, _, days in _STAGES if progress < until)


def session_plan(progress: float, number: int) -> tuple[DemoExercise, ...]:
    """Return the exercises of her session with this number; two lists take turns."""
    lists = next(lists for until, lists, _ in _STAGES if progress < until)
    return lists[number % len(lists)]


def rolling_dose(progress: float) -> DemoDose:
    """Return how long she rolls the outer thigh."""
    return _ROLL.dose(progress, eased=False)
