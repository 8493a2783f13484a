"""The choice of a file stands over whatever window asks for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from kneetrack.ui.kit.dialogs import FileKind
from kneetrack.ui.widgets.window_dialogs import WindowDialogs

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from kneetrack.ui.kit.theme import Theme

PDF = FileKind("PDF files", ("pdf",))


def _parent_when_asked(dialogs: WindowDialogs, folder: Path) -> QWidget | None:
    """Ask for a place to save, leave it by Esc, and return over what it stood."""
    seen: list[QWidget | None] = []

    def leave() -> None:
        asked = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog))
        seen.append(asked.parentWidget())
        asked.reject()

    QTimer.singleShot(0, leave)
    assert dialogs.path_to_save("Save", folder / "a.pdf", PDF) is None
    return seen[0]


def test_a_file_is_asked_for_over_the_window_or_the_one_over_it(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialogs = WindowDialogs(theme)
    dialogs.set_parent(window)
    window.show()
    assert _parent_when_asked(dialogs, tmp_path) is window
    over = QDialog(window)
    over.open()
    assert _parent_when_asked(dialogs, tmp_path) is over
    over.reject()
    assert _parent_when_asked(dialogs, tmp_path) is window
