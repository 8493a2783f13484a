"""Small line drawings: a sun, a page, a printer and so on, in the colour of the text."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPainterPath, QPen, QPixmap

from kneetrack.ui.kit.drawings import DRAWINGS, FILLED, read_path
from kneetrack.ui.kit.tokens import LIGHT, colour

GRID = 24.0
STROKE = 1.7


def paint_icon(painter: QPainter, name: str, box: QRectF, tint: QColor) -> None:
    """Paint the drawing `name` into `box` (a square, logical pixels). Raises KeyError."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / GRID, box.height() / GRID)
    pen = QPen(tint, STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(tint if name in FILLED else Qt.BrushStyle.NoBrush)
    painter.drawPath(_path(name))
    painter.restore()


def icon(name: str, tint: QColor, size: int = 20) -> QIcon:
    """Return the drawing as an icon for menus and buttons, sharp at 1x, 2x and 3x."""
    return _icon(name, tint.name(), size)


def paint_app_mark(painter: QPainter, box: QRectF, ground: QColor, figure: QColor) -> None:
    """Paint the knee of KneeTrack: two bones meeting, on a rounded square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / GRID, box.height() / GRID)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(0, 0, GRID, GRID), 6, 6)
    pen = QPen(figure, 2.1)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_path("knee"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(figure)
    painter.drawEllipse(QPointF(12, 12), 2.1, 2.1)
    painter.restore()


def app_icon(ground: QColor, figure: QColor) -> QIcon:
    """Return the app mark as a window icon."""
    result = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_app_mark(painter, QRectF(0, 0, side, side), ground, figure)
        painter.end()
        result.addPixmap(pixmap)
    return result


def app_icon_png(side: int) -> bytes:
    """Return the app mark as a PNG picture of `side` pixels, in the colours of the light look."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_app_mark(painter, QRectF(0, 0, side, side), colour(LIGHT.accent), colour(LIGHT.on_accent))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # its list of kinds leaves out str
    return bytes(data.data())


@lru_cache(maxsize=128)
def _path(name: str) -> QPainterPath:
    return read_path(DRAWINGS[name])


@lru_cache(maxsize=256)
def _icon(name: str, tint: str, size: int) -> QIcon:
    result = QIcon()
    faint = QColor(tint)
    faint.setAlphaF(0.45)
    for mode, ink in ((QIcon.Mode.Normal, QColor(tint)), (QIcon.Mode.Disabled, faint)):
        for ratio in (1, 2, 3):
            pixmap = QPixmap(size * ratio, size * ratio)
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            paint_icon(painter, name, QRectF(0, 0, size, size), ink)
            painter.end()
            result.addPixmap(pixmap, mode)
    return result
