"""The preview is the printed page in grey, at any size and for any screen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from kneetrack.paper.preview import preview_image
from tests.paper.invented import people

PEOPLE = people()

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(("width", "ratio"), [(200, 1.0), (420, 1.5), (420, 2.0), (1, 1.0)])
def test_the_picture_has_the_shape_of_the_paper(width: int, ratio: float) -> None:
    image = preview_image(PEOPLE["74-days"], "a4", width, ratio)
    assert image.width() == round(width * ratio)
    assert image.devicePixelRatio() == ratio
    assert abs(image.height() - width * ratio * 297 / 210) <= 1


def test_the_page_is_white_at_its_margins_and_holds_no_colour() -> None:
    image = preview_image(PEOPLE["74-days"], "a4", 420)
    greys = set()
    for y in range(image.height()):
        for x in range(image.width()):
            colour = image.pixelColor(x, y)
            assert (
                max(colour.red(), colour.green(), colour.blue())
                - min(colour.red(), colour.green(), colour.blue())
                <= 0
            )
            greys.add(colour.red())
            if x < 24 or x > image.width() - 25 or y < 24:
                assert colour == QColor("white")
    assert min(greys) < 40


def test_two_different_reports_look_different() -> None:
    pictures = [preview_image(PEOPLE[person], "letter", 300) for person in ("year", "3-days")]
    assert pictures[0] != pictures[1]
