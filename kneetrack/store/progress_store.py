"""Reads years of pain and exercises at once, day by day, without building a single entry."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kneetrack.domain.pain import PainKind, Side, check_score
from kneetrack.domain.progress_data import Recorded
from kneetrack.store.problems import damaged
from kneetrack.store.soundness import UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kneetrack.domain.trends import DayValues
    from kneetrack.store.database import Database, Row

_VALUES = "select day, side, max(score) from pain group by day, side"
_MORNINGS = "select day, side, max(score) from pain where kind = ? group by day, side"
# The first of a day: by its time, then as written down.
_BEFORES = "select day, side, score from pain where kind = ? order by day, at is null, at, seq"
_EXERCISES = "select day, exercise_id from exercise order by day, seq"


class ProgressStore:
    """The days of one open journal."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def recorded(self) -> Recorded:
        """Return everything Progress looks at; raises EnvironmentProblem where it cannot."""
        rows = self._database.rows
        try:
            return Recorded(
                values=_numbers(rows(_VALUES)),
                exercises=_exercises(rows(_EXERCISES)),
                befores=_numbers(rows(_BEFORES, (PainKind.BEFORE.value,))),
                mornings=_numbers(rows(_MORNINGS, (PainKind.MORNING.value,))),
            )
        except UNREADABLE as error:
            raise damaged(self._database.path, "holds an entry that cannot be read") from error


def _numbers(rows: Iterable[Row]) -> DayValues:
    found: DayValues = {}
    sides = {side.value: side for side in Side}
    for day, side, score in rows:
        known = sides.get(side)
        if known is None:
            raise ValueError(side)
        found.setdefault((known, date.fromisoformat(day)), check_score(score, "score"))
    return found


def _exercises(rows: Iterable[Row]) -> dict[date, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for day, exercise_id in rows:
        found.setdefault(day, {})[str(exercise_id)] = None
    return {date.fromisoformat(day): tuple(ids) for day, ids in found.items()}
