"""Pain entries of a day: all are shown, any can be added, changed in place, and deleted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTimeEdit
from pytestqt.qtbot import QtBot

from kneetrack.domain.pain import PainEntry, PainKind, Side, Zone
from kneetrack.domain.text import NOTE_LIMIT
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.choice_box import ChoiceBox
from kneetrack.ui.widgets.note_edit import NoteEdit
from kneetrack.ui.widgets.pain_scale import PainScale
from tests.entries import HARD_TEXTS
from tests.ui.desk import Desk, focus
from tests.ui.finding import find
from tests.ui.journal.driver import TODAY, JournalDriver

LEFT, RIGHT = Side.LEFT, Side.RIGHT
YESTERDAY = TODAY - timedelta(days=1)


def after_stairs(desk: Desk, day: date = YESTERDAY) -> PainEntry:
    saved = desk.services.journal.log_pain(
        (RIGHT,),
        6,
        kind=PainKind.AFTER,
        day=day,
        at=time(18, 30),
        zones=(Zone.BEHIND,),
        activity="stairs",
        note="Carried a box.",
    )
    (entry,) = saved.entries
    assert isinstance(entry, PainEntry)
    return entry


def test_every_entry_that_no_scale_shows_is_listed_in_order(desk: Desk, qtbot: QtBot) -> None:
    service = desk.services.journal
    service.log_pain((LEFT,), 4, kind=PainKind.USUAL, day=YESTERDAY)
    after_stairs(desk)
    service.log_pain((LEFT,), 2, kind=PainKind.BEFORE, day=YESTERDAY, at=time(7, 5))
    service.set_worst(YESTERDAY, LEFT, 5)
    journal = JournalDriver(desk, qtbot)
    journal.open_day(YESTERDAY)
    assert journal.shown(LEFT) == 5
    assert journal.rows() == [
        "Left, usual 4",
        "07:05, Left, before exercise 2",
        "18:30, Right, after exercise 6, stairs, behind the kneecap",
    ]
    assert journal.says("Carried a box.")


def test_words_of_the_entry_on_a_scale_are_shown_too(desk: Desk, qtbot: QtBot) -> None:
    desk.services.journal.log_pain((LEFT,), 5, day=YESTERDAY, note="On the stairs.")
    journal = JournalDriver(desk, qtbot)
    journal.open_day(YESTERDAY)
    assert journal.shown(LEFT) == 5
    assert journal.rows() == ["Left, worst 5"]
    assert journal.says("On the stairs.")


def test_of_several_worst_the_highest_is_on_the_scale_and_the_others_are_listed(
    desk: Desk, qtbot: QtBot
) -> None:
    for score in (3, 7, 5):
        desk.services.journal.log_pain((LEFT,), score, day=YESTERDAY)
    journal = JournalDriver(desk, qtbot)
    journal.open_day(YESTERDAY)
    assert journal.shown(LEFT) == 7
    assert journal.rows() == ["Left, worst 3", "Left, worst 5"]


def test_a_knee_that_was_not_chosen_is_listed_and_can_be_changed(desk: Desk, qtbot: QtBot) -> None:
    desk.services.settings.change(knees=(LEFT,))
    (entry,) = desk.services.journal.log_pain((RIGHT,), 3, day=YESTERDAY).entries
    assert isinstance(entry, PainEntry)
    journal = JournalDriver(desk, qtbot)
    journal.open_day(YESTERDAY)
    assert not journal.has(PainScale, "scale-worst-right")
    assert journal.rows() == ["Right, worst 3"]
    journal.edit(entry)
    journal.set_score("4")
    journal.press(Qt.Key.Key_Return)
    assert journal.pain(YESTERDAY) == [replace(entry, score=4)]


def test_added_by_keyboard_alone_without_a_time(journal: JournalDriver) -> None:
    journal.open_day(YESTERDAY)
    journal.button("painAdd").setFocus()
    journal.press(Qt.Key.Key_Return)
    journal.press(Qt.Key.Key_Right)  # the right knee
    journal.press(Qt.Key.Key_Tab)
    for _ in range(3):
        journal.press(Qt.Key.Key_Down)  # after exercise
    while focus().objectName() != "furtherActivity":
        journal.press(Qt.Key.Key_Tab)
    journal.type("hill")
    journal.press(Qt.Key.Key_Tab)
    journal.type("6")
    assert journal.pain(YESTERDAY) == [], "in the whole form a digit is on its way to the note"
    journal.press(Qt.Key.Key_Tab)
    journal.type("Downhill mostly.")
    journal.press(Qt.Key.Key_Tab)
    journal.press(Qt.Key.Key_Return)
    (entry,) = journal.pain(YESTERDAY)
    assert (entry.side, entry.kind, entry.score) == (RIGHT, PainKind.AFTER, 6)
    assert (entry.at, entry.activity, entry.note) == (None, "hill", "Downhill mostly.")
    assert journal.toast() == "Right knee: 6 saved"
    assert journal.focus_name() == "Another number"


def test_today_the_time_stands_ready(journal: JournalDriver) -> None:
    journal.click("painAdd")
    journal.set_score("2")
    journal.click("furtherSave")
    assert journal.pain()[0].at == time(19, 30)


def test_the_wheel_scrolls_the_page_and_leaves_the_time(desk: Desk, qtbot: QtBot) -> None:
    journal = JournalDriver(desk, qtbot)
    journal.click("painAdd")
    clock = journal.seen(QTimeEdit, "furtherTime")
    middle = QPointF(clock.rect().center())
    turn = QWheelEvent(
        middle,
        QPointF(clock.mapToGlobal(clock.rect().center())),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    before = clock.time()
    QApplication.sendEvent(clock, turn)
    assert clock.time() == before


@pytest.mark.parametrize("kind", PainKind)
def test_any_moment_can_be_added(desk: Desk, qtbot: QtBot, kind: PainKind) -> None:
    journal = JournalDriver(desk, qtbot)
    journal.open_day(YESTERDAY)
    journal.click("painAdd")
    from_top = [PainKind(journal_kind) for journal_kind in _kinds(journal)]
    box = _kind_box(journal)
    box.setFocus()
    journal.press(Qt.Key.Key_Home)
    for _ in range(from_top.index(kind)):
        journal.press(Qt.Key.Key_Down)
    journal.set_score("X")
    journal.press(Qt.Key.Key_Return)
    (entry,) = journal.pain(YESTERDAY)
    assert (entry.kind, entry.score) == (kind, 10)


def test_changed_in_place_in_one_undo(desk: Desk, qtbot: QtBot) -> None:
    entry = after_stairs(desk)
    journal = JournalDriver(desk, qtbot)
    journal.open_day(YESTERDAY)
    journal.edit(entry)
    journal.choose("furtherSide", LEFT)
    journal.choose("furtherTimed", "open")
    journal.fill("furtherActivity", "a hill")
    journal.set_score("3")
    journal.fill("furtherNote", "No box.")
    journal.click("furtherSave")
    changed = replace(entry, side=LEFT, at=None, score=3, activity="a hill", note="No box.")
    assert journal.pain(YESTERDAY) == [changed], "zones stay, though the form does not show them"
    assert journal.toast() == "Left knee: 3 saved"
    assert journal.rows() == ["Left, after exercise 3, a hill, behind the kneecap"]
    assert journal.focus_name().startswith("Edit: Left")
    journal.perform(ActionId.UNDO)
    assert journal.pain(YESTERDAY) == [entry]


def test_escape_changes_nothing(desk: Desk, qtbot: QtBot) -> None:
    entry = after_stairs(desk)
    journal = JournalDriver(desk, qtbot)
    journal.open_day(YESTERDAY)
    journal.edit(entry)
    journal.set_score("0")
    journal.press(Qt.Key.Key_Escape)
    assert journal.pain(YESTERDAY) == [entry]
    assert journal.focus_name().startswith("Edit: 18:30, Right")


@pytest.mark.parametrize("text", HARD_TEXTS)
def test_words_nobody_touched_stay_as_they_were(desk: Desk, qtbot: QtBot, text: str) -> None:
    saved = desk.services.journal.log_pain((LEFT,), 1, kind=PainKind.NOW, day=YESTERDAY, note=text)
    journal = JournalDriver(desk, qtbot)
    journal.open_day(YESTERDAY)
    journal.edit(saved.entries[0])
    journal.set_score("2")
    journal.press(Qt.Key.Key_Return)
    (entry,) = journal.pain(YESTERDAY)
    assert (entry.score, entry.note) == (2, text)


def test_deleting_goes_on_to_the_next_row_then_to_the_button(desk: Desk, qtbot: QtBot) -> None:
    service = desk.services.journal
    first, second = (
        service.log_pain((LEFT,), hour, kind=PainKind.NOW, day=YESTERDAY, at=time(hour)).entries[0]
        for hour in (7, 8)
    )
    journal = JournalDriver(desk, qtbot)
    journal.open_day(YESTERDAY)
    journal.delete(first)
    assert journal.focus_name() == "Delete: 08:00, Left, now 8"
    journal.press(Qt.Key.Key_Return)
    assert journal.pain(YESTERDAY) == []
    assert journal.focus_name() == "Another number"
    assert journal.toast() == "Removed"
    journal.perform(ActionId.UNDO)
    assert journal.pain(YESTERDAY) == [second]
    assert journal.rows() == ["08:00, Left, now 8"]


def test_another_form_saves_what_stands_in_the_first(desk: Desk, qtbot: QtBot) -> None:
    entry = after_stairs(desk)
    journal = JournalDriver(desk, qtbot)
    journal.open_day(YESTERDAY)
    journal.edit(entry)
    journal.set_score("1")
    journal.click("doneAdd")
    assert journal.pain(YESTERDAY)[0].score == 1
    assert not journal.has(Button, "furtherSave")
    assert journal.has(Button, "doneSave")


def test_another_day_saves_a_changed_form_and_closes_an_untouched_one(
    desk: Desk, qtbot: QtBot
) -> None:
    entry = after_stairs(desk)
    journal = JournalDriver(desk, qtbot)
    journal.open_day(YESTERDAY)
    journal.edit(entry)
    journal.fill("furtherNote", "Typed and left.")
    journal.perform(ActionId.PREVIOUS_DAY)
    assert journal.title() == "Tuesday, 17 March"
    assert journal.pain(YESTERDAY)[0].note == "Typed and left."
    journal.click("painAdd")
    journal.perform(ActionId.PREVIOUS_DAY)
    assert journal.title() == "Monday, 16 March"
    assert not journal.has(Button, "furtherSave")


def test_words_without_a_number_keep_their_day(journal: JournalDriver) -> None:
    journal.open_day(YESTERDAY)
    journal.click("painAdd")
    journal.fill("furtherActivity", "kneeling")
    journal.perform(ActionId.PREVIOUS_DAY)
    assert journal.title() == "Wednesday, 18 March"
    assert journal.says("A number from 0 to 10 is still missing.")
    journal.set_score("4")
    journal.perform(ActionId.PREVIOUS_DAY)
    assert journal.title() == "Tuesday, 17 March"
    assert [entry.activity for entry in journal.pain(YESTERDAY)] == ["kneeling"]


def test_a_note_too_long_stays_in_its_form(desk: Desk, qtbot: QtBot) -> None:
    entry = after_stairs(desk)
    journal = JournalDriver(desk, qtbot)
    journal.open_day(YESTERDAY)
    journal.edit(entry)
    _note_field(journal).setPlainText("a" * (NOTE_LIMIT + 1))
    journal.click("furtherSave")
    assert journal.says("at most 100,000 are allowed")
    assert journal.pain(YESTERDAY) == [entry]
    assert journal.has(Button, "furtherSave")


def test_one_deleted_elsewhere_is_written_again_when_its_form_is_saved(
    desk: Desk, qtbot: QtBot
) -> None:
    entry = after_stairs(desk)
    journal = JournalDriver(desk, qtbot)
    journal.open_day(YESTERDAY)
    journal.edit(entry)
    journal.fill("furtherNote", "Mine.")
    desk.services.journal.remove(entry.id)
    assert journal.has(Button, "furtherSave"), "what is typed stays in sight"
    journal.click("furtherSave")
    assert journal.pain(YESTERDAY) == [replace(entry, note="Mine.")]


def test_long_words_are_shown_whole_and_break(desk: Desk, qtbot: QtBot) -> None:
    long_note = "\n".join(f"Line {number}" for number in range(6_000))
    desk.services.journal.log_pain(
        (LEFT,), 3, kind=PainKind.NOW, day=YESTERDAY, activity="a" * 200, note=long_note
    )
    journal = JournalDriver(desk, qtbot, 900)
    journal.open_day(YESTERDAY)
    assert journal.page.minimumSizeHint().width() <= 800
    assert journal.says("Line 5…")
    assert not journal.says("Line 5999")
    journal.button("unfold").setFocus()
    journal.press(Qt.Key.Key_Return)
    assert journal.says("Line 5999")
    assert journal.focus_name() == "Show less"


def _kind_box(journal: JournalDriver) -> ChoiceBox:
    return journal.seen(ChoiceBox, "furtherKind")


def _kinds(journal: JournalDriver) -> list[str]:
    box = _kind_box(journal)
    return [box.itemData(place) for place in range(box.count())]


def _note_field(journal: JournalDriver) -> QPlainTextEdit:
    return find(journal.seen(NoteEdit, "furtherNote"), QPlainTextEdit)
