"""Exercises done: every entry with its sets, logged from the whole library, changed set by set."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kneetrack.domain.journal import Entry
from kneetrack.domain.pain import Side
from kneetrack.domain.session_record import ExerciseEntry, SetDone
from kneetrack.ui.journal.load_field import LoadField
from kneetrack.ui.journal.set_rows import SetRow
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.choice_box import ChoiceBox
from kneetrack.ui.widgets.segmented import Segmented
from kneetrack.ui.widgets.stepper import Stepper
from tests.ui.desk import Desk, focus
from tests.ui.journal.driver import TODAY, JournalDriver

YESTERDAY = TODAY - timedelta(days=1)
CLAMSHELL, PLANK = "hip_clamshell", "core_plank_front"
SETS = (SetDone(12, None, 2.5), SetDone(12, None, 2.5), SetDone(10, None, 2.5))


def three_sets(desk: Desk) -> ExerciseEntry:
    saved = desk.services.journal.log_exercise(
        CLAMSHELL,
        sides=(Side.LEFT,),
        sets=SETS,
        pain=2,
        effort=5,
        day=YESTERDAY,
        at=time(17, 5),
        note="Band slipped.",
    )
    (entry,) = saved.entries
    assert isinstance(entry, ExerciseEntry)
    return entry


def opened(desk: Desk, qtbot: QtBot, entry: Entry | None = None) -> JournalDriver:
    journal = JournalDriver(desk, qtbot)
    journal.open_day(YESTERDAY)
    if entry is not None:
        journal.edit(entry)
    return journal


def choose_exercise(journal: JournalDriver, exercise_id: str) -> None:
    box = journal.seen(ChoiceBox, "doneExercise")
    box.setFocus()
    journal.press(Qt.Key.Key_Home)
    while box.currentData() != exercise_id:
        before = box.currentIndex()
        journal.press(Qt.Key.Key_Down)
        assert box.currentIndex() > before, exercise_id


def amounts(journal: JournalDriver) -> list[int | None]:
    return [field.value for field in journal.all_seen(Stepper, "setAmount")]


def set_number(journal: JournalDriver, field: QWidget, text: str) -> None:
    field.setFocus()
    journal.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    journal.press(Qt.Key.Key_Delete)
    journal.type(text)


def test_sets_are_written_out(desk: Desk, qtbot: QtBot) -> None:
    three_sets(desk)
    desk.services.journal.log_exercise(
        PLANK, sets=(SetDone(None, 45), SetDone(None, 30)), day=YESTERDAY
    )
    journal = opened(desk, qtbot)
    assert journal.rows() == [
        "Front plank, 45 s, 30 s",
        "17:05, Clamshell, Left, 12, 12, 10 reps, 2.5 kg · pain 2, effort 5",
    ]
    assert journal.says("Band slipped.")


def test_one_set_is_changed_in_one_undo(desk: Desk, qtbot: QtBot) -> None:
    entry = three_sets(desk)
    journal = opened(desk, qtbot, entry)
    assert amounts(journal) == [12, 12, 10]
    set_number(journal, journal.all_seen(Stepper, "setAmount")[1], "11")
    set_number(journal, journal.all_seen(LoadField, "setLoad")[2], "3")
    journal.choose("doneSide", "right")
    set_number(journal, journal.seen(Stepper, "donePain"), "")
    journal.click("doneSave")
    sets = (SETS[0], SetDone(11, None, 2.5), SetDone(10, None, 3.0))
    changed = replace(entry, side=Side.RIGHT, sets=sets, pain=None)
    assert journal.exercises(YESTERDAY) == [changed]
    assert journal.toast() == "Clamshell saved"
    journal.perform(ActionId.UNDO)
    assert journal.exercises(YESTERDAY) == [entry]


def test_sets_are_added_and_removed(desk: Desk, qtbot: QtBot) -> None:
    entry = three_sets(desk)
    journal = opened(desk, qtbot, entry)
    journal.click("addSet")
    assert amounts(journal) == [12, 12, 10, 10]
    assert focus().accessibleName() == "Set 4, reps"
    journal.all_seen(Button, "removeSet")[0].setFocus()
    journal.press(Qt.Key.Key_Return)
    assert amounts(journal) == [12, 10, 10]
    assert focus().accessibleName() == "Set 1, reps"
    journal.click("doneSave")
    (saved,) = journal.exercises(YESTERDAY)
    assert [one.reps for one in saved.sets] == [12, 10, 10]
    assert {one.load_kg for one in saved.sets} == {2.5}


def test_tab_goes_through_the_sets_in_their_order(desk: Desk, qtbot: QtBot) -> None:
    journal = opened(desk, qtbot, three_sets(desk))
    journal.click("addSet")
    journal.seen(Segmented, "doneSide").setFocus()
    seen = []
    while focus().objectName() != "doneSave":
        journal.press(Qt.Key.Key_Tab)
        seen.append(focus().accessibleName())
    fields = [f"Set {n}{what}" for n in (1, 2, 3, 4) for what in (", reps", ", load in kg", "")]
    fields = [name if "," in name else f"Remove {name}" for name in fields]
    rest = ["Add a set", "Pain during", "Effort", "Note of this exercise", "Save"]
    assert seen == ["Time of day", "Time", "Time", *fields, *rest], "hours, then minutes"


def test_a_load_that_is_none_is_told_and_nothing_is_lost(desk: Desk, qtbot: QtBot) -> None:
    entry = three_sets(desk)
    journal = opened(desk, qtbot, entry)
    set_number(journal, journal.all_seen(LoadField, "setLoad")[1], "heavy")
    journal.click("addSet")  # other rows are built around it
    journal.click("doneSave")
    assert journal.says("Set 2, load in kg: a load is a number from 0 to 500 kg.")
    assert journal.all_seen(LoadField, "setLoad")[1].text() == "heavy"
    assert journal.exercises(YESTERDAY) == [entry]


def test_loads_are_written_and_read_as_the_system_writes_numbers(desk: Desk, qtbot: QtBot) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    try:
        entry = three_sets(desk)
        journal = opened(desk, qtbot)
        assert journal.says("2,5 kg")
        journal.edit(entry)
        set_number(journal, journal.all_seen(LoadField, "setLoad")[0], "7,25")
        set_number(journal, journal.all_seen(LoadField, "setLoad")[1], "7.5")
        journal.click("doneSave")
        (saved,) = journal.exercises(YESTERDAY)
        assert [one.load_kg for one in saved.sets] == [7.25, 7.5, 2.5]
    finally:
        QLocale.setDefault(before)


def test_a_new_one_begins_with_the_dose_or_the_last_time(desk: Desk, qtbot: QtBot) -> None:
    three_sets(desk)
    journal = opened(desk, qtbot)
    journal.click("doneAdd")
    choose_exercise(journal, PLANK)
    assert not journal.has(Segmented, "doneSide"), "it has no sides"
    choose_exercise(journal, CLAMSHELL)
    assert amounts(journal) == [12, 12, 10]
    journal.press(Qt.Key.Key_Return)
    logged = journal.exercises(YESTERDAY)[1:]
    assert [(one.side, one.sets) for one in logged] == [(Side.LEFT, SETS), (Side.RIGHT, SETS)]
    assert journal.toast() == "Clamshell logged"
    assert journal.focus_name() == "Log an exercise"
    journal.perform(ActionId.UNDO)
    assert len(journal.exercises(YESTERDAY)) == 1


def test_every_exercise_of_the_library_can_be_chosen_and_logged(desk: Desk, qtbot: QtBot) -> None:
    journal = opened(desk, qtbot)
    journal.click("doneAdd")
    box = journal.seen(ChoiceBox, "doneExercise")
    count = box.count()
    assert count > 5
    for place in range(count):
        box.setCurrentIndex(place)
        journal.click("doneSave")
        journal.click("doneAdd")
        box = journal.seen(ChoiceBox, "doneExercise")
    assert len({entry.exercise_id for entry in journal.exercises(YESTERDAY)}) == count


def test_one_knee_logs_that_knee(desk: Desk, qtbot: QtBot) -> None:
    desk.services.settings.change(knees=(Side.RIGHT,))
    journal = opened(desk, qtbot)
    journal.click("doneAdd")
    choose_exercise(journal, CLAMSHELL)
    journal.click("doneSave")
    assert [entry.side for entry in journal.exercises(YESTERDAY)] == [Side.RIGHT]


def test_one_that_the_library_does_not_know_is_shown_and_can_be_changed(
    desk: Desk, qtbot: QtBot
) -> None:
    (entry,) = desk.services.journal.log_exercise("rowing", day=YESTERDAY).entries
    journal = opened(desk, qtbot)
    assert journal.rows() == ["rowing"]
    journal.edit(entry)
    assert not journal.all_seen(SetRow, "")
    journal.click("addSet")
    set_number(journal, journal.all_seen(Stepper, "setAmount")[0], "20")
    journal.click("doneSave")
    assert journal.rows() == ["rowing, 20 reps"]


def test_deleted_and_brought_back(desk: Desk, qtbot: QtBot) -> None:
    entry = three_sets(desk)
    journal = opened(desk, qtbot)
    journal.delete(entry)
    assert journal.exercises(YESTERDAY) == []
    assert journal.says("No exercise logged on this day.")
    assert journal.focus_name() == "Log an exercise"
    journal.perform(ActionId.UNDO)
    assert journal.exercises(YESTERDAY) == [entry]
