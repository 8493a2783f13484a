"""How an exercise is done, when to stop, who should take care, and what is known about it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetrack.domain.evidence import Source
from kneetrack.domain.exercise import Exercise
from kneetrack.ui.day.exercise_words import (
    BEFORE_YOU_START,
    EVIDENCE,
    HOW,
    KEEP_IN_MIND,
    MEANT_FOR,
    WATCH_FOR,
    WHEN_TO_STOP,
    gate_texts,
    in_words,
    source_labels,
)
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.plain_text import PlainText


class AboutPanel(QWidget):
    """Plain text in parts, each a tab stop, so that it can be read and scrolled by keyboard.

    Signals:
        closed: the person has read enough.
    """

    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        exercise: Exercise,
        sources: Mapping[str, Source],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.exercise_id = exercise.id
        self.setObjectName("aboutExercise")
        self.setAccessibleName(_tr("About {0}").format(exercise.name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 10)
        column.setSpacing(8)
        self._parts: list[PlainText] = []
        for title, words in about_words(exercise, sources):
            part = QVBoxLayout()
            part.setSpacing(1)
            if title:
                part.addWidget(PlainText(title, Role.STRONG, wraps=True))
            text = PlainText(words, wraps=True)
            text.allow_copying()
            text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            text.setAccessibleName(f"{title}: {words}" if title else words)
            self._parts.append(text)
            part.addWidget(text)
            column.addLayout(part)
        close = Button(theme, _tr("Close"), look=Look.QUIET, small=True)
        close.setObjectName("closeAbout")
        close.clicked.connect(self.closed)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignLeft)

    def take_focus(self) -> None:
        """Put the keyboard on the first part."""
        self._parts[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def about_words(exercise: Exercise, sources: Mapping[str, Source]) -> tuple[tuple[str, str], ...]:
    """Return titles and texts in reading order; the first stands without a title."""
    evidence = exercise.evidence.text
    named = source_labels(exercise, sources)
    if named:
        evidence += " " + _tr("Sources: {0}.").format("; ".join(named))
    parts = (
        ("", exercise.summary),
        (in_words(BEFORE_YOU_START), _listed(exercise.cautions)),
        (in_words(MEANT_FOR), _listed(gate_texts(exercise))),
        (in_words(WHEN_TO_STOP), _listed(exercise.stop)),
        (in_words(HOW), _numbered([step.text for step in exercise.steps])),
        (in_words(KEEP_IN_MIND), _listed(exercise.cues)),
        (in_words(WATCH_FOR), _listed(exercise.faults)),
        (in_words(EVIDENCE), evidence),
    )
    return tuple((title, words) for title, words in parts if words)


def _listed(lines: tuple[str, ...]) -> str:
    return "\n".join(f"• {line}" for line in lines)


def _numbered(lines: list[str]) -> str:
    return "\n".join(f"{place}. {line}" for place, line in enumerate(lines, 1))


def _tr(text: str) -> str:
    return QCoreApplication.translate("AboutPanel", text)
