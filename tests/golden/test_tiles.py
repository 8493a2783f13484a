"""The comparison itself: blind to nothing a person would see."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from tests.golden.pictures import ExpectedPictures
from tests.golden.tiles import LARGEST_MEAN_DIFFERENCE, check, compare


def picture(digit: str) -> QImage:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.drawText(200, 150, digit)
    painter.end()
    return image


@pytest.mark.usefixtures("qapp")
def test_one_changed_digit_in_a_large_picture_is_seen() -> None:
    assert compare(picture("3"), picture("3")).worst == 0.0
    assert compare(picture("3"), picture("8")).worst > LARGEST_MEAN_DIFFERENCE


@pytest.mark.usefixtures("qapp")
def test_a_difference_leaves_three_pictures_to_look_at(tmp_path: Path) -> None:
    folder, artefacts = tmp_path / "expected", tmp_path / "artefacts"
    assert "no expected picture" in check("p", picture("3"), folder, artefacts, accept=False)
    assert check("p", picture("3"), folder, artefacts, accept=True) == ""
    assert check("p", picture("3"), folder, artefacts, accept=False) == ""
    assert "worst tile" in check("p", picture("8"), folder, artefacts, accept=False)
    assert {path.stem for path in artefacts.iterdir()} == {
        "p-expected",
        "p-actual",
        "p-difference",
    }


@pytest.mark.usefixtures("qapp")
def test_another_size_is_a_difference(tmp_path: Path) -> None:
    check("p", picture("3"), tmp_path, tmp_path, accept=True)
    smaller = picture("3").copy(0, 0, 200, 200)
    assert "200x200" in check("p", smaller, tmp_path, tmp_path / "a", accept=False)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kind", [QImage.Format.Format_RGB32, QImage.Format.Format_Grayscale8])
def test_a_picture_comes_back_as_it_was(tmp_path: Path, kind: QImage.Format) -> None:
    drawn = picture("3").copy(0, 0, 399, 299)  # lines that end within a word of memory
    drawn.setPixelColor(7, 9, QColor("#bf6d0a"))
    drawn = drawn.convertToFormat(kind)
    check("p", drawn, tmp_path, tmp_path, accept=True)
    kept = QImage(str(tmp_path / "p.png"))
    assert kept.convertToFormat(kind) == drawn


@pytest.mark.usefixtures("qapp")
def test_only_pictures_nobody_asks_for_are_removed(tmp_path: Path) -> None:
    before = ExpectedPictures(tmp_path, tmp_path / "a", accept=True)
    for name in ("asked", "forgotten"):
        assert before.difference(name, picture("3")) == ""
    now = ExpectedPictures(tmp_path, tmp_path / "a", accept=False)
    assert now.difference("asked", picture("3")) == ""
    assert now.remove_unwanted() == ["forgotten"]
    assert [path.name for path in tmp_path.iterdir()] == ["asked.png"]


@pytest.mark.usefixtures("qapp")
def test_no_two_pictures_have_one_name(tmp_path: Path) -> None:
    pictures = ExpectedPictures(tmp_path, tmp_path, accept=True)
    pictures.difference("p", picture("3"))
    with pytest.raises(ValueError, match="two pictures"):
        pictures.difference("p", picture("8"))
