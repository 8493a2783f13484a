"""Writing down made-up entries: each with an id and a moment drawn from the same chance."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import TYPE_CHECKING, Any

from kneetrack.domain.day import Moment
from kneetrack.domain.journal import NoteEntry, QuestionEntry
from kneetrack.domain.pain import PainEntry, PainKind, Side

if TYPE_CHECKING:
    from datetime import date, time
    from random import Random

    from kneetrack.domain.journal import Entry


class DemoPen:
    """Collects entries; `chance` gives every number that is not said."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.entries: list[Entry] = []

    def pain(self, day: date, when: time, side: Side, score: int, **more: Any) -> None:
        """Write a pain number; one that is not the day's worst keeps its time."""
        stated = None if more.get("kind", PainKind.WORST) is PainKind.WORST else when
        # Left comes first, as she always asks it first.
        seconds = self.chance.randint(0, 29) + (30 if side is Side.RIGHT else 0)
        head = self.head(day, when, seconds) | {"at": stated}
        self.entries.append(PainEntry(**head, side=side, score=score, **more))

    def note(self, day: date, when: time, text: str) -> None:
        """Write a note."""
        self.entries.append(NoteEntry(**self.head(day, when), text=text))

    def question(self, day: date, when: time, text: str, place: int) -> None:
        """Write a question for the next visit."""
        self.entries.append(QuestionEntry(**self.head(day, when), text=text, place=place))

    def head(self, day: date, when: time, seconds: int = 0) -> dict[str, Any]:
        """Return what every entry carries: id, day and when it was written down."""
        made = uuid.UUID(int=self.chance.getrandbits(128), version=4)
        local = datetime.combine(day, when.replace(second=seconds))
        return {"id": str(made), "day": day, "recorded": Moment(local, 0), "at": None}
