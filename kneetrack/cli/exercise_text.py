"""One exercise as plain lines: how it is done, when to stop, and what is known about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.domain.evidence import EvidenceLevel
from kneetrack.domain.exercise import LoadBand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kneetrack.content.library import Library
    from kneetrack.domain.exercise import Exercise, Variant

_LOADS = {
    LoadBand.LOW: "low",
    LoadBand.MEDIUM: "medium",
    LoadBand.HIGH: "high",
    LoadBand.VERY_HIGH: "very high",
}
_LEVELS = {
    EvidenceLevel.REVIEWS: "Research reviews",
    EvidenceLevel.STUDIES: "Single studies",
    EvidenceLevel.PRACTICE: "Common practice",
}


def exercise_text(exercise: Exercise, library: Library) -> str:
    """Return everything the library tells about an exercise, in the order it is read."""
    lines = [f"{exercise.name} ({exercise.id})", exercise.summary, "", *_in_short(exercise)]
    for title, sentences in (
        ("Take care", exercise.cautions),
        ("Meant for when all of this holds", _gate(exercise)),
        ("Stop", exercise.stop),
    ):
        lines += _part(title, sentences)
    lines += ["", "How to do it"]
    lines += [f"{number}. {step.text}" for number, step in enumerate(exercise.steps, 1)]
    for title, sentences in (
        ("Cues", exercise.cues),
        ("Common faults", exercise.faults),
        ("Easier", _variants(exercise.easier, library)),
        ("Harder", _variants(exercise.harder, library)),
        ("Instead", _variants(exercise.alternatives, library)),
    ):
        lines += _part(title, sentences)
    lines += _ladder(exercise)
    lines += ["", "What is known"]
    lines.append(f"{_LEVELS[exercise.evidence.level]}. {exercise.evidence.text}")
    for fact in exercise.facts:
        lines.append(f"- {fact.text} ({fact.describe_mark(library.sources)})")
    lines += _part("Sources", tuple(_sources(exercise, library)))
    return "\n".join([*lines, "", f"Compared with its sources on {exercise.checked_on}."])


def _in_short(exercise: Exercise) -> Iterator[str]:
    yield f"Dose: {exercise.dose.describe()}. {exercise.dose.describe_rhythm()}."
    yield f"Position: {exercise.position}."
    if exercise.equipment:
        yield f"Needs: {', '.join(exercise.equipment)}."
    if exercise.equipment_optional:
        yield f"If you like: {', '.join(exercise.equipment_optional)}."
    yield f"Works: {', '.join(exercise.muscles.primary)}."
    if exercise.muscles.secondary:
        yield f"Helps: {', '.join(exercise.muscles.secondary)}."
    bend = ""
    if exercise.range_deg is not None:
        low, high = exercise.range_deg
        span = f"{low} to {high}" if low < high else f"{low}"
        bend = f" Knee bend: {span} degrees."
    yield f"Kneecap load: {_LOADS[exercise.load_band]} (estimated).{bend}"
    yield f"Phases: {', '.join(phase.value for phase in exercise.phases)}."
    if exercise.aliases:
        yield f"Also called: {'; '.join(exercise.aliases)}."


def _part(title: str, sentences: tuple[str, ...]) -> list[str]:
    return ["", title, *(f"- {sentence}" for sentence in sentences)] if sentences else []


def _gate(exercise: Exercise) -> tuple[str, ...]:
    if exercise.gate is None:
        return ()
    return tuple(condition.text for condition in exercise.gate.conditions)


def _variants(variants: tuple[Variant, ...], library: Library) -> tuple[str, ...]:
    """Name the exercise behind a variant by its id, but only one that can be shown."""
    there = {each.id for each in library.exercises}
    return tuple(
        f"{variant.text} ({variant.exercise})" if variant.exercise in there else variant.text
        for variant in variants
    )


def _ladder(exercise: Exercise) -> list[str]:
    if exercise.ladder is None:
        return []
    rungs = enumerate(exercise.ladder.rungs, 1)
    return [
        *_part("Ladder", exercise.ladder.rules),
        *(f"{number}. {rung.text}" for number, rung in rungs),
    ]


def _sources(exercise: Exercise, library: Library) -> Iterator[str]:
    for key in exercise.sources:
        source = library.sources.get(key)
        if source is not None:
            yield f"{source.label}: {source.where}" if source.where else source.label
