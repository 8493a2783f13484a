"""The time of day of an entry, which may also be left open."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QTimeEdit, QWidget

from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.segmented import Segment, Segmented

_OPEN, _AT = "open", "at"


class _Clock(QTimeEdit):
    """The wheel turns it only while it has the keyboard; else the page scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class TimeChoice(QWidget):
    """A clock; where `may_be_open`, with "No time" before it."""

    def __init__(
        self, theme: Theme, prefix: str, *, may_be_open: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._known = Segmented(
            theme,
            _tr("Time of day"),
            (Segment(_OPEN, _tr("No time")), Segment(_AT, _tr("At"))),
            _OPEN if may_be_open else _AT,
        )
        self._known.setObjectName(f"{prefix}Timed")
        self._known.chosen.connect(self._take_known)
        self._clock = _Clock()
        self._clock.setObjectName(f"{prefix}Time")
        self._clock.setAccessibleName(_tr("Time"))
        self._clock.lineEdit().setProperty("bare", "true")  # the frame is the time field's own
        self._clock.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._clock.setMinimumWidth(theme.scaled(90))
        self._clock.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))
        row.addWidget(self._known)
        row.addWidget(self._clock)
        if not may_be_open:
            self._known.hide()
        self._settle()

    @property
    def value(self) -> time | None:
        """The time to the minute, None while it is left open."""
        if self._known.value == _OPEN:
            return None
        at = self._clock.time()
        return time(at.hour(), at.minute())

    def show_value(self, at: time | None, otherwise: time) -> None:
        """Show a time; where it is open, `otherwise` stands ready in the clock."""
        self._known.show_value(_OPEN if at is None else _AT)
        shown = otherwise if at is None else at
        self._clock.setTime(QTime(shown.hour, shown.minute))
        self._settle()

    def _take_known(self, known: object) -> None:
        self._known.show_value(known)
        self._settle()

    def _settle(self) -> None:
        self._clock.setVisible(self._known.value == _AT)


def _tr(text: str) -> str:
    return QCoreApplication.translate("TimeChoice", text)
