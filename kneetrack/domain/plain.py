"""Entries as plain values (text, numbers, lists) and back: for files, history and exports."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from datetime import date, datetime
from typing import Any, TypeVar

from kneetrack.domain.day import Moment, read_clock
from kneetrack.domain.entry import checked_id
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.journal import Entry, NoteEntry, QuestionEntry
from kneetrack.domain.pain import PainEntry, PainKind, Side, Zone
from kneetrack.domain.screen import ScreenAnswer, ScreenEntry, checked_question_id
from kneetrack.domain.session_record import ExerciseEntry, SetDone

Plain = dict[str, Any]
_Word = TypeVar("_Word", Side, PainKind, Zone)

ENTRY_TYPES = ("pain", "exercise", "note", "question", "screen")
TYPE_WORDS = "pain, exercise, note, question or screen"


def plain_of(entry: Entry) -> Plain:
    """Return the entry as JSON-safe values; `entry_of` turns it back into an equal entry."""
    head: Plain = {
        "type": type_of(entry),
        "id": entry.id,
        "day": entry.day.isoformat(),
        "at": entry.at.strftime("%H:%M") if entry.at else None,
        "recorded": entry.recorded.local.isoformat(),
        "utc_offset_minutes": entry.recorded.utc_offset_minutes,
    }
    match entry:
        case PainEntry():
            return head | {
                "side": entry.side.value,
                "kind": entry.kind.value,
                "score": entry.score,
                "zones": [zone.value for zone in entry.zones],
                "activity": entry.activity,
                "note": entry.note,
            }
        case ExerciseEntry():
            return head | {
                "exercise_id": entry.exercise_id,
                "side": entry.side.value if entry.side else None,
                "sets": [
                    {"reps": s.reps, "hold_seconds": s.hold_seconds, "load_kg": _load(s.load_kg)}
                    for s in entry.sets
                ],
                "pain": entry.pain,
                "effort": entry.effort,
                "note": entry.note,
            }
        case NoteEntry():
            return head | {"text": entry.text}
        case QuestionEntry():
            return head | {"text": entry.text, "place": entry.place}
        case ScreenEntry():
            return head | {
                "answers": [
                    {"question": one.question, "answer": "yes" if one.yes else "no"}
                    for one in entry.answers
                ],
                "cleared": entry.cleared,
            }


def type_of(entry: Entry) -> str:
    """Return the word that names the entry's type, one of ENTRY_TYPES."""
    match entry:
        case PainEntry():
            return "pain"
        case ExerciseEntry():
            return "exercise"
        case NoteEntry():
            return "note"
        case QuestionEntry():
            return "question"
        case ScreenEntry():
            return "screen"


def entry_of(plain: Plain) -> Entry:
    """Build the entry that plain values describe; raises InputProblem naming the first bad field.

    Every field must be there and of its type: this reads files, not what people type.
    """
    entry_type = plain.get("type")
    if not isinstance(entry_type, str) or entry_type not in _FIELDS:
        raise InputProblem("type", f"Type must be {TYPE_WORDS}.")
    missing = [field for field in (*_HEAD, *_FIELDS[entry_type]) if field not in plain]
    if missing:
        raise InputProblem(missing[0], f"The field {missing[0]} is missing.")
    unknown = sorted(set(plain) - {"type", *_HEAD, *_FIELDS[entry_type]})
    if unknown:
        raise InputProblem(unknown[0], f"The field {unknown[0]} is not known for {entry_type}.")
    head: Plain = {
        "id": checked_id(plain["id"]),
        "day": _day(plain),
        "at": None if plain["at"] is None else read_clock(_text(plain, "at")),
        "recorded": Moment(_local(plain), _whole(plain, "utc_offset_minutes")),
    }
    match entry_type:
        case "pain":
            return PainEntry(
                **head,
                side=_choice(plain, "side", Side),
                kind=_choice(plain, "kind", PainKind),
                score=_whole(plain, "score"),
                zones=tuple(_word(zone, "zones", Zone) for zone in _list(plain, "zones")),
                activity=_text(plain, "activity"),
                note=_text(plain, "note"),
            )
        case "exercise":
            return ExerciseEntry(
                **head,
                exercise_id=_text(plain, "exercise_id"),
                side=None if plain["side"] is None else _choice(plain, "side", Side),
                sets=tuple(_set_done(item) for item in _list(plain, "sets")),
                pain=_whole_or_none(plain, "pain"),
                effort=_whole_or_none(plain, "effort"),
                note=_text(plain, "note"),
            )
        case "note":
            return NoteEntry(**head, text=_text(plain, "text"))
        case "question":
            return QuestionEntry(**head, text=_text(plain, "text"), place=_whole(plain, "place"))
        case _:
            answers = tuple(_answer(item) for item in _list(plain, "answers"))
            return ScreenEntry(**head, answers=answers, cleared=_text(plain, "cleared"))


