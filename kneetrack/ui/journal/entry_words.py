"""The words of the Journal's rows: what an entry says, and how its sets are written out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from kneetrack.domain.session_record import SetDone
from kneetrack.ui.day.day_view import FurtherEntry
from kneetrack.ui.day.pain_words import kind_word, shortened, zone_words
from kneetrack.ui.journal.day_panel_view import DoneEntry, FurtherNote
from kneetrack.ui.journal.entry_rows import EntryRowView
from kneetrack.ui.kit.local_words import clock_words, side_name


def pain_row(entry: FurtherEntry) -> EntryRowView:
    """Return the row of a pain entry: "18:30, Left, after exercise" and its number."""
    clock = "" if entry.at is None else clock_words(entry.at)
    head = _joined(clock, side_name(entry.side), kind_word(entry.kind))
    detail = _joined(entry.activity, zone_words(entry.zones))
    spoken = _joined(f"{head} {entry.score}", detail)
    return EntryRowView(
        entry.id, head, detail, entry.note, spoken, entry.side, entry.score, entry.is_saved
    )


def done_row(entry: DoneEntry) -> EntryRowView:
    """Return the row of an exercise done: "Clamshell, Left", its sets, pain and effort."""
    clock = "" if entry.at is None else clock_words(entry.at)
    side = "" if entry.side is None else side_name(entry.side)
    head = _joined(clock, entry.name, side)
    felt = _joined(
        "" if entry.pain is None else _tr("pain {0}").format(entry.pain),
        "" if entry.effort is None else _tr("effort {0}").format(entry.effort),
    )
    detail = " · ".join(part for part in (sets_words(entry.sets), felt) if part)
    spoken = _joined(head, detail)
    return EntryRowView(
        entry.id, head, detail, entry.note, spoken, entry.side, None, entry.is_saved
    )


def note_row(note: FurtherNote) -> EntryRowView:
    """Return the row of a further note."""
    head = _tr("Note") if note.at is None else clock_words(note.at)
    spoken = _joined(head, shortened(note.text))
    return EntryRowView(note.id, head, "", note.text, spoken, None, None, note.is_saved)


def sets_words(sets: tuple[SetDone, ...]) -> str:
    """Return the sets one by one: "12, 12, 10 reps", "45 s, 30 s", "12 × 5 s, 12 reps, 2.5 kg"."""
    if not sets:
        return ""
    loads = {one.load_kg for one in sets}
    plain = all(one.reps is not None and one.hold_seconds is None for one in sets)
    if len(loads) == 1:
        amounts = [str(one.reps) if plain else _amount(one) for one in sets]
        written = ", ".join(part or _tr("1 set") for part in amounts)
        if plain:
            written = _tr("{0} reps").format(written)
        return _joined(written, load_words(sets[0].load_kg))
    return "; ".join(_joined(_amount(one), load_words(one.load_kg)) or _tr("1 set") for one in sets)


def load_words(load_kg: float | None) -> str:
    """Return a load with its unit, in the system's way of writing numbers; empty for none."""
    return "" if load_kg is None else _tr("{0} kg").format(number_words(load_kg))


def number_words(number: float) -> str:
    """Return a number as short as it can be, in the system's way of writing it."""
    return QLocale().toString(float(number), "g", 6)


def _amount(one: SetDone) -> str:
    if one.reps is None and one.hold_seconds is None:
        return ""
    if one.hold_seconds is None:
        return _tr("{0} reps").format(one.reps)
    if one.reps is None:
        return _tr("{0} s").format(one.hold_seconds)
    return _tr("{0} × {1} s").format(one.reps, one.hold_seconds)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _tr(text: str) -> str:
    return QCoreApplication.translate("EntryWords", text)
