"""The settings page: everything that can be set, each saved at once and undoable."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kneetrack.domain.change import Topic
from kneetrack.services.data_care import DataCareService
from kneetrack.services.journal import JournalService
from kneetrack.services.settings import SettingsService
from kneetrack.ui.kit.background import Background
from kneetrack.ui.kit.dialogs import Dialogs
from kneetrack.ui.kit.page import Heading, Page, PageId, ToastView
from kneetrack.ui.kit.saver import Saver
from kneetrack.ui.kit.setting_saves import SettingChoice, SettingSaves
from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.settings.about_card import AboutCard
from kneetrack.ui.settings.data_actions import DataActions, DataProblem, Exports
from kneetrack.ui.settings.data_card import DataCard
from kneetrack.ui.settings.data_facts import DataFacts, DataLook
from kneetrack.ui.settings.general_card import GeneralCard
from kneetrack.ui.settings.keyboard_card import KeyboardCard
from kneetrack.ui.settings.look_cards import AppearanceCard, PaperCard
from kneetrack.ui.settings.section_list import SectionList
from kneetrack.ui.settings.setting_card import SettingCard
from kneetrack.ui.settings.settings_view import build_settings_view
from kneetrack.ui.settings.start_card import StartCard
from kneetrack.ui.widgets.scrolling import area_around

_WIDEST, _ROOM_FOR_RING = 720, 5
_LIST_FROM, _LIST_UP_TO_TEXT = 1100, 150


class SettingsPage(Page):
    """Cards under each other, with a list of them at the left where there is room.

    `open_folder` shows a folder in the system's file manager; `commands` are those that work.

    Signals:
        restore_requested(Path): the person agreed to have this backup brought back.
    """

    restore_requested = Signal(object)

    page_id = PageId.SETTINGS
    topics = frozenset({Topic.SETTINGS, Topic.BACKUPS})

    def __init__(
        self,
        theme: Theme,
        *,
        journal: JournalService,
        settings: SettingsService,
        data_care: DataCareService,
        saver: Saver,
        background: Background,
        dialogs: Dialogs,
        open_folder: Callable[[Path], bool],
        commands: Collection[ActionId],
        exports: Exports,
        version: str,
    ) -> None:
        super().__init__()
        self._theme, self._journal, self._settings = theme, journal, settings
        self._background = background
        self._look = DataLook(data_care)
        self._facts: DataFacts | None = None
        self._area: QScrollArea | None = None
        self._saves = SettingSaves(settings, saver, self)
        self.setObjectName("settingsPage")
        self._data = DataCard(theme)
        self._cards: tuple[SettingCard, ...] = (
            GeneralCard(theme),
            StartCard(theme),
            AppearanceCard(theme),
            PaperCard(theme),
            self._data,
            KeyboardCard(theme, commands),
            AboutCard(theme, version),
        )
        sections = tuple((card.accessibleName(), card.section_icon) for card in self._cards)
        self._sections = SectionList(theme, sections)
        self._sections.section_asked.connect(self._go_to)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self._sections)
        column = QVBoxLayout()
        column.setSpacing(14)
        for card in self._cards:
            column.addWidget(card)
            card.setting_chosen.connect(self._choose)
        row.addLayout(column, 1)
        row.addStretch(0)
        self._actions = DataActions(
            data_care, background, dialogs, open_folder, exports, journal.today, self
        )
        self._connect_data()
        theme.changed.connect(self._settle)

    def heading(self) -> Heading:
        return Heading(self.tr("Settings"), self.tr("Changes apply at once."))

    def first_focus(self) -> QWidget | None:
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            return focus
        if self._sections.isHidden():
            return self._cards[0].first_control()
        return self._sections.button

    def refresh(self) -> None:
        self._show()
        self._find_facts()

    def perform(self, action: ActionId) -> None:
        if action is ActionId.BACK_UP:
            self._actions.back_up()

    def may_leave(self) -> bool:
        for card in self._cards:
            card.flush()
        return True

    # --- Qt ---------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._area is None:
            self._area = area_around(self)
            if self._area is not None:
                self._area.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._settle()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  # as Qt calls it
        # From the list Tab goes into the section that was chosen there, not back to the first.
        if forward and self._sections.button.hasFocus():
            control = self._first_stop(self._cards[self._sections.place])
            if control is not None:
                control.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().focusNextPrevChild(forward)

    @staticmethod
    def _first_stop(card: SettingCard) -> QWidget | None:
        control = card.first_control()
        while control is not None and not (
            control.isEnabled() and control.focusPolicy() & Qt.FocusPolicy.TabFocus
        ):
            control = control.nextInFocusChain()
        return control

    def _settle(self) -> None:
        wide = self.window().width() >= _LIST_FROM and self._theme.text_size < _LIST_UP_TO_TEXT
        self._sections.setVisible(wide)
        for card in self._cards:
            card.setMaximumWidth(self._theme.scaled(_WIDEST))

    def _scrolled(self, value: int) -> None:
        if self._area is None or not self.isVisible():
            return
        top = self._top_of(self)
        self._sections.keep_in_sight(value - top + _ROOM_FOR_RING)
        at_end = value >= self._area.verticalScrollBar().maximum()
        tops = [card.y() + top for card in self._cards]
        passed = [place for place, y in enumerate(tops) if y <= value + 60]
        self._sections.show_section(len(tops) - 1 if at_end and value else max(passed, default=0))

    def _go_to(self, place: int) -> None:
        card = self._cards[place]
        if self._area is not None:
            self._area.verticalScrollBar().setValue(max(0, self._top_of(card) - 5))
        self._sections.show_section(place)

    def _top_of(self, widget: QWidget) -> int:
        """Return how far below the top of the scrolled content `widget` begins."""
        content = self._area.widget() if self._area is not None else None
        return widget.mapTo(content, QPoint(0, 0)).y() if content is not None else 0

    # --- settings ---------------------------------------------------------------------------

    def _choose(self, choice: SettingChoice) -> None:
        self._saves.save(choice, self._saved, self._refused)

    def _saved(self, choice: SettingChoice) -> None:
        for card in self._cards:
            card.show_problem(choice.name, "")
        self._show()
        words = {
            "knees": self.tr("Knees saved."),
            "name": self.tr("Name saved."),
            "birth_year": self.tr("Birth year saved."),
            "day_ends_at": self.tr("End of the day saved."),
            "next_knee_after_digit": self.tr("Saved."),
            "problem_since": self.tr("Saved."),
            "start_worst_left": self.tr("Left knee saved."),
            "start_worst_right": self.tr("Right knee saved."),
            "theme": self.tr("Theme changed."),
            "text_size": self.tr("Text size changed."),
            "reduce_motion": self.tr("Motion changed."),
            "keys": self.tr("Keys changed."),
            "paper": self.tr("Paper saved."),
            "second_place": self.tr("Second place saved."),
        }[choice.name]
        self.toast_requested.emit(ToastView(words, can_undo=True))
        if choice.name == "second_place":
            if choice.value:
                self._actions.back_up()
            else:
                self._find_facts()

    def _refused(self, choice: SettingChoice, sentence: str) -> None:
        if not any(card.show_problem(choice.name, sentence) for card in self._cards):
            self.toast_requested.emit(ToastView(sentence))
        self._show()

    # --- data -------------------------------------------------------------------------------

    def _connect_data(self) -> None:
        card, actions = self._data, self._actions
        card.folder_asked.connect(actions.show_folder)
        card.backup_asked.connect(actions.back_up)
        card.restore_asked.connect(actions.restore)
        card.restore_file_asked.connect(actions.restore_file)
        card.second_place_asked.connect(self._choose_second_place)
        card.second_place_off_asked.connect(self._switch_second_place_off)
        card.export_asked.connect(actions.export)
        actions.begun.connect(self._forget_problem)
        actions.backup_begun.connect(card.show_busy)
        actions.files_changed.connect(self._find_facts)
        actions.problem_found.connect(self._show_data_problem)
        actions.toast_requested.connect(self.toast_requested)
        actions.restore_requested.connect(self.restore_requested)

    def _choose_second_place(self) -> None:
        place = self._actions.choose_second_place()
        if place:
            self._choose(SettingChoice("second_place", place))

    def _switch_second_place_off(self) -> None:
        self._choose(SettingChoice("second_place", ""))

    def _forget_problem(self, about: str) -> None:
        self._data.show_problem(about, "")

    def _show_data_problem(self, problem: DataProblem) -> None:
        self._data.show_problem(problem.about, problem.sentence)

    def _find_facts(self) -> None:
        self._background.run(self._look.find, self._facts_found, self._facts_missing)

    def _facts_found(self, facts: object) -> None:
        if isinstance(facts, DataFacts):
            self._facts = facts
            self._show()

    def _facts_missing(self, problem: Exception) -> None:
        raise problem

    def _show(self) -> None:
        settings = self._settings.settings()
        view = build_settings_view(settings, self._facts, self._journal.now())
        for card in self._cards:
            card.show_view(view)
