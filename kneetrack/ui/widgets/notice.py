"""The notice: something worth knowing, in place, that does not go by itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kneetrack.ui.kit.accessible import announce
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.button import Button, Look
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.icon_view import IconView
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.strokes import draw_box


class Tone(StrEnum):
    """Watch: a gentle medical notice. Info: context. Ease: data is at risk."""

    WATCH = "watch"
    INFO = "info"
    EASE = "ease"


@dataclass(frozen=True)
class NoticeAction:
    """One button of a notice: the id that is told when it is pressed, and its words."""

    action_id: str
    label: str


@dataclass(frozen=True)
class NoticeView:
    """What a notice says: a first clause in bold, the rest, and what can be done about it."""

    tone: Tone
    lead: str
    text: str = ""
    actions: tuple[NoticeAction, ...] = ()


_LOOKS = {
    Tone.WATCH: ("notice", "watch", "watch_soft"),
    Tone.INFO: ("info", "accent", "accent_soft"),
    Tone.EASE: ("ease", "ease", "ease_soft"),
}


class _ActionButton(Button):
    asked = Signal(object)

    def __init__(self, theme: Theme, action: NoticeAction) -> None:
        super().__init__(theme, action.label, look=Look.PLAIN, small=True)
        self._action = action
        self.setObjectName(f"notice-{action.action_id}")
        self.clicked.connect(self._ask)

    def _ask(self) -> None:
        self.asked.emit(self._action.action_id)


class Notice(QWidget):
    """A soft coloured box with an icon, words and its actions.

    Signals:
        action_asked(str): the id of the pressed action.
    """

    action_asked = Signal(object)

    def __init__(self, theme: Theme, view: NoticeView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = view
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 11, 14, 11)
        row.setSpacing(12)
        self._icon = IconView(theme, "info", "accent", 20)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        row.addLayout(column, 1)
        self._lead = PlainText("", Role.STRONG, wraps=True)
        self._text = PlainText("", wraps=True)
        self._actions = FlowRow()
        for widget in (self._lead, self._text, self._actions):
            column.addWidget(widget)
        theme.changed.connect(self.update)
        self.show_view(view)

    def show_view(self, view: NoticeView) -> None:
        """Show another message; a message that was there before is not read out again."""
        is_news = view.lead != self._lead.text() or view.text != self._text.text()
        rebuild = view.actions != self._view.actions or bool(view.actions and not self.buttons())
        self._view = view
        icon, tint, _ = _LOOKS[view.tone]
        self._icon.show_icon(icon, tint)
        self._lead.setText(view.lead)
        self._text.setText(view.text)
        self._text.setVisible(bool(view.text))
        self.setAccessibleName(view.lead)
        self.setAccessibleDescription(view.text)
        self._actions.setVisible(bool(view.actions))
        if rebuild:
            self._actions.clear()
            for action in view.actions:
                button = _ActionButton(self._theme, action)
                button.asked.connect(self.action_asked)
                self._actions.add(button)
        if is_news and self.isVisible():
            announce(self, f"{view.lead} {view.text}".strip())
        self.update()

    def buttons(self) -> list[Button]:
        """Return the action buttons, in order."""
        return list(self._actions.findChildren(Button))

    def paintEvent(self, event: QPaintEvent) -> None:
        _, tint, soft = _LOOKS[self._view.tone]
        theme = self._theme
        box = QRectF(self.rect())
        painter = QPainter(self)
        draw_box(painter, box, 10, theme.colour(soft), theme.colour(tint))
