"""From the fields of a command or a JSON line to an entry that is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from kneetrack.domain.day import read_clock, read_day
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.pain import PainKind, Zone, read_sides
from kneetrack.domain.plain import plain_of
from kneetrack.domain.screen import ScreenAnswer
from kneetrack.domain.session_record import (
    LONGEST_HOLD_SECONDS,
    MOST_REPS,
    MOST_SETS,
    sets_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, time

    from kneetrack.cli.fields import Fields
    from kneetrack.content.library import Library
    from kneetrack.services.journal import JournalService, Saved

_Word = TypeVar("_Word", PainKind, Zone)

FIELDS = {
    "pain": ("score", "side", "kind", "zone", "zones", "activity", "note"),
    "exercise": (
        *("exercise", "side", "sets", "reps", "hold", "load_kg"),
        *("pain", "effort", "note"),
    ),
    "note": ("text",),
    "screen": ("yes", "no", "cleared"),
}
"""What each type of entry may say, besides type, id, day and at."""


def save(
    entry_type: str,
    fields: Fields,
    journal: JournalService,
    library: Callable[[], Library],
    entry_id: str | None = None,
) -> Saved:
    """Save the entry that `fields` describe; it is durable when this returns.

    Raises InputProblem naming the field, EnvironmentProblem when it could not be saved.
    """
    match entry_type:
        case "pain":
            return _save_pain(fields, journal, entry_id)
        case "exercise":
            return _save_exercise(fields, journal, library, entry_id)
        case "note":
            day, at = _when(fields, journal)
            text = _needed(fields.text("text"), "text", "Text")
            return journal.log_note(text, day=day, at=at, entry_id=entry_id)
        case "screen":
            return _save_screen(fields, journal, library, entry_id)
        case _:
            raise InputProblem("type", "Type must be pain, exercise, note or screen.")


def saved_as_plain(saved: Saved) -> dict[str, Any]:
    """Return what is told about saved entries: both knees are one answer with two entries."""
    plain = [plain_of(entry) for entry in saved.entries]
    told = plain[0]
    if len(plain) > 1:
        told = told | {"side": "both", "entries": plain}
    return {"saved": told} if saved.new else {"saved": told, "already": True}


def _save_pain(fields: Fields, journal: JournalService, entry_id: str | None) -> Saved:
    score = fields.score("score")
    if score is None:
        raise InputProblem("score", "Pain score is missing; it is a whole number from 0 to 10.")
    sides = read_sides(_needed(fields.text("side"), "side", "Side"))
    kind = fields.text("kind")
    zones = [*fields.texts("zone"), *fields.texts("zones")]
    day, at = _when(fields, journal)
    return journal.log_pain(
        sides,
        score,
        kind=PainKind.WORST if kind is None else _word(kind, "kind", PainKind),
        day=day,
        at=at,
        zones=tuple(_word(zone, "zone", Zone) for zone in zones),
        activity=fields.text("activity") or "",
        note=fields.text("note") or "",
        entry_id=entry_id,
    )


def _save_exercise(
    fields: Fields, journal: JournalService, library: Callable[[], Library], entry_id: str | None
) -> Saved:
    name = _needed(fields.text("exercise"), "exercise", "Exercise")
    side = fields.text("side")
    sets = sets_of(
        fields.count("sets", MOST_SETS),
        fields.counts("reps", MOST_REPS),
        fields.count("hold", LONGEST_HOLD_SECONDS),
        fields.load("load_kg"),
    )
    pain, effort = fields.score("pain"), fields.score("effort")
    sides = (None,) if side is None else read_sides(side)
    day, at = _when(fields, journal)
    return journal.log_exercise(
        library().exercise(name).id,
        sides=sides,
        sets=sets,
        pain=pain,
        effort=effort,
        day=day,
        at=at,
        note=fields.text("note") or "",
        entry_id=entry_id,
    )


def _save_screen(
    fields: Fields, journal: JournalService, library: Callable[[], Library], entry_id: str | None
) -> Saved:
    known = [question.id for question in library().screen.questions]
    answers: dict[str, bool] = {}
    for field in ("yes", "no"):
        for question in fields.texts(field):
            if question not in known:
                raise InputProblem(field, f"The questions are: {', '.join(known)}.")
            if question in answers:
                raise InputProblem(field, "Each question can be answered once.")
            answers[question] = field == "yes"
    day, at = _when(fields, journal)
    return journal.log_screen(
        [ScreenAnswer(question, answers[question]) for question in known if question in answers],
        cleared=fields.text("cleared") or "",
        day=day,
        at=at,
        entry_id=entry_id,
    )


def _when(fields: Fields, journal: JournalService) -> tuple[date | None, time | None]:
    day, at = fields.text("day"), fields.text("at")
    return (
        None if day is None else read_day(day, journal.today()),
        None if at is None else read_clock(at),
    )


def _needed(text: str | None, field: str, name: str) -> str:
    if text is None:
        raise InputProblem(field, f"{name} is missing.")
    return text


def _word(text: str, field: str, words: type[_Word]) -> _Word:
    spelled = text.strip().lower()
    for word in words:
        if word.value == spelled:
            return word
    allowed = ", ".join(word.value for word in words)
    raise InputProblem(field, f"{field.capitalize()} must be one of: {allowed}.")
