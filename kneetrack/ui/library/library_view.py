"""Which exercises the library shows, worked out from what is searched and chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneetrack.domain.exercise import Region
from kneetrack.ui.day.exercise_words import level_words, load_words, region_words
from kneetrack.ui.widgets.chip import ChipView

if TYPE_CHECKING:
    from kneetrack.content.library import Library
    from kneetrack.domain.evidence import EvidenceLevel
    from kneetrack.domain.exercise import Exercise

ALL, STARRED = "all", "starred"


@dataclass(frozen=True)
class Wanted:
    """What is searched for and which chips are on; no regions means every region."""

    text: str = ""
    regions: frozenset[Region] = frozenset()
    starred_only: bool = False


@dataclass(frozen=True)
class CardView:
    """One exercise as a card says it."""

    exercise_id: str
    name: str
    region: str
    level: EvidenceLevel
    evidence: str
    load: str
    starred: bool

    @property
    def spoken(self) -> str:
        """The card in one line for screen readers."""
        line = _tr("{0}, {1}, evidence: {2}, {3}").format(
            self.name, self.region.lower(), self.evidence.lower(), self.load.lower()
        )
        return _tr("{0}, starred").format(line) if self.starred else line


@dataclass(frozen=True)
class LibraryView:
    """The library: every card, the ids of those shown, the chips, and files nobody could read."""

    cards: tuple[CardView, ...]
    shown: tuple[str, ...]
    chips: tuple[ChipView, ...]
    unreadable: tuple[str, ...]

    @property
    def count_words(self) -> str:
        """How many of how many are shown."""
        if len(self.shown) == len(self.cards):
            return _tr("1 exercise") if len(self.cards) == 1 else _exercises(len(self.cards))
        return _tr("{0} of {1} shown").format(len(self.shown), len(self.cards))


def build_library_view(library: Library, stars: Collection[str], wanted: Wanted) -> LibraryView:
    """Work out what is shown of `library` for what is wanted."""
    found = library.search(wanted.text)
    return LibraryView(
        cards=tuple(_card(each, stars) for each in library.exercises),
        shown=tuple(each.id for each in found if _fits(each, stars, wanted)),
        chips=_chips(library.exercises, wanted),
        unreadable=library.unreadable,
    )


def switched(wanted: Wanted, chip_id: str, *, is_on: bool) -> Wanted:
    """Return what is wanted after a chip was switched; "All" takes the regions off."""
    if chip_id == ALL:
        return Wanted(wanted.text, frozenset(), wanted.starred_only)
    if chip_id == STARRED:
        return Wanted(wanted.text, wanted.regions, is_on)
    region = frozenset({Region(chip_id)})
    regions = wanted.regions | region if is_on else wanted.regions - region
    return Wanted(wanted.text, regions, wanted.starred_only)


def _fits(exercise: Exercise, stars: Collection[str], wanted: Wanted) -> bool:
    in_region = not wanted.regions or exercise.region in wanted.regions
    return in_region and (not wanted.starred_only or exercise.id in stars)


def _card(exercise: Exercise, stars: Collection[str]) -> CardView:
    level = exercise.evidence.level
    return CardView(
        exercise.id,
        exercise.name,
        region_words(exercise.region),
        level,
        level_words(level),
        load_words(exercise.load_band),
        exercise.id in stars,
    )


def _chips(exercises: tuple[Exercise, ...], wanted: Wanted) -> tuple[ChipView, ...]:
    counts = Counter(each.region for each in exercises)
    every = ChipView(ALL, _tr("All {0}").format(len(exercises)), not wanted.regions)
    regions = tuple(
        ChipView(
            region.value,
            _tr("{0} {1}").format(region_words(region), counts[region]),
            region in wanted.regions,
        )
        for region in Region
        if counts[region]
    )
    return (every, *regions, ChipView(STARRED, _tr("Starred"), wanted.starred_only))


def _exercises(count: int) -> str:
    return _tr("{0} exercises").format(count)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Library", text)
