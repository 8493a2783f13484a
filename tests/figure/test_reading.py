"""A figure file says in plain sentences what is wrong with it, all at once."""

from pathlib import Path

import pytest

from kneetrack.figure.camera import PRESETS
from kneetrack.figure.folder import FigureFolder, read_figure
from kneetrack.figure.reading import FigureProblem, figure_of
from tests.figure.files import FOLDER, plain

WRONG = [
    ("camera", "above", "camera: must be one of"),
    ("camera", [1], "camera: two numbers are needed."),
    ("loop", "twice", "loop: must be pingpong or cycle."),
    ("arc", ["R.nose"], "arc: R.nose is not a point of the body."),
    ("alt", "", "alt: a text is needed."),
    ("key", [], "key: at least one key is needed."),
    ("working_key", 9, "working_key: must be a key from 0 to 1."),
    ("surprise", 1, "file: surprise is not known."),
    ("return", -1, "file: return must be from 0 to 60 seconds."),
    ("muscles", {"primary": ["biceps"]}, "muscles: biceps is not known."),
    ("prop", [{"kind": "horse"}], "prop 1: kind must be one of"),
    ("base", {"tail": 1}, "base: tail is not known."),
    ("base", {"L": {"wing": 1}}, "base, L: wing is not known."),
    ("base", {"both": {"knee": [1, 2]}}, "base, both knee: up to 1 numbers are needed."),
    ("base", {"both": {"knee": True}}, "base, both knee: up to 1 numbers are needed."),
    ("contact", {"drop": ["tail"]}, "contact drop: tail is not a part of the body."),
    ("variant", {"x": {"keys": [7], "label": "X"}}, "variant x: keys must be numbers from 0 to 1."),
    ("variant", {"x": {"keys": [1]}}, "variant x: a label is needed."),
]


@pytest.mark.parametrize(("field", "value", "told"), WRONG)
def test_what_is_wrong_is_named(field: str, value: object, told: str) -> None:
    tables = plain("quad_sissy")
    tables[field] = value
    with pytest.raises(FigureProblem) as caught:
        figure_of(tables)
    assert any(sentence.startswith(told) for sentence in caught.value.sentences)


def test_every_problem_is_told_at_once() -> None:
    tables = plain("quad_sissy") | {"camera": "above", "loop": "twice", "alt": ""}
    with pytest.raises(FigureProblem) as caught:
        figure_of(tables)
    assert len(caught.value.sentences) == 3


def test_what_a_key_does_not_say_it_inherits() -> None:
    tables = plain("quad_sissy")
    tables["base"]["both"]["shoulder"] = [25, 8]
    tables["key"][1]["both"]["shoulder"] = [84, 10]
    figure = figure_of(tables)
    first, last = (key.pose for key in figure.keys)
    assert first["L.shoulder"] == (25.0, 8.0, 0.0)
    assert last["L.shoulder"] == (84.0, 10.0, 0.0)
    assert last["L.hip"] == (6.0, 0.0, 0.0)
    assert figure.camera == PRESETS["three-quarter"]


def test_a_variant_lays_only_what_it_says_over_its_keys() -> None:
    figure = figure_of(plain("sq_step_down_lat"))
    good, bad = figure.keys_of(), figure.keys_of("knee_in")
    assert bad[0].pose == good[0].pose
    changed = {name for name in good[1].pose if good[1].pose[name] != bad[1].pose[name]}
    assert "R.knee_out" in changed
    assert bad[1].pose["R.knee"] == good[1].pose["R.knee"]


def test_a_folder_passes_over_what_it_cannot_read(tmp_path: Path) -> None:
    (tmp_path / "quad_sissy.toml").write_bytes((FOLDER / "quad_sissy.toml").read_bytes())
    folder = FigureFolder(tmp_path)
    assert folder.ids() == ("quad_sissy",)
    assert folder.figure("quad_sissy") is folder.figure("quad_sissy")
    assert folder.figure("nobody") is None


@pytest.mark.expects_log("cannot be read")
def test_a_damaged_file_is_no_figure(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text("id = ", "utf-8")
    assert FigureFolder(tmp_path).figure("bad") is None


def test_the_name_of_the_file_is_the_id(tmp_path: Path) -> None:
    (tmp_path / "other.toml").write_bytes((FOLDER / "quad_sissy.toml").read_bytes())
    with pytest.raises(FigureProblem, match="must be the name of the file"):
        read_figure(tmp_path / "other.toml")
