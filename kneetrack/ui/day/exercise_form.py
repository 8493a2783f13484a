"""What was done of one exercise: knee, sets, how many, and what it felt like."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneetrack.domain.dose import Measure
from kneetrack.domain.pain import BOTH_SIDES, HIGHEST_PAIN, Side
from kneetrack.domain.session_record import (
    LONGEST_HOLD_SECONDS,
    MOST_REPS,
    MOST_SETS,
    ExerciseEntry,
    SetDone,
)
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.labelled import labelled
from kneetrack.ui.widgets.segmented import Segment, Segmented
from kneetrack.ui.widgets.stepper import Stepper

if TYPE_CHECKING:
    from kneetrack.domain.exercise import Exercise

BOTH = "both"


@dataclass(frozen=True)
class ExerciseAsked:
    """An exercise as asked for in the form: one entry a side (None: no side stated)."""

    exercise_id: str
    sides: tuple[Side | None, ...]
    sets: tuple[SetDone, ...]
    pain: int | None
    effort: int | None
    at: time | None = None
    note: str = ""


class ExerciseForm(QWidget):
    """Filled with what was done last time, or with the dose; Enter logs it as it stands.

    Signals:
        exercise_asked(ExerciseAsked): save this.
        closed: nothing should be logged.
    """

    exercise_asked = Signal(object)
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        exercise: Exercise,
        knees: tuple[Side, ...],
        last: ExerciseEntry | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._exercise = exercise
        self._by_hold = exercise.dose.measure is Measure.HOLD
        self.setObjectName("exerciseForm")
        self.setAccessibleName(_tr("Log {0}").format(exercise.name))
        self._side = Segmented(
            theme,
            _tr("Knee"),
            (
                Segment(Side.LEFT.value, _tr("Left")),
                Segment(Side.RIGHT.value, _tr("Right")),
                Segment(BOTH, _tr("Both")),
            ),
            BOTH if len(knees) > 1 else knees[0].value,
            parent=self,
        )
        self._side.setObjectName("exerciseSide")
        self._side.chosen.connect(self._side.show_value)
        self._sets = _stepper(theme, "exerciseSets", _tr("Sets"), 1, MOST_SETS)
        self._amount = _stepper(
            theme,
            "exerciseAmount",
            _tr("Hold") if self._by_hold else _tr("Reps"),
            1,
            LONGEST_HOLD_SECONDS if self._by_hold else MOST_REPS,
            unit=_tr("s") if self._by_hold else "",
        )
        self._pain = _stepper(
            theme, "exercisePain", _tr("Pain during"), 0, HIGHEST_PAIN, may_be_empty=True
        )
        self._effort = _stepper(
            theme, "exerciseEffort", _tr("Effort"), 0, HIGHEST_PAIN, may_be_empty=True
        )
        self._fill(last)
        self._lay_out(theme)

    @property
    def exercise_id(self) -> str:
        """Which exercise the form is for."""
        return self._exercise.id

    def take_focus(self) -> None:
        """Put the keyboard on the button that logs, so that Enter is all that is needed."""
        self._log.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask()  # a button with the keyboard takes Enter for itself
        else:
            super().keyPressEvent(event)

    def _lay_out(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 10)
        column.setSpacing(10)
        fields = FlowRow(14)
        sided = self._exercise.dose.each_side
        asked: list[tuple[str, QWidget]] = [
            (_tr("Sets"), self._sets),
            (_tr("Hold each") if self._by_hold else _tr("Reps a set"), self._amount),
            (_tr("Pain during, 0–10"), self._pain),
            (_tr("Effort, 0–10"), self._effort),
        ]
        if sided:
            asked.insert(0, (_tr("Knee"), self._side))
        else:
            self._side.hide()
        for words, field in asked:
            fields.add(labelled(words, field))
        column.addWidget(fields)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._log = Button(theme, _tr("Log it"), look=Look.PRIMARY, icon="check")
        self._log.setObjectName("logExercise")
        self._log.clicked.connect(self._ask)
        cancel = Button(theme, _tr("Cancel"), look=Look.QUIET)
        cancel.setObjectName("cancelExercise")
        cancel.clicked.connect(self.closed)
        row.addWidget(self._log)
        row.addWidget(cancel)
        fields.add(labelled(" ", buttons))

    def _fill(self, last: ExerciseEntry | None) -> None:
        dose = self._exercise.dose
        first = last.sets[0] if last is not None and last.sets else SetDone()
        self._sets.show_value(len(last.sets) if last is not None and last.sets else dose.sets)
        if self._by_hold:
            self._amount.show_value(first.hold_seconds or dose.hold_seconds)
        else:
            self._amount.show_value(first.reps or (dose.reps or (1, 1))[0])
        self._load_kg = first.load_kg

    def _ask(self) -> None:
        amount = self._amount.value
        one = (
            SetDone(hold_seconds=amount, load_kg=self._load_kg)
            if self._by_hold
            else SetDone(reps=amount, load_kg=self._load_kg)
        )
        self.exercise_asked.emit(
            ExerciseAsked(
                self._exercise.id,
                self._sides(),
                (one,) * (self._sets.value or 1),
                self._pain.value,
                self._effort.value,
            )
        )

    def _sides(self) -> tuple[Side | None, ...]:
        if not self._exercise.dose.each_side:
            return (None,)
        if self._side.value == BOTH:
            return BOTH_SIDES
        return (Side(str(self._side.value)),)


def _stepper(
    theme: Theme,
    name: str,
    words: str,
    lowest: int,
    highest: int,
    *,
    unit: str = "",
    may_be_empty: bool = False,
) -> Stepper:
    stepper = Stepper(theme, words, lowest, highest, unit=unit, may_be_empty=may_be_empty)
    stepper.setObjectName(name)
    stepper.chosen.connect(stepper.show_value)
    return stepper


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExerciseForm", text)
