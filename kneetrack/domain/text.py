"""What people may type: any plain text, within a length that can still be shown and printed."""

from __future__ import annotations

import re

from kneetrack.domain.errors import InputProblem

NOTE_LIMIT = 100_000
"""Longest note, in characters."""

LABEL_LIMIT = 200
"""Longest name, activity or other one-line text, in characters."""

_LINE_BREAK = re.compile("[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


def checked_note(text: str, field: str) -> str:
    """Return `text` unchanged if it can be stored and shown; raise InputProblem otherwise."""
    return _checked(text, field, NOTE_LIMIT)


def checked_label(text: str, field: str) -> str:
    """Return one line of at most 200 characters unchanged; raise InputProblem otherwise."""
    _checked(text, field, LABEL_LIMIT)
    if _LINE_BREAK.search(text):
        raise InputProblem(field, f"{_name(field)} must be a single line.")
    return text


def _checked(text: object, field: str, limit: int) -> str:
    if not isinstance(text, str):
        raise InputProblem(field, f"{_name(field)} must be text.")
    if len(text) > limit:
        raise InputProblem(
            field, f"{_name(field)} has {len(text):,} characters; at most {limit:,} are allowed."
        )
    if "\x00" in text:
        raise InputProblem(field, f"{_name(field)} contains a NUL character, which is not text.")
    if _HALF_CHARACTER.search(text):
        raise InputProblem(field, f"{_name(field)} contains half a character, which is not text.")
    return text


def _name(field: str) -> str:
    return field.replace("_", " ").capitalize()
