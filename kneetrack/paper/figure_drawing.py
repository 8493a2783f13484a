"""Puts the drawn person on a screen, a page or into a picture: the same lines everywhere."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from kneetrack.figure.scene import Frame, Picture
from kneetrack.figure.shapes import Loop, Shape
from kneetrack.paper.figure_colours import figure_colour

HAIR = 0.0026
LARGEST = 0.5
"""A small movement does not fill the box: the box is never less than this part of a body."""


def paint_figure(
    painter: QPainter, picture: Picture, box: QRectF, palette: str, *, mirrored: bool = False
) -> None:
    """Paint a picture into `box`, as large as it fits. `mirrored` shows the other side."""
    # On a screen the thinnest lines are a pixel wide, which is much quicker to paint.
    is_screen = isinstance(painter.device(), (QImage, QPixmap, QWidget))
    paths = [_paths(shape, apart=is_screen) for shape in picture.shapes]
    frame = picture.frame
    scale = figure_scale(frame, box)
    painter.save()
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if frame.is_close:
            painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        painter.translate(box.center())
        painter.scale(-scale if mirrored else scale, scale)
        painter.translate(-(frame.left + frame.right) / 2, -(frame.top + frame.bottom) / 2)
        for shape, parts in zip(picture.shapes, paths, strict=True):
            _paint(painter, shape, parts, palette, hair=1.0 if is_screen else 0.0)
    finally:
        painter.restore()


def figure_scale(frame: Frame, box: QRectF) -> float:
    """Return how many units of the box one body height takes."""
    wide, high = frame.right - frame.left, frame.bottom - frame.top
    largest = min(box.width() / wide, box.height() / high)
    return largest if frame.is_close else min(largest, box.height() / LARGEST)


def _paint(
    painter: QPainter, shape: Shape, paths: list[QPainterPath], palette: str, *, hair: float
) -> None:
    painter.setOpacity(shape.opacity)
    if shape.line and shape.width:
        pen = QPen(figure_colour(palette, shape.line, far=shape.far), shape.width)
        if hair and shape.width < HAIR:
            pen = QPen(pen.color(), hair)
            pen.setCosmetic(True)
        else:
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    if shape.fill:
        painter.setBrush(figure_colour(palette, shape.fill, far=shape.far))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    for path in paths:
        painter.drawPath(path)


def _paths(shape: Shape, *, apart: bool) -> list[QPainterPath]:
    """Return the outlines of a shape: as one, or each by itself where that looks the same.

    Filling many outlines at once makes the painter sort all their edges, which takes longest of
    all; only where one shines through another must they be one.
    """
    see_through = shape.line or shape.opacity < 1.0 or shape.fill == "shadow"
    groups = [shape.loops] if see_through or not apart else [[loop] for loop in shape.loops]
    return [_path(loops) for loops in groups]


def _path(loops: list[Loop]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for loop in loops:
        path.moveTo(*loop.start)
        for segment in loop.segments:
            if len(segment) == 2:
                path.lineTo(*segment)
            else:
                path.cubicTo(*segment)
        if loop.closed:
            path.closeSubpath()
    return path
