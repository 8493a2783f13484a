"""What pages say about an exercise, in the same words everywhere."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kneetrack.domain.evidence import EvidenceLevel, Fact, FactMark, Source
from kneetrack.domain.exercise import Exercise, LoadBand, Phase, Region

_CONTEXT = "ExerciseWords"
_N = QT_TRANSLATE_NOOP

_REGIONS = {
    Region.HIP: str(_N(_CONTEXT, "Hip")),
    Region.QUAD: str(_N(_CONTEXT, "Quads")),
    Region.SQUAT: str(_N(_CONTEXT, "Squat")),
    Region.HAMSTRING_GLUTE: str(_N(_CONTEXT, "Glutes")),
    Region.CALF_FOOT: str(_N(_CONTEXT, "Calf, foot")),
    Region.TRUNK: str(_N(_CONTEXT, "Core")),
    Region.FLEX: str(_N(_CONTEXT, "Stretch")),
    Region.ROLL: str(_N(_CONTEXT, "Rolling")),
    Region.RETRAIN: str(_N(_CONTEXT, "Movement")),
    Region.CONDITIONING: str(_N(_CONTEXT, "Fitness")),
    Region.RELIEF: str(_N(_CONTEXT, "Relief")),
    Region.HABIT: str(_N(_CONTEXT, "Habit")),
}
_LEVELS = {
    EvidenceLevel.REVIEWS: (str(_N(_CONTEXT, "Reviews")), str(_N(_CONTEXT, "Research reviews"))),
    EvidenceLevel.STUDIES: (str(_N(_CONTEXT, "Studies")), str(_N(_CONTEXT, "Single studies"))),
    EvidenceLevel.PRACTICE: (str(_N(_CONTEXT, "Practice")), str(_N(_CONTEXT, "Common practice"))),
}
_LOADS = {
    LoadBand.LOW: str(_N(_CONTEXT, "Low kneecap load")),
    LoadBand.MEDIUM: str(_N(_CONTEXT, "Medium kneecap load")),
    LoadBand.HIGH: str(_N(_CONTEXT, "High kneecap load")),
    LoadBand.VERY_HIGH: str(_N(_CONTEXT, "Very high kneecap load")),
}
_PHASES = {
    Phase.SETTLE: str(_N(_CONTEXT, "Settle")),
    Phase.BASE: str(_N(_CONTEXT, "Base")),
    Phase.LOAD: str(_N(_CONTEXT, "Load")),
    Phase.RETURN: str(_N(_CONTEXT, "Return")),
    Phase.KEEP: str(_N(_CONTEXT, "Keep")),
}
_MARKS = {
    FactMark.COMMONLY_USED: str(_N(_CONTEXT, "Commonly used")),
    FactMark.OWN_CHOICE: str(_N(_CONTEXT, "KneeTrack's own choice")),
}
BEFORE_YOU_START = str(_N(_CONTEXT, "Before you start"))
MEANT_FOR = str(_N(_CONTEXT, "Meant for when all of this holds"))
WHEN_TO_STOP = str(_N(_CONTEXT, "When to stop"))
HOW = str(_N(_CONTEXT, "How"))
KEEP_IN_MIND = str(_N(_CONTEXT, "Keep in mind"))
WATCH_FOR = str(_N(_CONTEXT, "Watch for"))
EVIDENCE = str(_N(_CONTEXT, "What the evidence says"))
"""Titles of what is read about an exercise; `in_words` gives them in the window's language."""


def in_words(title: str) -> str:
    """Return one of the titles above in the language of the window."""
    return QCoreApplication.translate(_CONTEXT, title)


def region_words(region: str) -> str:
    """Return the part of the body in a word; an empty text for one that is not known."""
    return in_words(_REGIONS[Region(region)]) if region in _REGIONS else ""


def level_words(level: EvidenceLevel) -> str:
    """Return how well the kind of exercise was studied, in one word."""
    return in_words(_LEVELS[level][0])


def level_words_long(level: EvidenceLevel) -> str:
    """Return how well the kind of exercise was studied, in two words."""
    return in_words(_LEVELS[level][1])


def load_words(load: LoadBand) -> str:
    """Return the estimated load on the kneecap in words."""
    return in_words(_LOADS[load])


def phase_words(phase: Phase) -> str:
    """Return the name of a stretch of a program."""
    return in_words(_PHASES[phase])


def mark_words(fact: Fact, sources: Mapping[str, Source]) -> str:
    """Return what a statement rests on: who is cited, or that nobody is."""
    return in_words(_MARKS[fact.mark]) if fact.mark in _MARKS else fact.describe_mark(sources)


def gate_texts(exercise: Exercise) -> tuple[str, ...]:
    """Return the conditions that should hold before a demanding exercise."""
    return tuple(one.text for one in exercise.gate.conditions) if exercise.gate else ()


def source_labels(exercise: Exercise, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """Return who is cited for the evidence, such as "Neal 2024"."""
    cited = (sources.get(key) for key in exercise.evidence.sources)
    return tuple(source.label for source in cited if source is not None)


def needs_care(exercise: Exercise) -> bool:
    """Return whether there is something to read before the first time."""
    return bool(exercise.cautions or exercise.gate)
