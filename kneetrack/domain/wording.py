"""Short plain words for entries: in the undo toast, in lists, on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.domain.journal import Entry, NoteEntry, QuestionEntry
from kneetrack.domain.pain import PainEntry, PainKind, Side
from kneetrack.domain.screen import ScreenEntry
from kneetrack.domain.session_record import ExerciseEntry, SetDone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

KIND_WORDS = {
    PainKind.WORST: "worst pain",
    PainKind.USUAL: "usual pain",
    PainKind.NOW: "pain now",
    PainKind.BEFORE: "pain before",
    PainKind.DURING: "pain during",
    PainKind.AFTER: "pain after",
    PainKind.MORNING: "pain first thing in the morning",
}
_SIDE_WORDS = {Side.LEFT: "Left", Side.RIGHT: "Right"}


def side_word(side: Side | None) -> str:
    """Return Left or Right; an empty text where no side was stated."""
    return _SIDE_WORDS[side] if side else ""


def describe(entry: Entry, exercise_name: Callable[[str], str]) -> str:
    """Return one line for an entry: "Left knee, worst pain 4", "Clamshell, left, 3 x 12"."""
    match entry:
        case PainEntry():
            return f"{side_word(entry.side)} knee, {KIND_WORDS[entry.kind]} {entry.score}"
        case ExerciseEntry():
            parts = [exercise_name(entry.exercise_id), entry.side.value if entry.side else ""]
            parts.append(describe_sets(entry.sets))
            if entry.pain is not None:
                parts.append(f"pain {entry.pain}")
            if entry.effort is not None:
                parts.append(f"effort {entry.effort}")
            return ", ".join(part for part in parts if part)
        case NoteEntry():
            return "Note"
        case QuestionEntry():
            return "Question for the visit"
        case ScreenEntry():
            return f"The ten questions, {len(entry.yes)} yes, {len(entry.no)} no"


def are_alike_on_both_sides(done: Sequence[ExerciseEntry]) -> bool:
    """Whether these are one exercise done once on the left and once on the right, just alike."""
    return (
        len(done) == len(_SIDE_WORDS)
        and {one.side for one in done} == set(_SIDE_WORDS)
        and len({(one.sets, one.pain) for one in done}) == 1
    )


def describe_sets(sets: tuple[SetDone, ...]) -> str:
    """Return "3 × 12", "12, 12, 10", "2 × 60 s" or "3 × 12, 5 kg"; empty when none were stated."""
    if not sets:
        return ""
    if len(set(sets)) == 1:
        one = _one_set(sets[0])
        count = f"{len(sets)} × {one}" if one else f"{len(sets)} set" + "s" * (len(sets) > 1)
        return ", ".join(filter(None, (count, _load(sets[0]))))
    return ", ".join(" ".join(filter(None, (_one_set(s), _load(s)))) or "1 set" for s in sets)


def _one_set(done: SetDone) -> str:
    if done.reps is not None and done.hold_seconds is not None:
        return f"{done.reps} × {done.hold_seconds} s"
    if done.hold_seconds is not None:
        return f"{done.hold_seconds} s"
    return str(done.reps) if done.reps is not None else ""


def _load(done: SetDone) -> str:
    return "" if done.load_kg is None else f"{done.load_kg:g} kg"
