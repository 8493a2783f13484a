"""The first run: two steps that can each be skipped; what was answered is saved at the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kneetrack.domain.errors import EnvironmentProblem, InputProblem
from kneetrack.domain.new_id import new_id
from kneetrack.domain.pain import Side
from kneetrack.services.drafts import Unsaved, unsaved_change
from kneetrack.services.welcome import StartingPoint, WelcomeService
from kneetrack.ui.kit.accessible import announce
from kneetrack.ui.kit.dialogs import Dialogs, FileKind
from kneetrack.ui.kit.first_run import FirstRun
from kneetrack.ui.kit.saver import Save, Saver
from kneetrack.ui.kit.tab_order import put_in_tab_order
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.welcome.about_step import AboutStep
from kneetrack.ui.welcome.knees_step import KneesStep, WorstEntered
from kneetrack.ui.welcome.side_panel import SidePanel
from kneetrack.ui.welcome.welcome_view import (
    ABOUT,
    KNEES,
    Entered,
    build_welcome_view,
    starting_point,
)
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.scrolling import scroll_downwards

if TYPE_CHECKING:
    from kneetrack.domain.screen_questions import ScreenQuestion

_SIDE_FROM, _WIDEST, _SIDE_WIDE, _SIDE_NARROW = 880, 760, 400, 250
_CENTRED_FROM, _TALLEST = 1600, 900
_KEY = "first-run"


class WelcomePanel(FirstRun):
    """Fills the window until the first run is over.

    Signals:
        finished: saved, or skipped; the usual window may come.
        answers_saved: after `finished`, when the answers are on the disk.
        list_asked: show when to see someone.
        restore_asked(Path): bring this backup back instead of beginning anew.
    """

    finished = Signal()
    answers_saved = Signal()
    list_asked = Signal()
    restore_asked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        service: WelcomeService,
        questions: Callable[[], tuple[ScreenQuestion, ...]],
        saver: Saver,
        dialogs: Dialogs,
        backups: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._service, self._saver = theme, service, saver
        self._dialogs, self._backups = dialogs, backups
        self._questions = questions
        self._step, self._entered, self._standing = ABOUT, Entered(), ""
        self._entry_id = new_id()  # made before the first try: a retry never doubles
        self.setObjectName("welcome")
        self.setAccessibleName(self.tr("Welcome"))
        self._build()
        self._to_show: QWidget = self
        self._sight = QTimer(self)
        self._sight.setSingleShot(True)
        self._sight.setInterval(0)
        self._sight.timeout.connect(self._show_card)
        saver.waiting_changed.connect(self._follow_save)
        theme.changed.connect(self._settle)
        self._show()

    def go_back(self) -> None:
        """Show the step before, if there is one."""
        if self._step > ABOUT:
            self._open(ABOUT)

    def first_focus(self) -> QWidget:
        """Return where the keyboard belongs in this step."""
        return self._next if self._step == ABOUT else self._knees.first_focus()

    # --- Qt ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self._go_on()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.colour("surface"))

    # --- what is pressed --------------------------------------------------------------------

    def _go_on(self) -> None:
        if self._step == ABOUT:
            self._open(KNEES)
        else:
            self._save()

    def _skip(self) -> None:
        # Nothing was answered, so nothing can be lost: the window does not wait for this.
        save = Save("first-run-skipped", self._service.skip, self._ignore, self._ignore)
        self._saver.save(save)
        self.finished.emit()

    def _choose_backup(self) -> None:
        kind = FileKind(self.tr("KneeTrack backups"), ("db",))
        path = self._dialogs.path_to_open(self.tr("Restore from a backup"), self._backups, kind)
        if path is not None:
            self.restore_asked.emit(path)

    def _open(self, step: int) -> None:
        self._step = step
        self._show()
        # The chips are built only now, and Tab would come to them last.
        foot = (self._skip_button, self._restore, self._back, self._next)
        put_in_tab_order((*self._knees.tab_stops(), *foot))
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._about.title if step == ABOUT else self._knees.title)
        for area in self._steps.findChildren(QScrollArea):
            area.verticalScrollBar().setValue(0)

    # --- what is entered --------------------------------------------------------------------

    def _take_knees(self, knees: tuple[Side, ...]) -> None:
        self._enter(replace(self._entered, knees=knees))

    def _take_worst(self, entered: WorstEntered) -> None:
        self._enter(self._entered.with_worst(entered.side, entered.score))

    def _take_since(self, since: str) -> None:
        self._enter(replace(self._entered, since=since))

    def _take_sign(self, switched: tuple[str, bool]) -> None:
        sign, is_on = switched
        self._enter(self._entered.with_sign(sign, is_on=is_on))
        card = self._knees.card_of(sign)
        if card is not None:
            announce(card, f"{card.accessibleName()} {card.accessibleDescription()}")
            self._to_show = card
            self._sight.start()  # when it has its place

    def _enter(self, entered: Entered) -> None:
        self._entered = entered
        self._show()

    def _show_card(self) -> None:
        area = self._steps.currentWidget()
        if isinstance(area, QScrollArea) and self._to_show in self._knees.cards():
            area.ensureWidgetVisible(self._to_show, 0, 8)

    # --- saving -----------------------------------------------------------------------------

    def _save(self) -> None:
        start = starting_point(self._entered, self._questions(), self._entry_id)
        write = partial(self._service.finish, start, origin=self)
        self._standing = self.tr("Saving …")
        self._show()
        self._saver.save(Save(_KEY, write, self._saved, self._refused, self._draft_of(start)))

    def _draft_of(self, start: StartingPoint) -> Unsaved | None:
        """Return the answers for the draft that survives the end of the program."""
        try:
            entry = self._service.entry_of(start)
        except EnvironmentProblem:  # what cannot be read now is told when it is to be written
            return None
        words = self.tr("The ten questions, as answered at the first start")
        return None if entry is None else unsaved_change(entry, words)

    def _saved(self, _result: object) -> None:
        self.finished.emit()
        self.answers_saved.emit()

    def _refused(self, problem: InputProblem) -> None:
        self._standing = problem.message
        self._show()

    def _follow_save(self) -> None:
        if self._saver.is_waiting(_KEY) and self._saver.trouble is not None:
            self._standing = self.tr("Not saved yet. What you entered is kept here.")
            self._show()

    def _ignore(self, _what: object) -> None:
        return

    # --- showing ----------------------------------------------------------------------------

    def _show(self) -> None:
        questions = self._questions() if self._step == KNEES else ()
        view = build_welcome_view(self._step, self._entered, questions, self._standing)
        self._side.show_view(view)
        if view.step == KNEES:
            self._knees.show_view(view)
        self._steps.setCurrentIndex(view.step - 1)
        self._back.setVisible(view.step > ABOUT)
        self._restore.setVisible(view.step == ABOUT)
        # Once something is entered, skipping would lose it; Finish asks for nothing more.
        self._skip_button.setVisible(self._entered == Entered())
        self._count.setText(self.tr("Step {0} of {1}").format(view.step, KNEES))
        self._next.set_label(self.tr("Continue") if view.step == ABOUT else self.tr("Finish"))
        if self._foot_words.text() != view.standing:
            announce(self, view.standing)
        self._foot_words.setText(view.standing)
        self._foot_words.setVisible(bool(view.standing))

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._side = SidePanel(self._theme)
        row.addWidget(self._side)
        self._right = QVBoxLayout()
        self._right.setSpacing(0)
        row.addLayout(self._right, 1)
        self._count = PlainText("", Role.CAPTION)
        self._right.addWidget(self._count)
        self._about, self._knees = AboutStep(self._theme), KneesStep(self._theme)
        self._steps = QStackedWidget()
        for step in (self._about, self._knees):
            self._steps.addWidget(_scrolling(step))
        self._right.addWidget(self._steps, 1)
        self._build_foot()
        self._about.list_asked.connect(self.list_asked)
        self._knees.knees_chosen.connect(self._take_knees)
        self._knees.worst_entered.connect(self._take_worst)
        self._knees.since_chosen.connect(self._take_since)
        self._knees.sign_switched.connect(self._take_sign)

    def _build_foot(self) -> None:
        self._foot_words = PlainText("", Role.SMALL, "quiet", wraps=True)
        self._right.addWidget(self._foot_words)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 14, 0, 0)
        foot.setSpacing(12)
        quiet = FlowRow(8)
        self._skip_button = self._button(self.tr("Skip for now"), "skip", Look.QUIET)
        self._restore = self._button(self.tr("Restore from a backup"), "restore", Look.QUIET)
        for button in (self._skip_button, self._restore):
            quiet.add(button)
        foot.addWidget(quiet, 1)
        self._back = self._button(self.tr("Back"), "back", Look.PLAIN)
        self._next = self._button(self.tr("Continue"), "continue", Look.PRIMARY)
        for button in (self._back, self._next):
            foot.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self._right.addLayout(foot)
        self._skip_button.clicked.connect(self._skip)
        self._restore.clicked.connect(self._choose_backup)
        self._back.clicked.connect(self.go_back)
        self._next.clicked.connect(self._go_on)

    def _button(self, words: str, name: str, look: Look) -> Button:
        button = Button(self._theme, words, look=look)
        button.setObjectName(f"welcome-{name}")
        return button

    def _settle(self) -> None:
        """Leave the left part out where it would take the room of the answers."""
        wide = self.width() / (self._theme.text_size / 100)
        self._side.setVisible(wide >= _SIDE_FROM)
        self._count.setVisible(wide < _SIDE_FROM)
        share = round(self.width() * 0.3125)
        self._side.setFixedWidth(min(max(share, _SIDE_NARROW), self._theme.scaled(_SIDE_WIDE)))
        taken = self._side.width() if wide >= _SIDE_FROM else 0
        edge = 60 if wide >= 1200 else 28
        spare = max(0, self.width() - taken - 2 * edge - self._theme.scaled(_WIDEST))
        before = spare // 2 if self.width() >= _CENTRED_FROM else 0
        below = max(0, self.height() - self._theme.scaled(_TALLEST))
        self._right.setContentsMargins(
            edge + before, 36 if wide >= 1200 else 22, edge + spare - before, 24 + below
        )


def _scrolling(step: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName("firstRun")  # it stands on the ground of the panel
    scroll_downwards(area)
    content = QWidget()
    column = QVBoxLayout(content)
    # Room for the focus ring of what stands at the edges.
    column.setContentsMargins(5, 5, 5, 10)
    column.addWidget(step)
    area.setWidget(content)
    for part in (area.viewport(), content):
        part.setAutoFillBackground(False)
    return area
