"""The form of one pain entry: knee, moment, time, with what, number, and a note of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QLineEdit, QWidget

from kneetrack.domain.errors import InputProblem
from kneetrack.domain.pain import BOTH_SIDES, PainKind, Side
from kneetrack.domain.text import LABEL_LIMIT, checked_label, checked_note
from kneetrack.ui.day.entry_form import EntryForm
from kneetrack.ui.day.pain_words import OFFERED_KINDS, kind_word
from kneetrack.ui.day.time_choice import TimeChoice
from kneetrack.ui.kit.local_words import side_name
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.choice_box import ChoiceBox
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.note_edit import NoteEdit
from kneetrack.ui.widgets.pain_scale import PainScale, PainScaleView
from kneetrack.ui.widgets.segmented import Segment, Segmented


@dataclass(frozen=True)
class FurtherAsked:
    """A pain entry as asked for in the form; `at` None leaves the time open."""

    side: Side
    kind: PainKind
    at: time | None
    score: int
    activity: str
    note: str = ""


class PainForm(EntryForm):
    """Asks for one pain entry.

    In its short form the time is always stated, there is no note, and a typed digit saves; in
    its `whole` form the time may be left open and only Enter or the button saves.
    """

    def __init__(
        self, theme: Theme, save: str, *, whole: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, _tr("Pain entry"), save, "further", parent)
        self._score: int | None = None
        self._given = self._as_shown = ("", "")
        self._side = Segmented(
            theme,
            _tr("Knee"),
            tuple(Segment(side, side_name(side)) for side in BOTH_SIDES),
            Side.LEFT,
        )
        self._side.setObjectName("furtherSide")
        self._kind = ChoiceBox(theme, _tr("Which moment"))
        self._kind.setObjectName("furtherKind")
        for kind in OFFERED_KINDS:
            self._kind.addItem(kind_word(kind), kind.value)
        self._at = TimeChoice(theme, "further", may_be_open=whole)
        self._activity = _RoomyLine()
        self._activity.setObjectName("furtherActivity")
        self._activity.setMaxLength(LABEL_LIMIT)
        self._activity.setPlaceholderText(_tr("With what? Stairs, sitting, a walk …"))
        self._activity.setAccessibleName(_tr("With what, if you like"))
        row = FlowRow(10)
        for widget in (self._side, self._kind, self._at, self._activity):
            row.add(widget)
        self.fields.addWidget(row)
        self._scale = PainScale(theme, self._scale_view())
        self._scale.setObjectName("furtherScale")
        self.fields.addWidget(self._scale)
        self._note = NoteEdit(
            theme, _tr("Note of this entry"), placeholder=_tr("Note, if you like"), lines=1
        )
        self._note.setObjectName("furtherNote")
        self.fields.addWidget(self._note)
        self._note.setVisible(whole)
        self._scale.pain_chosen.connect(self._take_score)
        self._scale.cleared.connect(self._take_score)
        if not whole:
            self._scale.typed.connect(self._ask_typed)
        self._side.chosen.connect(self._take_side)

    def open_for(self, knees: tuple[Side, ...], at: time | None, clock: time) -> None:
        """Begin a fresh entry; `clock` stands ready where `at` leaves the time open."""
        self._side.setVisible(len(knees) > 1)
        self._fill(knees[0], OFFERED_KINDS[0], at, clock, None, "", "")

    def open_with(self, entry: FurtherAsked, clock: time) -> None:
        """Begin with what an entry says now."""
        self._side.show()
        self._fill(entry.side, entry.kind, entry.at, clock, entry.score, entry.activity, entry.note)

    def first_field(self) -> QWidget:
        return self._kind if self._side.isHidden() else self._side

    def values(self) -> object:
        return (
            self._side.value,
            self._kind.currentData(),
            self._at.value,
            self._score,
            self._activity.text(),
            self._note.text,
        )

    def wanted(self) -> FurtherAsked:
        if self._score is None:
            raise InputProblem("score", _tr("A number from 0 to 10 is still missing."))
        activity, note = self._activity.text(), self._note.text
        # Fields write some characters differently; words nobody touched stay as they were.
        activity = self._given[0] if activity == self._as_shown[0] else activity.strip()
        note = self._given[1] if note == self._as_shown[1] else note
        return FurtherAsked(
            Side(str(self._side.value)),
            PainKind(self._kind.currentData()),
            self._at.value,
            self._score,
            checked_label(activity, "activity"),
            checked_note(note, "note"),
        )

    def _fill(
        self,
        side: Side,
        kind: PainKind,
        at: time | None,
        clock: time,
        score: int | None,
        activity: str,
        note: str,
    ) -> None:
        self._side.show_value(side)
        self._kind.setCurrentIndex(OFFERED_KINDS.index(kind))
        self._at.show_value(at, clock)
        self._activity.setText(activity)
        self._activity.setCursorPosition(0)
        self._note.show_text(note)
        self._given, self._as_shown = (activity, note), (self._activity.text(), self._note.text)
        self._take_score(score)
        self.begin()

    def _scale_view(self) -> PainScaleView:
        side = Side(str(self._side.value))
        word = side_name(side)
        name = _tr("{0} knee, pain at this time").format(word)
        return PainScaleView(side, word, name, self._score)

    def _take_side(self, side: object) -> None:
        self._side.show_value(side)
        self._scale.show_view(self._scale_view())

    def _take_score(self, score: int | None = None) -> None:
        self._score = score
        self._scale.show_view(self._scale_view())
        self.save_button.setEnabled(score is not None)

    def _ask_typed(self, _score: int) -> None:
        self.ask()


class _RoomyLine(QLineEdit):
    """Wide enough for its hint, and narrower where there is no room."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return QSize(words + 34, hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, super().minimumSizeHint().height())


def _tr(text: str) -> str:
    return QCoreApplication.translate("PainForm", text)
