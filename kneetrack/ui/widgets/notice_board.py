"""Notices that concern the whole window; they stand above every page until they are settled."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.notice import Notice, NoticeView
from kneetrack.ui.widgets.page_frame import side_margin
from kneetrack.ui.widgets.scrolling import scroll_downwards

_MOST_OF_THE_WINDOW = 0.45


class NoticeBoard(QScrollArea):
    """One notice for each subject; hidden while there is none.

    It scrolls where the notices would leave too little of the page.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._notices: dict[str, Notice] = {}
        self.setObjectName("noticeBoard")
        scroll_downwards(self)
        inside = QWidget()
        inside.setObjectName("page")
        self._column = QVBoxLayout(inside)
        self._column.setSpacing(8)
        self.setWidget(inside)
        inside.installEventFilter(self)
        theme.changed.connect(self._settle)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        window = self.window()
        side = side_margin(window.width(), self.width())
        self._column.setContentsMargins(side, 14, side, 0)
        wanted = self._column.totalHeightForWidth(self.width())
        if wanted < 0:
            wanted = self._column.totalSizeHint().height()
        self.setFixedHeight(min(wanted, round(window.height() * _MOST_OF_THE_WINDOW)))

    def show_notice(
        self, subject: str, view: NoticeView, act: Callable[[str], None] | None = None
    ) -> None:
        """Show what there is to say about a subject, in place of what stood there about it.

        `act` is a bound method that is told which of the notice's actions was taken.
        """
        notice = self._notices.get(subject)
        if notice is not None:
            notice.show_view(view)
            return
        notice = Notice(self._theme, view)
        notice.setObjectName(f"notice-about-{subject}")
        if act is not None:
            notice.action_asked.connect(act)
        self._notices[subject] = notice
        self._column.addWidget(notice)
        notice.show()
        self.show()
        self._settle()

    def remove_notice(self, subject: str) -> None:
        """Take the notice about a subject away."""
        notice = self._notices.pop(subject, None)
        if notice is None:
            return
        self._let_go_of_keyboard(notice)
        notice.hide()
        self._column.removeWidget(notice)
        notice.deleteLater()
        self.setVisible(bool(self._notices))
        self._settle()

    def _let_go_of_keyboard(self, notice: QWidget) -> None:
        focus = QApplication.focusWidget()
        if focus is None or not notice.isAncestorOf(focus):
            return
        following: QWidget | None = notice.nextInFocusChain()
        while following is not None and following is not notice:
            can_take = following.isVisible() and following.focusPolicy() & Qt.FocusPolicy.TabFocus
            if can_take and not notice.isAncestorOf(following):
                following.setFocus(Qt.FocusReason.TabFocusReason)
                return
            following = following.nextInFocusChain()
