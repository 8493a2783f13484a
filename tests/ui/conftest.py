"""What tests of the window share: the look, and a place for widgets to stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from kneetrack.ui.kit.theme import Theme
from tests.ui.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light look at normal text size; the app is left as it was."""
    font, palette = qapp.font(), qapp.palette()
    look = Theme(qapp)
    look.set_look("light", 100)
    yield look
    look.deleteLater()
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def desk(tmp_path: Path, theme: Theme) -> Iterator[Desk]:
    """An empty journal, and a window once a test shows one."""
    made = Desk(tmp_path, theme)
    yield made
    made.close()


@pytest.fixture(autouse=True)
def _an_application(qapp: QApplication) -> None:
    """Keys, fonts and icons end the process when no application is there, in whatever order."""


@pytest.fixture
def british() -> Iterator[None]:
    """Write days and numbers as in Britain, wherever the test runs."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)
