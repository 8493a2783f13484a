"""The exercises of the day: those starred or done in the last week, logged in two actions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kneetrack.ui.day.about_panel import AboutPanel
from kneetrack.ui.day.day_view import DayView, ExerciseRow
from kneetrack.ui.day.exercise_form import ExerciseForm
from kneetrack.ui.day.exercise_line import ExerciseLine
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.card import Card, HairLine
from kneetrack.ui.widgets.empty_state import EmptyState
from kneetrack.ui.widgets.tick_menu import TickMenu

if TYPE_CHECKING:
    from kneetrack.domain.exercise import Exercise
    from kneetrack.ui.widgets.figure_stills import FigureStills


class ExercisesCard(Card):
    """One row an exercise: *Log…* opens a filled form under the row, Enter logs it.

    `choices` gives all exercises that can be starred.

    Signals:
        form_asked(str): open the form of this exercise.
        about_asked(str): open what there is to read about this exercise.
        remove_asked(tuple[str, ...]): take these entries away.
        star_asked((str, bool)): put an exercise on this page or take it off.
        rows_changed: other rows stand here now.
    """

    form_asked = Signal(object)
    about_asked = Signal(object)
    remove_asked = Signal(object)
    star_asked = Signal(object)
    rows_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        choices: Callable[[], tuple[Exercise, ...]],
        stills: FigureStills | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, _tr("Exercises"), parent)
        self._stills = stills
        self._theme = theme
        self._shown: tuple[ExerciseRow, ...] | None = None
        self._rows: dict[str, ExerciseLine] = {}
        self.form: ExerciseForm | None = None
        self.about: AboutPanel | None = None
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
            _tr("Tick the exercises you do, and they wait for you here."),
            _tr("Choose exercises"),
        )
        self._empty.action_asked.connect(self._open_choices)
        self.add(self._empty)

    def show_view(self, view: DayView) -> None:
        """Show the rows of the day."""
        if view.exercises == self._shown:
            return
        self._shown = view.exercises
        focus = QApplication.focusWidget()
        focus = focus if focus is not None and self.isAncestorOf(focus) else None
        was_at = focus.objectName() if focus is not None else ""
        opened = self._take_opened_out()
        old = self._take_rows_out()
        self._rows = {}
        for place, row_view in enumerate(view.exercises):
            if place:
                self._column.addWidget(HairLine(self._theme))
            row = ExerciseLine(self._theme, row_view, self._stills)
            row.form_asked.connect(self.form_asked)
            row.about_asked.connect(self._ask_about)
            row.remove_asked.connect(self.remove_asked)
            self._rows[row_view.exercise_id] = row
            self._column.addWidget(row)
            row.show()  # at once: only what is shown can take the keyboard
        self._empty.setVisible(not view.exercises)
        self._choose.setVisible(bool(view.exercises))
        self._put_opened_back()
        if focus is not None:
            inside = any(part.isAncestorOf(focus) for part in opened if part in self._opened())
            self._focus_again(focus if inside else None, was_at)
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

    def open_about(self, panel: AboutPanel) -> None:
        """Show what there is to read under its exercise; only one panel is open at a time."""
        self.close_about()
        row = self._rows.get(panel.exercise_id)
        if row is None:
            panel.deleteLater()
            return
        self.about = panel
        row.hold_about(panel)
        panel.take_focus()

    def close_about(self) -> None:
        """Take the panel away and put the keyboard back on its button."""
        if self.about is None:
            return
        panel, self.about = self.about, None
        focus = QApplication.focusWidget()
        row = self._rows.get(panel.exercise_id)
        if row is not None and focus is not None and panel.isAncestorOf(focus):
            row.about_button.setFocus(Qt.FocusReason.OtherFocusReason)
        panel.hide()
        panel.deleteLater()

    def _ask_about(self, exercise_id: str) -> None:
        if self.about is not None and self.about.exercise_id == exercise_id:
            self.close_about()
        else:
            self.about_asked.emit(exercise_id)

    def _opened(self) -> tuple[ExerciseForm | AboutPanel, ...]:
        return tuple(part for part in (self.form, self.about) if part is not None)

    def _take_opened_out(self) -> tuple[ExerciseForm | AboutPanel, ...]:
        """Save what is open, perhaps half filled in, from the rows that go."""
        for part in self._opened():
            part.setParent(self)
        return self._opened()

    def _take_rows_out(self) -> list[QWidget]:
        old: list[QWidget] = []
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                old.append(widget)
        return old

    def _put_opened_back(self) -> None:
        for part in self._opened():
            row = self._rows.get(part.exercise_id)
            if row is None:
                part.hide()
                part.deleteLater()
        if self.form is not None:
            row = self._rows.get(self.form.exercise_id)
            self.form = self.form if row else None
            if row is not None and self.form is not None:
                row.hold(self.form)
        if self.about is not None:
            row = self._rows.get(self.about.exercise_id)
            self.about = self.about if row else None
            if row is not None and self.about is not None:
                row.hold_about(self.about)

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
        menu = TickMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setObjectName("exerciseChoices")
        menu.setAccessibleName(_tr("Choose exercises"))
        starred = {row.exercise_id for row in self._shown or () if row.starred}
        for exercise in self._choices():
            action = QAction(exercise.name.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(exercise.id in starred)
            action.setData(exercise.id)
            menu.addAction(action)
        menu.triggered.connect(self._ask_star)
        below = self._choose if self._choose.isVisible() else self._empty.button
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))

    def _ask_star(self, action: QAction) -> None:
        self.star_asked.emit((action.data(), action.isChecked()))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExercisesCard", text)
