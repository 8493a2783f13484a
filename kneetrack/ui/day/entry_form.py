"""What every form for one entry shares: Enter saves, Escape closes, nothing typed is lost."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetrack.domain.errors import InputProblem
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.page_frame import KEEP_WHOLE
from kneetrack.ui.widgets.plain_text import PlainText


class EntryForm(QWidget):
    """A column of fields with Save and Cancel below; `fields` is filled by the form itself.

    `name` is what screen readers say; the buttons are called `<prefix>Save`, `<prefix>Cancel`.

    Signals:
        asked(object): save this; what it is, each form says.
        closed: the person does not want to save anything.
        parts_changed: there are other fields now.
    """

    asked = Signal(object)
    closed = Signal()
    parts_changed = Signal()

    def __init__(
        self, theme: Theme, name: str, save: str, prefix: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._begun: object = None
        self.setProperty(KEEP_WHOLE, "yes")
        self.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 6)
        column.setSpacing(10)
        self.fields = QVBoxLayout()
        self.fields.setSpacing(10)
        column.addLayout(self.fields)
        self._problem = PlainText("", Role.SMALL, "ease", wraps=True)
        self._problem.setObjectName(f"{prefix}Problem")
        self._problem.hide()
        column.addWidget(self._problem)
        self._buttons = buttons = FlowRow(8)
        self.save_button = Button(theme, save, look=Look.PRIMARY, small=True)
        self.save_button.setObjectName(f"{prefix}Save")
        self.save_button.clicked.connect(self.ask)
        cancel = Button(theme, _tr("Cancel"), look=Look.QUIET, small=True)
        cancel.setObjectName(f"{prefix}Cancel")
        cancel.clicked.connect(self.closed)
        buttons.add(self.save_button)
        buttons.add(cancel)
        column.addWidget(buttons)

    def values(self) -> object:
        """Return everything filled in so far, to compare; it need not be complete."""
        raise NotImplementedError

    def wanted(self) -> object:
        """Return what is to be saved. Raises InputProblem when it is not complete or right."""
        raise NotImplementedError

    def first_field(self) -> QWidget:
        """Return where the keyboard goes when the form opens."""
        raise NotImplementedError

    def tab_stops(self) -> tuple[QWidget, ...]:
        """Return what Tab visits here, in order: the fields from the top, then the buttons."""
        items = (self.fields.itemAt(place) for place in range(self.fields.count()))
        return (*(widget for item in items if item and (widget := item.widget())), self._buttons)

    def begin(self) -> None:
        """Take what stands in the fields now as untouched."""
        self._begun = self.values()
        self.show_problem("")

    @property
    def is_changed(self) -> bool:
        """Whether the person has filled in anything since `begin`."""
        return self.values() != self._begun

    def take_focus(self) -> None:
        """Put the keyboard into the form."""
        self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self) -> bool:
        """Ask for what is filled in to be saved; what does not fit is told here. True if asked."""
        try:
            wanted = self.wanted()
        except InputProblem as problem:
            self.show_problem(problem.message)
            return False
        self.show_problem("")
        self.asked.emit(wanted)
        return True

    def show_problem(self, sentence: str) -> None:
        """Show why it cannot be saved as it is; an empty sentence takes that away."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.setAccessibleDescription(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ask()  # a button with the keyboard takes Enter for itself
        else:
            super().keyPressEvent(event)


def _tr(text: str) -> str:
    return QCoreApplication.translate("EntryForm", text)
