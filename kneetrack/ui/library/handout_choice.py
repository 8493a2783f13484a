"""Which exercises go onto paper: what is chosen at first, and what the choice comes to."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneetrack.domain.exercise import Region
from kneetrack.paper.handout_view import MOST_EXERCISES, pages_of
from kneetrack.ui.day.exercise_words import region_words
from kneetrack.ui.kit.local_words import counted
from kneetrack.ui.widgets.chip import ChipView

if TYPE_CHECKING:
    from kneetrack.domain.exercise import Exercise

_CONTEXT = "Handout"


@dataclass(frozen=True)
class RegionView:
    """The exercises of one part of the body, as chips."""

    region: str
    words: str
    chips: tuple[ChipView, ...]


@dataclass(frozen=True)
class HandoutChoiceView:
    """What can be chosen, what is, and why nothing can be printed yet (else empty)."""

    regions: tuple[RegionView, ...]
    count_words: str
    reason: str

    @property
    def spoken(self) -> str:
        """What the choice comes to, for screen readers."""
        return f"{self.count_words}. {self.reason}".strip()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of what is chosen, as one reads them."""
        chips = (chip for each in self.regions for chip in each.chips)
        return tuple(chip.chip_id for chip in chips if chip.is_on)


def build_handout_choice_view(
    exercises: Sequence[Exercise], chosen: Collection[str]
) -> HandoutChoiceView:
    """Work out the choice among `exercises`, grouped by part of the body."""
    regions = tuple(
        RegionView(
            region.value,
            region_words(region),
            tuple(
                ChipView(each.id, each.name, each.id in chosen)
                for each in exercises
                if each.region is region
            ),
        )
        for region in Region
    )
    count = sum(each.id in chosen for each in exercises)
    return HandoutChoiceView(
        tuple(each for each in regions if each.chips), _count_words(count), _reason(count)
    )


def chosen_at_first(
    exercises: Sequence[Exercise], stars: Collection[str], shown: str
) -> frozenset[str]:
    """Return what is starred; where nothing is, the exercise `shown` in detail (may be empty)."""
    starred = frozenset(each.id for each in exercises if each.id in stars)
    return starred or frozenset(each.id for each in exercises if each.id == shown)


def _count_words(count: int) -> str:
    if not count:
        return _tr("Nothing chosen")
    pages = counted(_CONTEXT, "1 page", "%n pages", pages_of(count))
    return _tr("{0} chosen, {1}").format(count, pages)


def _reason(count: int) -> str:
    if not count:
        return _tr("Choose at least one exercise to save or print.")
    if count > MOST_EXERCISES:
        return _tr("One handout holds up to {0} exercises. Take some off.").format(MOST_EXERCISES)
    return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Handout", text)
