"""The left side of the report page: the period, the paper, and the person's own words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetrack.services.report import ReportPeriod
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.report.report_page_view import ReportPageView, lines_of
from kneetrack.ui.widgets.card import Card, HairLine
from kneetrack.ui.widgets.line_field import LineField
from kneetrack.ui.widgets.note_edit import NoteEdit
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.segmented import Segment, Segmented
from kneetrack.ui.widgets.switch import TickBox


class ReportOptions(Card):
    """Everything that decides what the page says.

    Signals:
        period_chosen(ReportPeriod), paper_chosen(str): the person chose another one.
        name_ticked(bool), notes_ticked(bool): print name and birth year, print the notes.
        main_problem_edited(str), questions_edited(str): the person's own words, as typed.
    """

    period_chosen = Signal(object)
    paper_chosen = Signal(object)
    name_ticked = Signal(object)
    notes_ticked = Signal(object)
    main_problem_edited = Signal(object)
    questions_edited = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.setObjectName("reportOptions")
        self.setAccessibleName(self.tr("What the page says"))
        self._theme_of_parts = theme
        self._fit = 0
        self._add_period()
        self._add_page()
        self._add_words()
        self.body.addStretch(1)

    def show_view(self, view: ReportPageView) -> None:
        """Show what is chosen and stored; words that are not stored yet stay as typed."""
        self.period.show_value(view.choices.period)
        self._period_words.setText(view.period_words)
        self.period.setAccessibleDescription(view.period_words)
        self.paper.show_value(view.paper)
        self.with_name.setChecked(view.choices.with_name)
        no_name = self.tr("Not given yet. Add them under Settings, General.")
        self.with_name.set_hint(view.person or no_name)
        self.with_notes.setChecked(view.choices.with_notes)
        self.main_problem.show_text(view.main_problem)
        self._fit = view.questions_fit
        if not self._refused and lines_of(self.questions.text) != list(view.questions):
            self.questions.show_text("\n".join(view.questions))
        self._count_questions()

    def refuse_questions(self, sentence: str) -> None:
        """Show why the questions are not saved; an empty sentence takes it away."""
        self._refused = sentence
        self.questions.show_problem(sentence)

    @property
    def refused_field(self) -> QWidget | None:
        """The field whose words could not be taken, None when all could."""
        if self._refused:
            return self.questions
        return self.main_problem if self.main_problem.problem else None

    def flush(self) -> None:
        """Tell everything typed now."""
        self.main_problem.flush()
        self.questions.flush()

    def _add_period(self) -> None:
        part = self._part(self.tr("Period"))
        words = {
            ReportPeriod.FOUR_WEEKS: self.tr("4 weeks"),
            ReportPeriod.TWELVE_WEEKS: self.tr("12 weeks"),
            ReportPeriod.ALL: self.tr("All"),
        }
        segments = tuple(Segment(period, words[period]) for period in ReportPeriod)
        self.period = Segmented(self._theme_of_parts, self.tr("Period"), segments, ReportPeriod.ALL)
        self.period.setObjectName("period")
        self._period_words = PlainText("", Role.CAPTION, wraps=True)
        self._period_words.setObjectName("periodDays")
        part.addWidget(self.period)
        part.addWidget(self._period_words)
        self.period.chosen.connect(self.period_chosen)

    def _add_page(self) -> None:
        theme = self._theme_of_parts
        self.body.addWidget(HairLine(theme))
        part = self._part(self.tr("The page"))
        papers = (Segment("a4", self.tr("A4")), Segment("letter", self.tr("Letter")))
        self.paper = Segmented(theme, self.tr("Paper"), papers, "a4")
        self.paper.setObjectName("paper")
        self.with_name = TickBox(theme, self.tr("Name and birth year"))
        self.with_name.setObjectName("withName")
        self.with_notes = TickBox(
            theme, self.tr("My written notes"), self.tr("Private unless you tick this")
        )
        self.with_notes.setObjectName("withNotes")
        for widget in (self.paper, self.with_name, self.with_notes):
            part.addWidget(widget)
        self.paper.chosen.connect(self.paper_chosen)
        self.with_name.clicked.connect(self._tell_name)
        self.with_notes.clicked.connect(self._tell_notes)

    def _add_words(self) -> None:
        theme = self._theme_of_parts
        self.body.addWidget(HairLine(theme))
        part = self._part(self.tr("Main problem in my own words"))
        self.main_problem = LineField(
            theme,
            self.tr("Main problem in my own words"),
            self.tr("Where, when, since when"),
        )
        self.main_problem.setObjectName("mainProblem")
        part.addWidget(self.main_problem)
        part = self._part(self.tr("My questions"))
        self.questions = NoteEdit(theme, self.tr("My questions, one per line"), lines=5)
        self.questions.setObjectName("questions")
        self._counter = PlainText("", Role.CAPTION, wraps=True)
        self._refused = ""
        part.addWidget(self.questions)
        part.addWidget(self._counter)
        self.main_problem.line_edited.connect(self.main_problem_edited)
        self.questions.note_edited.connect(self.questions_edited)
        self.questions.note_changed.connect(self._count_questions)

    def _tell_name(self) -> None:
        self.name_ticked.emit(self.with_name.isChecked())

    def _tell_notes(self) -> None:
        self.notes_ticked.emit(self.with_notes.isChecked())

    def _part(self, title: str) -> QVBoxLayout:
        part = QVBoxLayout()
        part.setSpacing(7)
        part.addWidget(PlainText(title, Role.STRONG, wraps=True))
        self.body.addLayout(part)
        return part

    def _count_questions(self) -> None:
        written = len(lines_of(self.questions.text))
        if written > self._fit:
            words = self.tr("One per line. {0} of your {1} fit on the page.")
            self._counter.setText(words.format(self._fit, written))
        else:
            self._counter.setText(self.tr("One per line, {0} fit on the page.").format(self._fit))
