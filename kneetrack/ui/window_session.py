"""One open journal and its window, from the first picture to the last backup."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from kneetrack.domain.change import Change, Topic
from kneetrack.domain.errors import EnvironmentProblem, KneeTrackProblem
from kneetrack.files.window_lock import WindowLock
from kneetrack.services.assembly import Services
from kneetrack.services.data_care import SECOND_PLACE_OLD_AFTER
from kneetrack.services.rescue import can_be_rescued, is_busy
from kneetrack.ui.catalogue import page_entries
from kneetrack.ui.housekeeping import Housekeeping, is_old
from kneetrack.ui.kit.background import WorkerBackground
from kneetrack.ui.kit.change_relay import ChangeRelay
from kneetrack.ui.kit.dialogs import Choice, Dialogs, Question, Weight
from kneetrack.ui.kit.local_words import counted, day_words
from kneetrack.ui.kit.page import PageId, ToastView
from kneetrack.ui.kit.saver import Saver
from kneetrack.ui.kit.shortcuts import use_keys
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.main_window import MainWindow, WindowParts
from kneetrack.ui.page_builder import PageBuilder
from kneetrack.ui.widgets.rail import FooterView

if TYPE_CHECKING:
    from kneetrack.content.library import Library
    from kneetrack.domain.screen import ScreenEntry
    from kneetrack.figure.figure import Figure
    from kneetrack.ui.draft_keeper import DraftKeeper
    from kneetrack.ui.screening.signs import Signs
    from kneetrack.ui.standing_notices import StandingNotices

DRAFT_NAME = "not-saved-yet.json"
CHECK_PATIENCE_MS = 1000

_log = logging.getLogger(__name__)


def no_figure(_exercise_id: str) -> None:
    """Return the figure of an exercise where there are no figures at all."""


class WindowSession(QObject):
    """Puts a window round one open journal.

    `restore_from` is set when it closed to be restored, `unsound` when it closed because the
    journal is damaged. Without `keeps_house` nothing is checked, backed up or offered beside it.
    """

    def __init__(
        self,
        services: Services,
        library: Callable[[], Library],
        state_dir: Path,
        theme: Theme,
        dialogs: Dialogs,
        lock: WindowLock,
        *,
        figure_of: Callable[[str], Figure | None] = no_figure,
        keeps_house: bool = True,
    ) -> None:
        super().__init__()
        self.restore_from: Path | None = None
        self.unsound: EnvironmentProblem | None = None
        self.services = services
        self.saver = Saver(is_error_transient=is_busy)
        self.background = WorkerBackground()
        self._theme, self._dialogs = theme, dialogs
        self._must_end = self._has_painted = False
        self._second_place_is_old = False
        self._look_like_settings()
        self._relay = ChangeRelay()
        services.feed.subscribe(self._hear)
        self._builder = builder = PageBuilder(
            services, library, theme, self.saver, self.background, dialogs, self._restore, figure_of
        )
        self._signs: Signs | None = None
        self.housekeeping = Housekeeping(services, self.saver, self.background, lock)
        self.window = MainWindow(
            WindowParts(
                entries=page_entries(builder.builders()),
                theme=theme,
                dialogs=dialogs,
                relay=self._relay,
                undo=self._undo,
                redo=self._redo,
                footer=self._footer,
                geometry_file=state_dir / "window.ini",
                may_close=self._may_close,
                show_signs=self._show_signs,
            )
        )
        self._draft = state_dir / DRAFT_NAME
        self._notices: StandingNotices | None = None
        self._show_notices_of_start()
        if keeps_house:
            self.window.first_painted.connect(self.housekeeping.start)
            self.window.first_painted.connect(self._look_for_signs)
            if self._is_first_run():
                self.show_first_run()
        self._connect_housekeeping()

    @property
    def is_painting(self) -> bool:
        """Whether small figures are still to come."""
        return self._builder.is_painting

    def show_first_run(self) -> None:
        """Fill the window with the first run until it is over."""
        panel = self._builder.first_run()
        panel.finished.connect(self.window.end_first_run)
        panel.answers_saved.connect(self._tell_where_answers_are)
        panel.list_asked.connect(self._show_signs)
        panel.restore_asked.connect(self._restore)
        self.window.show_first_run(panel)

    def _tell_where_answers_are(self) -> None:
        words = _tr("Saved. Your answers are under Settings, Starting point.")
        self.window.toast.show_view(ToastView(words))

    def close(self) -> None:
        """Write what still waits, make the session's backup, and let go of the journal."""
        self.background.finish()
        self.saver.flush()
        self.keeper.end()
        self.saver.end()
        self.housekeeping.finish()
        self.background.finish()
        self.services.feed.unsubscribe(self._hear)
        self.services.close()
        self.window.deleteLater()

    def reading_failed(self, problem: EnvironmentProblem) -> bool:
        """Take care of trouble met while reading; False when the person has to be told."""
        if is_busy(problem):
            self.housekeeping.look_again()
            return True
        if can_be_rescued(problem):
            self.housekeeping.tell_unsound(problem)
            return True
        return False

    def _connect_housekeeping(self) -> None:
        self.window.text_size_chosen.connect(self._keep_text_size)
        self.window.page_opened.connect(self._follow_page)
        self.housekeeping.rise_asked.connect(self._rise)
        self.housekeeping.stop_asked.connect(self._stop)
        self.housekeeping.found_unsound.connect(self._stop_for_rescue)
        self.housekeeping.day_turned.connect(self._follow_day)
        self.housekeeping.second_place_seen.connect(self._note_second_place)

    # --- signs that want looking at ---------------------------------------------------------

    def _is_first_run(self) -> bool:
        try:
            return not self.services.read_only and self.services.journal.is_first_run()
        except EnvironmentProblem as problem:  # told where the page meets it too
            _log.info("whether it is the first run was not read: %s", type(problem).__name__)
            return False

    def _look_for_signs(self) -> None:
        """Have the notice about a yes on Today: what it needs is loaded only where there is one."""
        self._has_painted = True
        sign = self._sign_to_show()
        if sign is not None or self._signs is not None:
            self._signs_here().show_notice(sign)

    def _sign_to_show(self) -> ScreenEntry | None:
        if self.window.in_first_run or self.window.open_page_id is not PageId.TODAY:
            return None
        try:
            sign = self.services.journal.newest_screen()
            if sign is None or not sign.is_open:
                return None
            put_away = self.services.settings.settings().sign_put_away
        except EnvironmentProblem as problem:
            _log.info("the answers were not read: %s", type(problem).__name__)
            return None
        return None if sign.id == put_away else sign

    def _signs_here(self) -> Signs:
        if self._signs is None:
            self._signs = self._builder.signs(self.window.board, self.window)
            self._signs.toast_requested.connect(self.window.toast.show_view)
            self._relay.changed.connect(self._signs.hear)
            self.window.closing.connect(self._signs.close)
        return self._signs

    def _show_signs(self) -> None:
        self._signs_here().open_list()

    # --- notices ----------------------------------------------------------------------------

    @cached_property
    def keeper(self) -> DraftKeeper:
        """Keeps what waits too long; until the first picture nothing can wait."""
        from kneetrack.services.drafts import DraftService
        from kneetrack.ui.draft_keeper import DraftKeeper

        return DraftKeeper(DraftService(self.services.journal, self._draft), self.saver)

    def _show_notices_of_start(self) -> None:
        """Say what is known already; otherwise notices are made ready after the first picture."""
        made_up, read_only = self.services.journal.made_up(), self.services.read_only
        updated = self.services.brought_up_to_date
        if not (made_up or read_only or updated or self._draft.exists()):
            self.window.first_painted.connect(self._watch_what_waits)
            self.saver.trouble_changed.connect(self._watch_what_waits)
            return
        self._watch_what_waits().show_journal(read_only=read_only, made_up=made_up, updated=updated)

    def _watch_what_waits(self, _trouble: object = None) -> StandingNotices:
        if self._notices is None:
            from kneetrack.ui.standing_notices import StandingNotices

            board, dialogs = self.window.board, self._dialogs
            self._notices = StandingNotices(board, self.saver, self.keeper, dialogs)
        return self._notices

    # --- news -------------------------------------------------------------------------------

    def _hear(self, change: Change) -> None:
        if Topic.SETTINGS in change.topics and self._look_like_settings():
            self.window.show_keys()
        self._relay.tell(change)
        if self._has_painted:
            self._look_for_signs()

    def _look_like_settings(self) -> bool:
        """Follow the settings of look and keyboard; return whether any key is another one now."""
        try:
            settings = self.services.settings.settings()
        except EnvironmentProblem as problem:  # the change itself is saved, whatever follows
            _log.info("the look was not read: %s", type(problem).__name__)
            return False
        self._theme.set_motion(settings.reduce_motion)
        self._theme.set_look(settings.theme, settings.text_size)
        return use_keys(settings.keys)

    def _follow_day(self) -> None:
        if self.window.open_page_id is not None:
            self.window.page(self.window.open_page_id).look_again()

    def _follow_page(self, _page: object) -> None:
        if self._has_painted:
            self._look_for_signs()

    def _note_second_place(self, age: timedelta | None) -> None:
        self._second_place_is_old = is_old(age, SECOND_PLACE_OLD_AFTER)
        self.window.refresh_footer()

    # --- what the window asks ---------------------------------------------------------------

    def _keep_text_size(self, percent: int) -> None:
        try:
            self.services.settings.change(text_size=percent)
        except KneeTrackProblem as problem:
            _log.info("the text size was not kept: %s", type(problem).__name__)

    def _undo(self) -> str | None:
        self._write_what_waits()
        reverted = self.services.journal.undo()
        return None if reverted is None else _tr("Undone: {0}").format(reverted.label)

    def _redo(self) -> str | None:
        self._write_what_waits()
        reverted = self.services.journal.redo()
        return None if reverted is None else _tr("Redone: {0}").format(reverted.label)

    def _write_what_waits(self) -> None:
        """Undo takes back the last change, so everything before it must be in the journal."""
        if self.saver.waiting and not self.saver.flush() and self.saver.trouble is not None:
            raise self.saver.trouble.problem

    def _footer(self) -> FooterView:
        lines = [_tr("Everything stays on this computer")]
        newest = self.services.data_care.newest()
        if newest is not None:
            day = day_words(newest.made_at.date(), "d MMMM")
            lines.append(_tr("Backup: {0}").format(day))
        else:
            lines.append(_tr("No backup yet"))
        if self._second_place_is_old:
            lines.append(_tr("Second place: over 14 days old"))
        return FooterView(tuple(lines), needs_a_look=self._second_place_is_old)

    # --- the end ----------------------------------------------------------------------------

    def _may_close(self) -> bool:
        """Write what waits; ask only when that cannot be done."""
        if not self.saver.waiting:
            return True
        self.background.finish(CHECK_PATIENCE_MS)  # the check of the file may just be under way
        if self.saver.flush():
            return True
        is_kept = self.keeper.keep_now()
        if self._must_end or self.unsound is not None:
            return True
        return self._dialogs.ask(self._closing_question(is_kept=is_kept)) == "close"

    def _closing_question(self, *, is_kept: bool) -> Question:
        waiting, trouble = self.saver.waiting, self.saver.trouble
        title = counted(
            "Application", "1 entry is not saved yet", "%n entries are not saved yet", waiting
        )
        if is_kept:
            text = _tr("If you close now, KneeTrack offers to put it back at the next start.")
            close = Choice("close", _tr("Close"))
        else:
            text = _tr("If you close now, it is lost.")
            close = Choice("close", _tr("Close and lose it"), Weight.DELETE)
        cause = trouble.problem.cause if trouble is not None else ""
        stay = Choice("stay", _tr("Keep the window open"), Weight.PRIMARY)
        return Question(title, f"{cause} {text}".strip(), (stay, close), "stay")

    def _restore(self, backup: Path) -> None:
        self.restore_from = backup
        if not self.window.close():
            self.restore_from = None

    def _stop_for_rescue(self, problem: EnvironmentProblem) -> None:
        self.unsound = problem
        self._end()

    def _stop(self) -> None:
        self._end()

    def _end(self) -> None:
        """Close without a question: the draft keeps what cannot be saved."""
        self._must_end = True
        for other in QApplication.topLevelWidgets():
            if other is not self.window and other.isWindow() and other.isVisible():
                other.close()
        if not self.window.close():
            QApplication.exit()

    def _rise(self) -> None:
        self.window.showNormal()
        self.window.raise_()
        self.window.activateWindow()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Application", text)
