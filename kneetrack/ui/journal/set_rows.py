"""The sets of one exercise, one row a set: repetitions or seconds, and the load."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneetrack.domain.session_record import LONGEST_HOLD_SECONDS, MOST_REPS, MOST_SETS, SetDone
from kneetrack.ui.journal.load_field import LoadField
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.stepper import Stepper


class SetRow(FlowRow):
    """One set.

    Signals:
        remove_asked(SetRow): take this row away.
    """

    remove_asked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        place: int,
        one: SetDone,
        typed: str | None,
        *,
        reps: bool,
        hold: bool,
    ) -> None:
        super().__init__(8)
        name = _tr("Set {0}").format(place)
        self.add(PlainText(name, Role.SMALL))
        self._one = one
        self._reps = self._stepper(theme, name, _tr("reps"), MOST_REPS, one.reps, shown=reps)
        self._hold = self._stepper(
            theme, name, _tr("s"), LONGEST_HOLD_SECONDS, one.hold_seconds, shown=hold
        )
        self.load = LoadField(theme, _tr("{0}, load in kg").format(name), one.load_kg, typed)
        self.load.setObjectName("setLoad")
        remove = Button(
            theme,
            "",
            look=Look.QUIET,
            icon="close",
            name=_tr("Remove {0}").format(name),
            small=True,
        )
        remove.setObjectName("removeSet")
        remove.clicked.connect(self._ask_remove)
        self.add(_with_unit(self.load, _tr("kg"), remove))  # so that it never stands alone

    def first_field(self) -> QWidget:
        """Return the first number of the row."""
        return self._reps or self._hold or self.load

    def done(self) -> SetDone:
        """Return the set as filled in. Raises InputProblem for a load that is none."""
        return replace(self.begun()[0], load_kg=self.load.load_kg())

    def begun(self) -> tuple[SetDone, str]:
        """Return the set with the load it began with, and what stands in the field of the load."""
        reps = self._one.reps if self._reps is None else self._reps.value
        hold = self._one.hold_seconds if self._hold is None else self._hold.value
        return SetDone(reps, hold, self.load.given), self.load.text()

    def _stepper(
        self, theme: Theme, name: str, unit: str, most: int, value: int | None, *, shown: bool
    ) -> Stepper | None:
        if not shown:
            return None
        stepper = Stepper(theme, f"{name}, {unit}", 1, most, may_be_empty=True)
        stepper.setObjectName("setAmount")
        stepper.show_value(value)
        self.add(_with_unit(stepper, unit))
        return stepper

    def _ask_remove(self) -> None:
        self.remove_asked.emit(self)


class SetRows(QWidget):
    """All sets, with a button that adds one like the last.

    Signals:
        rows_changed: there are other rows now.
    """

    rows_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reps = self._hold = False
        self._rows: list[SetRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        column.addLayout(self._column)
        self._add = Button(theme, _tr("Add a set"), look=Look.QUIET, icon="plus", small=True)
        self._add.setObjectName("addSet")
        self._add.clicked.connect(self._add_one)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_sets(self, sets: tuple[SetDone, ...], *, by_hold: bool) -> None:
        """Show these sets; `by_hold` tells what is counted where a set states neither."""
        self._hold = by_hold or any(one.hold_seconds is not None for one in sets)
        self._reps = not by_hold or any(one.reps is not None for one in sets)
        self._rebuild([(one, None) for one in sets])

    def sets(self) -> tuple[SetDone, ...]:
        """Return the sets as filled in. Raises InputProblem for a load that is none."""
        return tuple(row.done() for row in self._rows)

    def values(self) -> object:
        """Return what stands in the fields, right or not."""
        return tuple(row.begun() for row in self._rows)

    def tab_stops(self) -> tuple[QWidget, ...]:
        """Return what Tab visits here, in order."""
        return (*self._rows, self._add)

    def _rebuild(self, sets: Sequence[tuple[SetDone, str | None]]) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for one, typed in sets:
            self._append(one, typed)
        self._add.setEnabled(len(self._rows) < MOST_SETS)
        self.rows_changed.emit()

    def _append(self, one: SetDone, typed: str | None) -> SetRow:
        place = len(self._rows) + 1
        row = SetRow(self._theme, place, one, typed, reps=self._reps, hold=self._hold)
        row.remove_asked.connect(self._remove)
        self._rows.append(row)
        self._column.addWidget(row)
        row.show()
        return row

    def _add_one(self) -> None:
        last, typed = self._rows[-1].begun() if self._rows else (SetDone(), None)
        row = self._append(last, typed)
        self._add.setEnabled(len(self._rows) < MOST_SETS)
        self.rows_changed.emit()
        row.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, row: SetRow) -> None:
        place = self._rows.index(row)
        self._rebuild([other.begun() for other in self._rows if other is not row])
        following = self._rows[place].first_field() if place < len(self._rows) else self._add
        following.setFocus(Qt.FocusReason.OtherFocusReason)


def _with_unit(field: QWidget, unit: str, after: QWidget | None = None) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(5)
    row.addWidget(field)
    row.addWidget(PlainText(unit, Role.SMALL, "quiet"))
    if after is not None:
        row.addWidget(after)
    return holder


def _tr(text: str) -> str:
    return QCoreApplication.translate("SetRows", text)
