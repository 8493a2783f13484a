"""A card of settings: rows with thin lines between them, and one way to say what was chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kneetrack.ui.kit.setting_saves import SettingChoice
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.settings.setting_row import SettingRow
from kneetrack.ui.settings.settings_view import SettingsView
from kneetrack.ui.widgets.card import Card


class SettingCard(Card):
    """One section of the settings page.

    Signals:
        setting_chosen(SettingChoice): the person wants a setting to be this.
    """

    setting_chosen = Signal(object)

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.section_icon = icon
        self._row_theme, self._is_first = theme, True

    def show_view(self, view: SettingsView) -> None:
        """Show the settings as stored."""

    def show_problem(self, name: str, sentence: str) -> bool:
        """Show at its field why setting `name` was not taken; False if it is not in this card."""
        return False

    def flush(self) -> None:
        """Tell everything typed now."""

    def first_control(self) -> QWidget | None:
        """Return the control that Tab reaches first in this card, None without controls."""
        return None

    def add_row(self, title: str, hint: str, *controls: QWidget) -> SettingRow:
        """Add a row under a thin line."""
        row = SettingRow(self._row_theme, title, hint, controls)
        self.add_part(row)
        return row

    def add_part(self, part: QWidget) -> None:
        """Add any widget under a thin line."""
        if not self._is_first:
            self.add_line()
        self._is_first = False
        self.add(part)

    def choose(self, name: str, value: object) -> None:
        """Tell that setting `name` is wanted to be `value`."""
        self.setting_chosen.emit(SettingChoice(name, value))
