"""The shape of a dose inside an exercise file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneetrack.domain.dose import (
    DAYS_PER_WEEK_ALLOWED,
    HOLD_SECONDS_ALLOWED,
    REPS_ALLOWED,
    REST_SECONDS_ALLOWED,
    SETS_ALLOWED,
    TEMPO_SECONDS_ALLOWED,
    Dose,
    Measure,
)
from kneetrack.domain.exercise import Sided

if TYPE_CHECKING:
    from kneetrack.content.table_reader import TableReader


def read_dose(reader: TableReader, sided: Sided) -> Dose | None:
    """Read a dose; None when it cannot be used."""
    measure = reader.choice("measure", Measure)
    sets = reader.whole("sets", SETS_ALLOWED)
    reps = reader.optional_pair("reps", REPS_ALLOWED)
    hold_seconds = reader.optional_whole("hold_seconds", HOLD_SECONDS_ALLOWED)
    tempo = reader.numbers("tempo", 3, TEMPO_SECONDS_ALLOWED) if reader.has("tempo") else None
    rest_seconds = reader.whole("rest_seconds", REST_SECONDS_ALLOWED)
    days_per_week = reader.pair("days_per_week", DAYS_PER_WEEK_ALLOWED)
    if reader.sound and measure is Measure.REPS and reps is None:
        reader.note("reps", "is missing", 'add it, or count seconds with measure = "hold"')
    if reader.sound and measure is Measure.HOLD and hold_seconds is None:
        reader.note("hold_seconds", "is missing", 'add it, or count with measure = "reps"')
    if not reader.sound:
        return None
    return Dose(
        sets=sets,
        reps=reps,
        hold_seconds=hold_seconds,
        tempo=(tempo[0], tempo[1], tempo[2]) if tempo else None,
        rest_seconds=rest_seconds,
        days_per_week=days_per_week,
        measure=measure,
        each_side=sided is Sided.ONE_AT_A_TIME,
    )
