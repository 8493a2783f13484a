"""When to see someone: the newest answers, the list of signs, and the questions once more."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kneetrack.domain.change import Change, Topic
from kneetrack.domain.errors import InputProblem
from kneetrack.services.journal import JournalService
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.screening.answers_form import AnswersForm
from kneetrack.ui.screening.sign_writes import SignWrites
from kneetrack.ui.screening.signs_list import SignsList
from kneetrack.ui.screening.signs_view import SignsView, build_signs_view
from kneetrack.ui.screening.standing_answers import Cleared, StandingAnswers
from kneetrack.ui.widgets.close_row import close_row
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.scrolling import scroll_downwards

if TYPE_CHECKING:
    from kneetrack.content.library import Library

_LIST, _FORM = 0, 1


class SignsWindow(QDialog):
    """A window of its own beside the pages; Esc closes it. It never stops anything."""

    def __init__(
        self,
        theme: Theme,
        journal: JournalService,
        library: Callable[[], Library],
        writes: SignWrites,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._journal, self._library, self._writes = theme, journal, library, writes
        self._form: AnswersForm | None = None
        self.setObjectName("signsWindow")
        self.setWindowTitle(self.tr("When to see someone"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._view = self._read()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._places = QStackedWidget()
        column.addWidget(self._places)
        column.addLayout(close_row(theme, self))
        self._standing = StandingAnswers(theme)
        self._standing.cleared.connect(self._keep_words)
        self._standing.answering_asked.connect(self.open_questions)
        self._places.addWidget(_scrolling(self._list()))
        self._standing.show_view(self._view.standing)
        wanted = QSize(theme.scaled(680), min(theme.scaled(760), 820))
        self.resize(wanted.boundedTo(self.screen().availableSize()))
        self._standing.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        writes.saved.connect(self._tell_saved)
        writes.refused.connect(self._tell_refused)

    def done(self, result: int) -> None:
        """Close; what was typed is told first."""
        self._standing.field.flush()
        super().done(result)

    def hear(self, change: Change) -> None:
        """Follow what was changed elsewhere, or taken back."""
        if change.concerns(frozenset({Topic.ENTRIES, Topic.SETTINGS})):
            self._view = self._read()
            self._standing.show_view(self._view.standing)

    def open_questions(self) -> None:
        """Show the questions with their answers, all still open."""
        self._close_form()
        self._form = AnswersForm(self._theme, self._view.questions)
        self._form.answers_given.connect(self._writes.give_answers)
        self._form.left.connect(self._show_list)
        self._places.addWidget(_scrolling(self._form))
        self._places.setCurrentIndex(_FORM)
        target = self._form.first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _list(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(PlainText(self.tr("When to see someone"), Role.TITLE, wraps=True))
        column.addWidget(
            PlainText(
                self.tr(
                    "KneeTrack records and does not diagnose. With these signs health services "
                    "ask people to be seen; each of them can have several causes."
                ),
                tone="quiet",
                wraps=True,
            )
        )
        if self._view.questions:
            column.addWidget(self._standing)
        else:
            words = self.tr("The list of signs could not be read. Install KneeTrack again.")
            column.addWidget(PlainText(words, tone="ease", wraps=True))
        column.addWidget(SignsList(self._theme, self._view))
        column.addStretch(1)
        return inside

    def _read(self) -> SignsView:
        library = self._library()
        return build_signs_view(
            library.screen,
            library.sources,
            self._journal.newest_screen(),
            self._journal.settings().birth_year,
            self._journal.today().year,
        )

    def _show_list(self) -> None:
        self._close_form()
        self._places.setCurrentIndex(_LIST)
        self._standing.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_form(self) -> None:
        if self._form is not None:
            self._form = None
            place = self._places.widget(_FORM)
            if place is not None:
                self._places.removeWidget(place)
                place.deleteLater()

    # --- saving -----------------------------------------------------------------------------

    def _keep_words(self, cleared: Cleared) -> None:
        self._standing.show_kept(self.tr("Saving …"))
        self._writes.keep_words(cleared.entry_id, cleared.words)

    def _tell_saved(self, _words: str) -> None:
        self._view = self._read()
        self._standing.show_view(self._view.standing)
        if self._form is not None:
            self._show_list()

    def _tell_refused(self, problem: InputProblem) -> None:
        self._standing.show_kept("")
        self._standing.field.show_problem(problem.message)


def _scrolling(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    scroll_downwards(area)
    content = QWidget()
    content.setObjectName("page")
    column = QVBoxLayout(content)
    column.setContentsMargins(28, 22, 28, 22)
    column.addWidget(inside)
    area.setWidget(content)
    return area
