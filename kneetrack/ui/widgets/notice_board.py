"""Notices that concern the whole window; they stand above every page until they are settled."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.notice import Notice, NoticeView


class NoticeBoard(QWidget):
    """One notice for each subject; hidden while there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._notices: dict[str, Notice] = {}
        self.setObjectName("noticeBoard")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(28, 14, 28, 0)
        self._column.setSpacing(8)
        self.hide()

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
        self.show()

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
