"""When the journal does not open: what happened, what is safe, and what can be done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from kneetrack.domain.errors import EnvironmentProblem, KneeTrackProblem
from kneetrack.services.rescue import RescueService, can_be_rescued
from kneetrack.ui.kit.dialogs import Choice, Dialogs, FileKind, Question, Weight, tell
from kneetrack.ui.kit.local_words import moment_words

RESTORE, COPY, RETRY, QUIT = "restore", "copy", "retry", "quit"


def offer_rescue(
    problem: EnvironmentProblem,
    rescue: RescueService,
    dialogs: Dialogs,
    now: Callable[[], datetime],
) -> bool:
    """Ask until the journal was restored or should be tried again (True), or the person quits.

    Never offers an empty journal: that would look as if everything were gone.
    """
    backup = rescue.last_good_backup() if can_be_rescued(problem) else None
    while True:
        choices = []
        text = f"{problem.cause}\n{problem.advice}"
        if backup is not None:
            when = moment_words(backup.made_at)
            text = f"{problem.cause}\n" + _tr("The last good backup is from {0}.").format(when)
            choices.append(Choice(RESTORE, _tr("Open this backup"), Weight.PRIMARY))
        else:
            choices.append(Choice(RETRY, _tr("Try again"), Weight.PRIMARY))
        if rescue.has_file():
            choices.append(Choice(COPY, _tr("Save a copy of the file")))
        choices.append(Choice(QUIT, _tr("Quit")))
        answer = dialogs.ask(
            Question(
                title=_tr("The journal was not opened"),
                text=text,
                choices=tuple(choices),
                escape=QUIT,
                details=problem.path,
            )
        )
        if answer == QUIT:
            return False
        if answer == RETRY:
            return True
        try:
            if answer == COPY:
                _save_copy(rescue, dialogs)
            elif backup is not None:
                rescue.restore(backup.path, now())
                return True
        except KneeTrackProblem as second:
            tell(dialogs, _tr("This could not be done"), str(second))


def _save_copy(rescue: RescueService, dialogs: Dialogs) -> None:
    target = dialogs.path_to_save(
        _tr("Save a copy of the file"),
        Path.home() / "journal-copy.db",
        FileKind(_tr("Journal file"), ("db",)),
    )
    if target is not None:
        rescue.save_copy(target)


def _tr(text: str) -> str:
    return QCoreApplication.translate("StartTrouble", text)
