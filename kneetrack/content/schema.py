"""The shape of an exercise file: which fields it has and what each may hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kneetrack.content.dose_schema import read_dose
from kneetrack.content.evidence_schema import read_evidence, read_fact
from kneetrack.content.gate_schema import read_gate, read_ladder
from kneetrack.content.table_reader import TableReader
from kneetrack.content.terms import EQUIPMENT, MUSCLES
from kneetrack.domain.exercise import (
    Exercise,
    LoadBand,
    Muscles,
    Phase,
    Region,
    Sided,
    Step,
    Variant,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kneetrack.content.field_reader import Table
    from kneetrack.content.problems import Problem

BEND_DEGREES_ALLOWED = (0, 150)
STEP_SECONDS_ALLOWED = (1, 300)


def read_exercise(
    file: str, table: Table, shared_rules: Mapping[str, tuple[str, ...]]
) -> tuple[Exercise | None, list[Problem]]:
    """Read one exercise and everything wrong with its shape; None when it cannot be used.

    `shared_rules` are the stop rules that many exercises name by a key such as "S0".
    """
    top = TableReader(file, table)
    sided = top.choice("sided", Sided)
    phases = top.texts("phases", 1, [phase.value for phase in Phase])
    muscles = top.table("muscles")
    gate, ladder = top.optional_table("gate"), top.optional_table("ladder")
    parts: dict[str, Any] = {
        "id": top.text("id"),
        "name": top.text("name"),
        "aliases": top.texts("aliases"),
        "region": top.choice("region", Region),
        "summary": top.text("summary"),
        "muscles": Muscles(
            muscles.texts("primary", 1, MUSCLES), muscles.texts("secondary", 0, MUSCLES)
        ),
        "equipment": top.texts("equipment", 0, EQUIPMENT),
        "equipment_optional": top.texts("equipment_optional", 0, EQUIPMENT),
        "position": top.text("position"),
        "sided": sided,
        "load_band": top.choice("load_band", LoadBand),
        "range_deg": top.optional_pair("range_deg", BEND_DEGREES_ALLOWED),
        "dose": read_dose(top.table("dose"), sided),
        "steps": tuple(_read_step(step) for step in top.tables("steps", 2)),
        "cues": top.texts("cues", 1),
        "faults": top.texts("faults", 1),
        "easier": tuple(_read_variant(variant) for variant in top.tables("easier")),
        "harder": tuple(_read_variant(variant) for variant in top.tables("harder")),
        "alternatives": tuple(_read_variant(variant) for variant in top.tables("alternatives")),
        "stop": _spelled_out(top, "stop", shared_rules),
        "cautions": _spelled_out(top, "cautions", shared_rules),
        "gate": read_gate(gate) if gate else None,
        "ladder": read_ladder(ladder) if ladder else None,
        "evidence": read_evidence(top.table("evidence")),
        "facts": tuple(read_fact(fact) for fact in top.tables("facts", 1)),
        "checked_on": top.day("checked_on"),
    }
    top.finish()
    if not top.sound:
        return None, top.problems
    return Exercise(phases=tuple(Phase(phase) for phase in phases), **parts), top.problems


def _read_step(reader: TableReader) -> Step:
    return Step(reader.text("text"), reader.whole("seconds", STEP_SECONDS_ALLOWED))


def _read_variant(reader: TableReader) -> Variant:
    return Variant(reader.text("text"), reader.optional_text("exercise"))


def _spelled_out(
    reader: TableReader, field: str, shared_rules: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """Read rules, putting shared ones such as "S0" in their own words."""
    rules: list[str] = []
    for at, rule in enumerate(reader.texts(field, 1), 1):
        if rule in shared_rules:
            rules.extend(shared_rules[rule])
        elif rule and " " not in rule:
            known = ", ".join(sorted(shared_rules)) or "none"
            reader.note(f"{field}[{at}]", f'"{rule}" is no shared rule', f"known are {known}")
        else:
            rules.append(rule)
    return tuple(rules)
