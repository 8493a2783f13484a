"""The handout: every exercise with its figure, three on a page, whole or not at all."""

from __future__ import annotations

import re
import subprocess
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kneetrack.content.library import Library
from kneetrack.content.loader import LibraryLoader
from kneetrack.domain.errors import InputProblem
from kneetrack.figure.folder import FigureFolder
from kneetrack.paper.figure_files import write_figure
from kneetrack.paper.handout import write_handout
from kneetrack.paper.handout_view import HandoutView, build_handout_view
from kneetrack.paths import resources_dir
from tests.needs import needs

DAY = date(2026, 3, 19)
SIX = (
    "hip_clamshell",
    "quad_sissy",
    "sq_step_down_lat",
    "hip_donkey_kick",
    "sq_body",
    "quad_wall_sit",
)

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def library() -> Library:
    return LibraryLoader(resources_dir()).library()


@pytest.fixture(scope="module")
def figures() -> FigureFolder:
    return FigureFolder(resources_dir() / "figures")


def _view(library: Library, figures: FigureFolder, *ids: str) -> HandoutView:
    return build_handout_view(
        [(library.exercise(one), figures.figure(one)) for one in ids], "Nora Ellis", DAY
    )


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_six_exercises_are_two_pages(
    library: Library, figures: FigureFolder, tmp_path: Path, paper: str
) -> None:
    out = tmp_path / "handout.pdf"
    assert write_handout(_view(library, figures, *SIX), out, paper, overwrite=False) == 2
    assert len(re.findall(rb"/Type /Page\b", out.read_bytes())) == 2


@needs("pdftotext")
def test_names_doses_and_when_to_stop_can_be_read(
    library: Library, figures: FigureFolder, tmp_path: Path
) -> None:
    out = tmp_path / "handout.pdf"
    write_handout(_view(library, figures, *SIX), out, "a4", overwrite=False)
    done = subprocess.run(
        ["pdftotext", "-layout", out, "-"], capture_output=True, text=True, check=True
    )
    text = re.sub(r"\s+", " ", done.stdout)
    for one in SIX:
        exercise = library.exercise(one)
        assert exercise.name in text
        assert exercise.dose.describe() in text
    assert text.count("Stop and note it") == len(SIX)
    assert "Nora Ellis" in text
    assert "page 2 of 2" in text
    assert "not a diagnosis" in text


def test_the_same_handout_is_the_same_bytes(
    library: Library, figures: FigureFolder, tmp_path: Path
) -> None:
    for name in ("one.pdf", "two.pdf"):
        write_handout(_view(library, figures, *SIX), tmp_path / name, "a4", overwrite=False)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_an_exercise_without_a_figure_is_printed_in_words(library: Library, tmp_path: Path) -> None:
    view = build_handout_view([(library.exercise("clamshell"), None)], "", DAY)
    assert write_handout(view, tmp_path / "words.pdf", "a4", overwrite=False) == 1


def test_nothing_chosen_is_refused(tmp_path: Path) -> None:
    view = build_handout_view([], "", DAY)
    with pytest.raises(InputProblem) as caught:
        write_handout(view, tmp_path / "none.pdf", "a4", overwrite=False)
    assert caught.value.field == "exercise"
    assert not (tmp_path / "none.pdf").exists()


def test_what_is_there_is_left_alone(
    library: Library, figures: FigureFolder, tmp_path: Path
) -> None:
    out = tmp_path / "handout.pdf"
    out.write_bytes(b"older")
    with pytest.raises(InputProblem):
        write_handout(_view(library, figures, "hip_clamshell"), out, "a4", overwrite=False)
    assert out.read_bytes() == b"older"


@pytest.mark.parametrize("theme", ["light", "dark", "paper"])
@pytest.mark.parametrize("kind", ["png", "pdf"])
def test_a_figure_is_written_in_every_palette(
    figures: FigureFolder, tmp_path: Path, theme: str, kind: str
) -> None:
    figure = figures.figure("sq_step_down_lat")
    assert figure is not None
    out = tmp_path / f"step.{kind}"
    write_figure(figure, out, theme=theme, variant="knee_in", mirrored=True)
    content = out.read_bytes()
    assert content.startswith(b"%PDF-" if kind == "pdf" else b"\x89PNG")


def test_paper_has_no_colour(figures: FigureFolder, tmp_path: Path) -> None:
    figure = figures.figure("sq_step_down_lat")
    assert figure is not None
    write_figure(figure, tmp_path / "grey.png", theme="paper")
    image = QImage(str(tmp_path / "grey.png"))
    for x in range(0, image.width(), 7):
        for y in range(0, image.height(), 7):
            colour = image.pixelColor(x, y)
            assert (
                max(colour.red(), colour.green(), colour.blue())
                - min(colour.red(), colour.green(), colour.blue())
                <= 2
            )


def test_another_kind_of_file_is_refused(figures: FigureFolder, tmp_path: Path) -> None:
    figure = figures.figure("quad_sissy")
    assert figure is not None
    with pytest.raises(InputProblem, match=r"\.png or \.pdf"):
        write_figure(figure, tmp_path / "figure.jpg")
