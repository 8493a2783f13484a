"""Entries made up from a seed, and the comparison of what was sent with what is there."""

from __future__ import annotations

import json
import random
import uuid
from typing import Any, Final

SCREEN: Final[dict[str, Any]] = {
    "type": "screen",
    "id": "5c4ee17a-0000-4000-8000-000000000001",
    "day": "2026-03-20",
    "yes": ["locked"],
    "no": ["hot-knee", "operation"],
    "cleared": "seen by a physio",
}
"""Answers to the ten questions, as `log -` reads them."""
SCREEN_TOLD: Final = SCREEN | {
    "answers": [
        {"question": "hot-knee", "answer": "no"},
        {"question": "locked", "answer": "yes"},
        {"question": "operation", "answer": "no"},
    ]
}
"""The same as they are listed afterwards."""
_COMPARED: Final = ("score", "side", "kind", "day", "note", "answers", "cleared")


def made_up(count: int, seed: int) -> list[dict[str, Any]]:
    """`count` pain entries with ids of their own; the same seed gives the same entries."""
    chance = random.Random(seed)
    return [
        {
            "type": "pain",
            "id": str(uuid.UUID(int=chance.getrandbits(128), version=4)),
            "score": chance.randint(0, 10),
            "side": chance.choice(["left", "right"]),
            "kind": chance.choice(["now", "before", "during", "after"]),
            "day": f"2026-03-{chance.randint(1, 28):02d}",
            "note": f"made up {chance.getrandbits(40):x} " + "é—" * chance.randint(0, 300),
        }
        for _ in range(count)
    ]


def typed(entries: list[dict[str, Any]]) -> str:
    """The entries as `log -` reads them: one JSON object a line."""
    return "".join(json.dumps(entry) + "\n" for entry in entries)


def against(
    sent: dict[str, dict[str, Any]], acknowledged: set[str], there: list[dict[str, Any]]
) -> list[str]:
    """What is wrong with the journal: lost, twice, changed, or never sent."""
    problems = []
    ids = [entry["id"] for entry in there]
    problems += [f"lost though called saved: {lost}" for lost in sorted(acknowledged - set(ids))]
    problems += [f"there twice: {twice}" for twice in sorted({i for i in ids if ids.count(i) > 1})]
    problems += [f"never sent: {phantom}" for phantom in sorted(set(ids) - set(sent))]
    for entry in there:
        meant = sent.get(entry["id"], {})
        problems += [
            f"changed: {field} of {entry['id']} is {entry.get(field)!r}"
            for field in _COMPARED
            if field in meant and entry.get(field) != meant[field]
        ]
    return problems
