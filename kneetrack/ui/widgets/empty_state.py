"""What stands where nothing is yet: a drawing, one sentence, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.icon_view import IconView
from kneetrack.ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from kneetrack.ui.kit.theme import Theme


class EmptyState(QWidget):
    """A quiet drawing with a sentence; `action` adds a button.

    Signals:
        action_asked: the button was pressed.
    """

    action_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        icon: str,
        sentence: str,
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(sentence)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(10)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(IconView(theme, icon, "text_3", 36), 0, middle)
        self._sentence = PlainText(sentence, tone="quiet", wraps=True)
        self._sentence.setAlignment(middle)
        column.addWidget(self._sentence)
        self.button = Button(theme, action)
        if not action:
            self.button.hide()
        self.button.clicked.connect(self.action_asked)
        column.addWidget(self.button, 0, middle)

    def show_sentence(self, sentence: str) -> None:
        """Show another sentence."""
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
