"""What the library shows for what is wanted: laws that hold for every search and every chip."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetrack.content.library import Library
from kneetrack.content.loader import LibraryLoader
from kneetrack.domain.exercise import Region
from kneetrack.paths import resources_dir
from kneetrack.ui.library.library_view import (
    ALL,
    STARRED,
    Wanted,
    build_library_view,
    switched,
)

LIBRARY = LibraryLoader(resources_dir()).library()
IDS = tuple(exercise.id for exercise in LIBRARY.exercises)
REGIONS = sorted({exercise.region for exercise in LIBRARY.exercises})

texts = st.one_of(
    st.sampled_from(["", "  ", "squat", "hip", "glute band", "CLAM", "mat", "no such thing"]),
    st.text(max_size=12),
)
wishes = st.builds(
    Wanted, texts, st.frozensets(st.sampled_from(list(Region)), max_size=4), st.booleans()
)
stars = st.frozensets(st.sampled_from(IDS))


@given(wishes, stars)
def test_what_is_shown_is_there_once_and_in_order(wanted: Wanted, starred: frozenset[str]) -> None:
    view = build_library_view(LIBRARY, starred, wanted)
    assert [card.exercise_id for card in view.cards] == list(IDS)
    assert list(view.shown) == [one for one in IDS if one in set(view.shown)]


@given(wishes, stars)
def test_every_wish_is_met_and_nothing_that_meets_it_is_missing(
    wanted: Wanted, starred: frozenset[str]
) -> None:
    found = {exercise.id for exercise in LIBRARY.search(wanted.text)}
    fitting = {
        exercise.id
        for exercise in LIBRARY.exercises
        if exercise.id in found
        and (not wanted.regions or exercise.region in wanted.regions)
        and (not wanted.starred_only or exercise.id in starred)
    }
    assert set(build_library_view(LIBRARY, starred, wanted).shown) == fitting


@given(wishes, stars, st.sampled_from(REGIONS))
def test_one_region_more_never_hides_anything(
    wanted: Wanted, starred: frozenset[str], region: Region
) -> None:
    before = build_library_view(LIBRARY, starred, wanted).shown
    more = switched(wanted, region.value, is_on=True)
    after = build_library_view(LIBRARY, starred, more).shown
    if wanted.regions:
        assert set(before) <= set(after)
    else:
        assert set(after) <= set(before)


@given(wishes, stars, st.sampled_from([*REGIONS, STARRED]))
def test_a_chip_switched_on_and_off_again_changes_nothing(
    wanted: Wanted, starred: frozenset[str], chip: str
) -> None:
    was_on = wanted.starred_only if chip == STARRED else Region(chip) in wanted.regions
    there = switched(wanted, chip, is_on=not was_on)
    assert switched(there, chip, is_on=was_on) == wanted
    shown = build_library_view(LIBRARY, starred, there).chips
    assert {one.chip_id: one.is_on for one in shown}[chip] is not was_on


@given(wishes)
def test_all_takes_the_regions_off_and_nothing_else(wanted: Wanted) -> None:
    assert switched(wanted, ALL, is_on=False) == replace(wanted, regions=frozenset())


@pytest.mark.parametrize("region", REGIONS)
def test_the_number_on_a_chip_is_what_it_shows(region: Region) -> None:
    view = build_library_view(LIBRARY, (), Wanted(regions=frozenset({region})))
    (label,) = [chip.label for chip in view.chips if chip.chip_id == region.value]
    assert label.endswith(f" {len(view.shown)}")
    assert view.count_words == f"{len(view.shown)} of {len(IDS)} shown"


def test_the_numbers_on_the_chips_add_up() -> None:
    every, *regions, starred = build_library_view(LIBRARY, (), Wanted()).chips
    assert every.label == f"All {len(IDS)}"
    assert every.is_on
    assert sum(int(chip.label.split()[-1]) for chip in regions) == len(IDS)
    assert starred.label == "Starred"


def test_a_card_in_one_line() -> None:
    cards = build_library_view(LIBRARY, {"hip_clamshell"}, Wanted()).cards
    (card,) = [card for card in cards if card.exercise_id == "hip_clamshell"]
    assert card.spoken == "Clamshell, hip, evidence: reviews, low kneecap load, starred"


def test_an_empty_library_says_so() -> None:
    view = build_library_view(Library((), ("broken.toml",)), (), Wanted())
    assert (view.cards, view.shown, view.unreadable) == ((), (), ("broken.toml",))
    assert view.count_words == "0 exercises"
