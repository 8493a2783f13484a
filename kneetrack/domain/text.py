"""What people may type: any plain text, within a length that can still be shown and printed."""

from __future__ import annotations

from kneetrack.domain.errors import InputProblem

NOTE_LIMIT = 100_000
"""Longest note, in characters."""

LABEL_LIMIT = 200
"""Longest name, activity or other one-line text, in characters."""


def checked_note(text: str, field: str) -> str:
    """Return `text` unchanged if it can be stored and shown; raise InputProblem otherwise."""
    return _checked(text, field, NOTE_LIMIT)


def checked_label(text: str, field: str) -> str:
    """Return one line of at most 200 characters unchanged; raise InputProblem otherwise."""
    _checked(text, field, LABEL_LIMIT)
    if any(mark in text for mark in "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"):
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
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise InputProblem(field, f"{_name(field)} contains half a character, which is not text.")
    return text


def _name(field: str) -> str:
    return field.replace("_", " ").capitalize()
