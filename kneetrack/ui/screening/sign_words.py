"""What is said about a yes, and about when to see someone, built from the ten questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kneetrack.domain.evidence import FactMark
from kneetrack.domain.screen_questions import Urgency
from kneetrack.ui.widgets.notice import NoticeView, Tone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kneetrack.domain.evidence import Source
    from kneetrack.domain.screen_questions import ScreenQuestion

_CONTEXT = "SignWords"
_N = QT_TRANSLATE_NOOP

_URGENCY = {
    Urgency.SAME_DAY: str(_N(_CONTEXT, "To be seen the same day")),
    Urgency.TEAM: str(_N(_CONTEXT, "For the team that operated")),
    Urgency.DAYS: str(_N(_CONTEXT, "To be seen within days to two weeks")),
}


def urgency_words(urgency: Urgency) -> str:
    """Return the heading of signs that are equally urgent."""
    return _tr(_URGENCY[urgency])


def sign_card(question: ScreenQuestion) -> NoticeView:
    """Return what is shown at once when a question is answered with yes.

    It repeats what was recorded, says what health services advise, and names no condition.
    """
    text = _tr("This can have several causes. {0} {1} KneeTrack cannot tell what it is.")
    if question.urgency is Urgency.TEAM:  # nothing is unclear about an operation
        text = _tr("{0} {1} KneeTrack can still keep your journal.")
    return NoticeView(
        Tone.WATCH,
        _tr("You recorded: {0}.").format(question.noted),
        text.format(question.advice, question.meanwhile),
    )


def backing_words(mark: FactMark, keys: tuple[str, ...], sources: Mapping[str, Source]) -> str:
    """Say what an advice rests on: its sources, common use, or our own choice."""
    if mark is FactMark.CHECKED:
        labels = [sources[key].label if key in sources else key for key in keys]
        return _tr("Source: {0}").format("; ".join(labels))
    return _tr("Commonly used") if mark is FactMark.COMMONLY_USED else _tr("KneeTrack's own choice")


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
