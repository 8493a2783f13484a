"""What could not be saved yet, kept in a small private file until it is."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date, time
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from kneetrack.domain.day import read_clock
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.pain import PainKind, Side
from kneetrack.domain.plain import entry_of, plain_of
from kneetrack.domain.session_record import SetDone
from kneetrack.files.safe_write import make_private_folder, write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from kneetrack.domain.journal import Entry
    from kneetrack.services.journal import JournalService

LARGEST_DRAFT_BYTES = 20_000_000
_UNREADABLE = (KeyError, ValueError, TypeError, AttributeError, InputProblem)


class Act(StrEnum):
    """What was to be done."""

    SET_SCORE = "set_score"
    CLEAR_SCORE = "clear_score"
    ADD_PAIN = "add_pain"
    ADD_EXERCISE = "add_exercise"
    WRITE_NOTE = "write_note"
    CHANGE_ENTRY = "change_entry"


@dataclass(frozen=True)
class Unsaved:
    """One thing that waits: what was to be done, with which plain values, and words for it."""

    act: Act
    words: str
    values: dict[str, Any]


def unsaved_score(day: date, side: Side, kind: PainKind, score: int | None, words: str) -> Unsaved:
    """Return the number of a scale that waits; None means it was to be cleared."""
    if score is None:
        values: dict[str, Any] = {"day": day.isoformat(), "side": side.value, "kind": kind.value}
        return Unsaved(Act.CLEAR_SCORE, words, values)
    return unsaved_scores(day, {side: score}, kind, words)


def unsaved_scores(day: date, scores: Mapping[Side, int], kind: PainKind, words: str) -> Unsaved:
    """Return numbers of several knees that wait together."""
    plain = {side.value: score for side, score in scores.items()}
    values = {"day": day.isoformat(), "scores": plain, "kind": kind.value}
    return Unsaved(Act.SET_SCORE, words, values)


def unsaved_pain(
    entry_id: str,
    day: date,
    at: time | None,
    side: Side,
    kind: PainKind,
    score: int,
    activity: str,
    note: str,
    words: str,
) -> Unsaved:
    """Return a further pain entry that waits."""
    values = {
        "id": entry_id,
        "day": day.isoformat(),
        "at": _clock(at),
        "side": side.value,
        "kind": kind.value,
        "score": score,
        "activity": activity,
        "note": note,
    }
    return Unsaved(Act.ADD_PAIN, words, values)


def unsaved_exercise(
    entry_id: str,
    day: date,
    at: time | None,
    exercise_id: str,
    sides: Sequence[Side | None],
    sets: Sequence[SetDone],
    pain: int | None,
    effort: int | None,
    note: str,
    words: str,
) -> Unsaved:
    """Return an exercise done that waits."""
    values = {
        "id": entry_id,
        "day": day.isoformat(),
        "at": _clock(at),
        "exercise_id": exercise_id,
        "sides": [side and side.value for side in sides],
        "sets": [asdict(one) for one in sets],
        "pain": pain,
        "effort": effort,
        "note": note,
    }
    return Unsaved(Act.ADD_EXERCISE, words, values)


def unsaved_note(day: date, text: str, words: str) -> Unsaved:
    """Return a day's note that waits."""
    return Unsaved(Act.WRITE_NOTE, words, {"day": day.isoformat(), "text": text})


def unsaved_change(entry: Entry, words: str) -> Unsaved:
    """Return an entry as it was changed, which waits."""
    return Unsaved(Act.CHANGE_ENTRY, words, plain_of(entry))


class DraftService:
    """Keeps what waits in `file`, readable by its owner only, and puts it back when asked."""

    def __init__(self, journal: JournalService, file: Path) -> None:
        self._journal, self._file = journal, file

    def keep(self, things: Sequence[Unsaved]) -> None:
        """Write these things to the file, in place of what it held; raises EnvironmentProblem."""
        make_private_folder(self._file.parent)
        content = json.dumps([asdict(thing) for thing in things], ensure_ascii=False, indent=1)
        write_whole(self._file, content.encode("utf-8", "surrogatepass"), overwrite=True)

    def kept(self) -> tuple[Unsaved, ...]:
        """Return what the file holds; a file that cannot be read holds nothing."""
        try:
            if self._file.stat().st_size > LARGEST_DRAFT_BYTES:
                return ()
            found = json.loads(self._file.read_text(encoding="utf-8", errors="surrogatepass"))
            return tuple(
                Unsaved(Act(item["act"]), str(item["words"]), dict(item["values"]))
                for item in found
            )
        except (OSError, RecursionError, *_UNREADABLE):
            return ()

    def forget(self) -> None:
        """Remove the file; one that cannot be removed is offered again at the next start."""
        try:
            self._file.unlink(missing_ok=True)
        except OSError:
            return

    def put_back(self, thing: Unsaved, *, origin: object = None) -> None:
        """Save one thing after all; doing so twice saves it once.

        Raises InputProblem for values that do not fit, EnvironmentProblem when it cannot be saved.
        """
        try:
            values = thing.values
            if thing.act is Act.CHANGE_ENTRY:
                self._journal.update(entry_of(values), may_be_gone=True, origin=origin)
                return
            day = date.fromisoformat(values["day"])
            if thing.act is Act.WRITE_NOTE:
                self._put_back_note(day, str(values["text"]), origin)
            elif thing.act is Act.ADD_EXERCISE:
                self._put_back_exercise(day, values, origin)
            else:
                self._put_back_pain(thing.act, day, values, origin)
        except InputProblem:
            raise
        except _UNREADABLE:
            raise InputProblem("draft", "What was kept cannot be read any more.") from None

    def _put_back_pain(self, act: Act, day: date, values: dict[str, Any], origin: object) -> None:
        kind = PainKind(values["kind"])
        if act is Act.CLEAR_SCORE:
            self._journal.clear_worst(day, Side(values["side"]), kind=kind, origin=origin)
        elif act is Act.SET_SCORE:
            scores = {Side(word): score for word, score in values["scores"].items()}
            self._journal.set_scores(day, scores, kind=kind, origin=origin)
        else:
            self._journal.log_pain(
                (Side(values["side"]),),
                values["score"],
                kind=kind,
                day=day,
                at=_time(values),
                activity=values["activity"],
                note=values.get("note", ""),
                entry_id=values["id"],
                origin=origin,
            )

    def _put_back_exercise(self, day: date, values: dict[str, Any], origin: object) -> None:
        self._journal.log_exercise(
            values["exercise_id"],
            sides=tuple(None if side is None else Side(side) for side in values["sides"]),
            sets=tuple(SetDone(**one) for one in values["sets"]),
            pain=values["pain"],
            effort=values["effort"],
            day=day,
            at=_time(values),
            note=values.get("note", ""),
            entry_id=values["id"],
            origin=origin,
        )

    def _put_back_note(self, day: date, text: str, origin: object) -> None:
        standing = next((note.text for note in self._journal.notes_on(day) if note.at is None), "")
        if text in standing:
            return
        # Somebody may have written on since: then both stand, and nobody's words go.
        whole = text if not standing or text.startswith(standing) else f"{standing}\n\n{text}"
        self._journal.set_day_note(day, whole, origin=origin)


def _clock(at: time | None) -> str | None:
    return None if at is None else at.strftime("%H:%M")


def _time(values: dict[str, Any]) -> time | None:
    at = values.get("at")
    return None if at is None else read_clock(at)
