"""The quiet line that tells whether a day is on the disk: "Saved 18:42", "Not saved yet"."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kneetrack.ui.kit.local_words import clock_words
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.icon_view import IconView
from kneetrack.ui.widgets.plain_text import PlainText


class SavedState(QWidget):
    """An icon and a few words; never says "Saved" of anything that waits."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._icon = IconView(theme, "check", side=16)
        self._words = PlainText("", Role.SMALL, "quiet")
        self._words.setObjectName("savedState")
        row.addWidget(self._icon)
        row.addWidget(self._words)

    def show_state(self, saved_at: datetime | None, *, is_waiting: bool) -> None:
        """Show when the day was last written; None means that nothing is written of it."""
        if is_waiting:
            words, icon = _tr("Not saved yet"), "clock"
        elif saved_at is None:
            words, icon = _tr("Nothing logged yet"), ""
        else:
            words, icon = _tr("Saved {0}").format(clock_words(saved_at.time())), "check"
        self._words.setText(words)
        self._icon.setVisible(bool(icon))
        if icon:
            self._icon.show_icon(icon, "watch" if is_waiting else "text_2")


def _tr(text: str) -> str:
    return QCoreApplication.translate("SavedState", text)
