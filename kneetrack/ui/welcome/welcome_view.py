"""The first run as plain values: what was entered so far, and what its steps show of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneetrack.domain.pain import BOTH_SIDES, Side
from kneetrack.domain.screen import ScreenAnswer
from kneetrack.services.welcome import StartingPoint
from kneetrack.ui.screening.sign_words import sign_card
from kneetrack.ui.widgets.chip import ChipView
from kneetrack.ui.widgets.notice import NoticeView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kneetrack.domain.screen_questions import ScreenQuestion

NONE_OF_THESE = "none"
ABOUT, KNEES = 1, 2
"""The steps, in their order."""


@dataclass(frozen=True)
class Entered:
    """What the person has entered so far; `none` stands for "None of these"."""

    knees: tuple[Side, ...] = BOTH_SIDES
    worst: Mapping[Side, int] = field(default_factory=dict)
    since: str = ""
    yes: frozenset[str] = frozenset()
    none: bool = False

    def with_worst(self, side: Side, score: int | None) -> Entered:
        """Return the same with another number for a knee, None for none."""
        worst = {one: there for one, there in self.worst.items() if one is not side}
        return replace(self, worst=worst if score is None else worst | {side: score})

    def with_sign(self, sign: str, *, is_on: bool) -> Entered:
        """Return the same with a sign switched; a sign and "None of these" exclude each other."""
        if sign == NONE_OF_THESE:
            return replace(self, none=is_on, yes=frozenset() if is_on else self.yes)
        yes = self.yes | {sign} if is_on else self.yes - {sign}
        return replace(self, yes=yes, none=self.none and not yes)


@dataclass(frozen=True)
class WelcomeView:
    """What the first run shows: the step, the entries so far, and how saving them goes.

    `scores` are the scales of the chosen knees in their order.
    """

    step: int
    knees: tuple[Side, ...]
    scores: tuple[tuple[Side, int | None], ...]
    since: str | None
    chips: tuple[ChipView, ...]
    cards: tuple[NoticeView, ...]
    standing: str = ""


def build_welcome_view(
    step: int, entered: Entered, questions: tuple[ScreenQuestion, ...], standing: str = ""
) -> WelcomeView:
    """Return the view of one step; `standing` says why it is not saved yet, if it is not."""
    chips = [ChipView(one.id, one.label, one.id in entered.yes) for one in questions]
    if chips:
        words = QCoreApplication.translate("Welcome", "None of these")
        chips.append(ChipView(NONE_OF_THESE, words, entered.none))
    return WelcomeView(
        step=step,
        knees=entered.knees,
        scores=tuple((side, entered.worst.get(side)) for side in entered.knees),
        since=entered.since or None,
        chips=tuple(chips),
        cards=tuple(sign_card(one) for one in questions if one.id in entered.yes),
        standing=standing,
    )


def starting_point(
    entered: Entered, questions: tuple[ScreenQuestion, ...], entry_id: str
) -> StartingPoint:
    """Return what is saved: only what was answered.

    A question without its chip on counts as answered with no only where the person has answered
    at all, by a chip or by "None of these"; who passed them over has answered nothing.
    """
    has_answered = entered.none or bool(entered.yes)
    answers = tuple(ScreenAnswer(one.id, one.id in entered.yes) for one in questions)
    return StartingPoint(
        worst=tuple((side, entered.worst.get(side)) for side in entered.knees),
        problem_since=entered.since,
        answers=answers if has_answered else (),
        entry_id=entry_id,
    )
