"""The notice on Today about a yes that nothing was noted about yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from kneetrack.ui.screening.sign_writes import SignWrites
from kneetrack.ui.widgets.notice import NoticeAction, NoticeView, Tone
from kneetrack.ui.widgets.notice_board import NoticeBoard

if TYPE_CHECKING:
    from kneetrack.content.library import Library
    from kneetrack.domain.screen import ScreenEntry
    from kneetrack.domain.screen_questions import Screen

SUBJECT = "sign"
LOOK, SEEN, PUT_AWAY = "what-to-watch-for", "have-been-seen", "put-away"


class StandingSign(QObject):
    """Keeps one notice on the board: once an event, until it is settled or put away.

    Signals:
        list_asked: show what to watch for.
        follow_up_asked: note what became of it.
    """

    list_asked = Signal()
    follow_up_asked = Signal()

    def __init__(
        self,
        board: NoticeBoard,
        library: Callable[[], Library],
        writes: SignWrites,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._board, self._library, self._writes = board, library, writes
        self._entry_id = ""

    def show_for(self, sign: ScreenEntry | None) -> None:
        """Show the notice about these answers, or take it away."""
        if sign is None:
            self._entry_id = ""
            self._board.remove_notice(SUBJECT)
            return
        self._entry_id = sign.id
        self._board.show_notice(SUBJECT, sign_view(sign, self._library().screen), self._act)

    def _act(self, action: str) -> None:
        if action == LOOK:
            self.list_asked.emit()
        elif action == SEEN:
            self.follow_up_asked.emit()
        else:
            self._writes.put_away(self._entry_id)


def sign_view(sign: ScreenEntry, screen: Screen) -> NoticeView:
    """Say what was recorded and what health services advise, in two sentences."""
    noted = "; ".join(screen.noted(question) for question in sign.yes)
    return NoticeView(
        Tone.WATCH,
        _tr("You recorded: {0}.").format(noted),
        _tr(
            "This can have several causes, and it is worth having a clinician look at it. "
            "KneeTrack cannot tell what it is."
        ),
        (
            NoticeAction(LOOK, _tr("What to watch for")),
            NoticeAction(SEEN, _tr("I have been seen")),
            NoticeAction(PUT_AWAY, _tr("Put away")),
        ),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("StandingSign", text)
