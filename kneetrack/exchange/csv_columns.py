"""How each type of entry lies in its CSV file: names of the columns, and cells to values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kneetrack.exchange.contents import Broken

if TYPE_CHECKING:
    from kneetrack.domain.plain import Plain

_HEAD = ("order", "id", "day", "at", "recorded", "utc_offset_minutes")

COLUMNS = {
    "pain": (*_HEAD, "side", "kind", "score", "zones", "activity", "note"),
    "exercise": (*_HEAD, "exercise_id", "side", "sets", "pain", "effort", "note"),
    "note": (*_HEAD, "text"),
    "question": (*_HEAD, "place", "text"),
    "screen": (*_HEAD, "answers", "cleared"),
    "settings": ("name", "value"),
    "stars": ("exercise_id",),
}
"""The columns of each file; `order` is the place of the entry in the whole journal."""

_WHOLE = frozenset({"utc_offset_minutes", "score", "pain", "effort", "place"})
_MAY_BE_EMPTY = frozenset({"at", "side", "pain", "effort"})
_SET = re.compile(
    r"(?:(?P<reps>[0-9]{1,6}) reps)? ?(?:(?P<hold>[0-9]{1,6}) s)? ?"
    r"(?:(?P<load>[0-9.e+-]{1,30}) kg)?"
)
_EMPTY_SET = "set"


def cells_of(plain: Plain, order: int) -> list[str]:
    """Return the cells of an entry's row."""
    values = plain | {"order": order}
    return [_cell(name, values[name]) for name in COLUMNS[plain["type"]]]


def plain_from(entry_type: str, cells: dict[str, str]) -> Plain:
    """Return the plain values of a row; what fits nowhere stays as it is and is refused later."""
    plain: dict[str, Any] = {"type": entry_type}
    for name, cell in cells.items():
        if name != "order":
            plain[name] = _value(name, cell)
    return plain


def order_of(cells: dict[str, str]) -> int:
    """Return the entry's place in the whole journal; behind all others where the cell has none."""
    cell = cells["order"]
    return int(cell) if re.fullmatch(r"[0-9]{1,9}", cell) else 10**9


def _cell(name: str, value: Any) -> str:
    if value is None:
        return ""
    if name == "zones":
        return " ".join(value)
    if name == "sets":
        return "; ".join(_set_text(one) for one in value)
    if name == "answers":
        return "; ".join(f"{one['question']} {one['answer']}" for one in value)
    return str(value)


def _value(name: str, cell: str) -> Any:
    if not cell and name in _MAY_BE_EMPTY:
        return None
    if name in _WHOLE:
        return int(cell) if re.fullmatch(r"-?[0-9]{1,9}", cell) else cell
    if name == "zones":
        return cell.split()
    if name == "sets":
        return [_set_of(part.strip(" ")) for part in cell.split(";")] if cell else []
    if name == "answers":
        return [_answer_of(part.strip(" ")) for part in cell.split(";")] if cell else []
    return cell


def _set_text(one: Plain) -> str:
    parts = []
    if one["reps"] is not None:
        parts.append(f"{one['reps']} reps")
    if one["hold_seconds"] is not None:
        parts.append(f"{one['hold_seconds']} s")
    if one["load_kg"] is not None:
        parts.append(f"{one['load_kg']!r} kg")
    return " ".join(parts) or _EMPTY_SET


def _answer_of(text: str) -> object:
    question, _, answer = text.rpartition(" ")
    return {"question": question, "answer": answer}


def _set_of(text: str) -> object:
    """Return a set as plain values, something that no entry takes where it is not one."""
    match = _SET.fullmatch(text)
    if text == _EMPTY_SET:
        return {"reps": None, "hold_seconds": None, "load_kg": None}
    if not text or match is None:
        return Broken("A set must be like 12 reps 30 s 5.0 kg.")
    reps, hold, load = match["reps"], match["hold"], match["load"]
    try:
        load_kg = None if load is None else float(load)
    except ValueError:
        return Broken("A load must be a number of kg.")
    return {
        "reps": None if reps is None else int(reps),
        "hold_seconds": None if hold is None else int(hold),
        "load_kg": load_kg,
    }
