"""One exercise of the library, whole: what can be done with it, and all there is to read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kneetrack.figure.figure import Figure
from kneetrack.figure.timeline import Tempo
from kneetrack.ui.day.exercise_form import ExerciseForm
from kneetrack.ui.kit.tab_order import put_in_tab_order
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.library.detail_view import DetailView
from kneetrack.ui.library.reading import Section
from kneetrack.ui.library.section_block import SectionBlock
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.card import PADDING, Card
from kneetrack.ui.widgets.figure_player import FigurePlayer
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.page_frame import KEEP_WHOLE
from kneetrack.ui.widgets.pane import Pane
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.strokes import draw_box

_PART_GAP, _SIDE_ROOM = 16, 6


class DetailPanel(Card):
    """Shows one exercise; the form to log it opens under its buttons.

    Signals:
        log_asked(str): open the form of this exercise.
        star_asked((str, bool)): put this exercise on Today or take it off.
        exercise_asked(str): show this other exercise.
        left: Esc was pressed; the keyboard should go back to the list.
    """

    log_asked = Signal(object)
    star_asked = Signal(object)
    exercise_asked = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self._view: DetailView | None = None
        self._blocks: list[SectionBlock] = []
        self.form: ExerciseForm | None = None
        self.player: FigurePlayer | None = None
        self.setObjectName("exerciseDetail")
        self.pane = Pane(_SIDE_ROOM)
        outer = self.layout()
        if outer is not None:  # the pane has room of its own for rings and the scroll bar
            outer.setContentsMargins(PADDING - _SIDE_ROOM, 10, _SIDE_ROOM, 12)
        self.add(self.pane)
        self._column = self.pane.content
        self._column.setSpacing(_PART_GAP)
        self._column.addLayout(self._build_head())
        self._column.addLayout(self._build_dose())
        self._column.addStretch(1)

    @property
    def exercise_id(self) -> str:
        """Which exercise is shown; empty before the first."""
        return self._view.exercise_id if self._view else ""

    def show_view(self, view: DetailView) -> None:
        """Show an exercise; where only star and last time differ, focus and form stay."""
        before, self._view = self._view, view
        is_other = before is None or before.exercise_id != view.exercise_id
        if is_other:
            self._drop_form()
            self.pane.scroll_to_top()
        self.setAccessibleName(view.name)
        self._name.setText(view.name)
        self._summary.setText(view.summary)
        self._show_buttons(view)
        if before is None or (before.works, before.helps) != (view.works, view.helps):
            self._show_tags(view)
        self._dose.setText(view.dose)
        self._rhythm.setText(view.rhythm)
        if before is None or before.sections != view.sections:
            self._show_sections(view.sections)

    def show_figure(
        self, figure: Figure | None, view: DetailView, tempo: Tempo | None, sore: str
    ) -> None:
        """Show the drawn person of the exercise, its `sore` side working; or nobody."""
        if figure is not None and self.player is None:  # most of its parts are made only once
            self.player = FigurePlayer(self._theme)
            self.player.setObjectName("figurePlayer")
            self._figure_place.addWidget(self.player)
        if self.player is None:
            return
        self.player.setVisible(figure is not None)
        if figure is not None and self.player.figure is not figure:
            self.player.show_figure(figure, view.name, tempo, sore)
            self.order_tabs()

    def take_focus(self) -> None:
        """Put the keyboard on the first thing that can be done."""
        self._log.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_stop(self) -> QWidget:
        """Return the first control."""
        return self._log

    def open_form(self, form: ExerciseForm) -> None:
        """Show the form that logs the exercise."""
        self._drop_form()
        self.form = form
        form.setProperty(KEEP_WHOLE, "yes")
        self._form_place.addWidget(form)
        form.show()
        self._log.hide()
        self.order_tabs()
        form.take_focus()

    def close_form(self) -> None:
        """Take the form away; the keyboard goes back to the button that opened it."""
        focus = QApplication.focusWidget()
        had_focus = self.form is not None and focus is not None and self.form.isAncestorOf(focus)
        self._log.show()
        if had_focus:
            self.take_focus()
        self._drop_form()

    def order_tabs(self, after: QWidget | None = None) -> None:
        """Let Tab go through the panel from top to bottom, right after `after`."""
        figure = () if self.player is None else (self.player,)
        form = () if self.form is None else (self.form,)
        if after is not None:
            first = self._log if self.player is None else self.player.view
            QWidget.setTabOrder(after, first)
        put_in_tab_order((*figure, self._log, self._star, *form, *self._blocks))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # --- building ---------------------------------------------------------------------------

    def _build_head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setSpacing(10)
        self._name = PlainText("", Role.CARD_TITLE, wraps=True)
        self._name.setObjectName("exerciseName")
        self._tags = FlowRow(6)
        self._summary = PlainText("", wraps=True)
        self._log = Button(self._theme, _tr("Log it"), look=Look.PRIMARY, icon="check")
        self._log.setObjectName("openLogForm")
        self._log.clicked.connect(self._ask_log)
        self._star = Button(self._theme, _tr("Star"), icon="star")
        self._star.setObjectName("starExercise")
        self._star.clicked.connect(self._ask_star)
        buttons = FlowRow(8)
        buttons.add(self._log)
        buttons.add(self._star)
        self._last = PlainText("", Role.SMALL, "quiet", wraps=True)
        self._last.setObjectName("lastDone")
        self._waiting = PlainText("", Role.SMALL, "watch", wraps=True)
        self._waiting.setObjectName("waitingHere")
        self._figure_place = QVBoxLayout()
        self._form_place = QVBoxLayout()
        # What can be done stands near the top, so that going there leaves the figure in sight.
        head.addWidget(self._name)
        head.addLayout(self._figure_place)
        for part in (buttons, self._last, self._waiting):
            head.addWidget(part)
        head.addLayout(self._form_place)
        for part in (self._tags, self._summary):
            head.addWidget(part)
        return head

    def _build_dose(self) -> QVBoxLayout:
        part = QVBoxLayout()
        part.setSpacing(2)
        part.addWidget(PlainText(_tr("How much"), Role.STRONG, wraps=True))
        self._dose = PlainText("", wraps=True)
        self._dose.setObjectName("dose")
        self._rhythm = PlainText("", Role.SMALL, "quiet", wraps=True)
        part.addWidget(self._dose)
        part.addWidget(self._rhythm)
        return part

    # --- showing ----------------------------------------------------------------------------

    def _show_buttons(self, view: DetailView) -> None:
        self._log.setAccessibleName(_tr("Log {0}").format(view.name))
        words = _tr("Starred") if view.starred else _tr("Star")
        if self._star.text() != words:
            self._star.set_label(words, "star-filled" if view.starred else "star")
        spoken = _tr("Take the star off {0}") if view.starred else _tr("Star {0}")
        self._star.setAccessibleName(spoken.format(view.name))
        self._star.setToolTip(_tr("Starred exercises wait for you on Today."))
        self._last.setText(view.last_done or _tr("Not done yet."))
        self._waiting.setText(view.waiting)
        self._waiting.setVisible(bool(view.waiting))

    def _show_tags(self, view: DetailView) -> None:
        self._tags.clear()
        for words in view.works:
            self._tags.add(Tag(self._theme, words, is_main=True))
        for words in view.helps:
            self._tags.add(Tag(self._theme, _tr("{0} helps").format(words)))
        self._tags.add(Tag(self._theme, view.load))

    def _show_sections(self, sections: tuple[Section, ...]) -> None:
        old, self._blocks = self._blocks, []
        for section in sections:
            block = SectionBlock(self._theme, section)
            block.exercise_asked.connect(self.exercise_asked)
            self._column.insertWidget(self._column.count() - 1, block)
            self._blocks.append(block)
        for block in old:
            self._column.removeWidget(block)
            block.hide()
            block.deleteLater()
        self.order_tabs()

    def _drop_form(self) -> None:
        if self.form is None:
            return
        form, self.form = self.form, None
        form.hide()
        form.deleteLater()
        self._log.show()

    def _ask_log(self) -> None:
        self.log_asked.emit(self.exercise_id)

    def _ask_star(self) -> None:
        if self._view is not None:
            self.star_asked.emit((self.exercise_id, not self._view.starred))


class Tag(PlainText):
    """A word or two on a soft ground; a small square marks what the exercise is mainly for."""

    def __init__(self, theme: Theme, words: str, *, is_main: bool = False) -> None:
        super().__init__(words, Role.CAPTION)
        self._theme, self._is_main = theme, is_main
        theme.changed.connect(self._settle)
        self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        box = QRectF(self.rect())
        draw_box(painter, box, 6, theme.colour("sunken"))
        if self._is_main:
            side = theme.scaled(8)
            mark = QRectF(theme.scaled(8), (self.height() - side) / 2, side, side)
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                mark.moveRight(self.width() - theme.scaled(8))
            draw_box(painter, mark, 2, theme.colour("accent"))
        painter.end()
        super().paintEvent(event)

    def _settle(self) -> None:
        side, mark = self._theme.scaled(8), self._theme.scaled(14) if self._is_main else 0
        tall = self._theme.scaled(3)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            self.setContentsMargins(side, tall, side + mark, tall)
        else:
            self.setContentsMargins(side + mark, tall, side, tall)


def _tr(text: str) -> str:
    return QCoreApplication.translate("LibraryDetail", text)
