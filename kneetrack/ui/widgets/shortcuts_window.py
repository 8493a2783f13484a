"""The list of keyboard shortcuts, on F1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from kneetrack.ui.kit.shortcuts import (
    SHORTCUTS,
    ActionId,
    Group,
    group_words,
    sequences,
    words_of,
)
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.key_hint import KeyHint
from kneetrack.ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from collections.abc import Iterable


class ShortcutsWindow(QDialog):
    """Shows the keys of every available command, under its group; Esc closes it."""

    def __init__(
        self, theme: Theme, available: Iterable[ActionId], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        content.setObjectName("page")
        grid = QGridLayout(content)
        grid.setContentsMargins(28, 22, 28, 22)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(7)
        self._rows: list[tuple[str, str]] = []
        wanted = set(available)
        for group in Group:
            self._add_group(theme, grid, group, wanted)
        self._add_scale(theme, grid)
        grid.setRowStretch(grid.rowCount(), 1)
        scroll.setWidget(content)
        column.addWidget(scroll)
        self.resize(theme.scaled(470), min(theme.scaled(640), 720))

    def listed(self) -> tuple[tuple[str, str], ...]:
        """Return every row as words and keys."""
        return tuple(self._rows)

    def _add_group(
        self, theme: Theme, grid: QGridLayout, group: Group, wanted: set[ActionId]
    ) -> None:
        shortcuts = [s for s in SHORTCUTS if s.group is group and s.action in wanted]
        if not shortcuts:
            return
        self._add_title(grid, group_words(group))
        form = QKeySequence.SequenceFormat.NativeText
        for shortcut in shortcuts:
            keys = [sequence.toString(form) for sequence in sequences(shortcut)]
            self._add_row(theme, grid, words_of(shortcut.action), keys[:2])

    def _add_scale(self, theme: Theme, grid: QGridLayout) -> None:
        self._add_title(grid, self.tr("Inside a pain scale"))
        for words, keys in (
            (self.tr("Set 0 to 9"), ["0", "9"]),
            (self.tr("Set 10"), ["X"]),
            (self.tr("One less, one more"), ["←", "→"]),
            (self.tr("Lowest, highest"), ["Home", "End"]),
            (self.tr("Clear"), ["Del"]),
        ):
            self._add_row(theme, grid, words, keys)

    def _add_title(self, grid: QGridLayout, words: str) -> None:
        row = grid.rowCount()
        if row > 1:
            grid.setRowMinimumHeight(row, 10)
            row += 1
        grid.addWidget(PlainText(words, Role.STRONG), row, 0, 1, 2)

    def _add_row(self, theme: Theme, grid: QGridLayout, words: str, keys: list[str]) -> None:
        row = grid.rowCount()
        caps = KeyHint(theme, "")
        caps.show_keys(tuple(keys))
        grid.addWidget(PlainText(words, wraps=True), row, 0)
        grid.addWidget(caps, row, 1, Qt.AlignmentFlag.AlignRight)
        self._rows.append((words, ", ".join(keys)))
