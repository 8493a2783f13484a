"""The comparison itself: blind to nothing a person would see."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

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
