"""The report page: choose, look, then save it as a PDF or print it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QScrollArea, QWidget

from kneetrack.domain.change import Topic
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.journal import Entry
from kneetrack.services.journal import JournalService
from kneetrack.services.report import ReportPeriod, ReportService
from kneetrack.services.settings import SettingsService
from kneetrack.ui.kit.background import Background
from kneetrack.ui.kit.dialogs import Dialogs
from kneetrack.ui.kit.page import Heading, Page, PageId, ToastView
from kneetrack.ui.kit.saver import Save, Saver
from kneetrack.ui.kit.setting_saves import SettingChoice, SettingSaves
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.report.preview_panel import PreviewPanel
from kneetrack.ui.report.report_options import ReportOptions
from kneetrack.ui.report.report_output import ReportOutput
from kneetrack.ui.report.report_page_view import (
    Choices,
    ReportPageView,
    build_report_page_view,
    lines_of,
)
from kneetrack.ui.widgets.printing import Printers
from kneetrack.ui.widgets.scrolling import area_around

_ONE_COLUMN_BELOW, _ONE_COLUMN_FROM_TEXT = 1100, 150
_OPTIONS_WIDTH = 318
_ROOM_BELOW = 860
_QUESTIONS = "questions"
_LONG_DAYS = 366


@dataclass(frozen=True)
class _Questions:
    journal: JournalService
    lines: tuple[str, ...]
    origin: object

    def write(self) -> None:
        self.journal.set_questions(self.lines, origin=self.origin)


class ReportPage(Page):
    """One page for a visit: words typed here are stored, period and ticks are for this printing."""

    page_id = PageId.REPORT
    topics = frozenset({Topic.ENTRIES, Topic.SETTINGS})

    def __init__(
        self,
        theme: Theme,
        *,
        journal: JournalService,
        settings: SettingsService,
        report: ReportService,
        saver: Saver,
        background: Background,
        dialogs: Dialogs,
        printers: Printers,
    ) -> None:
        super().__init__()
        self._theme, self._journal, self._report, self._saver = theme, journal, report, saver
        self._settings = settings
        self._saves = SettingSaves(settings, saver, self)
        self._choices = Choices()
        self._view: ReportPageView | None = None
        self._recorded: dict[tuple[date, date], tuple[Entry, ...]] = {}
        self._area: QScrollArea | None = None
        self.setObjectName("reportPage")
        self._options = ReportOptions(theme)
        self._panel = PreviewPanel(theme)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._row.addWidget(self._options)
        self._row.addWidget(self._panel, 1)
        self._output = ReportOutput(theme, background, dialogs, printers, self)
        self._output.notices_changed.connect(self.notices_changed)
        self._output.toast_requested.connect(self.toast_requested)
        self._output.save_asked.connect(self.save_pdf)
        self._output.print_asked.connect(self.print_page)
        self._options.period_chosen.connect(self._choose_period)
        self._options.paper_chosen.connect(self._choose_paper)
        self._options.name_ticked.connect(self._tick_name)
        self._options.notes_ticked.connect(self._tick_notes)
        self._options.main_problem_edited.connect(self._edit_main_problem)
        self._options.questions_edited.connect(self._edit_questions)
        theme.changed.connect(self._settle)

    def heading(self) -> Heading:
        return Heading(
            self.tr("Report"), self.tr("One page for your physio visit. Nothing is sent anywhere.")
        )

    def header_widgets(self) -> tuple[QWidget, ...]:
        return (self._output.buttons,)

    def notices(self) -> tuple[QWidget, ...]:
        return self._output.notices()

    def first_focus(self) -> QWidget | None:
        focus = QApplication.focusWidget()
        if focus is not None and self.window().isAncestorOf(focus) and self._holds(focus):
            return focus
        return self._options.period

    def refresh(self) -> None:
        self._recorded.clear()
        if self._view is None and self._spans_years():
            self._choices = replace(self._choices, period=ReportPeriod.TWELVE_WEEKS)
        self._show()

    def _spans_years(self) -> bool:
        first, last = self._report.period(ReportPeriod.ALL, self._journal.today())
        return (last - first).days > _LONG_DAYS

    def _show(self) -> None:
        today = self._journal.today()
        first, last = days = self._report.period(self._choices.period, today)
        if days not in self._recorded:
            # Kept until an entry changes: years of them take a second to read.
            self._recorded = {days: self._report.recorded(first, last)}
        sheet = self._report.view(
            first,
            last,
            today,
            with_notes=self._choices.with_notes,
            recorded=self._recorded[days],
        )
        questions = tuple(question.text for question in self._journal.questions())
        settings = self._settings.settings()
        self._view = view = build_report_page_view(sheet, settings, questions, self._choices)
        self._options.show_view(view)
        self._panel.show_view(view)
        self._output.show_little(view.little)

    def look_again(self) -> None:
        if self._view is not None and self._view.sheet.printed_on != self._journal.today():
            self.refresh()

    def perform(self, action: ActionId) -> None:
        if action is ActionId.SAVE_PDF:
            self.save_pdf()
        elif action is ActionId.PRINT:
            self.print_page()
        elif action is ActionId.PREVIEW:
            self._panel.look_closely()

    def may_leave(self) -> bool:
        self._options.flush()
        refused = self._options.refused_field
        if refused is not None:
            # Closing would lose words that nothing has kept.
            refused.setFocus()
            self.toast_requested.emit(
                ToastView(self.tr("What you typed here is not saved yet, see below the field."))
            )
            return False
        return True

    def save_pdf(self) -> None:
        """Ask for a place and write the page there."""
        view = self._ready()
        if view is not None:
            self._output.save_pdf(view.sheet, view.paper)

    def print_page(self) -> None:
        """Ask for a printer and print the page."""
        view = self._ready()
        if view is not None:
            self._output.print_page(view.sheet, view.paper)

    # --- Qt ---------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._area is None:
            self._area = area_around(self)
            if self._area is not None:
                self._area.viewport().installEventFilter(self)
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._settle()
        return False

    def _settle(self) -> None:
        one_column = (
            self.window().width() < _ONE_COLUMN_BELOW
            or self._theme.text_size >= _ONE_COLUMN_FROM_TEXT
        )
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if one_column else way.LeftToRight)
        widest = 16_777_215 if one_column else self._theme.scaled(_OPTIONS_WIDTH)
        self._options.setMinimumWidth(0 if one_column else widest)
        self._options.setMaximumWidth(widest)
        viewport = self._area.viewport().height() if self._area else self.height()
        # Below the options one scrolls anyway, so the page may be large enough to be read.
        self._panel.set_room(max(viewport - 34, _ROOM_BELOW) if one_column else viewport - 34)

    # --- choices ----------------------------------------------------------------------------

    def _choose_period(self, period: ReportPeriod) -> None:
        self._choices = replace(self._choices, period=period)
        self._show()

    def _tick_name(self, on: object) -> None:
        self._choices = replace(self._choices, with_name=bool(on))
        self._show()

    def _tick_notes(self, on: object) -> None:
        self._choices = replace(self._choices, with_notes=bool(on))
        self._show()

    def _choose_paper(self, paper: str) -> None:
        self._saves.save(SettingChoice("paper", paper), self._setting_saved, self._setting_refused)

    def _edit_main_problem(self, text: str) -> None:
        choice = SettingChoice("main_problem", text.strip())
        self._saves.save(choice, self._setting_saved, self._setting_refused)

    def _edit_questions(self, text: str) -> None:
        job = _Questions(self._journal, tuple(lines_of(text)), self)
        self._saver.save(Save(_QUESTIONS, job.write, self._questions_saved, self._refuse_questions))

    # --- after saving -----------------------------------------------------------------------

    def _setting_saved(self, choice: SettingChoice) -> None:
        if choice.name == "main_problem":
            self._options.main_problem.show_problem("")
        self._show()

    def _setting_refused(self, choice: SettingChoice, sentence: str) -> None:
        if choice.name == "main_problem":
            self._options.main_problem.show_problem(sentence)
        else:
            self.toast_requested.emit(ToastView(sentence))

    def _questions_saved(self, _result: object) -> None:
        self._options.refuse_questions("")
        self._show()

    def _refuse_questions(self, problem: InputProblem) -> None:
        self._options.refuse_questions(problem.message)

    def _ready(self) -> ReportPageView | None:
        """Return the page with everything typed so far, None while some of it is not saved."""
        self._options.flush()
        if self._options.refused_field is not None:
            self.may_leave()
            return None
        if self._saver.is_waiting(_QUESTIONS) or self._saves.is_waiting("main_problem"):
            self._output.tell_waiting()
            return None
        self._show()
        return self._view

    def _holds(self, widget: QWidget) -> bool:
        return self.isAncestorOf(widget) or self._output.buttons.isAncestorOf(widget)
