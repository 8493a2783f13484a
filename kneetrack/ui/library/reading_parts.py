"""Everything an exercise file says, put into parts in the order in which it is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneetrack.domain.exercise import Sided
from kneetrack.ui.day.exercise_words import (
    BEFORE_YOU_START,
    EVIDENCE,
    HOW,
    KEEP_IN_MIND,
    MEANT_FOR,
    WATCH_FOR,
    WHEN_TO_STOP,
    gate_texts,
    in_words,
    level_words_long,
    mark_words,
    phase_words,
)
from kneetrack.ui.kit.local_words import day_words
from kneetrack.ui.library.reading import Line, Mark, Section

if TYPE_CHECKING:
    from kneetrack.domain.evidence import Source
    from kneetrack.domain.exercise import Exercise, Variant
    from kneetrack.domain.gate import Ladder


def parts_to_read(
    exercise: Exercise, sources: Mapping[str, Source], known: Mapping[str, str]
) -> tuple[Section, ...]:
    """Return every part that has something to say; `known` are names by id, for the links."""
    return tuple(part for part in _parts(exercise, sources, known) if part.lines)


def _parts(
    exercise: Exercise, sources: Mapping[str, Source], known: Mapping[str, str]
) -> tuple[Section, ...]:
    gate = gate_texts(exercise)
    after_gate = (Line(_tr("You can note what you did either way.")),) if gate else ()
    return (
        Section(
            "cautions",
            in_words(BEFORE_YOU_START),
            _listed(exercise.cautions),
            needs_care=True,
        ),
        Section("gate", in_words(MEANT_FOR), _listed(gate) + after_gate, needs_care=True),
        Section("stop", in_words(WHEN_TO_STOP), _listed(exercise.stop)),
        Section("setting", _tr("Where and with what"), _setting(exercise)),
        Section("steps", in_words(HOW), _steps(exercise)),
        Section("cues", in_words(KEEP_IN_MIND), _listed(exercise.cues)),
        Section("faults", in_words(WATCH_FOR), _listed(exercise.faults)),
        Section("variants", _tr("Easier or harder"), _variants(exercise, known)),
        Section("ladder", _tr("Step by step"), _ladder(exercise, known)),
        Section(
            "evidence",
            in_words(EVIDENCE),
            (
                Line(level_words_long(exercise.evidence.level)),
                Line(exercise.evidence.text),
            ),
            level=exercise.evidence.level,
        ),
        Section(
            "facts",
            _tr("What this rests on"),
            tuple(
                Line(fact.text, Mark.BULLET, mark_words(fact, sources)) for fact in exercise.facts
            ),
        ),
        Section("sources", _tr("Sources"), _sources(exercise, sources)),
        Section("about", _tr("Also"), _also(exercise)),
    )


def _setting(exercise: Exercise) -> tuple[Line, ...]:
    lines = [f"{exercise.position}."]
    if exercise.equipment:
        lines.append(_tr("You need: {0}.").format(", ".join(exercise.equipment)))
    if exercise.equipment_optional:
        lines.append(_tr("If you like: {0}.").format(", ".join(exercise.equipment_optional)))
    if not exercise.equipment and not exercise.equipment_optional:
        lines.append(_tr("You need nothing else."))
    each = exercise.sided is Sided.ONE_AT_A_TIME
    lines.append(_tr("One side at a time.") if each else _tr("Both sides together."))
    if exercise.range_deg is not None:
        bend = _bend(exercise.range_deg)
        lines.append(_tr("Knee bend: {0} (0° is straight).").format(bend))
    return tuple(map(Line, lines))


def _steps(exercise: Exercise) -> tuple[Line, ...]:
    return tuple(
        Line(step.text, Mark.NUMBER, _tr("{0} s").format(step.seconds)) for step in exercise.steps
    )


def _variants(exercise: Exercise, known: Mapping[str, str]) -> tuple[Line, ...]:
    kinds = (
        (Mark.EASIER, _tr("Easier: {0}"), exercise.easier),
        (Mark.HARDER, _tr("Harder: {0}"), exercise.harder),
        (Mark.INSTEAD, _tr("Instead: {0}"), exercise.alternatives),
    )
    return _each_link_once(
        Line(words.format(one.text), mark, link=_link_of(one, known))
        for mark, words, variants in kinds
        for one in variants
    )


def _ladder(exercise: Exercise, known: Mapping[str, str]) -> tuple[Line, ...]:
    ladder = exercise.ladder
    if ladder is None:
        return ()
    rungs = _each_link_once(
        Line(
            rung.text,
            Mark.NUMBER,
            _bend(rung.range_deg),
            _link(rung.exercise, known, exercise.id),
        )
        for rung in ladder.rungs
    )
    return (Line(_pace(ladder)), *rungs, *_listed(ladder.rules))


def _pace(ladder: Ladder) -> str:
    return _tr(
        "Each step: at least {0} weeks and {1} sessions, at most {2} days a week, {3} hours apart."
    ).format(
        ladder.weeks_each, ladder.sessions_each, ladder.max_days_per_week, ladder.hours_between
    )


def _sources(exercise: Exercise, sources: Mapping[str, Source]) -> tuple[Line, ...]:
    found = (sources.get(key) for key in exercise.sources)
    return tuple(
        Line(source.label, aside=source.where or "") for source in found if source is not None
    )


def _also(exercise: Exercise) -> tuple[Line, ...]:
    lines = []
    if exercise.aliases:
        lines.append(_tr("Other names: {0}.").format(", ".join(exercise.aliases)))
    phases = ", ".join(map(phase_words, exercise.phases))
    lines.append(_tr("Fits the phases: {0}.").format(phases))
    lines.append(_tr("Name in commands: {0}.").format(exercise.id))
    checked = day_words(exercise.checked_on, "d MMMM yyyy")
    lines.append(_tr("Compared with its sources on {0}.").format(checked))
    return tuple(map(Line, lines))


def _listed(texts: Iterable[str]) -> tuple[Line, ...]:
    return tuple(Line(text, Mark.BULLET) for text in texts)


def _link_of(variant: Variant, known: Mapping[str, str]) -> tuple[str, str] | None:
    return None if variant.exercise is None else _link(variant.exercise, known)


def _link(exercise_id: str, known: Mapping[str, str], own: str = "") -> tuple[str, str] | None:
    name = known.get(exercise_id)
    return None if name is None or exercise_id == own else (exercise_id, name)


def _each_link_once(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Keep a link where its exercise is first named, and take it off further down."""
    seen: set[tuple[str, str]] = set()
    kept = []
    for line in lines:
        kept.append(replace(line, link=None) if line.link in seen else line)
        seen.update(filter(None, (line.link,)))
    return tuple(kept)


def _bend(degrees: tuple[int, int]) -> str:
    low, high = degrees
    return _tr("{0}°").format(low) if low == high else _tr("{0}–{1}°").format(low, high)


def _tr(text: str) -> str:
    return QCoreApplication.translate("LibraryDetail", text)
