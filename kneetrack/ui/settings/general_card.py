"""Settings about the person: the knees, the name, the birth year, and when a day ends."""

from __future__ import annotations

import re
from datetime import time

from PySide6.QtWidgets import QWidget

from kneetrack.domain.errors import InputProblem
from kneetrack.domain.pain import BOTH_SIDES, Side
from kneetrack.ui.kit.local_words import clock_words
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.settings.setting_card import SettingCard
from kneetrack.ui.settings.settings_view import SettingsView
from kneetrack.ui.widgets.choice_box import ChoiceBox
from kneetrack.ui.widgets.line_field import LineField
from kneetrack.ui.widgets.segmented import Segment, Segmented
from kneetrack.ui.widgets.switch import Switch


class GeneralCard(SettingCard):
    """Who this journal is about."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "sliders", parent)
        self.set_title(self.tr("General"))
        self.setObjectName("generalCard")
        knees = (
            Segment((Side.LEFT,), self.tr("Left")),
            Segment((Side.RIGHT,), self.tr("Right")),
            Segment(BOTH_SIDES, self.tr("Both")),
        )
        self._knees = Segmented(theme, self.tr("Knees"), knees, BOTH_SIDES)
        self._knees.setObjectName("knees")
        hint = self.tr("Today asks for these. What is recorded of the other stays.")
        self.add_row(self.tr("Knees"), hint, self._knees)
        self._name = self._add_line_row(
            theme, "name", self.tr("Name"), self.tr("Printed on the report. May stay empty."), 240
        )
        self._year = self._add_line_row(
            theme,
            "birthYear",
            self.tr("Birth year"),
            self.tr("Printed on the report. May stay empty."),
            96,
        )
        self._ends = ChoiceBox(theme, self.tr("Day ends at"))
        self._ends.setObjectName("dayEndsAt")
        hint = self.tr("Until then, what you log counts for the day before.")
        self.add_row(self.tr("Day ends at"), hint, self._ends)
        self._next = Switch(
            theme,
            self.tr("After a digit, go to the next knee"),
            self.tr("One key a knee is then enough."),
        )
        self._next.setObjectName("nextKnee")
        self.add_part(self._next)
        self._knees.chosen.connect(self._choose_knees)
        self._name.line_edited.connect(self._choose_name)
        self._year.line_edited.connect(self._choose_year)
        self._ends.activated.connect(self._choose_end)
        self._next.clicked.connect(self._choose_next)

    def show_view(self, view: SettingsView) -> None:
        settings = view.settings
        self._knees.show_value(settings.knees)
        self._name.show_text(settings.name)
        self._year.show_text("" if settings.birth_year is None else str(settings.birth_year))
        words = [clock_words(end) for end in view.day_ends]
        if [self._ends.itemText(at) for at in range(self._ends.count())] != words:
            self._ends.clear()
            for end, word in zip(view.day_ends, words, strict=True):
                self._ends.addItem(word, end)
        self._ends.setCurrentIndex(view.day_ends.index(settings.day_ends_at))
        self._next.setChecked(settings.next_knee_after_digit)

    def show_problem(self, name: str, sentence: str) -> bool:
        field = {"name": self._name, "birth_year": self._year}.get(name)
        if field is None:
            return False
        field.show_problem(sentence)
        return True

    def flush(self) -> None:
        self._name.flush()
        self._year.flush()

    def first_control(self) -> QWidget | None:
        return self._knees

    def _add_line_row(
        self, theme: Theme, object_name: str, title: str, hint: str, width: int
    ) -> LineField:
        field = LineField(theme, title)
        field.setObjectName(object_name)
        field.set_hint(hint)
        field.set_width(width)
        row = self.add_row(title, hint, field)
        field.problem_changed.connect(row.show_problem)
        return field

    def _choose_knees(self, knees: object) -> None:
        self.choose("knees", knees)

    def _choose_name(self, text: str) -> None:
        self.choose("name", text.strip())

    def _choose_year(self, text: str) -> None:
        try:
            self.choose("birth_year", read_birth_year(text))
        except InputProblem as problem:
            self._year.show_problem(problem.message)

    def _choose_end(self, index: int) -> None:
        end = self._ends.itemData(index)
        if isinstance(end, time):
            self.choose("day_ends_at", end)

    def _choose_next(self, on: object) -> None:
        self.choose("next_knee_after_digit", bool(on))


def read_birth_year(text: str) -> int | None:
    """Read a year in four plain digits, None for an empty text. Raises InputProblem."""
    if not text.strip():
        return None
    if re.fullmatch(r"[0-9]{4}", text.strip()):
        return int(text)
    raise InputProblem("birth_year", "Birth year must be a year from 1900 to this year.")
