"""What stands above every page: what is not saved yet, a draft to put back, what this file is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from kneetrack.domain.errors import InputProblem, KneeTrackProblem
from kneetrack.files.safe_write import write_whole
from kneetrack.services.drafts import Unsaved
from kneetrack.ui.draft_keeper import DraftKeeper
from kneetrack.ui.kit.dialogs import Dialogs, FileKind, tell
from kneetrack.ui.kit.local_words import counted
from kneetrack.ui.kit.saver import Saver, Trouble
from kneetrack.ui.widgets.notice import NoticeAction, NoticeView, Tone
from kneetrack.ui.widgets.notice_board import NoticeBoard

TRY_NOW, SAVE_COPY, PUT_BACK, DISCARD = "try-now", "save-copy", "put-back", "discard"
_NOT_SAVED, _DRAFT, _READ_ONLY, _MADE_UP = "not-saved", "draft", "read-only", "made-up"
_UPDATED, UNDERSTOOD = "updated", "understood"
_CONTEXT = "StandingNotices"
_WORDS_SHOWN, _THINGS_SHOWN = 80, 3


class StandingNotices(QObject):
    """Keeps the board of the window as things are."""

    def __init__(
        self, board: NoticeBoard, saver: Saver, keeper: DraftKeeper, dialogs: Dialogs
    ) -> None:
        super().__init__()
        self._board, self._saver = board, saver
        self._keeper, self._dialogs = keeper, dialogs
        self._refusal = ""
        saver.trouble_changed.connect(self._show_trouble)
        keeper.offered_changed.connect(self._show_draft)
        keeper.refused.connect(self._note_refusal)
        self._show_trouble(saver.trouble)
        self._show_draft()

    def show_journal(self, *, read_only: bool, made_up: bool, updated: bool = False) -> None:
        """Say what has to be known of the journal as long as it is open."""
        if read_only:
            text = _tr("You can look at everything. Nothing new can be saved in it.")
            view = NoticeView(Tone.INFO, _tr("This journal is read-only."), text)
            self._board.show_notice(_READ_ONLY, view)
        if made_up:
            view = NoticeView(Tone.INFO, _tr("This journal is made up. Every number is invented."))
            self._board.show_notice(_MADE_UP, view)

        if updated:
            view = NoticeView(
                Tone.INFO,
                _tr("Your journal was brought up to date for this KneeTrack."),
                _tr("It was checked first, and a backup of it as it was is kept."),
                (NoticeAction(UNDERSTOOD, _tr("Close")),),
            )
            self._board.show_notice(_UPDATED, view, self._act)

    def _show_trouble(self, trouble: Trouble | None) -> None:
        if trouble is None or not trouble.waiting:
            self._board.remove_notice(_NOT_SAVED)
            return
        self._board.show_notice(_NOT_SAVED, trouble_view(trouble), self._act)

    def _show_draft(self) -> None:
        things = self._keeper.offered
        if not things:
            self._board.remove_notice(_DRAFT)
            return
        self._board.show_notice(_DRAFT, draft_view(things, self._refusal), self._act)

    def _note_refusal(self, problem: InputProblem) -> None:
        self._refusal = problem.message

    def _act(self, action: str) -> None:
        match action:
            case "try-now":
                self._saver.try_now()
            case "save-copy":
                self._save_copy()
            case "understood":
                self._board.remove_notice(_UPDATED)
            case "put-back":
                self._refusal = ""
                self._keeper.put_back()
            case _:
                self._keeper.discard()

    def _save_copy(self) -> None:
        things = self._saver.unsaved()
        target = self._dialogs.path_to_save(
            _tr("Save a copy of what is not saved yet"),
            Path(_tr("not-saved-yet.txt")),
            FileKind(_tr("Text"), ("txt",)),
        )
        if target is None:
            return
        try:
            write_whole(target, plain_copy(things).encode("utf-8", "replace"), overwrite=True)
        except KneeTrackProblem as problem:
            tell(self._dialogs, _tr("The copy was not saved"), str(problem))


def trouble_view(trouble: Trouble) -> NoticeView:
    """Say why something is not saved yet, and that it is kept."""
    actions: tuple[NoticeAction, ...] = (NoticeAction(SAVE_COPY, _tr("Save a copy")),)
    if trouble.can_retry:
        actions = (NoticeAction(TRY_NOW, _tr("Try now")), *actions)
    if trouble.is_busy:
        lead = _tr("The journal is in use by another program.")
        return NoticeView(Tone.EASE, lead, _tr("What you typed is kept here."), actions)
    lead = counted(
        _CONTEXT,
        "This entry is not saved yet.",
        "%n entries are not saved yet.",
        trouble.waiting,
    )
    kept = _tr("They are kept here and KneeTrack will keep trying.")
    if trouble.waiting == 1:
        kept = _tr("It is kept here and KneeTrack will keep trying.")
    if not trouble.can_retry:
        kept = _tr("What you typed is kept here.")
    return NoticeView(Tone.EASE, lead, f"{trouble.problem.cause} {kept}", actions)


def draft_view(things: tuple[Unsaved, ...], refusal: str) -> NoticeView:
    """Say what the last session could not save; shows a few of the things in their words."""
    lead = counted(
        _CONTEXT,
        "One entry was not saved the last time.",
        "%n entries were not saved the last time.",
        len(things),
    )
    shown = [_short(thing.words) for thing in things[:_THINGS_SHOWN]]
    if len(things) > _THINGS_SHOWN:
        shown.append("…")
    text = "; ".join(shown)
    return NoticeView(
        Tone.EASE,
        lead,
        f"{text}. {refusal}" if refusal else f"{text}.",
        (NoticeAction(PUT_BACK, _tr("Put it back")), NoticeAction(DISCARD, _tr("Discard"))),
    )


def plain_copy(things: tuple[Unsaved, ...]) -> str:
    """Return what waits as text to read, a paragraph each."""
    return "".join(f"{thing.words}\n\n" for thing in things)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _WORDS_SHOWN else f"{line[:_WORDS_SHOWN]}…"


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
