"""People's own words, long ones folded: the beginning, and a button that shows the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetrack.ui.kit.theme import Role
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.plain_text import PlainText, breakable

if TYPE_CHECKING:
    from kneetrack.ui.kit.theme import Theme

FOLD_FROM = 400
"""Longer texts, in characters, are folded to this many."""

_MOST_LINES = 6


class FoldedText(QWidget):
    """Plain text that wraps; nothing is ever left out without saying so."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._is_short = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._short = _beginning(text)
        self._words = PlainText(breakable(self._short), Role.SMALL, wraps=True)
        column.addWidget(self._words)
        self.button: Button | None = None
        if self._short != text:
            self.button = Button(theme, _tr("Show all"), look=Look.QUIET, small=True)
            self.button.setObjectName("unfold")
            self.button.clicked.connect(self._turn)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def _turn(self) -> None:
        self._is_short = not self._is_short
        self._words.setText(breakable(self._short if self._is_short else self._text))
        if self.button is not None:
            self.button.set_label(_tr("Show all") if self._is_short else _tr("Show less"))


def _beginning(text: str) -> str:
    lines = text.split("\n", _MOST_LINES)
    short = "\n".join(lines[:_MOST_LINES])[:FOLD_FROM]
    return text if short == text else short.rstrip() + "…"


def _tr(text: str) -> str:
    return QCoreApplication.translate("FoldedText", text)
