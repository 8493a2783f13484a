"""Finding exercises: by id, by any other name, in words, by region, muscle, equipment, phase."""

from __future__ import annotations

import pytest

from kneetrack.content.library import Library
from kneetrack.domain.errors import InputProblem

# What a search finds is told for these alone, so that a new file changes nothing here.
A_FEW = (
    "core_plank_front", "glute_bridge", "hip_abduction_side", "hip_clamshell", "hip_donkey_kick",
    "hip_rotation_seat", "quad_sissy", "quad_sissy_assist", "quad_wall_sit", "roll_quad_lat",
    "sq_body", "sq_step_down_lat",
)  # fmt: skip


@pytest.fixture(scope="module")
def few(library: Library) -> Library:
    """A library of some of the exercises that are shipped."""
    return Library(tuple(library.exercise(exercise_id) for exercise_id in A_FEW))


def ids(found: object) -> list[str]:
    return [each.id for each in found]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("typed", "exercise_id"),
    [
        ("hip_clamshell", "hip_clamshell"),
        ("hip-clamshell", "hip_clamshell"),
        ("clamshell", "hip_clamshell"),
        ("Clamshell", "hip_clamshell"),
        (" CLAM ", "hip_clamshell"),
        ("side-lying-clam", "hip_clamshell"),
        ("Side-lying external rotation", "hip_clamshell"),
        ("roll_quad_lat", "roll_quad_lat"),
        ("foam-rolling-outer-thigh", "roll_quad_lat"),
        ("Foam rolling, outer thigh", "roll_quad_lat"),
        ("outer-quads", "roll_quad_lat"),
        ("supported-sissy-squat", "quad_sissy_assist"),
        ("Súpported Sissy Squat", "quad_sissy_assist"),
        ("sissy-squat", "quad_sissy"),
        ("air squat", "sq_body"),
        ("side-lying leg raise", "hip_abduction_side"),
        ("hip rotations", "hip_rotation_seat"),
        ("quadruped hip extension", "hip_donkey_kick"),
        ("hip bridge", "glute_bridge"),
        ("plank", "core_plank_front"),
        ("wall squat hold", "quad_wall_sit"),
        ("lateral step down", "sq_step_down_lat"),
        ("reverse clam", "hip_clam_reverse"),
        ("band hip abduction", "hip_abduction_stand"),
        ("quadruped hip abduction", "hip_fire_hydrant"),
        ("monster walk", "hip_band_walk"),
        ("hip hike", "hip_hitch"),
        ("ball squeeze", "hip_add_squeeze"),
        ("static quads", "quad_set"),
        ("straight leg raise", "quad_slr"),
        ("seated leg extension", "quad_ext_90_45"),
        ("tke", "quad_tke"),
        ("strap squat", "quad_spanish_squat"),
        ("chair squat", "sq_sit_to_stand"),
        ("low step-up", "sq_step_up"),
        ("static lunge", "sq_split"),
        ("reverse lunge", "sq_lunge_back"),
    ],
)
def test_every_name_finds_its_exercise(library: Library, typed: str, exercise_id: str) -> None:
    assert library.exercise(typed).id == exercise_id


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [("clamshel", "Clamshell"), ("sissy squats", "Sissy squat"), ("rolling", "Foam")],
)
def test_a_name_that_is_wrong_gets_the_nearest(library: Library, typed: str, nearest: str) -> None:
    with pytest.raises(InputProblem) as caught:
        library.exercise(typed)

    assert caught.value.field == "exercise"
    assert f'No exercise is called "{typed}". Nearest: {nearest}' in caught.value.message


@pytest.mark.parametrize("typed", ["", "   ", "--", "💥", "x" * 5000, "a\nb\x07"])
def test_odd_names_are_told_in_one_short_line(library: Library, typed: str) -> None:
    with pytest.raises(InputProblem) as caught:
        library.exercise(typed)

    assert len(caught.value.message) < 200
    assert caught.value.message.isprintable()


def test_an_empty_library_says_so() -> None:
    with pytest.raises(InputProblem, match="The library is empty"):
        Library(()).exercise("clamshell")


def test_exercises_come_by_name(library: Library) -> None:
    names = [each.name for each in library.exercises]

    assert names == sorted(names, key=str.casefold)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("clam", ["hip_clamshell"]),
        ("CLÁM", ["hip_clamshell"]),
        ("outer quads", ["roll_quad_lat"]),
        ("quads outer", ["roll_quad_lat"]),
        ("vastus lateralis", ["roll_quad_lat"]),
        ("gluteus minimus", ["hip_rotation_seat", "hip_abduction_side"]),
        ("side-lying", ["hip_clamshell", "hip_abduction_side"]),
        ("foam roller", ["roll_quad_lat"]),
        ("squat rail", ["sq_step_down_lat", "quad_sissy", "quad_sissy_assist"]),
        ("bridge", ["glute_bridge"]),
        ("core", ["core_plank_front", "quad_sissy", "quad_sissy_assist"]),
        ("squat mat", []),
        ("nothing like this", []),
    ],
)
def test_all_words_must_occur(few: Library, text: str, found: list[str]) -> None:
    assert ids(few.search(text)) == found


@pytest.mark.parametrize("text", ["", "  "])
def test_no_words_find_everything(library: Library, text: str) -> None:
    assert library.search(text) == library.exercises


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (
            {"region": "hip"},
            ["hip_clamshell", "hip_donkey_kick", "hip_rotation_seat", "hip_abduction_side"],
        ),
        ({"region": "Roll"}, ["roll_quad_lat"]),
        ({"region": "squat"}, ["sq_body", "sq_step_down_lat"]),
        ({"region": "hamstring-glute"}, ["glute_bridge"]),
        ({"region": "trunk"}, ["core_plank_front"]),
        ({"region": "calf_foot"}, []),
        ({"muscle": "Gluteus minimus"}, ["hip_rotation_seat", "hip_abduction_side"]),
        ({"muscle": "rectus femoris"}, ["quad_sissy", "quad_sissy_assist"]),
        ({"equipment": "foam roller"}, ["roll_quad_lat"]),
        ({"equipment": "wall"}, ["quad_wall_sit"]),
        ({"phase": "return"}, ["roll_quad_lat", "quad_sissy", "quad_sissy_assist"]),
        ({"phase": "return", "search": "squat"}, ["quad_sissy", "quad_sissy_assist"]),
    ],
)
def test_narrowing(few: Library, wanted: dict[str, str], found: list[str]) -> None:
    assert ids(few.find(**wanted)) == found


def test_nothing_asked_for_finds_everything(library: Library) -> None:
    assert library.find() == library.exercises


@pytest.mark.parametrize(("field", "allowed"), [("region", "hip"), ("phase", "settle")])
def test_a_region_or_phase_that_is_not_there(library: Library, field: str, allowed: str) -> None:
    with pytest.raises(InputProblem, match=allowed) as caught:
        library.find(**{field: "elbow"})

    assert caught.value.field == field
