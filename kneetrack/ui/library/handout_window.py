"""The window in which exercises for paper are chosen, saved and printed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from kneetrack.ui.kit.accessible import announce
from kneetrack.ui.kit.page import ToastView
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.library.handout_choice import HandoutChoiceView, build_handout_choice_view
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.card import HairLine
from kneetrack.ui.widgets.chip import ChipGroup
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.notice import Notice, NoticeView, Tone
from kneetrack.ui.widgets.pane import Pane
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from kneetrack.domain.exercise import Exercise

_SIDE, _RING_ROOM = 28, 8
_WIDE, _TALL = 720, 640


class HandoutWindow(QDialog):
    """Chips to choose from, scrolling, over what can be done with them; Esc closes it.

    Signals:
        save_asked, print_asked: the person pressed the button; `chosen` says for what.
        notice_action_asked(str): the id of the pressed button of the notice.
    """

    save_asked = Signal()
    print_asked = Signal()
    notice_action_asked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        exercises: Sequence[Exercise],
        chosen: Collection[str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme, self._exercises = theme, exercises
        self._view = build_handout_choice_view(exercises, chosen)
        self._groups: dict[str, ChipGroup] = {}
        self.setObjectName("handoutWindow")
        self.setWindowTitle(self.tr("Exercises on paper"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        upper = QWidget()  # what the toast lies over, so that no button is under it
        around = QVBoxLayout(upper)
        around.setContentsMargins(0, 0, 0, 0)
        self._pane = self._build_pane()
        around.addWidget(self._pane)
        column.addWidget(upper, 1)
        column.addWidget(HairLine(theme))
        column.addLayout(self._build_foot())
        self._toast = Toast(theme, upper)
        self.show_view(self._view)
        wanted = QSize(theme.scaled(_WIDE), theme.scaled(_TALL))
        self.resize(wanted.boundedTo(parent.window().size()))
        self._take_focus()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the chosen exercises, as one reads them."""
        return self._view.chosen

    @property
    def is_ready(self) -> bool:
        """Whether what is chosen can be saved and printed."""
        return not self._view.reason

    def show_view(self, view: HandoutChoiceView) -> None:
        """Show what is chosen, and what it comes to."""
        self._view = view
        for each in view.regions:
            self._groups[each.region].show_view(each.chips)
        self._count.setText(view.count_words)
        self._reason.setText(view.reason)
        self._reason.setVisible(bool(view.reason))
        for button in (self._save, self._print):
            button.setEnabled(self.is_ready)
            button.setAccessibleDescription(view.reason)

    def show_notice(self, view: NoticeView | None) -> None:
        """Show what went wrong, at the top, or nothing any more."""
        focus = QApplication.focusWidget()
        if view is None and focus is not None and self._notice.isAncestorOf(focus):
            self._take_focus()
        self._notice.setVisible(view is not None)
        if view is not None:
            self._toast.dismiss()
            self._notice.show_view(view)
            self._pane.scroll_to_top()

    def show_toast(self, view: ToastView) -> None:
        """Say something short."""
        self._toast.show_view(view)

    # --- building ---------------------------------------------------------------------------

    def _build_pane(self) -> Pane:
        pane = Pane(_RING_ROOM)
        inside = QVBoxLayout()
        inside.setContentsMargins(_SIDE - _RING_ROOM, 14, _SIDE - _RING_ROOM, 14)
        inside.setSpacing(14)
        pane.content.addLayout(inside)
        inside.addWidget(PlainText(self.tr("Exercises on paper"), Role.TITLE, wraps=True))
        words = self.tr(
            "Makes a PDF or prints, three exercises on a page: the figure, how much, how it is "
            "done, and when to stop."
        )
        inside.addWidget(PlainText(words, tone="quiet", wraps=True))
        self._notice = Notice(self._theme, NoticeView(Tone.INFO, ""))
        self._notice.setObjectName("handoutNotice")
        self._notice.action_asked.connect(self.notice_action_asked)
        self._notice.hide()
        inside.addWidget(self._notice)
        for each in self._view.regions:
            group = QVBoxLayout()
            group.setSpacing(8)
            group.addWidget(PlainText(each.words, Role.STRONG, wraps=True))
            chips = ChipGroup(self._theme, each.words)
            chips.setObjectName(f"region-{each.region}")
            chips.switched.connect(self._switch)
            self._groups[each.region] = chips
            group.addWidget(chips)
            inside.addLayout(group)
        inside.addStretch(1)
        return pane

    def _build_foot(self) -> QVBoxLayout:
        theme = self._theme
        foot = QVBoxLayout()
        foot.setContentsMargins(_SIDE, 14, _SIDE, 16)
        foot.setSpacing(8)
        self._count = PlainText("", Role.STRONG, wraps=True)
        self._count.setObjectName("handoutCount")
        self._reason = PlainText("", Role.SMALL, "quiet", wraps=True)
        self._reason.setObjectName("handoutReason")
        self._save = Button(theme, self.tr("Save as PDF"), look=Look.PRIMARY, icon="page")
        self._save.setObjectName("saveHandout")
        self._save.clicked.connect(self.save_asked)
        self._print = Button(theme, self.tr("Print"), icon="printer")
        self._print.setObjectName("printHandout")
        self._print.clicked.connect(self.print_asked)
        self._close = Button(theme, self.tr("Close"))
        self._close.setObjectName("closeHandout")
        self._close.clicked.connect(self.reject)
        buttons = FlowRow(10)
        for button in (self._save, self._print, self._close):
            buttons.add(button)
        for part in (self._count, self._reason, buttons):
            foot.addWidget(part)
        return foot

    def _take_focus(self) -> None:
        """Put the keyboard on what is done most often, else on the first exercise."""
        target: QWidget | None = self._save
        if not self.is_ready and self._groups:
            chips = next(iter(self._groups.values()))
            target = chips.first_stop()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _switch(self, asked: tuple[str, bool]) -> None:
        exercise_id, is_on = asked
        chosen = {*self._view.chosen} - {exercise_id} | ({exercise_id} if is_on else set())
        self.show_view(build_handout_choice_view(self._exercises, chosen))
        announce(self._count, self._view.spoken)
