"""The ten questions, each with No and Yes; a question that was passed over has no answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kneetrack.domain.screen import ScreenAnswer
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.screening.sign_words import sign_card
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.notice import Notice
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.segmented import Segment, Segmented

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kneetrack.domain.screen_questions import ScreenQuestion


class AnswersForm(QWidget):
    """Answers to all questions at once; nothing is saved before the person says so.

    Signals:
        answers_given(tuple of ScreenAnswer): save these.
        left: go back without saving.
    """

    answers_given = Signal(object)
    left = Signal()

    def __init__(
        self, theme: Theme, questions: tuple[ScreenQuestion, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(PlainText(self.tr("The ten questions"), Role.TITLE, wraps=True))
        column.addWidget(
            PlainText(
                self.tr("Right now, for either knee. What you pass over stays unanswered."),
                tone="quiet",
                wraps=True,
            )
        )
        self._rows = [_QuestionRow(theme, question) for question in questions]
        for row in self._rows:
            row.answered.connect(self._count)
            column.addWidget(row)
        tools = FlowRow(10)
        self._save = Button(theme, self.tr("Save answers"), look=Look.PRIMARY)
        self._save.setObjectName("saveAnswers")
        back = Button(theme, self.tr("Back to the list"))
        back.setObjectName("backToList")
        for button in (self._save, back):
            tools.add(button)
        column.addWidget(tools)
        self._save.clicked.connect(self._give)
        back.clicked.connect(self.left)
        self._count()

    def first_focus(self) -> QWidget | None:
        """Return the first question's answer."""
        return self._rows[0].answer if self._rows else self._save

    def answers(self) -> tuple[ScreenAnswer, ...]:
        """Return what was answered so far, in the order of the questions."""
        return tuple(
            ScreenAnswer(row.question.id, row.answer.value)
            for row in self._rows
            if isinstance(row.answer.value, bool)
        )

    def _count(self) -> None:
        self._save.setEnabled(bool(self.answers()))

    def _give(self) -> None:
        self.answers_given.emit(self.answers())


class _QuestionRow(QWidget):
    """One question beside its answer, or above it where there is little room."""

    answered = Signal()

    def __init__(self, theme: Theme, question: ScreenQuestion) -> None:
        super().__init__()
        self._theme, self.question = theme, question
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(12)
        self._row.addWidget(PlainText(question.question, wraps=True), 1)
        segments = (
            Segment(value=False, label=self.tr("No")),
            Segment(value=True, label=self.tr("Yes")),
        )
        self.answer = Segmented(theme, question.question, segments, None)
        self.answer.setObjectName(f"answer-{question.id}")
        self._row.addWidget(self.answer)
        column.addLayout(self._row)
        self._card = Notice(theme, sign_card(question))
        self._card.hide()
        column.addWidget(self._card)
        self.answer.chosen.connect(self._take)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self.width() < self._theme.scaled(420)
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if stacked else way.LeftToRight)

    def _take(self, yes: object) -> None:
        self._card.setVisible(yes is True)
        self.answered.emit()