def fingerprint(entry: Entry) -> str:
    """Return the SHA-256 of an entry, so that a bit that flipped on disk is noticed."""
    canonical = json.dumps(plain_of(entry), sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


_HEAD = ("id", "day", "at", "recorded", "utc_offset_minutes")
_FIELDS = {
    "pain": ("side", "kind", "score", "zones", "activity", "note"),
    "exercise": ("exercise_id", "side", "sets", "pain", "effort", "note"),
    "note": ("text",),
    "question": ("text", "place"),
    "screen": ("answers", "cleared"),
}


def _load(load_kg: float | None) -> float | None:
    """Return a load the way a file gives it back: 5 and 5.0 are one, and there is no minus zero."""
    return None if load_kg is None else float(load_kg) + 0.0


def _text(plain: Plain, field: str) -> str:
    value = plain[field]
    if not isinstance(value, str):
        raise InputProblem(field, f"The field {field} must be text.")
    return value


def _whole(plain: Plain, field: str) -> int:
    if type(plain[field]) is not int:
        raise InputProblem(field, f"The field {field} must be a whole number.")
    return int(plain[field])


def _whole_or_none(plain: Plain, field: str) -> int | None:
    return None if plain[field] is None else _whole(plain, field)


def _list(plain: Plain, field: str) -> list[Any]:
    value = plain[field]
    if not isinstance(value, list):
        raise InputProblem(field, f"The field {field} must be a list.")
    return value


def _choice(plain: Plain, field: str, words: type[_Word]) -> _Word:
    return _word(plain[field], field, words)


def _word(value: object, field: str, words: type[_Word]) -> _Word:
    for word in words:
        if word.value == value:
            return word
    allowed = ", ".join(word.value for word in words)
    raise InputProblem(field, f"The field {field} must be one of: {allowed}.")


def _set_done(item: object) -> SetDone:
    if not isinstance(item, dict) or set(item) != {"reps", "hold_seconds", "load_kg"}:
        raise InputProblem("sets", "Each set must have reps, hold_seconds and load_kg.")
    load = item["load_kg"]
    if load is not None and (isinstance(load, bool) or not isinstance(load, int | float)):
        raise InputProblem("load_kg", "The field load_kg must be a number.")
    return SetDone(
        _whole_or_none(item, "reps"),
        _whole_or_none(item, "hold_seconds"),
        None if load is None else float(load),
    )


def _answer(item: object) -> ScreenAnswer:
    if not isinstance(item, dict) or set(item) != {"question", "answer"}:
        raise InputProblem("answers", "Each answer must have question and answer.")
    if item["answer"] not in ("yes", "no"):
        raise InputProblem("answers", "Each question is answered with yes or no.")
    return ScreenAnswer(checked_question_id(item["question"]), item["answer"] == "yes")


def _day(plain: Plain) -> date:
    text = _text(plain, "day")
    with suppress(ValueError):
        day = date.fromisoformat(text)
        if day.isoformat() == text:  # Python also reads 20260319 and 2026-W12-4
            return day
    raise InputProblem("day", "The field day must be a date like 2026-03-19.")


def _local(plain: Plain) -> datetime:
    text = _text(plain, "recorded")
    with suppress(ValueError):
        local = datetime.fromisoformat(text)
        if local.replace(tzinfo=None, microsecond=0).isoformat() == text:
            return local
    raise InputProblem(
        "recorded", "The field recorded must be a local time like 2026-03-19T18:42:05."
    )
