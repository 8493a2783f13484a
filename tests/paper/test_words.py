"""Words stay in their column, keep every letter that fits, and end in "…" when some do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter

from kneetrack.paper.ink import BODY, UNITS_PER_MM
from kneetrack.paper.sheet import Sheet
from kneetrack.paper.words import Words
from tests.paper.invented import ARABIC, LONG, MARKUP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

WIDTH_MM = 40.0


class Drawing:
    """A white picture of 60 × 60 mm, ten dots a millimetre, with a sheet on it."""

    def __init__(self) -> None:
        self._image = QImage(600, 600, QImage.Format.Format_Grayscale8)
        self._image.fill(QColor("white"))
        self._painter = QPainter(self._image)
        self._painter.scale(10 / UNITS_PER_MM, 10 / UNITS_PER_MM)
        self.sheet = Sheet(self._painter)

    def right_edge(self) -> float:
        """Return how far ink reaches to the right, in millimetres."""
        dark = [
            x
            for x in range(600)
            if any(self._image.pixelColor(x, y).lightness() < 200 for y in range(0, 600, 3))
        ]
        return max(dark) / 10 if dark else 0.0

    def close(self) -> None:
        """Stop painting."""
        self._painter.end()


@pytest.fixture
def drawing(qapp: QApplication) -> Iterator[Drawing]:
    made = Drawing()
    yield made
    made.close()


@pytest.fixture(scope="module")
def sheet(qapp: QApplication) -> Iterator[Sheet]:
    made = Drawing()
    yield made.sheet
    made.close()


@pytest.mark.parametrize(
    "text",
    [LONG, "W" * 200, ARABIC * 5, MARKUP * 5, "一" * 90, "😀" * 60],
    ids=["words", "one word", "arabic", "markup", "chinese", "emoji"],
)
@pytest.mark.parametrize("at_most", [1, 3])
def test_no_ink_leaves_the_column(drawing: Drawing, text: str, at_most: int) -> None:
    words = Words(drawing.sheet, text, BODY, WIDTH_MM, at_most=at_most)
    assert words.line_count <= at_most
    words.draw(0, 2)
    assert 0 < drawing.right_edge() <= WIDTH_MM + 0.3


@given(text=st.text(max_size=300), at_most=st.integers(1, 4))
def test_every_letter_is_kept_or_the_end_says_otherwise(
    sheet: Sheet, text: str, at_most: int
) -> None:
    words = Words(sheet, text, BODY, WIDTH_MM, at_most=at_most)
    shown = words.text
    assert words.line_count <= at_most
    assert "…" in shown or "".join(shown.split()) == "".join(text.split())


def test_markup_is_shown_as_typed(sheet: Sheet) -> None:
    assert Words(sheet, "<b>x</b> &amp;", BODY, WIDTH_MM).text == "<b>x</b> &amp;"


def test_a_line_is_as_high_as_its_size_says_whatever_the_script(sheet: Sheet) -> None:
    heights = {Words(sheet, text, BODY, WIDTH_MM).height for text in ("knee", ARABIC[:5], "😀")}
    assert heights == {BODY.line_mm}
