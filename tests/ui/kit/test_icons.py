"""Every icon can be drawn, in any colour, sharp on any screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from kneetrack.ui.kit.drawings import DRAWINGS, read_path
from kneetrack.ui.kit.icons import app_icon, icon, paint_icon


@pytest.mark.parametrize("name", sorted(DRAWINGS))
def test_a_drawing_stays_on_its_grid(name: str) -> None:
    # A flat line has no height; its pen does.
    box = read_path(DRAWINGS[name]).boundingRect().adjusted(-0.8, -0.8, 0.8, 0.8)
    assert not box.isNull()
    assert QRectF(1, 1, 22, 22).contains(box)


@pytest.mark.parametrize("name", sorted(DRAWINGS))
def test_an_icon_is_drawn_in_its_tint(name: str, qtbot: QtBot) -> None:
    image = QImage(48, 48, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_icon(painter, name, QRectF(0, 0, 48, 48), QColor("#0B6B66"))
    painter.end()
    colours = {image.pixelColor(x, y).name() for x in range(48) for y in range(48)}
    assert "#0b6b66" in colours


def test_icons_have_pictures_for_fine_screens(qtbot: QtBot) -> None:
    drawn = icon("check", QColor("black"), 20)
    for ratio in (1, 2, 3):
        pixmap = drawn.pixmap(QSize(20, 20), float(ratio))
        assert pixmap.width() == 20 * ratio
    assert not app_icon(QColor("black"), QColor("white")).isNull()


@pytest.mark.parametrize("wrong", ["M1", "L1 2 3", "Y1 2", "O1 2"])
def test_a_broken_drawing_is_told(wrong: str) -> None:
    with pytest.raises(ValueError, match="no step of a drawing"):
        read_path(wrong)
