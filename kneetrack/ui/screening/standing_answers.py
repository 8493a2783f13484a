"""The newest answers: each yes, and a line for what became of it in the person's own words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.card import Card
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.line_field import LineField
from kneetrack.ui.widgets.notice import Notice
from kneetrack.ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from kneetrack.ui.screening.signs_view import StandingView


@dataclass(frozen=True)
class Cleared:
    """What became of a yes, for the answers with this id; empty takes the words away."""

    entry_id: str
    words: str


class StandingAnswers(Card):
    """What was answered last.

    Signals:
        cleared(Cleared): keep these words.
        answering_asked: answer the questions now.
    """

    cleared = Signal(object)
    answering_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self._entry_id = ""
        self._summary = PlainText("", tone="quiet", wraps=True)
        self.add(self._summary)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        self._shown: list[Notice] = []
        self.body.addLayout(self._cards)
        became = self.tr("What became of it")
        self._became = QWidget()
        lines = QVBoxLayout(self._became)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        lines.addWidget(PlainText(became, Role.STRONG, wraps=True))
        self.field = LineField(theme, became, self.tr("Seen by … on …, or: not relevant"))
        self.field.setObjectName("becameOfIt")
        self.field.set_hint(self.tr("Your own words. Printed on the report."))
        lines.addWidget(self.field)
        self._kept = PlainText("", Role.CAPTION, wraps=True)
        lines.addWidget(self._kept)
        self.add(self._became)
        self._keep = Button(theme, self.tr("Keep these words"), look=Look.PRIMARY)
        self._keep.setObjectName("keepWords")
        self._again = Button(theme, "")
        self._again.setObjectName("answerQuestions")
        tools = FlowRow(10)
        for button in (self._keep, self._again):
            tools.add(button)
        self.add(tools)
        self.field.line_edited.connect(self._tell)
        self._keep.clicked.connect(self.field.flush)
        self._again.clicked.connect(self.answering_asked)

    def show_view(self, view: StandingView | None) -> None:
        """Show the newest answers, or that there are none yet."""
        self._entry_id = "" if view is None else view.entry_id
        self.set_title(self.tr("Your answers") if view is None else view.title)
        self._summary.setText(
            self.tr("Nothing was answered yet.") if view is None else view.summary
        )
        has_yes = view is not None and bool(view.cards)
        self._became.setVisible(has_yes)
        self._keep.setVisible(has_yes)
        self._again.set_label(
            self.tr("Answer the ten questions")
            if view is None
            else self.tr("Answer the ten questions again")
        )
        while self._shown:
            card = self._shown.pop()
            card.hide()
            self._cards.removeWidget(card)
            card.deleteLater()
        for said in () if view is None else view.cards:
            card = Notice(self._theme, said)
            self._cards.addWidget(card)
            card.show()
            self._shown.append(card)
        if view is not None:
            self.field.show_text(view.cleared)
            self.show_kept(self.tr("Saved") if view.cleared else "")

    def show_kept(self, words: str) -> None:
        """Say how keeping the words goes."""
        self._kept.setText(words)
        self._kept.setVisible(bool(words))

    def first_focus(self) -> QWidget:
        """Return the line for what became of a yes, else the way to the questions."""
        return self.field if not self._became.isHidden() else self._again

    def _tell(self, words: str) -> None:
        self.show_kept("")
        self.cleared.emit(Cleared(self._entry_id, words.strip()))
