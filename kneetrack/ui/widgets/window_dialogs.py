"""The real questions and file choices of the app; what shows them is loaded when first needed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QWidget

from kneetrack.ui.kit.dialogs import FileKind, Question
from kneetrack.ui.kit.theme import Theme


class WindowDialogs:
    """Asks in windows over the app's own; file choices are the system's dialogs."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._parent: QWidget | None = None

    def set_parent(self, parent: QWidget | None) -> None:
        """Stand every question over this window from now on, or over one that is open over it."""
        self._parent = parent

    @property
    def _over(self) -> QWidget | None:
        return QApplication.activeModalWidget() or self._parent

    def ask(self, question: Question) -> str:
        """Ask and return the id of the answer."""
        from kneetrack.ui.widgets.question_dialog import QuestionDialog

        dialog = QuestionDialog(self._theme, question, self._over)
        try:
            dialog.exec()
            return dialog.answer
        finally:
            dialog.deleteLater()

    def path_to_save(self, title: str, suggested: Path, kind: FileKind) -> Path | None:
        """Ask where to write; the system's dialog asks before replacing a file."""
        from PySide6.QtWidgets import QFileDialog

        start = suggested if suggested.is_absolute() else _documents() / suggested
        name, _ = QFileDialog.getSaveFileName(self._over, title, str(start), _filter(kind))
        if not name:
            return None
        path = Path(name)
        if path.suffix or not kind.endings:
            return path
        # An ending added here could name another, existing file that nobody agreed to replace.
        wanted = path.with_name(f"{path.name}.{kind.endings[0]}")
        return path if wanted.exists() else wanted

    def path_to_open(self, title: str, folder: Path, kind: FileKind) -> Path | None:
        """Ask for an existing file."""
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getOpenFileName(self._over, title, str(folder), _filter(kind))
        return Path(name) if name else None

    def folder(self, title: str, start: Path) -> Path | None:
        """Ask for an existing folder."""
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(self._over, title, str(start))
        return Path(name) if name else None


def _filter(kind: FileKind) -> str:
    return f"{kind.words} ({' '.join(f'*.{ending}' for ending in kind.endings)})"


def _documents() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    found = Path(QStandardPaths.writableLocation(place))
    # Where that folder was never made, Qt would offer the one the program was started in.
    return found if found.is_dir() else Path.home()
