"""The exercises of the day: those starred or done in the last week, logged in two actions."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from kneetrack.domain.exercise import Exercise
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.today.exercise_form import ExerciseForm
from kneetrack.ui.today.today_view import ExerciseRow, TodayView
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.card import Card, HairLine
from kneetrack.ui.widgets.empty_state import EmptyState
from kneetrack.ui.widgets.icon_view import IconView
from kneetrack.ui.widgets.plain_text import PlainText

_REGION_WORDS = {
    "hip": "Hip",
    "quad": "Quads",
    "squat": "Squat",
    "hamstring_glute": "Glutes",
    "calf_foot": "Calf, foot",
    "trunk": "Core",
    "flex": "Stretch",
    "roll": "Rolling",
    "retrain": "Movement",
    "conditioning": "Fitness",
    "relief": "Relief",
    "habit": "Habit",
}


class ExercisesCard(Card):
    """One row an exercise: *Log…* opens a filled form under the row, Enter logs it.

    `choices` gives all exercises that can be starred.

    Signals:
        form_asked(str): open the form of this exercise.
        remove_asked(tuple[str, ...]): take these entries away.
        star_asked((str, bool)): put an exercise on this page or take it off.
        rows_changed: other rows stand here now.
    """

    form_asked = Signal(object)
    remove_asked = Signal(object)
    star_asked = Signal(object)
    rows_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        choices: Callable[[], tuple[Exercise, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, _tr("Exercises"), parent)
        self._theme = theme
        self._shown: tuple[ExerciseRow, ...] | None = None
        self._rows: dict[str, _Row] = {}
        self.form: ExerciseForm | None = None
        self._choices = choices
        self.setObjectName("exercisesCard")
        self._choose = Button(theme, _tr("Choose exercises"), icon="star", small=True)
        self._choose.setObjectName("chooseExercises")
        self._choose.clicked.connect(self._open_choices)
        self.add_trailing(self._choose)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.body.addLayout(self._column)
        self._empty = EmptyState(
            theme,
            "star",
            _tr("Star the exercises you do, and they wait for you here."),
            _tr("Choose exercises"),
        )
        self._empty.action_asked.connect(self._open_choices)
        self.add(self._empty)

    def show_view(self, view: TodayView) -> None:
        """Show the rows of the day."""
        if view.exercises == self._shown:
            return
        self._shown = view.exercises
        focus = QApplication.focusWidget()
        focus = focus if focus is not None and self.isAncestorOf(focus) else None
        was_at = focus.objectName() if focus is not None else ""
        form = self._take_form_out()
        old = self._take_rows_out()
        self._rows = {}
        for place, row_view in enumerate(view.exercises):
            if place:
                self._column.addWidget(HairLine(self._theme))
            row = _Row(self._theme, row_view)
            row.form_asked.connect(self.form_asked)
            row.remove_asked.connect(self.remove_asked)
            self._rows[row_view.exercise_id] = row
            self._column.addWidget(row)
            row.show()  # at once: only what is shown can take the keyboard
        self._empty.setVisible(not view.exercises)
        self._choose.setVisible(bool(view.exercises))
        self._put_form_back(form)
        if focus is not None:
            self._focus_again(focus if form and form.isAncestorOf(focus) else None, was_at)
        for widget in old:  # last, or the keyboard would wander through the window meanwhile
            widget.hide()
            widget.deleteLater()
        self.rows_changed.emit()

    def open_form(self, form: ExerciseForm) -> None:
        """Show a form under its exercise; only one is open at a time."""
        self.close_form()
        row = self._rows.get(form.exercise_id)
        if row is None:
            form.deleteLater()
            return
        self.form = form
        row.hold(form)
        form.take_focus()

    def close_form(self) -> None:
        """Take the form away and put the keyboard back on its row."""
        if self.form is None:
            return
        form, self.form = self.form, None
        focus = QApplication.focusWidget()
        had_focus = focus is not None and form.isAncestorOf(focus)
        row = self._rows.get(form.exercise_id)
        form.hide()
        form.deleteLater()
        if row is not None:
            row.release(with_focus=had_focus)

    def _take_form_out(self) -> ExerciseForm | None:
        """Save a form that is half filled in from the rows that go."""
        if self.form is not None:
            self.form.setParent(self)
        return self.form

    def _take_rows_out(self) -> list[QWidget]:
        old: list[QWidget] = []
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                old.append(widget)
        return old

    def _put_form_back(self, form: ExerciseForm | None) -> None:
        if form is None:
            return
        row = self._rows.get(form.exercise_id)
        if row is None:
            self.form = None
            form.deleteLater()
        else:
            row.hold(form)

    def _focus_again(self, in_form: QWidget | None, name: str) -> None:
        """Leave the keyboard where it was, or as near to it as the new rows allow."""
        exercise_id = name.partition("-")[2]
        row = self._rows.get(exercise_id)
        again = None if row is None else row.findChild(Button, name) or row.log_button
        (in_form or again or self._choose).setFocus(Qt.FocusReason.OtherFocusReason)

    def tab_stops(self) -> tuple[QWidget, ...]:
        """Return what Tab visits here, in order."""
        return (self._choose, *self._rows.values(), self._empty)

    def _open_choices(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setObjectName("exerciseChoices")
        starred = {row.exercise_id for row in self._shown or () if row.starred}
        for exercise in self._choices():
            action = QAction(exercise.name.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(exercise.id in starred)
            action.setData(exercise.id)
            menu.addAction(action)
        menu.triggered.connect(self._ask_star)
        below = self._choose if self._choose.isVisible() else self._empty
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))

    def _ask_star(self, action: QAction) -> None:
        self.star_asked.emit((action.data(), action.isChecked()))


class _Row(QWidget):
    form_asked = Signal(object)
    remove_asked = Signal(object)

    def __init__(self, theme: Theme, view: ExerciseRow) -> None:
        super().__init__()
        self._view = view
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 6)
        self._column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainText(view.name, Role.STRONG, wraps=True))
        region = _tr(_REGION_WORDS.get(view.region, ""))
        about = ", ".join(part for part in (view.dose, region) if part)
        if about:
            words.addWidget(PlainText(about, Role.SMALL, "quiet", wraps=True))
        row.addLayout(words, 3)
        if view.done:
            row.addWidget(IconView(theme, "check", "accent"))
            row.addWidget(self._done(), 2)
            remove = Button(
                theme,
                "",
                look=Look.QUIET,
                icon="trash",
                name=_tr("Remove {0} from this day").format(view.name),
                small=True,
            )
            remove.setObjectName(f"remove-{view.exercise_id}")
            remove.clicked.connect(self._ask_remove)
            row.addWidget(remove)
        if view.waiting:
            words_waiting = _tr("Not saved yet: {0}").format("; ".join(view.waiting))
            waiting = PlainText(words_waiting, Role.SMALL, "quiet", wraps=True)
            waiting.setObjectName(f"waiting-{view.exercise_id}")
            row.addWidget(waiting, 2)
        self.log_button = Button(theme, _tr("Log again…") if view.done else _tr("Log…"), small=True)
        self.log_button.setObjectName(f"log-{view.exercise_id}")
        self.log_button.setAccessibleName(_tr("Log {0}").format(view.name))
        self.log_button.setEnabled(bool(view.dose))
        self.log_button.clicked.connect(self._ask_form)
        row.addWidget(self.log_button)
        self._column.addLayout(row)

    def hold(self, form: ExerciseForm) -> None:
        """Show the form under the row."""
        self._column.addWidget(form)
        form.show()
        self.log_button.setEnabled(False)

    def release(self, *, with_focus: bool) -> None:
        """Offer the form again."""
        self.log_button.setEnabled(True)
        if with_focus:
            self.log_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _done(self) -> PlainText:
        words = PlainText(
            _tr("Done: {0}").format("; ".join(self._view.done)), Role.SMALL, "accent", wraps=True
        )
        words.setObjectName(f"done-{self._view.exercise_id}")
        return words

    def _ask_form(self) -> None:
        self.form_asked.emit(self._view.exercise_id)

    def _ask_remove(self) -> None:
        self.remove_asked.emit(self._view.done_ids)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExercisesCard", text)
