"""Words on the screen, always shown letter by letter as they are and never read as markup."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kneetrack.ui.kit.theme import Role

_LONG_WORD = re.compile(r"\S{25,}")
_BETWEEN_LETTERS = re.compile(r"[A-Za-z0-9](?=[A-Za-z0-9])")


class PlainText(QLabel):
    """A label for any text, also for what people typed.

    `role` decides size and weight, `tone` (`quiet`, `accent`, `ease`, `watch`, `left`, `right`)
    the colour. `wraps` breaks long lines; a label that does not wrap is never cut off either.
    """

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        tone: str = "",
        *,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role.value)
        self.setProperty("tone", tone)
        self.setWordWrap(wraps)
        if wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
            # A long word must not push the page wider than the window.
            self.setMinimumWidth(1)
        self.setText(text)

    def allow_copying(self) -> None:
        """Let the text be selected with mouse and keyboard."""
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )


def breakable(text: str) -> str:
    """Return `text` with unseen places to break in words too long for a line; only to be shown."""
    return _LONG_WORD.sub(_with_breaks, text)


def _with_breaks(word: re.Match[str]) -> str:
    # Only between letters that never join: marks, joined letters and pictures keep together.
    return _BETWEEN_LETTERS.sub("\\g<0>\u200b", word[0])
