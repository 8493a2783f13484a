"""The window that asks a question, and the real Dialogs of the app."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from kneetrack.ui.kit.dialogs import Choice, FileKind, Question, Weight
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.plain_text import PlainText

_LOOKS = {Weight.PRIMARY: Look.PRIMARY, Weight.PLAIN: Look.PLAIN, Weight.DELETE: Look.DELETE}


class _ChoiceButton(Button):
    taken = Signal(object)

    def __init__(self, theme: Theme, choice: Choice) -> None:
        super().__init__(theme, choice.label, look=_LOOKS[choice.weight])
        self.choice = choice
        self.setObjectName(f"choice-{choice.choice_id}")
        self.clicked.connect(self._take)

    def _take(self) -> None:
        self.taken.emit(self.choice.choice_id)


class QuestionDialog(QDialog):
    """Shows one Question; `answer` is the id of the choice taken."""

    def __init__(self, theme: Theme, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answer = question.escape
        self._confirm_word = question.type_to_confirm
        self.setWindowTitle(question.title)
        self.setModal(True)
        self.setMinimumWidth(theme.scaled(420))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 22)
        column.setSpacing(14)
        column.addWidget(PlainText(question.title, Role.CARD_TITLE, wraps=True))
        column.addWidget(PlainText(question.text, wraps=True))
        if question.details:
            details = QPlainTextEdit(question.details)
            details.setReadOnly(True)
            details.setTabChangesFocus(True)
            details.setAccessibleName(self.tr("Details"))
            details.setMaximumHeight(theme.scaled(140))
            column.addWidget(details)
        self._typed: QLineEdit | None = None
        if question.type_to_confirm:
            self._typed = QLineEdit()
            self._typed.setObjectName("typeToConfirm")
            self._typed.setAccessibleName(
                self.tr("Type {0} to confirm").format(question.type_to_confirm)
            )
            self._typed.textChanged.connect(self._confirm_changed)
            column.addWidget(self._typed)
        row = FlowRow(10)
        self._buttons = [_ChoiceButton(theme, choice) for choice in question.choices]
        for button in self._buttons:
            button.taken.connect(self._take)
            row.add(button)
            if button.choice.weight is Weight.PRIMARY:
                button.setDefault(True)
        column.addWidget(row)
        self._confirm_changed()
        self._start_focus()

    def _start_focus(self) -> None:
        if self._typed is not None:
            self._typed.setFocus()
            return
        for button in self._buttons:
            # What deletes is never under Enter by itself.
            if button.choice.weight is Weight.PRIMARY or button.choice.choice_id == self.answer:
                button.setFocus()
                return

    def _take(self, choice_id: str) -> None:
        self.answer = choice_id
        self.accept()

    def _confirm_changed(self) -> None:
        if self._typed is None:
            return
        agreed = self._typed.text().strip() == self._confirm_word
        for button in self._buttons:
            if button.choice.weight is Weight.DELETE:
                button.setEnabled(agreed)


class WindowDialogs:
    """Asks in windows over the app's own; file choices are the system's dialogs."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._parent: QWidget | None = None

    def set_parent(self, parent: QWidget | None) -> None:
        """Stand every question over this window from now on."""
        self._parent = parent

    def ask(self, question: Question) -> str:
        """Ask and return the id of the answer."""
        dialog = QuestionDialog(self._theme, question, self._parent)
        try:
            dialog.exec()
            return dialog.answer
        finally:
            dialog.deleteLater()

    def path_to_save(self, title: str, suggested: Path, kind: FileKind) -> Path | None:
        """Ask where to write; the system's dialog asks before replacing a file."""
        start = suggested if suggested.is_absolute() else _documents() / suggested
        name, _ = QFileDialog.getSaveFileName(self._parent, title, str(start), _filter(kind))
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
        name, _ = QFileDialog.getOpenFileName(self._parent, title, str(folder), _filter(kind))
        return Path(name) if name else None

    def folder(self, title: str, start: Path) -> Path | None:
        """Ask for an existing folder."""
        name = QFileDialog.getExistingDirectory(self._parent, title, str(start))
        return Path(name) if name else None


def _filter(kind: FileKind) -> str:
    return f"{kind.words} ({' '.join(f'*.{ending}' for ending in kind.endings)})"


def _documents() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))
