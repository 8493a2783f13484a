"""Saves answers to the ten questions and what became of them, whatever window is open by then."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from kneetrack.domain.day import moment_of
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.new_id import new_id
from kneetrack.domain.screen import ScreenAnswer, ScreenEntry
from kneetrack.services.drafts import unsaved_change
from kneetrack.services.journal import JournalService
from kneetrack.services.settings import SettingsService
from kneetrack.ui.kit.saver import Save, Saver


class SignWrites(QObject):
    """Lives as long as the main window, so that a save that waits outlives the list of signs.

    Signals:
        saved(str): on the disk now; the words for the toast.
        refused(InputProblem): does not fit; nothing was saved.
    """

    saved = Signal(object)
    refused = Signal(object)

    def __init__(
        self, journal: JournalService, settings: SettingsService, saver: Saver, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._journal, self._settings, self._saver = journal, settings, saver

    def give_answers(self, answers: tuple[ScreenAnswer, ...]) -> None:
        """Save answers to the questions as those of today."""
        entry = ScreenEntry(
            id=new_id(),  # made before the first try: a retry never doubles
            day=self._journal.today(),
            recorded=moment_of(self._journal.now()),
            answers=answers,
        )
        write = partial(self._journal.log_screen, answers, day=entry.day, entry_id=entry.id)
        kept = unsaved_change(entry, self._journal.describe(entry))
        then = _Told(self, self.tr("Answers saved"))
        self._saver.save(Save(("screen", entry.id), write, then, self.refused.emit, kept))

    def keep_words(self, entry_id: str, words: str) -> None:
        """Save what became of a yes, in the person's own words."""
        entry = self._journal.entry(entry_id)
        if not isinstance(entry, ScreenEntry):
            return
        try:
            changed = replace(entry, cleared=words)
        except InputProblem as problem:
            self.refused.emit(problem)
            return
        write = partial(self._journal.update, changed)
        kept = unsaved_change(changed, self.tr("What became of it: {0}").format(words))
        then = _Told(self, self.tr("Your words are saved"))
        self._saver.save(Save(("cleared", entry_id), write, then, self.refused.emit, kept))

    def put_away(self, entry_id: str) -> None:
        """Save that the notice about these answers is not wanted any more."""
        write = partial(self._settings.change, sign_put_away=entry_id)
        then = _Told(self, self.tr("Put away. The list stays in the menu."))
        self._saver.save(Save(("sign-put-away",), write, then, self.refused.emit))


class _Told:
    """Tells whoever listens, once the disk has it, in the words prepared for it."""

    def __init__(self, writes: SignWrites, words: str) -> None:
        self._writes, self._words = writes, words

    def __call__(self, _result: object) -> None:
        self._writes.saved.emit(self._words)
