"""The page has real letters on every machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QRawFont

from kneetrack.paper.fonts import font_files, load_fonts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def test_the_files_are_there() -> None:
    assert [path.name for path in font_files()] == [
        "SourceSansPro-Regular.ttf",
        "SourceSansPro-Semibold.ttf",
        "SourceSansPro-Bold.ttf",
    ]
    assert all(path.is_file() for path in font_files())


def test_letters_are_no_boxes(qapp: QApplication) -> None:
    font = QFont(load_fonts())
    assert QFontInfo(font).family() == "Source Sans Pro"
    metrics = QFontMetricsF(font)
    assert metrics.horizontalAdvance("iiii") < metrics.horizontalAdvance("knee")


def test_all_signs_of_the_page_are_in_the_face(qapp: QApplication) -> None:
    raw = QRawFont.fromFont(QFont(load_fonts()))
    assert [sign for sign in "→–…×“”0123456789" if not raw.supportsCharacter(ord(sign))] == []
