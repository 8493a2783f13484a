"""Pictures of the drawn person: what somebody sees who wants nothing to move."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from kneetrack.content.loader import LibraryLoader
from kneetrack.figure.folder import FigureFolder
from kneetrack.figure.scene import Scene
from kneetrack.paper.figure_drawing import paint_figure
from kneetrack.paths import resources_dir
from kneetrack.ui.kit.tokens import DARK, LIGHT
from kneetrack.ui.widgets.figure_stills import FigureStills, Wanted
from tests.golden.pictures import ExpectedPictures

WIDE, HIGH, ACROSS, MARGIN = 240, 180, 4, 8
FAULT, MIRRORED = ("hip_clamshell", "roll_back"), "sq_step_down_lat"
SMALL = ((84, 60), (72, 54), (172, 104))
GROUNDS = {"light": LIGHT.sunken, "dark": DARK.sunken, "paper": "#ffffff"}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("palette", GROUNDS)
def test_stills(palette: str, expected: ExpectedPictures) -> None:
    figure = FigureFolder(resources_dir() / "figures").figure
    library = LibraryLoader(resources_dir()).library()
    scenes = []
    for exercise in library.exercises[:12]:
        drawn = figure(exercise.id)
        assert drawn is not None, exercise.id
        scenes.append(Scene(drawn))
    fault, mirrored = figure(FAULT[0]), figure(MIRRORED)
    assert fault is not None
    assert mirrored is not None
    scenes += [Scene(fault, FAULT[1]), Scene(mirrored, mirrored=True)]
    assert expected.difference(f"figures-{palette}", sheet_of(scenes, palette)) == ""


@pytest.mark.usefixtures("qapp")
def test_small_stills_on_usual_and_on_sharp_screens(expected: ExpectedPictures) -> None:
    stills = FigureStills(FigureFolder(resources_dir() / "figures").figure)
    found = [
        expected.difference(
            f"small-stills-{palette}-{ratio}x", small_stills(stills, ratio, palette)
        )
        for palette, ratio in (("light", 1), ("dark", 1), ("light", 2))
    ]
    assert [words for words in found if words] == []


def small_stills(stills: FigureStills, ratio: int, palette: str) -> QImage:
    """Return three exercises, each as small as on Today, in the list and on a card."""
    wanted = [
        Wanted(exercise_id, *size, float(ratio), palette)
        for size in SMALL
        for exercise_id in ("hip_clamshell", "sq_step_down_lat", "flex_calf")
    ]
    for one in wanted:
        stills.picture(one)
    while stills.is_painting:
        QApplication.processEvents()
    image = QImage(QSize(3 * SMALL[-1][0], 3 * SMALL[-1][1]) * ratio, QImage.Format.Format_RGB32)
    image.fill(QColor(GROUNDS[palette]))
    painter = QPainter(image)
    for place, one in enumerate(wanted):
        drawn = stills.picture(one)
        assert drawn is not None
        drawn.setDevicePixelRatio(1)
        x, y = place % 3 * SMALL[-1][0] * ratio, place // 3 * SMALL[-1][1] * ratio
        painter.drawPixmap(x, y, drawn)
    painter.end()
    return image


def sheet_of(scenes: list[Scene], palette: str) -> QImage:
    rows = -(-len(scenes) // ACROSS)
    image = QImage(ACROSS * WIDE, rows * HIGH, QImage.Format.Format_RGB32)
    image.fill(QColor(GROUNDS[palette]))
    painter = QPainter(image)
    for place, scene in enumerate(scenes):
        cell = QRectF(place % ACROSS * WIDE, place // ACROSS * HIGH, WIDE, HIGH)
        box = cell.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        paint_figure(painter, scene.still(), box, palette, mirrored=scene.mirrored)
    painter.end()
    return image
