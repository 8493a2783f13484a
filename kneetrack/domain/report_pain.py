"""Pain in more detail: where it hurt, at which moments, and with which activities."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain
from statistics import median
from typing import TYPE_CHECKING

from kneetrack.domain.pain import PainKind, Side, Zone
from kneetrack.domain.report_view import CountRow, CountsView, TableView
from kneetrack.domain.report_words import counted, one_line
from kneetrack.domain.trends import LEAST_DAYS, Mean

if TYPE_CHECKING:
    from datetime import date

    from kneetrack.domain.report_data import ReportData

ZONE_NAMES = {
    Zone.BEHIND: "Behind the kneecap",
    Zone.INNER: "Inner kneecap edge",
    Zone.OUTER: "Outer kneecap edge",
    Zone.ABOVE: "Above the kneecap",
    Zone.BELOW: "Below the kneecap",
    Zone.TENDON: "Kneecap tendon",
    Zone.JOINT_INNER: "Inner joint line",
    Zone.JOINT_OUTER: "Outer joint line",
    Zone.BACK: "Back of the knee",
    Zone.THIGH_FRONT: "Front of the thigh",
    Zone.THIGH_INNER: "Inner thigh",
    Zone.THIGH_OUTER: "Outer thigh",
    Zone.THIGH_BACK: "Back of the thigh",
    Zone.SHIN: "Shin",
    Zone.CALF: "Calf",
    Zone.HIP: "Hip",
    Zone.GROIN: "Groin",
    Zone.FOOT: "Foot",
}

MOMENT_NAMES = {
    PainKind.MORNING: "First thing in the morning",
    PainKind.BEFORE: "Before exercise",
    PainKind.DURING: "During exercise",
    PainKind.AFTER: "After exercise",
    PainKind.USUAL: "Usual",
    PainKind.NOW: "At that moment",
}

_NONE = "–"


def zone_counts(data: ReportData) -> CountsView | None:
    """Count the days each place was marked, for each chosen knee."""
    days: dict[Zone, dict[Side, set[date]]] = defaultdict(lambda: defaultdict(set))
    for entry in data.pain:
        for zone in entry.zones:
            days[zone][entry.side].add(entry.day)
    rows = [
        CountRow(name, tuple(len(days[zone][side]) for side in data.knees))
        for zone, name in ZONE_NAMES.items()
        if zone in days
    ]
    if not rows:
        return None
    rows.sort(key=lambda row: -sum(row.counts))
    return CountsView(
        title="Where it hurts",
        caption="Days each place was marked, out of "
        f"{counted(len(data.pain_days), 'day')} with a pain number",
        sides=tuple(side.value.capitalize() for side in data.knees),
        rows=tuple(rows),
    )


def moment_table(data: ReportData) -> TableView | None:
    """Show the numbers that speak of a moment, in the order of a day with exercise; none is cut."""
    scores: dict[tuple[PainKind, Side], list[int]] = defaultdict(list)
    for entry in data.pain:
        scores[entry.kind, entry.side].append(entry.score)
    rows = [
        (name, *(_moment(scores[kind, side]) for side in data.knees))
        for kind, name in MOMENT_NAMES.items()
        if any((kind, side) in scores for side in data.knees)
    ]
    if not rows:
        return None
    return TableView(
        title="Pain at other moments",
        caption="Average / highest (n numbers); an average needs 4",
        columns=("When", *(side.value.capitalize() for side in data.knees)),
        shares=_name_and_sides(data),
        rows=tuple(rows),
        at_least=len(rows),
    )


def activity_table(data: ReportData) -> TableView | None:
    """Rank the activities written beside a pain number by the days they came up on."""
    scores: dict[str, dict[Side, list[int]]] = defaultdict(lambda: defaultdict(list))
    days: dict[str, set[date]] = defaultdict(set)
    names: dict[str, Counter[str]] = defaultdict(Counter)
    # The same few words come up thousands of times.
    printable = {text: one_line(text) for text in {entry.activity for entry in data.pain}}
    for entry in data.pain:
        name = printable[entry.activity]
        if name:
            scores[name.casefold()][entry.side].append(entry.score)
            days[name.casefold()].add(entry.day)
            names[name.casefold()][name] += 1
    if not scores:
        return None
    ranked = sorted(
        scores,
        key=lambda key: (-len(days[key]), -median(chain(*scores[key].values())), key),
    )
    return TableView(
        title="What came with pain",
        caption="Median of the pain numbers noted with it (n numbers)",
        columns=("Activity", *(side.value.capitalize() for side in data.knees)),
        shares=_name_and_sides(data),
        rows=tuple(
            (
                names[key].most_common(1)[0][0],
                *(_median(scores[key][side]) for side in data.knees),
            )
            for key in ranked
        ),
    )


def _name_and_sides(data: ReportData) -> tuple[int, ...]:
    return (46, 27, 27) if len(data.knees) > 1 else (50, 50)


def _moment(scores: list[int]) -> str:
    if not scores:
        return _NONE
    count = f"(n {len(scores):,})"
    if len(scores) < LEAST_DAYS:
        return f"{_NONE} / {max(scores)} {count}"
    mean = Mean(sum(scores), len(scores), len(scores))
    return f"{mean.text} / {max(scores)} {count}"


def _median(values: list[int]) -> str:
    return f"{median(values):g} (n {len(values):,})" if values else _NONE
