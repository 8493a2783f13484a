"""What the window about signs shows, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneetrack.domain.screen_questions import Urgency
from kneetrack.ui.kit.local_words import day_words
from kneetrack.ui.screening.sign_words import backing_words, sign_card, urgency_words
from kneetrack.ui.widgets.notice import NoticeView, Tone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kneetrack.domain.evidence import Source
    from kneetrack.domain.screen import ScreenEntry
    from kneetrack.domain.screen_questions import Screen, ScreenQuestion


@dataclass(frozen=True)
class SignRow:
    """One sign in the list: what it is, what is advised, what that rests on."""

    title: str
    advice: str
    backing: str


@dataclass(frozen=True)
class SignGroup:
    """Signs that are equally urgent, under one heading."""

    title: str
    rows: tuple[SignRow, ...]


@dataclass(frozen=True)
class StandingView:
    """The newest answers: their day in words, each yes, and what became of it."""

    entry_id: str
    title: str
    summary: str
    cards: tuple[NoticeView, ...]
    cleared: str


@dataclass(frozen=True)
class SignsView:
    """The whole window; `standing` is None while nothing was ever answered."""

    standing: StandingView | None
    emergency: SignGroup | None
    groups: tuple[SignGroup, ...]
    checked: str
    questions: tuple[ScreenQuestion, ...]


def build_signs_view(
    screen: Screen,
    sources: Mapping[str, Source],
    newest: ScreenEntry | None,
    birth_year: int | None,
    this_year: int,
) -> SignsView:
    """Return the view; every sign is listed, only the questions depend on the birth year."""
    checked = ""
    if screen.checked_on is not None:
        words = _tr("Compared with its sources on {0}. No clinician has reviewed these words.")
        checked = words.format(day_words(screen.checked_on, "d MMMM yyyy"))
    return SignsView(
        standing=None if newest is None else _standing(screen, newest),
        emergency=_emergency(screen, sources),
        groups=tuple(
            group for urgency in Urgency if (group := _group(screen, sources, urgency)).rows
        ),
        checked=checked,
        questions=screen.asked_of(birth_year, this_year),
    )


def _standing(screen: Screen, newest: ScreenEntry) -> StandingView:
    day = day_words(newest.day, "d MMMM yyyy")
    yes, no = len(newest.yes), len(newest.no)
    cards = []
    for question_id in newest.yes:
        question = screen.question(question_id)
        if question is not None:
            cards.append(sign_card(question))
        else:  # asked by a newer KneeTrack
            said = _tr("You recorded: {0}.").format(screen.noted(question_id))
            cards.append(NoticeView(Tone.WATCH, said, _tr("KneeTrack cannot tell what it is.")))
    return StandingView(
        newest.id,
        _tr("Your answers of {0}").format(day),
        _tr("{0} yes, {1} no").format(yes, no),
        tuple(cards),
        newest.cleared,
    )


def _emergency(screen: Screen, sources: Mapping[str, Source]) -> SignGroup | None:
    found = screen.emergency
    if not found.signs:
        return None
    backing = backing_words(found.mark, found.sources, sources)
    rows = [SignRow(sign, "", "") for sign in found.signs]
    rows.append(SignRow("", found.advice, backing))
    return SignGroup(_tr("An emergency, now"), tuple(rows))


def _group(screen: Screen, sources: Mapping[str, Source], urgency: Urgency) -> SignGroup:
    rows = tuple(
        SignRow(
            f"{one.noted[0].upper()}{one.noted[1:]}",
            f"{one.advice} {one.meanwhile}",
            backing_words(one.mark, one.sources, sources),
        )
        for one in screen.questions
        if one.urgency is urgency
    )
    return SignGroup(urgency_words(urgency), rows)


def _tr(text: str) -> str:
    return QCoreApplication.translate("SignsView", text)
