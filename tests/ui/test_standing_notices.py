"""The notices above every page: what waits, what was not saved the last time, what this file is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kneetrack.domain.errors import EnvironmentProblem, InputProblem
from kneetrack.domain.pain import PainKind, Side
from kneetrack.services.drafts import DraftService, Unsaved, unsaved_note, unsaved_score
from kneetrack.ui.draft_keeper import DraftKeeper
from kneetrack.ui.kit.dialogs import PreparedDialogs, Question
from kneetrack.ui.kit.saver import Save, Saver
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.standing_notices import StandingNotices, plain_copy
from kneetrack.ui.widgets.notice import Notice
from kneetrack.ui.widgets.notice_board import NoticeBoard
from kneetrack.ui.widgets.plain_text import PlainText
from tests.services.journal_in import OpenJournal, journal_in
from tests.ui.finding import find, says

DAY = date(2026, 3, 19)
FULL = EnvironmentProblem("The disk is full.", "journal.db", "Free some space.")
BUSY = EnvironmentProblem("In use.", "journal.db", "Wait.")
LEFT = unsaved_score(DAY, Side.LEFT, PainKind.WORST, 6, "Left 6")
MARKUP = unsaved_note(DAY, "<b>sore</b>", "Note: <b>sore</b>")
PATIENT = 30_000


def _is_busy(problem: EnvironmentProblem) -> bool:
    return problem is BUSY


class Board:
    """The board of a window with one button below it."""

    def __init__(self, theme: Theme, journal: OpenJournal) -> None:
        self.journal = journal
        self.saver = Saver(is_error_transient=_is_busy, trouble_retry_ms=60_000)
        self.saver.journal_is_sound()
        self.file = journal.places.state_dir / "draft.json"
        self.drafts = DraftService(journal.services.journal, self.file)
        self.dialogs = PreparedDialogs()
        self.theme = theme
        self.problem: Exception | None = None
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        self.board = NoticeBoard(theme)
        column.addWidget(self.board)
        self.below = QPushButton("below")
        column.addWidget(self.below)

    def begin(self) -> None:
        """Start as the window does, with whatever draft there is."""
        self.keeper = DraftKeeper(self.drafts, self.saver, keep_after_ms=20)
        self.notices = StandingNotices(self.board, self.saver, self.keeper, self.dialogs)

    def write(self) -> None:
        if self.problem is not None:
            raise self.problem

    def save(self, thing: Unsaved | None = LEFT) -> None:
        key = "plain" if thing is None else thing.words
        self.saver.save(Save(key, self.write, _ignore, _ignore, thing))

    def says(self, words: str) -> bool:
        return says(self.board, words)

    def press(self, action: str) -> None:
        QTest.mouseClick(self.button(action), Qt.MouseButton.LeftButton)

    def button(self, action: str) -> QPushButton:
        found = self.board.findChildren(QPushButton, f"notice-{action}")
        return next(button for button in found if button.isVisibleTo(self.window))

    def scores(self) -> list[int]:
        entries = self.journal.services.journal.worst_entries(DAY, Side.LEFT)
        return [entry.score for entry in entries]


def _ignore(_result: object) -> None:
    """What is told here is looked at elsewhere."""


@pytest.fixture
def board(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Board]:
    with journal_in(tmp_path / "data") as journal:
        made = Board(theme, journal)
        qtbot.addWidget(made.window)
        with qtbot.waitExposed(made.window):
            made.window.show()
        yield made
        made.saver.end()


def test_trouble_is_told_and_goes(board: Board) -> None:
    board.begin()
    assert not board.board.isVisibleTo(board.window)
    board.problem = FULL
    board.save()
    assert board.says("This entry is not saved yet.")
    assert board.says("The disk is full. It is kept here and KneeTrack will keep trying.")
    board.save(MARKUP)
    assert board.says("2 entries are not saved yet.")
    board.problem = None
    board.press("try-now")
    assert not board.says("not saved yet")
    assert not board.board.isVisibleTo(board.window)


def test_a_busy_journal_in_its_own_words(board: Board, qtbot: QtBot) -> None:
    board.begin()
    board.problem = BUSY
    board.save()
    in_use = "The journal is in use by another program."
    qtbot.waitUntil(lambda: board.says(in_use), timeout=PATIENT)
    assert board.says("What you typed is kept here.")


def test_a_damaged_journal_offers_no_trying(board: Board) -> None:
    board.begin()
    board.save()
    board.saver.journal_is_unsound(FULL)
    board.problem = FULL
    board.save()
    assert board.says("What you typed is kept here.")
    assert board.button("save-copy").isEnabled()
    assert not board.board.findChildren(QPushButton, "notice-try-now")


def test_the_keyboard_is_not_lost_with_a_notice(board: Board) -> None:
    board.begin()
    board.window.activateWindow()
    board.problem = FULL
    board.save()
    board.button("try-now").setFocus()
    board.problem = None
    QTest.keyClick(board.button("try-now"), Qt.Key.Key_Space)
    assert QApplication.focusWidget() is board.below


def test_a_copy_of_what_waits(board: Board, tmp_path: Path) -> None:
    board.begin()
    board.problem = FULL
    board.save()
    board.save(MARKUP)
    board.dialogs.prepare([tmp_path / "copy.txt"])
    board.press("save-copy")
    assert (tmp_path / "copy.txt").read_text() == "Left 6\n\nNote: <b>sore</b>\n\n"
    board.dialogs.prepare([tmp_path / "nowhere" / "copy.txt", "close"])
    board.press("save-copy")
    question = board.dialogs.asked[-1]
    assert isinstance(question, Question)
    assert question.title == "The copy was not saved"
    board.dialogs.prepare([None])
    board.press("save-copy")


def test_what_waits_too_long_is_kept_in_a_draft(board: Board, qtbot: QtBot) -> None:
    board.begin()
    board.problem = FULL
    board.save()
    qtbot.waitUntil(board.file.exists, timeout=PATIENT)
    assert board.drafts.kept() == (LEFT,)
    board.problem = None
    board.saver.try_now()
    assert not board.file.exists()


def test_only_some_of_it_can_be_kept(board: Board) -> None:
    board.begin()
    board.problem = FULL
    board.save(None)
    assert not board.keeper.keep_now()


def test_a_draft_is_offered_and_put_back(board: Board) -> None:
    board.drafts.keep([LEFT, MARKUP])
    board.begin()
    assert board.says("2 entries were not saved the last time.")
    assert board.says("Left 6; Note: <b>sore</b>.")
    board.press("put-back")
    assert board.scores() == [6]
    assert board.journal.services.journal.notes_on(DAY)[0].text == "<b>sore</b>"
    assert not board.board.isVisibleTo(board.window)
    assert not board.file.exists()


def test_a_draft_can_be_discarded(board: Board) -> None:
    board.drafts.keep([LEFT])
    board.begin()
    board.press("discard")
    assert not board.file.exists()
    assert board.scores() == []


def test_a_new_draft_does_not_take_the_place_of_an_old_one(board: Board) -> None:
    board.drafts.keep([LEFT])
    board.begin()
    board.problem = FULL
    board.save(MARKUP)
    board.keeper.keep_now()
    assert board.drafts.kept() == (LEFT, MARKUP)
    board.problem = None
    board.saver.try_now()
    assert board.drafts.kept() == (LEFT,)


def test_what_does_not_fit_any_more_stays_offered(board: Board) -> None:
    wrong = Unsaved(LEFT.act, "Left 60", {**LEFT.values, "scores": {"left": 60}})
    board.drafts.keep([wrong, LEFT])
    board.begin()
    board.press("put-back")
    assert board.scores() == [6]
    assert board.says("One entry was not saved the last time.")
    assert board.says("Left 60. Pain score must be")
    assert board.drafts.kept() == (wrong,)


def test_long_words_are_shown_short(board: Board) -> None:
    board.drafts.keep([unsaved_note(DAY, "a" * 5000, "a" * 5000)] * 5)
    board.begin()
    shown = max(len(label.text()) for label in board.board.findChildren(PlainText))
    assert shown < 300


def test_what_this_journal_is(board: Board) -> None:
    board.begin()
    board.notices.show_journal(read_only=False, made_up=False)
    assert not board.board.isVisibleTo(board.window)
    board.notices.show_journal(read_only=True, made_up=True)
    assert board.says("This journal is read-only.")
    assert board.says("This journal is made up.")
    assert find(board.board, Notice).accessibleName() == "This journal is read-only."


def test_a_copy_of_nothing_is_empty() -> None:
    assert plain_copy(()) == ""


def test_the_refusal_is_the_service_s_own_word(board: Board) -> None:
    board.begin()
    told: list[InputProblem] = []
    board.keeper.refused.connect(told.append)
    board.keeper.take_again(LEFT, InputProblem("score", "Pain score must be 0 to 10."))
    assert [problem.field for problem in told] == ["score"]
