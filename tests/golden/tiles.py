"""Compares two pictures tile by tile: one changed digit drowns in the picture, not in its tile."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QColor, QImage

TILE = 16
LARGEST_MEAN_DIFFERENCE = 0.015
"""Of the range of a colour channel, in the worst tile."""


@dataclass(frozen=True)
class Comparison:
    """The worst tile's mean difference (0 to 1), and a picture with the differing tiles marked."""

    worst: float
    marked: QImage


def compare(expected: QImage, actual: QImage) -> Comparison:
    """Compare two pictures of one size."""
    first = expected.convertToFormat(QImage.Format.Format_RGB32)
    second = actual.convertToFormat(QImage.Format.Format_RGB32)
    if first == second:
        return Comparison(0.0, second)
    marked = second.copy()
    worst = 0.0
    for top in range(0, first.height(), TILE):
        for left in range(0, first.width(), TILE):
            difference = _tile_difference(first, second, left, top)
            worst = max(worst, difference)
            if difference > LARGEST_MEAN_DIFFERENCE:
                _mark(marked, left, top)
    return Comparison(worst, marked)


def check(name: str, actual: QImage, folder: Path, artefacts: Path, *, accept: bool) -> str:
    """Return an empty text when `actual` is as expected, else what is different and where to look.

    With `accept` the picture becomes the expected one.
    """
    path = folder / f"{name}.png"
    if accept:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(packed(actual))
        return ""
    expected = QImage(str(path))
    if expected.isNull():
        return f"{name}: no expected picture; look at it and run with --accept-golden"
    if expected.size() != actual.size():
        _keep(artefacts, name, expected, actual, actual)
        return f"{name}: {_size(actual)} instead of {_size(expected)}; see {artefacts}"
    comparison = compare(expected, actual)
    if comparison.worst <= LARGEST_MEAN_DIFFERENCE:
        return ""
    _keep(artefacts, name, expected, actual, comparison.marked)
    return f"{name}: worst tile differs by {comparison.worst:.1%}; see {artefacts}"


def packed(image: QImage) -> bytes:
    """Return `image` as a PNG file without its transparency.

    Lines are packed as they are: what PNG can do for photographs makes flat colours larger.
    """
    is_grey = image.allGray()
    kind = QImage.Format.Format_Grayscale8 if is_grey else QImage.Format.Format_RGB888
    plain = image.convertToFormat(kind)
    wide, line = plain.width() * (1 if is_grey else 3), plain.bytesPerLine()
    colours = bytes(plain.constBits())
    starts = range(0, plain.height() * line, line)
    lines = b"".join(b"\0" + colours[start : start + wide] for start in starts)
    head = struct.pack(">IIBBBBB", plain.width(), plain.height(), 8, 0 if is_grey else 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def _tile_difference(first: QImage, second: QImage, left: int, top: int) -> float:
    width, height = min(TILE, first.width() - left), min(TILE, first.height() - top)
    one = bytes(first.copy(left, top, width, height).constBits())
    other = bytes(second.copy(left, top, width, height).constBits())
    if one == other:
        return 0.0
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / (255 * 3 * width * height)


def _mark(image: QImage, left: int, top: int) -> None:
    for x in range(left, min(left + TILE, image.width())):
        for y in (top, min(top + TILE, image.height()) - 1):
            image.setPixelColor(x, y, QColor("#c00060"))


def _keep(folder: Path, name: str, expected: QImage, actual: QImage, marked: QImage) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for kind, image in (("expected", expected), ("actual", actual), ("difference", marked)):
        image.save(str(folder / f"{name}-{kind}.png"))


def _size(image: QImage) -> str:
    return f"{image.width()}x{image.height()}"
