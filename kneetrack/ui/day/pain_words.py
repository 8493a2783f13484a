"""Words for one pain entry: its moment, its place, and the whole of it in one line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kneetrack.domain.pain import PainKind
from kneetrack.ui.day.day_view import FurtherEntry
from kneetrack.ui.kit.local_words import clock_words, side_name

OFFERED_KINDS = (
    PainKind.NOW,
    PainKind.BEFORE,
    PainKind.DURING,
    PainKind.AFTER,
    PainKind.MORNING,
    PainKind.USUAL,
    PainKind.WORST,
)
"""The moments in the order in which forms offer them."""

_SHORT = 60


def further_words(entry: FurtherEntry) -> str:
    """Return one line: "18:30, Left, after exercise 3, stairs"."""
    clock = "" if entry.at is None else clock_words(entry.at)
    score = f"{kind_word(entry.kind)} {entry.score}"
    parts = (
        *(clock, side_name(entry.side), score),
        *(entry.activity, zone_words(entry.zones), shortened(entry.note)),
    )
    return ", ".join(part for part in parts if part)


def shortened(text: str) -> str:
    """Return the beginning of a note in one line; what is left out is marked."""
    line = " ".join(text[: 4 * _SHORT].split())
    whole = len(line) <= _SHORT and len(text) <= 4 * _SHORT
    return line if whole else line[:_SHORT].rstrip() + "…"


def kind_word(kind: PainKind) -> str:
    """Return the word for a moment, as it stands in lists."""
    return {
        PainKind.NOW: _tr("now"),
        PainKind.BEFORE: _tr("before exercise"),
        PainKind.DURING: _tr("during exercise"),
        PainKind.AFTER: _tr("after exercise"),
        PainKind.MORNING: _tr("first thing in the morning"),
        PainKind.USUAL: _tr("usual"),
        PainKind.WORST: _tr("worst"),
    }[kind]


def zone_words(zones: tuple[str, ...]) -> str:
    """Return the places marked, in words: "behind the kneecap, shin"."""
    words = {
        "behind": _tr("behind the kneecap"),
        "inner": _tr("inner kneecap edge"),
        "outer": _tr("outer kneecap edge"),
        "above": _tr("above the kneecap"),
        "below": _tr("below the kneecap"),
        "tendon": _tr("kneecap tendon"),
        "joint-inner": _tr("inner joint line"),
        "joint-outer": _tr("outer joint line"),
        "back": _tr("back of the knee"),
        "thigh-front": _tr("front of the thigh"),
        "thigh-inner": _tr("inner thigh"),
        "thigh-outer": _tr("outer thigh"),
        "thigh-back": _tr("back of the thigh"),
        "shin": _tr("shin"),
        "calf": _tr("calf"),
        "hip": _tr("hip"),
        "groin": _tr("groin"),
        "foot": _tr("foot"),
    }
    return ", ".join(words.get(zone, zone) for zone in zones)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PainWords", text)
