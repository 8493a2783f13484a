"""A field for one line of words: saved when it is left, and kept as typed when it does not fit."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.plain_text import PlainText


class LineField(QWidget):
    """One line of plain text with a sentence under it when it could not be taken.

    Signals:
        line_edited(str): what was typed, on Enter and when the field is left.
        problem_changed(str): why the line is not taken; for a field too narrow for a sentence.
    """

    line_edited = Signal(object)
    problem_changed = Signal(object)

    def __init__(
        self, theme: Theme, name: str, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._told, self._width, self._sentence = theme, "", 0, ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        self._field = QLineEdit()
        self._field.setAccessibleName(name)
        self._field.setPlaceholderText(placeholder)
        self._problem = PlainText("", Role.SMALL, "ease", wraps=True)
        self._problem.hide()
        column.addWidget(self._field)
        column.addWidget(self._problem)
        self.setFocusProxy(self._field)
        self._field.editingFinished.connect(self.flush)
        theme.changed.connect(self._settle)

    @property
    def text(self) -> str:
        """The line as typed."""
        return self._field.text()

    @property
    def problem(self) -> str:
        """Why the line was not taken, or an empty text."""
        return self._sentence

    def set_hint(self, hint: str) -> None:
        """Have a screen reader say `hint` after the name."""
        self._field.setWhatsThis(hint)
        self._field.setAccessibleDescription(hint)

    def set_width(self, pixels: int) -> None:
        """Make the field `pixels` wide at 100 % text; its problem is then shown by others."""
        self._width = pixels
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._settle()

    def show_text(self, text: str) -> None:
        """Show a saved line; one that is half typed or was not taken stays as it is."""
        if text == self.text:
            self._told = text
            self.show_problem("")
        elif not self.problem and not (self.has_untold_text() and self._field.hasFocus()):
            self._told = text
            self._field.setText(text)
            self._field.setCursorPosition(0)

    def show_problem(self, sentence: str) -> None:
        """Show why the line is not taken, under the field; an empty sentence takes it away."""
        self._sentence = sentence
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence) and not self._width)
        self.problem_changed.emit(sentence)
        self._field.setAccessibleDescription(sentence or self._field.whatsThis())

    def has_untold_text(self) -> bool:
        """Whether something was typed that `line_edited` has not told yet."""
        return self.text != self._told

    def flush(self) -> None:
        """Tell what was typed, without waiting until the field is left."""
        if self.has_untold_text():
            self._told = self.text
            self.line_edited.emit(self.text)

    def _settle(self) -> None:
        if self._width:
            self.setFixedWidth(self._theme.scaled(self._width))
