"""The list of signs with what health services advise, the most urgent first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.card import Card
from kneetrack.ui.widgets.icon_view import IconView
from kneetrack.ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from kneetrack.ui.screening.signs_view import SignGroup, SignsView


class SignsList(QWidget):
    """Words to read; nothing here can be pressed."""

    def __init__(self, theme: Theme, view: SignsView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        if view.emergency is not None:
            column.addWidget(self._card(view.emergency, icon="notice"))
        for group in view.groups:
            column.addWidget(self._card(group))
        if view.checked:
            column.addWidget(PlainText(view.checked, Role.CAPTION, wraps=True))

    def _card(self, group: SignGroup, icon: str = "") -> Card:
        card = Card(self._theme, group.title)
        if icon:
            card.add_trailing(IconView(self._theme, icon, "watch", 20))
        for row in group.rows:
            part = QWidget()
            lines = QVBoxLayout(part)
            lines.setContentsMargins(0, 0, 0, 0)
            lines.setSpacing(2)
            for words, role in (
                (row.title, Role.STRONG),
                (row.advice, Role.BODY),
                (row.backing, Role.CAPTION),
            ):
                if words:
                    label = PlainText(words, role, wraps=True)
                    label.setAlignment(Qt.AlignmentFlag.AlignTop)
                    lines.addWidget(label)
            card.add(part)
        return card
