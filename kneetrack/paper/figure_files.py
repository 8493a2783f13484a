"""Writes one picture of a figure as a file: PNG for screens, PDF for paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from kneetrack.domain.errors import EnvironmentProblem, InputProblem
from kneetrack.figure.figure import Figure
from kneetrack.figure.scene import Picture, Scene
from kneetrack.files.safe_write import check_target, write_whole
from kneetrack.paper.figure_colours import figure_colour
from kneetrack.paper.figure_drawing import paint_figure
from kneetrack.paper.without_screen import ready_to_draw

PIXELS = (960, 720)
KINDS = (".png", ".pdf")


def write_figure(
    figure: Figure,
    out: Path,
    *,
    theme: str | None = None,
    at: float | None = None,
    variant: str = "",
    mirrored: bool = False,
    overwrite: bool = False,
) -> None:
    """Write a figure: its still, or the picture `at` seconds into its loop.

    `theme` is light, dark or paper (PNG: light unless said, PDF: paper). Raises InputProblem for
    a name that is not .png or .pdf or is taken, EnvironmentProblem when the disk refuses.
    """
    kind = out.suffix.lower()
    if kind not in KINDS:
        raise InputProblem("out", f"The name of the picture must end in .png or .pdf: {out.name}")
    check_target(out, overwrite=overwrite)
    scene = Scene(figure, variant, mirrored=mirrored)
    picture = scene.still() if at is None else scene.moving(at)
    with ready_to_draw():
        if kind == ".png":
            content = _png(picture, theme or "light", mirrored=mirrored)
        else:
            content = _pdf(picture, theme or "paper", figure.alt, mirrored=mirrored)
    write_whole(out, content, overwrite=overwrite)


def _png(picture: Picture, palette: str, *, mirrored: bool) -> bytes:
    image = QImage(*PIXELS, QImage.Format.Format_RGB32)
    image.fill(figure_colour(palette, "panel"))
    painter = QPainter(image)
    try:
        box = QRectF(image.rect()).adjusted(24, 24, -24, -24)
        paint_figure(painter, picture, box, palette, mirrored=mirrored)
    finally:
        painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise _not_drawn()
    return bytes(content.data())


def _pdf(picture: Picture, palette: str, title: str, *, mirrored: bool) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(300)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A6))
    writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    writer.setPageMargins(QMarginsF())
    writer.setTitle(title)
    writer.setCreator("KneeTrack")
    painter = QPainter()
    if not painter.begin(writer):
        raise _not_drawn()
    try:
        page = QRectF(0, 0, writer.width(), writer.height())
        painter.fillRect(page, figure_colour(palette, "panel"))
        edge = page.height() * 0.05
        painter.setPen(Qt.PenStyle.NoPen)
        box = page.adjusted(edge, edge, -edge, -edge)
        paint_figure(painter, picture, box, palette, mirrored=mirrored)
    finally:
        painter.end()
    return bytes(content.data())


def _not_drawn() -> EnvironmentProblem:
    return EnvironmentProblem(
        "The figure could not be drawn.", "", "Close other programs and try again."
    )
