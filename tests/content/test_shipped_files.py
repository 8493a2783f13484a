"""Every exercise file that comes with the app is whole, honest and within what may be said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from kneetrack.content.check import check_content
from kneetrack.content.claims import claims_in
from kneetrack.content.rules import texts_of
from kneetrack.domain.dose import Measure
from kneetrack.domain.evidence import FactMark
from kneetrack.domain.exercise import LoadBand
from kneetrack.domain.gate import GateCheck
from tests.content.shipped import EXERCISE_FILES, RESOURCES, TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from kneetrack.content.library import Library

RANGE_OF_PHASE = {"base": 45, "load": 60}
# No weight on the leg, where the stress is lowest from 90 to 45; and the height of a chair.
OWN_RANGE = {"quad_ext_90_45": (45, 90), "sq_sit_to_stand": (0, 90)}
SISSY_SQUATS = ("quad_sissy", "quad_sissy_assist")
WORDS_NOT_ON_SCREEN = ("knot", "misaligned", "out of place", "worn", "damaged", "weak link", "VMO")


def test_nothing_is_left_to_mend() -> None:
    assert [str(problem) for problem in check_content(RESOURCES, TODAY)] == []


def test_every_file_is_in_the_library(library: Library) -> None:
    assert sorted(f"{each.id}.toml" for each in library.exercises) == EXERCISE_FILES
    assert library.unreadable == ()


@pytest.mark.parametrize("name", EXERCISE_FILES)
def test_every_field_is_filled(library: Library, name: str) -> None:
    exercise = library.exercise(name.removesuffix(".toml"))

    empty = [
        field
        for field in ("aliases", "phases", "cues", "faults", "easier", "harder", "stop", "facts")
        if not getattr(exercise, field)
    ]
    assert empty == []
    assert exercise.muscles.primary
    assert exercise.cautions
    assert len(exercise.steps) >= 3
    assert exercise.figure == exercise.id


@pytest.mark.parametrize("name", EXERCISE_FILES)
def test_facts_say_what_they_rest_on(library: Library, name: str) -> None:
    exercise = library.exercise(name.removesuffix(".toml"))
    shown = {fact.mark: fact.describe_mark(library.sources) for fact in exercise.facts}

    assert re.fullmatch(r"[A-Z]\w+ (\d{4}|PMC\d+)", shown[FactMark.CHECKED])
    assert shown[FactMark.OWN_CHOICE] == "KneeTrack's own choice"
    if FactMark.COMMONLY_USED in shown:
        assert shown[FactMark.COMMONLY_USED] == "Commonly used"


@pytest.mark.parametrize("name", EXERCISE_FILES)
def test_words_to_avoid_are_avoided(library: Library, name: str) -> None:
    exercise = library.exercise(name.removesuffix(".toml"))

    for field, text in texts_of(exercise):
        assert claims_in(text) == (), field
        for word in WORDS_NOT_ON_SCREEN:
            assert not re.search(rf"\b{word}", text, re.IGNORECASE), (field, word)


@pytest.mark.parametrize("path", sorted(RESOURCES.rglob("*.toml")), ids=lambda path: path.name)
def test_no_resource_makes_a_banned_claim(path: Path) -> None:
    assert claims_in(path.read_text(encoding="utf-8")) == ()


@pytest.mark.parametrize("name", EXERCISE_FILES)
def test_bend_stays_within_the_first_phase_it_is_offered_in(library: Library, name: str) -> None:
    exercise = library.exercise(name.removesuffix(".toml"))

    if exercise.range_deg is not None and exercise.id not in OWN_RANGE:
        assert exercise.range_deg[1] <= RANGE_OF_PHASE.get(exercise.phases[0].value, 120)


@pytest.mark.parametrize("exercise_id", OWN_RANGE)
def test_what_has_a_range_of_its_own_says_why(library: Library, exercise_id: str) -> None:
    exercise = library.exercise(exercise_id)
    choices = [fact.text for fact in exercise.facts if fact.mark is FactMark.OWN_CHOICE]

    assert exercise.range_deg == OWN_RANGE[exercise_id]
    assert any(re.search(r"\bphases?\b", text, re.IGNORECASE) for text in choices)


def test_the_doses(library: Library) -> None:
    told = {
        "bal_single": "10 × 5 s each side",
        "calf_raise_double": "3 × 12–15",
        "calf_raise_single": "3 × 12–15 each side",
        "core_bird_dog": "3 × 6 each side",
        "core_dead_bug": "3 × 8 each side",
        "core_plank_front": "3 × 15 s",
        "core_plank_side": "3 × 15 s each side",
        "flex_calf": "2 × 30 s each side",
        "flex_hamstring": "2 × 30 s each side",
        "flex_quad": "2 × 30 s each side",
        "foot_short": "3 × 10 each side",
        "glute_bridge": "3 × 10–15",
        "glute_bridge_sl": "3 × 8–12 each side",
        "ham_rdl": "3 × 8–10",
        "ham_slide_curl": "3 × 6–10",
        "hip_abduction_side": "3 × 10–12 each side",
        "hip_abduction_stand": "3 × 12 each side",
        "hip_add_squeeze": "5 × 10 s",
        "hip_band_walk": "3 × 10",
        "hip_clam_reverse": "2 × 12 each side",
        "hip_clamshell": "3 × 10–15 each side",
        "hip_donkey_kick": "3 × 10–15 each side",
        "hip_fire_hydrant": "2 × 12 each side",
        "hip_hitch": "3 × 10–12 each side",
        "hip_rotation_seat": "3 × 10 each side",
        "quad_ext_90_45": "3 × 10–12 each side",
        "quad_set": "10 × 5 s each side",
        "quad_sissy": "2 × 5–8",
        "quad_sissy_assist": "2 × 6–8",
        "quad_slr": "3 × 10 each side",
        "quad_spanish_squat": "4 × 30 s",
        "quad_tke": "3 × 12 each side",
        "quad_wall_sit": "4 × 20 s",
        "roll_glute": "2 × 60 s each side",
        "roll_quad_ant": "2 × 60 s",
        "roll_quad_lat": "2 × 60 s each side",
        "sq_body": "3 × 10",
        "sq_lunge_back": "3 × 8 each side",
        "sq_mini": "3 × 10–15",
        "sq_sit_to_stand": "3 × 8–12",
        "sq_split": "3 × 8–10 each side",
        "sq_step_down_lat": "3 × 8–10 each side",
        "sq_step_up": "3 × 10 each side",
    }
    assert {key: library.exercise(key).dose.describe() for key in told} == told


@pytest.mark.parametrize("name", EXERCISE_FILES)
def test_the_steps_keep_the_pace_of_the_dose(library: Library, name: str) -> None:
    """Somebody who follows the steps takes as long as the dose says."""
    exercise = library.exercise(name.removesuffix(".toml"))
    told = [step.seconds for step in exercise.steps]

    if exercise.dose.measure is Measure.HOLD:
        assert exercise.dose.hold_seconds in told
    else:
        moving = {seconds for seconds in exercise.dose.tempo or () if seconds}
        assert moving <= set(told)
        assert any("one repetition" in step.text for step in exercise.steps)


@pytest.mark.parametrize("name", EXERCISE_FILES)
def test_every_fault_says_what_to_do_instead(library: Library, name: str) -> None:
    for fault in library.exercise(name.removesuffix(".toml")).faults:
        wrong, _, instead = fault.partition(": ")
        assert wrong, fault
        assert instead.endswith("."), fault


def test_what_is_easier_than_one_is_never_easier_the_other_way_round(library: Library) -> None:
    there = {each.id: each for each in library.exercises}
    for exercise in library.exercises:
        for variant in exercise.easier:
            other = there.get(variant.exercise or "")
            assert other is None or exercise.id not in {each.exercise for each in other.easier}


@pytest.mark.parametrize("exercise_id", SISSY_SQUATS)
def test_the_sissy_squats_are_told_honestly(library: Library, exercise_id: str) -> None:
    exercise = library.exercise(exercise_id)

    assert exercise.load_band is LoadBand.VERY_HIGH
    assert "has not been studied" in exercise.evidence.text
    assert [phase.value for phase in exercise.phases] == ["return"]
    assert {variant.exercise for variant in exercise.alternatives} == {
        "quad_wall_sit",
        "sq_step_down_front",
        "quad_leg_press",
    }
    assert any("ever slipped" in caution for caution in exercise.cautions)


@pytest.mark.parametrize("exercise_id", SISSY_SQUATS)
def test_the_gate_asks_for_everything(library: Library, exercise_id: str) -> None:
    gate = library.exercise(exercise_id).gate
    assert gate is not None
    conditions = {condition.check: condition for condition in gate.conditions}

    assert set(conditions) == set(GateCheck)
    assert conditions[GateCheck.AGE_AT_LEAST].limit == 18
    usual, worst = (
        conditions[GateCheck.USUAL_PAIN_AT_MOST],
        conditions[GateCheck.WORST_PAIN_AT_MOST],
    )
    assert (usual.limit, usual.window_days, usual.min_entries) == (2, 14, 10)
    assert (worst.limit, worst.window_days, worst.min_entries) == (3, 14, 10)
    assert {check.value for check, asked in conditions.items() if asked.can_be_cleared} == {
        "age_at_least",
        "no_surgery_within_months",
        "no_kneecap_slip",
    }


def test_only_the_sissy_squats_have_a_gate_and_it_is_the_same_ladder(library: Library) -> None:
    gated = [each.id for each in library.exercises if each.gate or each.ladder]
    assert sorted(gated) == list(SISSY_SQUATS)
    one, other = (library.exercise(exercise_id) for exercise_id in SISSY_SQUATS)
    assert one.ladder == other.ladder
    assert one.gate is not None
    assert other.gate is not None
    assert one.gate.conditions == other.gate.conditions


def test_the_ladder_climbs_in_ten_rungs(library: Library) -> None:
    ladder = library.exercise("quad_sissy").ladder
    assert ladder is not None

    assert len(ladder.rungs) == 10
    assert (ladder.weeks_each, ladder.sessions_each) == (2, 4)
    assert (ladder.max_days_per_week, ladder.hours_between) == (2, 48)
    deepest = [rung.range_deg[1] for rung in ladder.rungs]
    assert deepest == [45, 60, 60, 30, 45, 60, 60, 90, 90, 120]


def test_shared_stop_rules_are_spelled_out(library: Library) -> None:
    stop = library.exercise("hip_clamshell").stop

    assert len(stop) == 3
    assert all(rule.startswith("Stop and note it if") for rule in stop)
