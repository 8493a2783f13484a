"""When to see someone: the list, the answers once more, and what became of a yes."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneetrack.content.claims import claims_in
from kneetrack.domain.errors import EnvironmentProblem
from kneetrack.domain.screen import ScreenEntry
from kneetrack.ui.kit.saver import Save
from tests.ui.desk import Desk, focus
from tests.ui.screening.driver import SignsDriver

LOCKED = "You recorded: a knee that is locked or cannot straighten."


def newest(signs: SignsDriver) -> ScreenEntry:
    found = signs.desk.services.journal.newest_screen()
    assert found is not None
    return found


def test_the_list_begins_with_emergencies_and_names_its_sources(signs: SignsDriver) -> None:
    signs.open()
    texts = signs.texts()
    heads = [
        "An emergency, now",
        "To be seen the same day",
        "For the team that operated",
        "To be seen within days to two weeks",
    ]
    assert [text for text in texts if text in heads] == heads
    assert signs.says("Call your local emergency number now.")
    assert any(text.startswith("Source: NHS") for text in texts)
    assert "Commonly used" in texts
    assert any("No clinician has reviewed these words." in text for text in texts)
    assert all(claims_in(text) == () for text in texts)


def test_without_answers_it_offers_the_questions(signs: SignsDriver) -> None:
    signs.open()
    assert signs.says("Nothing was answered yet.")
    assert not signs.asks_what_became()
    assert focus().objectName() == "answerQuestions"


def test_answers_are_saved_as_a_new_entry_with_an_undo(signs: SignsDriver) -> None:
    signs.answered("locked")
    signs.open()
    assert signs.cards() == [LOCKED]
    signs.click("answerQuestions")
    assert len(signs.questions()) == 10
    assert not signs.can_save()
    signs.answer("hot-knee", yes=False)
    signs.answer("gave-way", yes=True)
    assert signs.cards() == ["You recorded: a knee that gave way more than once."]
    signs.click("saveAnswers")
    assert (newest(signs).yes, newest(signs).no) == (("gave-way",), ("hot-knee",))
    assert newest(signs).day == date(2026, 3, 19)
    assert [(toast.text, toast.can_undo) for toast in signs.toasts] == [("Answers saved", True)]
    assert len(signs.desk.services.journal.all_entries()) == 2
    assert signs.says("1 yes, 1 no")
    signs.desk.services.journal.undo()
    assert newest(signs).yes == ("locked",)
    assert signs.cards() == [LOCKED]


def test_going_back_to_the_list_saves_nothing(signs: SignsDriver) -> None:
    signs.open()
    signs.click("answerQuestions")
    signs.answer("locked", yes=True)
    signs.click("backToList")
    assert signs.desk.services.journal.newest_screen() is None
    signs.click("answerQuestions")
    assert [one.value for one in signs.questions()] == [None] * 10


def test_a_question_is_heard_with_its_answer(signs: SignsDriver) -> None:
    signs.open()
    signs.click("answerQuestions")
    first = signs.questions()[0]
    assert "hot and red" in first.accessibleName()
    assert first.spoken_value() == "not chosen"
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert first.spoken_value() == "No"
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert first.spoken_value() == "Yes"


def test_what_became_of_a_yes_is_kept_in_own_words(signs: SignsDriver) -> None:
    signs.answered("locked")
    signs.open()
    assert focus().accessibleName() == "What became of it"
    signs.write("Seen by Dr Ex on 20 March")
    signs.click("keepWords")
    assert newest(signs).cleared == "Seen by Dr Ex on 20 March"
    assert not newest(signs).is_open
    signs.write("not relevant")
    signs.close()
    assert newest(signs).cleared == "not relevant", "closing tells what was typed"
    signs.open()
    assert signs.line() == "not relevant"
    signs.desk.services.journal.undo()
    assert signs.line() == "Seen by Dr Ex on 20 March"


def test_words_that_do_not_fit_stay_with_the_reason(signs: SignsDriver) -> None:
    signs.answered("locked")
    signs.open()
    signs.write("x" * 201)
    signs.click("keepWords")
    assert "at most 200" in signs.problem()
    assert newest(signs).cleared == ""
    signs.write("seen")
    signs.click("keepWords")
    assert newest(signs).cleared == "seen"


def test_a_save_that_waits_outlives_the_list(signs: SignsDriver) -> None:
    stuck = _Stuck()
    signs.desk.saver.save(Save("stuck", stuck.write, stuck.ignore, stuck.ignore))
    signs.answered("locked")
    signs.open()
    signs.write("seen today")
    signs.click("keepWords")
    assert not signs.says("Saved")
    (kept,) = signs.desk.saver.unsaved()
    assert kept.values["cleared"] == "seen today"
    signs.close()
    stuck.is_stuck = False
    signs.desk.saver.try_now()
    assert newest(signs).cleared == "seen today"


def test_the_notice_stays_until_something_is_noted(signs: SignsDriver) -> None:
    signs.answered("locked")
    signs.signs.show_notice(newest(signs))
    assert signs.notice() == LOCKED
    signs.press_notice("have-been-seen")
    assert signs.is_open()
    assert focus().accessibleName() == "What became of it"
    signs.close()
    signs.press_notice("what-to-watch-for")
    assert signs.is_open()
    signs.signs.show_notice(None)
    assert signs.notice() == ""


def test_putting_the_notice_away_is_kept_and_changes_no_answer(signs: SignsDriver) -> None:
    entry_id = signs.answered("locked")
    signs.signs.show_notice(newest(signs))
    signs.press_notice("put-away")
    assert signs.desk.services.settings.settings().sign_put_away == entry_id
    assert newest(signs).is_open
    assert signs.toasts[-1].can_undo


def test_escape_closes_the_list(signs: SignsDriver) -> None:
    signs.open()
    QTest.keyClick(signs.window, Qt.Key.Key_Escape)
    assert not signs.is_open()
    signs.open()
    assert signs.is_open()


@pytest.mark.parametrize("text_size", [100, 200])
def test_the_questions_fit_however_large_the_text(desk: Desk, qtbot: QtBot, text_size: int) -> None:
    desk.theme.set_look("light", text_size)
    signs = SignsDriver(desk, qtbot)
    signs.open()
    signs.window.resize(680, 600)
    signs.click("answerQuestions")
    QApplication.processEvents()
    for one in signs.questions():
        right = one.mapTo(signs.window, one.rect().topRight()).x()
        assert right <= signs.window.width()


def test_the_window_is_never_larger_than_the_screen(desk: Desk, qtbot: QtBot) -> None:
    desk.theme.set_look("light", 200)
    signs = SignsDriver(desk, qtbot)
    signs.open()
    screen = signs.window.screen().availableSize()
    assert signs.window.size() == signs.window.size().boundedTo(screen)


class _Stuck:
    """Fails until it is told not to."""

    def __init__(self) -> None:
        self.is_stuck = True

    def write(self) -> None:
        if self.is_stuck:
            raise EnvironmentProblem("The disk is full.", "journal.db", "Make room.")

    def ignore(self, _what: object) -> None:
        return
