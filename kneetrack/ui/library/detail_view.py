"""One exercise as the library shows it: what it is, how much, and when it was last done."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneetrack.content.terms import MUSCLES
from kneetrack.domain.wording import are_alike_on_both_sides, describe_sets
from kneetrack.ui.day.exercise_words import load_words
from kneetrack.ui.kit.local_words import day_words, side_name
from kneetrack.ui.library.reading import Section
from kneetrack.ui.library.reading_parts import parts_to_read

if TYPE_CHECKING:
    from datetime import date

    from kneetrack.domain.dose import Dose
    from kneetrack.domain.evidence import Source
    from kneetrack.domain.exercise import Exercise
    from kneetrack.domain.session_record import ExerciseEntry


@dataclass(frozen=True)
class DetailView:
    """One exercise: what it is, how much, when it was last done, and all there is to read."""

    exercise_id: str
    name: str
    summary: str
    works: tuple[str, ...]
    helps: tuple[str, ...]
    load: str
    dose: str
    rhythm: str
    last_done: str
    waiting: str
    starred: bool
    sections: tuple[Section, ...]


def build_detail_view(
    exercise: Exercise,
    sources: Mapping[str, Source],
    known: Mapping[str, str],
    stars: Collection[str],
    last: Sequence[ExerciseEntry],
    waiting: Sequence[str],
    today: date,
) -> DetailView:
    """Work out what is shown of one exercise.

    `known` are names by id of every exercise of the library; `last` are the entries of the last
    day it was done, `waiting` is what was done but is not on the disk yet.
    """
    return DetailView(
        exercise_id=exercise.id,
        name=exercise.name,
        summary=exercise.summary,
        works=tuple(map(muscle_words, exercise.muscles.primary)),
        helps=tuple(map(muscle_words, exercise.muscles.secondary)),
        load=load_words(exercise.load_band),
        dose=exercise.dose.describe(),
        rhythm=_rhythm(exercise.dose),
        last_done=_last_done(last, today),
        waiting=_tr("Not saved yet: {0}").format("; ".join(waiting)) if waiting else "",
        starred=exercise.id in stars,
        sections=parts_to_read(exercise, sources, known),
    )


def muscle_words(name: str) -> str:
    """Return what people call a muscle, then its own name: "Side of the hip (gluteus medius)"."""
    plain = MUSCLES.get(name, "").partition(",")[0]
    if not plain:
        return name.capitalize()
    plain = QCoreApplication.translate("Muscles", plain)
    return _tr("{0} ({1})").format(plain[0].upper() + plain[1:], name)


def _rhythm(dose: Dose) -> str:
    parts = []
    if dose.tempo is not None:
        parts.append(_tr("About {0} s a repetition.").format(sum(dose.tempo)))
    if dose.rest_seconds:
        parts.append(_tr("Rest {0} s.").format(dose.rest_seconds))
    low, high = dose.days_per_week
    if low == high:
        parts.append(_tr("1 day a week.") if low == 1 else _tr("{0} days a week.").format(low))
    else:
        parts.append(_tr("{0}–{1} days a week.").format(low, high))
    return " ".join(parts)


def _last_done(last: Sequence[ExerciseEntry], today: date) -> str:
    if not last:
        return ""
    day = last[0].day
    when = day_words(day, "d MMMM" if day.year == today.year else "d MMMM yyyy")
    done = dict.fromkeys(filter(None, (_done(entry) for entry in last)))
    if are_alike_on_both_sides(last) and last[0].sets:
        done = dict.fromkeys([_tr("{0} each side").format(describe_sets(last[0].sets))])
    if not done:
        return _tr("Last done {0}.").format(when)
    return _tr("Last done {0}: {1}.").format(when, "; ".join(done))


def _done(entry: ExerciseEntry) -> str:
    side = side_name(entry.side) if entry.side else ""
    return " ".join(part for part in (side, describe_sets(entry.sets)) if part)


def _tr(text: str) -> str:
    return QCoreApplication.translate("LibraryDetail", text)
