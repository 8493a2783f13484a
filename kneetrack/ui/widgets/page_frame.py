"""What stands around a page: its heading, its notices, and the scrolling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.scrolling import scroll_downwards

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kneetrack.ui.kit.page import Page

WIDEST, WIDEST_ON_4K = 1400, 1680
_NARROW_WINDOW, _4K = 1100, 2560
_HEADING_SCROLLS_FROM = 150
KEEP_WHOLE = "keepWhole"
"""Property of a part, such as a form, that is wanted in sight with the control inside it."""


def side_margin(window: int, room: int) -> int:
    """Return what stays free at either side of content, in pixels.

    `window` is the width of the window, `room` that of where the content stands: on a wide screen
    it stands in the middle, so that lines stay short enough to read.
    """
    margin = 20 if window < _NARROW_WINDOW else 28
    most = WIDEST_ON_4K if window >= _4K else WIDEST
    return max(margin, (room - most) // 2)


class PageFrame(QWidget):
    """Shows one page under its heading; scrolls downwards, never sideways."""

    def __init__(self, theme: Theme, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.page = theme, page
        self._header_is_inside = False
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # Each part goes into its place before it is filled: moved once styled, it is styled anew.
        self.header = QWidget(self)
        column.addWidget(self.header)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.header)
        self._head.setSpacing(12)
        titles = QVBoxLayout()
        titles.setSpacing(1)
        self._title = PlainText("", Role.TITLE, wraps=True)
        self._title.setObjectName("pageTitle")
        self._subtitle = PlainText("", tone="quiet", wraps=True)
        titles.addWidget(self._title)
        titles.addWidget(self._subtitle)
        self._head.addLayout(titles, 1)
        self._tools = FlowRow(8)
        for widget in page.header_widgets():
            self._tools.add(widget)
        self._head.addWidget(self._tools, 0, Qt.AlignmentFlag.AlignBottom)
        self.area = QScrollArea(self)
        column.addWidget(self.area, 1)
        scroll_downwards(self.area)
        content = QWidget()
        content.setObjectName("page")
        self.area.setWidget(content)
        self._body = QVBoxLayout(content)
        self._body.setSpacing(14)
        self._notices = QVBoxLayout()
        self._notices.setSpacing(10)
        self._body.addLayout(self._notices)
        self._body.addWidget(page, 1 if page.fills_window else 0)
        if not page.fills_window:
            self._body.addStretch(1)
        self.area.verticalScrollBar().rangeChanged.connect(self._settle)
        page.heading_changed.connect(self.show_heading)
        page.notices_changed.connect(self.show_notices)
        theme.changed.connect(self._settle)
        self._sight = QTimer(self)
        self._sight.setSingleShot(True)
        self._sight.setInterval(0)
        self._sight.timeout.connect(self._show_focus)
        QApplication.instance().focusChanged.connect(self._keep_in_sight)  # type: ignore[union-attr]
        self._place_header()
        self.show_heading()
        self.show_notices()

    def show_heading(self) -> None:
        """Show the page's heading as it is now."""
        heading = self.page.heading()
        self._title.setText(heading.title)
        self._subtitle.setText(heading.subtitle)
        self._subtitle.setVisible(bool(heading.subtitle))

    def show_notices(self) -> None:
        """Show the page's notices as they are now; those that went away are deleted."""
        wanted = self.page.notices()
        while (item := self._notices.takeAt(0)) is not None:
            old = item.widget()
            if old is not None and old not in wanted:
                old.hide()
                old.deleteLater()
        for notice in wanted:
            self._notices.addWidget(notice)
            notice.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        window = self.window().width()
        side = side_margin(window, self.width())
        bar = self.area.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > bar.minimum() else 0
        self._place_header()
        inside = self._header_is_inside
        self._head.setContentsMargins(*((0, 18, 0, 12) if inside else (side, 20, side, 12)))
        wide = self._tools.sizeHint().width() < self.width() * 0.6
        way = QBoxLayout.Direction
        self._head.setDirection(way.LeftToRight if wide else way.TopToBottom)
        # Room for the focus ring of what stands at the very top and bottom. Qt mirrors the bar, but
        # no margins.
        ends = (side, max(side - taken, 6))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            ends = (ends[1], ends[0])
        self._body.setContentsMargins(ends[0], 5, ends[1], side_margin(window, 0))

    def _place_header(self) -> None:
        """Let the heading scroll along with large text, which leaves too little below it."""
        inside = self._theme.text_size >= _HEADING_SCROLLS_FROM
        if inside == self._header_is_inside:
            return
        self._header_is_inside = inside
        focus = QApplication.focusWidget()
        had_keyboard = focus is not None and self.header.isAncestorOf(focus)
        (self._body if inside else self._column).insertWidget(0, self.header)
        if had_keyboard and focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_in_sight(self, _old: QWidget | None, new: QWidget | None) -> None:
        content = self.area.widget()
        if new is not None and content is not None and content.isAncestorOf(new):
            self.area.ensureWidgetVisible(new, 12, 24)
            self._sight.start()  # once more when what was just opened has its place

    def _show_focus(self) -> None:
        focus, content = QApplication.focusWidget(), self.area.widget()
        if focus is None or content is None or not content.isAncestorOf(focus):
            return
        whole: QWidget | None = focus
        while whole is not None and whole is not content:
            if whole.property(KEEP_WHOLE):
                top = whole.mapTo(content, QPoint(0, 0)).y()
                self.area.ensureVisible(0, top + whole.height(), 0, 12)
                self.area.ensureVisible(0, top, 0, 12)
                break
            whole = whole.parentWidget()
        self.area.ensureWidgetVisible(focus, 12, 24)
