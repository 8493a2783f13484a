"""`log -`: entries as JSON lines, each answered as soon as it is safe on disk."""

from __future__ import annotations

import json
import sys
from typing import IO, TYPE_CHECKING, Any, NoReturn

from kneetrack.cli.entry_words import FIELDS, save, saved_as_plain
from kneetrack.cli.fields import JsonFields
from kneetrack.cli.output import print_json
from kneetrack.domain.entry import checked_id
from kneetrack.domain.errors import EnvironmentProblem, InputProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kneetrack.cli.command import Command
    from kneetrack.content.library import Library
    from kneetrack.services.journal import JournalService

LONGEST_LINE_BYTES = 2 * 1024 * 1024
"""The longest note fits even when every letter of it is written as an escape."""

_HEAD = ("type", "id", "day", "at")


def run(command: Command) -> int:
    """Answer every line; 0 even when some were wrong, 3 when the world failed for one."""
    code = 0
    with command.services(may_create=True) as services:
        wrote = False
        for number, line in enumerate(_lines(sys.stdin.buffer), 1):
            try:
                answer = _saved(line, services.journal, command.launcher.library)
                wrote = True
            except InputProblem as problem:
                answer = {"error": _told(number, field=problem.field, message=problem.message)}
            except EnvironmentProblem as problem:
                answer = {
                    "error": _told(
                        number,
                        message=str(problem),
                        cause=problem.cause,
                        path=problem.path,
                        advice=problem.advice,
                    )
                }
                code = 3
            print_json(answer)
        if wrote:
            command.back_up(services)
    return code


def _lines(stream: IO[bytes]) -> Iterator[bytes | None]:
    """Yield each line; None for one that is too long, which is read past but never kept."""
    while line := stream.readline(LONGEST_LINE_BYTES + 1):
        if len(line) <= LONGEST_LINE_BYTES:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(LONGEST_LINE_BYTES)
        yield None


def _saved(
    line: bytes | None, journal: JournalService, library: Callable[[], Library]
) -> dict[str, Any]:
    values = _object(line)
    entry_type = values.get("type")
    if not isinstance(entry_type, str) or entry_type not in FIELDS:
        raise InputProblem("type", "Type must be pain, exercise, note or screen.")
    for name in values:
        if name not in _HEAD and name not in FIELDS[entry_type]:
            known = ", ".join((*_HEAD, *FIELDS[entry_type]))
            raise InputProblem(name[:60], f"This field is not known for {entry_type}; {known} are.")
    if entry_type == "pain" and isinstance(values.get("zone"), str):
        values = values | {"zone": [values["zone"]]}
    entry_id = checked_id(values["id"]) if "id" in values else None
    return saved_as_plain(save(entry_type, JsonFields(values), journal, library, entry_id))


def _object(line: bytes | None) -> dict[str, Any]:
    if line is None:
        raise InputProblem("line", f"The line is longer than {LONGEST_LINE_BYTES:,} bytes.")
    try:
        value = json.loads(
            line.decode("utf-8").removeprefix("\ufeff"),
            object_pairs_hook=_without_doubles,
            parse_constant=_no_number,
        )
    except UnicodeDecodeError:
        raise InputProblem("line", "The line is not UTF-8 text.") from None
    except (ValueError, RecursionError):
        raise InputProblem("line", "The line is not one JSON object.") from None
    if not isinstance(value, dict):
        raise InputProblem("line", "The line is not one JSON object.")
    return value


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise InputProblem(name[:60], "This field is given twice.")
        found[name] = value
    return found


def _no_number(word: str) -> NoReturn:
    raise InputProblem("line", f"{word} is not a number.")


def _told(number: int, **parts: str) -> dict[str, Any]:
    return {**parts, "line": number}
