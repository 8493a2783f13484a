"""The window that asks a question."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from kneetrack.ui.kit.dialogs import Choice, Question, Weight
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
