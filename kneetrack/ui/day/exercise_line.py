"""One exercise of a day: its name and dose, what was done of it, and what can be opened below."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneetrack.ui.day.about_panel import AboutPanel
from kneetrack.ui.day.day_view import ExerciseRow
from kneetrack.ui.day.exercise_form import ExerciseForm
from kneetrack.ui.day.exercise_words import region_words
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.figure_stills import FigureStill, FigureStills
from kneetrack.ui.widgets.icon_view import IconView
from kneetrack.ui.widgets.page_frame import KEEP_WHOLE
from kneetrack.ui.widgets.plain_text import PlainText

_FIGURE = QSize(84, 60)


class ExerciseLine(QWidget):
    """The row of one exercise; a form and a panel can stand under it.

    Signals:
        form_asked(str): open the form of this exercise.
        about_asked(str): open what there is to read about it, or close it again.
        remove_asked(tuple[str, ...]): take these entries away.
    """

    form_asked = Signal(object)
    about_asked = Signal(object)
    remove_asked = Signal(object)

    def __init__(self, theme: Theme, view: ExerciseRow, stills: FigureStills | None = None) -> None:
        super().__init__()
        self._view = view
        self.setProperty(KEEP_WHOLE, "yes")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 6)
        self._column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(12)
        if stills is not None and stills.figure(view.exercise_id) is not None:
            row.addWidget(FigureStill(theme, stills, view.exercise_id, _FIGURE))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(PlainText(view.name, Role.STRONG, wraps=True))
        region = region_words(view.region)
        about = ", ".join(part for part in (view.dose, region) if part)
        if about:
            words.addWidget(PlainText(about, Role.SMALL, "quiet", wraps=True))
        words.addStretch(1)
        row.addLayout(words, 3)
        self.about_button = Button(
            theme,
            "",
            look=Look.QUIET,
            icon="info",
            name=_tr("About {0}").format(view.name),
            small=True,
        )
        self.about_button.setObjectName(f"about-{view.exercise_id}")
        if not view.dose:
            self.about_button.hide()
        self.about_button.clicked.connect(self._ask_about)
        row.addWidget(self.about_button)
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

    def hold_about(self, panel: AboutPanel) -> None:
        """Show the panel under the row, above a form."""
        self._column.insertWidget(1, panel)
        panel.show()

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

    def _ask_about(self) -> None:
        self.about_asked.emit(self._view.exercise_id)

    def _ask_form(self) -> None:
        self.form_asked.emit(self._view.exercise_id)

    def _ask_remove(self) -> None:
        self.remove_asked.emit(self._view.done_ids)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExerciseLine", text)
