"""The search field and the chips of the library, and what they ask for together."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, Signal

from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.library.library_view import Wanted, switched
from kneetrack.ui.widgets.chip import ChipGroup
from kneetrack.ui.widgets.search_field import SearchField


class Filters(QObject):
    """Holds `search` and `chips`; the page places them.

    Signals:
        changed: something else is wanted now.
        done: the person wants to go on to what was found.
    """

    changed = Signal()
    done = Signal()

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.wanted = Wanted()
        words = _tr("Search the library")
        self.search = SearchField(theme, words, words)
        self.chips = ChipGroup(theme, _tr("Show only"))
        self.search.text_changed.connect(self._look_for)
        self.search.left_downwards.connect(self.done)
        self.search.escaped.connect(self.done)
        self.chips.switched.connect(self._switch)

    def clear(self) -> None:
        """Want everything again."""
        self.wanted = Wanted()
        self.search.clear()
        self.changed.emit()

    def _look_for(self, text: str) -> None:
        self.wanted = replace(self.wanted, text=text)
        self.changed.emit()

    def _switch(self, asked: tuple[str, bool]) -> None:
        chip_id, is_on = asked
        self.wanted = switched(self.wanted, chip_id, is_on=is_on)
        self.changed.emit()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Library", text)
