"""Labels, notes, notices and questions: words stay words, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kneetrack.domain.text import NOTE_LIMIT
from kneetrack.ui.kit.dialogs import Choice, Question, Weight
from kneetrack.ui.kit.page import ToastView
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.card import Card
from kneetrack.ui.widgets.empty_state import EmptyState
from kneetrack.ui.widgets.flow import FlowLayout
from kneetrack.ui.widgets.note_edit import NoteEdit
from kneetrack.ui.widgets.notice import Notice, NoticeAction, NoticeView, Tone
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.question_dialog import QuestionDialog
from kneetrack.ui.widgets.toast import Toast
from tests.ui.finding import find

MARKUP = '<b>bold</b> <img src="file:///etc/passwd"> &amp; <a href="x">y</a>'


class Told:
    """Keeps what a signal said."""

    def __init__(self) -> None:
        self.values: list[object] = []

    def hear(self, value: object = None) -> None:
        self.values.append(value)


def shown(widget: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
        widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


def test_no_label_of_any_widget_reads_markup(theme: Theme, qtbot: QtBot) -> None:
    host = QWidget()
    column = QVBoxLayout(host)
    toast = Toast(theme, host)
    toast.show_view(ToastView(MARKUP))
    question = Question(MARKUP, MARKUP, (Choice("a", "Close"),), "a", details=MARKUP)
    dialog = QuestionDialog(theme, question)
    qtbot.addWidget(dialog)
    for widget in (
        Card(theme, MARKUP),
        PlainText(MARKUP),
        Notice(theme, NoticeView(Tone.INFO, MARKUP, MARKUP)),
        EmptyState(theme, "chart", MARKUP),
        NoteEdit(theme, "Note"),
    ):
        column.addWidget(widget)
    qtbot.addWidget(host)
    labels = host.findChildren(QLabel) + dialog.findChildren(QLabel)
    assert len([label for label in labels if label.text() == MARKUP]) == 8
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert find(dialog, QPlainTextEdit).toPlainText() == MARKUP


# --- notes ---------------------------------------------------------------------------------------


@pytest.fixture
def note(theme: Theme, qtbot: QtBot) -> Iterator[NoteEdit]:
    host = QWidget()
    column = QVBoxLayout(host)
    made = NoteEdit(theme, "Note", pause_ms=1)
    column.addWidget(made)
    other = QLineEdit()
    column.addWidget(other)
    column.addStretch(1)
    host.resize(400, 500)
    shown(host, qtbot)
    yield made
    host.close()


def field(note: NoteEdit) -> QPlainTextEdit:
    return find(note, QPlainTextEdit)


def test_a_note_is_told_after_a_pause(note: NoteEdit, qtbot: QtBot) -> None:
    told = Told()
    note.note_edited.connect(told.hear)
    QTest.keyClicks(field(note), "stairs were sore")
    qtbot.waitUntil(lambda: told.values[-1:] == ["stairs were sore"])
    assert not note.has_untold_text()


def test_a_note_is_told_when_the_field_is_left(theme: Theme, qtbot: QtBot) -> None:
    host = QWidget()
    column = QVBoxLayout(host)
    note = NoteEdit(theme, "Note", pause_ms=1_000_000)
    column.addWidget(note)
    column.addWidget(QLineEdit())
    shown(host, qtbot)
    told = Told()
    note.note_edited.connect(told.hear)
    note.setFocus()
    QTest.keyClicks(field(note), "sore")
    assert told.values == []
    QTest.keyClick(field(note), Qt.Key.Key_Tab)
    assert told.values == ["sore"]
    assert field(note).toPlainText() == "sore"


def test_a_half_typed_note_is_not_written_over(theme: Theme, qtbot: QtBot) -> None:
    note = NoteEdit(theme, "Note", pause_ms=1_000_000)
    shown(note, qtbot)
    note.show_text("saved before")
    note.setFocus()
    field(note).moveCursor(field(note).textCursor().MoveOperation.End)
    QTest.keyClicks(field(note), " and more")
    note.show_text("saved by the command line")
    assert note.text == "saved before and more"
    told = Told()
    note.note_edited.connect(told.hear)
    note.flush()
    assert told.values == ["saved before and more"]


def test_showing_a_note_tells_nothing(note: NoteEdit) -> None:
    told = Told()
    note.note_edited.connect(told.hear)
    note.show_text("from the journal")
    note.flush()
    assert told.values == []


def test_too_long_a_note_is_kept_and_said_to_be_too_long(note: NoteEdit, qtbot: QtBot) -> None:
    told = Told()
    note.note_edited.connect(told.hear)
    long = "a" * (NOTE_LIMIT + 5)
    field(note).setPlainText(long)
    note.flush()
    assert told.values == []
    assert note.text == long
    said = " ".join(label.text() for label in note.findChildren(QLabel) if label.isVisible())
    assert "5 characters too long" in said
    assert "Nothing you typed is lost" in said
    field(note).setPlainText("a" * NOTE_LIMIT)
    note.flush()
    assert told.values == ["a" * NOTE_LIMIT]


def test_a_note_field_grows_with_its_text(note: NoteEdit, qtbot: QtBot) -> None:
    small = field(note).height()
    field(note).setPlainText("\n".join("line" for _ in range(9)))
    qtbot.waitUntil(lambda: field(note).height() > 1.8 * small)


def test_a_problem_stands_under_the_field(note: NoteEdit) -> None:
    note.show_problem("This note is not saved yet.")
    texts = [label.text() for label in note.findChildren(QLabel) if label.isVisible()]
    assert texts == ["This note is not saved yet."]
    note.show_problem("")
    assert not [label for label in note.findChildren(QLabel) if label.isVisible()]


# --- notices, toasts, questions ------------------------------------------------------------------


def test_a_notice_tells_which_action_was_pressed(theme: Theme, qtbot: QtBot) -> None:
    view = NoticeView(Tone.EASE, "Not saved yet.", "", (NoticeAction("retry", "Try now"),))
    notice = Notice(theme, view)
    shown(notice, qtbot)
    told = Told()
    notice.action_asked.connect(told.hear)
    QTest.keyClick(notice.buttons()[0], Qt.Key.Key_Space)
    assert told.values == ["retry"]
    before = notice.buttons()
    notice.show_view(view)
    assert notice.buttons() == before


def test_a_toast_offers_undo_once(theme: Theme, qtbot: QtBot) -> None:
    host = QWidget()
    host.resize(600, 300)
    toast = Toast(theme, host)
    shown(host, qtbot)
    told = Told()
    toast.undo_asked.connect(told.hear)
    toast.show_view(ToastView("Right knee saved as 1.", can_undo=True))
    assert toast.text == "Right knee saved as 1."
    undo = find(toast, Button, "toastUndo")
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert len(told.values) == 1
    assert toast.isHidden()
    toast.show_view(ToastView("Nothing to undo."))
    assert undo.isHidden()


def test_the_newest_toast_replaces_the_one_before(theme: Theme, qtbot: QtBot) -> None:
    host = QWidget()
    host.resize(600, 300)
    toast = Toast(theme, host)
    shown(host, qtbot)
    toast.show_view(ToastView("one"))
    toast.show_view(ToastView("two"))
    assert toast.text == "two"


def test_a_toast_goes_by_itself_but_not_under_the_keyboard(theme: Theme, qtbot: QtBot) -> None:
    host = QWidget()
    # Small, so that the place where the mouse happens to rest is not on the message.
    host.resize(320, 140)
    host.move(0, 0)
    other = QLineEdit(host)
    toast = Toast(theme, host, stay_ms=1)
    shown(host, qtbot)
    toast.show_view(ToastView("saved", can_undo=True))
    qtbot.waitUntil(toast.isHidden)
    toast.show_view(ToastView("saved", can_undo=True))
    find(toast, Button, "toastUndo").setFocus()
    for _ in range(20):
        qtbot.wait(2)
    assert toast.isVisible()
    other.setFocus()
    qtbot.waitUntil(toast.isHidden)


@pytest.mark.parametrize("width", [300, 600, 1280])
def test_a_toast_stays_inside_its_window(theme: Theme, qtbot: QtBot, width: int) -> None:
    host = QWidget()
    host.resize(width, 400)
    toast = Toast(theme, host)
    shown(host, qtbot)
    toast.show_view(ToastView("Left knee saved as 1, right knee saved as 0. " * 3, can_undo=True))
    assert host.rect().contains(toast.geometry())
    host.resize(width + 90, 300)
    assert host.rect().contains(toast.geometry())


def ask(*choices: Choice, escape: str, word: str = "") -> Question:
    return Question("Delete?", "All of it?", choices, escape, type_to_confirm=word)


DELETE = Choice("delete", "Delete everything", Weight.DELETE)
KEEP = Choice("keep", "Keep", Weight.PRIMARY)


def test_enter_takes_the_expected_answer_and_esc_the_safe_one(theme: Theme, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        dialog = QuestionDialog(theme, ask(DELETE, KEEP, escape="keep"))
        shown(dialog, qtbot)
        QTest.keyClick(dialog, key)
        assert dialog.isHidden()
        assert dialog.answer == "keep"


def test_what_deletes_wants_its_word_first(theme: Theme, qtbot: QtBot) -> None:
    dialog = QuestionDialog(theme, ask(DELETE, KEEP, escape="keep", word="DELETE"))
    shown(dialog, qtbot)
    button = find(dialog, Button, "choice-delete")
    typed = find(dialog, QLineEdit, "typeToConfirm")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    QTest.keyClicks(typed, "delete")
    assert not button.isEnabled()
    typed.clear()
    QTest.keyClicks(typed, "DELETE")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert dialog.answer == "delete"


# --- rows that break -----------------------------------------------------------------------------


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(st.integers(20, 200), min_size=1, max_size=9), st.integers(200, 700))
def test_a_flow_keeps_order_and_never_overlaps(qtbot: QtBot, widths: list[int], room: int) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    flow = FlowLayout(8, host)
    parts = []
    for width in widths:
        part = QWidget()
        part.setFixedSize(width, 30)
        flow.addWidget(part)
        parts.append(part)
    host.resize(room, flow.heightForWidth(room))
    flow.setGeometry(host.rect())
    boxes = [part.geometry() for part in parts]
    for one, other in pairwise(boxes):
        assert other.left() >= one.right() + 8 or other.top() >= one.bottom() + 8
    assert all(box.right() < room for box in boxes)
    assert max(box.bottom() for box in boxes) < host.height()


def test_a_toast_never_lies_on_what_has_the_keyboard(theme: Theme, qtbot: QtBot) -> None:
    host = QWidget()
    host.resize(600, 400)
    low, high = QLineEdit(host), QLineEdit(host)
    low.setGeometry(300, 340, 280, 40)
    high.setGeometry(300, 20, 280, 40)
    toast = Toast(theme, host)
    shown(host, qtbot)
    low.setFocus()
    toast.show_view(ToastView("Left knee saved as 1.", can_undo=True))
    assert not toast.geometry().intersects(low.geometry())
    assert host.rect().contains(toast.geometry())
    high.setFocus()
    qtbot.waitUntil(lambda: toast.geometry().bottom() > low.geometry().top())
    low.setFocus()
    qtbot.waitUntil(lambda: not toast.geometry().intersects(low.geometry()))
