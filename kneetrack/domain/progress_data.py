"""What Progress looks at: each day's pain and exercises, and the numbers around a session."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kneetrack.domain.trends import DayValues

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


@dataclass(frozen=True)
class Recorded:
    """The whole journal, day by day; a day without a number is in none of the maps.

    `values` is each knee's highest number of a day, `exercises` the ids done on a day in the order
    written down. `befores` is a knee's first number before exercising on a day, `mornings` its
    highest number first thing in the morning.
    """

    values: DayValues = field(default_factory=dict)
    exercises: Mapping[date, tuple[str, ...]] = field(default_factory=dict)
    befores: DayValues = field(default_factory=dict)
    mornings: DayValues = field(default_factory=dict)
