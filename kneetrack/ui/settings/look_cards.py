"""Settings of how things look: on the screen, and on paper."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kneetrack.domain.settings import TEXT_SIZES
from kneetrack.ui.kit.shortcuts import ActionId, keys_shown
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.settings.setting_card import SettingCard
from kneetrack.ui.settings.settings_view import SettingsView
from kneetrack.ui.widgets.choice_box import ChoiceBox
from kneetrack.ui.widgets.segmented import Segment, Segmented


class AppearanceCard(SettingCard):
    """Colours, text size, and how much may move."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "sun", parent)
        self.set_title(self.tr("Appearance"))
        self.setObjectName("appearanceCard")
        modes = (
            Segment("system", self.tr("System")),
            Segment("light", self.tr("Light")),
            Segment("dark", self.tr("Dark")),
        )
        self._mode = Segmented(theme, self.tr("Theme"), modes, "system")
        self._mode.setObjectName("themeMode")
        self.add_row(self.tr("Theme"), self.tr("System follows this computer."), self._mode)
        self._size = ChoiceBox(theme, self.tr("Text size"))
        self._size.setObjectName("textSize")
        for size in TEXT_SIZES:
            self._size.addItem(self.tr("{0} %").format(size), size)
        self._size_row = self.add_row(self.tr("Text size"), "", self._size)
        motions = (
            Segment("system", self.tr("System")),
            Segment("on", self.tr("On")),
            Segment("off", self.tr("Off")),
        )
        self._motion = Segmented(theme, self.tr("Reduce motion"), motions, "system")
        self._motion.setObjectName("reduceMotion")
        hint = self.tr("Menus open at once, and the text cursor does not blink.")
        self.add_row(self.tr("Reduce motion"), hint, self._motion)
        self._motion.chosen.connect(self._choose_motion)
        self._mode.chosen.connect(self._choose_mode)
        self._size.activated.connect(self._choose_size)

    def show_view(self, view: SettingsView) -> None:
        self._mode.show_value(view.settings.theme)
        self._size.setCurrentIndex(TEXT_SIZES.index(view.settings.text_size))
        self._motion.show_value(view.settings.reduce_motion)
        keys = [keys_shown(action) for action in (ActionId.LARGER_TEXT, ActionId.SMALLER_TEXT)]
        hint = self.tr("Also {0} and {1} on any page.").format(*keys) if all(keys) else ""
        self._size_row.set_hint(hint)
        self._size.setAccessibleDescription(hint)

    def first_control(self) -> QWidget | None:
        return self._mode

    def _choose_mode(self, mode: object) -> None:
        self.choose("theme", mode)

    def _choose_motion(self, wish: object) -> None:
        self.choose("reduce_motion", wish)

    def _choose_size(self, index: int) -> None:
        self.choose("text_size", self._size.itemData(index))


class PaperCard(SettingCard):
    """The paper of the report."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "printer", parent)
        self.set_title(self.tr("Report"))
        self.setObjectName("paperCard")
        papers = (Segment("a4", self.tr("A4")), Segment("letter", self.tr("Letter")))
        self._paper = Segmented(theme, self.tr("Paper"), papers, "a4")
        self._paper.setObjectName("paper")
        self.add_row(self.tr("Paper"), self.tr("For printing and for PDF files."), self._paper)
        self._paper.chosen.connect(self._choose_paper)

    def show_view(self, view: SettingsView) -> None:
        self._paper.show_value(view.settings.paper)

    def first_control(self) -> QWidget | None:
        return self._paper

    def _choose_paper(self, paper: object) -> None:
        self.choose("paper", paper)
