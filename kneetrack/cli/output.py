"""What a command prints: one JSON value for programs, or plain lines for people."""

from __future__ import annotations

import json
import os
import re
import sys
from contextlib import suppress
from dataclasses import asdict, is_dataclass
from datetime import date, time
from pathlib import Path
from typing import Any, TextIO

_LONGEST_SENTENCE = 1000

# Control characters but newline and tab, halves of characters, and marks that would turn around
# or cut the line on the terminal that other words stand on.
_STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def set_up_streams() -> None:
    """Speak UTF-8 whatever the surroundings say; what cannot be written is shown as an escape."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError, OSError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]


def print_json(value: object) -> None:
    """Print one JSON value on a line of its own, in ASCII, and hand it over at once."""
    sys.stdout.write(json.dumps(value, default=_plain) + "\n")
    sys.stdout.flush()


def print_text(text: str) -> None:
    """Print lines for people; nothing in them can control the terminal."""
    sys.stdout.write(visible(text) + "\n")
    sys.stdout.flush()


def print_sentence(text: str) -> None:
    """Print one line about a problem on stderr."""
    line = " ".join(visible(text).split())
    if len(line) > _LONGEST_SENTENCE:
        line = line[: _LONGEST_SENTENCE - 1] + "…"
    if sys.stderr is not None:  # a program without a console has none
        with suppress(OSError, ValueError):
            sys.stderr.write(f"kneetrack: {line}\n")
            sys.stderr.flush()


def visible(text: str) -> str:
    """Return `text` with control characters other than newline and tab shown as escapes."""
    return _STEERING.sub(_escape, text)


def silence(stream: TextIO) -> None:
    """Send what is left in a stream nowhere, because its reader has gone."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def plain_value(value: object) -> Any:
    """Return dataclasses, dates and words as values that JSON knows."""
    return json.loads(json.dumps(value, default=_plain))


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, frozenset):
        return sorted(value)
    raise TypeError(f"{type(value).__name__} has no plain form")


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
