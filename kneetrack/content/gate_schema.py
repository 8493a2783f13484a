"""The shape of a gate and of a ladder inside an exercise file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.domain.gate import Gate, GateCheck, GateCondition, Ladder, Rung

if TYPE_CHECKING:
    from kneetrack.content.table_reader import TableReader

_PAIN = ("limit", "window_days", "min_entries")
_NEEDED = {
    GateCheck.AGE_AT_LEAST: ("limit",),
    GateCheck.NO_SURGERY_WITHIN_MONTHS: ("limit",),
    GateCheck.USUAL_PAIN_AT_MOST: _PAIN,
    GateCheck.WORST_PAIN_AT_MOST: _PAIN,
    GateCheck.EXERCISE_DONE_WELL: ("exercise", "sets", "reps", "sessions", "limit"),
}
"""The numbers each kind of condition cannot do without."""


def read_gate(reader: TableReader) -> Gate:
    """Read a gate: its id and the conditions that must all hold."""
    gate_id = reader.text("id")
    return Gate(gate_id, tuple(_read_condition(part) for part in reader.tables("conditions", 1)))


def read_ladder(reader: TableReader) -> Ladder:
    """Read a ladder: how long to stay on a rung, its rules, and the rungs, easiest first."""
    return Ladder(
        weeks_each=reader.whole("weeks_each", (1, 52)),
        sessions_each=reader.whole("sessions_each", (1, 50)),
        max_days_per_week=reader.whole("max_days_per_week", (1, 7)),
        hours_between=reader.whole("hours_between", (0, 168)),
        rules=reader.texts("rules", 1),
        rungs=tuple(_read_rung(part) for part in reader.tables("rungs", 2)),
    )


def _read_condition(reader: TableReader) -> GateCondition:
    check = reader.choice("check", GateCheck)
    condition = GateCondition(
        check=check,
        text=reader.text("text"),
        can_be_cleared=reader.flag("can_be_cleared"),
        limit=reader.optional_whole("limit", (0, 120)),
        window_days=reader.optional_whole("window_days", (1, 365)),
        min_entries=reader.optional_whole("min_entries", (1, 365)),
        exercise=reader.optional_text("exercise"),
        sets=reader.optional_whole("sets", (1, 10)),
        reps=reader.optional_whole("reps", (1, 50)),
        sessions=reader.optional_whole("sessions", (1, 50)),
        bend_deg=reader.optional_whole("bend_deg", (0, 150)),
        step_cm=reader.optional_whole("step_cm", (1, 60)),
    )
    for field in _NEEDED.get(check, ()):
        if reader.sound and not reader.has(field):
            reader.note(field, "is missing", f'a condition "{check.value}" needs it')
    return condition


def _read_rung(reader: TableReader) -> Rung:
    return Rung(
        text=reader.text("text"),
        exercise=reader.text("exercise"),
        range_deg=reader.pair("range_deg", (0, 150)),
        hands=reader.optional_whole("hands", (0, 2)),
    )
