"""The second step: which knee, how bad, for how long, and whether a sign wants looking at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetrack.domain.pain import BOTH_SIDES, Side
from kneetrack.ui.kit.local_words import side_name
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.chip import ChipGroup
from kneetrack.ui.widgets.notice import Notice
from kneetrack.ui.widgets.pain_scale import PainScale, PainScaleView
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.radio_card import RadioCards, RadioChoice
from kneetrack.ui.widgets.segmented import Segment, Segmented

if TYPE_CHECKING:
    from kneetrack.ui.welcome.welcome_view import WelcomeView


@dataclass(frozen=True)
class WorstEntered:
    """A number for one knee; `score` None takes it away, `typed` tells that it was a key."""

    side: Side
    score: int | None
    typed: bool = False


class _SideScale(PainScale):
    """A scale that says whose it is in everything it tells."""

    entered = Signal(object)

    def __init__(self, theme: Theme, side: Side) -> None:
        self._name = side_name(side)
        self.side = side
        super().__init__(theme, self._view_of(None))
        self.setObjectName(f"scale-start-{side.value}")
        self.pain_chosen.connect(self._choose_score)
        self.cleared.connect(self._clear_score)
        self.typed.connect(self._type_score)

    def show_score(self, score: int | None) -> None:
        """Show the number entered so far."""
        self.show_view(self._view_of(score))

    def _view_of(self, score: int | None) -> PainScaleView:
        name = self.tr("{0} knee, worst pain over the past week").format(self._name)
        return PainScaleView(self.side, self._name, name, score)

    def _choose_score(self, score: int) -> None:
        self.entered.emit(WorstEntered(self.side, score))

    def _clear_score(self) -> None:
        self.entered.emit(WorstEntered(self.side, None))

    def _type_score(self, score: int) -> None:
        self.entered.emit(WorstEntered(self.side, score, typed=True))


class KneesStep(QWidget):
    """Every answer is optional; nothing is saved here.

    Signals:
        knees_chosen(tuple of Side), worst_entered(WorstEntered), since_chosen(str),
        sign_switched((id, is_on)): what the person entered.
    """

    knees_chosen = Signal(object)
    worst_entered = Signal(object)
    since_chosen = Signal(object)
    sign_switched = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = self.tr("Where are you starting from?")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addLayout(
            _block(
                PlainText(self.title, Role.TITLE, wraps=True),
                PlainText(
                    self.tr("Rough answers are fine. You can change everything later."),
                    tone="quiet",
                    wraps=True,
                ),
            )
        )
        which = self.tr("Which knee bothers you?")
        choices = (
            RadioChoice((Side.LEFT,), side_name(Side.LEFT), "knee-left"),
            RadioChoice((Side.RIGHT,), side_name(Side.RIGHT), "knee-right"),
            RadioChoice(BOTH_SIDES, self.tr("Both"), "knee-both"),
        )
        self.knees = RadioCards(theme, which, choices)
        self.knees.chosen.connect(self.knees_chosen)
        column.addLayout(_block(PlainText(which, Role.STRONG, wraps=True), self.knees))
        self.scales = {side: _SideScale(theme, side) for side in BOTH_SIDES}
        for scale in self.scales.values():
            scale.entered.connect(self._take_worst)
        column.addLayout(
            _block(
                PlainText(self.tr("Worst pain over the past week"), Role.STRONG, wraps=True),
                PlainText(
                    self.tr("0 is no pain, 10 is the worst you can imagine"),
                    Role.CAPTION,
                    wraps=True,
                ),
                *self.scales.values(),
            )
        )
        how_long = self.tr("How long has it been going on?")
        segments = (
            Segment("under-6-weeks", self.tr("Under 6 weeks")),
            Segment("6-weeks-to-3-months", self.tr("6 weeks to 3 months")),
            Segment("3-to-12-months", self.tr("3 to 12 months")),
            Segment("over-a-year", self.tr("Over a year")),
        )
        self.since = Segmented(theme, how_long, segments, None, wraps=True)
        self.since.setObjectName("problemSince")
        self.since.chosen.connect(self.since_chosen)
        column.addLayout(_block(PlainText(how_long, Role.STRONG, wraps=True), self.since))
        any_of = self.tr("Any of these right now?")
        self._chips_head = PlainText(any_of, Role.STRONG, wraps=True)
        self.chips = ChipGroup(theme, any_of)
        self.chips.setObjectName("signs")
        self.chips.switched.connect(self.sign_switched)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        self._shown: list[Notice] = []
        self._card_of: dict[str, Notice] = {}
        signs = _block(self._chips_head, self.chips)
        signs.setSpacing(8)
        signs.addLayout(self._cards)
        column.addLayout(signs)
        column.addStretch(1)
        theme.changed.connect(self._line_up)
        self._line_up()

    def show_view(self, view: WelcomeView) -> None:
        """Show what was entered so far."""
        self.knees.show_value(view.knees)
        scores = dict(view.scores)
        for side, scale in self.scales.items():
            scale.setVisible(side in scores)
            scale.show_score(scores.get(side))
        self.since.show_value(view.since)
        self._chips_head.setVisible(bool(view.chips))
        self.chips.show_view(view.chips)
        self._show_cards(view)

    def first_focus(self) -> QWidget:
        """Return the card of the knees that are taken now."""
        return self.knees.taken_card()

    def focus_after(self, side: Side) -> None:
        """Move the keyboard on from a scale: to the other knee, else to how long."""
        following: QWidget = self.since
        if side is Side.LEFT and self.scales[Side.RIGHT].isVisibleTo(self):
            following = self.scales[Side.RIGHT]
        following.setFocus(Qt.FocusReason.TabFocusReason)

    def tab_stops(self) -> tuple[QWidget, ...]:
        """Return what Tab visits here, in order."""
        return (self.knees, *self.scales.values(), self.since, self.chips)

    def card_of(self, sign: str) -> Notice | None:
        """Return what is said about this sign, None while it is not switched on."""
        return self._card_of.get(sign)

    def cards(self) -> tuple[Notice, ...]:
        """Return what is said about each yes."""
        return tuple(self._shown)

    def _show_cards(self, view: WelcomeView) -> None:
        for card, said in zip(self._shown, view.cards, strict=False):
            card.show_view(said)
        for said in view.cards[len(self._shown) :]:
            card = Notice(self._theme, said)
            self._cards.addWidget(card)
            card.show()
            self._shown.append(card)
        while len(self._shown) > len(view.cards):
            card = self._shown.pop()
            card.hide()
            self._cards.removeWidget(card)
            card.deleteLater()
        switched_on = [chip.chip_id for chip in view.chips if chip.is_on]
        self._card_of = dict(zip(switched_on, self._shown, strict=False))

    def _take_worst(self, entered: WorstEntered) -> None:
        self.worst_entered.emit(entered)
        if entered.typed:
            self.focus_after(entered.side)

    def _line_up(self) -> None:
        widest = max(scale.label_width() for scale in self.scales.values())
        for scale in self.scales.values():
            scale.set_label_width(widest)


def _block(*parts: QWidget) -> QVBoxLayout:
    block = QVBoxLayout()
    block.setSpacing(5)
    for part in parts:
        block.addWidget(part)
    return block
