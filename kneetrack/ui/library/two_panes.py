"""List and detail of the library: side by side, or one in the place of the other."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.library.detail_panel import DetailPanel
from kneetrack.ui.library.list_panel import ListPanel
from kneetrack.ui.widgets.button import Button, Look

_WINDOW_FROM, _ROOM_FROM = 1100, 800
_DETAIL_SHARE, _DETAIL_LEAST, _DETAIL_MOST = 0.36, 340, 480
_ANY_WIDTH = 16_777_215


class TwoPanes(QWidget):
    """Knows how much room there is, and whether the detail was opened.

    Signals:
        arranged: other parts may be shown than before.
        back_asked: the person wants to go from the detail back to the list.
    """

    arranged = Signal()
    back_asked = Signal()

    def __init__(
        self, theme: Theme, exercises: ListPanel, detail: DetailPanel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._list, self._detail = theme, exercises, detail
        self._is_wide, self._is_opened, self._has_detail = True, False, False
        self._back = Button(theme, _tr("Back to the list"), look=Look.QUIET, icon="chevron-left")
        self._back.setObjectName("backToList")
        self._back.clicked.connect(self.back_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(2)  # beside the room that the list keeps for its scroll bar
        row.addWidget(exercises, 1)
        row.addWidget(detail)
        column.addLayout(row, 1)
        self._back.hide()
        detail.hide()
        theme.changed.connect(self._arrange)

    @property
    def is_wide(self) -> bool:
        """Whether both stand side by side."""
        return self._is_wide

    @property
    def detail_is_alone(self) -> bool:
        """Whether the detail stands in the place of the list."""
        return not self._is_wide and self._is_opened and self._has_detail

    @property
    def detail_is_shown(self) -> bool:
        """Whether the detail can be seen."""
        return self._has_detail and (self._is_wide or self._is_opened)

    def have_detail(self) -> None:
        """From now on there is an exercise to show."""
        self._has_detail = True
        self._show_parts()

    def set_opened(self, *, opened: bool) -> None:
        """Show the detail where it is not shown anyway, or the list again."""
        self._is_opened = opened
        self._show_parts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        scaled = self._theme.scaled
        self._is_wide = self.window().width() >= _WINDOW_FROM and self.width() >= scaled(_ROOM_FROM)
        if self._is_wide:
            share = round(self.width() * _DETAIL_SHARE)
            width = min(max(share, scaled(_DETAIL_LEAST)), scaled(_DETAIL_MOST))
            self._detail.setFixedWidth(width)
        else:
            self._detail.setMinimumWidth(0)
            self._detail.setMaximumWidth(_ANY_WIDTH)
        for pane in (self._list, self._detail.pane):
            pane.set_growing(growing=not self._is_wide)
        self._show_parts()

    def _show_parts(self) -> None:
        self._back.setVisible(self.detail_is_alone)
        self._list.setVisible(not self.detail_is_alone)
        self._detail.setVisible(self.detail_is_shown)
        self.arranged.emit()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Library", text)
