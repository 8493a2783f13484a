"""How the printed page writes days, doses and what people typed."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from kneetrack.domain.session_record import SetDone

# Not strftime: its names follow whatever language the process was started in.
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

# They would turn around the words of the page that follow.
_TURNING = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c")


def long_day(day: date) -> str:
    """Write a day as "5 January 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def short_day(day: date) -> str:
    """Write a day as "5 Jan", which no line break may part."""
    return f"{day.day}\u00a0{_MONTHS[day.month - 1][:3]}"


def month_of(day: date) -> str:
    """Write a month as "Jan 2026"."""
    return f"{_MONTHS[day.month - 1][:3]} {day.year}"


def long_span(first: date, last: date) -> str:
    """Write a period as "5 January to 19 March 2026", with the year once if it is the same."""
    if first == last:
        return long_day(first)
    start = long_day(first)
    if first.year == last.year:
        start = start.rpartition(" ")[0]
        if first.month == last.month:
            start = str(first.day)
    return f"{start} to {long_day(last)}"


def short_span(first: date, last: date, *, with_year: bool = False) -> str:
    """Write a few days as "5–11 Jan" or "29 Jan–4 Feb"."""
    year = f" {last.year}" if with_year else ""
    if first == last:
        return short_day(last) + year
    if first.year == last.year and first.month == last.month:
        return f"{first.day}–{short_day(last)}{year}"
    first_year = f" {first.year}" if with_year and first.year != last.year else ""
    return f"{short_day(first)}{first_year}–{short_day(last)}{year}"


def counted(count: int, thing: str) -> str:
    """Write a count with its noun: "1 day", "3 days"."""
    return f"{count:,} {thing if count == 1 else thing + 's'}"


def one_line(text: str, limit: int = 600) -> str:
    """Return what was typed as one line that can be drawn; longer text ends in "…".

    Marks that steer the writing direction are left out, letters of every script stay.
    """
    head = text[: limit * 2]
    kept = "".join(
        " " if letter in "\t\u2028\u2029" or unicodedata.category(letter) == "Cc" else letter
        for letter in head
        if letter not in _TURNING
    )
    line = " ".join(kept.split())
    if len(line) > limit or len(text) > len(head):
        return line[: limit - 1].rstrip() + "…"
    return line


def isolated(text: str) -> str:
    """Fence in words written from right to left, so that the sentence around them stays put."""
    if any(unicodedata.bidirectional(letter) in {"R", "AL", "AN"} for letter in text):
        return f"\u2068{text}\u2069"
    return text


def dose_done(sets: tuple[SetDone, ...]) -> str:
    """Write the sets done as "3 × 12, 5 kg", "12, 12, 10" or "2 × 60 s"; "not stated" if none."""
    if not sets:
        return "not stated"
    amounts = [_amount(one) for one in sets]
    loads = list(dict.fromkeys(one.load_kg for one in sets if one.load_kg is not None))
    if not any(amounts):
        done = counted(len(sets), "set")
    elif len(set(amounts)) == 1:
        done = f"{len(sets)} × {amounts[0]}"
    else:
        done = ", ".join(amount or "?" for amount in amounts)
    if not loads:
        return done
    kilos = "–".join(f"{load:g}" for load in sorted({min(loads), max(loads)}))
    return f"{done}, {kilos} kg"


def _amount(one: SetDone) -> str:
    parts = []
    if one.reps is not None:
        parts.append(str(one.reps))
    if one.hold_seconds is not None:
        parts.append(f"{one.hold_seconds} s")
    return " × ".join(parts)
