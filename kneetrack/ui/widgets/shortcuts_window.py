"""The list of keyboard shortcuts, on F1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from kneetrack.ui.kit.shortcuts import ActionId, all_keys_shown, listed_commands, words_of
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.close_row import close_row
from kneetrack.ui.widgets.key_hint import KeyHint
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.scrolling import scroll_downwards

if TYPE_CHECKING:
    from collections.abc import Collection


class ShortcutsWindow(QDialog):
    """Shows the keys of every available command, under its group; Esc closes it."""

    def __init__(
        self, theme: Theme, available: Collection[ActionId], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll_downwards(scroll)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # nothing else here takes the arrows
        scroll.setAccessibleName(self.windowTitle())
        content = QWidget()
        content.setObjectName("page")
        grid = QGridLayout(content)
        grid.setContentsMargins(28, 22, 28, 22)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(7)
        self._rows: list[tuple[str, str]] = []
        for words, actions in listed_commands(available):
            with_keys = [action for action in actions if all_keys_shown(action)]
            if with_keys:
                self._add_title(grid, words)
            for action in with_keys:
                self._add_row(theme, grid, words_of(action), all_keys_shown(action)[:2])
        self._add_scale(theme, grid)
        grid.setRowStretch(grid.rowCount(), 1)
        scroll.setWidget(content)
        column.addWidget(scroll)
        column.addLayout(close_row(theme, self))
        wanted = QSize(theme.scaled(470), min(theme.scaled(640), 720))
        self.resize(wanted.boundedTo(self.screen().availableSize()))

    def listed(self) -> tuple[tuple[str, str], ...]:
        """Return every row as words and keys."""
        return tuple(self._rows)

    def _add_scale(self, theme: Theme, grid: QGridLayout) -> None:
        self._add_title(grid, self.tr("Inside a pain scale"))
        for words, keys in (
            (self.tr("Set 0 to 9"), ("0", "9")),
            (self.tr("Set 10"), ("X",)),
            (self.tr("One less, one more"), ("←", "→")),
            (self.tr("Lowest, highest"), ("Home", "End")),
            (self.tr("Clear"), ("Del",)),
        ):
            self._add_row(theme, grid, words, keys)

    def _add_title(self, grid: QGridLayout, words: str) -> None:
        row = grid.rowCount()
        if row > 1:
            grid.setRowMinimumHeight(row, 10)
            row += 1
        grid.addWidget(PlainText(words, Role.STRONG), row, 0, 1, 2)

    def _add_row(self, theme: Theme, grid: QGridLayout, words: str, keys: tuple[str, ...]) -> None:
        row = grid.rowCount()
        caps = KeyHint(theme, "")
        caps.show_keys(keys)
        grid.addWidget(PlainText(words, wraps=True), row, 0)
        grid.addWidget(caps, row, 1, Qt.AlignmentFlag.AlignRight)
        self._rows.append((words, ", ".join(keys)))
