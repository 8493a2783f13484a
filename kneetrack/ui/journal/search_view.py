"""What a row of the calendar's list says of its day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kneetrack.domain.logged_day import LoggedDay
from kneetrack.domain.searching import Excerpt, Words, excerpt
from kneetrack.ui.journal.calendar_view import Scores, scores_of

if TYPE_CHECKING:
    from kneetrack.domain.pain import Side

EXCERPT = 170
"""How much of a note a row shows at most, in characters."""


@dataclass(frozen=True)
class SearchRow:
    """One day of the list: its numbers, whether exercises were done, the words that matter now."""

    day: date
    scores: Scores
    has_exercise: bool
    excerpt: Excerpt


def build_rows(
    days: Sequence[date],
    logged: Sequence[LoggedDay],
    knees: tuple[Side, ...],
    words: Words,
    texts_of: Callable[[date], tuple[str, ...]],
) -> tuple[SearchRow, ...]:
    """Work out a row for each of `days`, in their order.

    With `words` the row shows where they stand in what `texts_of` gives, else the first note.
    """
    by_day = {one.day: one for one in logged}
    rows = []
    for day in days:
        one = by_day.get(day, LoggedDay(day))
        found = excerpt(texts_of(day), words, EXCERPT) if words else Excerpt("")
        shown = found if found.text else excerpt(one.notes, (), EXCERPT)
        rows.append(SearchRow(day, scores_of(one, knees), one.has_exercise, shown))
    return tuple(rows)
