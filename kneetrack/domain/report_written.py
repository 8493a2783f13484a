"""The rest of what was written down: exercises done, questions for the visit, and notes."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kneetrack.domain.pain import Side
from kneetrack.domain.report_view import LinesView, TableView
from kneetrack.domain.report_words import dose_done, isolated, one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneetrack.domain.report_data import ReportData
    from kneetrack.domain.session_record import ExerciseEntry


def exercise_table(data: ReportData, exercise_name: Callable[[str], str]) -> TableView | None:
    """Show each exercise done: on how many days, how much at last, and the pain it came with."""
    done: dict[str, list[ExerciseEntry]] = defaultdict(list)
    for entry in data.exercises:
        done[entry.exercise_id].append(entry)
    if not done:
        return None
    rows = []
    for exercise_id, entries in done.items():
        days = {entry.day for entry in entries}
        name = one_line(exercise_name(exercise_id))
        latest = max(days)
        last = [entry for entry in entries if entry.day == latest]
        row = (name, f"{len(days):,}", data.day_name(latest), _last_dose(last), _pain(entries))
        rows.append((-len(days), -latest.toordinal(), name, row))
    return TableView(
        title="Exercises done",
        caption="",
        columns=("Exercise", "Days", "Last done", "What was done then", "Highest pain during it"),
        shares=(31, 7, 13, 22, 27),
        rows=tuple(row for *_order, row in sorted(rows)),
    )


def question_lines(data: ReportData) -> LinesView | None:
    """List the questions for the visit, in the person's order."""
    items = tuple(one_line(entry.text) for entry in data.questions)
    return LinesView("My questions", items, is_numbered=True) if items else None


def note_lines(data: ReportData) -> LinesView | None:
    """List everything written beside days, pain and exercises, newest first."""
    notes = [(entry.day, "", entry.text) for entry in data.notes]
    notes += [
        (one.day, f"{one.side.value} knee, ", one.note) for one in data.pain if one.note.strip()
    ]
    notes += [(one.day, "exercise, ", one.note) for one in data.exercises if one.note.strip()]
    notes.sort(key=lambda note: note[0], reverse=True)
    items = tuple(
        f"{data.day_name(day)}, {about}“{isolated(one_line(text))}”" for day, about, text in notes
    )
    return LinesView("My notes", items, is_numbered=False) if items else None


def _last_dose(entries: list[ExerciseEntry]) -> str:
    doses = {entry.side: dose_done(entry.sets) for entry in entries}
    if set(doses) == set(Side) and len(set(doses.values())) == 1:
        return f"{doses[Side.LEFT]} each side"
    parts = [
        doses[side] if side is None else f"{side.value} {doses[side]}"
        for side in (Side.LEFT, Side.RIGHT, None)
        if side in doses
    ]
    return "; ".join(parts) if None in doses else _sentence("; ".join(parts))


def _pain(entries: list[ExerciseEntry]) -> str:
    parts = []
    for side in (Side.LEFT, Side.RIGHT, None):
        scores = [one.pain for one in entries if one.side is side and one.pain is not None]
        if scores:
            words = f"{max(scores)} (n {len(scores):,})"
            parts.append(f"{side.value} {words}" if side else f"knee not stated {words}")
    return _sentence(", ".join(parts)) or "not stated"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
