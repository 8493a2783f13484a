"""The keys that work, to be read; the same list as on F1."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from kneetrack.ui.kit.shortcuts import SHORTCUTS, ActionId, Group, group_words, sequences, words_of
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.settings.setting_card import SettingCard
from kneetrack.ui.widgets.key_hint import KeyHint
from kneetrack.ui.widgets.plain_text import PlainText


class KeyboardCard(SettingCard):
    """Every command with its keys, under its group."""

    def __init__(
        self, theme: Theme, commands: Collection[ActionId], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "menu", parent)
        self.set_title(self.tr("Keyboard"))
        self.setObjectName("keyboardCard")
        for group in Group:
            wanted = [s for s in SHORTCUTS if s.group is group and s.action in commands]
            if not wanted:
                continue
            part = QWidget()
            grid = QGridLayout(part)
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setHorizontalSpacing(16)
            grid.setVerticalSpacing(6)
            grid.setColumnStretch(0, 1)
            grid.addWidget(PlainText(group_words(group), Role.STRONG), 0, 0, 1, 2)
            for row, shortcut in enumerate(wanted, 1):
                form = QKeySequence.SequenceFormat.NativeText
                keys = tuple(sequence.toString(form) for sequence in sequences(shortcut))
                caps = KeyHint(theme, "")
                caps.show_keys(keys[:2])
                grid.addWidget(PlainText(words_of(shortcut.action), wraps=True), row, 0)
                grid.addWidget(caps, row, 1, Qt.AlignmentFlag.AlignRight)
            self.add_part(part)
