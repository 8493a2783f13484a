"""The form of one exercise done: knee, time, every set, what it felt like, and a note."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kneetrack.domain.dose import Measure
from kneetrack.domain.pain import BOTH_SIDES, HIGHEST_PAIN, Side
from kneetrack.domain.session_record import ExerciseEntry, SetDone
from kneetrack.domain.text import checked_note
from kneetrack.ui.day.entry_form import EntryForm
from kneetrack.ui.day.exercise_form import ExerciseAsked
from kneetrack.ui.day.time_choice import TimeChoice
from kneetrack.ui.journal.set_rows import SetRows
from kneetrack.ui.kit.local_words import side_name
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.choice_box import ChoiceBox
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.labelled import labelled
from kneetrack.ui.widgets.note_edit import NoteEdit
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.segmented import Segment, Segmented
from kneetrack.ui.widgets.stepper import Stepper

if TYPE_CHECKING:
    from kneetrack.domain.exercise import Exercise

_BOTH, _NO_SIDE = "both", "none"


class DoneForm(EntryForm):
    """What every form for an exercise shares; see `NewDoneForm` and `ChangeDoneForm`."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        save: str,
        third_side: Segment,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, save, "done", parent)
        self.side = Segmented(
            theme,
            _tr("Knee"),
            (*(Segment(side.value, side_name(side)) for side in BOTH_SIDES), third_side),
            third_side.value,
        )
        self.side.setObjectName("doneSide")
        self.side.chosen.connect(self.side.show_value)
        self._at = TimeChoice(theme, "done", may_be_open=True)
        self.sets = SetRows(theme)
        self.sets.rows_changed.connect(self.parts_changed)
        self._pain = _scale(theme, "donePain", _tr("Pain during"))
        self._effort = _scale(theme, "doneEffort", _tr("Effort"))
        self._note = NoteEdit(
            theme, _tr("Note of this exercise"), placeholder=_tr("Note, if you like"), lines=1
        )
        self._note.setObjectName("doneNote")
        self._given = self._as_shown = ""
        self._head = FlowRow(10)
        self._head.add(self.side)
        self._head.add(self._at)
        self._felt = FlowRow(14)
        self._felt.add(labelled(_tr("Pain during, 0–10"), self._pain))
        self._felt.add(labelled(_tr("Effort, 0–10"), self._effort))
        for part in (self._head, self.sets, self._felt, self._note):
            self.fields.addWidget(part)

    def fill(
        self,
        sets: tuple[SetDone, ...],
        at: time | None,
        clock: time,
        *,
        by_hold: bool,
        pain: int | None = None,
        effort: int | None = None,
        note: str = "",
    ) -> None:
        """Show these values as untouched; `clock` stands ready where the time is open."""
        self.sets.show_sets(sets, by_hold=by_hold)
        self._at.show_value(at, clock)
        self._pain.show_value(pain)
        self._effort.show_value(effort)
        self._note.show_text(note)
        self._given, self._as_shown = note, self._note.text
        self.begin()

    def first_field(self) -> QWidget:
        return self.side

    def values(self) -> object:
        numbers = (self._pain.value, self._effort.value)
        return (self.side.value, self._at.value, self.sets.values(), numbers, self._note.text)

    def tab_stops(self) -> tuple[QWidget, ...]:
        stops: list[QWidget] = []
        for part in super().tab_stops():
            stops += self.sets.tab_stops() if part is self.sets else (part,)
        return tuple(stops)

    def asked_for(self, exercise_id: str, sides: tuple[Side | None, ...]) -> ExerciseAsked:
        """Return what is filled in. Raises InputProblem for what does not fit."""
        note = self._note.text
        return ExerciseAsked(
            exercise_id,
            sides,
            self.sets.sets(),
            self._pain.value,
            self._effort.value,
            self._at.value,
            # A field writes some characters differently; words nobody touched stay as they were.
            self._given if note == self._as_shown else checked_note(note, "note"),
        )


class ChangeDoneForm(DoneForm):
    """Filled with an entry; `exercise` None is one that the library does not know."""

    def __init__(
        self,
        theme: Theme,
        entry: ExerciseEntry,
        name: str,
        exercise: Exercise | None,
        clock: time,
        parent: QWidget | None = None,
    ) -> None:
        no_side = Segment(_NO_SIDE, _tr("No side"))
        super().__init__(theme, _tr("Change {0}").format(name), _tr("Save"), no_side, parent)
        self._entry = entry
        self.fields.insertWidget(0, PlainText(name, Role.STRONG, wraps=True))
        self.side.show_value(_NO_SIDE if entry.side is None else entry.side.value)
        self.fill(
            entry.sets,
            entry.at,
            clock,
            by_hold=exercise is not None and exercise.dose.measure is Measure.HOLD,
            pain=entry.pain,
            effort=entry.effort,
            note=entry.note,
        )

    def wanted(self) -> ExerciseAsked:
        side = None if self.side.value == _NO_SIDE else Side(str(self.side.value))
        return self.asked_for(self._entry.exercise_id, (side,))


class NewDoneForm(DoneForm):
    """Filled with what was done last time, or with the dose, of any exercise of the library."""

    def __init__(
        self,
        theme: Theme,
        exercises: tuple[Exercise, ...],
        last_time: Callable[[str], ExerciseEntry | None],
        knees: tuple[Side, ...],
        at: time | None,
        clock: time,
        parent: QWidget | None = None,
    ) -> None:
        both = Segment(_BOTH, _tr("Both"))
        super().__init__(theme, _tr("Log an exercise"), _tr("Log it"), both, parent)
        self._exercises = {exercise.id: exercise for exercise in exercises}
        self._last_time, self._knees, self._clock = last_time, knees, (at, clock)
        self._choice = ChoiceBox(theme, _tr("Exercise"))
        self._choice.setObjectName("doneExercise")
        for exercise in exercises:
            self._choice.addItem(exercise.name, exercise.id)
        self.fields.insertWidget(0, self._choice)
        self._choice.currentIndexChanged.connect(self._take_exercise)
        self._take_exercise()

    def first_field(self) -> QWidget:
        return self._choice

    def wanted(self) -> ExerciseAsked:
        exercise = self._exercise()
        sides: tuple[Side | None, ...] = (None,)
        if exercise.dose.each_side:
            both = self.side.value == _BOTH
            sides = BOTH_SIDES if both else (Side(str(self.side.value)),)
        return self.asked_for(exercise.id, sides)

    def _exercise(self) -> Exercise:
        return self._exercises[str(self._choice.currentData())]

    def _take_exercise(self) -> None:
        exercise = self._exercise()
        self.side.setVisible(exercise.dose.each_side)
        self.side.show_value(_BOTH if len(self._knees) > 1 else self._knees[0].value)
        last = self._last_time(exercise.id)
        sets = last.sets if last is not None and last.sets else _meant(exercise)
        by_hold = exercise.dose.measure is Measure.HOLD
        self.fill(sets, *self._clock, by_hold=by_hold)


def _meant(exercise: Exercise) -> tuple[SetDone, ...]:
    dose = exercise.dose
    reps = dose.reps[0] if dose.reps is not None else None
    hold = dose.hold_seconds or None if dose.measure is Measure.HOLD else None
    return (SetDone(reps, hold),) * dose.sets


def _scale(theme: Theme, name: str, words: str) -> Stepper:
    stepper = Stepper(theme, words, 0, HIGHEST_PAIN, may_be_empty=True)
    stepper.setObjectName(name)
    return stepper


def _tr(text: str) -> str:
    return QCoreApplication.translate("DoneForm", text)
