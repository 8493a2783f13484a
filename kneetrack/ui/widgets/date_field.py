"""A field for one day, typed or stepped through, in the order the system writes dates."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateEdit, QSizePolicy, QWidget

if TYPE_CHECKING:
    from kneetrack.ui.kit.theme import Theme

_MARGIN = 8


class DateField(QDateEdit):
    """Shows a day; arrows change the part under the cursor, digits type it.

    Signals:
        day_chosen(date): another day was typed or stepped to.
    """

    day_chosen = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        # Half a typed year is not a day yet.
        self.setKeyboardTracking(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        pattern = self.locale().dateFormat(self.locale().FormatType.ShortFormat)
        self.lineEdit().setTextMargins(_MARGIN, 0, _MARGIN, 0)
        # Two digits of a year could be of two centuries.
        self.setDisplayFormat(pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy"))
        self.dateChanged.connect(self._tell)
        theme.changed.connect(self._restyle)

    @property
    def day(self) -> date:
        """The day shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: date, first: date, last: date) -> None:
        """Show `day`, without telling; only days from `first` to `last` can be chosen."""
        with QSignalBlocker(self):
            self.setDateRange(_qdate(first), _qdate(last))
            self.setDate(_qdate(day))

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + 2 * _MARGIN, hint.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls

    def _tell(self) -> None:
        self.day_chosen.emit(self.day)

    def _restyle(self) -> None:
        self.updateGeometry()


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
