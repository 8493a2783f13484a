"""Where the person started from: how long it had been going on, and how bad it was."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kneetrack.domain.pain import BOTH_SIDES, HIGHEST_PAIN, Side
from kneetrack.domain.settings import DURATIONS
from kneetrack.ui.kit.local_words import day_words, side_name
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.settings.setting_card import SettingCard
from kneetrack.ui.settings.settings_view import SettingsView
from kneetrack.ui.widgets.choice_box import ChoiceBox

_WORST = {Side.LEFT: "start_worst_left", Side.RIGHT: "start_worst_right"}


class StartCard(SettingCard):
    """What the first run asks; each may stay open."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "flag", parent)
        self.set_title(self.tr("Starting point"))
        self.setObjectName("startCard")
        words = {
            "": self.tr("Not stated"),
            "under-6-weeks": self.tr("Under 6 weeks"),
            "6-weeks-to-3-months": self.tr("6 weeks to 3 months"),
            "3-to-12-months": self.tr("3 to 12 months"),
            "over-a-year": self.tr("Over a year"),
        }
        title = self.tr("How long it had been going on")
        self._since = ChoiceBox(theme, title)
        self._since.setObjectName("problemSince")
        for duration in DURATIONS:
            self._since.addItem(words[duration], duration)
        self.add_row(title, self.tr("Printed on the report."), self._since)
        self._worst = {side: self._worst_box(theme, side) for side in BOTH_SIDES}
        self._week = self.add_row(
            self.tr("Worst pain of the week before"),
            self.tr("Printed on the report; it belongs to no day."),
            *self._worst.values(),
        )
        self._since.activated.connect(self._choose_since)
        self._worst[Side.LEFT].activated.connect(self._choose_left)
        self._worst[Side.RIGHT].activated.connect(self._choose_right)

    def show_view(self, view: SettingsView) -> None:
        settings = view.settings
        self._since.setCurrentIndex(DURATIONS.index(settings.problem_since))
        for side, box in self._worst.items():
            score: int | None = getattr(settings, _WORST[side])
            box.setCurrentIndex(0 if score is None else score + 1)
        hint = self.tr("Printed on the report; it belongs to no day.")
        if settings.start_day is not None:
            day = day_words(settings.start_day, "d MMMM yyyy")
            hint = self.tr("Answered on {0}. Printed on the report; it belongs to no day.")
            hint = hint.format(day)
        self._week.set_hint(hint)

    def first_control(self) -> QWidget | None:
        return self._since

    def _worst_box(self, theme: Theme, side: Side) -> ChoiceBox:
        name = side_name(side)
        box = ChoiceBox(theme, self.tr("{0} knee, worst pain of the week before").format(name))
        box.setObjectName(f"startWorst-{side.value}")
        box.addItem(self.tr("{0}: not stated").format(name), None)
        for score in range(HIGHEST_PAIN + 1):
            box.addItem(self.tr("{0}: {1}").format(name, score), score)
        return box

    def _choose_since(self, index: int) -> None:
        self.choose("problem_since", self._since.itemData(index))

    def _choose_left(self, index: int) -> None:
        self.choose("start_worst_left", self._worst[Side.LEFT].itemData(index))

    def _choose_right(self, index: int) -> None:
        self.choose("start_worst_right", self._worst[Side.RIGHT].itemData(index))
