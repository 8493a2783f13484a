"""Every figure that ships is sound: nothing slides, sinks, breaks, falls over or hides."""

import pytest

from kneetrack.figure.checks import check_figure
from tests.figure.files import FOLDER, IDS, figure, with_variants


@pytest.mark.parametrize(("figure_id", "variant"), with_variants())
def test_a_shipped_figure_passes_every_check(figure_id: str, variant: str) -> None:
    assert check_figure(figure(figure_id), variant) == []


@pytest.mark.parametrize("figure_id", IDS)
def test_a_figure_belongs_to_an_exercise_and_says_what_it_shows(figure_id: str) -> None:
    shown = figure(figure_id)
    assert shown.id == figure_id
    assert (FOLDER.parent / "exercises" / f"{figure_id}.toml").is_file()
    assert 30 <= len(shown.alt) <= 220
    assert shown.alt.endswith(".")
    assert "!" not in shown.alt


@pytest.mark.parametrize("figure_id", IDS)
def test_a_loop_ends_where_it_began(figure_id: str) -> None:
    from kneetrack.figure.timeline import Timeline

    line = Timeline(figure(figure_id))
    assert line.seconds > 0
    start, end = line.pose_at(0.0), line.pose_at(line.seconds - 1e-9)
    for name, values in start.items():
        assert end[name] == pytest.approx(values, abs=1e-4)


def test_exercises_have_figures_and_faults_where_they_matter_most() -> None:
    exercises = {path.stem for path in (FOLDER.parent / "exercises").glob("*.toml")} - {"index"}
    assert exercises <= set(IDS)
    for figure_id in ("sq_step_down_lat", "sq_body", "sq_lunge_back", "hip_clamshell",
                      "glute_bridge", "hip_abduction_side"):  # fmt: skip
        assert figure(figure_id).variants, figure_id
